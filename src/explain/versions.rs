//! A payment by other versions of the tariff, in words.

use serde::Serialize;

use super::language::Message;
use super::words::Words;
use crate::advice::InVersion;
use crate::quote::{LineChange, StatementSum};

/// A payment by another version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionWords {
    /// Which version, since or until when, and what is paid by it.
    pub text: String,
    /// Which lines differ, a sentence each.
    pub changes: Vec<String>,
}

/// A payment by another version.
pub fn version(words: &Words, one: &InVersion) -> VersionWords {
    let last = one.until.map(|until| words.date(until.minute_before())).unwrap_or_default();
    let from = words.beginning(one.from);
    let when = if one.is_later { "later" } else { "earlier" };
    let state = match one.total {
        None => "not-offered",
        Some(_) if one.changes.is_empty() => "same",
        Some(_) => "other",
    };
    let total = one.total.map(|total| words.money(total)).unwrap_or_default();
    let arguments = [("when", when), ("from", from.as_str()), ("last", &last), ("state", state), ("total", &total)];
    VersionWords {
        text: words.say(Message::VersionPaid, &arguments),
        changes: one.changes.iter().filter_map(|change| self::change(words, change)).collect(),
    }
}

fn change(words: &Words, change: &LineChange) -> Option<String> {
    let changed = |what: &str, before: &str, after: &str| {
        words.say(Message::VersionChange, &[("what", what), ("before", before), ("after", after)])
    };
    let none = || words.say(Message::WhyDiffersNone, &[]);
    Some(match change {
        LineChange::New { name, amount, .. } => changed(words.text(name), &none(), &words.money(*amount)),
        LineChange::Gone { name, amount, .. } => changed(words.text(name), &words.money(*amount), &none()),
        LineChange::Amount { name, before, after, .. } => {
            changed(words.text(name), &words.money(*before), &words.money(*after))
        }
        LineChange::Rate { before, after } => {
            let rate = |rate: &Option<_>| rate.map_or_else(none, |rate| words.rate(rate));
            changed(&words.say(Message::RowExchangeRate, &[]), &rate(before), &rate(after))
        }
        LineChange::Sum { sum, before, after, .. } => {
            let what = match sum {
                StatementSum::Total => Message::RowTotal,
                StatementSum::TotalToRecipient => Message::RowTotalToRecipient,
                // Said by the lines and the totals already.
                StatementSum::TransferAmount | StatementSum::TransferAmountReceived => return None,
            };
            changed(&words.say(what, &[]), &words.money(*before), &words.money(*after))
        }
    })
}
