//! Times as clocks and calendars on the wall show them.

use super::zone::Weekday;
use crate::document::{Date, parts, prepared, written};

/// How far a clock is ahead of universal time, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset(pub i16);

impl Offset {
    /// Reads `+08:00` or `-04:30`.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, rest) = (text.get(..1)?, text.get(1..)?);
        let [hours, minutes] = parts(rest, ':', [2, 2])?;
        let total = i16::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
        match sign {
            "+" => Some(Self(total)),
            "-" => Some(Self(-total)),
            _ => None,
        }
    }
}

prepared!(Offset(minutes));

written! {
    /// How far a clock is ahead of universal time: "+08:00".
    Offset: "+08:00" matches "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$"
}

/// A time of day in minutes, up to the midnight that ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(pub u16);

impl core::fmt::Display for ClockTime {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl ClockTime {
    /// The midnight that ends a day.
    pub const MIDNIGHT: Self = Self(1_440);

    /// Reads `17:00`; `24:00` is the end of the day.
    pub fn parse(text: &str) -> Option<Self> {
        let [hour, minute] = parts(text, ':', [2, 2])?;
        (minute < 60 && hour * 60 + minute <= 1_440).then_some(Self(hour * 60 + minute))
    }
}

prepared!(ClockTime(minutes));

written! {
    /// A time of day: "17:00"; "24:00" is its end.
    ClockTime: "17:00" matches "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
}

/// A time of the week in minutes from Monday's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeekTime(pub u16);

impl WeekTime {
    /// Reads `fri 17:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.split_once(' ')?;
        let day = Weekday::ALL.iter().position(|known| known.as_str() == day)?;
        Some(Self(u16::try_from(day).ok()? * 1_440 + ClockTime::parse(time)?.0))
    }

    /// The day, and the time on it.
    pub fn parts(self) -> (Option<Weekday>, ClockTime) {
        (Weekday::ALL.get(usize::from(self.0 / 1_440) % 7).copied(), ClockTime(self.0 % 1_440))
    }
}

prepared!(WeekTime(minutes));

written! {
    /// A time of the week: "fri 17:00".
    WeekTime: "fri 17:00" matches "^(mon|tue|wed|thu|fri|sat|sun) (([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
}

/// A date and a time of day, wherever it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WallClock {
    /// The date.
    pub date: Date,
    /// The time.
    pub time: ClockTime,
}

impl WallClock {
    /// Reads `2026-10-01T00:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T')?;
        let [year, month, day] = parts(date, '-', [4, 2, 2])?;
        let date = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        Some(Self { date, time: ClockTime::parse(time)? })
    }

    /// Seconds since 1970-01-01T00:00 on the same clock.
    pub fn seconds(self) -> i64 {
        self.date.days_since_1970() * 86_400 + i64::from(self.time.0) * 60
    }
}

prepared!(struct WallClock { date, time });

written! {
    /// A date and a time on the wall clock of the period's zone: "2026-10-01T00:00".
    WallClock: "2026-10-01T00:00" matches "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
}

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDay {
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
}

impl MonthDay {
    /// Reads `04-01`; the leap day is no day of every year.
    pub fn parse(text: &str) -> Option<Self> {
        let [month, day] = parts(text, '-', [2, 2])?;
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Date::new(2_023, month, day).map(|_| Self { month, day })
    }
}

prepared!(struct MonthDay { month, day });

written! {
    /// A day of every year: "04-01".
    MonthDay: "04-01" matches "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$"
}
