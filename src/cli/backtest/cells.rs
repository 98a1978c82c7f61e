//! A row of a CSV file as a claim.

use super::headings::{Column, Headings, Holds};
use super::place::Row;
use super::quotes::cells;
use crate::document::{Value, read_value};
use crate::issue::{Code, Issue, Path, shown};
use crate::spreadsheet::{
    Marks, cell_issue, is_blank, list_value, number, object_value, plain, put, shown_by, text_value, tidy,
};
use crate::why::Claim;

/// The name and the claim of a row; nothing for a row of empty cells.
pub fn claim(text: &str, headings: &Headings, row: Row<'_>) -> Result<Option<(String, Claim)>, Vec<Issue>> {
    let cells = cells(text, headings.separator);
    if cells.iter().all(|cell| is_blank(cell)) {
        return Ok(None);
    }
    let marks = if headings.separator == ',' { Marks::PointOnly } else { Marks::PointOrComma };
    let (mut id, mut issues) = (String::new(), Vec::new());
    let mut object = object_value([]);
    for (place, cell) in cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell)) {
        let Some(column) = headings.columns.get(place).and_then(Option::as_ref) else {
            let issue = Issue::new(Code::CellWithoutHeading, &Path::Top).with("written", shown(cell.trim()));
            issues.push(row.issue(issue, None));
            continue;
        };
        let tidied = tidy(cell);
        let cell = shown_by(&tidied);
        if column.holds == Holds::Id {
            cell.clone_into(&mut id);
            continue;
        }
        match value(cell, column, marks) {
            Ok(value) => put(&mut object, &column.keys, value),
            Err(issue) => issues.push(row.issue(issue, Some(&column.heading))),
        }
    }
    if !issues.is_empty() {
        return Err(issues);
    }
    let claim = read_value::<Claim>(row.file, "", &object, |_, _| {});
    claim.map(|claim| Some((id, claim))).map_err(|issues| placed(issues, headings, row))
}

/// Issues at their columns.
pub fn placed(issues: Vec<Issue>, headings: &Headings, row: Row<'_>) -> Vec<Issue> {
    let place = |issue: Issue| {
        let column = headings.heading(&issue.path).map(str::to_owned);
        row.issue(issue, column.as_deref())
    };
    issues.into_iter().map(place).collect()
}

fn value<'a>(cell: &str, column: &Column, marks: Marks) -> Result<Value<'a>, Issue> {
    match column.holds {
        Holds::Number => {
            number(cell, marks).map(|number| text_value(&number)).map_err(|fault| cell_issue(&fault, cell))
        }
        Holds::Words => Ok(list_value(plain(cell).split_whitespace().map(text_value).collect())),
        Holds::Date => Ok(text_value(&date(&plain(cell)))),
        Holds::Time => Ok(text_value(&time(&plain(cell)))),
        Holds::Word | Holds::Id => Ok(text_value(&plain(cell))),
    }
}

/// What spreadsheets make of `2026-05-03`: `2026/5/3`. A day before the year could be the month, and stays as it is.
fn date(text: &str) -> String {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    }
}

/// What spreadsheets make of `09:30`: `9:30`, `9:30:00`.
fn time(text: &str) -> String {
    let short = text.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(text);
    if short.find(':') == Some(1) { format!("0{short}") } else { short.to_owned() }
}
