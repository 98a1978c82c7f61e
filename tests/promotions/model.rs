//! The tables and payments that are tried, as plain numbers: `written.rs` makes the table's JSON of them, and `paid.rs`
//! works out by itself what they cost.

/// An amount in the smallest unit of its currency.
pub type Units = i128;

/// A percentage in hundredths of a percent: 250 is 2.5 %.
pub type Percent = i128;

pub struct Table {
    pub principal: Principal,
    pub exchange: Option<Exchange>,
    pub rounding: Rounding,
    pub charges: Vec<Charge>,
    pub promotions: Vec<Promotion>,
}

/// Which amount the tariff starts from.
#[derive(Clone, Copy, PartialEq)]
pub enum Principal {
    Send,
    Total,
    Receive,
}

/// Who bears a charge.
#[derive(Clone, Copy, PartialEq)]
pub enum Bearer {
    Sender,
    Recipient,
}

/// The payer's yuan become another currency.
pub struct Exchange {
    /// What arrives.
    pub currency: &'static str,
    /// Its decimals.
    pub exponent: u32,
    /// Whether rates say how much one yuan is, or how many yuan one of the other currency is.
    pub is_per_yuan: bool,
    /// The market rate in ten-thousandths, where there is one.
    pub reference: Option<i128>,
    pub own: CustomerRate,
    pub mode: Mode,
}

/// The rate a customer gets.
#[derive(Clone, Copy)]
pub enum CustomerRate {
    /// The market rate less what the provider keeps.
    Margin(Percent),
    /// A rate of its own, in ten-thousandths.
    Published(i128),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    HalfUp,
    HalfEven,
    HalfDown,
    Up,
    Down,
}

/// A rounding to whole steps.
#[derive(Clone, Copy)]
pub struct Rounding {
    pub mode: Mode,
    /// The step; left out, the smallest unit.
    pub step: Option<Units>,
}

pub struct Charge {
    pub borne_by: Bearer,
    pub is_tax: bool,
    /// The smallest and the largest amount on its side for which it is charged.
    pub from: Option<Units>,
    pub up_to: Option<Units>,
    pub base: Base,
    pub allowance: Option<Allowance>,
    pub price: Price,
    pub minimum: Option<Units>,
    pub maximum: Option<Units>,
    pub rounding: Option<Rounding>,
}

/// What a charge is of; charges are named by their place.
pub enum Base {
    Amount,
    Charges(Vec<usize>),
    AmountWith(Vec<usize>),
    AmountLess(Vec<usize>),
}

pub struct Allowance {
    pub counter: Option<Counter>,
    pub free: i128,
    pub crossing: Crossing,
    pub is_free_at_limit: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Counter {
    /// How much was sent.
    Sent,
    /// How many payments were made.
    Payments,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Crossing {
    Split,
    Whole,
    NotConsumed,
}

#[derive(Clone)]
pub enum Price {
    Flat(Flat),
    Bands { is_graduated: bool, bands: Vec<Band> },
    Parts { combine: Combine, parts: Vec<Part> },
}

#[derive(Clone, Copy, Default)]
pub struct Flat {
    pub fixed: Option<Units>,
    pub percent: Option<Percent>,
    /// A price for each unit begun: the price, and how large a unit is.
    pub each: Option<(Units, Units)>,
}

#[derive(Clone)]
pub struct Band {
    /// The upper edge; only the last has none.
    pub edge: Option<Units>,
    pub is_edge_inside: bool,
    pub price: Flat,
    pub minimum: Option<Units>,
    pub maximum: Option<Units>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Combine {
    Sum,
    Greatest,
    Least,
}

#[derive(Clone)]
pub struct Part {
    pub id: String,
    pub price: Flat,
    pub minimum: Option<Units>,
    pub maximum: Option<Units>,
}

pub struct Promotion {
    /// The places of the charges it changes; none for an exchange rate.
    pub charges: Vec<usize>,
    pub effect: Effect,
    pub from: Option<Edge>,
    pub until: Option<Edge>,
    pub when: Option<Condition>,
    pub unless: Option<Condition>,
    pub code: Option<&'static str>,
    /// How many times a customer gets it.
    pub uses: Option<i128>,
    /// Every so manieth payment.
    pub every: Option<i128>,
    pub group: Option<usize>,
    pub is_combinable: bool,
}

pub enum Effect {
    PercentOff { percent: Percent, before_limits: bool, of_original: bool, most: Option<Units> },
    PointsOff(Percent),
    AmountOff(Units),
    Instead(Price),
    Exempt(Units),
    Raised { free: i128, counter: Option<Counter> },
    Without(Vec<String>),
    Special { rate: CustomerRate, up_to: Option<Units> },
}

/// An edge of a window against the moment of payment, [`PAID_AT`].
#[derive(Clone, Copy, PartialEq)]
pub enum Edge {
    LongBefore,
    ThisMinute,
    NextMinute,
    LongAfter,
}

/// When every payment is made.
pub const PAID_AT: &str = "2026-06-15T12:00:00+08:00";

#[derive(Clone, Copy)]
pub enum Condition {
    AmountFrom(Units),
    AmountUpTo(Units),
    AmountBelow(Units),
    PaymentsFrom(i128),
    IsGold,
}

/// A payment, and what is known of its customer.
pub struct Payment {
    /// On the side that the tariff starts from; what is to arrive where that is the recipient's.
    pub amount: Units,
    pub codes: Vec<&'static str>,
    pub sent: Units,
    pub payments: i128,
    pub redeemed: i128,
    pub is_gold: bool,
}

impl Table {
    /// The decimals of the amounts of a side.
    pub fn exponent(&self, side: Bearer) -> u32 {
        match (side, &self.exchange) {
            (Bearer::Recipient, Some(exchange)) => exchange.exponent,
            _ => 2,
        }
    }

    /// The side on which a promotion's charges stand.
    pub fn side_of(&self, promotion: &Promotion) -> Bearer {
        let is_received = |charge: &usize| self.charges[*charge].borne_by == Bearer::Recipient;
        if promotion.charges.iter().any(is_received) { Bearer::Recipient } else { Bearer::Sender }
    }
}
