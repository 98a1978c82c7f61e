//! Random tariffs of several methods, with allowances, periods, promotions and a second version.

use plainfee::money::Number;
use plainfee::quote::Request;
use plainfee::table::{Tariff, parse};
use serde_json::{Value, json};

/// A small generator of pseudo-random numbers (SplitMix64), so that every case can be made again by its number.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, most: i128) -> i128 {
        i128::from(self.next() >> 1) % most.max(1)
    }

    pub fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        let place = usize::try_from(self.below(choices.len() as i128)).expect("fits");
        choices[place].clone()
    }

    /// Whether something of so many in a hundred happens.
    pub fn happens(&mut self, of_hundred: i128) -> bool {
        self.below(100) < of_hundred
    }
}

/// The currencies by their decimals.
pub const CURRENCIES: [(&str, u8); 3] = [("JPY", 0), ("CNY", 2), ("KWD", 3)];

/// An amount above nought of up to a tenth of so many units.
fn amount(random: &mut Random, decimals: u8, most: i128) -> String {
    let units = 1 + random.below(most);
    Number::of_units((units * 10_i128.pow(u32::from(decimals)) / 10).max(1), decimals).expect("fits").to_fixed(decimals)
}

/// A fee in some shape of its own.
fn price(random: &mut Random, decimals: u8) -> Value {
    let percent = |random: &mut Random| random.one_of(&["0.1", "0.25", "0.5", "0.99", "1", "1.5", "2.9"]);
    match random.below(5) {
        0 => json!({ "fixed": amount(random, decimals, 200) }),
        1 => json!({ "percent": percent(random) }),
        2 => json!({ "fixed": amount(random, decimals, 50), "percent": percent(random) }),
        3 => {
            let first = 100 + random.below(2_000);
            let edge = |times: i128| Number::of_units(first * times, 0).expect("fits").to_fixed(0);
            json!({ "kind": "slab", "bands": [
                { "upTo": edge(1), "fixed": amount(random, decimals, 100) },
                { "upTo": edge(4), "fixed": amount(random, decimals, 200) },
                { "percent": percent(random) } ] })
        }
        _ => {
            let edge = Number::of_units(100 + random.below(5_000), 0).expect("fits").to_fixed(0);
            json!({ "kind": "graduated", "bands": [
                { "upTo": edge, "percent": percent(random) }, { "percent": percent(random) } ] })
        }
    }
}

fn charge(random: &mut Random, place: usize, decimals: u8) -> Value {
    let mut charge = json!({
        "id": format!("fee-{place}"), "name": { "en": format!("Fee {place}") }, "basis": { "source": "s" },
        "when": { "method": [format!("m{place}")] },
        "price": price(random, decimals),
    });
    if random.happens(30) {
        charge["minimum"] = json!(amount(random, decimals, 20));
    }
    if random.happens(30) {
        charge["maximum"] = json!(amount(random, decimals, 2_000).as_str());
        if charge.get("minimum").is_some() {
            charge["minimum"] = json!(Number::step(decimals).to_string());
        }
    }
    if random.happens(25) {
        charge["allowances"] = json!([{ "counter": "sent", "free": amount(random, decimals, 20_000), "crossing": random.one_of(&["split", "whole"]) }]);
    }
    if random.happens(20) {
        charge["when"]["during"] = json!(["weekend"]);
    }
    if random.happens(15) && decimals != 0 {
        charge["borneBy"] = json!("recipient");
    }
    charge
}

fn promotion(random: &mut Random, place: usize, methods: usize, decimals: u8) -> Value {
    let effect = match random.below(5) {
        0 => json!({ "percentOff": random.one_of(&["10", "50", "100"]), "order": "after-limits" }),
        1 => json!({ "percentOff": "30", "order": "before-limits" }),
        2 => json!({ "amountOff": amount(random, decimals, 30) }),
        3 => json!({ "exempt": amount(random, decimals, 5_000) }),
        _ => json!({ "price": { "fixed": amount(random, decimals, 20) } }),
    };
    let fee = format!("fee-{}", random.below(methods as i128));
    let mut promotion = json!({
        "id": format!("p{place}"), "name": { "en": format!("Promotion {place}") }, "basis": { "source": "s" },
        "charges": [fee], "effect": effect,
    });
    if random.happens(30) {
        promotion["code"] = json!(format!("CODE{place}"));
    }
    if random.happens(30) {
        let from = random.one_of(&["2026-02-20T00:00", "2026-03-05T00:00", "2026-03-20T12:00"]);
        promotion["window"] = json!({ "zone": "z", "from": from, "until": "2026-05-01T00:00" });
    }
    if random.happens(30) {
        promotion["when"] = json!({ "amount": { "from": amount(random, decimals, 9_000) } });
    }
    promotion
}

/// A tariff of two to four methods that send money in one currency.
pub fn tariff(random: &mut Random) -> Tariff {
    let (code, decimals) = random.one_of(&CURRENCIES);
    let methods = 2 + usize::try_from(random.below(3)).expect("fits");
    let named = |id: String| json!({ "id": id, "name": { "en": id } });
    let charges: Vec<Value> = (0..methods).map(|place| charge(random, place, decimals)).collect();
    let promotions = random.below(4);
    let promotions: Vec<Value> =
        (0..promotions).map(|place| promotion(random, place as usize, methods, decimals)).collect();
    let table = json!({
        "format": "1.0", "tariff": "t", "version": "v", "title": { "en": "t" }, "purpose": "test",
        "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": { "en": "o" } },
        "sources": [{ "id": "s", "title": { "en": "s" } }],
        "currency": code, "rounding": { "mode": random.one_of(&["half-up", "up", "down"]) },
        "zones": [{ "id": "z", "name": { "en": "z" }, "offset": "+08:00" }],
        "periods": [{ "id": "weekend", "name": { "en": "weekend" }, "zone": "z",
                      "weekly": [{ "from": "sat 00:00", "until": "mon 00:00" }] }],
        "methods": (0..methods).map(|place| named(format!("m{place}"))).collect::<Vec<_>>(),
        "services": [{ "id": "send", "name": { "en": "send" }, "kind": "send",
                       "methods": (0..methods).map(|place| json!({ "method": format!("m{place}") })).collect::<Vec<_>>() }],
        "counters": [{ "id": "sent", "name": { "en": "sent" }, "measure": "amount", "zone": "z",
                       "window": random.one_of(&["day", "month", "lifetime"]), "services": ["send"],
                       "owner": "account" }],
        "charges": charges, "promotions": promotions, "suggestMore": random.happens(50),
    });
    let text = table.to_string();
    let table = parse("table.json", &text).unwrap_or_else(|issues| panic!("{issues:#?}\n{text}"));
    Tariff::new(vec![table]).expect("one version")
}

/// A request of such a tariff, for the amount its service starts from.
pub fn request(random: &mut Random, tariff: &Tariff) -> Request {
    let table = &tariff.versions()[0];
    let (_, decimals) = CURRENCIES.iter().find(|(code, _)| *code == table.currency.as_str()).expect("a currency");
    let day = random.one_of(&["2026-03-02", "2026-03-06", "2026-03-07", "2026-03-31"]);
    let text = json!({
        "service": "send", "amount": amount(random, *decimals, 60_000),
        "asOf": format!("{day}T10:00:00+08:00"),
        "used": { "sent": amount(random, *decimals, 9_000) },
    });
    Request::parse("request", &text.to_string()).unwrap_or_else(|issues| panic!("{issues:#?}"))
}
