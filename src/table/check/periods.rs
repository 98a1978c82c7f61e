//! Periods that are some time, and zones whose clocks can be.

use super::walk::each;
use crate::document::{Date, Reading};
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{FeeTable, Summer, Zone};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    each(&Path::Top, "periods", &table.periods, |at, period| {
        if period.weekly.is_empty() && period.dates.is_empty() {
            reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "weekly, dates"));
        }
        each(at, "weekly", &period.weekly, |at, span| {
            if span.from == span.until {
                reading.report(Issue::new(Code::EmptySpan, at));
            }
        });
        each(at, "dates", &period.dates, |at, span| {
            let ordered = span.from.zip(span.until).is_none_or(|(from, until)| from.seconds() < until.seconds());
            if !ordered {
                reading.report(Issue::new(Code::EmptySpan, at));
            }
            if span.from.is_none() && span.until.is_none() {
                reading.report(Issue::new(Code::MissingKey, at).with("key", "from"));
            }
        });
    });
    each(&Path::Top, "zones", &table.zones, |at, zone| {
        if let Some(summer) = &zone.summer {
            self::summer(&at.key("summer"), zone, summer, reading);
        }
    });
}

/// Summer time is another time, its months are months, and it does not end when it begins.
fn summer(at: &Path<'_>, zone: &Zone, summer: &Summer, reading: &mut Reading) {
    if summer.offset == zone.offset {
        reading.report(Issue::new(Code::SameOffset, &at.key("offset")));
    }
    for (key, change) in [("begins", &summer.begins), ("ends", &summer.ends)] {
        let is_month = (1..=12)
            .any(|month| Number::whole(i64::from(month)) == change.month && Date::new(2_000, month, 1).is_some());
        if !is_month {
            let issue = Issue::new(Code::UnknownWord, &at.key(key).key("month")).with("word", change.month);
            let allowed = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12";
            reading.report(issue.with("allowed", allowed).with("suggestion", ""));
        }
    }
    if summer.begins.month == summer.ends.month {
        reading.report(Issue::new(Code::EmptySpan, &at.key("ends")));
    }
}
