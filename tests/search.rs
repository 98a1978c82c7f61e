//! Searches from the other end against trying every amount, on tables made to mislead them: coarse roundings,
//! falling fees, taxes with bands on fees, rates that depend on the amount.

use plainfee::money::Number;
use plainfee::quote::{Statement, quote_text};
use plainfee::table::{Tariff, parse};

/// A table whose charges, exchanges and rounding are given; sends yuan, to China or Japan.
fn tariff(rounding: &str, charges: &str, exchanges: &str) -> Tariff {
    let name = r#"{ "en": "x" }"#;
    let text = format!(
        r#"{{ "format": "1.0", "tariff": "t", "version": "v", "title": {name}, "purpose": "test",
        "valid": {{ "from": "2026-01-01T00:00:00Z" }}, "languages": ["en"], "operator": {{ "name": {name} }},
        "sources": [{{ "id": "s", "title": {name} }}], "currency": "CNY", "rounding": {rounding},
        "methods": [{{ "id": "m", "name": {name} }}],
        "services": [{{ "id": "send", "name": {name}, "kind": "send", "methods": [{{ "method": "m" }}],
          "destinations": [{{ "country": "CN", "currency": "CNY", "name": {name} }},
                           {{ "country": "JP", "currency": "JPY", "name": {name} }}] }}],
        "charges": [{charges}], "exchanges": [{exchanges}] }}"#
    );
    let table = parse("table.json", &text).unwrap_or_else(|issues| panic!("{issues:#?}\n{text}"));
    Tariff::new(vec![table]).expect("one version")
}

