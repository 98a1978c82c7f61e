//! Lines of a statement, and what others may charge.

use serde::Serialize;

use super::situation::Situation;
use super::working::Step;
use crate::document::{Identifier, Text};
use crate::money::{Money, Number, Percent, Rounding, RoundingMode};
use crate::table::{
    Basis, Bearer, Certainty, Charge, ChargeKind, Collector, FeeTable, IncludedOf, IncludedTax, OtherCharge, TimeUnit,
};

/// One item of a statement, with its working.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The charge that gave it.
    pub charge: Identifier,
    /// What it is called.
    pub name: Text,
    /// Fee or tax.
    pub kind: ChargeKind,
    /// The amount; a charge that came to nothing has a line of nought.
    pub amount: Money,
    /// How the amount came about.
    pub working: Vec<Step>,
    /// Taxes that are inside the amount.
    pub included: Vec<IncludedLine>,
    /// How often it is charged anew; nothing for a charge of this payment.
    pub recurs: Option<Recurs>,
    /// Who bears it.
    pub borne_by: Bearer,
    /// Who charges it.
    pub charged_by: Collector,
    /// How well it is known.
    pub certainty: Certainty,
    /// What was assumed in working it out.
    pub assumptions: Vec<Assumption>,
    /// Whether it comes back when the payment is refunded; nothing when the tariff does not say.
    pub refundable: Option<bool>,
    /// Where the rule is published.
    pub basis: LineBasis,
    /// Where else it is published.
    pub also_published: Vec<LineBasis>,
    /// What a reader should know about it.
    pub note: Option<Text>,
}

/// A tax inside a line's amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IncludedLine {
    /// What it is called.
    pub name: Text,
    /// The percentage.
    pub percent: Percent,
    /// What the percentage is of.
    pub of: IncludedOf,
    /// How much of the line it is.
    pub amount: Money,
    /// Where it is published.
    pub basis: LineBasis,
}

/// How often a charge is due.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Recurs {
    /// How many of the units lie between two charges.
    pub every: Number,
    /// The unit.
    pub unit: TimeUnit,
}

/// Something the request did not say and that was assumed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assumption {
    /// Nothing was used of this counter before.
    Unused {
        /// The counter.
        counter: Identifier,
        /// Its name.
        name: Text,
    },
    /// The tariff does not say how the amount is rounded.
    Rounding,
    /// The fact is its default.
    Fact {
        /// The fact.
        fact: Identifier,
        /// Its name.
        name: Text,
        /// The value assumed, if it is one of several.
        value: Option<Text>,
    },
}

/// Where a line's rule is published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineBasis {
    /// The document's title.
    pub title: Text,
    /// The place in it.
    pub clause: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

/// What somebody else may charge, outside every total.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Other {
    /// Its name in the table.
    pub id: Identifier,
    /// What it is called.
    pub name: Text,
    /// Who charges it.
    pub charged_by: Collector,
    /// The usual range, where one is known.
    pub range: Option<OtherRange>,
    /// What a reader should know about it.
    pub note: Option<Text>,
    /// Where it is published.
    pub basis: LineBasis,
}

/// The usual range of another party's charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherRange {
    /// The least, if the table says.
    pub from: Option<Money>,
    /// The most, if the table says.
    pub up_to: Option<Money>,
}

impl Line {
    /// The line a charge gives.
    pub fn new(
        situation: &Situation<'_>,
        charge: &Charge,
        certainty: Certainty,
        amount: Money,
        working: Vec<Step>,
        assumptions: Vec<Assumption>,
    ) -> Self {
        let certainty = if assumptions.is_empty() { certainty } else { certainty.max(Certainty::Assumed) };
        Self {
            charge: charge.id.clone(),
            name: charge.name.clone(),
            kind: charge.kind,
            amount,
            working,
            included: Vec::new(),
            recurs: charge.recurs.as_ref().map(|recurs| Recurs { every: recurs.every, unit: recurs.unit }),
            borne_by: charge.borne_by,
            charged_by: charge.charged_by,
            certainty,
            assumptions,
            refundable: charge.refundable,
            basis: LineBasis::new(situation.table, &charge.basis),
            also_published: charge.also_published.iter().map(|basis| LineBasis::new(situation.table, basis)).collect(),
            note: charge.note.clone(),
        }
    }
}

impl IncludedLine {
    /// The tax with its basis looked up.
    pub fn new(table: &FeeTable, tax: &IncludedTax, basis: &Basis, amount: Money) -> Self {
        let basis = LineBasis::new(table, basis);
        Self { name: tax.name.clone(), percent: tax.percent, of: tax.of, amount, basis }
    }
}

impl LineBasis {
    /// The basis with its source looked up; a checked table has every source it names.
    pub fn new(table: &FeeTable, basis: &Basis) -> Self {
        let source = table.sources.iter().find(|source| source.id == basis.source);
        Self {
            title: source.map(|source| source.title.clone()).unwrap_or_default(),
            clause: basis.clause.clone(),
            address: source.and_then(|source| source.address.clone()),
        }
    }
}

impl Other {
    /// What somebody else may charge, its range in money.
    pub fn new(situation: &Situation<'_>, other: &OtherCharge, amount: Money) -> Self {
        let table = situation.table;
        let currency =
            other.currency.as_ref().and_then(|code| table.currency_named(code.as_str())).unwrap_or(situation.sent);
        let money = |amount: Option<Number>| amount.and_then(|amount| Money::new(amount, currency).ok());
        // A usual percentage is told in money, of this amount, to the nearest unit.
        let share = |percent: Option<Percent>| {
            let rounding = Rounding::to_decimals(RoundingMode::HalfUp, amount.currency().exponent());
            percent.and_then(|percent| percent.of(amount).ok()?.round(rounding).ok())
        };
        let from = money(other.from).or(share(other.percent_from));
        let range = OtherRange { from, up_to: money(other.up_to).or(share(other.percent_up_to)) };
        Self {
            id: other.id.clone(),
            name: other.name.clone(),
            charged_by: other.charged_by,
            range: (range.from.is_some() || range.up_to.is_some()).then_some(range),
            note: other.note.clone(),
            basis: LineBasis::new(table, &other.basis),
        }
    }
}
