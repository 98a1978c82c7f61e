//! When the money arrives.

use super::clock::ClockTime;
use super::condition::When;
use crate::document::{Date, Identifier, Text, prepared, record, written};
use crate::money::Number;
use crate::table::zone::Weekday;

record! {
    /// Which days are business days.
    pub struct Calendar {
        /// The name arrivals refer to it by.
        id: Identifier,
        /// What it is called: "bank working days in Mexico".
        name: Text,
        /// The time zone whose days they are.
        zone: Identifier,
        /// The days of the week that are none.
        rest: Vec<Weekday>,
        /// Other days that are none.
        holidays: Vec<CalendarDate>,
        /// Days that are, although their day of the week is none.
        workdays: Vec<CalendarDate>,
        /// The last day for which holidays are known; an arrival after it is estimated.
        known_through: Option<CalendarDate>,
    }
}

record! {
    /// How long it takes until the money arrives.
    pub struct Arrival {
        /// When this is how long it takes; left out, otherwise. The first that holds counts.
        when: Option<When>,
        /// When it is not after all: any of these.
        unless: Vec<When>,
        /// The business days it goes by; left out, every day is one.
        calendar: Option<Identifier>,
        /// The time zone of the times named here, where no calendar is; left out, that of the payment's own moment.
        zone: Option<Identifier>,
        /// Payments from this time of day on count as made when the next business day begins.
        cut_off: Option<ClockTime>,
        /// When a business day begins; left out, at midnight.
        opens: Option<ClockTime>,
        /// The soonest.
        earliest: Option<Delay>,
        /// The latest.
        latest: Delay,
        /// What a reader should know about it.
        note: Option<Text>,
    }
}

record! {
    /// A length of time: minutes, hours, or days.
    pub struct Delay {
        /// So many minutes.
        minutes: Option<Number>,
        /// So many hours.
        hours: Option<Number>,
        /// On the business day so many days on: "0" is the same day.
        days: Option<Number>,
        /// By this time of that day; left out, by its end. Only with days.
        by: Option<ClockTime>,
    }
}

/// A date in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDate(pub Date);

impl core::fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Date { year, month, day } = self.0;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl CalendarDate {
    /// Reads `2026-10-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = crate::document::parts(text, '-', [4, 2, 2])?;
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).map(Self)
    }
}

prepared!(CalendarDate(date));

written! {
    /// A date: "2026-10-01".
    CalendarDate: "2026-10-01" matches "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
}
