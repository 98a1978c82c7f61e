//! Questions on standard input, answers on standard output in the same order.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::failure::{Failure, unless_reader_gone};
use super::files::tables;
use super::input::{self, Given};
use super::versions::together;
use super::{Format, issues, utf8};
use crate::explain::Language;
use crate::issue::{Issue, Place};
use crate::reply::Reply;
use crate::table::Tariff;

/// How places name standard input.
pub const STDIN: &str = "stdin";

/// What a command answers.
pub trait Answers {
    /// The answer to one question.
    type Answer: Serialize;

    /// The answer to the question a text is.
    ///
    /// # Errors
    /// What is wrong with the question.
    fn answer(&self, tariff: &Tariff, text: &str) -> Result<Self::Answer, Vec<Issue>>;

    /// An answer as plain text.
    fn tell(&self, answer: &Self::Answer, language: Language) -> String;
}

/// Answers every question of one tariff; answers whether all were fine.
pub fn answer_each(
    paths: &[PathBuf],
    language: Language,
    format: Format,
    answers: &impl Answers,
) -> Result<bool, Failure> {
    let mut session = Session { language, format, answers, out: io::stdout().lock(), fine: true };
    let done = session.run(paths);
    unless_reader_gone(done, session.fine)
}

struct Session<'a, A, W> {
    language: Language,
    format: Format,
    answers: &'a A,
    out: W,
    fine: bool,
}

impl<A: Answers, W: Write> Session<'_, A, W> {
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
            match self.answered(&tariff, given) {
                Err(issues) => self.refuse(issues),
                Ok(answer) => match self.format {
                    Format::Json => self.reply(&Reply::answered(answer)),
                    Format::Text => Ok(writeln!(self.out, "{}", self.answers.tell(&answer, self.language))?),
                },
            }
        })?;
        if asked { Ok(()) } else { Err(Failure::NothingAsked) }
    }

    /// The answer, or issues placed in standard input as a whole.
    fn answered(&self, tariff: &Tariff, given: Given) -> Result<A::Answer, Vec<Issue>> {
        let text = utf8::text(STDIN, given.bytes).map_err(|issue| vec![issue]);
        text.and_then(|text| self.answers.answer(tariff, &text)).map_err(|mut issues| {
            for issue in &mut issues {
                let start = || Place { file: STDIN.to_owned(), line: 1, column: 1 };
                issue.place.get_or_insert_with(start).line += given.line - 1;
            }
            issues
        })
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
