//! Charges: each a rule that yields at most one line.

use super::adjustment::{Adjustment, IncludedTax};
use super::allowance::Allowance;
use super::base::Base;
use super::condition::When;
use super::currencies::CurrencyCode;
use super::figure::Figure;
use super::payer::{Basis, Bearer, Certainty, Collector};
use super::price::Price;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Text, choice, record};
use crate::money::Number;

record! {
    /// One rule of a fee table: conditions, base, allowances, price, adjustments, limits, rounding, who bears it and why.
    pub struct Charge {
        /// The name quotes and other charges refer to it by.
        id: Identifier,
        /// What the line is called.
        name: Text,
        /// Whether it is a fee or a tax, which have lines of their own, or comes back later.
        kind: ChargeKind = ChargeKind::Fee,
        /// When it is charged; left out, always.
        when: Option<When>,
        /// When it is not charged after all: any of these.
        unless: Vec<When>,
        /// What a percentage is of and bands are by.
        base: Base = Base::AMOUNT,
        /// What of the base is free; where several apply, until the first of them is used up.
        allowances: Vec<Allowance>,
        /// The price.
        price: Price,
        /// Surcharges and reductions by a percentage of the price.
        adjustments: Vec<Adjustment>,
        /// The least that is charged, unless nothing is chargeable.
        minimum: Option<Figure>,
        /// The most that is charged.
        maximum: Option<Figure>,
        /// The most that is charged in a counter's window, what was paid before counted in.
        period_maximum: Option<PeriodMaximum>,
        /// Whether it is never more than its base, as a fee that may not overdraw a balance.
        never_more_than_base: bool = false,
        /// How the line is rounded; left out, as the table says.
        rounding: Option<RoundingRule>,
        /// The currency of the price's amounts; left out, that of the side it stands on.
        currency: Option<CurrencyCode>,
        /// The reference rates, by their `id`, at which a price in another currency becomes one of the side it stands on.
        converted_at: Option<Identifier>,
        /// Taxes that are inside the price.
        includes: Vec<IncludedTax>,
        /// How often it is charged anew; left out, with each payment.
        recurs: Option<Recurrence>,
        /// Who bears it: the sender on top, or the recipient out of what arrives.
        borne_by: Bearer = Bearer::Sender,
        /// Who charges it.
        charged_by: Collector = Collector::Provider,
        /// Whether the amount is known exactly.
        certainty: Certainty = Certainty::Exact,
        /// Whether it comes back when the payment is refunded; left out, the tariff does not say.
        refundable: Option<bool>,
        /// Where the rule is published.
        basis: Basis,
        /// Where else it is published, such as the law behind it.
        also_published: Vec<Basis>,
        /// What a reader should know about it.
        note: Option<Text>,
    }
}

choice! {
    /// What kind of charge a line is.
    pub enum ChargeKind {
        /// A price for a service.
        Fee = "fee",
        /// A tax or levy.
        Tax = "tax",
        /// Money the customer gets back later; in no total, since it is not less that is paid now.
        Cashback = "cashback",
    }
}

record! {
    /// The most that is charged in a counter's window.
    pub struct PeriodMaximum {
        /// A counter that measures fees, by its `id`.
        counter: Identifier,
        /// The most that is charged in the counter's window.
        maximum: Figure,
    }
}

record! {
    /// How often a charge is due anew.
    pub struct Recurrence {
        /// How many of the units lie between two charges.
        every: Number,
        /// The unit.
        unit: TimeUnit,
    }
}

choice! {
    /// A unit of time.
    pub enum TimeUnit {
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
}
