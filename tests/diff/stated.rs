//! Every number of the changes as they are told, read anew from the two tables.

use serde_json::Value;

use super::golden::{CHANGES, by_id, numbers, part, told};
use super::wallet::{Wallet, decimal};

/// The numbers of several texts of the tables.
fn all(texts: &[&Value]) -> Vec<String> {
    let mut found: Vec<String> =
        texts.iter().flat_map(|text| numbers(text.as_str().unwrap_or_else(|| panic!("{text} is no text")))).collect();
    found.sort();
    found
}

#[test]
fn every_number_of_the_changes_stands_in_the_tables() {
    let text = told("en");
    let Wallet { old, new } = Wallet::new();
    let charge = |table: &'_ Value, id: &str| by_id(&table["charges"], id).clone();
    let clause = |id: &str| charge(&new, id)["basis"]["clause"].clone();
    let (bank, bank_before) = (charge(&new, "send.to-bank"), charge(&old, "send.to-bank"));
    let (bands, bands_before) = (&bank["price"]["bands"], &bank_before["price"]["bands"]);
    assert_eq!(bands[1], bands_before[1], "the band in between is as it was, and is not told");
    let free = |table: &Value| charge(table, "withdraw.fee")["allowances"][0]["free"].clone();
    let minimum = |table: &Value| charge(table, "remit.balance-far")["minimum"].clone();
    let exchange = |table: &Value, id: &str| by_id(&table["exchanges"], id).clone();
    let main = |table: &Value| {
        Value::from(format!("{}0", exchange(table, "rate.remit.main")["margin"].as_str().expect("a margin")))
    };
    let promotion = |table: &Value, id: &str| by_id(&table["promotions"], id).clone();
    let (half, half_before) = (promotion(&new, "half-price"), promotion(&old, "half-price"));
    let (back, back_before) = (promotion(&new, "cashback-abroad"), promotion(&old, "cashback-abroad"));
    // Windows end before their last moment: on 31 December and on 30 November.
    assert_eq!([&half["window"], &half_before["window"]], [&back["window"], &back_before["window"]]);
    assert_eq!(
        (&half["window"]["from"], &half["window"]["until"]),
        (&"2026-12-15T00:00".into(), &"2027-01-01T00:00".into())
    );
    let before = (&half_before["window"]["from"], &half_before["window"]["until"]);
    assert_eq!(before, (&"2026-11-01T00:00".into(), &"2026-12-01T00:00".into()));
    let windows = Value::from("15 2026 31 2026 1 2026 30 2026");
    let hkd = |table: &Value| exchange(table, "rate.remit.hkd")["rates"][0]["rate"].clone();
    let source = |table: &Value, id: &str| by_id(&table["sources"], id).clone();
    let moment = Value::from("1 2026 09 15 8 1 2026 09 15 8");
    let expected: Vec<(&str, Vec<String>)> = vec![
        (
            "  Transfer to a bank account: ",
            all(&[
                &bands[0]["upTo"],
                &bands_before[0]["upTo"],
                &bands[0]["fixed"],
                &bands[1]["upTo"],
                &bands[2]["fixed"],
                &bands_before[2]["fixed"],
                &clause("send.to-bank"),
            ]),
        ),
        ("  Withdrawal fee: ", all(&[&free(&old), &free(&new), &clause("withdraw.fee")])),
        (
            "  Thailand is new: ",
            all(&[
                &clause("remit.balance-far"),
                &exchange(&new, "rate.remit.other")["basis"]["clause"],
                &by_id(&new["others"], "intermediary")["basis"]["clause"],
            ]),
        ),
        (
            "  Credit card is no longer offered for Send money abroad.",
            all(&[
                &charge(&old, "remit.credit-card")["basis"]["clause"],
                &clause("remit.not-registered"),
                &clause("vat"),
                &promotion(&new, "welcome")["basis"]["clause"],
                &by_id(&new["others"], "cash-advance")["basis"]["clause"],
                &by_id(&new["others"], "bank-ph")["basis"]["clause"],
            ]),
        ),
        (
            "  Exchange rate (USD, EUR): ",
            // Percentages are told with two decimals at least.
            {
                let mut found = all(&[
                    &main(&old),
                    &exchange(&new, "rate.remit.main")["margin"],
                    &exchange(&new, "rate.remit.main")["basis"]["clause"],
                ]);
                found.sort();
                found
            },
        ),
        (
            "  Exchange rate: 1 HKD",
            all(&[&"1".into(), &hkd(&old), &hkd(&new), &exchange(&new, "rate.remit.hkd")["basis"]["clause"]])
                .into_iter()
                .map(|number| number.trim_end_matches('0').to_owned())
                .collect(),
        ),
        (
            "  Transfer fee (Vietnam, Mexico, Philippines, Kenya, Kuwait, Bahrain, Thailand): ",
            all(&[&minimum(&old), &minimum(&new), &clause("remit.balance-far")]),
        ),
        ("  Year-end: half the card fee runs ", all(&[&windows, &half["basis"]["clause"]])),
        ("  Payments abroad: 1 % back runs ", all(&[&"1".into(), &windows, &back["basis"]["clause"]])),
        ("  “Demonstration reference rate” is that of ", all(&[&moment])),
        ("  The note to “Withdrawal fee” now says: ", all(&[&charge(&new, "withdraw.fee")["note"]["en"]])),
        (
            "  This is version 2026-12",
            all(&[&new["version"], &old["version"], &"1 2026 1 2026".into(), &"30 2026 23 59 8".into()]),
        ),
        (
            "  The source is now “Mingfu Wallet fee schedule",
            all(&[&source(&new, "schedule")["title"]["en"], &source(&new, "schedule")["date"]]),
        ),
        (
            "  The source is now “Mingfu Wallet: what other",
            all(&[&source(&new, "banks")["title"]["en"], &source(&new, "banks")["date"]]),
        ),
    ];
    let trimmed = |number: &String| {
        if number.contains('.') {
            number.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            number.clone()
        }
    };
    let mut checked = 0;
    for line in part(&text, CHANGES).into_iter().filter(|line| !numbers(line).is_empty()) {
        if line.starts_with("    1 ") {
            market_row(line, &old, &new);
        } else {
            let known = expected.iter().find(|(beginning, _)| line.starts_with(beginning));
            let (_, wanted) = known.unwrap_or_else(|| panic!("nobody knows the numbers of: {line}"));
            let sorted = |numbers: &[String]| {
                let mut sorted: Vec<String> = numbers.iter().map(trimmed).collect();
                sorted.sort();
                sorted
            };
            assert_eq!(sorted(&numbers(line)), sorted(wanted), "{line}");
            checked += 1;
        }
    }
    assert_eq!(checked, expected.len());
    assert_eq!(part(&text, CHANGES).iter().filter(|line| line.starts_with("    1 ")).count(), 13);
}

/// `    1 USD = … CNY: 7.1234 → 7.0980`
fn market_row(line: &str, old: &Value, new: &Value) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (base, quote) = (words[1], words[4].trim_end_matches(':'));
    let of = |table: &Value| {
        let rows = table["referenceRates"][0]["rates"].as_array().expect("rates").clone();
        let row = rows.into_iter().find(|row| row["base"] == base && row["quote"] == quote).expect("the rate");
        decimal(row["rate"].as_str().expect("a rate"))
    };
    for (word, table) in [(words[5], old), (words[7], new)] {
        let ((digits, scale), (other, other_scale)) = (decimal(&word.replace(',', "")), of(table));
        assert_eq!(digits * other_scale, other * scale, "{line}");
    }
    assert_eq!(words[0], "1");
}
