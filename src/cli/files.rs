//! Fee tables from files and folders.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::utf8;
use super::versions::Version;
use crate::issue::Issue;
use crate::table::{self, SOURCE};

/// Reads every table that the paths name, or what is wrong with it.
pub fn tables(paths: &[PathBuf]) -> Result<Vec<Result<Version, Vec<Issue>>>, Failure> {
    find(paths)?.iter().map(|file| read(file)).collect()
}

/// The files that the paths name; folders are searched for `.json` files, in alphabetical order.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        collect(path, &mut files)?;
        if files.len() == before {
            return Err(Failure::NoTables(path.clone()));
        }
    }
    Ok(files)
}

/// The text of a file and the name issues call it by, or what keeps it from being text.
pub fn text(path: &Path) -> Result<Result<(String, String), Issue>, Failure> {
    let name = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| Failure::file(path, error))?;
    Ok(utf8::text(&name, bytes).map(|text| (name, text)))
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
pub fn read(path: &Path) -> Result<Result<Version, Vec<Issue>>, Failure> {
    let parsed = |(name, text): (String, String)| {
        let table = table::parse(&name, &text)?;
        Ok(Version { path: path.to_owned(), name, text, table })
    };
    Ok(text(path)?.map_err(|issue| vec![issue]).and_then(parsed))
}
