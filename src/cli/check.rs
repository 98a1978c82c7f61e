//! `plainfee check`: what is wrong with fee tables, with file, line and column.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::Format;
use super::failure::Failure;
use super::files::tables;
use crate::explain::{Language, sentence};
use crate::issue::{Issue, Level, Place};
use crate::reply::Reply;
use crate::table::{FeeTable, Tariff};

/// Check fee tables.
#[derive(Debug, Args)]
pub struct Check {
    /// Fee tables, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

impl Check {
    /// Checks; answers whether nothing was wrong.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let files = tables(&self.paths)?;
        let count = files.len();
        let mut issues = Vec::new();
        let mut tariffs: BTreeMap<String, Vec<(String, FeeTable)>> = BTreeMap::new();
        for file in files {
            match file.table {
                Ok(table) => tariffs.entry(table.tariff.to_string()).or_default().push((file.name, table)),
                Err(found) => issues.extend(found),
            }
        }
        for versions in tariffs.into_values() {
            issues.extend(clashes(versions));
        }
        let fine = !issues.iter().any(Issue::is_error);
        let mut out = io::stdout().lock();
        match format {
            Format::Json => {
                serde_json::to_writer(&mut out, &Reply { ok: fine, ..Reply::refused(issues, language) })?;
                writeln!(out)?;
            }
            Format::Text => {
                for issue in &issues {
                    writeln!(out, "{}", line(issue, language))?;
                }
                if issues.is_empty() {
                    writeln!(out, "{count} fee tables, no issues")?;
                }
            }
        }
        Ok(fine)
    }
}

/// Versions of one tariff in force at the same time; the issue stands in the later one's file.
fn clashes(versions: Vec<(String, FeeTable)>) -> Vec<Issue> {
    let files: Vec<(String, String)> =
        versions.iter().map(|(file, table)| (table.version.to_string(), file.clone())).collect();
    let issues = Tariff::new(versions.into_iter().map(|(_, table)| table).collect()).err().unwrap_or_default();
    let placed = |mut issue: Issue| {
        let later = issue.particulars.iter().find(|(name, _)| *name == "later").map(|(_, version)| version.to_owned());
        let file = files.iter().find(|(version, _)| Some(version) == later.as_ref());
        issue.place = file.map(|(_, file)| Place { file: file.clone(), line: 1, column: 1 });
        issue
    };
    issues.into_iter().map(placed).collect()
}

/// An issue on one line: place, level, code, path, sentence.
pub fn line(issue: &Issue, language: Language) -> String {
    let place = issue.place.as_ref().map_or_else(String::new, |place| format!("{place}: "));
    let level = match issue.code.level() {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let path = if issue.path.is_empty() { String::new() } else { format!(" {}", issue.path) };
    format!("{place}{level} [{}]{path}: {}", issue.code, sentence(language, issue))
}
