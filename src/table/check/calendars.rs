//! Calendars in which each date is said once, and some day is a business day.

use std::collections::BTreeSet;

use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::table::{Calendar, FeeTable, Weekday};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    each(&Path::Top, "calendars", &table.calendars, |at, calendar| {
        rest(at, calendar, reading);
        let mut dates = BTreeSet::new();
        for (key, list) in [("holidays", &calendar.holidays), ("workdays", &calendar.workdays)] {
            each(at, key, list, |at, date| {
                if !dates.insert(*date) {
                    reading.report(Issue::new(Code::DateTwice, at).with("date", date));
                }
            });
        }
        if let Some((last, known)) = dates.last().zip(calendar.known_through).filter(|(last, known)| *last > known) {
            let issue = Issue::new(Code::BeyondKnown, &at.key("knownThrough")).with("date", last);
            reading.report(issue.with("known", known));
        }
    });
}

fn rest(at: &Path<'_>, calendar: &Calendar, reading: &mut Reading) {
    let mut days = BTreeSet::new();
    each(at, "rest", &calendar.rest, |at, day| {
        if !days.insert(*day) {
            reading.report(Issue::new(Code::DuplicateIdentifier, at).with("word", day.as_str()));
        }
    });
    if days.len() == Weekday::ALL.len() {
        reading.report(Issue::new(Code::NoBusinessDay, &at.key("rest")));
    }
}
