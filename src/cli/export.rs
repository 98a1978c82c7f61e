//! `plainfee export`: the lists of a table as CSV files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::Format;
use super::failure::{Failure, unless_reader_gone};
use super::files::text;
use super::import::in_words;
use super::replace::replace;
use super::report::refuse;
use crate::explain::{Language, Message};
use crate::reply::Reply;
use crate::spreadsheet::{Address, Csv, Exported, export};

/// Write the lists of a fee table as spreadsheets (CSV).
#[derive(Debug, Args)]
pub struct Export {
    /// The fee table.
    table: PathBuf,
    /// Only the lists of this charge, exchange rule or reference rates, or the list of this name.
    #[arg(long)]
    rule: Option<String>,
    /// The folder to write the files to; - is standard output, which takes one list.
    #[arg(long, default_value = "-", value_name = "FOLDER")]
    out: PathBuf,
}

impl Export {
    /// Exports; answers whether nothing was wrong with the table.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let read = text(&self.table)?.map_err(|issue| vec![issue]);
        match read.and_then(|(name, text)| export(&name, &text, self.rule.as_deref())) {
            Err(issues) => unless_reader_gone(refuse(issues, language, format), false),
            Ok(exported) => unless_reader_gone(self.write(&exported, language, format), true),
        }
    }

    fn write(&self, exported: &Exported, language: Language, format: Format) -> Result<(), Failure> {
        let to_folder = self.out != Path::new("-");
        if exported.lists.is_empty() && exported.left.is_empty() {
            return Err(Failure::NoLists(self.table.clone()));
        }
        if to_folder {
            let failure = |error| Failure::write(&self.out, error);
            fs::create_dir_all(&self.out).map_err(failure)?;
            exported.lists.iter().try_for_each(|list| replace(&self.out.join(file_of(list)), &list.csv))?;
        }
        let mut out = io::stdout().lock();
        match (format, exported.lists.as_slice()) {
            (Format::Json, _) => {
                serde_json::to_writer(&mut out, &Reply::answered(exported))?;
                writeln!(out)?;
            }
            (Format::Text, lists) if to_folder => {
                for list in lists {
                    let (file, rows) = (self.out.join(file_of(list)).display().to_string(), list.rows.to_string());
                    writeln!(out, "{}", language.say(Message::TerminalExported, &[("file", &file), ("rows", &rows)]))?;
                }
            }
            (Format::Text, []) => {}
            (Format::Text, [list]) => write!(out, "{}", list.csv)?,
            (Format::Text, lists) => {
                let names = lists.iter().map(|list| list.name.clone()).collect();
                return Err(Failure::ManyLists(self.table.clone(), names));
            }
        }
        if format == Format::Text { left_out(exported, language) } else { Ok(()) }
    }
}

/// Says what stays in the table, where the files themselves are not.
fn left_out(exported: &Exported, language: Language) -> Result<(), Failure> {
    let mut told = io::stderr().lock();
    for list in &exported.lists {
        for row in &list.kept {
            let place = in_words(&Address::file(&file_of(list)).row(*row), language);
            let said = language.say(Message::TerminalKept, &[]);
            writeln!(told, "{}", language.say(Message::Labelled, &[("label", &place), ("value", &said)]))?;
        }
    }
    for list in &exported.left {
        writeln!(told, "{}", language.say(Message::TerminalLeft, &[("list", list)]))?;
    }
    Ok(())
}

fn file_of(list: &Csv) -> String {
    format!("{}.csv", list.name)
}
