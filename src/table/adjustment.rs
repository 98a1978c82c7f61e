//! What is made of a price: surcharges, reductions, and the taxes inside it.

use super::condition::When;
use super::payer::Basis;
use super::rounding::RoundingRule;
use crate::document::{Text, choice, record};
use crate::money::Percent;

record! {
    /// A surcharge or reduction by a percentage of the price.
    pub struct Adjustment {
        /// What it is called in the working.
        name: Text,
        /// When it applies; left out, always.
        when: Option<When>,
        /// When it does not apply after all: any of these.
        unless: Vec<When>,
        /// What the price becomes, in percent of what it was: "120" is a fifth more, "90" a tenth less.
        to_percent: Percent,
        /// Whether it is made before minimum and maximum, or after them.
        order: AdjustmentOrder = AdjustmentOrder::BeforeLimits,
    }
}

choice! {
    /// When an adjustment is made.
    pub enum AdjustmentOrder {
        /// Before minimum and maximum, which then stand unchanged.
        BeforeLimits = "before-limits",
        /// After minimum and maximum, which it changes too.
        AfterLimits = "after-limits",
    }
}

record! {
    /// A tax that is inside a price and shown as a part of it.
    pub struct IncludedTax {
        /// What it is called.
        name: Text,
        /// The percentage: "15" is 15 %.
        percent: Percent,
        /// What the percentage is of.
        of: IncludedOf = IncludedOf::WithoutTax,
        /// How it is rounded; left out, as the charge.
        rounding: Option<RoundingRule>,
        /// Where it is published; left out, as the charge.
        basis: Option<Basis>,
    }
}

choice! {
    /// What the percentage of a tax inside a price is of.
    pub enum IncludedOf {
        /// The price without the tax, as value-added taxes are told.
        WithoutTax = "without-tax",
        /// The whole price, the tax in it.
        WithTax = "with-tax",
    }
}
