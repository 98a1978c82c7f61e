//! The demonstration wallet's new version as it is told, in both languages: the texts are kept, and every number in them
//! is worked out anew from the two tables. `UPDATE=1` writes the texts.

use plainfee::explain::{Language, diff_text, explain_diff};
use serde_json::Value;

use super::demonstration;
use super::wallet::{Payment, Wallet};

pub const CHANGES: &str = "== What changes ==";
const EFFECT: &str = "== What it costs before and after ==";
const EXTREMES: &str = "== Who is hit hardest, and who gains most ==";
const NOTICE: &str = "== Notice to customers ==";

pub fn told(tag: &str) -> String {
    let language = Language::find(tag).expect("a language");
    diff_text(&explain_diff(demonstration(), language), language)
}

#[test]
fn the_kept_texts_are_current() {
    for tag in ["en", "zh-Hans"] {
        let path = format!("{}/tests/diff/demo-wallet.{tag}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = told(tag);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).expect("the text can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = kept.lines().zip(text.lines()).find(|(kept, told)| kept != told);
        assert!(kept == text, "{path} is stale: run UPDATE=1 cargo test --test diff\n{differs:#?}");
    }
}

/// Every number of a text, without the commas between thousands.
pub fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    for letter in text.chars().chain([' ']) {
        match letter {
            '0'..='9' => number.push(letter),
            ',' | '.' if !number.is_empty() => number.push(letter),
            _ => {
                let plain = number.trim_end_matches([',', '.']).replace(',', "");
                found.extend(Some(plain).filter(|plain| !plain.is_empty()));
                number.clear();
            }
        }
    }
    found.sort();
    found
}

/// The lines of a part of the text.
pub fn part<'t>(text: &'t str, title: &str) -> Vec<&'t str> {
    text.lines().skip_while(|line| *line != title).skip(1).take_while(|line| !line.starts_with("== ")).collect()
}

pub fn by_id<'v>(list: &'v Value, id: &str) -> &'v Value {
    list.as_array().expect("a list").iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// A figure in hundredths: `1,553.61 CNY` is 155361.
