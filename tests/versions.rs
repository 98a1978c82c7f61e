//! The same payment by other versions of the price list: unchanged, or which line is otherwise.

#[path = "why/tariffs.rs"]
mod tariffs;

use plainfee::advice::advise_on_ways;
use plainfee::explain::{Language, explain_advice};
use plainfee::quote::Request;
use plainfee::table::Side;
use tariffs::tariff_of;

fn told(request: &str) -> Vec<(String, Vec<String>)> {
    let tariff = tariff_of("fee-tables/demo-wallet");
    let request = Request::parse("request", request).expect("a request");
    let advice = advise_on_ways(&tariff, &request, request.method.as_ref()).expect("advice");
    let words = explain_advice(&advice, Side::Send, Language::english());
    let plain = |text: &String| text.replace('\u{a0}', " ");
    words.versions.iter().map(|one| (plain(&one.text), one.changes.iter().map(plain).collect())).collect()
}

#[test]
fn the_lines_that_change_are_told_from_the_earlier_to_the_later() {
    // November's promotion halves 5.00 + 0.6 % of 8,000.00 = 53.00; 6 % of each is tax. In December it is whole again,
    // and the margin on the dollar falls from 0.6 % to 0.45 %: 7.1234 × 1.006 = 7.1661…, 7.0980 × 1.0045 = 7.1299….
    let changes = [
        "Transfer fee, debit card: 26.50 CNY → 53.00 CNY",
        "VAT on our fees: 1.59 CNY → 3.18 CNY",
        "Total you pay: 8,028.09 CNY → 8,056.18 CNY",
        "Exchange rate: 1 USD = 7.1661 CNY → 1 USD = 7.1299 CNY",
        "Total to recipient: 1,116.36 USD → 1,122.03 USD",
    ];
    let november = r#"{"service":"remit","amount":"8000.00","to":{"country":"US"},"method":"debit-card","asOf":"2026-11-20T10:00:00+08:00"}"#;
    let december = november.replace("2026-11-20", "2026-12-02");
    assert_eq!(
        told(november),
        [("From 1 December 2026 on: 8,056.18 CNY in all.".to_owned(), changes.map(str::to_owned).to_vec())]
    );
    assert_eq!(
        told(&december),
        [("Until 30 November 2026: 8,028.09 CNY in all.".to_owned(), changes.map(str::to_owned).to_vec())]
    );
}

#[test]
fn what_stays_the_same_is_unchanged_and_what_is_gone_is_not_offered() {
    let top_up = r#"{"service":"top-up","amount":"1000.00","method":"debit-card","asOf":"2026-11-20T10:00:00+08:00"}"#;
    // 0.3 % of 1,000.00 is 3.00, 6 % of that 0.18, in both.
    assert_eq!(told(top_up), [("From 1 December 2026 on: unchanged, 1,003.18 CNY in all.".to_owned(), vec![])]);
    let gone = r#"{"service":"remit","amount":"8000.00","to":{"country":"US"},"method":"credit-card","asOf":"2026-11-20T10:00:00+08:00"}"#;
    assert_eq!(told(gone), [("From 1 December 2026 on: not offered.".to_owned(), vec![])]);
}
