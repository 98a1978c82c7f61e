//! What is not offered is never free: neither below an allowance nor as a part of a graduated price.

use plainfee::quote::{NotOffered, Outcome, quote_text};
use plainfee::table::{Tariff, parse};

const GOOD: &str = include_str!("malformed/good-table.json");
const BANDS: &str = r#""kind": "slab",
        "bands": [{ "upTo": "100.00", "fixed": "0" }, { "upTo": "500.00", "fixed": "1.00" }, { "percent": "0.2" }]"#;

/// The fee of a gold customer whose first 1,000.00 of the month are free, or the charge that refuses.
fn gold(kind: &str, used: &str, amount: &str) -> Result<String, String> {
    let bands = format!(
        r#""kind": "{kind}",
        "bands": [{{ "upTo": "50.00", "notOffered": {{ "en": "From 50", "zh-Hans": "50 起" }} }}, {{ "percent": "1" }}]"#
    );
    let allowed = r#""allowances": [{ "counter": "sent", "free": "1000.00", "crossing": "split" }], "price": {"#;
    assert_eq!(GOOD.matches(BANDS).count(), 1);
    let text = GOOD.replace(&format!("\"price\": {{\n        {BANDS}"), &format!("{allowed}{bands}"));
    assert_ne!(text, GOOD);
    let tariff = Tariff::new(vec![parse("gold.json", &text).expect("a good table")]).expect("one version");
    let request = format!(
        r#"{{"service":"send","amount":"{amount}","to":{{"country":"CN"}},"facts":{{"level":"gold"}},"used":{{"sent":"{used}"}},"asOf":"2026-03-01T12:00:00+08:00"}}"#
    );
    let quote = quote_text(&tariff, "request", &request).expect("a quote");
    match quote.statements.into_iter().next().expect("one method").outcome {
        Outcome::Offered(statement) => Ok(statement.sender_lines[0].amount.digits()),
        Outcome::NotOffered(NotOffered::Rule { charge, .. }) => Err(charge.to_string()),
        Outcome::NotOffered(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_part_left_by_an_allowance_in_a_band_that_is_not_offered() {
    assert_eq!(gold("slab", "1000.00", "50.00"), Err("gold-fee".to_owned()));
    assert_eq!(gold("slab", "1000.00", "60.00"), Ok("0.60".to_owned()));
    // Of 1,020.00 only 20.00 are left to charge, and for 20.00 there is no price.
    assert_eq!(gold("slab", "0.00", "1020.00"), Err("gold-fee".to_owned()));
    assert_eq!(gold("slab", "0.00", "1060.00"), Ok("0.60".to_owned()));
    assert_eq!(gold("slab", "0.00", "900.00"), Ok("0.00".to_owned()));
}

#[test]
fn a_graduated_price_through_a_band_that_is_not_offered() {
    assert_eq!(gold("graduated", "1000.00", "60.00"), Err("gold-fee".to_owned()));
}
