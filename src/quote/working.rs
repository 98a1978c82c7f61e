//! The working of a line: each step that made or changed its amount.

use serde::Serialize;

use crate::document::{Identifier, Text};
use crate::money::{Money, Number, Percent, RoundingMode, Unrounded};
use crate::table::{Crossing, Measure, Window};

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
    /// An allowance made some or all of the base free.
    Allowance {
        /// The counter.
        counter: Identifier,
        /// The counter's name.
        name: Text,
        /// Over which time it counts.
        window: Window,
        /// What it counts.
        measure: Measure,
        /// What happens to the transaction that goes past it.
        crossing: Crossing,
        /// How much is free in all.
        free: Number,
        /// How much had been used before.
        used: Number,
        /// How much was left.
        left: Number,
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

/// An edge of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The amount.
    pub amount: Number,
    /// Whether that very amount is inside the band.
    pub inside: bool,
}
