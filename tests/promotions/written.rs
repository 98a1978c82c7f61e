//! The tables and payments that are tried, as JSON.

use serde_json::{Map, Value, json};

use crate::model::{
    Allowance, Band, Base, Bearer, Charge, Combine, Condition, Counter, Crossing, CustomerRate, Edge, Effect, Exchange,
    Flat, Mode, PAID_AT, Part, Payment, Percent, Price, Principal, Promotion, Rounding, Table, Units,
};

/// The table of promotions and what they change.
pub fn table(table: &Table) -> Value {
    let side = match table.principal {
        Principal::Send => "send",
        Principal::Total => "total",
        Principal::Receive => "receive",
    };
    let currency = table.exchange.as_ref().map_or("CNY", |exchange| exchange.currency);
    let counter = |id: &str, measure: &str| json!({ "id": id, "name": name(id), "measure": measure, "window": "month", "services": ["send"] });
    let mut whole = json!({
        "format": "1.0", "tariff": "t", "version": "v", "title": name("T"), "purpose": "test",
        "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": name("O") },
        "sources": [{ "id": "s", "title": name("S") }], "currency": "CNY", "rounding": rounding(table.rounding, 2),
        "zones": [{ "id": "beijing", "name": name("Beijing time"), "offset": "+08:00" }],
        "methods": [{ "id": "m", "name": name("M") }],
        "services": [{
            "id": "send", "name": name("Send"), "kind": "send", "principal": side, "methods": [{ "method": "m" }],
            "destinations": [{ "currency": currency, "name": name("There") }],
        }],
        "facts": [{
            "id": "level", "name": name("Level"), "default": "basic",
            "values": [{ "id": "basic", "name": name("Basic") }, { "id": "gold", "name": name("Gold") }],
        }],
        "counters": [counter("sent", "amount"), counter("payments", "count"), counter("redeemed", "count")],
        "charges": table.charges.iter().enumerate().map(|(place, own)| charge(table, place, own)).collect::<Vec<_>>(),
        "promotions":
            table.promotions.iter().enumerate().map(|(place, own)| promotion(table, place, own)).collect::<Vec<_>>(),
    });
    if let Some(exchange) = &table.exchange {
        if let Some(reference) = exchange.reference {
            whole["referenceRates"] = json!([{
                "id": "market", "name": name("Market"), "time": "2026-06-15T00:00:00Z",
                "rates": [rate(exchange, reference)],
            }]);
        }
        whole["exchanges"] = json!([exchange_rule(exchange)]);
    }
    whole
}

/// The request for a payment.
pub fn request(payment: &Payment) -> Value {
    json!({
        "service": "send", "amount": "1", "asOf": PAID_AT, "codes": payment.codes,
        "facts": { "level": if payment.is_gold { "gold" } else { "basic" } },
        "used": {
            "sent": amount(payment.sent, 2),
            "payments": payment.payments.to_string(),
            "redeemed": payment.redeemed.to_string(),
        },
    })
}

/// An amount with that many decimals.
pub fn amount(units: Units, decimals: u32) -> String {
    if decimals == 0 {
        return units.to_string();
    }
    let whole = 10_i128.pow(decimals);
    format!("{}.{:0width$}", units / whole, units % whole, width = decimals as usize)
}

/// A charge's name in the table.
pub fn charge_id(place: usize) -> String {
    format!("charge-{place}")
}

/// A promotion's name in the table.
pub fn promotion_id(place: usize) -> String {
    format!("promotion-{place}")
}

fn name(text: &str) -> Value {
    json!({ "en": text })
}

fn percent(percent: Percent) -> String {
    amount(percent, 2)
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::HalfUp => "half-up",
        Mode::HalfEven => "half-even",
        Mode::HalfDown => "half-down",
        Mode::Up => "up",
        Mode::Down => "down",
    }
}

fn rounding(rounding: Rounding, decimals: u32) -> Value {
    let mut written = json!({ "mode": mode(rounding.mode) });
    if let Some(step) = rounding.step {
        written["increment"] = amount(step, decimals).into();
    }
    written
}

fn rate(exchange: &Exchange, rate: i128) -> Value {
    let rate = amount(rate, 4);
    let other = exchange.currency;
    if exchange.is_per_yuan {
        json!({ "base": "CNY", "quote": other, "rate": rate })
    } else {
        json!({ "base": other, "quote": "CNY", "rate": rate })
    }
}

