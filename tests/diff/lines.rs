//! What differs between two statements adds up to the difference of their totals.

use plainfee::money::Number;
use plainfee::quote::{LineChange, Request, Statement, StatementPart, StatementSum, changed_lines, quote};
use plainfee::table::Tariff;
use serde_json::json;

use super::{Dice, NEW, OLD, table};

fn add(sum: Number, more: Number) -> Number {
    sum.add(more).expect("it fits")
}

fn less(sum: Number, other: Number) -> Number {
    sum.subtract(other).expect("it fits")
}

/// By how much one part of a statement rises.
fn rise(changes: &[LineChange], wanted: StatementPart) -> Number {
    changes.iter().fold(Number::ZERO, |sum, change| match change {
        LineChange::New { part, amount, .. } if *part == wanted => add(sum, amount.amount()),
        LineChange::Gone { part, amount, .. } if *part == wanted => less(sum, amount.amount()),
        LineChange::Amount { part, before, after, difference, .. } if *part == wanted => {
            assert_eq!(less(after.amount(), before.amount()), difference.amount());
            add(sum, difference.amount())
        }
        _ => sum,
    })
}

fn sum_rise(changes: &[LineChange], wanted: StatementSum) -> Number {
    let of = |change: &LineChange| match change {
        LineChange::Sum { sum, difference, .. } if *sum == wanted => difference.map(|difference| difference.amount()),
        _ => None,
    };
    changes.iter().find_map(of).unwrap_or_default()
}

fn adds_up(what: &str, old: &Statement, new: &Statement) {
    let changes = changed_lines(old, new);
    let paid = add(sum_rise(&changes, StatementSum::TransferAmount), rise(&changes, StatementPart::Sender));
    assert_eq!(paid, less(new.total.amount(), old.total.amount()), "{what}");
    assert_eq!(paid, sum_rise(&changes, StatementSum::Total), "{what}");
    if old.total_to_recipient.currency() == new.total_to_recipient.currency() {
        let sent = sum_rise(&changes, StatementSum::TransferAmountReceived);
        let arrives = less(sent, rise(&changes, StatementPart::Recipient));
        assert_eq!(arrives, less(new.total_to_recipient.amount(), old.total_to_recipient.amount()), "{what}");
    }
    // The other way about, what is new is gone and what rises falls.
    assert_eq!(
        rise(&changed_lines(new, old), StatementPart::Sender),
        less(Number::ZERO, rise(&changes, StatementPart::Sender))
    );
    assert_eq!(changed_lines(new, new), Vec::new());
}

#[test]
fn what_differs_adds_up() {
    let ((old, _), (new, _)) = (table(OLD), table(NEW));
    let tariff = Tariff::new(vec![old, new]).expect("two versions");
    let (mut dice, mut compared, mut seen) = (Dice(3), 0, [false; 4]);
    let moments = ["2026-06-01T12:00:00+08:00", "2026-11-15T12:00:00+08:00", "2026-12-20T12:00:00+08:00"];
    for _ in 0..400 {
        let (service, country) = [
            ("send", None),
            ("withdraw", None),
            ("top-up", None),
            ("remit", Some("US")),
            ("remit", Some("JP")),
            ("remit", Some("KE")),
            ("remit", Some("VN")),
            ("remit", Some("KW")),
        ][dice.throw(8)];
        let statements = |dice: &mut Dice| -> Vec<(String, Statement)> {
            let amount = format!("{}.{:02}", 1 + dice.throw(9_000), dice.throw(100));
            let mut request =
                json!({ "service": service, "amount": amount, "asOf": moments[dice.throw(moments.len())] });
            if let Some(country) = country {
                request["to"] = json!({ "country": country });
            }
            let request = Request::parse("request", &request.to_string()).expect("a good request");
            let quote = quote(&tariff, &request).expect("a quote");
            let offered = quote.statements.into_iter();
            offered.filter_map(|one| Some((one.method.id.to_string(), one.outcome.statement()?.clone()))).collect()
        };
        let (before, after) = (statements(&mut dice), statements(&mut dice));
        for (method, old) in &before {
            for (other, new) in &after {
                adds_up(&format!("{service} {country:?} {method} {other}"), old, new);
                compared += 1;
                for change in changed_lines(old, new) {
                    match change {
                        LineChange::New { .. } => seen[0] = true,
                        LineChange::Gone { .. } => seen[1] = true,
                        LineChange::Amount { .. } => seen[2] = true,
                        LineChange::Rate { .. } => seen[3] = true,
                        LineChange::Sum { .. } => {}
                    }
                }
            }
        }
    }
    assert!(compared > 500 && seen == [true; 4], "{compared} {seen:?}");
}

/// The demonstration wallet's minimum fee to Vietnam, by hand: 8.00 and 10.00, with 6 % of value-added tax on each.
#[test]
fn a_minimum_that_rises_is_two_lines() {
    let ((old, _), (new, _)) = (table(OLD), table(NEW));
    let tariff = Tariff::new(vec![old, new]).expect("two versions");
    let of = |moment: &str| {
        let request = json!({
            "service": "remit", "amount": "500.00", "to": { "country": "VN" }, "method": "balance",
            "used": { "remitted": "2" }, "asOf": moment,
        });
        let request = Request::parse("request", &request.to_string()).expect("a good request");
        let quote = quote(&tariff, &request).expect("a quote");
        quote.statements[0].outcome.statement().expect("offered").clone()
    };
    let (old, new) = (of("2026-11-30T12:00:00+08:00"), of("2026-12-01T12:00:00+08:00"));
    let told: Vec<String> = changed_lines(&old, &new)
        .into_iter()
        .map(|change| match change {
            LineChange::Amount { charge, before, after, difference, .. } => {
                format!("{charge}: {before} → {after}, {difference}")
            }
            LineChange::Sum { sum, before, after, .. } => format!("{sum:?}: {before} → {after}"),
            LineChange::Rate { before, after } => {
                let rate = |rate: Option<plainfee::money::ExchangeRate>| rate.expect("an exchange").rate().to_string();
                format!("rate {} → {}", rate(before), rate(after))
            }
            other => format!("{other:?}"),
        })
        .collect();
    // 3655 and 3692 less 0.8 %, rounded down to hundredths; whole dong, rounded down.
    assert_eq!(
        told,
        [
            "remit.balance-far: 8.00 CNY → 10.00 CNY, 2.00 CNY",
            "vat: 0.48 CNY → 0.60 CNY, 0.12 CNY",
            "Total: 508.48 CNY → 510.60 CNY",
            "rate 3625.76 → 3662.46",
            "TransferAmountReceived: 1812880 VND → 1831230 VND",
            "TotalToRecipient: 1812880 VND → 1831230 VND",
        ]
    );
}
