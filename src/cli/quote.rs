//! `plainfee quote`: requests on standard input, answers on standard output in the same order.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::failure::{Failure, unless_reader_gone};
use super::files::tables;
use super::input::{self, Given};
use super::versions::together;
use super::{Format, issues, utf8};
use crate::advice::{Advice, advise};
use crate::explain::{Language, advice_text, explain, explain_advice, plain_text};
use crate::issue::{Issue, Place};
use crate::quote::{Quote, Request, quote_text};
use crate::reply::Reply;
use crate::table::Tariff;

/// How places name standard input.
const STDIN: &str = "stdin";

/// Answer requests.
#[derive(Debug, Args)]
pub struct Ask {
    /// The versions of one tariff: fee tables, or folders of them.
    #[arg(long, required = true, num_args = 1..)]
    tables: Vec<PathBuf>,
    /// Also tell ways to pay less, which method is cheapest from which amount on, and what each amount costs.
    #[arg(long)]
    advice: bool,
}

#[derive(Serialize)]
struct Quoted {
    quote: Quote,
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<Advice>,
}

impl Ask {
    /// Answers every request; answers whether all were fine.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let mut session = Session { language, format, advice: self.advice, out: io::stdout().lock(), fine: true };
        let done = session.run(&self.tables);
        unless_reader_gone(done, session.fine)
    }
}

struct Session<W> {
    language: Language,
    format: Format,
    advice: bool,
    out: W,
    fine: bool,
}

impl<W: Write> Session<W> {
    fn run(&mut self, paths: &[PathBuf]) -> Result<(), Failure> {
        let (mut versions, mut wrong) = (Vec::new(), Vec::new());
        for file in tables(paths)? {
            match file {
                Ok(version) => versions.push(version),
                Err(issues) => wrong.extend(issues),
            }
        }
        let tariff = if wrong.is_empty() { together(versions) } else { Err(wrong) };
        let tariff = match tariff {
            Ok(tariff) => tariff,
            Err(issues) => return self.refuse(issues),
        };
        let mut asked = false;
        input::each(io::stdin().lock(), |given| {
            asked = true;
            self.answer(&tariff, given)
        })?;
        if asked { Ok(()) } else { Err(Failure::NothingAsked) }
    }

    fn answer(&mut self, tariff: &Tariff, given: Given) -> Result<(), Failure> {
        let answer = quoted(tariff, given).and_then(|(request, quote)| {
            let advice = self.advice.then(|| advise(tariff, &request, request.method.as_ref())).transpose()?;
            Ok(Quoted { quote, advice })
        });
        match answer {
            Err(issues) => self.refuse(issues),
            Ok(answer) => match self.format {
                Format::Json => self.reply(&Reply::answered(answer)),
                Format::Text => self.tell(&answer),
            },
        }
    }

    fn tell(&mut self, answer: &Quoted) -> Result<(), Failure> {
        let language = self.language;
        writeln!(self.out, "{}", plain_text(&explain(&answer.quote, language), language))?;
        if let Some(advice) = &answer.advice {
            let advice = explain_advice(advice, answer.quote.request.principal, language);
            writeln!(self.out, "{}", advice_text(&advice, language))?;
        }
        Ok(())
    }

    fn refuse(&mut self, found: Vec<Issue>) -> Result<(), Failure> {
        self.fine = false;
        issues::write(&mut io::stderr().lock(), &found, self.language)?;
        match self.format {
            Format::Json => self.reply(&Reply::refused(found, self.language)),
            Format::Text => Ok(()),
        }
    }

    fn reply(&mut self, reply: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.out, reply)?;
        Ok(writeln!(self.out)?)
    }
}

/// The quote, or issues placed in standard input as a whole.
fn quoted(tariff: &Tariff, given: Given) -> Result<(Request, Quote), Vec<Issue>> {
    let text = utf8::text(STDIN, given.bytes).map_err(|issue| vec![issue]);
    let answer = text.and_then(|text| {
        let quote = quote_text(tariff, STDIN, &text)?;
        Ok((Request::parse(STDIN, &text)?, quote))
    });
    answer.map_err(|mut issues| {
        for issue in &mut issues {
            let start = || Place { file: STDIN.to_owned(), line: 1, column: 1 };
            issue.place.get_or_insert_with(start).line += given.line - 1;
        }
        issues
    })
}
