//! Facts and counters as they were entered, as requests and claims hold them.

use super::form::Entered;
use super::typed;
use super::worked::Faults;
use crate::document::{Entries, Identifier};
use crate::explain::Language;
use crate::issue::Path;
use crate::money::Currency;
use crate::quote::UsedBefore;
use crate::table::{Counter, Fact, FeeTable, Measure};

/// What was entered of these facts; what a figure has wrong with it is noted.
pub fn facts<'t>(
    asked: impl Iterator<Item = &'t Fact>,
    entered: &Entered,
    sent: Currency,
    (language, faults): (Language, &mut Faults),
) -> Entries<String> {
    let top = Path::Top;
    let at = top.key("facts");
    let mut said: Vec<(Identifier, String)> = Vec::new();
    for fact in asked {
        let entered = entered.get(fact.id.as_str());
        if fact.values.is_empty() {
            let figure = faults.take(language, typed::amount(entered, sent, &at.key(fact.id.as_str())));
            said.extend(figure.map(|figure| (fact.id.clone(), figure.to_string())));
        } else if fact.values.iter().any(|value| value.id.as_str() == entered) {
            said.push((fact.id.clone(), entered.to_owned()));
        }
    }
    Entries::from_iter(said)
}

/// What was entered of these counters; what a figure has wrong with it is noted.
pub fn used<'t>(
    table: &FeeTable,
    counters: impl Iterator<Item = &'t Counter>,
    entered: &Entered,
    sent: Currency,
    (language, faults): (Language, &mut Faults),
) -> Entries<UsedBefore> {
    let top = Path::Top;
    let at = top.key("used");
    let mut said: Vec<(Identifier, UsedBefore)> = Vec::new();
    for counter in counters {
        let entered = entered.get(counter.id.as_str());
        let at = at.key(counter.id.as_str());
        let figure = match counted_in(table, sent, counter) {
            Some(currency) => faults.take(language, typed::amount(entered, currency, &at)),
            None => faults.take_count(language, entered, &at),
        };
        said.extend(figure.map(|figure| (counter.id.clone(), UsedBefore::InAll(figure))));
    }
    Entries::from_iter(said)
}

/// The currency a counter counts in; nothing where it counts payments.
pub fn counted_in(table: &FeeTable, sent: Currency, counter: &Counter) -> Option<Currency> {
    let own = counter.currency.as_ref().and_then(|code| table.currency_named(code.as_str()));
    (counter.measure != Measure::Count).then_some(own.unwrap_or(sent))
}
