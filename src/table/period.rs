//! Periods: the times at which a rule holds, such as weekends or public holidays.

use super::clock::{WallClock, WeekTime};
use crate::document::{Identifier, Text, record};

record! {
    /// A period with a name: spans of every week, spans between two dates, or both.
    pub struct Period {
        /// The name conditions refer to it by.
        id: Identifier,
        /// What it is called: "the weekend".
        name: Text,
        /// The time zone whose clock it is told in.
        zone: Identifier,
        /// Spans of every week.
        weekly: Vec<WeekSpan>,
        /// Spans between two dates.
        dates: Vec<DateSpan>,
    }
}

record! {
    /// A span of every week; one that ends before it begins goes over Sunday midnight.
    pub struct WeekSpan {
        /// Its first minute.
        from: WeekTime,
        /// The first minute after it.
        until: WeekTime,
    }
}

record! {
    /// A span between two dates; an open side has no end.
    pub struct DateSpan {
        /// Its first minute.
        from: Option<WallClock>,
        /// The first minute after it.
        until: Option<WallClock>,
    }
}
