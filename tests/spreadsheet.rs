//! Spreadsheets in and out: what spreadsheet programs do to files, round trips of every shipped table, and
//! mistakes told by row and column.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use plainfee::explain::{Language, sentence};
use plainfee::money::Number;
use plainfee::spreadsheet::{Found, Given, export, import};
use proptest::prelude::*;
use serde_json::Value;

const TABLE: &str = include_str!("spreadsheet/table.json");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("spreadsheet/cases.json")).expect("a list of cases")
}

fn bytes(case: &Value) -> Vec<u8> {
    let file = format!("tests/spreadsheet/cases/{}.csv", name(case));
    fs::read(root().join(&file)).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

fn name(case: &Value) -> &str {
    case["file"].as_str().expect("a case has a file")
}

fn list(case: &Value) -> &str {
    case["list"].as_str().unwrap_or("fee")
}

fn given(list: &str, bytes: &[u8]) -> Given {
    Given { file: "sheet.csv".to_owned(), list: list.to_owned(), bytes: bytes.to_vec() }
}

/// Where an issue is, and its code.
fn told(found: &Found) -> String {
    let code = found.issue.code;
    let Some(address) = &found.address else { return format!("table {}: {code}", found.issue.path) };
    assert_eq!(address.file, "sheet.csv");
    let row = address.row.map(|row| format!("row {row}")).unwrap_or_default();
    let column = address.column.as_ref().map(|column| format!(", column {column}")).unwrap_or_default();
    let cell = address.cell.as_ref().map(|cell| format!(" (cell {cell})")).unwrap_or_default();
    let place = format!("{row}{column}{cell}");
    if place.is_empty() { code.to_string() } else { format!("{place}: {code}") }
}

/// The only list of that name in a table, as CSV.
fn csv_of(text: &str, list: &str) -> String {
    let exported = export("table.json", text, Some(list)).unwrap_or_else(|issues| panic!("{list}: {issues:#?}"));
    assert_eq!(exported.left, Vec::<String>::new());
    let list = exported.lists.into_iter().find(|csv| csv.name == list || csv.rule == list);
    list.expect("the list").csv
}

#[test]
fn every_file_has_its_case() {
    let files = fs::read_dir(root().join("tests/spreadsheet/cases")).expect("the cases");
    let files: BTreeSet<String> =
        files.map(|file| file.expect("a file").file_name().to_string_lossy().replace(".csv", "")).collect();
    assert_eq!(files, cases().iter().map(|case| name(case).to_owned()).collect());
}

#[test]
fn what_spreadsheets_do_to_files_is_undone_or_told() {
    for case in cases() {
        let made = import("table.json", TABLE, &[given(list(&case), &bytes(&case))]);
        match (&case["issues"], made) {
            (Value::Null, Ok(new)) => as_expected(&case, &new),
            (Value::Array(issues), Err(found)) => {
                let issues: Vec<&str> = issues.iter().filter_map(Value::as_str).collect();
                assert_eq!(found.iter().map(told).collect::<Vec<_>>(), issues, "{case}");
                in_both_languages(&case, &found);
            }
            (_, made) => panic!("{}: {made:#?}", name(&case)),
        }
    }
}

fn as_expected(case: &Value, new: &str) {
    if case["same"] == true {
        assert_eq!(new, TABLE, "{}", name(case));
    }
    let table: Value = serde_json::from_str(new).expect("a table");
    let charge = |id: &str| {
        let charges = table["charges"].as_array().expect("charges");
        charges.iter().find(|charge| charge["id"] == id).expect("the charge")["price"].clone()
    };
    for (key, holder) in [
        ("bands", charge("fee")),
        ("rows", charge("country-fee")),
        ("otherwise", charge("country-fee")),
        ("rates", table["referenceRates"][0].clone()),
    ] {
        if !case[key].is_null() {
            // As text, since the order of keys and the writing of numbers count.
            assert_eq!(holder[key].to_string(), case[key].to_string(), "{}: {key}", name(case));
        }
    }
    if case["otherwise"].is_null() && !case["rows"].is_null() {
        assert!(charge("country-fee")["otherwise"].is_null(), "{}", name(case));
    }
    // From here on it goes in circles.
    let csv = csv_of(new, list(case));
    let again = import("table.json", new, &[given(list(case), csv.as_bytes())]).expect("what was exported");
    assert_eq!(again, new, "{}", name(case));
    assert_eq!(csv_of(&again, list(case)), csv, "{}", name(case));
}

fn in_both_languages(case: &Value, found: &[Found]) {
    let english: Vec<String> = found.iter().map(|found| sentence(Language::english(), &found.issue)).collect();
    let says = case["says"].as_str().expect("a case of issues says something");
    assert!(english.iter().any(|said| said.contains(says)), "{}: {english:#?}", name(case));
    let chinese = Language::find("zh").expect("Chinese");
    for found in found {
        let said = sentence(chinese, &found.issue);
        assert!(said.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "{}: {said}", name(case));
        assert!(!said.contains(['{', '}', '$']), "{}: {said}", name(case));
    }
}

fn shipped() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("fee-tables")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") && !path.ends_with("index.json") {
                found.push((path.display().to_string(), fs::read_to_string(&path).expect("a table")));
            }
        }
    }
    found.push(("tests/spreadsheet/table.json".to_owned(), TABLE.to_owned()));
    found
}

