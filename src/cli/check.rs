//! `plainfee check`: what is wrong, or probably wrong, with fee tables, with file, line and column.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::failure::{Failure, unless_reader_gone};
use super::files::tables;
use super::versions::{Version, together};
use super::{Output, cases, issues, sarif};
use crate::explain::{Language, Message};
use crate::issue::Level;
use crate::reply::{Reply, WordedFinding};
use crate::table::{Finding, review};

/// Check fee tables.
///
/// Errors refuse a table; warnings and notes say what is probably a mistake, and the table can be used. A table
/// silences a warning that is meant to be so with its code, the rule and the reason, under "silenced".
///
/// Beside a table 2027-01.json, the cases in 2027-01.cases.jsonl are held against it: payments with the total, the
/// fees or what arrives as they must be.
///
/// Exit codes: 0 no errors, 1 errors (with --strict: or warnings), 2 could not run.
#[derive(Debug, Args)]
pub struct Check {
    /// Fee tables, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Warnings, too, make the exit code 1; notes and silenced warnings never do.
    #[arg(long)]
    strict: bool,
}

/// What is said of the tables.
#[derive(Serialize)]
struct Checked {
    issues: Vec<WordedFinding>,
    /// What the tables say is meant to be so, with the reason.
    silenced: Vec<WordedFinding>,
}

impl Check {
    /// Checks; answers whether nothing was wrong.
    pub fn run(self, language: Language, format: Output) -> Result<bool, Failure> {
        let files = tables(&self.paths)?;
        let count = files.len();
        let mut found: Vec<Finding> = Vec::new();
        let mut tariffs: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        for file in files {
            match file {
                Ok(version) => {
                    found.extend(review(&version.name, &version.text, &version.table));
                    found.extend(cases::issues(&version)?.into_iter().map(Finding::from));
                    tariffs.entry(version.table.tariff.to_string()).or_default().push(version);
                }
                Err(issues) => found.extend(issues.into_iter().map(Finding::from)),
            }
        }
        for versions in tariffs.into_values() {
            found.extend(together(versions).err().unwrap_or_default().into_iter().map(Finding::from));
        }
        let worst = if self.strict { Level::Warning } else { Level::Error };
        let fine = !found.iter().any(|finding| finding.silenced.is_none() && finding.issue.code.level() >= worst);
        unless_reader_gone(report(&found, fine, count, language, format), fine)
    }
}

fn report(found: &[Finding], fine: bool, count: usize, language: Language, format: Output) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let (silenced, told): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|finding| finding.silenced.is_some());
    match format {
        Output::Json => {
            let worded = |finding: &Finding| WordedFinding::new(finding.clone(), language);
            let issues = told.into_iter().map(worded).collect();
            let checked = Checked { issues, silenced: silenced.into_iter().map(worded).collect() };
            serde_json::to_writer(&mut out, &Reply { ok: fine, answer: checked })?;
            writeln!(out)?;
        }
        Output::Sarif => {
            serde_json::to_writer_pretty(&mut out, &sarif::log(found, language))?;
            writeln!(out)?;
        }
        Output::Text | Output::Markdown if told.is_empty() => {
            writeln!(out, "{}", language.say(Message::TerminalChecked, &[("count", &count.to_string())]))?;
        }
        Output::Text | Output::Markdown => issues::write_findings(&mut out, &told, language)?,
    }
    Ok(())
}
