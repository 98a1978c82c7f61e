//! `plainfee check`: what is wrong with fee tables, with file, line and column.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::failure::{Failure, unless_reader_gone};
use super::files::tables;
use super::versions::{Version, together};
use super::{Format, issues};
use crate::explain::{Language, Message};
use crate::issue::Issue;
use crate::reply::Reply;

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
        unless_reader_gone(report(found, fine, count, language, format), fine)
    }
}

fn report(found: Vec<Issue>, fine: bool, count: usize, language: Language, format: Format) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match format {
        Format::Json => {
            serde_json::to_writer(&mut out, &Reply { ok: fine, ..Reply::refused(found, language) })?;
            writeln!(out)?;
        }
        Format::Text if found.is_empty() => {
            writeln!(out, "{}", language.say(Message::TerminalChecked, &[("count", &count.to_string())]))?;
        }
        Format::Text => issues::write(&mut out, &found, language)?,
    }
    Ok(())
}
