//! What changes are about: rules, figures, rates.

use serde::Serialize;

use crate::document::{Identifier, Moment, Text};
use crate::money::{Money, Number, Percent};

/// A rule that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// The list it stands in, such as `charges`.
    pub list: &'static str,
    /// Its name in the table.
    pub id: Identifier,
    /// What it is called.
    pub name: Text,
    /// The places it is for; none stands for all of them.
    pub places: Vec<Text>,
    /// The currencies it is for; none stands for all of them.
    pub currencies: Vec<String>,
    /// Where it is published.
    pub clause: Option<String>,
}

/// What a version is called, and when it is in force.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InForce {
    /// Its name.
    pub version: Identifier,
    /// Its first moment.
    pub from: Moment,
    /// The first moment after it.
    pub until: Option<Moment>,
}

/// A least and a most.
pub type Limits = (Option<Number>, Option<Number>);

/// The smaller or the larger end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// The smallest.
    Minimum,
    /// The largest.
    Maximum,
}

/// What a figure of a rule is; the word is that of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureOf {
    /// The least that is charged.
    Minimum,
    /// The most that is charged.
    Maximum,
    /// A fixed part.
    Fixed,
    /// A percentage.
    Percent,
    /// The price of a unit.
    Each,
    /// How large a unit is.
    Unit,
    /// What is free.
    Free,
    /// The margin of an exchange rule.
    Margin,
    /// What a price becomes, in percent.
    ToPercent,
    /// The percentage that a promotion takes off.
    PercentOff,
    /// The points that a promotion takes off.
    PointsOff,
    /// The amount that a promotion takes off.
    AmountOff,
    /// The most that a promotion gives.
    Most,
    /// The first part that a promotion frees.
    Exempt,
    /// The part a promotion is for.
    UpTo,
    /// The smallest amount a rule is for.
    AppliesFrom,
    /// The largest amount a rule is for.
    AppliesTo,
    /// The upper edge of a band.
    Edge,
    /// The least that others usually charge.
    OthersFrom,
    /// The most that others usually charge.
    OthersUpTo,
}

/// A figure with what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figured {
    /// An amount.
    Money(Money),
    /// A percentage.
    Percent(Percent),
    /// A count, or an amount of a currency that depends on the payment.
    Count(Number),
}

/// A part of a rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Within {
    /// A row of a look-up, by its words.
    Row(String),
    /// A part of a combined price, or something else with a name.
    Part(Text),
    /// A part without a name, by the way to it.
    Place(String),
}

/// A rate before and after.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateMoved {
    /// The currency of which there is one.
    pub base: String,
    /// The currency of which there is so much.
    pub quote: String,
    /// What it was; nothing where there was none.
    pub old: Option<Number>,
    /// What it is; nothing where there is none.
    pub new: Option<Number>,
}

/// When rates were fixed, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fixing {
    /// Before.
    pub old: Option<Moment>,
    /// After.
    pub new: Option<Moment>,
}
