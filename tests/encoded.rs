//! Published tariffs that were written from the guide alone, under `docs/examples`: each with worked figures in
//! `tests/encoded`, by hand from the price list's words or, where `printed` says so, printed in the source.
//!
//! A case has `request`, and either `lines` (every line that is paid now, and no other) with `total`, `arrives` and
//! `certainty` of the total if they matter, or `notOffered`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use plainfee::document::in_house_style;
use plainfee::money::Number;
use plainfee::quote::{Quote, Request, Statement, quote};
use plainfee::table::{Tariff, parse};
use serde_json::Value;

const GUIDES_OWN: &str = "linglan-wallet";
const KEYS: [&str; 8] = ["name", "request", "lines", "total", "arrives", "certainty", "printed", "notOffered"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn inside(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join(folder)).expect("a folder").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().and_then(|name| name.to_str()).expect("a plain name").to_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn number(value: &Value) -> Number {
    Number::parse(value.as_str().unwrap_or_default()).unwrap_or_else(|fault| panic!("{value}: {fault}"))
}

fn answer(tariff: &Tariff, case: &Value) -> Quote {
    let request = case["request"].to_string();
    let request = Request::parse("request", &request).unwrap_or_else(|issues| panic!("{case}: {issues:#?}"));
    quote(tariff, &request).unwrap_or_else(|issues| panic!("{case}: {issues:#?}"))
}

fn is_as_worked_out(statement: &Statement, case: &Value, what: &str) {
    let now = [&statement.sender_lines, &statement.recipient_lines, &statement.third_party_lines];
    let found: BTreeMap<String, Number> =
        now.into_iter().flatten().map(|line| (line.charge.to_string(), line.amount.amount())).collect();
    let wanted: BTreeMap<String, Number> = case["lines"]
        .as_object()
        .unwrap_or_else(|| panic!("{what}: no lines"))
        .iter()
        .map(|(charge, figure)| (charge.clone(), number(figure)))
        .collect();
    assert_eq!(found, wanted, "{what}");
    for (key, found) in [("total", statement.total), ("arrives", statement.total_to_recipient)] {
        if let Some(wanted) = case.get(key) {
            assert_eq!(found.amount(), number(wanted), "{what}: {key}");
        }
    }
    if let Some(certainty) = case.get("certainty") {
        assert_eq!(Some(statement.total_certainty.as_str()), certainty.as_str(), "{what}");
    }
}

#[test]
fn every_encoded_tariff_gives_its_worked_figures() {
    let mut worked_out = 0;
    for file in inside("tests/encoded") {
        let tariff = name(&file);
        let tables = inside(&format!("docs/examples/{tariff}")).into_iter().map(|path| {
            let table = parse(&path.display().to_string(), &read(&path));
            table.unwrap_or_else(|issues| panic!("{tariff}: {issues:#?}"))
        });
        let tables = Tariff::new(tables.collect()).unwrap_or_else(|issues| panic!("{tariff}: {issues:#?}"));
        let cases: Value = serde_json::from_str(&read(&file)).expect("JSON");
        assert_eq!(cases["tariff"], tariff.as_str());
        for case in cases["cases"].as_array().expect("cases") {
            let what = format!("{tariff}: {}", case["name"]);
            let unknown = case.as_object().expect("a case").keys().find(|key| !KEYS.contains(&key.as_str()));
            assert_eq!(unknown, None, "{what}");
            let quote = answer(&tables, case);
            let statement = quote.statements.first().and_then(|first| first.outcome.statement());
            match (statement, case.get("notOffered")) {
                (Some(statement), None) => is_as_worked_out(statement, case, &what),
                (None, Some(_)) => {}
                (found, _) => panic!("{what}: {found:#?}"),
            }
            worked_out += 1;
        }
    }
    assert!(worked_out >= 20);
}

#[test]
fn every_encoded_tariff_has_worked_figures_and_says_what_it_is() {
    let worked_out: BTreeSet<String> = inside("tests/encoded").iter().map(|file| name(file)).collect();
    let folders: BTreeSet<String> = inside("docs/examples").iter().map(|folder| name(folder)).collect();
    assert_eq!(folders.iter().filter(|folder| *folder != GUIDES_OWN).cloned().collect::<BTreeSet<_>>(), worked_out);
    for path in folders.iter().flat_map(|folder| inside(&format!("docs/examples/{folder}"))) {
        let text = read(&path);
        let table = parse(&path.display().to_string(), &text).expect("a good table");
        let styled = in_house_style("a table", &text).expect("JSON");
        assert!(styled == text, "{} is not in house style: run plainfee format docs/examples", path.display());
        assert!(path.ends_with(format!("{}/{}.json", table.tariff, table.version)), "{}", path.display());
        assert_eq!(table.languages, ["en", "zh-Hans"]);
        assert!(table.note.is_some(), "{}", path.display());
        if table.tariff.as_str() != GUIDES_OWN {
            assert_eq!(table.purpose.as_str(), "test", "{}", path.display());
            let is_dated = |source: &plainfee::table::Source| source.address.is_some() && source.date.is_some();
            assert!(!table.sources.is_empty() && table.sources.iter().all(is_dated), "{}", path.display());
        }
    }
}
