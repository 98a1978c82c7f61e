//! From an instant to the clock of a zone and back, and what a period holds.

use super::clock::WallClock;
use super::period::{Period, WeekSpan};
use super::zone::{Change, Summer, WeekOfMonth, Weekday, Zone};
use crate::document::{Date, Moment};
use crate::money::Number;

const DAY: i64 = 86_400;

impl Zone {
    /// Seconds by which the zone's clock is ahead of universal time at an instant.
    pub fn ahead(&self, instant: i64) -> i64 {
        let standard = i64::from(self.offset.0) * 60;
        let Some(summer) = &self.summer else { return standard };
        let is_summer = self.summer_of(summer, instant + standard).is_some_and(|(begins, ends)| {
            // South of the equator summer goes over the new year.
            if begins < ends { (begins..ends).contains(&instant) } else { !(ends..begins).contains(&instant) }
        });
        if is_summer { i64::from(summer.offset.0) * 60 } else { standard }
    }

    /// The instants at which summer time begins and ends in the year of a time on the standard clock.
    fn summer_of(&self, summer: &Summer, standard_clock: i64) -> Option<(i64, i64)> {
        let year = Date::of_days(standard_clock.div_euclid(DAY))?.year;
        let begins = on_the_clock(&summer.begins, year)? - i64::from(self.offset.0) * 60;
        let ends = on_the_clock(&summer.ends, year)? - i64::from(summer.offset.0) * 60;
        Some((begins, ends))
    }

    /// The instant at which the zone's clock shows a time, in seconds since 1970 on that clock.
    ///
    /// The first of two when clocks go back over it; where they go forward over it, as much later as they go forward.
    pub fn instant_of(&self, clock: i64) -> i64 {
        let standard = clock - i64::from(self.offset.0) * 60;
        let summer = self.summer.as_ref().map(|summer| clock - i64::from(summer.offset.0) * 60);
        summer.filter(|instant| self.ahead(*instant) == clock - instant).unwrap_or(standard)
    }

    /// The moment at which the zone's clock shows a time, told on that clock; nothing outside the years 0 to 9999.
    pub fn moment_of(&self, clock: WallClock) -> Option<Moment> {
        self.moment_at(self.instant_of(clock.seconds()))
    }

    /// An instant as the zone's clock tells it; nothing outside the years 0 to 9999.
    pub fn moment_at(&self, instant: i64) -> Option<Moment> {
        Moment::at(instant, i16::try_from(self.ahead(instant) / 60).ok()?)
    }
}

impl Period {
    /// Whether an instant is in the period, told by its zone.
    pub fn holds_at(&self, zone: &Zone, instant: i64) -> bool {
        let clock = instant + zone.ahead(instant);
        let dated = |clock: Option<WallClock>| clock.map(|clock| zone.instant_of(clock.seconds()));
        self.weekly.iter().any(|span| is_in_week(span, clock))
            || self.dates.iter().any(|span| {
                dated(span.from).is_none_or(|from| from <= instant)
                    && dated(span.until).is_none_or(|until| instant < until)
            })
    }
}

fn is_in_week(span: &WeekSpan, clock: i64) -> bool {
    // 1970-01-01 was a Thursday.
    let of_week = (clock + 3 * DAY).rem_euclid(7 * DAY);
    let (from, until) = (i64::from(span.from.0) * 60, i64::from(span.until.0) * 60);
    if from < until { (from..until).contains(&of_week) } else { from <= of_week || of_week < until }
}

/// The seconds since 1970 on its own clock at which a change of clocks happens in a year.
fn on_the_clock(change: &Change, year: u16) -> Option<i64> {
    let month = (1..=12).find(|month| Number::whole(i64::from(*month)) == change.month)?;
    let first = Date::new(year, month, 1)?;
    let wanted = i64::try_from(Weekday::ALL.iter().position(|day| *day == change.day)?).ok()?;
    let of_first = first.days_since_1970() + (wanted - first.weekday()).rem_euclid(7);
    let weeks = match change.week {
        WeekOfMonth::First => 0,
        WeekOfMonth::Second => 1,
        WeekOfMonth::Third => 2,
        WeekOfMonth::Fourth => 3,
        WeekOfMonth::Last => (first.first_of_month_after(1)?.days_since_1970() - 1 - of_first) / 7,
    };
    Some((of_first + weeks * 7) * DAY + i64::from(change.at.0) * 60)
}