/// The cells of a file that `export` wrote.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(ToOwned::to_owned).collect()).collect()
}

fn file_of(rows: &[Vec<String>], terminator: csv::Terminator) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).expect("a row"));
    String::from_utf8(writer.into_inner().expect("the file")).expect("UTF-8")
}

/// A cell as a spreadsheet that takes it for a number writes it back.
fn without_zeros(cell: &str) -> String {
    let is_number = cell.contains('.') && cell.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if is_number { cell.trim_end_matches('0').trim_end_matches('.').to_owned() } else { cell.to_owned() }
}

#[test]
fn every_shipped_table_comes_back_byte_for_byte() {
    let mut lists = 0;
    for (table, text) in shipped() {
        let exported = export(&table, &text, None).unwrap_or_else(|issues| panic!("{table}: {issues:#?}"));
        assert_eq!(exported.left, Vec::<String>::new(), "{table}");
        let all: Vec<Given> = exported.lists.iter().map(|list| given(&list.name, list.csv.as_bytes())).collect();
        let back = |given: &[Given], how: &str| {
            let back = import(&table, &text, given).unwrap_or_else(|found| panic!("{table}, {how}: {found:#?}"));
            assert!(back == text, "{table}, {how}");
        };
        back(&all, "all at once");
        for list in &exported.lists {
            lists += 1;
            back(&[given(&list.name, list.csv.as_bytes())], &list.name);
            let rows = cells(&list.csv);
            let shortened: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| without_zeros(cell)).collect()).collect();
            back(&[given(&list.name, file_of(&shortened, csv::Terminator::Any(b'\n')).as_bytes())], "zeros dropped");
            let turned: Vec<Vec<String>> = rows.iter().map(|row| row.iter().rev().cloned().collect()).collect();
            back(&[given(&list.name, file_of(&turned, csv::Terminator::CRLF).as_bytes())], "columns turned round");
        }
    }
    assert!(lists >= 40, "{lists}");
}

#[test]
fn what_is_changed_in_a_spreadsheet_is_changed_and_no_more() {
    let mut changed = 0;
    for (table, text) in shipped() {
        for list in export(&table, &text, None).expect("a table").lists {
            let mut rows = cells(&list.csv);
            let headings = rows[0].clone();
            for (row, column) in (1..rows.len()).flat_map(|row| (0..headings.len()).map(move |column| (row, column))) {
                let is_free = ["percent", "rate"].contains(&headings[column].as_str());
                if is_free && !rows[row][column].is_empty() {
                    let point = if rows[row][column].contains('.') { "" } else { "." };
                    rows[row][column].push_str(&format!("{point}1"));
                    changed += 1;
                }
            }
            let csv = format!("\u{feff}{}", file_of(&rows, csv::Terminator::CRLF));
            let new = import(&table, &text, &[given(&list.name, csv.as_bytes())])
                .unwrap_or_else(|found| panic!("{table} {}: {found:#?}", list.name));
            assert_eq!(csv_of(&new, &list.name), csv, "{table} {}", list.name);
        }
    }
    assert!(changed >= 50, "{changed}");
}

