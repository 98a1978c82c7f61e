//! A version with what its text says, value by value.

use crate::document::{Kind, Value, json};
use crate::table::FeeTable;

/// A version of a tariff: the table, and the values its text states.
pub struct Edition<'t> {
    /// The table.
    pub table: &'t FeeTable,
    /// What the text states.
    pub stated: Value<'t>,
}

impl<'t> Edition<'t> {
    /// The table with the text it was read from.
    pub fn new(table: &'t FeeTable, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A table that was read has a text that can be.
        let stated = json::parse(text).unwrap_or(Value { offset: 0, kind: Kind::Null });
        Self { table, stated }
    }
}
