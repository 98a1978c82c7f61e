//! What has been used of an allowance, and over which time.

use crate::document::{Identifier, Text, choice, record};

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
        /// The services that use it up.
        services: Vec<Identifier>,
    }
}

choice! {
    /// What a counter counts.
    pub enum Measure {
        /// Amounts in the payer's currency.
        Amount = "amount",
        /// Transactions.
        Count = "count",
    }
}

choice! {
    /// The time over which a counter counts.
    pub enum Window {
        /// A calendar day.
        Day = "day",
        /// A calendar month.
        Month = "month",
        /// For ever.
        Lifetime = "lifetime",
    }
}
