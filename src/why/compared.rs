//! Two charges side by side: why one was so much and the other so much, as the facts in which they differ.

use serde::Serialize;

use super::answer::Why;
use super::claim::Claim;
use super::explained::{Explained, Supposed};
use crate::document::{Identifier, Moment, Text, record};
#[cfg(feature = "reading")]
use crate::issue::Issue;
use crate::money::{Money, Number};
use crate::quote::Statement;
use crate::table::{CurrencyCode, FeeTable, Measure, Tariff};

record! {
    /// Two charges of which a customer asks why they differ.
    pub struct TwoClaims {
        /// The one asked about.
        charge: Claim,
        /// The one it is compared with, such as the last time.
        other: Claim,
    }
}

/// Two charges, each explained, and what differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// Why the one was what it was.
    pub charge: Why,
    /// Why the other was.
    pub other: Why,
    /// What differs between the explanations that differ least; empty where one of the charges has none.
    pub differences: Vec<Difference>,
}

/// A fact in which two payments differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// What it is.
    pub what: Differing,
    /// What it was for the one; nothing where it did not arise.
    pub charge: Option<Value>,
    /// What it was for the other.
    pub other: Option<Value>,
}

/// What two payments may differ in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Differing {
    /// The service.
    Service,
    /// The method.
    Method,
    /// Where it went.
    Destination,
    /// The amount.
    Amount,
    /// The version of the table.
    Version,
    /// The time.
    Moment,
    /// A fact, a counter, a promotion or an item of the statement, by its name.
    Named(Text),
}

/// What something was.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A name of the table.
    Name(Text),
    /// An identifier of the table.
    Id(Identifier),
    /// An amount.
    Money(Money),
    /// A count, or an amount as a counter or fact holds it.
    Number(Number),
    /// A moment.
    Moment(Moment),
    /// A promotion that applied.
    Applied,
}

/// Two charges compared.
pub fn compare(tariff: &Tariff, charge: Why, other: Why) -> Compared {
    let pairs = charge.explained.iter().flat_map(|one| other.explained.iter().map(move |second| (one, second)));
    let mut best: Option<(u32, Vec<Difference>)> = None;
    for (one, second) in pairs {
        let differences = differences(tariff, one, second);
        let weight = one.weight + second.weight + u32::try_from(differences.len()).unwrap_or(u32::MAX / 4);
        if best.as_ref().is_none_or(|(least, _)| weight < *least) {
            best = Some((weight, differences));
        }
    }
    Compared { differences: best.map(|(_, differences)| differences).unwrap_or_default(), charge, other }
}

/// Two charges compared, given as JSON text; issues carry their place in it.
///
/// # Errors
/// As [`why`](super::why), and everything that keeps the text from being two claims.
#[cfg(feature = "reading")]
pub fn compare_text(tariff: &Tariff, name: &str, text: &str) -> Result<Compared, Vec<Issue>> {
    let TwoClaims { charge, other } = crate::document::read_document(name, text, |_, _| {})?;
    let placed = |found: Result<Why, Vec<Issue>>, key: &str| {
        found.map_err(|mut issues| {
            for issue in &mut issues {
                issue.path = format!("{key}.{}", issue.path);
            }
            crate::document::locate(name, text, &mut issues);
            issues
        })
    };
    let one = placed(super::why(tariff, &charge), "charge")?;
    let second = placed(super::why(tariff, &other), "other")?;
    Ok(compare(tariff, one, second))
}

fn differences(tariff: &Tariff, one: &Explained, other: &Explained) -> Vec<Difference> {
    let (facts, others) = (facts(tariff, one), facts(tariff, other));
    let value = |facts: &[(Differing, Value)], what: &Differing| {
        facts.iter().find(|(known, _)| known == what).map(|(_, value)| value.clone())
    };
    let mut all: Vec<Difference> = Vec::new();
    for (what, _) in facts.iter().chain(&others) {
        let (charge, other) = (value(&facts, what), value(&others, what));
        let is_nothing = |value: &Option<Value>| match value {
            None => true,
            Some(Value::Money(money)) => money.is_zero(),
            Some(_) => false,
        };
        let is_same = charge == other || (is_nothing(&charge) && is_nothing(&other));
        if !is_same && !all.iter().any(|known| known.what == *what) {
            all.push(Difference { what: what.clone(), charge, other });
        }
    }
    all
}

/// What a payment was, as far as another may have been otherwise, in the order it is told.
fn facts(tariff: &Tariff, one: &Explained) -> Vec<(Differing, Value)> {
    let quote = &one.quote;
    let request = &quote.request;
    let mut facts = vec![(Differing::Service, Value::Name(request.service.name.clone()))];
    let method = quote.statements.first();
    facts.extend(method.map(|method| (Differing::Method, Value::Name(method.method.name.clone()))));
    facts.extend(request.destination.as_ref().map(|name| (Differing::Destination, Value::Name(name.clone()))));
    facts.push((Differing::Amount, Value::Money(request.amount)));
    facts.push((Differing::Version, Value::Id(quote.table.version.clone())));
    let is_time = one.supposed.iter().any(|supposed| matches!(supposed, Supposed::Time { .. }));
    facts.extend(is_time.then_some((Differing::Moment, Value::Moment(request.as_of))));
    let table = tariff.versions().iter().find(|table| table.version == quote.table.version);
    for stated in request.facts.iter().chain(&request.used) {
        let value = stated.value.as_ref().and_then(|said| value(table?, &stated.id, said));
        facts.extend(value.map(|value| (Differing::Named(stated.name.clone()), value)));
    }
    let statement: Option<&Statement> = method.and_then(|method| method.outcome.statement());
    for promotion in statement.into_iter().flat_map(|statement| &statement.promotions) {
        if matches!(promotion.result, crate::quote::PromotionResult::Applied { .. }) {
            facts.push((Differing::Named(promotion.name.clone()), Value::Applied));
        }
    }
    for line in statement.into_iter().flat_map(Statement::lines) {
        facts.push((Differing::Named(line.name.clone()), Value::Money(line.amount)));
    }
    facts
}

/// What a fact or counter was said or taken to be, by the name readers know.
fn value(table: &FeeTable, id: &Identifier, said: &str) -> Option<Value> {
    let money = |code: &CurrencyCode| {
        let amount = Number::parse(said).ok()?;
        Money::new(amount, table.currency_named(code.as_str())?).ok().map(Value::Money)
    };
    if let Some(fact) = table.facts.iter().find(|fact| fact.id == *id) {
        let named = fact.values.iter().find(|value| value.id.as_str() == said);
        return named.map(|value| Value::Name(value.name.clone())).or_else(|| money(&table.currency));
    }
    let counter = table.counters.iter().find(|counter| counter.id == *id)?;
    if counter.measure == Measure::Count {
        return Number::parse(said).ok().map(Value::Number);
    }
    money(counter.currency.as_ref().unwrap_or(&table.currency))
}
