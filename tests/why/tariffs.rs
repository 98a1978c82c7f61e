//! The shipped tariffs, each with all its versions.

use std::fs;
use std::path::Path;

use plainfee::table::{FeeTable, Tariff, parse};

/// The versions in a folder as one tariff.
pub fn tariff_of(folder: &str) -> Tariff {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    Tariff::new(tables(&path)).unwrap_or_else(|issues| panic!("{folder}: {issues:#?}"))
}

fn tables(path: &Path) -> Vec<FeeTable> {
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let read = |file: &std::path::PathBuf| {
        let text = fs::read_to_string(file).expect("a table");
        parse(&file.display().to_string(), &text).unwrap_or_else(|issues| panic!("{issues:#?}"))
    };
    files.iter().map(read).collect()
}

/// The folders of all shipped tariffs.
#[allow(dead_code)] // Not every test that includes this file wants them all.
pub fn folders() -> Vec<String> {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("fee-tables/published");
    let entries = fs::read_dir(published).expect("published tariffs");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let published = names.into_iter().map(|name| format!("fee-tables/published/{name}"));
    ["fee-tables/demo-wallet".to_owned()].into_iter().chain(published).collect()
}
