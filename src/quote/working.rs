//! The working of a line: each step that made or changed its amount.

use serde::Serialize;

use super::promotion::PromotionEffect;
use crate::document::{Identifier, Text};
use crate::money::{Currency, ExchangeRate, Money, Number, Percent, RoundingMode, Unrounded};
use crate::table::{self, Combine, Crossing, Measure, Window};

/// One step of a line's working. The last amount a step gives is the line's amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Step {
    /// The base is the sum of other lines.
    BaseOfCharges {
        /// The charges whose lines are added.
        charges: Vec<Identifier>,
        /// Their names.
        names: Vec<Text>,
        /// Their sum.
        base: Money,
    },
    /// The base is the amount of a fact.
    BaseOfFact {
        /// What the fact is called.
        name: Text,
        /// Its amount.
        base: Money,
    },
    /// The base is the amount and lines added to it or taken off.
    BaseWith {
        /// The amount.
        amount: Money,
        /// The names of the lines added.
        added: Vec<Text>,
        /// The names of the lines taken off.
        taken_off: Vec<Text>,
        /// What the base is.
        base: Money,
    },
    /// A law or tariff puts another value in the place of the base.
    Deemed {
        /// What it is called.
        name: Text,
        /// How it was worked out.
        steps: Vec<Step>,
        /// What it is.
        base: Money,
    },
    /// The base in the currency of the price.
    BaseConverted {
        /// The rate.
        rate: ExchangeRate,
        /// The base before.
        before: Money,
        /// The base in the price's currency.
        base: Money,
    },
    /// An allowance made some or all of the base free.
    Allowance {
        /// The counter; nothing for what is free of each payment.
        counter: Option<Counted>,
        /// What happens to the transaction that goes past it.
        crossing: Crossing,
        /// How much is free in all.
        free: Number,
        /// How much had been used before.
        used: Number,
        /// How much was left.
        left: Number,
        /// The currency it is counted in; nothing where payments are counted.
        currency: Option<Currency>,
        /// What of the base is free.
        free_part: Money,
        /// What of the base is charged.
        chargeable: Money,
    },
    /// The band that holds the base.
    Band {
        /// Its place in the table, from 1.
        number: usize,
        /// The lower edge.
        from: Edge,
        /// The upper edge; nothing for the last band.
        to: Option<Edge>,
        /// The base looked up.
        base: Money,
    },
    /// The band that holds what a counter or a fact amounts to.
    BandBy {
        /// Its place in the table, from 1.
        number: usize,
        /// The lower edge.
        from: Edge,
        /// The upper edge; nothing for the last band.
        to: Option<Edge>,
        /// What the counter or fact is called.
        name: Text,
        /// What it amounts to.
        of: Number,
        /// The currency of the edges; nothing where payments are counted.
        currency: Option<Currency>,
    },
    /// The row of a look-up.
    Row {
        /// The fact it goes by, if it is one.
        fact: Option<Identifier>,
        /// The word looked up.
        word: String,
        /// What readers call it.
        name: Option<Text>,
    },
    /// So much for each unit of the base.
    Each {
        /// What each costs.
        price: Money,
        /// How large one is.
        unit: Money,
        /// Which are counted.
        counted: table::Counted,
        /// How many.
        units: Number,
        /// The base.
        of: Money,
        /// What they come to.
        gives: Unrounded,
    },
    /// One of several prices.
    Part {
        /// What it is called.
        name: Text,
        /// How it came about.
        steps: Vec<Step>,
        /// What it comes to.
        gives: Unrounded,
    },
    /// Several prices became one.
    Combined {
        /// How.
        combine: Combine,
        /// What they come to.
        gives: Unrounded,
    },
    /// A surcharge or reduction changed the price.
    Adjustment {
        /// What it is called.
        name: Text,
        /// What the price became, in percent of what it was.
        to_percent: Percent,
        /// The price before.
        before: Unrounded,
        /// The price after.
        gives: Unrounded,
    },
    /// The price is never more than its base.
    NeverMoreThanBase {
        /// The base.
        base: Money,
        /// The price before.
        before: Unrounded,
    },
    /// What was paid in the counter's window leaves only so much to charge.
    PeriodMaximum {
        /// The counter.
        counter: Identifier,
        /// What it is called.
        name: Text,
        /// Over which time it counts.
        window: Window,
        /// The most in its window.
        maximum: Money,
        /// What had been paid before.
        paid: Money,
        /// What is left to pay at most.
        left: Money,
        /// The price before.
        before: Unrounded,
    },
    /// The price became one in the currency of its side.
    Converted {
        /// The rate.
        rate: ExchangeRate,
        /// The price before.
        before: Unrounded,
        /// The price in the side's currency, rounded.
        gives: Money,
    },
    /// A promotion changed the price, or what it is of.
    Promotion {
        /// Its name in the table.
        promotion: Identifier,
        /// What customers call it.
        name: Text,
        /// What it did.
        effect: PromotionEffect,
        /// The price or base before.
        before: Unrounded,
        /// The price or base after.
        gives: Unrounded,
    },
    /// A fixed amount.
    Fixed {
        /// The amount.
        amount: Money,
    },
    /// A percentage of a base.
    Percent {
        /// The percentage.
        percent: Percent,
        /// The base, or the part of it.
        of: Money,
        /// The share, not rounded.
        gives: Unrounded,
    },
    /// Several parts added.
    Sum {
        /// The sum, not rounded.
        gives: Unrounded,
    },
    /// A minimum raised the price.
    Minimum {
        /// The minimum.
        minimum: Money,
        /// The price before.
        before: Unrounded,
    },
    /// A maximum lowered the price.
    Maximum {
        /// The maximum.
        maximum: Money,
        /// The price before.
        before: Unrounded,
    },
    /// A rounding changed the price.
    Rounding {
        /// Which neighbour was taken.
        mode: RoundingMode,
        /// The step rounded to.
        increment: Number,
        /// The price before.
        before: Unrounded,
        /// The line's amount.
        gives: Money,
    },
}

/// The counter of an allowance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counted {
    /// Its name in the table.
    pub id: Identifier,
    /// What it is called.
    pub name: Text,
    /// Over which time it counts.
    pub window: Window,
    /// How many days a rolling window looks back.
    pub days: Option<Number>,
    /// What it counts.
    pub measure: Measure,
}

/// An edge of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The amount.
    pub amount: Number,
    /// Whether that very amount is inside the band.
    pub inside: bool,
}
