//! Calendars in which each date is said once, and some day is a business day.

use super::names::doubles;
use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::table::{Calendar, FeeTable, Weekday};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    each(&Path::Top, "calendars", &table.calendars, |at, calendar| {
        rest(at, calendar, reading);
        dates(at, calendar, reading);
    });
}

fn rest(at: &Path<'_>, calendar: &Calendar, reading: &mut Reading) {
    let at = at.key("rest");
    let twice = doubles(calendar.rest.iter().map(|day| day.as_str()).zip(0..).collect());
    for (day, index) in &twice {
        reading.report(Issue::new(Code::DuplicateIdentifier, &at.element(*index)).with("word", day));
    }
    if calendar.rest.len() - twice.len() == Weekday::ALL.len() {
        reading.report(Issue::new(Code::NoBusinessDay, &at));
    }
}

fn dates(at: &Path<'_>, calendar: &Calendar, reading: &mut Reading) {
    let dates = || calendar.holidays.iter().chain(&calendar.workdays);
    let written: Vec<String> = dates().map(ToString::to_string).collect();
    for (date, index) in doubles(written.iter().map(String::as_str).zip(0..).collect()) {
        // Those of workdays are counted on from the holidays.
        let of_workdays = index.checked_sub(calendar.holidays.len());
        let list = at.key(if of_workdays.is_some() { "workdays" } else { "holidays" });
        let issue = Issue::new(Code::DateTwice, &list.element(of_workdays.unwrap_or(index)));
        reading.report(issue.with("date", date));
    }
    if let Some((last, known)) = dates().max().zip(calendar.known_through).filter(|(last, known)| *last > known) {
        let issue = Issue::new(Code::BeyondKnown, &at.key("knownThrough")).with("date", last);
        reading.report(issue.with("known", known));
    }
}
