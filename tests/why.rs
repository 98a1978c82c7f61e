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
            assert_eq!(words.note.is_empty(), why.verdict != Verdict::NotExplained);
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
    let early = r#"{"charged":"1","on":"2026-02-30"}"#;
    assert!(plainfee::why::why_text(&tariff, "claim", early).is_err());
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
