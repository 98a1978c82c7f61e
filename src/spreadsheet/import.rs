//! Into a table: CSV files put where their lists stand, and the whole table checked.

use super::address::{Address, Found};
use super::column::Holds;
use super::export::{languages, no_such_list};
use super::list::{List, Shape, lists};
use super::rows::{OTHERWISE, Rows};
use super::sheet::Sheet;
use super::told::{Put, addressed};
use crate::document::{Value, json, unknown, write};
use crate::issue::{Code, Issue, Path, shown};
use crate::table;

/// A CSV file as it was given.
#[derive(Clone, Debug)]
pub struct Given {
    /// The file, as issues name it.
    pub file: String,
    /// The list it is for: the name of the file, or of a rule with one list.
    pub list: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The table with these files in it, in house style.
///
/// # Errors
/// What is wrong with the files, each issue with its row and column; else what is wrong with the table they make.
pub fn import(file: &str, text: &str, given: &[Given]) -> Result<String, Vec<Found>> {
    let in_table = |issues: Vec<Issue>| issues.into_iter().map(|issue| Found { issue, address: None }).collect();
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(mut top) = json::parse(plain) else {
        return Err(in_table(table::parse(file, text).err().unwrap_or_default()));
    };
    let all = lists(&top);
    let languages = languages(&top);
    let mut found = Vec::new();
    let mut sheets: Vec<(&List, Sheet)> = Vec::new();
    for given in given {
        let whole = |issue| Found { issue, address: Some(Address::file(&given.file)) };
        let Some(list) = named(&all, &given.list) else {
            found.push(whole(no_such_list(&all, &given.list)));
            continue;
        };
        if sheets.iter().any(|(known, _)| known.name == list.name) {
            found.push(whole(Issue::new(Code::DuplicateKey, &Path::Top).with("key", &list.name)));
            continue;
        }
        match Sheet::read(&given.file, &given.bytes, list, &languages) {
            Ok(sheet) => {
                found.extend(mistaken_look_up(&sheet, list, &top));
                sheets.push((list, sheet));
            }
            Err(issues) => found.extend(issues),
        }
    }
    if !found.is_empty() {
        return Err(in_order(found, given));
    }
    let put = put_all(&mut top, &all, sheets);
    let new = write(&top);
    match table::parse(file, &new) {
        Ok(_) => Ok(new),
        Err(issues) => {
            let found = issues.into_iter().map(|issue| addressed(issue, &put, (file, text))).collect();
            Err(in_order(found, given))
        }
    }
}

/// File by file, each from its first row down; what stems from no file comes last.
fn in_order(mut found: Vec<Found>, given: &[Given]) -> Vec<Found> {
    found.sort_by_key(|found| {
        let place = |address: &Address| (given.iter().position(|given| given.file == address.file), address.row);
        (found.address.is_none(), found.address.as_ref().map(place))
    });
    found
}

/// Puts every sheet in its place, those of lists inside others first.
fn put_all<'l>(top: &mut Value<'_>, all: &'l [List], mut sheets: Vec<(&'l List, Sheet)>) -> Vec<Put<'l>> {
    let order = |list: &List| all.iter().position(|known| known.name == list.name);
    sheets.sort_by_key(|(list, _)| core::cmp::Reverse(order(list)));
    let mut put: Vec<Put<'l>> = Vec::new();
    for (list, sheet) in sheets {
        let Some(holder) = list.holder.follow_to_change(top) else { continue };
        let placed = Rows::of(holder, list, &sheet.columns).replace(holder, list, &sheet);
        let at = list.holder.written();
        for inner in &mut put {
            let moved = placed.moved.iter().find_map(|(before, after)| {
                let rest = inner.holder.strip_prefix(&format!("{at}.rows[{before}]."))?;
                Some(format!("{at}.rows[{after}].{rest}"))
            });
            inner.holder = moved.unwrap_or_else(|| inner.holder.clone());
        }
        put.push(Put { sheet, list, placed, holder: at });
    }
    put
}

/// The list of that name, or the only one of that rule.
fn named<'l>(lists: &'l [List], name: &str) -> Option<&'l List> {
    let mut of_rule = lists.iter().filter(|list| list.rule == name);
    let only = of_rule.next().filter(|_| of_rule.next().is_none());
    lists.iter().find(|list| list.name == name).or(only)
}

/// Rows for nothing, cells that name a price the table does not have, and a second row for everything else.
fn mistaken_look_up(sheet: &Sheet, list: &List, top: &Value<'_>) -> Vec<Found> {
    let Some(holder) = list.holder.follow(top).filter(|_| list.shape == Shape::LookUp) else { return Vec::new() };
    let rows = Rows::of(holder, list, &sheet.columns);
    let mut found = Vec::new();
    let mut has_otherwise = false;
    for row in &sheet.rows {
        for (index, (column, cell)) in sheet.columns.iter().zip(&row.cells).enumerate() {
            let at = || Some(sheet.address(row.number, Some(index)));
            if column.holds == Holds::Price && !cell.is_empty() && !rows.named_prices().any(|name| name == cell) {
                let known: Vec<String> = rows.named_prices().map(ToOwned::to_owned).collect();
                let issue = if known.is_empty() {
                    Issue::new(Code::UnknownReference, &Path::Top).with("word", shown(cell))
                } else {
                    unknown(Code::UnknownWord, &Path::Top, cell, known.into_iter())
                };
                found.push(Found { issue, address: at() });
            }
            if column.holds == Holds::Words && cell.is_empty() {
                found.push(Found { issue: Issue::new(Code::MissingKey, &Path::Top).with("key", "is"), address: at() });
            }
            if column.holds == Holds::Words && cell == OTHERWISE {
                if has_otherwise {
                    let issue = Issue::new(Code::DuplicateKey, &Path::Top).with("key", OTHERWISE);
                    found.push(Found { issue, address: at() });
                }
                has_otherwise = true;
            }
        }
    }
    found
}
