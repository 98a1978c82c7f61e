//! `plainfee import`: CSV files put back into a table, whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::failure::{Failure, unless_reader_gone};
use super::files::text;
use super::replace::replace;
use super::{Format, issues};
use crate::explain::{Language, Message, sentence};
use crate::reply::{Reply, WordedIssue};
use crate::spreadsheet::{Address, Found, Given, import};

/// Put spreadsheets (CSV) back into a fee table.
#[derive(Debug, Args)]
pub struct Import {
    /// The fee table.
    table: PathBuf,
    /// The files, each named after its list as `export` names it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The list that the one file is for, where its name does not say it.
    #[arg(long)]
    rule: Option<String>,
    /// Write the new table in the place of the old one, instead of printing it.
    #[arg(long)]
    write: bool,
}

#[derive(Serialize)]
struct Imported {
    file: String,
    lists: usize,
    written: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<String>,
}

#[derive(Serialize)]
struct Refused {
    issues: Vec<AddressedIssue>,
}

#[derive(Serialize)]
struct AddressedIssue {
    #[serde(flatten)]
    worded: WordedIssue,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
}

impl Import {
    /// Imports; answers whether nothing was wrong with the files and the table they make.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        if self.rule.is_some() && self.files.len() > 1 {
            return Err(Failure::OneRule);
        }
        let mut given = Vec::with_capacity(self.files.len());
        for path in &self.files {
            let bytes = fs::read(path).map_err(|error| Failure::file(path, error))?;
            let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let list = self.rule.clone().unwrap_or_else(stem);
            given.push(Given { file: path.display().to_string(), list, bytes });
        }
        let imported = match text(&self.table)? {
            Ok((name, text)) => import(&name, &text, &given),
            Err(issue) => Err(vec![Found { issue, address: None }]),
        };
        match imported {
            Ok(new) => {
                if self.write {
                    replace(&self.table, &new)?;
                }
                unless_reader_gone(self.report(new, language, format), true)
            }
            Err(found) => unless_reader_gone(refuse(found, language, format), false),
        }
    }

    fn report(&self, new: String, language: Language, format: Format) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        let (file, lists) = (self.table.display().to_string(), self.files.len());
        match format {
            Format::Json => {
                let table = (!self.write).then_some(new);
                serde_json::to_writer(
                    &mut out,
                    &Reply::answered(Imported { file, lists, written: self.write, table }),
                )?;
                writeln!(out)?;
            }
            Format::Text if self.write => {
                let particulars = [("file", file.as_str()), ("count", &lists.to_string())];
                writeln!(out, "{}", language.say(Message::TerminalImported, &particulars))?;
            }
            Format::Text => write!(out, "{new}")?,
        }
        Ok(())
    }
}

/// Where in a spreadsheet, in words: "bands.csv, row 7, column minimum (cell F7)".
pub fn in_words(address: &Address, language: Language) -> String {
    let row = address.row.map(|row| row.to_string()).unwrap_or_default();
    let column = address.column.as_deref().unwrap_or_default();
    let cell = address.cell.as_deref().unwrap_or_default();
    let particulars = [("file", address.file.as_str()), ("row", &row), ("column", column), ("cell", cell)];
    language.say(Message::TerminalAddress, &particulars)
}

fn refuse(found: Vec<Found>, language: Language, format: Format) -> Result<(), Failure> {
    let mut told = io::stderr().lock();
    for Found { issue, address } in &found {
        let place = address.as_ref().map(|address| in_words(address, language));
        let place = place.or_else(|| issue.place.as_ref().map(ToString::to_string)).unwrap_or_default();
        writeln!(told, "{}", issues::line(&place, issue, language))?;
    }
    if format == Format::Json {
        let worded = |Found { issue, address }| {
            let worded = WordedIssue { sentence: sentence(language, &issue), issue };
            AddressedIssue { worded, address }
        };
        let answer = Refused { issues: found.into_iter().map(worded).collect() };
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, &Reply { ok: false, answer })?;
        writeln!(out)?;
    }
    Ok(())
}
