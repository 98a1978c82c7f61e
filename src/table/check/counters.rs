//! Counters whose window, currency and services agree with one another.

use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{Counter, FeeTable, Measure, Window};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    each(&Path::Top, "counters", &table.counters, |at, counter| {
        window(at, counter, reading);
        if counter.services.is_empty() {
            reading.report(Issue::new(Code::EmptyList, &at.key("services")));
        }
        for service in counter.priority.iter().filter(|service| !counter.services.contains(service)) {
            let issue = Issue::new(Code::UnknownReference, &at.key("priority"));
            reading.report(issue.with("word", service));
        }
        if counter.measure == Measure::Count {
            for (key, stands) in [("currency", counter.currency.is_some()), ("reference", counter.reference.is_some())]
            {
                if stands {
                    misplaced(&at.key(key), key, counter.measure.as_str(), reading);
                }
            }
        }
    });
}

/// The key that a window needs, and none that is another window's.
fn window(at: &Path<'_>, counter: &Counter, reading: &mut Reading) {
    let keys = [
        ("days", counter.days.is_some(), counter.window == Window::Rolling),
        ("begins", counter.begins.is_some(), counter.window == Window::FiscalYear),
    ];
    for (key, stands, needed) in keys {
        if needed && !stands {
            reading.report(Issue::new(Code::MissingKey, at).with("key", key));
        } else if stands && !needed {
            misplaced(&at.key(key), key, counter.window.as_str(), reading);
        }
    }
    if let Some(days) = counter.days {
        let at = at.key("days");
        if days.decimals() > 0 {
            reading.report(Issue::new(Code::NotWhole, &at).with("written", days));
        } else if days.is_zero() {
            reading.report(Issue::new(Code::NotPositive, &at));
        } else if days > Number::whole(3_660) {
            reading.report(Issue::new(Code::TooMany, &at).with("count", days).with("most", 3_660));
        }
    }
}

fn misplaced(at: &Path<'_>, key: &str, beside: &str, reading: &mut Reading) {
    reading.report(Issue::new(Code::KeyMisplaced, at).with("key", key).with("beside", beside));
}
