//! When money arrives: delays of one kind each, times of day on a clock that is named, nothing before it is sent.

use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{Arrival, ClockTime, Delay, FeeTable};

/// No longer delay is looked at: a business day is sought for a year at most.
const MOST_DAYS: i64 = 90;

pub fn check(table: &FeeTable, reading: &mut Reading) {
    each(&Path::Top, "services", &table.services, |at, service| {
        each(at, "methods", &service.methods, |at, offer| {
            each(at, "arrives", &offer.arrives, |at, rule| self::rule(at, rule, reading));
        });
    });
}

fn rule(at: &Path<'_>, rule: &Arrival, reading: &mut Reading) {
    let delays = [("earliest", rule.earliest.as_ref()), ("latest", Some(&rule.latest))];
    for (key, delay) in delays.iter().filter_map(|(key, delay)| Some((*key, (*delay)?))) {
        self::delay(&at.key(key), delay, rule.cut_off, reading);
    }
    let times = [rule.cut_off, rule.opens, rule.latest.by, rule.earliest.as_ref().and_then(|delay| delay.by)];
    if times.iter().any(Option::is_some) && rule.zone.is_none() && rule.calendar.is_none() {
        reading.report(Issue::new(Code::MissingKey, at).with("key", "zone"));
    }
    if rule.zone.is_some() && rule.calendar.is_some() {
        let issue = Issue::new(Code::KeyMisplaced, &at.key("zone")).with("key", "zone");
        reading.report(issue.with("beside", "calendar"));
    }
    // A day that never opens, or is over by then.
    if rule.cut_off.unwrap_or(ClockTime::MIDNIGHT) <= rule.opens.unwrap_or(ClockTime(0)) {
        let key = if rule.cut_off.is_some() { "cutOff" } else { "opens" };
        reading.report(Issue::new(Code::EmptySpan, &at.key(key)));
    }
    if let Some((earliest, latest)) = rule.earliest.as_ref().and_then(|earliest| over(earliest, &rule.latest)) {
        let issue = Issue::new(Code::MinimumOverMaximum, &at.key("earliest"));
        reading.report(issue.with("minimum", earliest).with("maximum", latest));
    }
}

fn delay(at: &Path<'_>, delay: &Delay, cut_off: Option<ClockTime>, reading: &mut Reading) {
    let lengths = [("minutes", delay.minutes, 1_440), ("hours", delay.hours, 24), ("days", delay.days, 1)];
    let mut own = lengths.iter().filter_map(|(key, length, in_a_day)| Some((*key, (*length)?, *in_a_day)));
    let (Some((key, length, in_a_day)), None) = (own.next(), own.next()) else {
        reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "minutes, hours, days"));
        return;
    };
    let most = MOST_DAYS * in_a_day;
    if length.decimals() > 0 {
        reading.report(Issue::new(Code::NotWhole, &at.key(key)).with("written", length));
    } else if length > Number::whole(most) {
        reading.report(Issue::new(Code::TooMany, &at.key(key)).with("count", length).with("most", most));
    }
    let Some(by) = delay.by else { return };
    if key != "days" {
        let issue = Issue::new(Code::KeyMisplaced, &at.key("by")).with("key", "by");
        reading.report(issue.with("beside", key));
    } else if length.is_zero() && cut_off.is_none_or(|cut_off| cut_off > by) && by < ClockTime::MIDNIGHT {
        reading.report(Issue::new(Code::ArrivesBefore, &at.key("by")).with("by", by));
    }
}

/// Two lengths of one kind, or two times of one day, of which the first is the later.
fn over(earliest: &Delay, latest: &Delay) -> Option<(String, String)> {
    let minutes = |delay: &Delay| delay.minutes.or_else(|| delay.hours?.multiply(Number::whole(60)).ok());
    let lengths = earliest.days.zip(latest.days).or(minutes(earliest).zip(minutes(latest)));
    let (first, last) = lengths?;
    if first == last {
        // Without a time it is some time of the day.
        let (first, last) = earliest.by.zip(latest.by)?;
        return (first > last).then(|| (first.to_string(), last.to_string()));
    }
    (first > last).then(|| (first.to_string(), last.to_string()))
}
