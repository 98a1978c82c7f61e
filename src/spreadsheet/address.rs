//! Where in a spreadsheet an issue is.

use serde::Serialize;

use crate::issue::Issue;

/// A place as a spreadsheet names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Address {
    /// The file.
    pub file: String,
    /// The row, from 1; left out where it is the file as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The heading of the column; left out where it is the row as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The cell, such as "F7"; left out where the file has no such column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

impl Address {
    /// The file as a whole.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), row: None, column: None, cell: None }
    }

    /// A row.
    pub fn row(self, row: usize) -> Self {
        Self { row: Some(row), ..self }
    }

    /// A column of a row, and where it stands in the file, from 0.
    pub fn column(self, heading: &str, position: Option<usize>) -> Self {
        let cell = position.zip(self.row).map(|(position, row)| format!("{}{row}", letters(position)));
        Self { column: Some(heading.to_owned()).filter(|heading| !heading.is_empty()), cell, ..self }
    }
}

/// Something wrong with a spreadsheet or with the table it was put into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What.
    pub issue: Issue,
    /// Where in a spreadsheet, if it stems from one; otherwise the issue has a place in the table.
    pub address: Option<Address>,
}

/// What a spreadsheet calls a column: A to Z, then AA.
fn letters(position: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    let mut name = letter(position).to_string();
    let mut rest = position / 26;
    while rest > 0 {
        rest -= 1;
        name.insert(0, letter(rest));
        rest /= 26;
    }
    name
}
