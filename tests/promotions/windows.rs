//! The edges of windows, told by the clock on the wall of a zone: its first second is in it, its end is not.

use plainfee::document::Moment;
use plainfee::quote::{NotApplied, PromotionResult, quote_text};
use plainfee::table::{Tariff, parse};
use serde_json::json;

/// A zone, a window by its clock, and by universal time: the last second before it, its first, its last, and the first
/// after it. By Python's zoneinfo (IANA 2025b), with the first of two where clocks go back.
const WINDOWS: [(&str, &str, &str, [&str; 4]); 18] = [
    (
        "plus-8",
        "2026-07-01T00:00",
        "2026-08-01T00:00",
        ["2026-06-30T15:59:59Z", "2026-06-30T16:00:00Z", "2026-07-31T15:59:59Z", "2026-07-31T16:00:00Z"],
    ),
    (
        "utc",
        "2026-07-01T00:00",
        "2026-08-01T00:00",
        ["2026-06-30T23:59:59Z", "2026-07-01T00:00:00Z", "2026-07-31T23:59:59Z", "2026-08-01T00:00:00Z"],
    ),
    (
        "minus-8",
        "2026-07-01T00:00",
        "2026-08-01T00:00",
        ["2026-07-01T07:59:59Z", "2026-07-01T08:00:00Z", "2026-08-01T07:59:59Z", "2026-08-01T08:00:00Z"],
    ),
    // In summer time, and in standard time.
    (
        "new-york",
        "2026-07-01T00:00",
        "2026-08-01T00:00",
        ["2026-07-01T03:59:59Z", "2026-07-01T04:00:00Z", "2026-08-01T03:59:59Z", "2026-08-01T04:00:00Z"],
    ),
    (
        "new-york",
        "2026-01-01T00:00",
        "2026-02-01T00:00",
        ["2026-01-01T04:59:59Z", "2026-01-01T05:00:00Z", "2026-02-01T04:59:59Z", "2026-02-01T05:00:00Z"],
    ),
    // Over both changes.
    (
        "new-york",
        "2026-03-01T00:00",
        "2026-12-01T00:00",
        ["2026-03-01T04:59:59Z", "2026-03-01T05:00:00Z", "2026-12-01T04:59:59Z", "2026-12-01T05:00:00Z"],
    ),
    // The day of 23 hours; on it clocks go from 02:00 to 03:00.
    (
        "new-york",
        "2026-03-08T00:00",
        "2026-03-09T00:00",
        ["2026-03-08T04:59:59Z", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z", "2026-03-09T04:00:00Z"],
    ),
    (
        "new-york",
        "2026-03-08T01:59",
        "2026-03-08T03:00",
        ["2026-03-08T06:58:59Z", "2026-03-08T06:59:00Z", "2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z"],
    ),
    // It begins at, begins in, ends in, and lies in the hour that is skipped.
    (
        "new-york",
        "2026-03-08T02:00",
        "2026-03-08T04:00",
        ["2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z", "2026-03-08T07:59:59Z", "2026-03-08T08:00:00Z"],
    ),
    (
        "new-york",
        "2026-03-08T02:30",
        "2026-03-08T05:00",
        ["2026-03-08T07:29:59Z", "2026-03-08T07:30:00Z", "2026-03-08T08:59:59Z", "2026-03-08T09:00:00Z"],
    ),
    (
        "new-york",
        "2026-03-08T00:30",
        "2026-03-08T02:30",
        ["2026-03-08T05:29:59Z", "2026-03-08T05:30:00Z", "2026-03-08T07:29:59Z", "2026-03-08T07:30:00Z"],
    ),
    (
        "new-york",
        "2026-03-08T02:15",
        "2026-03-08T02:45",
        ["2026-03-08T07:14:59Z", "2026-03-08T07:15:00Z", "2026-03-08T07:44:59Z", "2026-03-08T07:45:00Z"],
    ),
    // The day of 25 hours; on it clocks go from 02:00 back to 01:00.
    (
        "new-york",
        "2026-11-01T00:00",
        "2026-11-02T00:00",
        ["2026-11-01T03:59:59Z", "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z"],
    ),
    (
        "new-york",
        "2026-11-01T00:59",
        "2026-11-01T02:00",
        ["2026-11-01T04:58:59Z", "2026-11-01T04:59:00Z", "2026-11-01T06:59:59Z", "2026-11-01T07:00:00Z"],
    ),
    // It begins at, begins in, ends in, and lies in the hour that comes twice.
    (
        "new-york",
        "2026-11-01T01:00",
        "2026-11-01T03:00",
        ["2026-11-01T04:59:59Z", "2026-11-01T05:00:00Z", "2026-11-01T07:59:59Z", "2026-11-01T08:00:00Z"],
    ),
    (
        "new-york",
        "2026-11-01T01:30",
        "2026-11-01T04:00",
        ["2026-11-01T05:29:59Z", "2026-11-01T05:30:00Z", "2026-11-01T08:59:59Z", "2026-11-01T09:00:00Z"],
    ),
    (
        "new-york",
        "2026-11-01T00:30",
        "2026-11-01T01:30",
        ["2026-11-01T04:29:59Z", "2026-11-01T04:30:00Z", "2026-11-01T05:29:59Z", "2026-11-01T05:30:00Z"],
    ),
    (
        "new-york",
        "2026-11-01T01:15",
        "2026-11-01T01:45",
        ["2026-11-01T05:14:59Z", "2026-11-01T05:15:00Z", "2026-11-01T05:44:59Z", "2026-11-01T05:45:00Z"],
    ),
];

/// A fee of 10.00 with 4.00 off in a window.
fn tariff(zone: &str, from: &str, until: &str) -> Tariff {
    let name = json!({ "en": "x" });
    let zones = json!([
        { "id": "plus-8", "name": name, "offset": "+08:00" },
        { "id": "utc", "name": name, "offset": "+00:00" },
        { "id": "minus-8", "name": name, "offset": "-08:00" },
        { "id": "new-york", "name": name, "offset": "-05:00", "summer": {
            "offset": "-04:00",
            "begins": { "month": "3", "week": "second", "day": "sun", "at": "02:00" },
            "ends": { "month": "11", "week": "first", "day": "sun", "at": "02:00" },
        } },
    ]);
    let table = json!({
        "format": "1.0", "tariff": "t", "version": "v", "title": name, "purpose": "test",
        "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": name },
        "sources": [{ "id": "s", "title": name }], "currency": "USD", "rounding": { "mode": "half-up" },
        "zones": zones.as_array().expect("a list").iter().filter(|own| own["id"] == zone).collect::<Vec<_>>(),
        "methods": [{ "id": "m", "name": name }],
        "services": [{ "id": "send", "name": name, "kind": "send", "methods": [{ "method": "m" }] }],
        "charges": [{ "id": "fee", "name": name, "price": { "fixed": "10.00" }, "basis": { "source": "s" } }],
        "promotions": [{
            "id": "less", "name": name, "charges": ["fee"], "effect": { "amountOff": "4.00" },
            "window": { "zone": zone, "from": from, "until": until }, "basis": { "source": "s" },
        }],
    });
    let table = parse("table.json", &table.to_string()).unwrap_or_else(|issues| panic!("{issues:#?}"));
    Tariff::new(vec![table]).expect("one version")
}

