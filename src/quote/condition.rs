//! Whether a rule holds, and which condition is the first that does not.

use serde::Serialize;

use super::situation::{FactIs, Situation};
use crate::document::{Identifier, Text};
use crate::money::Money;
use crate::table::{FactCondition, When};

/// A charge that was considered for a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Considered {
    /// The charge.
    pub charge: Identifier,
    /// What it is called.
    pub name: Text,
    /// The first condition that did not hold; nothing when the charge applied.
    pub unmet: Option<Unmet>,
}

/// A condition that did not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unmet {
    /// Another service.
    Service,
    /// Another method.
    Method,
    /// Another country.
    Country,
    /// Another currency arrives.
    Currency,
    /// A conversion where there must be none, or none where there must be one.
    Converted,
    /// The amount is outside the range.
    Amount,
    /// What was used of this counter is outside the range.
    Used(Identifier),
    /// Another time than these periods.
    Period(Vec<Identifier>),
    /// This fact is otherwise.
    Fact(Identifier),
    /// One of the exceptions holds: the one at this place, from 0.
    Excepted(usize),
}

/// When a rule holds, and when it does not after all.
#[derive(Clone, Copy)]
pub struct Conditions<'r> {
    pub when: Option<&'r When>,
    pub unless: &'r [When],
}

/// The conditions of a rule that has `when` and `unless`.
macro_rules! conditions {
    ($rule:expr) => {
        $crate::quote::condition::Conditions { when: $rule.when.as_ref(), unless: &$rule.unless }
    };
}
pub(super) use conditions;

impl Conditions<'_> {
    /// The first condition that does not hold, in the order a table states them.
    ///
    /// `amount` is the amount on the rule's side.
    pub fn unmet(self, situation: &Situation<'_>, method: &Identifier, amount: Money) -> Option<Unmet> {
        let holds = |when: &When| unmet(when, situation, method, amount).is_none();
        let own = self.when.and_then(|when| unmet(when, situation, method, amount));
        own.or_else(|| self.unless.iter().position(holds).map(Unmet::Excepted))
    }
}

fn unmet(when: &When, situation: &Situation<'_>, method: &Identifier, amount: Money) -> Option<Unmet> {
    let misses = |list: &[Identifier], word: &Identifier| !list.is_empty() && !list.contains(word);
    if misses(&when.service, &situation.service.id) {
        return Some(Unmet::Service);
    }
    if misses(&when.method, method) {
        return Some(Unmet::Method);
    }
    let country = situation.destination.and_then(|destination| destination.country.as_ref());
    if !when.country.is_empty() && !country.is_some_and(|country| when.country.contains(country)) {
        return Some(Unmet::Country);
    }
    let arriving = situation.arriving.code();
    if !when.currency.is_empty() && !when.currency.iter().any(|currency| currency.as_str() == arriving) {
        return Some(Unmet::Currency);
    }
    if when.converted.is_some_and(|converted| converted != (situation.sent != situation.arriving)) {
        return Some(Unmet::Converted);
    }
    if when.amount.as_ref().is_some_and(|range| !range.contains(amount.amount())) {
        return Some(Unmet::Amount);
    }
    let used = |id: &Identifier| situation.used_of(id).map(|state| state.used).unwrap_or_default();
    if let Some((id, _)) = when.used.iter().find(|(id, range)| !range.contains(used(id))) {
        return Some(Unmet::Used(id.clone()));
    }
    if !when.during.is_empty() && !when.during.iter().any(|id| is_in(situation, id)) {
        return Some(Unmet::Period(when.during.clone()));
    }
    let otherwise = when.facts.iter().find(|(id, condition)| !fact_holds(situation, id, condition));
    otherwise.map(|(id, _)| Unmet::Fact(id.clone()))
}

/// Whether the payment is made in the period of that name.
fn is_in(situation: &Situation<'_>, id: &Identifier) -> bool {
    let period = situation.table.periods.iter().find(|period| period.id == *id);
    let zone = period.and_then(|period| situation.table.zones.iter().find(|zone| zone.id == period.zone));
    let instant = situation.request.as_of.instant();
    period.zip(zone).is_some_and(|(period, zone)| period.holds_at(zone, instant))
}

fn fact_holds(situation: &Situation<'_>, id: &Identifier, condition: &FactCondition) -> bool {
    let state = situation.facts.iter().find(|state| state.fact.id == *id);
    match (state.map(|state| state.value), condition) {
        (Some(FactIs::Value(value)), FactCondition::OneOf(values)) => values.contains(value),
        (Some(FactIs::Amount(amount)), FactCondition::Within(range)) => range.contains(amount),
        _ => false,
    }
}
