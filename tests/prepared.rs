//! Prepared tables: the same values after writing and reading, and nothing from a file that is not whole.

use std::fs;
use std::path::{Path, PathBuf};

use plainfee::document::{Opening, Prepared, Preparing};
use plainfee::issue::Code;
use plainfee::table::{self, FeeTable, Index, TablePath};

const GOOD: &str = include_str!("malformed/good-table.json");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fee-tables")
}

fn index() -> Index {
    let text = fs::read_to_string(folder().join("index.json")).expect("the list");
    Index::parse("index.json", &text).expect("a good list")
}

/// Every listed table, and the good one with parts that those lack.
fn tables() -> Vec<(String, FeeTable)> {
    let index = index();
    let files = index.tariffs.iter().flat_map(|listed| &listed.versions).map(|path| path.source());
    let texts = files.map(|file| (fs::read_to_string(folder().join(&file)).expect("a listed table"), file));
    texts
        .chain([(GOOD.to_owned(), "good-table.json".to_owned())])
        .map(|(text, file)| (table::parse(&file, &text).expect("a good table"), file))
        .map(|(table, file)| (file, table))
        .collect()
}

fn good() -> String {
    table::prepare(&table::parse("good.json", GOOD).expect("good"))
}

fn code_of(text: &str) -> Option<Code> {
    table::open("a.txt", text).err().and_then(|issues| issues.first().map(|issue| issue.code))
}

#[test]
fn every_table_comes_back_equal() {
    assert!(tables().len() > 20);
    for (file, table) in tables() {
        let prepared = table::prepare(&table);
        assert_eq!(table::open(&file, &prepared).as_ref(), Ok(&table), "{file}");
        assert_eq!(table::prepare(&table), prepared, "{file}: twice the same");
    }
    let index = index();
    assert_eq!(Index::open("index.txt", &index.prepare()), Ok(index));
}

#[test]
fn a_table_cut_anywhere_is_refused() {
    for (file, table) in tables() {
        let whole = table::prepare(&table);
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            assert!(table::open(&file, &whole[..end]).is_err(), "{file} cut at {end}");
        }
    }
}

#[test]
fn a_table_with_any_byte_changed_is_refused() {
    let whole = good().into_bytes();
    for place in 0..whole.len() {
        for change in [1, 2, 0x20, 0x80] {
            let mut changed = whole.clone();
            changed[place] ^= change;
            // As a browser does: what is no UTF-8 becomes the sign for it.
            assert!(table::open("a.txt", &String::from_utf8_lossy(&changed)).is_err(), "byte {place} by {change}");
        }
    }
}

#[test]
fn what_was_added_moved_or_mixed_is_refused() {
    let whole = good();
    let (head, body) = whole.split_once('\n').expect("a first line");
    let index = index().prepare();
    let twice = format!("{whole}{body}");
    for text in ["", "\n", "{}", "<!doctype html>\n<html>", GOOD, body, head, index.as_str(), twice.as_str()] {
        assert_eq!(code_of(text), Some(Code::Damaged), "{text:.40}");
    }
    assert!(Index::open("index.txt", &whole).is_err());
}

#[test]
fn another_layout_is_told_apart() {
    let whole = good();
    let layout = whole.split(' ').nth(1).expect("a layout");
    assert_eq!(layout.len(), 16);
    assert_eq!(code_of(&whole.replacen(layout, "0123456789abcdef", 1)), Some(Code::OtherLayout));
    // Whatever follows: another layout has other lines.
    let head = whole.lines().next().expect("a first line").replacen(layout, "0123456789abcdef", 1);
    assert_eq!(code_of(&format!("{head}\nno table at all\n")), Some(Code::OtherLayout));
}

#[test]
fn hostile_lines_are_refused_at_once() {
    for lines in ["4294967295\n", "18446744073709551616\n", "-1\n", "x\n", "", "3\na\nb\n", "2\na"] {
        let mut opening = Opening::new(lines);
        let read = Vec::<String>::open(&mut opening);
        assert!(!opening.is_done(), "{lines:?}");
        assert!(read.len() <= lines.len(), "{lines:?}");
    }
    let mut opening = Opening::new("1\na\nrest\n");
    assert_eq!(Vec::<String>::open(&mut opening), ["a"]);
    assert!(!opening.is_done(), "lines left over");
    let mut preparing = Preparing::default();
    vec![Some(true), None].prepare(&mut preparing);
    assert_eq!(preparing.written(), "2\n+\n+\n-\n");
}

fn parse_list(versions: &str) -> Result<Index, usize> {
    let list = r#"{"tariffs":[{"tariff":"a","title":{"en":"A"},"purpose":"test","versions":["#;
    Index::parse("index.json", &format!("{list}{versions}]}}]}}")).map_err(|issues| issues.len())
}

#[test]
fn only_files_below_the_list_are_taken() {
    let opens = |path: &str| {
        let line = format!("{path}\n");
        let mut opening = Opening::new(&line);
        TablePath::open(&mut opening);
        opening.is_done()
    };
    let parses = |file: String| parse_list(&format!("{file:?}")).is_ok();
    for path in ["a/2026", "published/a/2026-01", "a"] {
        assert!(parses(format!("{path}.json")) && opens(path), "{path}");
        assert!(!parses(path.to_owned()), "{path} is no source");
    }
    for path in ["https://x.example/a", "//x/a", "/a", "../a", "a/../b", "a?x", "a b", "a/", ""] {
        assert!(!parses(format!("{path}.json")) && !opens(path), "{path}");
    }
}

#[test]
fn a_table_is_listed_once() {
    assert_eq!(parse_list(r#""a.json","b.json""#).map(|index| index.tariffs.len()), Ok(1));
    assert_eq!(parse_list(r#""a.json","a.json""#), Err(1));
}
