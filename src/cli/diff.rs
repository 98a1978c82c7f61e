//! `plainfee diff`: what changed between two versions of a tariff.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::Output;
use super::failure::{Failure, unless_reader_gone};
use super::files::read;
use super::report::refuse;
use super::versions::Version;
use crate::diff::{Case, Change, Diff, Edition, Notice, Tally, VersionReference, diff};
use crate::document::{Date, Moment, locate};
use crate::explain::{DiffWords, Language, diff_markdown, diff_text, explain_diff};
use crate::issue::Issue;
use crate::money::Number;
use crate::reply::Reply;
use crate::table::CalendarDate;

/// Tell what changed between two versions of a tariff.
///
/// First what changed, then what a standard basket of payments cost and costs, who is hit hardest, and the notice to
/// publish. The later version's market rates are used for both.
#[derive(Debug, Args)]
pub struct Compare {
    /// The earlier version.
    old: PathBuf,
    /// The later version.
    new: PathBuf,
    /// The amounts of the basket, in the payer's currency, such as 100,1000; left out, what 200 and 500 US dollars are
    /// worth, and every amount at which a rule turns.
    #[arg(long, value_delimiter = ',', value_parser = amount)]
    amounts: Vec<Number>,
    /// When customers are told, such as 2026-10-28; left out, the date of the later version's source.
    #[arg(long, value_parser = date)]
    noticed: Option<Date>,
}

fn amount(text: &str) -> Result<Number, String> {
    let above_nought = |amount: &Number| *amount > Number::ZERO;
    let amount = Number::parse(text).ok().filter(above_nought);
    amount.ok_or_else(|| format!("{text:?} is not an amount; write digits with at most one point, such as 1234.50"))
}

fn date(text: &str) -> Result<Date, String> {
    let date = CalendarDate::parse(text).map(|date| date.0);
    date.ok_or_else(|| format!("{text:?} is not a date; write it like 2026-10-28"))
}

/// What changed, each change and case with its sentence.
#[derive(Serialize)]
struct Compared<'d> {
    diff: WordedDiff<'d>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WordedDiff<'d> {
    old: &'d VersionReference,
    new: &'d VersionReference,
    changes: Vec<Worded<'d, Change>>,
    effect: WordedEffect<'d>,
    tally: &'d Tally,
    notice: &'d Notice,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WordedEffect<'d> {
    as_of: Moment,
    market_held: bool,
    rates_published: bool,
    cases: Vec<Worded<'d, Case>>,
}

#[derive(Serialize)]
struct Worded<'d, T> {
    #[serde(flatten)]
    data: &'d T,
    sentence: &'d str,
}

impl Compare {
    /// Compares; answers whether the two could be compared.
    pub fn run(self, language: Language, format: Output) -> Result<bool, Failure> {
        let both = match (read(&self.old)?, read(&self.new)?) {
            (Ok(old), Ok(new)) => Ok((old, new)),
            (old, new) => Err([old.err(), new.err()].into_iter().flatten().flatten().collect()),
        };
        let found = both.and_then(|(old, new)| self.compare(&old, &new));
        match found {
            Ok(found) => unless_reader_gone(tell(&found, language, format), true),
            Err(found) => unless_reader_gone(refuse(found, language, format.into()), false),
        }
    }

    fn compare(&self, old: &Version, new: &Version) -> Result<Diff, Vec<Issue>> {
        let (before, after) = (Edition::new(&old.table, &old.text), Edition::new(&new.table, &new.text));
        diff(&before, &after, &self.amounts, self.noticed).map_err(|issue| {
            let mut issues = vec![issue];
            locate(&new.name, &new.text, &mut issues);
            issues
        })
    }
}

fn tell(diff: &Diff, language: Language, format: Output) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let told = explain_diff(diff, language);
    match format {
        Output::Json | Output::Sarif => {
            serde_json::to_writer(&mut out, &Reply::answered(worded(diff, &told, language)))?;
            writeln!(out)?;
        }
        Output::Markdown => write!(out, "{}", diff_markdown(&told))?,
        Output::Text => write!(out, "{}", diff_text(&told, language))?,
    }
    Ok(())
}

fn worded<'d>(diff: &'d Diff, told: &'d DiffWords, language: Language) -> Compared<'d> {
    let changes = diff.changes.iter().zip(&told.changes).map(|(data, sentence)| Worded { data, sentence });
    let cases = diff.effect.cases.iter().zip(&told.cases).map(|(data, sentence)| Worded { data, sentence });
    let effect = WordedEffect {
        as_of: diff.effect.as_of,
        market_held: diff.effect.market_held,
        rates_published: diff.effect.rates_published,
        cases: cases.collect(),
    };
    let (old, new, tally, notice) = (&diff.old, &diff.new, &diff.tally, &diff.notice);
    let text = diff_text(told, language);
    Compared { diff: WordedDiff { old, new, changes: changes.collect(), effect, tally, notice, text } }
}
