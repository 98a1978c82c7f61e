//! Properties over random input: the JSON reader against serde_json, exact arithmetic against big integers,
//! lines that add up, and searches that hold when followed forward.

use plainfee::document::json;
use plainfee::money::{Number, Rounding, RoundingMode};
use plainfee::quote::{Quote, Statement, quote_text};
use plainfee::table::{Tariff, parse};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Texts near JSON: a valid document with a few characters changed.
fn near_json() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"\\u0041\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"é\"",
        "1",
        "-0",
        "01",
        "1.5e+3",
        "1.",
        "-",
        "true",
        "null",
        "nul",
        " ",
        "\n",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"",
        "\\",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn kind(value: &plainfee::document::Value<'_>) -> serde_json::Value {
    use plainfee::document::Kind;
    match &value.kind {
        Kind::Null => serde_json::Value::Null,
        Kind::Boolean(boolean) => (*boolean).into(),
        Kind::Number(text) => serde_json::from_str(text).expect("a JSON number"),
        Kind::Text(text) => text.as_ref().into(),
        Kind::List(elements) => elements.iter().map(kind).collect::<Vec<_>>().into(),
        Kind::Object(members) => serde_json::Value::Object(
            members.iter().map(|member| (member.key.to_string(), kind(&member.value))).collect(),
        ),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, rng_seed: RngSeed::Fixed(20_261_123), ..ProptestConfig::default() })]

    #[test]
    fn the_json_reader_agrees_with_serde_json(text in near_json()) {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        // A number past every float is JSON all the same; nothing of ours becomes a float.
        prop_assume!(!theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")));
        match json::parse(&text) {
            Ok(value) => prop_assert_eq!(Ok(kind(&value)), theirs.map_err(|error| error.to_string())),
            Err(_) => prop_assert!(theirs.is_err(), "refused {:?}, which serde_json reads", text),
        }
    }

    #[test]
    fn sums_and_products_are_exact_or_refused(a in -1_000_000_000_000_i64..1_000_000_000_000, da in 0_u8..10, b in -1_000_000_000_000_i64..1_000_000_000_000, db in 0_u8..10) {
        let number = |units: i64, decimals: u8| Number::of_units(i128::from(units), decimals).expect("fits");
        let scale = |decimals: u8| 10_i128.pow(u32::from(decimals));
        let sum = number(a, da).add(number(b, db)).expect("fits");
        prop_assert_eq!(sum.units(da.max(db)), Some(i128::from(a) * scale(da.max(db) - da) + i128::from(b) * scale(da.max(db) - db)));
        let product = number(a, da).multiply(number(b, db)).expect("fits");
        prop_assert_eq!(product.units(da + db), Some(i128::from(a) * i128::from(b)));
    }

    #[test]
    fn rounding_stays_within_its_increment_and_lands_on_a_step(units in -1_000_000_000_i64..1_000_000_000, step in 1_i64..1_000, mode in 0_usize..5) {
        let modes = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::HalfDown, RoundingMode::Up, RoundingMode::Down];
        let number = Number::of_units(i128::from(units), 4).expect("fits");
        let rounding = Rounding::new(modes[mode], Number::of_units(i128::from(step), 3).expect("fits")).expect("above nought");
        let rounded = number.round(rounding).expect("fits").units(4).expect("four decimals");
        let (units, step) = (i128::from(units), i128::from(step) * 10);
        prop_assert_eq!(rounded % step, 0);
        let moved = rounded - units;
        prop_assert!(moved.abs() < step);
        match modes[mode] {
            RoundingMode::Up => prop_assert!(rounded.abs() >= units.abs()),
            RoundingMode::Down => prop_assert!(rounded.abs() <= units.abs()),
            RoundingMode::HalfUp => prop_assert!(2 * moved.abs() < step || (2 * moved.abs() == step && rounded.abs() > units.abs())),
            RoundingMode::HalfDown => prop_assert!(2 * moved.abs() < step || (2 * moved.abs() == step && rounded.abs() < units.abs())),
            RoundingMode::HalfEven => prop_assert!(2 * moved.abs() < step || (2 * moved.abs() == step && (rounded / step) % 2 == 0)),
        }
    }
}

/// A table with every price shape, so that random requests cross all of them.
fn tariff() -> Tariff {
    Tariff::new(vec![parse("good-table.json", include_str!("malformed/good-table.json")).expect("good")])
        .expect("one version")
}

