//! Why a charge was what it was: complaints as callers make them, with verdicts and figures worked out by hand.

#[path = "why/tariffs.rs"]
mod tariffs;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use plainfee::explain::{Language, explain_why, why_text};
use plainfee::money::Number;
use plainfee::why::{Claim, Supposed, Verdict, Why, why};
use serde_json::Value;
use tariffs::tariff_of;

fn complaints() -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/why/complaints.json");
    let text = fs::read_to_string(path).expect("the complaints");
    serde_json::from_str(&text).expect("JSON")
}

fn answer(complaint: &Value) -> Why {
    let claim = complaint["claim"].to_string();
    let claim = Claim::parse("claim", &claim).unwrap_or_else(|issues| panic!("{}: {issues:#?}", complaint["id"]));
    let tariff = tariff_of(complaint["tables"].as_str().expect("tables"));
    why(&tariff, &claim).unwrap_or_else(|issues| panic!("{}: {issues:#?}", complaint["id"]))
}

/// The first figure of a text.
fn figure(text: &str) -> Option<Number> {
    let word = text.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))?;
    Number::parse(word.trim_end_matches([',', ';', '.'])).ok()
}

/// Whether an explanation supposes what a complaint says must be assumed.
fn supposes(supposed: &[Supposed], wanted: &Value) -> bool {
    let number = |value: &Value| Number::parse(value.as_str().unwrap_or_default()).ok();
    supposed.iter().any(|one| match one {
        Supposed::Used { counter, from, up_to: None, .. } => {
            wanted["counter"] == counter.id.as_str() && number(&wanted["atLeast"]) == Some(*from)
        }
        Supposed::Fact { fact, value: Some(value), .. } => {
            wanted["fact"] == fact.id.as_str() && wanted["value"] == value.id.as_str()
        }
        Supposed::Method(methods) => methods.iter().any(|method| wanted["method"] == method.id.as_str()),
        Supposed::Rounding(mode) => wanted["rounding"] == mode.as_str(),
        Supposed::Estimated => wanted["estimated"] == true,
        _ => false,
    })
}

#[test]
fn complaints_have_the_verdicts_worked_out_by_hand() {
    let mut verdicts: BTreeSet<&str> = BTreeSet::new();
    let complaints = complaints();
    assert!(complaints.len() >= 30, "the complaints are gone");
    for complaint in &complaints {
        let (id, expect) = (&complaint["id"], &complaint["expect"]);
        let why = answer(complaint);
        assert_eq!(expect["verdict"], why.verdict.as_str(), "{id}: {why:#?}");
        verdicts.insert(why.verdict.as_str());
        let charged = why.claim.charged;
        if let Some(best) = why.explained.first() {
            assert_eq!(best.amount.amount(), charged, "{id}");
        }
        for wanted in expect["assumed"].as_array().expect("a list") {
            assert!(supposes(&why.explained[0].supposed, wanted), "{id}: {wanted} {:#?}", why.explained[0].supposed);
        }
        // What the tariff gives, worked out by hand, and by how much that was missed.
        let expected = figure(expect["expected"].as_str().expect("a text"));
        match why.verdict {
            Verdict::ExplainedExactly => assert_eq!(expected, Some(charged), "{id}"),
            Verdict::AnotherParty => {
                let gives = expected.expect("a figure");
                let apart = [charged.subtract(gives), gives.subtract(charged)].map(|apart| apart.expect("fits"));
                let told = &why.possible[0];
                assert!(apart.contains(&told.difference.amount()), "{id}: {told:#?}");
                assert!(told.from.amount() <= told.difference.amount(), "{id}: {told:#?}");
                assert!(told.difference.amount() <= told.up_to.amount(), "{id}: {told:#?}");
            }
            Verdict::NotExplained => {
                let near: Vec<Number> = why.nearest.iter().map(|near| near.gives.amount()).collect();
                assert!(near.contains(&expected.expect("a figure")), "{id}: {near:?}");
            }
            Verdict::ExplainedIf | Verdict::AnotherTime => {}
        }
        assert!(why.is_complete, "{id}");
    }
    assert_eq!(verdicts.len(), 5, "{verdicts:?}");
}

