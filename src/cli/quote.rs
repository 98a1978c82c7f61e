//! `plainfee quote`: requests on standard input, answers on standard output in the same order.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::Format;
use super::check::line;
use super::failure::Failure;
use super::files::tables;
use crate::document::json;
use crate::explain::{Language, explain, plain_text};
use crate::issue::Issue;
use crate::quote::{Quote, quote_text};
use crate::reply::Reply;
use crate::table::Tariff;

/// Answer requests.
#[derive(Debug, Args)]
pub struct Ask {
    /// The versions of one tariff: fee tables, or folders of them.
    #[arg(long, required = true, num_args = 1..)]
    tables: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Quoted {
    quote: Quote,
}

impl Ask {
    /// Answers every request; answers whether all were fine.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let mut versions = Vec::new();
        for file in tables(&self.tables)? {
            match file.table {
                Ok(table) => versions.push(table),
                Err(issues) => return tell(&issues, language),
            }
        }
        let tariff = match Tariff::new(versions) {
            Ok(tariff) => tariff,
            Err(issues) => return tell(&issues, language),
        };
        let mut session = Session { tariff, language, format, out: io::stdout().lock(), fine: true };
        session.read(&mut io::stdin().lock())?;
        Ok(session.fine)
    }
}

fn tell(issues: &[Issue], language: Language) -> Result<bool, Failure> {
    let mut errors = io::stderr().lock();
    for issue in issues {
        writeln!(errors, "{}", line(issue, language))?;
    }
    Ok(false)
}

struct Session<W> {
    tariff: Tariff,
    language: Language,
    format: Format,
    out: W,
    fine: bool,
}

impl<W: Write> Session<W> {
    /// One JSON document, or one a line: lines are answered as they come.
    fn read(&mut self, input: &mut impl BufRead) -> Result<(), Failure> {
        let mut first = String::new();
        input.read_line(&mut first)?;
        if json::parse(&first).is_err() {
            let mut rest = String::new();
            input.read_to_string(&mut rest)?;
            // A document over several lines, unless a later line is a document of its own.
            if !rest.lines().any(|line| line.starts_with('{') && json::parse(line).is_ok()) {
                return self.answer("request", &(first + &rest));
            }
            return self.lines(first, &mut rest.as_bytes());
        }
        self.lines(first, input)
    }

    fn lines(&mut self, first: String, input: &mut impl BufRead) -> Result<(), Failure> {
        let mut number = 1_usize;
        let mut text = first;
        while !text.is_empty() {
            if !text.trim().is_empty() {
                self.answer(&format!("request {number}"), &text)?;
            }
            text.clear();
            input.read_line(&mut text)?;
            number += 1;
        }
        Ok(())
    }

    fn answer(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        match (quote_text(&self.tariff, name, text), self.format) {
            (Ok(quote), Format::Json) => serde_json::to_writer(&mut self.out, &Reply::answered(Quoted { quote }))?,
            (Ok(quote), Format::Text) => {
                write!(self.out, "{}", plain_text(&explain(&quote, self.language), self.language))?;
            }
            (Err(issues), format) => {
                self.fine = false;
                tell(&issues, self.language)?;
                if format == Format::Text {
                    return Ok(());
                }
                serde_json::to_writer(&mut self.out, &Reply::refused(issues, self.language))?;
            }
        }
        writeln!(self.out)?;
        Ok(())
    }
}
