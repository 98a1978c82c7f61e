//! The lists of a table that a spreadsheet can hold, each with the name of its file.
//!
//! A further kind of list, such as promotions, is one more [`Shape`] and the place where it is found.

use super::column::{self, Column};
use super::tree::{Way, elements, member, text};
use crate::document::Value;

/// A list of a table that is a sheet of its own.
#[derive(Clone, Debug)]
pub struct List {
    /// The name of its file, without the ending. `_` stands in no identifier, so no two are the same.
    pub name: String,
    /// The charge, reference rates or exchange rule it belongs to.
    pub rule: String,
    /// The way to the object that has the list.
    pub holder: Way,
    /// What its rows are.
    pub shape: Shape,
}

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Bands of amounts.
    Bands,
    /// Rows of a look-up, and the price of everything else.
    LookUp,
    /// Exchange rates.
    Rates,
}

impl Shape {
    /// The key of the list in the object that has it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bands => "bands",
            Self::LookUp => "rows",
            Self::Rates => "rates",
        }
    }

    /// The columns, for a table in these languages.
    pub fn columns(self, languages: &[String]) -> Vec<Column> {
        match self {
            Self::Bands => column::of_bands(languages),
            Self::LookUp => column::of_look_up(languages),
            Self::Rates => column::of_rates(),
        }
    }
}

/// The lists of a table; a list inside another comes after it.
pub fn lists(table: &Value<'_>) -> Vec<List> {
    let mut found = Vec::new();
    let top = Way::default();
    for (index, charge) in listed(table, "charges") {
        let Some(id) = id(charge) else { continue };
        let at = top.key("charges").element(index);
        if let Some(price) = member(charge, "price") {
            collect(price, &at.key("price"), id, id, &mut found);
        }
        let deemed = member(charge, "base").and_then(|base| member(base, "deemed"));
        if let Some(price) = deemed.and_then(|deemed| member(deemed, "price")) {
            let at = at.key("base").key("deemed").key("price");
            collect(price, &at, &format!("{id}_base"), id, &mut found);
        }
    }
    for (key, word) in [("referenceRates", "reference"), ("exchanges", "exchange")] {
        for (index, holder) in listed(table, key) {
            let (Some(id), Some(_)) = (id(holder), member(holder, "rates")) else { continue };
            let name = format!("rates_{word}_{id}");
            let holder = top.key(key).element(index);
            found.push(List { name, rule: id.to_owned(), holder, shape: Shape::Rates });
        }
    }
    found
}

/// The name of the price of a row: what the list inside it is called, if it has one.
pub fn name_of_row(list: &str, index: usize) -> String {
    format!("{list}_rows-{}", index + 1)
}

/// The name of the price of everything that stands in no row.
pub fn name_of_otherwise(list: &str) -> String {
    format!("{list}_otherwise")
}

fn collect(price: &Value<'_>, at: &Way, name: &str, rule: &str, found: &mut Vec<List>) {
    let list = |shape| List { name: name.to_owned(), rule: rule.to_owned(), holder: at.clone(), shape };
    if member(price, "bands").is_some() {
        found.push(list(Shape::Bands));
    }
    if member(price, "rows").is_some() {
        found.push(list(Shape::LookUp));
        for (index, row) in listed(price, "rows") {
            if let Some(inner) = member(row, "price") {
                collect(inner, &at.key("rows").element(index).key("price"), &name_of_row(name, index), rule, found);
            }
        }
        if let Some(inner) = member(price, "otherwise") {
            collect(inner, &at.key("otherwise"), &name_of_otherwise(name), rule, found);
        }
    }
    for (index, part) in listed(price, "parts") {
        if let Some(inner) = member(part, "price") {
            let name = format!("{name}_parts-{}", index + 1);
            collect(inner, &at.key("parts").element(index).key("price"), &name, rule, found);
        }
    }
}

fn listed<'v, 'a>(holder: &'v Value<'a>, key: &str) -> impl Iterator<Item = (usize, &'v Value<'a>)> {
    member(holder, key).map(elements).unwrap_or_default().iter().enumerate()
}

fn id<'v>(holder: &'v Value<'_>) -> Option<&'v str> {
    member(holder, "id").and_then(text)
}
