//! What came of a run: how many charges of each verdict.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::{Map, Value};

use super::totals::Totals;
use crate::cli::Format;
use crate::cli::failure::Failure;
use crate::explain::{Language, Message};
use crate::reply::Reply;

#[derive(Serialize)]
struct Tested {
    backtest: Figures,
}

#[derive(Serialize)]
struct Figures {
    /// All charges, malformed ones among them.
    charges: u64,
    /// How many came to what.
    verdicts: Map<String, Value>,
    /// Charges that the tariff in force does not give.
    mismatches: u64,
    /// Rows that could not be read.
    malformed: u64,
    /// Searches that were ended for time.
    unfinished: u64,
}

/// Writes it to standard output.
pub fn report(
    totals: &Totals,
    is_quick: bool,
    mismatches: Option<&Path>,
    language: Language,
    format: Format,
) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let is_asked = |kind: &str| match kind {
        "matched" | "not-matched" => is_quick,
        "malformed" => true,
        _ => !is_quick,
    };
    let told = totals.each().filter(|(kind, _)| is_asked(kind));
    if format == Format::Json {
        let verdicts = told.filter(|(kind, _)| *kind != "malformed");
        let figures = Figures {
            charges: totals.charges(),
            verdicts: verdicts.map(|(kind, count)| (kind.to_owned(), count.into())).collect(),
            mismatches: totals.mismatches(),
            malformed: totals.malformed(),
            unfinished: totals.unfinished(),
        };
        serde_json::to_writer(&mut out, &Reply { ok: totals.is_fine(), answer: Tested { backtest: figures } })?;
        return Ok(writeln!(out)?);
    }
    let count = |count: u64| count.to_string();
    writeln!(out, "{}", language.say(Message::BacktestCharges, &[("count", &count(totals.charges()))]))?;
    for (kind, number) in told {
        writeln!(out, "  {}", language.say(Message::BacktestKind, &[("kind", kind), ("count", &count(number))]))?;
    }
    if totals.unfinished() > 0 {
        writeln!(out, "{}", language.say(Message::BacktestUnfinished, &[("count", &count(totals.unfinished()))]))?;
    }
    if let Some(path) = mismatches {
        writeln!(out, "{}", language.say(Message::BacktestWritten, &[("file", &path.display().to_string())]))?;
    }
    Ok(())
}
