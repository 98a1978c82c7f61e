//! Times: periods that end a day or a minute early, lie outside the table's validity or overlap; late rates.

use super::finding::Findings;
use crate::document::Text;
use crate::issue::{Code, Path};
use crate::table::check::walk::each;
use crate::table::{ClockTime, DateSpan, FeeTable, WallClock};

const DAY: i64 = 86_400;

/// The last minute of a day as people write it who mean the day's end.
const LAST_MINUTE: ClockTime = ClockTime(1_439);

pub fn review(table: &FeeTable, findings: &mut Findings) {
    let from = table.valid.from.instant();
    if let Some(until) = table.valid.until
        && until.time().0 == 23
        && until.time().1 == 59
    {
        findings.add(Code::EndsEarly, &Path::Top.key("valid").key("until"), &[]).with("why", "minute");
    }
    each(&Path::Top, "referenceRates", &table.reference_rates, |at, rates| {
        // Rates fixed in the course of the first day are as early as can be.
        if rates.time.instant() > from + DAY {
            let adding = findings.add(Code::LateRates, &at.key("time"), &[&rates.id]);
            adding.with("rates", &rates.id).with("time", rates.time).with("from", table.valid.from);
        }
    });
    each(&Path::Top, "promotions", &table.promotions, |at, promotion| {
        let until = promotion.window.as_ref().and_then(|window| window.until);
        if until.is_some_and(|until| until.time == LAST_MINUTE) {
            let at = at.key("window");
            findings.add(Code::EndsEarly, &at.key("until"), &[&promotion.id]).with("why", "minute");
        }
    });
    each(&Path::Top, "periods", &table.periods, |at, period| {
        let zone = table.zones.iter().find(|zone| zone.id == period.zone);
        let ahead = zone.map_or(0, |zone| i64::from(zone.offset.0) * 60);
        let instant = |clock: WallClock| clock.seconds() - ahead;
        let ended = |span: &DateSpan| span.until.is_some_and(|until| instant(until) <= from);
        let begun = |span: &DateSpan| {
            let end = table.valid.until.map_or(i64::MAX, crate::document::Moment::instant);
            span.from.is_none_or(|from| instant(from) < end)
        };
        if period.weekly.is_empty() && period.dates.iter().all(|span| ended(span) || !begun(span)) {
            findings.add(Code::PeriodOutside, at, &[&period.id]).with("period", &period.id);
        }
        each(at, "dates", &period.dates, |at, span| {
            let Some(until) = span.until else { return };
            let why = if until.time == LAST_MINUTE {
                "minute"
            } else if until.time == ClockTime(0) && names_last_day(&period.name, until) {
                "midnight"
            } else {
                return;
            };
            findings.add(Code::EndsEarly, &at.key("until"), &[&period.id]).with("why", why);
        });
        let mut spans: Vec<(i64, i64, usize)> = (0..)
            .zip(&period.dates)
            .map(|(place, span)| (span.from.map_or(i64::MIN, instant), span.until.map_or(i64::MAX, instant), place))
            .collect();
        spans.sort_unstable();
        for ((_, end, first), (begin, _, second)) in spans.iter().zip(spans.iter().skip(1)) {
            if begin < end {
                let list = at.key("dates");
                let adding = findings.add(Code::SpansOverlap, &list.element(*second), &[&period.id]);
                adding.beside(&list.element(*first)).with("period", &period.id);
            }
        }
    });
}

/// Whether a name such as "1–7 October" names the day whose midnight ends the period, and not the day before it.
fn names_last_day(name: &Text, until: WallClock) -> bool {
    let Some(before) = crate::document::Date::of_days(until.date.days_since_1970() - 1) else { return false };
    name.languages().filter_map(|language| name.get(language)).any(|name| {
        let numbers: Vec<u16> =
            name.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
        numbers.contains(&u16::from(until.date.day)) && !numbers.contains(&u16::from(before.day)) && numbers.len() > 1
    })
}
