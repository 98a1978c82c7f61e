//! A whole run: the tables, the charges, what comes of them, and what is written of it.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory};

use super::charges::Charges;
use super::judge::Judge;
use super::keeper::{Files, Keeper};
use super::progress::Asked;
use super::report::report;
use super::workers;
use crate::cli::failure::{Failure, unless_reader_gone};
use crate::cli::files::tables;
use crate::cli::report::refuse;
use crate::cli::versions::together;
use crate::cli::{Arguments, Format};
use crate::document::checksum;
use crate::explain::Language;
use crate::table::Tariff;

/// Hold real charges against fee tables: how many the tables explain, and which they do not.
///
/// CHARGES is CSV with headings or JSON Lines; each charge is what `plainfee why` is asked. Names of charges, in the
/// column or key `id`, come back in the file of mismatches: they must not say who paid.
///
/// Exit codes: 0 every charge is explained, exactly or if something is so that was not said; 1 some are not, or only by
/// another date, version or party, or could not be read; 2 could not run.
#[derive(Debug, Args)]
#[command(override_usage = "plainfee backtest [OPTIONS] --tables <TABLES>... <CHARGES>")]
pub struct Backtest {
    /// The versions of one tariff: fee tables, or folders of them.
    #[arg(long, required = true, num_args = 1..)]
    tables: Vec<PathBuf>,
    /// The charges: a .csv, .jsonl or .ndjson file, or - for standard input. It may also stand behind the last table.
    charges: Option<PathBuf>,
    /// Write the charges that are not plainly explained to this file (CSV).
    #[arg(long)]
    mismatches: Option<PathBuf>,
    /// Keep how far the run has come in this file, and go on from there if it has been stopped.
    #[arg(long)]
    progress: Option<PathBuf>,
    /// Only tell whether what is said of a charge gives it, without a search for what else may explain it.
    #[arg(long)]
    quick: bool,
}

impl Backtest {
    /// Runs; answers whether every charge was read and explained.
    pub fn run(mut self, language: Language, format: Format) -> Result<bool, Failure> {
        // Behind tables, the charges are taken for one more.
        let last = if self.charges.is_none() && self.tables.len() > 1 { self.tables.pop() } else { None };
        let Some(path) = self.charges.take().or(last) else {
            let missing = "the file of charges is missing: name it behind the tables, or - for standard input";
            Arguments::command().error(ErrorKind::MissingRequiredArgument, missing).exit();
        };
        let Some((tariff, tables)) = self.tariff(language, format)? else { return Err(Failure::Told) };
        let mut charges = match Charges::open(&path)? {
            Ok(charges) => charges,
            Err(issues) => {
                refuse(issues, language, format)?;
                return Err(Failure::Told);
            }
        };
        let asked = Asked {
            tables,
            language: language.tag().to_owned(),
            quick: self.quick,
            mismatches: self.mismatches.is_some(),
        };
        let files =
            Files { charges: &path, mismatches: self.mismatches.as_deref(), progress: self.progress.as_deref() };
        let mut keeper = Keeper::open(files, &mut charges, asked, language)?;
        let (file, form) = (charges.name.clone(), charges.form.clone());
        let judge = Judge { tariff: &tariff, file: &file, form: &form, language, is_quick: self.quick };
        workers::run(&mut charges, |batch| judge.judge(batch), |done| keeper.take(done))?;
        keeper.finish()?;
        let totals = keeper.totals();
        let fine = totals.is_fine();
        unless_reader_gone(report(totals, self.quick, self.mismatches.as_deref(), language, format), fine)
    }

    /// The tariff and the sum of its tables' texts; nothing where what is wrong with them has been told.
    fn tariff(&self, language: Language, format: Format) -> Result<Option<(Tariff, u64)>, Failure> {
        let (mut versions, mut wrong) = (Vec::new(), Vec::new());
        for file in tables(&self.tables)? {
            match file {
                Ok(version) => versions.push(version),
                Err(issues) => wrong.extend(issues),
            }
        }
        let sum = checksum(versions.iter().flat_map(|version| version.text.bytes().chain([0])));
        let tariff = if wrong.is_empty() { together(versions) } else { Err(wrong) };
        match tariff {
            Ok(tariff) => Ok(Some((tariff, sum))),
            Err(issues) => refuse(issues, language, format).map(|()| None),
        }
    }
}
