//! What has been used of an allowance, and over which time.

use super::clock::MonthDay;
use super::condition::When;
use super::currencies::CurrencyCode;
use crate::document::{Identifier, Text, choice, record};
use crate::money::Number;

record! {
    /// Something that is counted over a time, such as what was withdrawn this month.
    pub struct Counter {
        /// The name allowances and requests refer to it by.
        id: Identifier,
        /// How it is asked for: "Withdrawn so far in all".
        name: Text,
        /// What is counted.
        measure: Measure,
        /// Over which time.
        window: Window,
        /// How many days a rolling window looks back; only for that window.
        days: Option<Number>,
        /// The day a fiscal year begins, such as "04-01"; only for that window.
        begins: Option<MonthDay>,
        /// The time zone whose midnight ends a window; left out, that of the payment's own moment.
        zone: Option<Identifier>,
        /// Whose use is counted together.
        owner: Owner = Owner::Person,
        /// The currency in which amounts are counted; left out, the payer's.
        currency: Option<CurrencyCode>,
        /// The reference rates at which amounts in other currencies are counted.
        reference: Option<Identifier>,
        /// The services that use it up.
        services: Vec<Identifier>,
        /// Which of their payments use it up; left out, all of them.
        when: Option<When>,
        /// Which of them do not after all: any of these.
        unless: Vec<When>,
        /// The services in the order in which they may use it, whenever they were made; left out, as they come.
        priority: Vec<Identifier>,
    }
}

choice! {
    /// What a counter counts.
    pub enum Measure {
        /// Amounts.
        Amount = "amount",
        /// Transactions.
        Count = "count",
        /// Fees paid.
        Fees = "fees",
    }
}

choice! {
    /// The time over which a counter counts.
    pub enum Window {
        /// A calendar day.
        Day = "day",
        /// A week from Monday.
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// A calendar year.
        Year = "year",
        /// A year that begins on a day of the tariff's own.
        FiscalYear = "fiscal-year",
        /// The last so many days; each use comes back on its own.
        Rolling = "rolling",
        /// For ever.
        Lifetime = "lifetime",
    }
}

choice! {
    /// Whose use a counter counts together.
    pub enum Owner {
        /// One person, over all accounts.
        Person = "person",
        /// Each account by itself.
        Account = "account",
        /// Each card by itself.
        Card = "card",
        /// One person, over all providers.
        Everywhere = "everywhere",
    }
}
