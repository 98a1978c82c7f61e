//! The invariants of ARCHITECTURE.md that the source itself can show: 1 (layers), 2 (no float) and 5 (no
//! panic), each tried on a line that breaks it as well. 3 and 4 are held by behaviour: see the last tests.

use std::fs;
use std::path::{Path, PathBuf};

use plainfee::money::{Currency, Inexact, Money, MoneyFault, Number, Percent, Rounding, RoundingMode};

/// The pure layers, the leftmost first; none may name one on its right.
const LAYERS: [&str; 10] =
    ["money", "issue", "document", "table", "spreadsheet", "quote", "advice", "why", "diff", "explain"];

/// What the pure layers must not know: the browser, the clock, files, the network, the machine.
const OUTSIDE: [&str; 14] = [
    "yew",
    "gloo",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "std::fs",
    "std::io",
    "std::net",
    "std::env",
    "std::time",
    "std::process",
    "std::thread",
    "println!",
    "eprintln!",
];

const PANICS: [&str; 10] = [
    ".unwrap()",
    ".expect(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
    "assert!",
    "assert_eq!",
    ".unwrap_unchecked",
    "[..",
];

fn sources(layer: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(layer)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a layer's folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{layer} has no source");
    found
}

/// The code of a file, line by line, without comments and the texts inside quotation marks.
fn code(text: &str) -> Vec<String> {
    text.lines()
        // Texts first: a comment's mark inside one begins no comment.
        .map(|line| line.split('"').step_by(2).collect::<Vec<_>>().join("\"\""))
        .map(|line| line.split("//").next().unwrap_or_default().to_owned())
        .collect()
}

fn has_word(line: &str, word: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !(before.is_some_and(joins) || word.ends_with(joins) && after.is_some_and(joins))
    })
}

/// What is wrong with a line of a pure layer.
fn faults(layer: &str, line: &str) -> Vec<String> {
    let later = LAYERS.iter().skip_while(|name| **name != layer).skip(1);
    let surfaces = ["reply", "api", "ui", "cli"];
    let mut faults = Vec::new();
    for name in later.copied().chain(surfaces) {
        if has_word(line, &format!("crate::{name}")) {
            faults.push(format!("{layer} names {name}"));
        }
    }
    // Lists of imports hide what they name from the words looked for below.
    faults.extend(
        ["std::{", "crate::{"]
            .iter()
            .filter(|list| line.contains(**list))
            .map(|list| format!("{layer} imports a list: {list}")),
    );
    faults.extend(OUTSIDE.iter().filter(|word| has_word(line, word)).map(|word| format!("{layer} names {word}")));
    faults.extend(
        ["f32", "f64"].iter().filter(|word| has_word(line, word)).map(|word| format!("{layer} has a float: {word}")),
    );
    faults.extend(PANICS.iter().filter(|word| line.contains(**word)).map(|word| format!("{layer} may panic: {word}")));
    faults.extend(indexing(line).then(|| format!("{layer} may panic: indexing")));
    faults
}

/// Whether a line indexes: a name or a closing bracket directly followed by an opening one.
fn indexing(line: &str) -> bool {
    let letters: Vec<char> = line.chars().collect();
    letters.windows(2).any(|pair| pair[1] == '[' && (pair[0].is_alphanumeric() || matches!(pair[0], '_' | ')' | ']')))
}

