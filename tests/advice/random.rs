//! Random tariffs of several methods, with started units, limits, allowances, periods, a tax, promotions and an exchange.

use plainfee::money::Number;
use plainfee::quote::Request;
use plainfee::table::{Tariff, parse};
use serde_json::{Value, json};

use crate::dice::Dice;

/// The currencies by their decimals.
pub const CURRENCIES: [(&str, u8); 3] = [("JPY", 0), ("CNY", 2), ("KWD", 3)];

/// An amount above nought of up to a tenth of so many units.
fn amount(dice: &mut Dice, decimals: u8, most: i128) -> String {
    let units = 1 + dice.between(0, most - 1);
    Number::of_units((units * 10_i128.pow(u32::from(decimals)) / 10).max(1), decimals).expect("fits").to_fixed(decimals)
}

/// A fee in some shape of its own.
fn price(dice: &mut Dice, decimals: u8) -> Value {
    let percent = |dice: &mut Dice| dice.pick(&["0.1", "0.25", "0.5", "0.99", "1", "1.5", "2.9"]);
    match dice.between(0, 5) {
        0 => json!({ "fixed": amount(dice, decimals, 200) }),
        5 => {
            let unit = Number::whole(dice.pick(&[100, 250, 1_000])).to_fixed(0);
            json!({ "each": { "price": amount(dice, decimals, 10), "unit": unit, "counted": "started" } })
        }
        1 => json!({ "percent": percent(dice) }),
        2 => json!({ "fixed": amount(dice, decimals, 50), "percent": percent(dice) }),
        3 => {
            let first = 100 + dice.between(0, 1999);
            let edge = |times: i128| Number::of_units(first * times, 0).expect("fits").to_fixed(0);
            json!({ "kind": "slab", "bands": [
                { "upTo": edge(1), "fixed": amount(dice, decimals, 100) },
                { "upTo": edge(4), "fixed": amount(dice, decimals, 200) },
                { "percent": percent(dice) } ] })
        }
        _ => {
            let edge = Number::of_units(100 + dice.between(0, 4999), 0).expect("fits").to_fixed(0);
            json!({ "kind": "graduated", "bands": [
                { "upTo": edge, "percent": percent(dice) }, { "percent": percent(dice) } ] })
        }
    }
}

fn charge(dice: &mut Dice, place: usize, decimals: u8, is_exchanged: bool) -> Value {
    let mut charge = json!({
        "id": format!("fee-{place}"), "name": { "en": format!("Fee {place}") }, "basis": { "source": "s" },
        "when": { "method": [format!("m{place}")] },
        "price": price(dice, decimals),
    });
    if dice.once_in(3) {
        charge["minimum"] = json!(amount(dice, decimals, 20));
    }
    if dice.once_in(3) {
        charge["maximum"] = json!(amount(dice, decimals, 2_000).as_str());
        if charge.get("minimum").is_some() {
            charge["minimum"] = json!(Number::step(decimals).to_string());
        }
    }
    if dice.once_in(4) {
        charge["allowances"] = json!([{ "counter": "sent", "free": amount(dice, decimals, 20_000), "crossing": dice.pick(&["split", "whole"]) }]);
    }
    if dice.once_in(5) {
        charge["when"]["during"] = json!(["weekend"]);
    }
    if dice.once_in(7) && decimals != 0 && !is_exchanged {
        charge["borneBy"] = json!("recipient");
    }
    charge
}

fn promotion(dice: &mut Dice, place: usize, methods: usize, decimals: u8) -> Value {
    let effect = match dice.between(0, 4) {
        0 => json!({ "percentOff": dice.pick(&["10", "50", "100"]), "order": "after-limits" }),
        1 => json!({ "percentOff": "30", "order": "before-limits" }),
        2 => json!({ "amountOff": amount(dice, decimals, 30) }),
        3 => json!({ "exempt": amount(dice, decimals, 5_000) }),
        _ => json!({ "price": { "fixed": amount(dice, decimals, 20) } }),
    };
    let fee = format!("fee-{}", dice.between(0, methods as i128 - 1));
    let mut promotion = json!({
        "id": format!("p{place}"), "name": { "en": format!("Promotion {place}") }, "basis": { "source": "s" },
        "charges": [fee], "effect": effect,
    });
    if dice.once_in(3) {
        promotion["code"] = json!(format!("CODE{place}"));
    }
    if dice.once_in(3) {
        let from = dice.pick(&["2026-02-20T00:00", "2026-03-05T00:00", "2026-03-20T12:00"]);
        promotion["window"] = json!({ "zone": "z", "from": from, "until": "2026-05-01T00:00" });
    }
    if dice.once_in(3) {
        promotion["when"] = json!({ "amount": { "from": amount(dice, decimals, 9_000) } });
    }
    promotion
}

