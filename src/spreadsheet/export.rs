//! Out of a table: each list as the text of a CSV file.

use serde::Serialize;

use super::file;
use super::letters::harmless;
use super::list::{List, lists};
use super::row::is_elsewhere;
use super::rows::Rows;
use super::sheet::Sheet;
use super::tree::{elements, member, text};
use crate::document::{Value, json, unknown};
use crate::issue::{Code, Issue, Path};
use crate::table;

/// What a table gives to spreadsheets.
#[derive(Clone, Debug, Serialize)]
pub struct Exported {
    /// The lists, in the table's order.
    pub lists: Vec<Csv>,
    /// Lists that a spreadsheet cannot hold exactly, which are left as they are.
    pub left: Vec<String>,
}

/// One list as a file.
#[derive(Clone, Debug, Serialize)]
pub struct Csv {
    /// The name of the file, without the ending.
    pub name: String,
    /// The charge, reference rates or exchange rule it belongs to.
    pub rule: String,
    /// How many rows there are under the headings.
    pub rows: usize,
    /// Rows whose price does not fit a row and stays in the table, by their number.
    pub kept: Vec<usize>,
    /// The text of the file.
    pub csv: String,
}

/// The lists of a table, or those of one rule.
///
/// # Errors
/// What is wrong with the table, or that it has no such rule.
pub fn export(file: &str, text: &str, rule: Option<&str>) -> Result<Exported, Vec<Issue>> {
    table::parse(file, text)?;
    // Nothing that parses as a table is no JSON.
    let Ok(top) = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text)) else { return Err(Vec::new()) };
    let all = lists(&top);
    let asked: Vec<&List> = all.iter().filter(|list| rule.is_none_or(|rule| belongs(list, rule))).collect();
    if let (Some(rule), true) = (rule, asked.is_empty()) {
        return Err(vec![no_such_list(&all, rule)]);
    }
    let languages = languages(&top);
    let mut exported = Exported { lists: Vec::new(), left: Vec::new() };
    for list in asked {
        match list.holder.follow(&top).and_then(|holder| written(holder, list, &languages)) {
            Some(csv) => exported.lists.push(csv),
            None => exported.left.push(list.name.clone()),
        }
    }
    Ok(exported)
}

/// The languages a table offers.
pub fn languages(top: &Value<'_>) -> Vec<String> {
    let list = member(top, "languages").map(elements).unwrap_or_default();
    list.iter().filter_map(text).map(ToOwned::to_owned).collect()
}

/// The issue that there is no list of that name.
pub fn no_such_list(lists: &[List], name: &str) -> Issue {
    unknown(Code::NoSuchList, &Path::Top, name, lists.iter().map(|list| list.name.clone()))
}

fn belongs(list: &List, rule: &str) -> bool {
    list.rule == rule || list.name == rule
}

/// The file of a list, if reading it again gives the same list.
fn written(holder: &Value<'_>, list: &List, languages: &[String]) -> Option<Csv> {
    let columns = list.shape.columns(languages);
    let rows = Rows::of(holder, list, &columns);
    let headings = columns.iter().map(|column| column.heading.clone()).collect();
    let shown = rows.cells.iter().map(|cells| cells.iter().map(|cell| harmless(cell)).collect());
    let csv = file::write(&core::iter::once(headings).chain(shown).collect::<Vec<_>>());
    let again = Sheet::read(&list.name, csv.as_bytes(), list, languages).ok()?;
    let same = again.rows.iter().map(|row| &row.cells).eq(&rows.cells);
    let otherwise = member(holder, super::rows::OTHERWISE);
    let prices = member(holder, list.shape.key()).map(elements).unwrap_or_default().iter();
    let prices = prices.map(|row| member(row, "price")).chain(otherwise.map(Some));
    let kept = prices.zip(&again.rows).filter(|(price, _)| price.is_some_and(is_elsewhere));
    let kept = kept.map(|(_, row)| row.number).collect();
    let (name, rule) = (list.name.clone(), list.rule.clone());
    (same && rows.fit(&columns)).then_some(Csv { name, rule, rows: again.rows.len(), kept, csv })
}