#[test]
fn lists_inside_lists_are_told_at_their_own_rows() {
    let outer = b"is,price,fixed\nMX,country-fee_rows-2,\nCN HK,,3.00\notherwise,,1.00\n";
    let inner = b"upTo,fixed,percent\n100.00,1.00,\n50.00,2.00,\n,,average\n";
    let (outer, inner) = (given("country-fee", outer), given("country-fee_rows-2", inner));
    let found = import("table.json", TABLE, &[outer.clone(), inner.clone()]).expect_err("a word for a number");
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), ["row 4, column percent (cell C4): cell-not-a-number"]);
    // The list inside is now of the first row, and still told at its own.
    let index = Given { bytes: b"upTo,fixed\n100.00,2 x wage\n,2.00\n".to_vec(), ..inner.clone() };
    let found = import("table.json", TABLE, &[outer.clone(), index]).expect_err("no such index");
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), ["row 2, column fixed (cell B2): unknown-reference"]);
    let good = Given { bytes: b"upTo,fixed\n100.00,2\n,3\n".to_vec(), ..inner };
    let new = import("table.json", TABLE, &[outer, good]).expect("both");
    let table: Value = serde_json::from_str(&new).expect("a table");
    assert_eq!(table["charges"][1]["price"]["rows"][0]["price"]["bands"][0]["fixed"], "2");
    assert_eq!(table["charges"][1]["price"]["otherwise"]["fixed"], "1.00");
}

#[test]
fn what_stems_from_no_row_is_told_in_the_table() {
    let broken = TABLE.replace("\"currency\": \"CNY\",\n  \"indexes\"", "\"currency\": \"XYZ\",\n  \"indexes\"");
    assert_ne!(broken, TABLE);
    let found = import("table.json", &broken, &[given("fee", csv_of(TABLE, "fee").as_bytes())]).expect_err("XYZ");
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), ["table currency: unknown-currency"]);
    let place = found[0].issue.place.as_ref().expect("a place in the table as it was");
    assert_eq!((place.file.as_str(), place.line), ("table.json", 11));
    let without = import("table.json", "{}", &[given("fee", b"upTo")]).expect_err("no lists");
    let said = sentence(Language::english(), &without[0].issue);
    assert_eq!(said, "The table has no list “fee”. It has no bands, look-up rows or exchange rates at all.");
    let found = import("table.json", "{", &[]).expect_err("not JSON");
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), ["table : not-json"]);
}

