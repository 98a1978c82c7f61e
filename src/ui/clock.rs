//! The browser's clock, read nowhere else.

use js_sys::Date;

use crate::document::Moment;

/// The moment of a payment: the date and time that were chosen, noon where only the date was, else now. Nothing when
/// the clock tells nonsense.
pub fn moment(date: Option<&str>, time: Option<&str>) -> Option<Moment> {
    let time = time.filter(|time| Moment::parse(&format!("2000-01-01T{time}:00Z")).is_some());
    let today = time.and_then(|_| now()).map(self::date);
    let date = date.map(str::to_owned).or(today);
    let time = time.unwrap_or("12:00");
    let chosen =
        date.map(|date| format!("{date}T{time}:00")).filter(|text| Moment::parse(&format!("{text}Z")).is_some());
    match chosen {
        Some(text) => Moment::parse(&format!("{text}{}", offset(&Date::new(&text.as_str().into())))),
        None => now(),
    }
}

/// The date of a moment as a date field writes it.
pub fn date(moment: Moment) -> String {
    let crate::document::Date { year, month, day } = moment.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The time of day of a moment as a time field writes it.
pub fn time(moment: Moment) -> String {
    let (hour, minute, _) = moment.time();
    format!("{hour:02}:{minute:02}")
}

/// A moment as date and time fields write it, on the browser's own clock.
pub fn local(moment: Moment) -> (String, String) {
    let there = Date::new(&moment.to_string().into());
    #[allow(clippy::cast_possible_truncation)]
    let behind = there.get_timezone_offset() as i16;
    let here = Moment::at(moment.instant(), -behind).unwrap_or(moment);
    (date(here), time(here))
}

fn now() -> Option<Moment> {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    let (hour, minute, second) = (now.get_hours(), now.get_minutes(), now.get_seconds());
    let offset = offset(&now);
    Moment::parse(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{offset}"))
}

/// The offset from universal time that holds at a date.
fn offset(at: &Date) -> String {
    // Whole minutes behind universal time; historic zones with seconds are rounded by the browser.
    #[allow(clippy::cast_possible_truncation)]
    let behind = at.get_timezone_offset() as i32;
    let (sign, minutes) = (if behind > 0 { '-' } else { '+' }, behind.unsigned_abs());
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