/// The page is built without `{:?}`: what it writes there is empty, and two things told apart by it are one.
#[test]
fn nothing_is_told_apart_by_its_debug_form() {
    let mut found = Vec::new();
    for layer in LAYERS {
        for path in sources(layer) {
            let text = fs::read_to_string(&path).expect("a source file");
            for (number, line) in text.lines().enumerate() {
                let is_comment = line.trim_start().starts_with("//");
                if !is_comment && line.contains(":?}") {
                    found.push(format!("{}:{}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn layers_floats_and_panics() {
    let mut found = Vec::new();
    for layer in LAYERS {
        for path in sources(layer) {
            let text = fs::read_to_string(&path).expect("a source file");
            for (number, line) in code(&text).iter().enumerate() {
                found.extend(
                    faults(layer, line).into_iter().map(|fault| format!("{}:{}: {fault}", path.display(), number + 1)),
                );
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_check_sees_what_it_looks_for() {
    let bad = [
        ("money", "use crate::table::Charge;"),
        ("table", "use crate::quote::Quote;"),
        ("quote", "use crate::explain::Language;"),
        ("explain", "use crate::ui::Page;"),
        ("quote", "let window = web_sys::window();"),
        ("quote", "let now = std::time::Instant::now();"),
        ("quote", "use std::{fs, io};"),
        ("explain", "use crate::{ui, quote};"),
        ("money", "let rate: f64 = 0.1;"),
        ("table", "let first = rows.first().unwrap();"),
        ("table", "let first = rows[0];"),
        ("quote", "todo!()"),
    ];
    for (layer, line) in bad {
        assert!(!faults(layer, line).is_empty(), "{layer}: {line}");
    }
    for (layer, line) in
        [("quote", "use crate::table::Charge;"), ("explain", "let all = [1, 2];"), ("table", "#[cfg(test)]")]
    {
        assert_eq!(faults(layer, line), Vec::<String>::new(), "{layer}: {line}");
    }
}

#[test]
fn a_product_that_does_not_fit_is_an_issue_and_not_a_rounding() {
    let parse = |text: &str| Number::parse(text).expect("a number");
    // The pair that rust_decimal's own product rounds to 28 digits without a sign.
    assert_eq!(parse("0.123456789012345").multiply(parse("0.123456789012345678")), Err(Inexact));
    assert_eq!(parse("0.00000000000000001").multiply(parse("0.00000000000000001")), Err(Inexact));
    assert_eq!(parse("79228162514264337593543950335").add(Number::ONE), Err(Inexact));
    assert_eq!(parse("79228162514264337593543950335").add(parse("0.1")), Err(Inexact));
    assert_eq!(Number::ONE.round_ratio(Number::ZERO, Rounding::to_decimals(RoundingMode::HalfUp, 2)), Err(Inexact));
    let yuan = Currency::iso("CNY").expect("CNY");
    let large = Money::new(parse("79228162514264337593543950.33"), yuan).expect("fits");
    assert!(Percent::new(parse("0.123")).of(large).is_err());
    assert_eq!(Money::new(parse("0.001"), yuan), Err(MoneyFault::TooFine));
    let yen = Money::zero(Currency::iso("JPY").expect("JPY"));
    assert_eq!(large.add(yen), Err(MoneyFault::CurrencyMismatch));
}

#[test]
fn rounding_names_its_mode() {
    let parse = |text: &str| Number::parse(text).expect("a number");
    // Worked out by hand: amount, increment, then half-up, half-even, half-down, up, down.
    let cases = [
        ("2.005", "0.01", ["2.01", "2", "2", "2.01", "2"]),
        ("2.015", "0.01", ["2.02", "2.02", "2.01", "2.02", "2.01"]),
        ("343.2050", "0.01", ["343.21", "343.2", "343.2", "343.21", "343.2"]),
        ("1.24", "0.05", ["1.25", "1.25", "1.25", "1.25", "1.2"]),
        ("1.225", "0.05", ["1.25", "1.2", "1.2", "1.25", "1.2"]),
        ("12", "5", ["10", "10", "10", "15", "10"]),
        ("12.5", "5", ["15", "10", "10", "15", "10"]),
        ("-2.005", "0.01", ["-2.01", "-2", "-2", "-2.01", "-2"]),
        ("2", "0.01", ["2", "2", "2", "2", "2"]),
    ];
    let modes =
        [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::HalfDown, RoundingMode::Up, RoundingMode::Down];
    for (amount, increment, wanted) in cases {
        for (mode, wanted) in modes.into_iter().zip(wanted) {
            let rounding = Rounding::new(mode, parse(increment)).expect("above nought");
            assert_eq!(parse(amount).round(rounding), Ok(parse(wanted)), "{amount} to {increment} {mode:?}");
        }
    }
}
