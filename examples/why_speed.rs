//! How long it takes to find out why a charge was what it was: prints, and asserts nothing.
//!
//! `cargo run --release --example why_speed`

use std::time::{Duration, Instant};

use plainfee::table::{Tariff, parse};
use plainfee::why::{Claim, why};

/// Questions from the narrowest to the widest.
const CLAIMS: [(&str, &str); 6] = [
    ("all said", r#"{"service":"send","method":"credit-card","amount":"5000.00","charged":"53.00","on":"2026-05-03"}"#),
    ("allowance", r#"{"service":"withdraw","amount":"5000.00","charged":"4.24","on":"2026-05-03"}"#),
    ("no rule, service said", r#"{"service":"remit","amount":"5000.00","charged":"57.00","on":"2026-11-20"}"#),
    ("no rule, nothing said", r#"{"amount":"5000.00","charged":"57.00","on":"2026-05-03"}"#),
    ("no amount, service said", r#"{"service":"remit","charged":"57.00","on":"2026-11-20"}"#),
    ("no amount, nothing said", r#"{"charged":"57.00","on":"2026-05-03"}"#),
];

fn main() {
    let table = |version: &str| {
        let path = format!("fee-tables/demo-wallet/{version}.json");
        let text = std::fs::read_to_string(&path).expect("a table");
        parse(&path, &text).expect("a table that checks")
    };
    let tariff = Tariff::new(vec![table("2026-01"), table("2026-12")]).expect("a tariff");
    for (name, claim) in CLAIMS {
        let claim = Claim::parse("claim", claim).expect("a claim");
        let mut times: Vec<Duration> = Vec::new();
        let mut answer = None;
        for _ in 0..5 {
            let begun = Instant::now();
            answer = Some(why(&tariff, &claim).expect("an answer"));
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let answer = answer.expect("an answer");
        let (verdict, made) = (answer.verdict.as_str(), answer.made);
        println!("{name:<26} {verdict:<18} {made:>6} statements {:>10.1?}", times[2]);
    }
}
