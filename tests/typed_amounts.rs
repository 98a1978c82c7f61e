//! What people type into the amount field, and what it is taken for.

use plainfee::money::{Currency, TypedFault, typed_amount};

fn typed(text: &str, currency: &str) -> String {
    let currency = Currency::iso(currency).expect("an ISO currency");
    match typed_amount(text, currency) {
        Ok(number) => number.to_string(),
        Err(TypedFault::Empty) => "empty".to_owned(),
        Err(TypedFault::Unreadable) => "unreadable".to_owned(),
        Err(TypedFault::Ambiguous(first, second)) => format!("{first} or {second}"),
        Err(TypedFault::TooFine(number)) => format!("too fine: {number}"),
    }
}

#[test]
fn amounts_with_one_reading_are_taken() {
    let cases = [
        ("1234.5", "CNY", "1234.5"),
        ("1,234.50", "CNY", "1234.5"),
        ("1.234,50", "EUR", "1234.5"),
        ("1 234,50", "EUR", "1234.5"),
        ("1\u{202f}234,50", "EUR", "1234.5"),
        ("1'234.50", "CHF", "1234.5"),
        ("１２３４．５", "CNY", "1234.5"),
        ("１，２３４．５０", "CNY", "1234.5"),
        ("١٢٣٤٫٥", "KWD", "1234.5"),
        ("1.2万", "CNY", "12000"),
        ("1.234万", "CNY", "12340"),
        ("1,234万", "CNY", "12340000"),
        ("3千", "CNY", "3000"),
        ("2亿", "CNY", "200000000"),
        ("1,234", "CNY", "1234"),
        ("1,234", "JPY", "1234"),
        ("1,000", "CNY", "1000"),
        ("1,250", "CNY", "1250"),
        ("5,000", "JPY", "5000"),
        ("2,000,000", "KWD", "2000000"),
        ("1,234,567", "KWD", "1234567"),
        ("1,5", "EUR", "1.5"),
        ("¥100", "CNY", "100"),
        ("100元", "CNY", "100"),
        ("100 CNY", "CNY", "100"),
        (".5", "CNY", "0.5"),
        ("5.", "CNY", "5"),
        ("0.250", "KWD", "0.25"),
    ];
    for (text, currency, wanted) in cases {
        assert_eq!(typed(text, currency), wanted, "{text} {currency}");
    }
}

#[test]
fn amounts_with_two_readings_are_asked_about() {
    let cases = [
        ("1.234", "CNY", "1234 or 1.234"),
        ("1.234", "EUR", "1234 or 1.234"),
        ("1,234", "KWD", "1234 or 1.234"),
        ("1,000", "KWD", "1000 or 1"),
        ("1.000", "CNY", "1000 or 1"),
        ("12.345", "KWD", "12345 or 12.345"),
    ];
    for (text, currency, wanted) in cases {
        assert_eq!(typed(text, currency), wanted, "{text} {currency}");
    }
}

#[test]
fn other_texts_are_refused() {
    let cases = [
        ("", "CNY", "empty"),
        ("  ", "CNY", "empty"),
        ("abc", "CNY", "unreadable"),
        ("-5", "CNY", "unreadable"),
        ("+5", "CNY", "unreadable"),
        ("1e3", "CNY", "unreadable"),
        ("1,23,4", "CNY", "unreadable"),
        ("1.2.3", "CNY", "unreadable"),
        ("1,2.3,4", "CNY", "unreadable"),
        (".", "CNY", "unreadable"),
        (",", "CNY", "unreadable"),
        ("1 23", "CNY", "unreadable"),
        ("万", "CNY", "unreadable"),
        ("0x10", "CNY", "unreadable"),
        ("99999999999999999999999999999999", "CNY", "unreadable"),
        ("1.5", "JPY", "too fine: 1.5"),
        ("1.2345", "CNY", "too fine: 1.2345"),
        ("1.23456万", "JPY", "too fine: 12345.6"),
    ];
    for (text, currency, wanted) in cases {
        assert_eq!(typed(text, currency), wanted, "{text} {currency}");
    }
}
