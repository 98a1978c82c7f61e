//! When what a payment uses of a counter comes back.

use crate::document::{Date, Moment};
use crate::money::Number;
use crate::table::{Counter, Window, Zone};

const DAY: i64 = 86_400;

/// When what a payment uses of a counter comes back; nothing where it never does.
pub fn back_at(counter: &Counter, zone: Option<&Zone>, as_of: Moment) -> Option<Moment> {
    let own = i64::from(as_of.offset_minutes()) * 60;
    let instant = as_of.instant();
    let clock = instant + zone.map_or(own, |zone| zone.ahead(instant));
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
    let instant = zone.map_or(midnight - own, |zone| zone.instant_of(midnight));
    let offset = zone.map_or(own, |zone| zone.ahead(instant));
    Moment::at(instant, i16::try_from(offset / 60).ok()?)
}