fn exchange_rule(exchange: &Exchange) -> Value {
    let mut rule = json!({
        "id": "rate", "name": name("Rate"), "rounding": { "mode": mode(exchange.mode) }, "basis": { "source": "s" },
    });
    if exchange.reference.is_some() {
        rule["reference"] = "market".into();
    }
    customer_rate(exchange, exchange.own, &mut rule);
    rule
}

fn customer_rate(exchange: &Exchange, own: CustomerRate, into: &mut Value) {
    match own {
        CustomerRate::Margin(margin) => into["margin"] = percent(margin).into(),
        CustomerRate::Published(own) => into["rates"] = json!([rate(exchange, own)]),
    }
}

fn charge(table: &Table, place: usize, charge: &Charge) -> Value {
    let decimals = table.exponent(charge.borne_by);
    let units = |units: Units| Value::from(amount(units, decimals));
    let mut written = json!({
        "id": charge_id(place), "name": name(&charge_id(place)), "kind": if charge.is_tax { "tax" } else { "fee" },
        "price": price(&charge.price, decimals), "basis": { "source": "s" },
        "borneBy": if charge.borne_by == Bearer::Sender { "sender" } else { "recipient" },
    });
    let ids = |places: &[usize]| places.iter().map(|place| charge_id(*place)).collect::<Vec<_>>();
    match &charge.base {
        Base::Amount => {}
        Base::Charges(of) => written["base"] = json!({ "charges": ids(of) }),
        Base::AmountWith(with) => written["base"] = json!({ "charges": ids(with), "withAmount": true }),
        Base::AmountLess(less) => written["base"] = json!({ "less": ids(less) }),
    }
    let mut range = Map::new();
    range.extend(charge.from.map(|from| ("from".to_owned(), units(from))));
    range.extend(charge.up_to.map(|up_to| ("upTo".to_owned(), units(up_to))));
    if !range.is_empty() {
        written["when"] = json!({ "amount": range });
    }
    if let Some(own) = &charge.allowance {
        written["allowances"] = json!([allowance(own, decimals)]);
    }
    limits(&mut written, charge.minimum, charge.maximum, decimals);
    if let Some(own) = charge.rounding {
        written["rounding"] = rounding(own, decimals);
    }
    written
}

fn limits(written: &mut Value, minimum: Option<Units>, maximum: Option<Units>, decimals: u32) {
    for (key, limit) in [("minimum", minimum), ("maximum", maximum)] {
        if let Some(limit) = limit {
            written[key] = amount(limit, decimals).into();
        }
    }
}

/// How much is free: payments, or an amount.
fn free(free: i128, counter: Option<Counter>, decimals: u32) -> Value {
    if counter == Some(Counter::Payments) { free.to_string().into() } else { amount(free, decimals).into() }
}

fn counter(counter: Counter) -> Value {
    match counter {
        Counter::Sent => "sent".into(),
        Counter::Payments => "payments".into(),
    }
}

fn allowance(allowance: &Allowance, decimals: u32) -> Value {
    let crossing = match allowance.crossing {
        Crossing::Split => "split",
        Crossing::Whole => "whole",
        Crossing::NotConsumed => "not-consumed",
    };
    let mut written = json!({
        "free": free(allowance.free, allowance.counter, decimals), "crossing": crossing,
        "atLimit": if allowance.is_free_at_limit { "free" } else { "charged" },
    });
    if let Some(own) = allowance.counter {
        written["counter"] = counter(own);
    }
    written
}

fn price(price: &Price, decimals: u32) -> Value {
    match price {
        Price::Flat(own) => flat(*own, decimals),
        Price::Bands { is_graduated, bands } => json!({
            "kind": if *is_graduated { "graduated" } else { "slab" },
            "bands": bands.iter().map(|own| band(own, decimals)).collect::<Vec<_>>(),
        }),
        Price::Parts { combine, parts } => json!({
            "combine": match combine {
                Combine::Sum => "sum",
                Combine::Greatest => "greatest",
                Combine::Least => "least",
            },
            "parts": parts.iter().map(|own| part(own, decimals)).collect::<Vec<_>>(),
        }),
    }
}

fn flat(flat: Flat, decimals: u32) -> Value {
    let mut written = json!({});
    if let Some(fixed) = flat.fixed {
        written["fixed"] = amount(fixed, decimals).into();
    }
    if let Some(own) = flat.percent {
        written["percent"] = percent(own).into();
    }
    if let Some((price, unit)) = flat.each {
        written["each"] = json!({ "price": amount(price, decimals), "unit": amount(unit, decimals) });
    }
    written
}

