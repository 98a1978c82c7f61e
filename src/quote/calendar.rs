//! Clocks and calendars: from an instant to the clock of a zone and back, and what a period or window holds.

use crate::document::{Date, Moment};
use crate::money::Number;
use crate::table::{Change, Counter, Period, Summer, WallClock, WeekOfMonth, WeekSpan, Window, Zone};

const DAY: i64 = 86_400;

/// Seconds by which a zone's clock is ahead of universal time at an instant.
pub fn ahead(zone: &Zone, instant: i64) -> i64 {
    let standard = i64::from(zone.offset.0) * 60;
    let Some(summer) = &zone.summer else { return standard };
    let is_summer = summer_of(zone, summer, instant + standard).is_some_and(|(begins, ends)| {
        // South of the equator summer goes over the new year.
        if begins < ends { (begins..ends).contains(&instant) } else { !(ends..begins).contains(&instant) }
    });
    if is_summer { i64::from(summer.offset.0) * 60 } else { standard }
}

/// The instants at which summer time begins and ends in the year of a time on the standard clock.
fn summer_of(zone: &Zone, summer: &Summer, standard_clock: i64) -> Option<(i64, i64)> {
    let year = Date::of_days(standard_clock.div_euclid(DAY))?.year;
    let begins = on_the_clock(&summer.begins, year)? - i64::from(zone.offset.0) * 60;
    let ends = on_the_clock(&summer.ends, year)? - i64::from(summer.offset.0) * 60;
    Some((begins, ends))
}

/// The seconds since 1970 on its own clock at which a change of clocks happens in a year.
fn on_the_clock(change: &Change, year: u16) -> Option<i64> {
    let month = (1..=12).find(|month| Number::whole(i64::from(*month)) == change.month)?;
    let first = Date::new(year, month, 1)?;
    let wanted = i64::try_from(crate::table::Weekday::ALL.iter().position(|day| *day == change.day)?).ok()?;
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

/// The instant at which a zone's clock shows a time. The first of two when clocks go back over it; where they go
/// forward over it, as much later as they go forward.
pub fn instant_of(zone: &Zone, clock: i64) -> i64 {
    let standard = clock - i64::from(zone.offset.0) * 60;
    let summer = zone.summer.as_ref().map(|summer| clock - i64::from(summer.offset.0) * 60);
    summer.filter(|instant| ahead(zone, *instant) == clock - instant).unwrap_or(standard)
}

/// Whether an instant is in a period.
pub fn is_during(period: &Period, zone: &Zone, instant: i64) -> bool {
    let clock = instant + ahead(zone, instant);
    let dated = |clock: Option<WallClock>| clock.map(|clock| instant_of(zone, clock.seconds()));
    period.weekly.iter().any(|span| holds(span, clock))
        || period.dates.iter().any(|span| {
            dated(span.from).is_none_or(|from| from <= instant) && dated(span.until).is_none_or(|until| instant < until)
        })
}

fn holds(span: &WeekSpan, clock: i64) -> bool {
    // 1970-01-01 was a Thursday.
    let of_week = (clock + 3 * DAY).rem_euclid(7 * DAY);
    let (from, until) = (i64::from(span.from.0) * 60, i64::from(span.until.0) * 60);
    if from < until { (from..until).contains(&of_week) } else { from <= of_week || of_week < until }
}

/// When what a payment uses of a counter comes back; nothing where it never does.
pub fn back_at(counter: &Counter, zone: Option<&Zone>, as_of: Moment) -> Option<Moment> {
    let own = i64::from(as_of.offset_minutes()) * 60;
    let instant = as_of.instant();
    let clock = instant + zone.map_or(own, |zone| ahead(zone, instant));
    let today = Date::of_days(clock.div_euclid(DAY))?;
    let begins = match counter.window {
        Window::Lifetime => return None,
        Window::Rolling => {
            let days = (1..=3_660).find(|days| Some(Number::whole(*days)) == counter.days)?;
            return Moment::at(instant + days * DAY, as_of.offset_minutes());
        }
        Window::Day => Date::of_days(today.days_since_1970() + 1)?,
        Window::Week => Date::of_days(today.days_since_1970() + 7 - today.weekday())?,
        Window::Month => today.first_of_month_after(1)?,
        Window::Year => Date::new(today.year + 1, 1, 1)?,
        Window::FiscalYear => {
            let first = counter.begins?;
            let this_year = Date::new(today.year, first.month, first.day)?;
            if this_year > today { this_year } else { Date::new(today.year + 1, first.month, first.day)? }
        }
    };
    let midnight = begins.days_since_1970() * DAY;
    let instant = zone.map_or(midnight - own, |zone| instant_of(zone, midnight));
    let offset = zone.map_or(own, |zone| ahead(zone, instant));
    Moment::at(instant, i16::try_from(offset / 60).ok()?)
}
