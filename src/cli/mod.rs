//! The terminal: `plainfee check`, `plainfee quote`, `plainfee schema`.
//!
//! Exit codes: 0 fine, 1 problems found, 2 could not run. Answers go to standard output, sentences about bad
//! input to standard error. Whoever stops reading the answers is not told of it.

mod check;
mod failure;
mod files;
mod input;
mod issues;
mod quote;
mod sarif;
mod schema;
mod utf8;
mod versions;

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
    /// Sentences for people, JSON for programs, or for `check` SARIF 2.1.0.
    #[arg(long, global = true, value_enum)]
    format: Option<Format>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check fee tables; folders are searched for .json files.
    Check(check::Check),
    /// Answer requests, as JSON or JSON Lines on standard input.
    Quote(quote::Ask),
    /// Print the JSON Schema of fee tables or of requests.
    Schema(schema::Print),
}

/// How answers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences for people.
    Text,
    /// JSON for programs, one answer a line.
    Json,
    /// SARIF 2.1.0 for code review and editors; only of `check`.
    Sarif,
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
    if format == Some(Format::Sarif) && !matches!(command, Command::Check(_)) {
        let refusal = "only plainfee check answers in SARIF; use --format text or --format json";
        Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, refusal).exit();
    }
    let done = match command {
        Command::Check(check) => check.run(language, format.unwrap_or(Format::Text)),
        Command::Quote(ask) => ask.run(language, format.unwrap_or(Format::Text)),
        Command::Schema(print) => print.run(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(failure) => {
            // Where standard error is closed, the exit code still tells.
            let _ = writeln!(io::stderr(), "plainfee: {}", failure.sentence(language));
            ExitCode::from(2)
        }
    }
}