fn band(band: &Band, decimals: u32) -> Value {
    let mut written = flat(band.price, decimals);
    if let Some(edge) = band.edge {
        written[if band.is_edge_inside { "upTo" } else { "below" }] = amount(edge, decimals).into();
    }
    limits(&mut written, band.minimum, band.maximum, decimals);
    written
}

fn part(part: &Part, decimals: u32) -> Value {
    let mut written = json!({ "id": part.id, "name": name(&part.id), "price": flat(part.price, decimals) });
    limits(&mut written, part.minimum, part.maximum, decimals);
    written
}

fn promotion(table: &Table, place: usize, promotion: &Promotion) -> Value {
    let decimals = table.exponent(table.side_of(promotion));
    let mut written = json!({
        "id": promotion_id(place), "name": name(&promotion_id(place)),
        "effect": effect(table, &promotion.effect, decimals), "basis": { "source": "s" },
        "combinable": promotion.is_combinable,
    });
    if promotion.charges.is_empty() {
        written["exchanges"] = json!(["rate"]);
    } else {
        written["charges"] = promotion.charges.iter().map(|place| charge_id(*place)).collect();
    }
    if promotion.from.is_some() || promotion.until.is_some() {
        let mut window = json!({ "zone": "beijing" });
        for (key, own) in [("from", promotion.from), ("until", promotion.until)] {
            if let Some(own) = own {
                window[key] = edge(own).into();
            }
        }
        written["window"] = window;
    }
    if let Some(own) = promotion.when {
        written["when"] = condition(own, decimals);
    }
    if let Some(own) = promotion.unless {
        written["unless"] = json!([condition(own, decimals)]);
    }
    if let Some(code) = promotion.code {
        written["code"] = code.into();
    }
    if let Some(most) = promotion.uses {
        written["uses"] = json!({ "counter": "redeemed", "most": most.to_string() });
    }
    if let Some(every) = promotion.every {
        written["nth"] = json!({ "counter": "payments", "every": every.to_string() });
    }
    if let Some(group) = promotion.group {
        written["group"] = format!("group-{group}").into();
    }
    written
}

fn edge(edge: Edge) -> &'static str {
    match edge {
        Edge::LongBefore => "2026-06-01T00:00",
        Edge::ThisMinute => "2026-06-15T12:00",
        Edge::NextMinute => "2026-06-15T12:01",
        Edge::LongAfter => "2026-07-01T00:00",
    }
}

fn condition(condition: Condition, decimals: u32) -> Value {
    match condition {
        Condition::AmountFrom(from) => json!({ "amount": { "from": amount(from, decimals) } }),
        Condition::AmountUpTo(up_to) => json!({ "amount": { "upTo": amount(up_to, decimals) } }),
        Condition::AmountBelow(below) => json!({ "amount": { "below": amount(below, decimals) } }),
        Condition::PaymentsFrom(from) => json!({ "used": { "payments": { "from": from.to_string() } } }),
        Condition::IsGold => json!({ "facts": { "level": ["gold"] } }),
    }
}

fn effect(table: &Table, effect: &Effect, decimals: u32) -> Value {
    let units = |units: Units| Value::from(amount(units, decimals));
    match effect {
        Effect::PercentOff { percent: off, before_limits, of_original, most } => {
            let mut written = json!({
                "percentOff": percent(*off),
                "order": if *before_limits { "before-limits" } else { "after-limits" },
                "of": if *of_original { "original" } else { "running" },
            });
            if let Some(most) = most {
                written["most"] = units(*most);
            }
            written
        }
        Effect::PointsOff(points) => json!({ "pointsOff": percent(*points) }),
        Effect::AmountOff(off) => json!({ "amountOff": units(*off) }),
        Effect::Instead(own) => json!({ "price": price(own, decimals) }),
        Effect::Exempt(exempt) => json!({ "exempt": units(*exempt) }),
        Effect::Raised { free: raised, counter: own } => {
            let mut written = json!({ "free": free(*raised, *own, decimals) });
            if let Some(own) = own {
                written["counter"] = counter(*own);
            }
            written
        }
        Effect::Without(parts) => json!({ "without": parts }),
        Effect::Special { rate, up_to } => {
            let mut written = json!({});
            if let Some(exchange) = &table.exchange {
                customer_rate(exchange, *rate, &mut written);
            }
            if let Some(up_to) = up_to {
                written["upTo"] = units(*up_to);
            }
            written
        }
    }
}
