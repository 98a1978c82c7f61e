//! How long it takes to check large tables, and in how much memory: `cargo run --release --example check_speed`.
//!
//! A plain program that prints a table; nothing is asserted, since machines differ. Memory is the most the process
//! has held so far, so the larger tables of each shape come last.

use std::fmt::Write as _;
use std::time::Instant;

use plainfee::table::{parse, review};

const HEAD: &str = r#"{
  "format": "1.0", "tariff": "speed", "version": "one", "title": { "en": "Speed" }, "purpose": "test",
  "valid": { "from": "2026-01-01T00:00:00Z" }, "languages": ["en"], "operator": { "name": { "en": "Speed" } },
  "sources": [{ "id": "made-up", "title": { "en": "Made up" } }],
  "currency": "CNY", "rounding": { "mode": "half-up" },
  "methods": [{ "id": "balance", "name": { "en": "Balance" } }, { "id": "card", "name": { "en": "Card" } }],
"#;

const SERVICES: &str = r#""services": [{ "id": "send", "name": { "en": "Send" }, "kind": "send", "methods": [{ "method": "balance" }, { "method": "card" }] }],"#;

type Shape = (&'static str, fn(usize) -> String);

const SHAPES: [Shape; 4] = [
    ("bands of one charge", bands),
    ("rows of a look-up", rows),
    ("charges of one name", one_name),
    ("charges of many names", names),
];

fn main() {
    println!(
        "{:<24} {:>8} {:>9} {:>11} {:>11} {:>9} {:>9}",
        "shape", "rows", "MB", "read, ms", "review, ms", "findings", "peak, MB"
    );
    for (shape, make) in SHAPES {
        for count in [1_000, 10_000, 100_000] {
            measure(shape, count, &make(count));
        }
    }
}

fn measure(shape: &str, count: usize, text: &str) {
    let start = Instant::now();
    let table = match parse("table.json", text) {
        Ok(table) => table,
        Err(issues) => {
            println!("{shape:<24} {count:>8} refused: {:?}", issues.first().map(|issue| (issue.code, &issue.path)));
            return;
        }
    };
    let read = start.elapsed().as_millis();
    let start = Instant::now();
    let found = review("table.json", text, &table).len();
    let reviewed = start.elapsed().as_millis();
    let megabytes = text.len() / 1_000_000;
    println!("{shape:<24} {count:>8} {megabytes:>9} {read:>11} {reviewed:>11} {found:>9} {:>9}", peak());
}

/// The most memory the process has held, in megabytes; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1_000
}

fn bands(count: usize) -> String {
    let mut bands = String::new();
    for band in 1..count {
        let _ =
            writeln!(bands, "{{ \"upTo\": \"{}\", \"fixed\": \"{}.{:02}\" }},", band * 10, 1 + band / 100, band % 100);
    }
    table(
        SERVICES,
        &charge(0, "Fee", "", &format!("{{ \"kind\": \"slab\", \"bands\": [{bands}{{ \"fixed\": \"9999.00\" }}] }}")),
    )
}

fn rows(count: usize) -> String {
    let (mut rows, mut values) = (String::new(), String::new());
    for row in 0..count {
        let comma = if row == 0 { "" } else { ",\n" };
        let _ = write!(rows, "{comma}{{ \"is\": [\"v{row}\"], \"price\": {{ \"fixed\": \"{}\" }} }}", 1 + row % 90);
        let _ = write!(values, "{comma}{{ \"id\": \"v{row}\", \"name\": {{ \"en\": \"Value {row}\" }} }}");
    }
    let facts = format!(
        "{SERVICES}\n\"facts\": [{{ \"id\": \"kind\", \"name\": {{ \"en\": \"Kind\" }}, \"default\": \"v0\", \"values\": [{values}] }}],"
    );
    table(&facts, &charge(0, "Fee", "", &format!("{{ \"lookUp\": {{ \"fact\": \"kind\" }}, \"rows\": [{rows}] }}")))
}

fn one_name(count: usize) -> String {
    let mut charges = Vec::new();
    for index in 0..count {
        let upper = if index + 1 == count { String::new() } else { format!(", \"upTo\": \"{}\"", (index + 1) * 10) };
        let when = format!("\"when\": {{ \"amount\": {{ \"above\": \"{}\"{upper} }} }},", index * 10);
        charges.push(charge(index, "Fee", &when, "{ \"fixed\": \"1.00\" }"));
    }
    table(SERVICES, &charges.join(",\n"))
}

fn names(count: usize) -> String {
    let charge = |index: usize| {
        let method = if index.is_multiple_of(2) { "balance" } else { "card" };
        let when = format!("\"when\": {{ \"service\": [\"send\"], \"method\": [\"{method}\"] }},");
        charge(index, &format!("Fee {index}"), &when, "{ \"percent\": \"0.1\", \"fixed\": \"0.10\" }")
    };
    table(SERVICES, &(0..count).map(charge).collect::<Vec<_>>().join(",\n"))
}

fn charge(index: usize, name: &str, when: &str, price: &str) -> String {
    format!(
        "{{ \"id\": \"c{index}\", \"name\": {{ \"en\": \"{name}\" }}, {when} \"price\": {price}, \"basis\": {{ \"source\": \"made-up\" }} }}"
    )
}

fn table(middle: &str, charges: &str) -> String {
    format!("{HEAD}{middle}\n\"charges\": [{charges}]\n}}\n")
}
