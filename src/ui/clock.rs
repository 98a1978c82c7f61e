//! The browser's clock, read nowhere else.

use js_sys::Date;

use crate::document::Moment;

/// The moment of a payment: noon of the date that was chosen, else now. Nothing when the clock tells nonsense.
pub fn moment(date: Option<&str>) -> Option<Moment> {
    let chosen =
        date.map(|date| format!("{date}T12:00:00")).filter(|text| Moment::parse(&format!("{text}Z")).is_some());
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
