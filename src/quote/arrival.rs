//! When the money arrives: cut-off times, business days and holidays as the table states them.

use serde::Serialize;

use super::condition::conditions;
use super::situation::Situation;
use crate::document::{Date, Moment, Text};
use crate::money::{Money, Number};
use crate::table::{Arrival, Calendar, CalendarDate, ClockTime, Delay, MethodOffer, Weekday, Zone};

const DAY: i64 = 86_400;

/// A business day is looked for no further than this many days ahead.
const FURTHEST: i64 = 366;

/// When the money arrives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Arrives {
    /// The soonest; nothing where the tariff names only the latest.
    pub earliest: Option<ArrivesAt>,
    /// The latest.
    pub latest: ArrivesAt,
    /// Why it is counted from later than the payment, and from when.
    pub counted_from: Option<(Postponed, Moment)>,
    /// Which business days it goes by; nothing where every day is one.
    pub calendar: Option<Text>,
    /// Whether holidays are not yet known for the time.
    pub is_estimated: bool,
    /// What a reader should know about it.
    pub note: Option<Text>,
}

/// A day, or a time on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArrivesAt {
    /// The time; of a whole day, its last minute.
    pub moment: Moment,
    /// Whether only the day is known.
    pub is_day: bool,
}

/// Why a payment counts as made later than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Postponed {
    /// It was made after the day's cut-off time.
    CutOff,
    /// It was made on a day that is no business day.
    NotBusinessDay,
    /// It was made before the business day begins.
    NotOpen,
}

/// When the money arrives by a method; nothing where the tariff does not say.
pub fn arrives(situation: &Situation<'_>, offer: &MethodOffer, amount: Money) -> Option<Arrives> {
    let mut rules = offer.arrives.iter();
    let rule = rules.find(|rule| conditions!(rule).unmet(situation, &offer.method, amount).is_none())?;
    let calendar = rule.calendar.as_ref();
    let calendar = calendar.and_then(|id| situation.table.calendars.iter().find(|calendar| calendar.id == *id));
    // A business day is one where the calendar is kept.
    let zone = calendar.map(|calendar| &calendar.zone).or(rule.zone.as_ref());
    let zone = zone.and_then(|id| situation.table.zones.iter().find(|zone| zone.id == *id));
    let clock = Clock { calendar, zone, paid: situation.request.as_of };
    let (day, from, postponed) = clock.counted_from(rule)?;
    let at = |delay: &Delay| clock.after(delay, day, from);
    let latest = at(&rule.latest)?;
    // Hours may run past the end of a day that days stop at.
    let in_time = |earliest: &ArrivesAt| earliest.moment.instant() <= latest.moment.instant();
    Some(Arrives {
        earliest: rule.earliest.as_ref().and_then(at).filter(in_time),
        latest,
        counted_from: postponed.and_then(|why| Some((why, clock.moment(from)?))),
        calendar: calendar.map(|calendar| calendar.name.clone()),
        is_estimated: calendar.is_some_and(|calendar| clock.is_past_known(calendar, latest.moment)),
        note: rule.note.clone(),
    })
}

/// The clock and the business days that an arrival goes by.
struct Clock<'t> {
    calendar: Option<&'t Calendar>,
    zone: Option<&'t Zone>,
    paid: Moment,
}

impl Clock<'_> {
    /// How far ahead of universal time the clock is, in seconds.
    fn ahead(&self, instant: i64) -> i64 {
        self.zone.map_or(i64::from(self.paid.offset_minutes()) * 60, |zone| zone.ahead(instant))
    }

    /// The instant at which the clock shows a time of a day.
    fn instant(&self, day: i64, minutes: u16) -> i64 {
        let shown = day * DAY + i64::from(minutes) * 60;
        self.zone.map_or(shown - i64::from(self.paid.offset_minutes()) * 60, |zone| zone.instant_of(shown))
    }

    fn moment(&self, instant: i64) -> Option<Moment> {
        Moment::at(instant, i16::try_from(self.ahead(instant) / 60).ok()?)
    }

    fn is_business_day(&self, day: i64) -> bool {
        let Some(calendar) = self.calendar else { return true };
        let Some(date) = Date::of_days(day) else { return true };
        let rests = Weekday::ALL
            .iter()
            .zip(0..)
            .any(|(weekday, place)| place == date.weekday() && calendar.rest.contains(weekday));
        let listed = |dates: &[CalendarDate]| dates.contains(&CalendarDate(date));
        listed(&calendar.workdays) || (!rests && !listed(&calendar.holidays))
    }

    /// The business day so many business days after a day, which itself counts as the one before the first.
    fn business_days_after(&self, day: i64, count: i64) -> Option<i64> {
        let mut days = (day + 1..=day + FURTHEST).filter(|day| self.is_business_day(*day));
        if count == 0 { Some(day) } else { days.nth(usize::try_from(count - 1).ok()?) }
    }

    /// The business day and the instant that a payment counts from, and why that is not when it was made.
    fn counted_from(&self, rule: &Arrival) -> Option<(i64, i64, Option<Postponed>)> {
        let paid = self.paid.instant();
        let shown = paid + self.ahead(paid);
        let today = shown.div_euclid(DAY);
        let opens = rule.opens.unwrap_or(ClockTime(0)).0;
        let next = |why| {
            let day = self.business_days_after(today, 1)?;
            Some((day, self.instant(day, opens), Some(why)))
        };
        if !self.is_business_day(today) {
            return next(Postponed::NotBusinessDay);
        }
        let is_from = |time: u16| shown.rem_euclid(DAY) >= i64::from(time) * 60;
        if rule.cut_off.is_some_and(|cut_off| is_from(cut_off.0)) {
            return next(Postponed::CutOff);
        }
        if !is_from(opens) {
            return Some((today, self.instant(today, opens), Some(Postponed::NotOpen)));
        }
        Some((today, paid, None))
    }

    /// The time so long after an instant of a business day.
    fn after(&self, delay: &Delay, day: i64, from: i64) -> Option<ArrivesAt> {
        let whole = |number: Option<Number>| number.and_then(|number| i64::try_from(number.units(0)?).ok());
        if let Some(days) = whole(delay.days) {
            let day = self.business_days_after(day, days)?;
            return Some(match delay.by {
                Some(by) => ArrivesAt { moment: self.moment(self.instant(day, by.0))?, is_day: false },
                None => ArrivesAt { moment: self.moment(self.instant(day, 1_440) - 60)?, is_day: true },
            });
        }
        let minutes = whole(delay.minutes).or(whole(delay.hours).and_then(|hours| hours.checked_mul(60)))?;
        Some(ArrivesAt { moment: self.moment(from.checked_add(minutes.checked_mul(60)?)?)?, is_day: false })
    }

    fn is_past_known(&self, calendar: &Calendar, moment: Moment) -> bool {
        calendar.known_through.is_some_and(|known| moment.date() > known.0)
    }
}