/// A tariff of two to four methods that send money, in one currency or exchanged.
pub fn tariff(dice: &mut Dice, is_exchanged: bool) -> Tariff {
    let (code, decimals) = dice.pick(&CURRENCIES);
    let methods = 2 + usize::try_from(dice.between(0, 2)).expect("fits");
    let named = |id: String| json!({ "id": id, "name": { "en": id } });
    let charges: Vec<Value> = (0..methods).map(|place| charge(dice, place, decimals, is_exchanged)).collect();
    let mut charges = charges;
    if dice.once_in(2) {
        let fees: Vec<String> = (0..methods).map(|place| format!("fee-{place}")).collect();
        let fees: Vec<&String> =
            fees.iter().zip(&charges).filter(|(_, fee)| fee.get("borneBy").is_none()).map(|(id, _)| id).collect();
        if !fees.is_empty() {
            charges.push(json!({
                "id": "tax", "name": { "en": "Tax" }, "kind": "tax", "basis": { "source": "s" },
                "base": { "charges": fees }, "price": { "percent": dice.pick(&["6", "13"]) },
            }));
        }
    }
    let promotions = dice.between(0, 3);
    let promotions: Vec<Value> =
        (0..promotions).map(|place| promotion(dice, place as usize, methods, decimals)).collect();
    let destinations = if is_exchanged {
        json!([{ "country": "US", "currency": "USD", "name": { "en": "there" } }])
    } else {
        json!([])
    };
    let exchanges = if is_exchanged {
        json!([{
            "id": "rate", "name": { "en": "rate" }, "reference": "market", "margin": dice.pick(&["0.5", "1.2"]),
            "rounding": { "mode": dice.pick(&["half-up", "down"]) }, "basis": { "source": "s" },
        }])
    } else {
        json!([])
    };
    let rate = match code {
        "JPY" => ("USD", "JPY", "156.7"),
        "CNY" => ("USD", "CNY", "7.1234"),
        _ => ("KWD", "USD", "3.2561"),
    };
    let table = json!({
        "format": "1.0", "tariff": "t", "version": "v", "title": { "en": "t" }, "purpose": "test",
        "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": { "en": "o" } },
        "sources": [{ "id": "s", "title": { "en": "s" } }],
        "currency": code, "rounding": { "mode": dice.pick(&["half-up", "up", "down"]) },
        "zones": [{ "id": "z", "name": { "en": "z" }, "offset": "+08:00" }],
        "periods": [{ "id": "weekend", "name": { "en": "weekend" }, "zone": "z",
                      "weekly": [{ "from": "sat 00:00", "until": "mon 00:00" }] }],
        "methods": (0..methods).map(|place| named(format!("m{place}"))).collect::<Vec<_>>(),
        "services": [{ "id": "send", "name": { "en": "send" }, "kind": "send", "destinations": destinations,
                       "methods": (0..methods).map(|place| json!({ "method": format!("m{place}") })).collect::<Vec<_>>() }],
        "counters": [{ "id": "sent", "name": { "en": "sent" }, "measure": "amount", "zone": "z",
                       "window": dice.pick(&["day", "month", "lifetime"]), "services": ["send"],
                       "owner": "account" }],
        "referenceRates": [{ "id": "market", "name": { "en": "market" }, "time": "2026-01-01T00:00:00Z",
                             "rates": [{ "base": rate.0, "quote": rate.1, "rate": rate.2 }] }],
        "exchanges": exchanges,
        "charges": charges, "promotions": promotions, "suggestMore": dice.once_in(2),
    });
    let text = table.to_string();
    let table = parse("table.json", &text).unwrap_or_else(|issues| panic!("{issues:#?}\n{text}"));
    Tariff::new(vec![table]).expect("one version")
}

/// A request of such a tariff, for the amount its service starts from.
pub fn request(dice: &mut Dice, tariff: &Tariff) -> Request {
    let table = &tariff.versions()[0];
    let (_, decimals) = CURRENCIES.iter().find(|(code, _)| *code == table.currency.as_str()).expect("a currency");
    let day = dice.pick(&["2026-03-02", "2026-03-06", "2026-03-07", "2026-03-31"]);
    let text = json!({
        "service": "send", "amount": amount(dice, *decimals, 60_000),
        "asOf": format!("{day}T10:00:00+08:00"),
        "used": { "sent": amount(dice, *decimals, 9_000) },
    });
    Request::parse("request", &text.to_string()).unwrap_or_else(|issues| panic!("{issues:#?}"))
}