fn charge(id: &str, rest: &str) -> String {
    format!(r#"{{ "id": "{id}", "name": {{ "en": "{id}" }}, "basis": {{ "source": "s" }}, {rest} }}"#)
}

fn ask(tariff: &Tariff, country: &str, side: &str, amount: &str) -> Option<Statement> {
    let request = format!(
        r#"{{"service":"send","amount":"{amount}","side":"{side}","to":{{"country":"{country}"}},"asOf":"2026-02-01T00:00:00Z"}}"#
    );
    let quote = quote_text(tariff, "request", &request).unwrap_or_else(|issues| panic!("{request}: {issues:#?}"));
    match quote.statements.into_iter().next().expect("one method").outcome {
        plainfee::quote::Outcome::Offered(statement) => Some(*statement),
        plainfee::quote::Outcome::NotOffered(_) => None,
    }
}

fn cents(units: i128) -> String {
    Number::of_units(units, 2).expect("fits").to_fixed(2)
}

/// Every amount up to `most` cents, with what it costs and what arrives.
fn tried(tariff: &Tariff, country: &str, most: i128, step: usize) -> Vec<Statement> {
    (1..=most).step_by(step).filter_map(|units| ask(tariff, country, "send", &cents(units))).collect()
}

/// The search's answer is exact when some amount is, and the best of those that are.
fn holds(tariff: &Tariff, country: &str, side: &str, wanted: &str, all: &[Statement]) {
    let value = |statement: &Statement| if side == "total" { statement.total } else { statement.total_to_recipient };
    let exact: Vec<_> = all.iter().filter(|statement| value(statement).digits() == wanted).collect();
    let found = ask(tariff, country, side, wanted);
    let reached = found.as_ref().and_then(|found| found.reached.as_ref()).is_some_and(|reached| reached.exact);
    assert_eq!(reached, !exact.is_empty(), "{side} {wanted}: {found:#?}");
    let Some(found) = found.filter(|_| reached) else { return };
    assert_eq!(value(&found).digits(), wanted);
    for other in exact {
        if side == "total" {
            let (best, other) = (found.total_to_recipient.amount(), other.total_to_recipient.amount());
            assert!(best >= other, "{side} {wanted}: {other} would arrive, not {best}");
        } else {
            let (best, other) = (found.total.amount(), other.total.amount());
            assert!(best <= other, "{side} {wanted}: {other} would do, not {best}");
        }
    }
}

const CENTS: &str = r#"{ "mode": "half-up" }"#;

#[test]
fn a_coarse_rounding_borne_by_the_recipient() {
    for (rounding, own) in
        [(CENTS, r#", "rounding": { "mode": "up", "increment": "5" }"#), (r#"{ "mode": "up", "increment": "5" }"#, "")]
    {
        let fee = charge("fee", &format!(r#""price": {{ "percent": "1" }}, "borneBy": "recipient"{own}"#));
        let tariff = tariff(rounding, &fee, "");
        let all = tried(&tariff, "CN", 120_000, 1);
        for wanted in ["495.00", "494.99", "990.00", "985.01", "100.00", "4.99"] {
            holds(&tariff, "CN", "receive", wanted, &all);
        }
    }
}

#[test]
fn a_fee_that_falls_as_the_amount_grows() {
    let bands = r#""price": { "kind": "slab", "bands": [{ "upTo": "100.00", "fixed": "20.00" }, { "fixed": "0" }] }"#;
    let rate = r#"{ "id": "r", "name": { "en": "r" }, "basis": { "source": "s" }, "rounding": { "mode": "half-up" },
        "rates": [{ "base": "CNY", "quote": "JPY", "rate": "20" }] }"#;
    let tariff = tariff(CENTS, &charge("fee", bands), rate);
    for (country, wanted) in [("CN", "100.00"), ("CN", "110.00"), ("JP", "2000")] {
        let all = tried(&tariff, country, 13_000, 1);
        holds(&tariff, country, "receive", wanted, &all);
        holds(&tariff, country, "total", "110.00", &all);
        holds(&tariff, country, "total", "120.00", &all);
    }
}

#[test]
fn a_tax_whose_bands_are_of_the_fee() {
    let fee = charge("fee", r#""price": { "percent": "2" }"#);
    let tax = charge(
        "tax",
        r#""kind": "tax", "base": { "charges": ["fee"] },
        "price": { "kind": "slab", "bands": [{ "upTo": "1.00", "fixed": "10.00" }, { "upTo": "2.00", "notOffered": { "en": "no" } }, { "fixed": "0" }] }"#,
    );
    let tariff = tariff(CENTS, &format!("{fee},{tax}"), "");
    let all = tried(&tariff, "CN", 20_000, 1);
    for wanted in ["52.00", "61.20", "61.00", "110.00", "153.00", "45.70", "10.01"] {
        holds(&tariff, "CN", "total", wanted, &all);
    }
    holds(&tariff, "CN", "receive", "75.00", &all);
}

#[test]
fn a_rate_that_depends_on_the_amount() {
    let rule = |id: &str, when: &str, rate: &str| {
        format!(
            r#"{{ "id": "{id}", "name": {{ "en": "r" }}, "basis": {{ "source": "s" }}, "rounding": {{ "mode": "down" }},
            "when": {{ "amount": {{ {when} }} }}, "rates": [{{ "base": "CNY", "quote": "JPY", "rate": "{rate}" }}] }}"#
        )
    };
    let rules =
        format!("{},{}", rule("small", r#""from": "10", "below": "50""#, "20"), rule("large", r#""from": "50""#, "21"));
    let fee = charge(
        "fee",
        r#""borneBy": "recipient", "price": { "kind": "slab", "bands": [{ "upTo": "900", "fixed": "10" }, { "fixed": "40" }] }"#,
    );
    let tariff = tariff(CENTS, &fee, &rules);
    let all = tried(&tariff, "JP", 10_000, 1);
    for wanted in ["190", "500", "870", "890", "1009", "1010", "1011", "1050", "2000"] {
        holds(&tariff, "JP", "receive", wanted, &all);
    }
}

#[test]
fn the_edge_of_a_graduated_band_belongs_where_the_table_says() {
    let bands = |edge: &str| {
        charge(
            "fee",
            &format!(
                r#""price": {{ "kind": "graduated", "bands": [{{ "{edge}": "100", "percent": "1" }}, {{ "fixed": "5" }}] }}"#
            ),
        )
    };
    // By hand: up to and including 100 only the first band prices it; below 100 the second begins at 100.
    for (edge, amount, fee) in [
        ("upTo", "100.00", "1.00"),
        ("below", "100.00", "6.00"),
        ("below", "99.99", "1.00"),
        ("upTo", "100.01", "6.00"),
    ] {
        let statement = ask(&tariff(CENTS, &bands(edge), ""), "CN", "send", amount).expect("offered");
        assert_eq!(statement.sender_lines[0].amount.digits(), fee, "{edge} {amount}");
    }
}

#[test]
fn amounts_past_every_payment_are_refused_and_not_promised() {
    let tariff = tariff(CENTS, &charge("fee", r#""price": { "fixed": "1" }"#), "");
    let request = r#"{"service":"send","amount":"12345678901234567890.00","side":"total","to":{"country":"CN"},"asOf":"2026-02-01T00:00:00Z"}"#;
    let issues = quote_text(&tariff, "request", request).expect_err("too large");
    assert_eq!(issues[0].code.as_str(), "overflow");
}

#[test]
fn what_was_found_by_way_of_an_estimate_is_an_estimate() {
    let fee = charge("fee", r#""borneBy": "recipient", "certainty": "estimated", "price": { "fixed": "1" }"#);
    let tariff = tariff(CENTS, &fee, "");
    let certainty = |side: &str| {
        let statement = ask(&tariff, "CN", side, "50.00").expect("offered");
        (statement.total_certainty.as_str(), statement.received_certainty.as_str())
    };
    // Sent 50.00, the payer's total is known; made to arrive, it rests on the estimate.
    assert_eq!(certainty("send"), ("exact", "estimated"));
    assert_eq!(certainty("receive"), ("estimated", "estimated"));
}
