//! `plainfee check`: what is wrong with fee tables, with file, line and column.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use super::Format;
use super::failure::{Failure, unless_reader_gone};
use super::files::tables;
use super::report::report;
use super::versions::{Version, together};
use crate::explain::{Language, Message};
use crate::issue::Issue;

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
        let mut found = Vec::new();
        let mut tariffs: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        for file in files {
            match file {
                Ok(version) => tariffs.entry(version.table.tariff.to_string()).or_default().push(version),
                Err(issues) => found.extend(issues),
            }
        }
        for versions in tariffs.into_values() {
            found.extend(together(versions).err().unwrap_or_default());
        }
        let fine = !found.iter().any(Issue::is_error);
        let sentence = language.say(Message::TerminalChecked, &[("count", &count.to_string())]);
        unless_reader_gone(report(found, &sentence, language, format), fine)
    }
}
