//! The terminal: `plainfee check`, `quote`, `why`, `diff`, `backtest`, `export`, `import`, `format`, `publish`, `schema`.
//!
//! Exit codes: 0 fine, 1 problems found, 2 could not run. Answers go to standard output, sentences about bad
//! input to standard error. Whoever stops reading the answers is not told of it.

mod answers;
mod backtest;
mod cases;
mod check;
mod diff;
mod export;
mod failure;
mod files;
mod house_style;
mod import;
mod input;
mod issues;
mod publication;
mod publish;
mod quote;
mod replace;
mod report;
mod sarif;
mod schema;
mod utf8;
mod versions;
mod why;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::explain::Language;
use failure::Failure;

/// Works out what a wallet charges, and says why.
#[derive(Debug, Parser)]
#[command(name = "plainfee", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The language of sentences: en or zh-Hans.
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    language: Language,
    /// Sentences for people, JSON for programs, for `check` SARIF 2.1.0, or for `diff` Markdown.
    #[arg(long, global = true, value_enum, default_value = "text")]
    format: Output,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check fee tables; folders are searched for .json files.
    Check(check::Check),
    /// Answer requests, as JSON or JSON Lines on standard input.
    Quote(quote::Ask),
    /// Answer why charges were what they were, as JSON or JSON Lines on standard input.
    Why(why::Ask),
    /// Tell what changed between two versions of a tariff, and what that does to customers.
    Diff(diff::Compare),
    /// Hold real charges against fee tables.
    Backtest(backtest::Backtest),
    /// Write fee tables as the page opens them, once they check.
    Publish(publish::Publish),
    /// Write the lists of a fee table as spreadsheets (CSV): bands, look-up rows, exchange rates.
    Export(export::Export),
    /// Put spreadsheets (CSV) back into a fee table.
    Import(import::Import),
    /// Write fee tables in house style.
    Format(house_style::Rewrite),
    /// Print the JSON Schema of fee tables or of requests.
    Schema(schema::Print),
}

/// How answers are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Output {
    /// Sentences for people.
    Text,
    /// JSON for programs, one answer a line.
    Json,
    /// SARIF 2.1.0 for code review and editors; only of `check`.
    Sarif,
    /// Markdown for people; only of `diff`.
    Markdown,
}

/// How answers are written by everything but `check` and `diff`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Text | Output::Markdown => Self::Text,
            Output::Json | Output::Sarif => Self::Json,
        }
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::find(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::all().map(Language::tag).collect();
        format!("there is no language {tag:?}; use one of: {}", known.join(", "))
    })
}

/// Runs the program on the process's arguments and standard streams.
pub fn run() -> ExitCode {
    let Arguments { command, language, format } = Arguments::parse();
    let refusal = match (format, &command) {
        (Output::Sarif, Command::Check(_)) | (Output::Markdown, Command::Diff(_)) => None,
        (Output::Sarif, _) => Some("only plainfee check answers in SARIF; use --format text or --format json"),
        (Output::Markdown, _) => Some("only plainfee diff answers in Markdown; use --format text or --format json"),
        (Output::Text | Output::Json, _) => None,
    };
    if let Some(refusal) = refusal {
        Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, refusal).exit();
    }
    let done = match command {
        Command::Check(check) => check.run(language, format),
        Command::Quote(ask) => ask.run(language, format.into()),
        Command::Why(ask) => ask.run(language, format.into()),
        Command::Diff(compare) => compare.run(language, format),
        Command::Backtest(backtest) => backtest.run(language, format.into()),
        Command::Publish(publish) => publish.run(language, format.into()),
        Command::Export(export) => export.run(language, format.into()),
        Command::Import(import) => import.run(language, format.into()),
        Command::Format(rewrite) => rewrite.run(language, format.into()),
        Command::Schema(print) => print.run(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::from(2),
        Err(failure) => {
            // Where standard error is closed, the exit code still tells.
            let _ = writeln!(io::stderr(), "plainfee: {}", failure.sentence(language));
            ExitCode::from(2)
        }
    }
}