#[test]
fn every_list_of_a_checked_table_is_exported() {
    // One word with a space in it, which a cell would take for two, is refused before it gets there.
    let text = TABLE.replace("[\"CN\", \"HK\"]", "[\"CN HK\"]");
    assert!(export("table.json", &text, None).is_err());
    let exported = export("table.json", TABLE, None).expect("a table");
    assert!(exported.left.is_empty());
    // A price with bands of its own does not fit a row, which then names it.
    let exported = export("table.json", TABLE, Some("country-fee")).expect("a table");
    assert_eq!(exported.lists.iter().map(|list| list.kept.clone()).collect::<Vec<_>>(), [vec![3], vec![]]);
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_plainfee"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder of its own for each test, with the table in it.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("table.json"), TABLE).expect("the table");
    folder
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_terminal_takes_lists_out_and_in() {
    let folder = folder("out-and-in");
    let ran = run(&folder, &["export", "table.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.starts_with("plainfee: table.json has several lists: fee, country-fee, "), "{}", ran.err);
    let ran = run(&folder, &["export", "table.json", "--rule", "fee"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), csv_of(TABLE, "fee").as_str(), ""));
    let ran = run(&folder, &["export", "table.json", "--rule", "fea"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("[no-such-list]: The table has no list “fea”. Did you mean “fee”?"), "{}", ran.err);

    let ran = run(&folder, &["export", "table.json", "--out", "sheets"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("sheets/fee.csv: 4 rows\nsheets/country-fee.csv: 3 rows\n"), "{}", ran.out);
    assert!(ran.err.starts_with("country-fee.csv, row 3: The price of this row has bands"), "{}", ran.err);
    assert_eq!(files(&folder.join("sheets")).len(), 6);

    let ran = run(&folder, &["import", "table.json", "sheets/fee.csv", "sheets/rates_reference_market.csv"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), TABLE, ""));
    let changed = csv_of(TABLE, "fee").replace("7.10", "7.20");
    fs::write(folder.join("sheets/fee (1).csv"), &changed).expect("a file");
    let ran = run(&folder, &["import", "table.json", "sheets/fee (1).csv", "--rule", "fee", "--write"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "table.json: 1 list is in the table now.\n"), "{}", ran.err);
    let new = fs::read_to_string(folder.join("table.json")).expect("the table");
    assert_eq!(new, TABLE.replace("7.10", "7.20"));
    assert_eq!(files(&folder), ["sheets", "table.json"]);
    let reply: Value =
        serde_json::from_str(&run(&folder, &["export", "table.json", "--format", "json", "--rule", "fee"]).out)
            .expect("JSON");
    assert_eq!((&reply["ok"], reply["lists"][0]["csv"].as_str()), (&Value::Bool(true), Some(changed.as_str())));
}

#[test]
fn nothing_is_half_written() {
    let folder = folder("half");
    let bad = csv_of(TABLE, "fee").replace("7.10", "1E+05");
    fs::write(folder.join("fee.csv"), bad).expect("a file");
    let english = "fee.csv, row 2, column fixed (cell C2): error [cell-not-a-number]: The spreadsheet has shortened this \
                   number to “1E+05”, and its digits may be lost. Give the column the format “Number” without an \
                   exponent, type the number again in full, and save.\n";
    let ran = run(&folder, &["import", "table.json", "fee.csv", "--write"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(1), "", english));
    let ran = run(&folder, &["import", "table.json", "fee.csv", "--language", "zh-Hans"]);
    assert!(ran.err.starts_with("fee.csv 第 2 行“fixed”列（单元格 C2）: 错误 [cell-not-a-number]: "), "{}", ran.err);
    let ran = run(&folder, &["import", "table.json", "fee.csv", "--format", "json", "--write"]);
    let reply: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((ran.code, &reply["ok"]), (Some(1), &Value::Bool(false)));
    let address = serde_json::json!({ "file": "fee.csv", "row": 2, "column": "fixed", "cell": "C2" });
    assert_eq!(reply["issues"][0]["address"], address);
    assert!(reply["issues"][0]["sentence"].is_string());
    assert_eq!(fs::read_to_string(folder.join("table.json")).expect("the table"), TABLE);
    assert_eq!(files(&folder), ["fee.csv", "table.json"]);

    for arguments in [
        &["import", "table.json", "missing.csv"][..],
        &["import", "missing.json", "fee.csv"],
        &["import", "table.json", "fee.csv", "table.json", "--rule", "fee"],
        &["export", "table.json", "--out", "fee.csv"],
    ] {
        let ran = run(&folder, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ran.err.starts_with("plainfee: "), "{arguments:?}: {}", ran.err);
    }
    let mut rights = fs::metadata(folder.join("table.json")).expect("the table").permissions();
    rights.set_readonly(true);
    fs::set_permissions(folder.join("table.json"), rights).expect("rights");
    fs::write(folder.join("fee.csv"), csv_of(TABLE, "fee")).expect("a file");
    let ran = run(&folder, &["import", "table.json", "fee.csv", "--write"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("What was there before is unchanged"), "{}", ran.err);
    assert_eq!(files(&folder), ["fee.csv", "table.json"]);
}

#[test]
fn format_writes_the_house_style_or_only_looks() {
    let folder = folder("style");
    assert_eq!(run(&folder, &["format", "table.json", "--check"]).out, "1 file, in house style\n");
    let loose = TABLE.replace("  ", "\t");
    fs::write(folder.join("loose.json"), &loose).expect("a file");
    let ran = run(&folder, &["format", ".", "--check"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out, "./loose.json: this is not in house style. Run plainfee format on it.\n");
    assert_eq!(fs::read_to_string(folder.join("loose.json")).expect("a file"), loose);
    let ran = run(&folder, &["format", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "2 files, 1 rewritten\n"));
    assert_eq!(fs::read_to_string(folder.join("loose.json")).expect("a file"), TABLE);

    fs::write(folder.join("loose.json"), &loose).expect("a file");
    fs::write(folder.join("broken.json"), "{").expect("a file");
    let ran = run(&folder, &["format", "."]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.starts_with("./broken.json:1:2: error [not-json]"), "{}", ran.out);
    assert_eq!(fs::read_to_string(folder.join("loose.json")).expect("a file"), loose);
}

/// The whole part in groups of three.
fn in_groups(whole: &str, mark: &str) -> String {
    let groups: Vec<&str> = whole.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(mark)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// However a number is written, it is read as that number or not at all.
    #[test]
    fn a_number_is_never_guessed(
        whole in "(0|[1-9][0-9]{0,6})",
        fraction in "([0-9]{0,4}[1-9])?",
        separator in prop::sample::select(vec![',', ';', '\t']),
        (group, decimal) in prop::sample::select(vec![("", "."), (",", "."), (" ", "."), ("'", "."), ("", ","), (".", ","), (" ", ","), ("\u{a0}", ",")]),
    ) {
        prop_assume!(whole != "0" || !fraction.is_empty());
        let point = if fraction.is_empty() { "" } else { decimal };
        let typed = format!("{}{point}{fraction}", in_groups(&whole, group));
        let plain = if fraction.is_empty() { whole.clone() } else { format!("{whole}.{fraction}") };
        let file = format!("base{separator}quote{separator}rate\nUSD{separator}CNY{separator}\"{typed}\"\n");
        match import("table.json", TABLE, &[given("market", file.as_bytes())]) {
            Ok(new) => {
                let table: Value = serde_json::from_str(&new).expect("a table");
                let rate = table["referenceRates"][0]["rates"][0]["rate"].as_str().expect("a rate").to_owned();
                // Where commas part the cells, commas in numbers are group marks and points decimal.
                if separator != ',' || decimal == "." {
                    prop_assert_eq!(Number::parse(&rate), Number::parse(&plain), "{}", typed);
                }
            }
            Err(found) => {
                let codes: Vec<&str> = found.iter().map(|found| found.issue.code.as_str()).collect();
                let expected = if separator == ',' { "cell-not-a-number" } else { "ambiguous-number" };
                prop_assert!(codes == [expected], "{}: {:?}", typed, codes);
                prop_assert!(separator != ',' || decimal == ",", "{} is plain", typed);
            }
        }
    }

    /// Whatever a file holds, it is put into the table whole or refused with its reasons.
    #[test]
    fn any_file_is_answered(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "upTo", "fixed", "percent", "notOffered (en)", "each unit", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", " ",
            "1", "1.5", "1,5", "1.234", "50.00", "1E+05", "2 x minimum-wage", "=1", "'", "。", "５", "%", "-", "sep=;", "\u{feff}",
            "\u{1}end\u{1}", "\0", "é", "otherwise", "CN",
        ]), 0..60),
        headed in any::<bool>(),
        list in prop::sample::select(vec!["fee", "country-fee", "market"]),
    ) {
        let head = if headed { "upTo,fixed,percent\n" } else { "" };
        let file = format!("{head}{}", pieces.concat());
        match import("table.json", TABLE, &[given(list, file.as_bytes())]) {
            Ok(new) => prop_assert!(plainfee::table::parse("table.json", &new).is_ok()),
            Err(found) => prop_assert!(!found.is_empty()),
        }
    }
}