#[test]
fn every_answer_is_told_in_both_languages() {
    for complaint in complaints() {
        let why = answer(&complaint);
        for language in Language::all() {
            let words = explain_why(&why, language);
            let text = why_text(&words, language);
            // The charge itself stands in the first line, and no hole anywhere.
            let charged = complaint["claim"]["charged"].as_str().expect("a figure");
            let digits: String = text.lines().next().unwrap_or_default().replace(',', "");
            assert!(digits.contains(charged), "{charged}: {text}");
            assert!(!text.contains("{ $") && !text.contains('\u{1}') && !text.contains(": \n"), "{text}");
            let is_open = matches!(why.verdict, Verdict::NotExplained | Verdict::AnotherParty);
            assert_eq!(!words.note.is_empty(), is_open);
        }
    }
}

#[test]
fn a_note_for_a_complaint_holds_what_is_needed_and_nobody() {
    let of = |id: &str| {
        let complaint = complaints().into_iter().find(|complaint| complaint["id"] == id).expect("the complaint");
        explain_why(&answer(&complaint), Language::english()).note
    };
    assert_eq!(
        of("send-5000-charged-57"),
        [
            "Service: Send money in China",
            "Date: 3 May 2026",
            "Amount: 5,000.00\u{a0}CNY",
            "Charged: 57.00\u{a0}CNY",
            "Expected: 53.00\u{a0}CNY (Send money in China, Credit card)",
            "Difference: 4.00\u{a0}CNY",
            "Price list: Mingfu Wallet (demonstration), version 2026-01",
            "Nearest rule: Credit card fee (Mingfu Wallet fee schedule, edition 2026-01 (fictional), §1.6)",
            "This note names nobody. Do not add card numbers, passwords or codes to it.",
        ]
    );
    let twice = of("top-up-charged-twice");
    assert!(twice.contains(&"Expected: 6.36\u{a0}CNY (Top up, Debit card)".to_owned()), "{twice:#?}");
}

