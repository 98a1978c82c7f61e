//! What a customer says was charged.

#[cfg(feature = "reading")]
use crate::document::read_document;
use crate::document::{Entries, Identifier, choice, record};
#[cfg(feature = "reading")]
use crate::issue::Issue;
use crate::money::Number;
use crate::quote::{To, UsedBefore};
use crate::table::{CalendarDate, ClockTime, CurrencyCode, Offset};

record! {
    /// A charge as a customer tells of it: the figure, the day, and what else is known. Nothing in it names a person.
    pub struct Claim {
        /// The figure that was seen: in the payer's currency, or of what arrived in that of the destination.
        charged: Number,
        /// What the figure is.
        seen: Seen = Seen::Fee,
        /// What was moved; left out, the amounts that would give the charge are searched for.
        amount: Option<Number>,
        /// The currency of the amount; left out, the payer's.
        currency: Option<CurrencyCode>,
        /// The service; left out, any.
        service: Option<Identifier>,
        /// Where it went; left out, anywhere.
        to: Option<To>,
        /// The method; left out, any.
        method: Option<Identifier>,
        /// What is known of the tariff's facts: a value's name, or an amount.
        facts: Entries<String>,
        /// What is known to have been used of the tariff's counters before.
        used: Entries<UsedBefore>,
        /// Codes of promotions the customer is known to have named.
        codes: Vec<String>,
        /// The day of the charge, or the first it may have been.
        on: CalendarDate,
        /// The last day it may have been; left out, that one day.
        through: Option<CalendarDate>,
        /// The time of day, where it is known.
        at: Option<ClockTime>,
        /// How far the clock of these days is ahead of universal time; left out, as the tariff's own.
        zone: Option<Offset>,
    }
}

choice! {
    /// Which figure a customer saw.
    pub enum Seen {
        /// What was charged on top.
        Fee = "fee",
        /// Everything that left the account.
        Total = "total",
        /// What arrived.
        Arrived = "arrived",
    }
}

#[cfg(feature = "reading")]
impl Claim {
    /// Reads a claim from JSON text.
    ///
    /// # Errors
    /// Every issue found, with line and column.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<Issue>> {
        read_document(name, text, |_, _| {})
    }
}
