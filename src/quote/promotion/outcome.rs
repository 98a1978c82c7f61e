//! What became of every promotion: applied with its saving, or the first thing that kept it from applying.

use serde::Serialize;

use crate::document::{Identifier, Moment, Text};
use crate::money::{Currency, Money, Number, Percent, Unrounded};
use crate::quote::answer::Named;
use crate::quote::condition::Unmet;
use crate::quote::line::LineBasis;
use crate::quote::working::Step;
use crate::table::CountryCode;

/// What became of a promotion.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PromotionOutcome {
    /// Its name in the table.
    pub id: Identifier,
    /// What customers call it.
    pub name: Text,
    /// The first moment after it; nothing while no end is known.
    pub ends: Option<Moment>,
    /// What became of it.
    pub result: PromotionResult,
    /// Where it is published.
    pub basis: LineBasis,
    /// What a reader should know about it.
    pub note: Option<Text>,
}

/// What became of a promotion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromotionResult {
    /// It made the payment cheaper, by so much in the payer's currency beside the others that apply.
    Applied {
        /// The saving; of a better rate, what more arrives is worth. Nought where the payment is not offered without
        /// it.
        saving: Money,
    },
    /// It brings something back later; the amount, where it is money.
    Later {
        /// What comes back.
        amount: Option<Money>,
        /// What it is, where it is not money.
        what: Option<Text>,
        /// What must still be done for it.
        condition: Option<Text>,
    },
    /// It did not apply.
    NotApplied(NotApplied),
}

/// The first thing that kept a promotion from applying, and what would meet it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum NotApplied {
    /// It begins later.
    NotBegun {
        /// When it begins.
        begins: Moment,
    },
    /// It is over.
    Ended {
        /// The first moment after it.
        ended: Moment,
    },
    /// A condition does not hold.
    Unmet {
        /// The condition.
        unmet: Unmet,
        /// What would meet it.
        needs: Needs,
    },
    /// The customer must name a code.
    Code {
        /// The code.
        code: String,
    },
    /// The customer has had it as often as there is.
    UsedUp {
        /// How often in all.
        most: Number,
    },
    /// It is for another of the customer's payments.
    Nth {
        /// "5" is every fifth.
        every: Number,
        /// How many payments there are before the one that gets it.
        before: Number,
    },
    /// What it would change is not charged here.
    NothingToChange,
    /// It would change nothing.
    SavesNothing,
    /// It excludes, or is excluded by, what applies and is better.
    NotTogether {
        /// What applies.
        with: Vec<Named>,
    },
}

/// What would meet a condition.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Needs {
    /// One of these: methods, services, periods or values, as readers call them.
    OneOf {
        /// What they are of, where it is a fact.
        of: Option<Text>,
        /// What they are called.
        names: Vec<Text>,
    },
    /// One of these countries.
    Country {
        /// The countries.
        countries: Vec<CountryCode>,
    },
    /// One of these currencies.
    Currency {
        /// Their codes.
        currencies: Vec<String>,
    },
    /// A conversion, or none.
    Converted {
        /// Whether there must be one.
        converted: bool,
    },
    /// An amount, or what a counter or fact holds, in this range.
    Range {
        /// What it is of; nothing for the amount.
        of: Option<Text>,
        /// The range.
        range: RangeOf,
    },
    /// One of the exceptions must not hold.
    NoException,
}

/// A range of amounts or counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RangeOf {
    /// This or more.
    pub from: Option<Number>,
    /// More than this.
    pub above: Option<Number>,
    /// This or less.
    pub up_to: Option<Number>,
    /// Less than this.
    pub below: Option<Number>,
    /// The currency; nothing where payments are counted.
    pub currency: Option<Currency>,
}

/// What a promotion did to a price or its base.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "effect", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum PromotionEffect {
    /// A percentage off.
    PercentOff {
        /// The percentage.
        percent: Percent,
        /// What it is of.
        of: Unrounded,
        /// The most it takes off, where that was reached.
        ceiling: Option<Money>,
    },
    /// Percentage points off.
    PointsOff {
        /// How many.
        points: Percent,
    },
    /// An amount off.
    AmountOff {
        /// The amount.
        amount: Money,
    },
    /// Another price.
    Instead {
        /// How it came about.
        steps: Vec<Step>,
    },
    /// The first part of the base is free.
    Exempt {
        /// How much.
        exempt: Money,
    },
    /// More is free in an allowance's window.
    Raised {
        /// How much is free.
        free: Number,
        /// How much was.
        instead_of: Number,
        /// The currency it is counted in; nothing where payments are counted.
        currency: Option<Currency>,
    },
    /// Parts of the price were left out; the amounts are the price before and now.
    Without {
        /// What they are called.
        parts: Vec<Text>,
    },
}

/// What a payment costs without any promotion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regular {
    /// Everything that would leave the payer.
    pub total: Money,
    /// What would arrive.
    pub total_to_recipient: Money,
    /// When the first of the promotions that apply ends; nothing while no end is known.
    pub ends: Option<Moment>,
    /// What the payment comes to from then on, where the tariff says what is charged then.
    pub then: Option<NextPrice>,
}

/// What a payment comes to when a promotion has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NextPrice {
    /// Everything that would leave the payer.
    pub total: Money,
    /// What would arrive.
    pub total_to_recipient: Money,
}
