//! Fee tables from files and folders.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::utf8;
use super::versions::Version;
use crate::issue::Issue;
use crate::table::{self, SOURCE};

/// Reads every table that the paths name, or what is wrong with it; folders are searched for `.json` files,
/// in alphabetical order. The list that stands beside tables is none.
pub fn tables(paths: &[PathBuf]) -> Result<Vec<Result<Version, Vec<Issue>>>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        collect(path, &mut files)?;
        if files.len() == before {
            return Err(Failure::NoTables(path.clone()));
        }
    }
    files.iter().map(|file| table(file)).collect()
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failure = |error| Failure::file(path, error);
    if !fs::metadata(path).map_err(failure)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(failure)?;
    let mut inside =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(failure)?;
    inside.sort();
    for path in inside {
        let is_table = path.extension().is_some_and(|extension| extension == "json") && !path.ends_with(SOURCE);
        if path.is_dir() || is_table {
            collect(&path, files)?;
        }
    }
    Ok(())
}

/// Reads the table in a file, or what is wrong with it.
pub fn table(path: &Path) -> Result<Result<Version, Vec<Issue>>, Failure> {
    let name = path.display().to_string();
    Ok(match text(path)? {
        Ok(text) => table::parse(&name, &text).map(|table| Version { name, text, table }),
        Err(issue) => Err(vec![issue]),
    })
}

/// Reads the text in a file, or where it stops being one.
pub fn text(path: &Path) -> Result<Result<String, Issue>, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::file(path, error))?;
    Ok(utf8::text(&path.display().to_string(), bytes))
}
