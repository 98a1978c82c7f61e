//! The statement: the ordered lines and totals for one method.

use serde::Serialize;

use super::arrival::Arrives;
use super::exchange::Exchange;
use super::line::{Assumption, Line, Other};
use super::promotion::{PromotionOutcome, Regular};
use super::search::Reached;
use super::usage::Usage;
use crate::document::{Identifier, Text};
use crate::issue::Issue;
use crate::money::{Currency, Money, Percent};
use crate::table::{Certainty, CountryCode};

/// The ordered lines and totals for one method, in the order of Regulation E (12 CFR 1005.31).
///
/// `transfer_amount` and `sender_lines` add up to `total`; `total_to_recipient` and `recipient_lines` add up
/// to `transfer_amount_received`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// What is sent, in the payer's currency, before charges on top.
    pub transfer_amount: Money,
    /// What the sender pays on top: fees, then taxes.
    pub sender_lines: Vec<Line>,
    /// Everything that leaves the payer.
    pub total: Money,
    /// The exchange, when another currency arrives.
    pub exchange: Option<Exchange>,
    /// What is sent, in the currency that arrives.
    pub transfer_amount_received: Money,
    /// What is taken out on the way: fees, then taxes.
    pub recipient_lines: Vec<Line>,
    /// What the recipient gets.
    pub total_to_recipient: Money,
    /// What somebody else pays; in neither total.
    pub third_party_lines: Vec<Line>,
    /// What comes back later; in no total.
    pub later_lines: Vec<Line>,
    /// What the payment costs in all.
    pub cost: Cost,
    /// What was assumed in leaving charges out.
    pub assumptions: Vec<Assumption>,
    /// When the money arrives; nothing where the tariff does not say.
    pub arrives: Option<Arrives>,
    /// Every promotion of the service, applied or not.
    pub promotions: Vec<PromotionOutcome>,
    /// What it would cost without promotions; nothing where none applies, or it is offered only with one.
    pub regular: Option<Regular>,
    /// What the payment uses up of the counters.
    pub usage: Vec<Usage>,
    /// What others may charge, outside the totals.
    pub others: Vec<Other>,
    /// How well the total is known.
    pub total_certainty: Certainty,
    /// How well the total to the recipient is known.
    pub received_certainty: Certainty,
    /// How the amount was found, when the request named another amount than the tariff starts from.
    pub reached: Option<Reached>,
}

impl Statement {
    /// Every line, whoever bears it and whenever it is due.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        let now = self.sender_lines.iter().chain(&self.recipient_lines).chain(&self.third_party_lines);
        now.chain(&self.later_lines)
    }
}

/// What a payment costs in all, in the payer's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// Fees and taxes on top.
    pub on_top: Money,
    /// What is taken out on the way, worth in the payer's currency at the reference rate.
    pub deducted: Money,
    /// The exchange margin; nothing without an exchange or without a reference rate.
    pub margin: Option<Money>,
    /// All of it.
    pub sum: Money,
    /// All of it as a share of the total, rounded half up to 2 decimals.
    pub percent_of_total: Percent,
}

/// Why a method has no statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum NotOffered {
    /// The method does not go there.
    Country {
        /// The country.
        country: CountryCode,
    },
    /// The amount is below what the method carries.
    BelowMinimum {
        /// The least it carries.
        minimum: Money,
    },
    /// The amount is above what the method carries at once.
    AboveMaximum {
        /// The most it carries.
        maximum: Money,
    },
    /// A rule of the table does not offer it.
    Rule {
        /// The charge.
        charge: Identifier,
        /// What the table says.
        why: Text,
    },
    /// No row or part of a rule has a price for this.
    NoPrice {
        /// The charge.
        charge: Identifier,
        /// What it is called.
        name: Text,
    },
    /// No rate between the two currencies.
    NoExchange {
        /// The payer's currency.
        sent: Currency,
        /// The currency that arrives.
        arriving: Currency,
    },
    /// What is taken out on the way is more than what is sent.
    NothingArrives {
        /// What is sent, in the currency that arrives.
        transfer: Money,
        /// What would be taken out.
        deducted: Money,
    },
    /// No amount leads to what was asked for.
    Unreachable {
        /// What was asked for.
        wanted: Money,
    },
}

/// Why an evaluation ended without a statement.
pub enum Stop {
    /// The method is not offered for this request.
    NotOffered(NotOffered),
    /// The quote cannot be made.
    Fault(Issue),
}
