//! Cases beside a table: payments with what they must come to, one a line, held against the table by `check`.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::utf8;
use super::versions::Version;
use crate::document::{locate, read_document, record};
use crate::issue::{self, Code, Issue, Place, is_plain};
use crate::money::{Money, Number};
use crate::quote::{Request, quote};
use crate::table::Tariff;

/// Names are shown to this length.
const LONGEST_NAME: usize = 120;

record! {
    /// A payment, and what it must come to.
    pub struct Case {
        /// What it is called.
        name: String,
        /// The payment; it names its method.
        request: Request,
        /// Everything that leaves the payer.
        total: Number,
        /// What arrives.
        arrives: Option<Number>,
        /// Fees and taxes on top.
        fee: Option<Number>,
    }
}

/// The file of the cases of a table: `2026-12.cases.jsonl` beside `2026-12.json`.
pub fn beside(table: &Path) -> PathBuf {
    table.with_extension("cases.jsonl")
}

/// What is wrong with the cases beside a table, or with the table by them; nothing where there are none.
pub fn issues(version: &Version) -> Result<Vec<Issue>, Failure> {
    let path = beside(&version.path);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::file(&path, error)),
    };
    let name = path.display().to_string();
    let text = match utf8::text(&name, bytes) {
        Ok(text) => text,
        Err(issue) => return Ok(vec![issue]),
    };
    let tariff = match Tariff::new(vec![version.table.clone()]) {
        Ok(tariff) => tariff,
        Err(issues) => return Ok(issues),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    Ok(lines.flat_map(|(before, line)| of_line(&tariff, &name, line, before)).collect())
}

/// What is wrong with one line, `before` lines into the file.
fn of_line(tariff: &Tariff, file: &str, line: &str, before: usize) -> Vec<Issue> {
    let mut found = match read_document::<Case>(file, line, |_, _| {}) {
        Ok(case) => differences(tariff, &case),
        Err(issues) => issues,
    };
    locate(file, line, &mut found);
    for issue in &mut found {
        let start = || Place { file: file.to_owned(), line: 1, column: 1 };
        issue.place.get_or_insert_with(start).line += before;
    }
    found
}

fn differences(tariff: &Tariff, case: &Case) -> Vec<Issue> {
    let top = issue::Path::Top;
    if case.request.method.is_none() {
        return vec![Issue::new(Code::MissingKey, &top.key("request")).with("key", "method")];
    }
    let quote = match quote(tariff, &case.request) {
        Ok(quote) => quote,
        Err(issues) => return issues.into_iter().map(of_request).collect(),
    };
    let Some(statement) = quote.statements.first().and_then(|one| one.outcome.statement()) else {
        let issue = Issue::new(Code::CaseNotOffered, &top.key("request"));
        return vec![issue.with("case", shown(&case.name)).with("expected", case.total)];
    };
    let figures = [
        ("total", Some(case.total), statement.total),
        ("arrives", case.arrives, statement.total_to_recipient),
        ("fee", case.fee, statement.cost.on_top),
    ];
    let differs = |(key, expected, got): (&str, Option<Number>, Money)| {
        let expected = expected.filter(|expected| *expected != got.amount())?;
        let issue = Issue::new(Code::CaseDiffers, &top.key(key)).with("case", shown(&case.name));
        let got = format!("{} {}", got.digits(), got.currency());
        Some(issue.with("figure", key).with("expected", expected).with("got", got))
    };
    figures.into_iter().filter_map(differs).collect()
}

/// An issue of the request, as one of the case.
fn of_request(issue: Issue) -> Issue {
    let path = if issue.path.is_empty() { "request".to_owned() } else { format!("request.{}", issue.path) };
    Issue { path, ..issue }
}

/// The name of a case as it can be shown, longer than other words may be: it says what is tried.
fn shown(name: &str) -> String {
    name.chars().take(LONGEST_NAME).map(|letter| if is_plain(letter) { letter } else { '\u{fffd}' }).collect()
}
