//! What a reader of single values cannot see: names that refer to nothing, texts missing in a language,
//! amounts too fine for their currency, bands out of order.

mod amounts;
mod names;
mod rates;
mod texts;

use super::FeeTable;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};

/// Reports everything wrong with a table that was read.
pub fn check(table: &FeeTable, reading: &mut Reading) {
    if table.valid.until.is_some_and(|until| until.instant() <= table.valid.from.instant()) {
        reading.report(Issue::new(Code::EmptyValidity, &Path::Top.key("valid").key("until")));
    }
    names::check(table, reading);
    texts::check(table, reading);
    amounts::check(table, reading);
}
