//! How long a quote with many promotions takes: `cargo run --release --example promotion_speed`.
//!
//! A plain program that prints a table; nothing is asserted, since machines differ. 200 promotions stand in groups of
//! 20; all of them may apply, and they are of every kind. First each group is about one charge, as offers of which a
//! customer gets the best are; then each group mixes promotions of several charges and of the exchange rate, which is
//! as hard as it gets: nothing can be decided by itself.

use std::time::Instant;

use plainfee::quote::{PromotionResult, Request, quote};
use plainfee::table::{Tariff, parse};
use serde_json::{Value, json};

/// Quotes of which the middle one is told.
const QUOTES: usize = 1_001;

fn main() {
    for is_mixed in [false, true] {
        println!("{}", if is_mixed { "\ngroups of several charges" } else { "groups of one charge each" });
        println!("{:>10} {:>8} {:>9} {:>14} {:>13}", "promotions", "groups", "applied", "middle, µs", "slowest, µs");
        for (groups, of_each) in [(0, 0), (1, 1), (10, 1), (10, 2), (10, 5), (10, 20)] {
            measure(groups, of_each, is_mixed);
        }
    }
}

fn measure(groups: usize, of_each: usize, is_mixed: bool) {
    let table = parse("table.json", &table(groups, of_each, is_mixed).to_string()).expect("a table");
    let tariff = Tariff::new(vec![table]).expect("one version");
    let mut times = Vec::with_capacity(QUOTES);
    let mut applied = 0;
    for made in 0..QUOTES {
        let amount = format!("{}.{:02}", 500 + made, made % 100);
        let request = json!({ "service": "send", "amount": amount, "asOf": "2026-06-15T12:00:00Z" });
        let request = Request::parse("request", &request.to_string()).expect("a request");
        let start = Instant::now();
        let quote = match quote(&tariff, &request) {
            Ok(quote) => quote,
            Err(issues) => {
                let code = issues.first().map(|issue| issue.code);
                println!("{:>10} {groups:>8}   refused: {code:?}", groups * of_each);
                return;
            }
        };
        times.push(start.elapsed().as_micros());
        let statement = quote.statements.first().and_then(|method| method.outcome.statement()).expect("offered");
        let is_applied = |result: &PromotionResult| matches!(result, PromotionResult::Applied { .. });
        applied = statement.promotions.iter().filter(|outcome| is_applied(&outcome.result)).count();
    }
    times.sort_unstable();
    let (middle, slowest) = (times[QUOTES / 2], times[QUOTES - 1]);
    println!("{:>10} {groups:>8} {applied:>9} {middle:>14} {slowest:>13}", groups * of_each);
}

fn table(groups: usize, of_each: usize, is_mixed: bool) -> Value {
    let name = |text: &str| json!({ "en": text });
    let charge = |id: &str, rest: Value| {
        let mut charge = json!({ "id": id, "name": name(id), "basis": { "source": "made-up" } });
        let own = charge.as_object_mut().expect("an object");
        own.extend(rest.as_object().expect("an object").clone());
        charge
    };
    let bands = json!([{ "upTo": "300", "percent": "1" }, { "upTo": "900", "percent": "0.8", "fixed": "0.70" }, { "percent": "1" }]);
    json!({
        "format": "1.0", "tariff": "speed", "version": "one", "title": name("Speed"), "purpose": "test",
        "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": name("Speed") },
        "sources": [{ "id": "made-up", "title": name("Made up") }], "currency": "CNY",
        "rounding": { "mode": "half-up" },
        "methods": [{ "id": "balance", "name": name("Balance") }],
        "services": [{
            "id": "send", "name": name("Send"), "kind": "send", "methods": [{ "method": "balance" }],
            "destinations": [{ "country": "US", "currency": "USD", "name": name("there") }],
        }],
        "counters": [{
            "id": "sent", "name": name("Sent"), "measure": "amount", "window": "month", "services": ["send"],
        }],
        "charges": [
            charge("fee", json!({ "price": { "percent": "1", "fixed": "5.00" }, "minimum": "6.00" })),
            charge("banded", json!({ "price": { "kind": "graduated", "bands": bands }, "maximum": "20.00" })),
            charge("network", json!({ "price": { "combine": "sum", "parts": [
                { "id": "base", "name": name("Base"), "price": { "fixed": "4.00" } },
                { "id": "share", "name": name("Share"), "price": { "percent": "0.5" } },
            ] } })),
            charge("express", json!({
                "price": { "percent": "2" },
                "allowances": [{ "counter": "sent", "free": "100.00", "crossing": "split" }],
            })),
            charge("tax", json!({ "kind": "tax", "base": { "charges": ["fee", "banded"] }, "price": { "percent": "6" } })),
        ],
        "referenceRates": [{
            "id": "market", "name": name("Market"), "time": "2026-06-15T00:00:00Z",
            "rates": [{ "base": "USD", "quote": "CNY", "rate": "7.1234" }],
        }],
        "exchanges": [{
            "id": "rate", "name": name("Rate"), "reference": "market", "margin": "1.5",
            "rounding": { "mode": "half-up" }, "basis": { "source": "made-up" },
        }],
        "promotions": (0..groups * of_each).map(|number| promotion(number, number / of_each, is_mixed)).collect::<Vec<_>>(),
    })
}

/// The promotion of a number; those of one group follow one another.
fn promotion(number: usize, group: usize, is_mixed: bool) -> Value {
    // A figure unlike that of the others of its kind.
    let (tenths, cents) = (1 + number % 9, format!("{}.{:02}", number % 3, 10 + number % 89));
    // A group of one charge has the kinds that its charge can have.
    let charge = ["fee", "network", "express", "banded"][group % 4];
    let kinds: &[usize] = match charge {
        "fee" => &[0, 1, 2, 3, 4, 9],
        "network" => &[0, 1, 2, 3, 4, 7],
        "express" => &[0, 1, 2, 3, 4, 6],
        _ => &[0, 1, 2, 3, 4, 5],
    };
    let kind = if is_mixed { number % 10 } else { kinds[number % kinds.len()] };
    let effect = match kind {
        0 => json!({ "percentOff": tenths.to_string(), "order": "before-limits" }),
        1 => json!({ "percentOff": tenths.to_string() }),
        2 => json!({ "percentOff": (10 * tenths).to_string(), "most": cents }),
        3 => json!({ "amountOff": cents }),
        4 => json!({ "price": { "percent": "0.9", "fixed": cents } }),
        5 => json!({ "exempt": (10 * tenths).to_string() }),
        6 => json!({ "free": (100 + 10 * tenths).to_string() }),
        7 => json!({ "without": ["base"] }),
        8 => json!({ "margin": format!("1.{tenths}"), "upTo": "300.00" }),
        _ => json!({ "pointsOff": format!("0.0{tenths}") }),
    };
    let mut promotion = json!({
        "id": format!("p{number}"), "name": { "en": format!("Promotion {number}") }, "effect": effect,
        "group": format!("g{group}"), "basis": { "source": "made-up" },
    });
    if !is_mixed {
        promotion["charges"] = json!([charge]);
        return promotion;
    }
    match kind {
        5 => promotion["charges"] = json!(["banded"]),
        6 => promotion["charges"] = json!(["express"]),
        7 => promotion["charges"] = json!(["network"]),
        9 => promotion["charges"] = json!(["fee"]),
        8 => promotion["exchanges"] = json!(["rate"]),
        _ => promotion["charges"] = [["fee", "network", "express"][group % 3]].into(),
    }
    promotion
}