fn hundredths(text: &str) -> i128 {
    let text = text.trim().trim_end_matches(" CNY").replace(',', "");
    let (whole, fraction) = text.split_once('.').unwrap_or_else(|| panic!("{text} has no decimals"));
    assert_eq!(fraction.len(), 2, "{text}");
    format!("{whole}{fraction}").parse().unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

/// The payments that a row is about, one for each place.
struct Row {
    service: &'static str,
    method: String,
    countries: Vec<String>,
    amount: i128,
    condition: String,
}

impl Row {
    /// `Vietnam, 50.00 CNY (used up: …)`
    fn new(wallet: &Wallet, heading: &str, about: &str) -> Self {
        let (service, method) = heading.split_once(" – ").expect("a service and a method");
        let service = match service {
            "Send money in China" => "send",
            "Withdraw" => "withdraw",
            "Send money abroad" => "remit",
            other => panic!("{other} is not worked out by hand"),
        };
        let named = |list: &Value, name: &str, key: &str| -> Option<String> {
            let found = list.as_array()?.iter().find(|one| one["name"]["en"] == name)?;
            found[key].as_str().map(str::to_owned)
        };
        let method = named(&wallet.new["methods"], method, "id").expect("the method");
        let (before, condition) = about.split_once(" CNY").expect("an amount");
        let (places, amount) = before.rsplit_once(", ").unwrap_or(("", before));
        let destinations = &by_id(&wallet.new["services"], "remit")["destinations"];
        let country = |place: &str| named(destinations, place, "country").unwrap_or_else(|| panic!("no {place}"));
        let countries = places.split(", ").map(|place| if place.is_empty() { String::new() } else { country(place) });
        Self {
            service,
            method,
            countries: countries.collect(),
            amount: hundredths(amount),
            condition: condition.trim().to_owned(),
        }
    }

    /// What every payment of it costs by hand, which must be the same.
    fn costs(&self, wallet: &Wallet) -> (Option<i128>, Option<i128>) {
        let mut costs: Vec<(Option<i128>, Option<i128>)> = Vec::new();
        for country in &self.countries {
            let payment = Payment {
                service: self.service,
                method: &self.method,
                country,
                amount: self.amount,
                to_bank: self.condition.contains("In a bank account"),
                not_registered: self.condition.contains("Does the recipient have a Mingfu Wallet? No"),
                used_up: self.condition.contains("used up: "),
            };
            costs.push((wallet.cost(false, payment), wallet.cost(true, payment)));
        }
        costs.dedup();
        assert_eq!(costs.len(), 1, "{:?} {costs:?}", self.countries);
        costs[0]
    }
}

/// Checks what a payment is said to have cost and to cost.
fn check_costs(told: &str, (old, new): (Option<i128>, Option<i128>)) {
    if let Some(cost) = told.strip_prefix("newly offered for ") {
        assert_eq!((old, new), (None, Some(hundredths(cost))), "{told}");
    } else if let Some(cost) = told.strip_prefix("no longer offered; it cost ") {
        assert_eq!((old, new), (Some(hundredths(cost)), None), "{told}");
    } else {
        let (before, after) = told.split_once(" → ").expect("before and after");
        assert_eq!((old, new), (Some(hundredths(before)), Some(hundredths(after))), "{told}");
    }
}

/// Checks `A transfer of 50.00 CNY costs 2.12 CNY more.`
fn check_sentence(sentence: &str, amount: i128, (old, new): (Option<i128>, Option<i128>)) {
    let (told, rest) = sentence.split_once(" of ").expect("an amount").1.split_once(" CNY costs ").expect("a cost");
    let (difference, direction) = rest.split_once(" CNY ").expect("a difference");
    let difference = hundredths(difference) * if direction.starts_with("more") { 1 } else { -1 };
    assert_eq!(hundredths(told), amount, "{sentence}");
    assert_eq!(Some(difference), new.zip(old).map(|(new, old)| new - old), "{sentence}");
}

#[test]
fn every_figure_of_the_basket_is_worked_out_by_hand() {
    let (text, wallet) = (told("en"), Wallet::new());
    let mut heading = "";
    let mut last = None;
    let mut rows: Vec<Row> = Vec::new();
    for line in part(&text, EFFECT) {
        if let Some(sentence) = line.strip_prefix("      ") {
            let (amount, costs) = last.take().expect("a row above");
            check_sentence(sentence, amount, costs);
        } else if let Some(row) = line.strip_prefix("  ") {
            let (about, costs) = row.rsplit_once(": ").expect("a row");
            let row = Row::new(&wallet, heading, about);
            let by_hand = row.costs(&wallet);
            check_costs(costs, by_hand);
            last = Some((row.amount, by_hand));
            rows.push(row);
        } else if let Some(title) = line.strip_suffix(':') {
            heading = title;
        } else {
            // The moment at which both were asked, and nothing else.
            let moment = ["00", "00", "1", "2026", "8"].map(str::to_owned).to_vec();
            assert!(numbers(line).is_empty() || numbers(line) == moment, "{line}");
        }
    }
    assert!(rows.len() > 40, "{}", rows.len());
    nothing_is_missing(&wallet, &rows);
}

/// What costs more or less by hand in the basket as it is usually paid has its row.
fn nothing_is_missing(wallet: &Wallet, rows: &[Row]) {
    let countries = ["US", "DE", "HK", "JP", "KR", "VN", "MX", "PH", "KE", "KW", "BH", "TH"];
    let ways = ["balance", "debit-card", "credit-card", "bank-transfer"];
    for country in countries {
        for method in ways.into_iter().filter(|method| (*method, country) != ("bank-transfer", "KE")) {
            for amount in wallet.basket() {
                let payment = Payment {
                    service: "remit",
                    method,
                    country,
                    amount,
                    to_bank: false,
                    not_registered: false,
                    used_up: false,
                };
                let changes = wallet.cost(false, payment) != wallet.cost(true, payment);
                let has = |row: &&Row| {
                    row.service == "remit"
                        && row.method == method
                        && row.amount == amount
                        && row.condition.is_empty()
                        && row.countries.iter().any(|one| one == country)
                };
                assert_eq!(rows.iter().find(has).is_some(), changes, "{payment:?}");
            }
        }
    }
}

#[test]
fn the_extremes_and_the_notice_hold_the_same_figures() {
    let (text, wallet) = (told("en"), Wallet::new());
    let extremes = part(&text, EXTREMES);
    for (line, beginning) in extremes.iter().skip(1).zip(["Hit hardest: ", "Gains most: "]) {
        let Some(rest) = line.strip_prefix(beginning) else { continue };
        // Service, method, place and amount; the sentence; before and after.
        let (about, rest) = rest.split_once(". A ").expect("a sentence");
        let (sentence, costs) = rest.split_once(" (").expect("the costs");
        let (service, about) = about.split_once(", ").expect("a service");
        let (method, about) = about.split_once(", ").expect("a method");
        let row = Row::new(&wallet, &format!("{service} – {method}"), about);
        let by_hand = row.costs(&wallet);
        check_sentence(&format!("A {sentence}"), row.amount, by_hand);
        check_costs(costs.trim_end_matches(')'), by_hand);
    }
    let changes = part(&text, CHANGES);
    for line in part(&text, NOTICE).into_iter().filter(|line| !numbers(line).is_empty()) {
        let known = changes.iter().any(|told| told.starts_with(line));
        let told = numbers(line).join(" ");
        let plain = [
            // The first of December, when the new version is in force.
            ("1 2026", line.contains("1 December 2026")),
            // 28 October to 1 December: 3 days, 30 days and one.
            ("1 2026 28 34", false),
            ("2026 28 34", 31 - 28 + 30 + 1 == 34 && wallet.new["sources"][0]["date"] == "2026-10-28"),
            ("30", line.contains("30 days of notice are kept")),
            ("000 0000 400", line.contains(wallet.new["operator"]["hotline"]["number"].as_str().expect("a number"))),
        ];
        let by_hand =
            line.strip_prefix("  Send money abroad, Wallet balance, ").is_some_and(|rest| cheaper(&wallet, rest));
        assert!(known || by_hand || plain.iter().any(|(numbers, holds)| *holds && *numbers == told), "{line}: {told}");
    }
}

/// `Vietnam, 50.00 CNY (used up: …): by Debit card it costs 6.02 CNY, by Wallet balance 11.00 CNY.`
fn cheaper(wallet: &Wallet, rest: &str) -> bool {
    let (about, costs) = rest.split_once(": by ").expect("a method");
    let (method, costs) = costs.split_once(" it costs ").expect("a cost");
    let (cost, own) = costs.split_once(", by Wallet balance ").expect("its own");
    let by = |method: &str| Row::new(wallet, &format!("Send money abroad – {method}"), about).costs(wallet).1;
    by(method) == Some(hundredths(cost)) && by("Wallet balance") == Some(hundredths(own.trim_end_matches('.')))
}

/// The Chinese text has the same numbers line by line; months are words in English.
#[test]
fn both_languages_hold_the_same_numbers() {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (english, chinese) = (told("en"), told("zh-Hans"));
    assert_eq!(english.lines().count(), chinese.lines().count());
    for (english, chinese) in english.lines().zip(chinese.lines()) {
        let mut plain = english.to_owned();
        for (number, month) in (1..).zip(months) {
            plain = plain.replace(month, &format!(" {number} "));
        }
        assert_eq!(numbers(&plain), numbers(chinese), "{english}\n{chinese}");
    }
}
