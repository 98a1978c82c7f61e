//! Every fee table in `fee-tables/` is fit to be published, and the list the page loads names exactly those.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use plainfee::document::in_house_style;
use plainfee::table::{FeeTable, Tariff, parse};
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()))
}

/// The tables under a folder by their path from `fee-tables/`, with `/` between folders; cases beside them are none.
fn collect(folder: &Path, name: &str, found: &mut BTreeMap<String, PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|fault| panic!("{}: {fault}", folder.display())) {
        let path = entry.unwrap_or_else(|fault| panic!("{}: {fault}", folder.display())).path();
        let own = path.file_name().and_then(|own| own.to_str()).unwrap_or_default().to_owned();
        let name = if name.is_empty() { own } else { format!("{name}/{own}") };
        if path.is_dir() {
            collect(&path, &name, found);
        } else if name != "index.json" && !name.ends_with(".cases.jsonl") {
            found.insert(name, path);
        }
    }
}

fn files() -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    collect(&root().join("fee-tables"), "", &mut found);
    found
}

fn tables() -> BTreeMap<String, FeeTable> {
    let table = |(name, path): (String, PathBuf)| {
        let table = parse(&name, &read(&path)).unwrap_or_else(|issues| panic!("{name}: {issues:#?}"));
        (name, table)
    };
    files().into_iter().map(table).collect()
}

fn index() -> Vec<Value> {
    let index: Value = serde_json::from_str(&read(&root().join("fee-tables/index.json"))).expect("index.json is JSON");
    index["tariffs"].as_array().expect("index.json has a list \"tariffs\"").clone()
}

/// Where a path leads, without asking the disk: the schema is generated and need not be there yet.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            other => resolved.push(other),
        }
    }
    resolved
}

#[test]
fn every_table_reads_and_checks_clean() {
    assert!(!tables().is_empty());
}

#[test]
fn the_versions_of_each_tariff_follow_one_another() {
    let mut tariffs: BTreeMap<String, Vec<FeeTable>> = BTreeMap::new();
    for (name, table) in tables() {
        let folder = Path::new(&name).parent().map(Path::to_path_buf).unwrap_or_default();
        assert!(folder.ends_with(table.tariff.as_str()), "{name} is a version of {}", table.tariff);
        assert_eq!(Path::new(&name).file_stem().and_then(|stem| stem.to_str()), Some(table.version.as_str()), "{name}");
        tariffs.entry(table.tariff.to_string()).or_default().push(table);
    }
    for (tariff, versions) in tariffs {
        let names: BTreeSet<_> = versions.iter().map(|table| table.version.clone()).collect();
        assert_eq!(names.len(), versions.len(), "{tariff} has a version twice");
        Tariff::new(versions).unwrap_or_else(|issues| panic!("{tariff}: {issues:#?}"));
    }
}

#[test]
fn every_table_is_in_both_languages_and_says_what_it_is() {
    for (name, table) in tables() {
        assert_eq!(table.languages, ["en", "zh-Hans"], "{name}");
        assert!(table.note.is_some(), "{name} has no note");
        let purpose = if name.starts_with("published/") { "test" } else { "demonstration" };
        assert_eq!(table.purpose.as_str(), purpose, "{name}");
        assert!(purpose != "test" || !table.sources.is_empty(), "{name} has no source");
    }
}

#[test]
fn every_table_names_the_schema_of_this_repository() {
    for (name, path) in files() {
        let table: Value = serde_json::from_str(&read(&path)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let schema = table["$schema"].as_str().unwrap_or_else(|| panic!("{name} has no $schema"));
        let folder = path.parent().unwrap_or(&path);
        assert_eq!(resolved(&folder.join(schema)), root().join("schema/fee-table-1.json"), "{name}");
    }
}

#[test]
fn the_index_lists_exactly_the_tables_there_are() {
    let tables = tables();
    let mut listed = BTreeSet::new();
    for entry in index() {
        let tariff = entry["tariff"].as_str().expect("an entry has a tariff");
        for language in ["en", "zh-Hans"] {
            assert!(
                entry["title"][language].as_str().is_some_and(|title| !title.is_empty()),
                "{tariff} has no title in {language}"
            );
        }
        let mut before = None;
        for version in entry["versions"].as_array().expect("an entry has versions") {
            let version = version.as_str().expect("a version is a path");
            let table = tables.get(version).unwrap_or_else(|| panic!("{version} is listed and not there"));
            assert_eq!(table.tariff.as_str(), tariff, "{version}");
            assert_eq!(Some(table.purpose.as_str()), entry["purpose"].as_str(), "{version}");
            assert!(before < Some(table.valid.from.instant()), "{version} is listed before an earlier version");
            before = Some(table.valid.from.instant());
            assert!(listed.insert(version.to_owned()), "{version} is listed twice");
        }
    }
    let there: BTreeSet<String> = tables.into_keys().collect();
    assert_eq!(listed, there);
}

/// `plainfee format fee-tables` writes them so.
#[test]
fn every_table_is_in_house_style() {
    let index = ("index.json".to_owned(), root().join("fee-tables/index.json"));
    for (name, path) in files().into_iter().chain([index]) {
        let text = read(&path);
        let styled = in_house_style(&name, &text).unwrap_or_else(|issue| panic!("{name}: {issue:#?}"));
        assert!(styled == text, "{name} is not in house style: run plainfee format fee-tables");
        assert_eq!(in_house_style(&name, &styled).as_ref(), Ok(&styled), "{name}");
        let on_one_line: String = text.lines().map(str::trim_start).collect();
        assert_eq!(in_house_style(&name, &on_one_line), Ok(styled), "{name}: the style follows the line breaks");
    }
}
