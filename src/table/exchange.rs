//! The customer's exchange rates and the market rates they are compared with.

use super::condition::When;
use super::currencies::CurrencyCode;
use super::payer::Basis;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Moment, Text, record};
use crate::money::{ExchangeRate, Number, Percent};

record! {
    /// Market rates with their name and time.
    pub struct ReferenceRates {
        /// The name exchange rules refer to them by.
        id: Identifier,
        /// What they are called, such as "ECB reference rate".
        name: Text,
        /// When they were fixed.
        time: Moment,
        /// The rates.
        rates: Vec<RateRow>,
    }
}

record! {
    /// One rate: one unit of the base is so much of the quote.
    pub struct RateRow {
        /// The currency of which there is one.
        base: CurrencyCode,
        /// The currency of which there is so much.
        quote: CurrencyCode,
        /// How much of the quote one unit of the base is.
        rate: Number,
    }
}

record! {
    /// How the customer's rate is found: a margin on a reference rate, or published rates.
    pub struct ExchangeRule {
        /// Its name in the table.
        id: Identifier,
        /// What the line is called.
        name: Text,
        /// When it applies; left out, to every conversion.
        when: Option<When>,
        /// When it does not apply after all: any of these.
        unless: Vec<When>,
        /// The market rates that the customer's rate is made from, or compared with; the `id` of reference rates.
        reference: Option<Identifier>,
        /// What the provider keeps of the reference rate, in percent: "0.5" is 0.5 %.
        margin: Option<Percent>,
        /// The customer's rates as published, in place of a margin.
        rates: Vec<RateRow>,
        /// How the customer's rate is rounded; left out, it is not.
        rate_rounding: Option<RoundingRule>,
        /// How the converted amount is rounded.
        rounding: RoundingRule,
        /// Where the rule is published.
        basis: Basis,
    }
}

impl super::FeeTable {
    /// The rate of a row, if its currencies are known and the rate is above nought.
    pub fn rate_of(&self, row: &RateRow) -> Option<ExchangeRate> {
        let base = self.currency_named(row.base.as_str())?;
        let quote = self.currency_named(row.quote.as_str())?;
        ExchangeRate::new(base, quote, row.rate)
    }

    /// The reference rates with that name.
    pub fn reference(&self, id: &Identifier) -> Option<&ReferenceRates> {
        self.reference_rates.iter().find(|rates| rates.id == *id)
    }
}
