//! What a reader of single values cannot see: names that refer to nothing, texts missing in a language,
//! amounts too fine for their currency, bands out of order.

mod allowances;
mod amounts;
mod arrivals;
mod bands;
mod calendars;
mod counters;
mod look_ups;
mod names;
mod periods;
mod prices;
mod promotions;
mod ranges;
mod rates;
mod texts;
pub(super) mod walk;

use super::FeeTable;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use walk::Item;

/// Reports everything wrong with a table that was read.
pub fn check(table: &FeeTable, reading: &mut Reading) {
    if table.valid.until.is_some_and(|until| until.instant() <= table.valid.from.instant()) {
        reading.report(Issue::new(Code::EmptyValidity, &Path::Top.key("valid").key("until")));
    }
    if table.languages.is_empty() {
        reading.report(Issue::new(Code::EmptyList, &Path::Top.key("languages")));
    }
    let mut names = names::Names::new(table);
    names.check(reading);
    walk::walk(table, &mut |at, item| match item {
        Item::Text(text) => texts::text(table, at, text, reading),
        Item::Refers(family, id, scope) => names.refers(at, family, id, scope, reading),
        Item::When(when, scope) => names.when(at, when, scope, reading),
        Item::Range(range) => ranges::range(at, range, reading),
        Item::Price(price) => bands::price(at, price, reading),
        Item::Limits(minimum, maximum) => ranges::ordered(at, minimum, maximum, reading),
    });
    periods::check(table, reading);
    counters::check(table, reading);
    calendars::check(table, reading);
    arrivals::check(table, reading);
    promotions::check(table, &names, reading);
    amounts::check(table, &names, reading);
}