#[test]
fn a_claim_with_a_wrong_name_is_refused_with_what_there_is() {
    let tariff = tariff_of("fee-tables/demo-wallet");
    let wrong = [
        (r#"{"charged":"1","on":"2026-05-03","service":"sent"}"#, "unknown-service", "service"),
        (r#"{"charged":"1","on":"2026-05-03","method":"cash"}"#, "unknown-method", "method"),
        (r#"{"charged":"1","on":"2026-05-03","facts":{"identity":"none"}}"#, "unknown-fact-value", "facts.identity"),
        (r#"{"charged":"1","on":"2026-05-03","used":{"sent":"1"}}"#, "unknown-counter", "used.sent"),
        (r#"{"charged":"1","on":"2026-05-03","codes":["NO"]}"#, "unknown-promotion-code", "codes[0]"),
        (r#"{"charged":"1","on":"2026-05-03","to":{"country":"FR"}}"#, "unknown-destination", "to"),
        (r#"{"charged":"1.001","on":"2026-05-03"}"#, "too-fine", "charged"),
        (r#"{"charged":"1","on":"2026-05-03","amount":"0"}"#, "zero-amount", "amount"),
    ];
    for (text, code, path) in wrong {
        let issues = plainfee::why::why_text(&tariff, "claim", text).expect_err(text);
        assert_eq!(issues.iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(), [code], "{text}");
        assert_eq!(issues[0].path, path);
        assert!(issues[0].place.is_some(), "{text}");
    }
    let days = [
        r#"{"charged":"1","on":"2026-05-03","through":"2026-05-02"}"#,
        r#"{"charged":"1","on":"9999-12-31"}"#,
        r#"{"charged":"1","on":"0001-01-01"}"#,
        r#"{"charged":"1","on":"2026-05-03","through":"2026-05-04","at":"10:00"}"#,
    ];
    for text in days {
        let issues = plainfee::why::why_text(&tariff, "claim", text).expect_err(text);
        assert_eq!(issues[0].code.as_str(), "claim-days", "{text}");
    }
    let early = r#"{"charged":"1","on":"2026-02-30"}"#;
    assert!(plainfee::why::why_text(&tariff, "claim", early).is_err());
}

/// What a first reader found wrong, each worked out by hand.
#[test]
fn what_was_once_answered_wrongly() {
    let answer = |tables: &str, claim: &str| {
        let claim = Claim::parse("claim", claim).unwrap_or_else(|issues| panic!("{claim}: {issues:#?}"));
        why(&tariff_of(tables), &claim).unwrap_or_else(|issues| panic!("{claim:?}: {issues:#?}"))
    };
    let wallet = "fee-tables/demo-wallet";
    // 0.49 and 2.99 % of 99.84 (3.475…) to 100.16 (3.484…), taken out of what arrives: all of the charge, and no part.
    let taken =
        answer("fee-tables/published/paypal-us", r#"{"charged":"3.48","on":"2025-05-01","service":"receive-goods"}"#);
    let amounts = taken.explained[0].amounts.expect("amounts");
    assert_eq!((amounts.from.digits(), amounts.up_to.expect("an end").digits()), ("99.84".into(), "100.16".into()));
    assert_eq!(taken.explained[0].quote.request.amount.digits(), "100.00");
    assert_eq!(taken.explained[0].supposed, []);
    // Where no amount was told and none gives the charge, nothing is near, and nobody else's.
    let open = answer(wallet, r#"{"service":"withdraw","method":"agent","charged":"46.43","on":"2026-05-03"}"#);
    assert_eq!(open.verdict, Verdict::NotExplained);
    assert!(open.nearest.is_empty() && open.possible.is_empty());
    // Twice 53.00 is our own mistake before it is anybody else's charge.
    let twice = answer(
        wallet,
        r#"{"service":"send","amount":"5000.00","charged":"106.00","on":"2026-05-03","method":"credit-card"}"#,
    );
    assert_eq!(twice.verdict, Verdict::NotExplained);
    assert!(twice.nearest[0].is_twice && twice.possible.is_empty());
    // 3.00 and 6 % of it: the old list, to a bank account, the free ones used; in December 1,500.00 costs 1.06.
    let old = answer(wallet, r#"{"service":"send","charged":"3.18","amount":"1500","on":"2026-12-10"}"#);
    assert_eq!(old.verdict, Verdict::AnotherTime);
    // Nothing is charged to a wallet, and 3.18 to a bank account once the free ones are used: where it went matters.
    let free =
        answer(wallet, r#"{"service":"send","method":"balance","amount":"5000","charged":"0","on":"2026-05-01"}"#);
    assert_eq!(free.verdict, Verdict::ExplainedIf);
    // Between 300,000.00 and 499,000.00 sent before, all of 1,000.00 falls in the band of 0.2 %.
    let range = answer("fee-tables/published/wise", r#"{"amount":"1000","charged":"2.00","on":"2023-05-01"}"#);
    let is_range = |one: &Supposed| match one {
        Supposed::Used { from, up_to: Some(up_to), .. } => {
            [*from, *up_to] == ["300000", "499000"].map(|text| Number::parse(text).expect("a number"))
        }
        _ => false,
    };
    assert!(range.explained[0].supposed.iter().any(is_range), "{:#?}", range.explained[0].supposed);
}

#[test]
fn two_charges_are_told_apart_by_the_facts_that_differ() {
    let tariff = tariff_of("fee-tables/demo-wallet");
    // The fourth transfer of a month to a bank account costs 1.00 and 6 % of it, the first three nothing.
    let text = r#"{
        "charge": {"service":"send","method":"balance","facts":{"delivery":"bank"},"amount":"800.00","charged":"1.06","on":"2026-05-20"},
        "other": {"service":"send","method":"balance","facts":{"delivery":"bank"},"amount":"800.00","charged":"0.00","on":"2026-05-03"}
    }"#;
    let compared = plainfee::why::compare_text(&tariff, "claims", text).expect("two claims");
    let words = plainfee::explain::explain_compared(&compared, Language::english());
    assert_eq!(
        words.differences,
        [
            "Transfers to a bank account made this month: 3; the other time 0.",
            "Transfer to a bank account: 1.00\u{a0}CNY; the other time 0.00\u{a0}CNY.",
            "VAT on our fees: 0.06\u{a0}CNY; the other time 0.00\u{a0}CNY.",
        ]
    );
    let wrong = text.replacen("send", "sent", 1);
    let issues = plainfee::why::compare_text(&tariff, "claims", &wrong).expect_err("a wrong name");
    assert_eq!(issues[0].path, "charge.service");
    assert!(issues[0].place.is_some());
    // One that nothing explains leaves nothing to tell apart.
    let unexplained = text.replacen("1.06", "9.99", 1);
    let compared = plainfee::why::compare_text(&tariff, "claims", &unexplained).expect("two claims");
    let words = plainfee::explain::explain_compared(&compared, Language::english());
    assert_eq!(words.differences, ["One of the two is not explained, so what differs cannot be told."]);
}
