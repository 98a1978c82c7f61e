//! Charges: each a rule that yields at most one line.

use super::condition::When;
use super::currencies::CurrencyCode;
use super::figure::Figure;
use super::price::Price;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Text, choice, record};
use crate::money::{Number, Percent};

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
        base: Base = Base::default(),
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
        /// The reference rates at which a price in another currency becomes one of the side it stands on.
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
    /// What a percentage is of and bands are by; left out, the amount on the charge's side.
    pub struct Base {
        /// The sum of these charges' lines, as a tax on fees has it.
        charges: Vec<Identifier>,
        /// The amount as well as those lines.
        with_amount: bool = false,
        /// The amount less these charges' lines.
        less: Vec<Identifier>,
        /// The amount of this fact, such as a balance.
        fact: Option<Identifier>,
        /// A value that is worked out from the base and taken in its place, as tax law sometimes deems it.
        deemed: Option<Deemed>,
    }
}

record! {
    /// A value that a law or tariff puts in the place of the base.
    pub struct Deemed {
        /// What it is called: "taxable value".
        name: Text,
        /// How it is worked out.
        price: Price,
        /// The least it is.
        minimum: Option<Figure>,
        /// The most it is.
        maximum: Option<Figure>,
        /// How it is rounded; left out, as the charge.
        rounding: Option<RoundingRule>,
    }
}

record! {
    /// A part of the base that is free.
    pub struct Allowance {
        /// When there is this allowance; left out, always.
        when: Option<When>,
        /// The counter that uses it up; left out, it is there anew for each payment.
        counter: Option<Identifier>,
        /// How much is free in the counter's window.
        free: Figure,
        /// A fact whose amount is free in addition, such as an allowance bought with points.
        plus: Option<Identifier>,
        /// What happens to the payment that goes past it.
        crossing: Crossing,
        /// Whether the payment that reaches it exactly is still free.
        at_limit: AtLimit = AtLimit::Free,
    }
}

choice! {
    /// What happens to the payment that goes past an allowance.
    pub enum Crossing {
        /// Only the part past the allowance is charged.
        Split = "split",
        /// The whole payment is charged, and uses the allowance up.
        Whole = "whole",
        /// The whole payment is charged, and the allowance is left for smaller ones.
        NotConsumed = "not-consumed",
    }
}

choice! {
    /// What happens to the payment that reaches an allowance exactly.
    pub enum AtLimit {
        /// It is still free.
        Free = "free",
        /// It is charged like one that goes past.
        Charged = "charged",
    }
}

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
        /// Whether minimum and maximum come after it or before.
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
    /// The most that is charged in a counter's window.
    pub struct PeriodMaximum {
        /// A counter of fees.
        counter: Identifier,
        /// The most in its window.
        maximum: Figure,
    }
}

record! {
    /// A tax that is inside a price and shown as a part of it.
    pub struct IncludedTax {
        /// What it is called.
        name: Text,
        /// The percentage.
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

choice! {
    /// Who bears a charge.
    pub enum Bearer {
        /// The sender, on top of the amount.
        Sender = "sender",
        /// The recipient, out of what arrives.
        Recipient = "recipient",
        /// Somebody else: shown, and in neither total.
        ThirdParty = "third-party",
    }
}

choice! {
    /// Who charges.
    pub enum Collector {
        /// The operator of the tariff.
        Provider = "provider",
        /// An agent who pays out or takes in cash.
        Agent = "agent",
        /// A bank on the way.
        Intermediary = "intermediary",
        /// The recipient's bank or wallet.
        RecipientBank = "recipient-bank",
        /// The bank that issued the card.
        CardIssuer = "card-issuer",
        /// The merchant.
        Merchant = "merchant",
        /// A tax authority.
        TaxAuthority = "tax-authority",
    }
}

choice! {
    /// How well an amount is known; a total is no better known than its least known line.
    pub enum Certainty {
        /// Known exactly.
        Exact = "exact",
        /// Worked out under an assumption that the line names.
        Assumed = "assumed",
        /// An estimate.
        Estimated = "estimated",
    }
}

record! {
    /// Where a rule is published.
    pub struct Basis {
        /// The source.
        source: Identifier,
        /// The place in it, such as "§3" or "appendix A".
        clause: Option<String>,
    }
}

record! {
    /// What somebody else may charge: outside every total, with a range where one is known.
    pub struct OtherCharge {
        /// Its name in the table.
        id: Identifier,
        /// What it is called.
        name: Text,
        /// When it can happen; left out, always.
        when: Option<When>,
        /// When it cannot after all: any of these.
        unless: Vec<When>,
        /// Who charges it.
        charged_by: Collector,
        /// The least it usually is.
        from: Option<Number>,
        /// The most it usually is.
        up_to: Option<Number>,
        /// The least it usually is, in percent of the amount.
        percent_from: Option<Percent>,
        /// The most it usually is, in percent of the amount.
        percent_up_to: Option<Percent>,
        /// The currency of the range; left out, the payer's.
        currency: Option<CurrencyCode>,
        /// What a reader should know about it.
        note: Option<Text>,
        /// Where it is published.
        basis: Basis,
    }
}

impl Default for Base {
    fn default() -> Self {
        Self { charges: Vec::new(), with_amount: false, less: Vec::new(), fact: None, deemed: None }
    }
}

impl Base {
    /// The charges whose lines it refers to.
    pub fn referred(&self) -> impl Iterator<Item = &Identifier> {
        self.charges.iter().chain(&self.less)
    }

    /// Whether it is simply the amount on the charge's side.
    pub fn is_amount(&self) -> bool {
        self.charges.is_empty() && self.less.is_empty() && self.fact.is_none() && self.deemed.is_none()
    }
}
