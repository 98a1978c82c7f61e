//! Time zones as a table states them, so that a published table needs no other source of them.

use super::clock::{ClockTime, Offset};
use crate::document::{Identifier, Text, choice, record};
use crate::money::Number;

record! {
    /// A time zone: its offset, and its summer time if it keeps one.
    pub struct Zone {
        /// The name periods and counters refer to it by.
        id: Identifier,
        /// What readers call its time: "Beijing time".
        name: Text,
        /// Its name in the IANA time zone database, such as "America/New_York", for those who compare the two.
        iana: Option<String>,
        /// How far ahead of universal time its standard time is.
        offset: Offset,
        /// Its summer time; left out, it keeps none.
        summer: Option<Summer>,
    }
}

record! {
    /// A summer time.
    pub struct Summer {
        /// How far ahead of universal time it is.
        offset: Offset,
        /// When it begins, by the clock of standard time.
        begins: Change,
        /// When it ends, by the clock of summer time.
        ends: Change,
    }
}

record! {
    /// The moment each year at which clocks are changed.
    pub struct Change {
        /// The month, "1" to "12".
        month: Number,
        /// Which of the month's such days.
        week: WeekOfMonth,
        /// The day of the week.
        day: Weekday,
        /// The time on the clock before the change.
        at: ClockTime,
    }
}

choice! {
    /// Which of a month's Sundays, or other days.
    pub enum WeekOfMonth {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth.
        Fourth = "fourth",
        /// The last.
        Last = "last",
    }
}

choice! {
    /// A day of the week.
    pub enum Weekday {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}
