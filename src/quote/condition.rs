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
    /// This fact is otherwise.
    Fact(Identifier),
}

/// The first condition that does not hold, in the order a table states them.
///
/// `amount` is the amount on the rule's side.
pub fn unmet(when: Option<&When>, situation: &Situation<'_>, method: &Identifier, amount: Money) -> Option<Unmet> {
    let when = when?;
    let misses = |list: &[Identifier], word: &Identifier| !list.is_empty() && !list.contains(word);
    if misses(&when.service, &situation.service.id) {
        return Some(Unmet::Service);
    }
    if misses(&when.method, method) {
        return Some(Unmet::Method);
    }
    let country = situation.destination.map(|destination| &destination.country);
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
    let otherwise = when.facts.iter().find(|(id, condition)| !fact_holds(situation, id, condition));
    otherwise.map(|(id, _)| Unmet::Fact(id.clone()))
}

fn fact_holds(situation: &Situation<'_>, id: &Identifier, condition: &FactCondition) -> bool {
    let state = situation.facts.iter().find(|state| state.fact.id == *id);
    match (state.map(|state| state.value), condition) {
        (Some(FactIs::Value(value)), FactCondition::OneOf(values)) => values.contains(value),
        (Some(FactIs::Amount(amount)), FactCondition::Within(range)) => range.contains(amount),
        _ => false,
    }
}
