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

/// Every further shape of a charge, with edges inside the amounts that are tried; to be borne by either side.
const SHAPES: [&str; 18] = [
    r#""price": { "each": { "price": "0.30", "unit": "5" } }"#,
    r#""price": { "each": { "price": "0.30", "unit": "5", "counted": "whole" }, "percent": "1.5" }"#,
    r#""price": { "each": { "price": "2.00", "unit": "7" } }"#,
    r#""price": { "combine": "greatest", "parts": [{ "name": { "en": "a" }, "price": { "percent": "3" } }, { "name": { "en": "b" }, "price": { "fixed": "0.50" } }] }"#,
    r#""price": { "combine": "least", "parts": [{ "name": { "en": "a" }, "price": { "percent": "8" } }, { "name": { "en": "b" }, "price": { "fixed": "0.90" } }] }"#,
    r#""price": { "combine": "first", "parts": [{ "name": { "en": "a" }, "when": { "amount": { "below": "9" } }, "price": { "fixed": "1.10" } }, { "name": { "en": "b" }, "price": { "percent": "2" } }] }"#,
    r#""price": { "combine": "sum", "parts": [{ "name": { "en": "a" }, "price": { "percent": "1.7" }, "rounding": { "mode": "up", "increment": "0.05" } }, { "name": { "en": "b" }, "price": { "percent": "0.9" }, "minimum": "0.11" }] }"#,
    r#""price": { "percent": "10" }, "adjustments": [{ "name": { "en": "a" }, "when": { "amount": { "above": "10" } }, "toPercent": "50" }]"#,
    r#""price": { "percent": "10" }, "maximum": "1.00", "adjustments": [{ "name": { "en": "a" }, "unless": [{ "amount": { "from": "12" } }], "toPercent": "30", "order": "after-limits" }]"#,
    r#""price": { "percent": "10" }, "unless": [{ "amount": { "from": "8", "upTo": "16" } }]"#,
    r#""price": { "percent": "10" }, "minimum": "0.50", "allowances": [{ "free": "7", "crossing": "split" }]"#,
    r#""price": { "percent": "10" }, "allowances": [{ "free": "7", "crossing": "whole", "atLimit": "charged" }]"#,
    r#""price": { "percent": "20" }, "allowances": [{ "free": "12", "crossing": "whole" }, { "when": { "amount": { "above": "15" } }, "free": "3", "crossing": "split" }]"#,
    r#""price": { "percent": "18" }, "base": { "deemed": { "name": { "en": "d" }, "price": { "kind": "graduated", "bands": [{ "upTo": "10", "percent": "10", "minimum": "0.60" }, { "percent": "2" }] }, "maximum": "1.30" } }"#,
    r#""price": { "fixed": "5" }, "neverMoreThanBase": true"#,
    r#""price": { "percent": "10" }, "periodMaximum": { "counter": "fees", "maximum": "1.20" }"#,
    r#""price": { "kind": "graduated", "by": { "counter": "sent" }, "bands": [{ "upTo": "10", "percent": "4" }, { "below": "20", "percent": "1" }, { "percent": "9" }] }"#,
    r#""price": { "kind": "slab", "by": { "counter": "sent" }, "bands": [{ "upTo": "10", "fixed": "1" }, { "below": "20", "fixed": "0.20" }, { "percent": "9" }] }"#,
];

/// A table with one charge of that shape; the service starts from what is sent, or from all that is paid.
fn shaped(principal: &str, bearer: &str, shape: &str) -> Tariff {
    let name = r#"{ "en": "x" }"#;
    let fee = charge("fee", &format!(r#"{shape}, "borneBy": "{bearer}""#));
    let text = format!(
        r#"{{ "format": "1.0", "tariff": "t", "version": "v", "title": {name}, "purpose": "test",
        "valid": {{ "from": "2026-01-01T00:00:00Z" }}, "languages": ["en"], "operator": {{ "name": {name} }},
        "sources": [{{ "id": "s", "title": {name} }}], "currency": "CNY", "rounding": {CENTS},
        "methods": [{{ "id": "m", "name": {name} }}],
        "counters": [{{ "id": "fees", "name": {name}, "measure": "fees", "window": "month", "services": ["send"] }},
                     {{ "id": "sent", "name": {name}, "measure": "amount", "window": "month", "services": ["send"] }}],
        "services": [{{ "id": "send", "name": {name}, "kind": "send", "principal": "{principal}",
          "methods": [{{ "method": "m" }}], "destinations": [{{ "country": "CN", "currency": "CNY", "name": {name} }}] }}],
        "charges": [{fee}] }}"#
    );
    let table = parse("table.json", &text).unwrap_or_else(|issues| panic!("{issues:#?}\n{text}"));
    Tariff::new(vec![table]).expect("one version")
}

fn every_shape(bearer: &str, principal: &str, side: &str) {
    for (index, shape) in SHAPES.into_iter().enumerate() {
        let tariff = shaped(principal, bearer, shape);
        let tried = |units: i128| ask(&tariff, "CN", principal, &cents(units));
        let all: Vec<Statement> = (1..=1_600).filter_map(tried).collect();
        assert!(all.len() > 1_000, "{shape}");
        // Whatever reaches these lies among the amounts tried.
        for wanted in (20..700).step_by(61 + index) {
            holds(&tariff, "CN", side, &cents(wanted), &all);
        }
    }
}

#[test]
fn every_shape_borne_by_the_recipient() {
    every_shape("recipient", "send", "receive");
}

#[test]
fn every_shape_on_top() {
    every_shape("sender", "send", "total");
}

#[test]
fn every_shape_taken_out_first() {
    every_shape("sender", "total", "receive");
}

#[test]
fn every_shape_borne_by_the_recipient_of_what_is_paid_in_all() {
    every_shape("recipient", "total", "receive");
}