fn adds_up(statement: &Statement) {
    let plus = |sum: plainfee::money::Money, line: &plainfee::quote::Line| sum.add(line.amount).expect("one currency");
    assert_eq!(statement.sender_lines.iter().fold(statement.transfer_amount, plus), statement.total);
    assert_eq!(
        statement.recipient_lines.iter().fold(statement.total_to_recipient, plus),
        statement.transfer_amount_received
    );
}

fn statement(quote: &Quote) -> Option<&Statement> {
    quote.statements.first().and_then(|method| method.outcome.statement())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(20_261_123), ..ProptestConfig::default() })]

    #[test]
    fn lines_add_up_and_searches_hold_forward(
        cents in 1_u64..6_000_000,
        used in 0_u64..200_000,
        gold in any::<bool>(),
        abroad in any::<bool>(),
        side in prop::sample::select(vec!["send", "total", "receive"]),
    ) {
        let tariff = tariff();
        let ask = |side: &str, amount: &str| {
            let request = serde_json::json!({
                "service": "send", "amount": amount, "side": side,
                "to": { "country": if abroad { "US" } else { "CN" } },
                "facts": { "level": if gold { "gold" } else { "basic" } },
                "used": { "sent": format!("{}.{:02}", used / 100, used % 100) },
                "asOf": "2026-03-01T12:00:00+08:00",
            });
            quote_text(&tariff, "request", &request.to_string()).expect("a quote")
        };
        let wanted = format!("{}.{:02}", cents / 100, cents % 100);
        let quote = ask(side, &wanted);
        let Some(found) = statement(&quote) else { return Ok(()) };
        adds_up(found);
        prop_assert!(!found.total_to_recipient.amount().is_negative());
        let forward = ask("send", &found.transfer_amount.digits());
        let forward = statement(&forward).expect("what a search answers can be sent");
        prop_assert_eq!(&forward.sender_lines, &found.sender_lines);
        prop_assert_eq!(forward.total, found.total);
        prop_assert_eq!(forward.total_to_recipient, found.total_to_recipient);
        if let Some(reached) = &found.reached {
            let got = if side == "total" { found.total } else { found.total_to_recipient };
            prop_assert_eq!(reached.exact, got == reached.wanted);
            for also in &reached.also {
                let other = ask("send", &also.digits());
                let other = statement(&other).expect("so can its twins");
                prop_assert_eq!(if side == "total" { other.total } else { other.total_to_recipient }, reached.wanted);
            }
        }
    }

}

proptest! {
    // Every case tries thousands of amounts.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, rng_seed: RngSeed::Fixed(20_261_123), ..ProptestConfig::default() })]

    #[test]
    fn a_search_finds_what_trying_every_amount_finds(cents in 1_u64..300, gold in any::<bool>(), total in any::<bool>()) {
        let tariff = tariff();
        let ask = |side: &str, cents: u64| {
            let request = serde_json::json!({
                "service": "send", "amount": format!("{}.{:02}", cents / 100, cents % 100), "side": side,
                "to": { "country": "US" }, "facts": { "level": if gold { "gold" } else { "basic" } },
                "used": { "sent": "1000.00" }, "asOf": "2026-03-01T12:00:00+08:00",
            });
            quote_text(&tariff, "request", &request.to_string()).expect("a quote")
        };
        let side = if total { "total" } else { "receive" };
        let reach = if total { cents } else { cents * 8 + 20 };
        let mut exact = Vec::new();
        for tried in 1..=reach {
            let forward = ask("send", tried);
            let Some(forward) = statement(&forward) else { continue };
            let got = if total { forward.total } else { forward.total_to_recipient };
            if got.digits() == format!("{}.{:02}", cents / 100, cents % 100) {
                exact.push(forward.transfer_amount.digits());
            }
        }
        let quote = ask(side, cents);
        let found = statement(&quote);
        let reached = found.and_then(|found| found.reached.as_ref());
        prop_assert_eq!(reached.is_some_and(|reached| reached.exact), !exact.is_empty(), "{} {}: {:?}", side, cents, exact);
        if let (Some(found), Some(best)) = (found, if total { exact.last() } else { exact.first() }) {
            prop_assert_eq!(&found.transfer_amount.digits(), best);
        }
    }
}