/// The total of a payment of 100.00, what became of the promotion, and when it ends.
fn at(tariff: &Tariff, as_of: &str) -> (String, PromotionResult, Option<Moment>) {
    let request = json!({ "service": "send", "amount": "100.00", "asOf": as_of }).to_string();
    let quote = quote_text(tariff, "request", &request).unwrap_or_else(|issues| panic!("{issues:#?}"));
    let statement = quote.statements[0].outcome.statement().expect("offered");
    (statement.total.digits(), statement.promotions[0].result.clone(), statement.promotions[0].ends)
}

fn instant(text: &str) -> i64 {
    Moment::parse(text).expect("a moment").instant()
}

#[test]
fn a_window_holds_from_its_first_second_to_the_last_before_its_end() {
    for (zone, from, until, [before, first, last, after]) in WINDOWS {
        let tariff = tariff(zone, from, until);
        let what = format!("{zone} {from} {until}");
        let (total, result, ends) = at(&tariff, before);
        assert_eq!(total, "110.00", "{what}, a second before");
        let PromotionResult::NotApplied(NotApplied::NotBegun { begins }) = result else { panic!("{what}: {result:?}") };
        assert_eq!(begins.instant(), instant(first), "{what}");
        assert_eq!(ends.map(Moment::instant), Some(instant(after)), "{what}");
        assert_eq!(at(&tariff, first).0, "106.00", "{what}, its first second");
        assert_eq!(at(&tariff, last).0, "106.00", "{what}, its last second");
        let (total, result, _) = at(&tariff, after);
        assert_eq!(total, "110.00", "{what}, its end");
        let PromotionResult::NotApplied(NotApplied::Ended { ended }) = result else { panic!("{what}: {result:?}") };
        assert_eq!(ended.instant(), instant(after), "{what}");
    }
}

#[test]
fn what_counts_is_the_instant_and_not_the_clock_that_it_is_told_by() {
    // 31 July 2026, 16:00 by universal time is the end of July in Beijing, by whatever clock.
    let tariff = tariff("plus-8", "2026-07-01T00:00", "2026-08-01T00:00");
    for (as_of, total) in [
        ("2026-07-31T23:59:59+08:00", "106.00"),
        ("2026-08-01T00:00:00+08:00", "110.00"),
        ("2026-07-31T07:59:59-08:00", "106.00"),
        ("2026-07-31T08:00:00-08:00", "110.00"),
        ("2026-07-31T21:29:59+05:30", "106.00"),
        ("2026-07-31T21:30:00+05:30", "110.00"),
    ] {
        assert_eq!(at(&tariff, as_of).0, total, "{as_of}");
    }
}
