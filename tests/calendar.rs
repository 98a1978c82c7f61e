//! Dates, zones, periods and windows, against what almanacs and the IANA time zone database say.

use plainfee::document::{Date, Moment};
use plainfee::quote::quote_text;
use plainfee::table::{FeeTable, Tariff, parse};

#[test]
fn every_day_of_ten_thousand_years_comes_back() {
    let mut expected = Date::new(1, 1, 1);
    for days in -719_162..2_932_897 {
        let date = Date::of_days(days);
        assert_eq!(date, expected, "{days}");
        let Some(Date { year, month, day }) = date else { return };
        assert_eq!(date.map(Date::days_since_1970), Some(days));
        let next = Date::new(year, month, day + 1).or_else(|| Date::new(year, month + 1, 1));
        expected = next.or_else(|| Date::new(year + 1, 1, 1));
    }
}

#[test]
fn weekdays_begin_with_monday() {
    // 1970-01-01 was a Thursday, 2026-11-23 is a Monday.
    assert_eq!(Date::new(1970, 1, 1).map(Date::weekday), Some(3));
    assert_eq!(Date::new(2026, 11, 23).map(Date::weekday), Some(0));
}

/// A table with these zones, periods and counters besides one service.
fn table_with(parts: &str) -> FeeTable {
    let text = format!(
        r#"{{"format":"1.0","tariff":"t","version":"v","title":{{"en":"T"}},"purpose":"test",
        "valid":{{"from":"2020-01-01T00:00:00Z"}},"languages":["en"],"operator":{{"name":{{"en":"O"}}}},
        "sources":[{{"id":"s","title":{{"en":"S"}}}}],"currency":"USD","rounding":{{"mode":"half-up"}},
        "methods":[{{"id":"m","name":{{"en":"M"}}}}],
        "services":[{{"id":"send","name":{{"en":"Send"}},"kind":"send","methods":[{{"method":"m"}}]}}],{parts}}}"#
    );
    parse("t.json", &text).unwrap_or_else(|issues| panic!("{issues:?}"))
}

#[test]
fn zones_agree_with_the_iana_database_at_every_change_of_clocks() {
    let text = std::fs::read_to_string("tests/zones/transitions.json").expect("readable");
    let data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut compared = 0;
    for entry in data["zones"].as_array().expect("zones") {
        let table = table_with(&format!(r#""zones":[{}]"#, entry["zone"]));
        let zone = &table.zones[0];
        for sample in entry["ahead"].as_array().expect("samples") {
            let (instant, ahead) = (sample[0].as_i64().expect("instant"), sample[1].as_i64().expect("seconds"));
            assert_eq!(zone.ahead(instant), ahead, "{} at {instant}", zone.id);
            // The clock shows the same time twice only where it goes back; then the first of the two is meant.
            let back = zone.instant_of(instant + ahead);
            assert!(back == instant || (back < instant && back + zone.ahead(back) == instant + ahead), "{instant}");
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn a_week_span_is_told_by_the_clock_of_its_zone_across_daylight_saving() {
    let table = table_with(
        r#""zones":[{"id":"new-york","name":{"en":"New York time"},"offset":"-05:00","summer":{"offset":"-04:00",
        "begins":{"month":"3","week":"second","day":"sun","at":"02:00"},
        "ends":{"month":"11","week":"first","day":"sun","at":"02:00"}}}],
        "periods":[{"id":"weekend","name":{"en":"the weekend"},"zone":"new-york",
        "weekly":[{"from":"fri 17:00","until":"sun 18:00"}]},
        {"id":"over-monday","name":{"en":"Sunday night"},"zone":"new-york",
        "weekly":[{"from":"sun 22:00","until":"mon 02:00"}]},
        {"id":"holiday","name":{"en":"the holiday"},"zone":"new-york",
        "dates":[{"from":"2026-07-04T00:00","until":"2026-07-05T00:00"}]}]"#,
    );
    let is_in = |period: usize, text: &str| {
        let moment = Moment::parse(text).expect("a moment");
        table.periods[period].holds_at(&table.zones[0], moment.instant())
    };
    // Winter: 17:00 in New York is 22:00 UTC; summer: 21:00 UTC.
    assert!(!is_in(0, "2026-01-09T21:59:59Z") && is_in(0, "2026-01-09T22:00:00Z"));
    assert!(!is_in(0, "2026-07-10T20:59:59Z") && is_in(0, "2026-07-10T21:00:00Z"));
    // Clocks went forward in the night to Sunday, 8 March 2026, so that weekend ends at 22:00 UTC already.
    assert!(is_in(0, "2026-03-08T21:59:59Z") && !is_in(0, "2026-03-08T22:00:00Z"));
    // They went back on 1 November 2026, so that weekend ends at 23:00 UTC.
    assert!(is_in(0, "2026-11-01T22:59:59Z") && !is_in(0, "2026-11-01T23:00:00Z"));
    assert!(is_in(1, "2026-01-12T06:59:59Z") && !is_in(1, "2026-01-12T07:00:00Z") && is_in(1, "2026-01-12T03:00:00Z"));
    assert!(!is_in(2, "2026-07-04T03:59:59Z") && is_in(2, "2026-07-04T04:00:00Z"));
    assert!(is_in(2, "2026-07-05T03:59:59Z") && !is_in(2, "2026-07-05T04:00:00Z"));
}

#[test]
fn what_is_used_comes_back_when_the_window_ends() {
    let berlin = r#""zones":[{"id":"berlin","name":{"en":"Berlin time"},"offset":"+01:00","summer":{"offset":"+02:00",
        "begins":{"month":"3","week":"last","day":"sun","at":"02:00"},
        "ends":{"month":"10","week":"last","day":"sun","at":"03:00"}}}]"#;
    let back = |window: &str, as_of: &str| {
        let counter = format!(
            r#"{berlin},"counters":[{{"id":"c","name":{{"en":"C"}},"measure":"count","zone":"berlin","services":["send"],"window":{window}}}]"#
        );
        let tariff = Tariff::new(vec![table_with(&counter)]).expect("a tariff");
        let request = format!(r#"{{"service":"send","amount":"1.00","asOf":"{as_of}"}}"#);
        let quote = quote_text(&tariff, "request", &request).expect("a quote");
        let usage = &quote.statements[0].outcome.statement().expect("offered").usage[0];
        usage.back_at.map(|moment| moment.to_string())
    };
    assert_eq!(back(r#""day""#, "2026-03-28T23:30:00Z").as_deref(), Some("2026-03-30T00:00:00+02:00"));
    assert_eq!(back(r#""week""#, "2026-11-23T12:00:00+01:00").as_deref(), Some("2026-11-30T00:00:00+01:00"));
    assert_eq!(back(r#""month""#, "2026-10-31T23:30:00Z").as_deref(), Some("2026-12-01T00:00:00+01:00"));
    assert_eq!(back(r#""month""#, "2026-10-31T22:30:00Z").as_deref(), Some("2026-11-01T00:00:00+01:00"));
    assert_eq!(back(r#""year""#, "2026-12-31T22:59:59Z").as_deref(), Some("2027-01-01T00:00:00+01:00"));
    assert_eq!(
        back(r#""fiscal-year","begins":"04-01""#, "2026-04-01T00:00:00+02:00").as_deref(),
        Some("2027-04-01T00:00:00+02:00")
    );
    assert_eq!(back(r#""rolling","days":"30""#, "2026-03-10T12:00:00Z").as_deref(), Some("2026-04-09T12:00:00Z"));
    assert_eq!(back(r#""lifetime""#, "2026-03-10T12:00:00Z"), None);
}
