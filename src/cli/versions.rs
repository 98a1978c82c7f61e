//! The versions of one tariff, put together from their files.

use std::path::PathBuf;

use crate::document::locate;
use crate::issue::Issue;
use crate::table::{FeeTable, Tariff};

/// A table, and the file it was read from.
pub struct Version {
    pub path: PathBuf,
    pub name: String,
    pub text: String,
    pub table: FeeTable,
}

/// The tariff, or what keeps the versions apart, placed in the later one's file.
pub fn together(mut versions: Vec<Version>) -> Result<Tariff, Vec<Issue>> {
    versions.sort_by_key(|version| version.table.valid.from.instant());
    Tariff::new(versions.iter().map(|version| version.table.clone()).collect()).map_err(|mut issues| {
        let mut neighbours = versions.windows(2);
        for issue in &mut issues {
            // Two versions may bear one name; the issues come in the order of the versions.
            let named = |key, version: &Version| {
                issue.particulars.iter().any(|particular| particular == (key, version.table.version.as_str()))
            };
            let later = neighbours.find_map(|pair| match pair {
                [earlier, later] if named("earlier", earlier) && named("later", later) => Some(later),
                _ => None,
            });
            if let Some(later) = later {
                locate(&later.name, &later.text, core::slice::from_mut(issue));
            }
        }
        issues
    })
}
