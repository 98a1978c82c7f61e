//! Where a charge stands, for those who are told what is wrong with it.

use crate::explain::{Language, Message};
use crate::issue::{Issue, Place};

/// A row of a file.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The file, as it was named.
    pub file: &'a str,
    /// The line it begins on, from 1.
    pub line: u64,
}

impl Row<'_> {
    /// The issue at this row, which counts the lines of the row from 1; of a column where one is named.
    pub fn issue(self, mut issue: Issue, column: Option<&str>) -> Issue {
        let before = usize::try_from(self.line).unwrap_or(usize::MAX).saturating_sub(1);
        let own = issue.place.take().map_or((1, 1), |place| (place.line, place.column));
        issue.place = Some(Place { file: self.file.to_owned(), line: own.0.saturating_add(before), column: own.1 });
        match column {
            Some(column) => {
                issue.path = column.to_owned();
                issue
            }
            None => issue,
        }
    }
}

/// A place in words: file and line, and the column of a CSV file by its heading.
pub fn words(issue: &Issue, is_csv: bool, language: Language) -> String {
    let Some(place) = &issue.place else { return String::new() };
    let line = place.line.to_string();
    let column = if is_csv { issue.path.clone() } else { String::new() };
    let arguments = [("file", place.file.as_str()), ("line", &line), ("column", &column)];
    language.say(Message::BacktestPlace, &arguments)
}
