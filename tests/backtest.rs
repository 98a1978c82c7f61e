//! Real charges held against the demonstration wallet, and the cases beside tables.
//!
//! The charges in `tests/backtest` have names that say what is to come of them; the figures are worked out by hand in
//! [`HAND`]. Both files hold the same charges.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

const TABLES: &str = "fee-tables/demo-wallet";
const CSV: &str = "tests/backtest/charges.csv";
const JSON_LINES: &str = "tests/backtest/charges.jsonl";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Ran {
    let output = command(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn backtest(arguments: &[&str]) -> Ran {
    run(&[&["backtest", "--tables", TABLES], arguments].concat())
}

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("backtest").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn plain(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn figures(ran: &Ran) -> Value {
    serde_json::from_str::<Value>(&ran.out).expect("one JSON value")["backtest"].clone()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The rows of a CSV file under its headings.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = read(path);
    let text = text.strip_prefix('\u{feff}').expect("the mark that spreadsheets need");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// What a fee comes to with 6 % on it, in cents, rounded half up: the arithmetic of the printed price list.
const fn with_tax(cents: u64) -> u64 {
    cents + (cents * 6 + 50) / 100
}

/// The charges that the price list gives, by name, in cents.
const HAND: [(&str, u64); 8] = [
    ("exact-1", with_tax(500_000 / 100)),
    ("exact-2", with_tax(100)),
    ("exact-3", 100_001 + with_tax(300)),
    ("exact-4", with_tax((500_000 - 100_000) / 1_000)),
    ("exact-5", with_tax((500_000 - 200_000) / 1_000)),
    ("exact-7", 50_000 / 100 + 10_000 / 200),
    ("exact-8", with_tax(2_500)),
    ("exact-9", with_tax((500_000 - 100_000) / 1_000)),
];

#[test]
fn the_charges_are_what_the_price_list_gives() {
    for line in read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(JSON_LINES)).lines() {
        let Ok(charge) = serde_json::from_str::<Value>(line) else { continue };
        let Some((name, cents)) = HAND.iter().find(|(name, _)| charge["id"] == *name) else { continue };
        assert_eq!(charge["charged"], format!("{}.{:02}", cents / 100, cents % 100), "{name}");
    }
}

#[test]
fn both_forms_give_the_same_totals() {
    let expected = serde_json::json!({
        "charges": 19,
        "verdicts": {
            "explained-exactly": 9, "explained-if": 2, "another-time": 1, "another-party": 0, "not-explained": 2,
        },
        "mismatches": 3, "malformed": 5, "unfinished": 0,
    });
    for file in [CSV, JSON_LINES] {
        let ran = backtest(&["--format", "json", file]);
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        let mut found = figures(&ran);
        // One of them may be a charge of the card's bank: either verdict is a mismatch, as is another time.
        let verdicts = &mut found["verdicts"];
        let parties = verdicts["another-party"].as_u64().expect("a count");
        let unexplained = verdicts["not-explained"].as_u64().expect("a count");
        (verdicts["another-party"], verdicts["not-explained"]) = (0.into(), (parties + unexplained).into());
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn malformed_rows_are_told_by_line_and_column() {
    let ran = backtest(&[CSV]);
    let places: Vec<&str> = ran.err.lines().map(|line| line.split(": ").next().unwrap_or_default()).collect();
    let at = |line: u32, column: &str| {
        let column = if column.is_empty() { String::new() } else { format!(", column {column}") };
        format!("{CSV}, line {line}{column}")
    };
    // The ninth charge stands on two lines; a blank line and one of empty cells are counted.
    let expected = [at(18, "charged"), at(19, "service"), at(20, "on"), at(21, ""), at(22, "")];
    assert_eq!(places, expected, "{}", ran.err);
    assert!(ran.err.contains("“charged” is missing. Add it."), "{}", ran.err);
    assert!(ran.err.contains("[open-quote]"), "{}", ran.err);
    let ran = backtest(&[JSON_LINES]);
    let lines: Vec<&str> = ran.err.lines().map(|line| line.split(": ").next().unwrap_or_default()).collect();
    let expected = [14, 15, 16, 17, 18].map(|line| format!("{JSON_LINES}, line {line}"));
    assert_eq!(lines, expected, "{}", ran.err);
}

#[test]
fn mismatches_are_a_spreadsheet_that_does_nothing() {
    let file = folder("mismatches").join("mismatches.csv");
    let ran = backtest(&["--mismatches", plain(&file), CSV]);
    assert!(ran.out.ends_with(&format!("What is not plainly explained is in {}.\n", file.display())), "{}", ran.out);
    let rows = rows(&file);
    let told: Vec<(&str, &str)> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let expected = [
        ("10", "unsaid counter"),
        ("12", "unsaid-method"),
        ("13", "other-version"),
        ("14", "'=wrong"),
        ("15", "'-wrong"),
    ];
    assert_eq!(told, expected);
    let of = |name: &str| rows.iter().find(|row| row[1].ends_with(name)).expect("a row").clone();
    assert_eq!(of("=wrong")[4..9], ["9.99", "4.24", "CNY", "5.75", "withdraw.fee"]);
    assert_eq!(of("other-version")[2], "another-time");
    assert_eq!(of("other-version")[9], "2026-12");
    assert!(of("unsaid counter")[10].contains("Withdrawn to bank cards so far"));
    for cell in rows.iter().flatten() {
        let is_number =
            cell.trim_start_matches('-').split('.').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn quick_tells_only_whether_it_matches() {
    let ran = backtest(&["--quick", "--format", "json", CSV]);
    let expected = serde_json::json!({
        "charges": 19, "verdicts": { "matched": 11, "not-matched": 3 }, "mismatches": 3, "malformed": 5, "unfinished": 0,
    });
    assert_eq!((ran.code, figures(&ran)), (Some(1), expected));
}

/// Every charge is given the verdict that `plainfee why` gives it.
#[test]
fn verdicts_are_those_of_why() {
    let file = folder("why").join("mismatches.csv");
    backtest(&["--mismatches", plain(&file), JSON_LINES]);
    let rows = rows(&file);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = read(&root.join(JSON_LINES));
    let table = |version: &str| {
        let path = format!("{TABLES}/{version}.json");
        plainfee::table::parse(&path, &read(&root.join(&path))).expect("a table")
    };
    let tariff = plainfee::table::Tariff::new(vec![table("2026-01"), table("2026-12")]).expect("a tariff");
    for (number, line) in text.lines().enumerate() {
        let Ok(mut charge) = serde_json::from_str::<Value>(line) else { continue };
        charge.as_object_mut().expect("an object").remove("id");
        let Ok(why) = plainfee::why::why_text(&tariff, "charge", &charge.to_string()) else { continue };
        let row = rows.iter().find(|row| row[0] == (number + 1).to_string());
        assert_eq!(row.map_or("explained-exactly", |row| &row[2]), why.verdict.as_str(), "{line}");
    }
}

/// Many charges: the file's own again and again, so that there are many batches.
fn many(folder: &Path, times: usize) -> PathBuf {
    let text = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(CSV));
    let (headings, charges) = text.split_once('\n').expect("headings");
    let file = folder.join("many.csv");
    fs::write(&file, format!("{headings}\n{}", charges.repeat(times))).expect("a file");
    file
}

#[test]
fn a_run_that_was_killed_goes_on_and_ends_alike() {
    let folder = folder("killed");
    let charges = many(&folder, 400);
    let [whole, mismatches, progress] = ["whole.csv", "mismatches.csv", "progress.json"].map(|name| folder.join(name));
    let ran = backtest(&["--quick", "--format", "json", "--mismatches", plain(&whole), plain(&charges)]);
    assert_eq!(ran.code, Some(1));

    let arguments = [
        "--quick",
        "--format",
        "json",
        "--mismatches",
        plain(&mismatches),
        "--progress",
        plain(&progress),
        plain(&charges),
    ];
    let mut child = command(&[&["backtest", "--tables", TABLES][..], &arguments].concat()).spawn().expect("it starts");
    let begun = Instant::now();
    while !progress.exists() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().expect("it is killed");
    child.wait().expect("it is gone");
    let reached: Value = serde_json::from_str(&read(&progress)).expect("progress");
    let offset = reached["reached"]["read"]["offset"].as_u64().expect("how far it came");
    assert!(offset > 0 && offset < fs::metadata(&charges).expect("the charges").len(), "killed at {offset}");
    // What was written after progress was last kept is written again, not twice.
    let mut rows = fs::OpenOptions::new().append(true).open(&mismatches).expect("the mismatches");
    std::io::Write::write_all(&mut rows, b"half a row").expect("it is written");

    let again = backtest(&arguments);
    assert_eq!(again.out, ran.out);
    assert!(fs::read(&whole).expect("the one") == fs::read(&mismatches).expect("the other"), "mismatches differ");
    // And once more, when all is done.
    assert_eq!(backtest(&arguments).out, ran.out);
    assert!(fs::read(&whole).expect("the one") == fs::read(&mismatches).expect("the other"), "mismatches differ");
}

#[test]
fn what_has_changed_since_is_refused() {
    let folder = folder("changed");
    let charges = many(&folder, 1);
    let [progress, mismatches] = ["progress.json", "mismatches.csv"].map(|name| folder.join(name));
    let tables = folder.join("tables");
    fs::create_dir_all(&tables).expect("a folder");
    for version in ["2026-01.json", "2026-12.json"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLES).join(version);
        fs::copy(from, tables.join(version)).expect("a copy");
    }
    let arguments =
        ["backtest", "--quick", "--tables", plain(&tables), "--progress", plain(&progress), plain(&charges)];
    assert_eq!(run(&arguments).code, Some(1));
    let refused = |arguments: &[&str], wanted: &str| {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
        assert!(ran.err.contains(wanted), "{}", ran.err);
    };
    refused(&[&arguments[..], &["--language", "zh-Hans"]].concat(), "这次回测开始时的语言");
    refused(&[&arguments[..], &["--mismatches", plain(&mismatches)]].concat(), "begun with another language");
    let before = read(&charges);
    fs::write(&charges, before.replace("53.00", "53.01")).expect("it is written");
    refused(&arguments, "the charges that were already read have changed since");
    // What comes after what was read is read.
    fs::write(&charges, format!("{before}more,53.00,fee,send,credit-card,5000.00,,,2026-05-03,,wallet,,,\n"))
        .expect("it is written");
    let ran = run(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!(figures(&ran)["charges"], 20);
    let table = tables.join("2026-12.json");
    fs::write(&table, read(&table).replace("\"10000.00\", \"fixed\"", "\"10000.01\", \"fixed\""))
        .expect("it is written");
    refused(&arguments, "the fee tables have changed since this run began");
    fs::write(&progress, "{}").expect("it is written");
    refused(&arguments, "this is not the progress of a backtest");
}

#[test]
fn headings_that_are_not_understood_stop_the_run() {
    let folder = folder("headings");
    let file = folder.join("charges.csv");
    fs::write(&file, "charged;servise;on\n1;send;2026-05-03\n").expect("it is written");
    let ran = backtest(&[plain(&file)]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("Did you mean “service”?"), "{}", ran.err);
    fs::write(&file, "").expect("it is written");
    assert_eq!(backtest(&[plain(&file)]).code, Some(2));
    // Semicolons and decimal commas, as Excel saves them in much of Europe.
    fs::write(
        &file,
        "charged;service;method;amount;on;fact:delivery\n53,00;send;credit-card;\"5.000,00\";2026-05-03;wallet\n",
    )
    .expect("it is written");
    let ran = backtest(&[plain(&file)]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    // Nothing is written over what is read.
    let ran = backtest(&["--mismatches", plain(&file), CSV, "--progress", plain(&file)]);
    assert!(ran.code == Some(2) && ran.err.contains("this is named twice"), "{}", ran.err);
    let ran = backtest(&[plain(&file), "--mismatches", plain(&file)]);
    assert!(
        ran.code == Some(2) && ran.err.contains("named twice") && read(&file).starts_with("charged"),
        "{}",
        ran.err
    );
}

#[test]
fn progress_is_silent_where_nobody_watches() {
    let charges = many(&folder("silent"), 50);
    let text = read(&charges);
    let good: String = text
        .lines()
        .filter(|line| line.starts_with("id") || line.starts_with("exact-1"))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(&charges, good).expect("it is written");
    let ran = backtest(&[plain(&charges)]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("50 charges\n  explained exactly: 50\n"), "{}", ran.out);
}

#[test]
fn cases_beside_a_table_are_held_against_it() {
    let folder = folder("cases");
    for file in ["2026-01.json", "2026-01.cases.jsonl"] {
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLES).join(file), folder.join(file)).expect("a copy");
    }
    let ran = run(&["check", plain(&folder)]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "1 fee table, no issues\n"));
    let cases = folder.join("2026-01.cases.jsonl");
    let right = read(&cases);
    let wrong = right
        .replace("\"total\": \"5053.00\"", "\"total\": \"5053.01\"")
        .replace("\"922.00\", \"arrives\"", "\"arrives\"");
    fs::write(&cases, &wrong).expect("it is written");
    let ran = run(&["check", plain(&folder)]);
    assert_eq!(ran.code, Some(1));
    let line = |start: &str| 1 + right.lines().position(|line| line.starts_with(start)).expect("a case");
    let credit_card = line("{\"name\": \"credit card");
    assert!(
        ran.out.contains(&format!("{}:{credit_card}:", cases.display()))
            && ran.out.contains(
                "error [case-differs] total: The case “credit card: 1 % is 50.00, and 6 % of it” expects a total of \
             5053.01, but the table gives 5053.00 CNY. If the case is right, correct the table; if the table is meant \
             to be so, correct the case."
            ),
        "{}",
        ran.out
    );
    let hong_kong = line("{\"name\": \"to Hong Kong");
    assert!(
        ran.out.contains(&format!("{}:{hong_kong}:", cases.display())) && ran.out.contains("[not-json]"),
        "{}",
        ran.out
    );
    // Too much for this method, no method, and a time before the table.
    let others = [
        right.replace("\"credit-card\", \"amount\": \"5000.00\"", "\"credit-card\", \"amount\": \"5000.01\""),
        right.replace("\"method\": \"agent\", ", ""),
        right.replace("2026-11-15", "2027-11-15"),
    ];
    for (text, code) in others.iter().zip(["case-not-offered", "missing-key", "no-version-in-force"]) {
        fs::write(&cases, text).expect("it is written");
        let ran = run(&["check", plain(&folder)]);
        assert!(
            ran.code == Some(1) && ran.out.contains(&format!("[{code}]")) && ran.out.lines().count() == 1,
            "{}",
            ran.out
        );
    }
}
