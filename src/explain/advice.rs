//! Advice in words: ways to pay less, and which method is cheapest from which amount on.

use serde::Serialize;

use super::curve::{CurveWords, curve};
use super::explanation::Amount;
use super::language::{Language, Message};
use super::method::amount;
use super::versions::{VersionWords, version};
use super::words::Words;
use crate::advice::{Advice, Because, Cheapest, Way, WayKind};
use crate::money::Money;
use crate::quote::Named;
use crate::table::Side;

/// Advice in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AdviceWords {
    /// Ways to pay less, the greatest saving first.
    pub ways: Vec<WayWords>,
    /// That none is known, where none is.
    pub no_way: Option<String>,
    /// What the same payment costs by other versions of the tariff.
    pub versions: Vec<VersionWords>,
    /// Which method is cheapest, by amount.
    pub break_even: Option<BreakEvenWords>,
    /// What each method costs, by amount.
    pub curve: Option<CurveWords>,
}

/// A way to pay less.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayWords {
    /// What to do, and what it saves.
    pub text: String,
    /// What is then paid and what arrives.
    pub result: String,
    /// What it saves.
    pub saving: Amount,
}

/// Which method is cheapest, by amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BreakEvenWords {
    /// What the amounts are.
    pub amounts: String,
    /// A sentence for each amount at which that changes.
    pub sentences: Vec<String>,
    /// Amounts, and the methods that are cheapest for them.
    pub rows: Vec<(String, String)>,
}

/// Advice in words; `principal` is what the amounts it names are.
pub fn explain_advice(advice: &Advice, principal: Side, language: Language) -> AdviceWords {
    let words = Words { language, mixed: is_mixed(advice) };
    AdviceWords {
        ways: advice.ways.iter().map(|own| way(&words, own)).collect(),
        no_way: (advice.ways.is_empty() && advice.method.is_some()).then(|| words.say(Message::WaysNone, &[])),
        versions: advice.versions.iter().map(|one| version(&words, one)).collect(),
        break_even: (advice.break_even.len() > 1).then(|| break_even(&words, &advice.break_even, principal)),
        curve: advice.curve.as_ref().map(|own| curve(&words, own, principal)),
    }
}

fn is_mixed(advice: &Advice) -> bool {
    advice.ways.iter().any(|way| way.total.currency() != way.total_to_recipient.currency())
}

fn way(words: &Words, way: &Way) -> WayWords {
    let saving = words.money(way.saving);
    let say = |message: Message, more: &[(&str, &str)]| {
        words.say(message, &[[("saving", saving.as_str())].as_slice(), more].concat())
    };
    let text = match &way.kind {
        WayKind::Method { method } => say(Message::WayMethod, &[("method", words.text(&method.name))]),
        WayKind::Moment { from, because } => {
            let because = self::because(words, because);
            say(Message::WayMoment, &[("moment", &words.date_time(*from)), ("because", &because)])
        }
        WayKind::Less { amount, by } => {
            say(Message::WayLess, &[("amount", &words.money(*amount)), ("by", &words.money(*by))])
        }
        WayKind::More { amount, by } => {
            say(Message::WayMore, &[("amount", &words.money(*amount)), ("by", &words.money(*by))])
        }
        WayKind::Split { first, second, from } => {
            let (first, second) = (words.money(*first), words.money(*second));
            let moment = from.map(|from| words.date_time(from)).unwrap_or_default();
            let message = if from.is_some() { Message::WaySplitLater } else { Message::WaySplit };
            let arguments = [("first", first.as_str()), ("second", &second), ("moment", &moment)];
            say(message, arguments.get(..if from.is_some() { 3 } else { 2 }).unwrap_or(&arguments))
        }
        WayKind::Combine { amount } => say(Message::WayCombine, &[("amount", &words.money(*amount))]),
        WayKind::Code { promotion, code } => {
            say(Message::WayCode, &[("promotion", words.text(promotion)), ("code", code)])
        }
    };
    let (total, arrives) = (words.money(way.total), words.money(way.total_to_recipient));
    WayWords {
        text,
        result: words.say(Message::WayResult, &[("total", &total), ("arrives", &arrives)]),
        saving: amount(words, way.saving),
    }
}

fn because(words: &Words, because: &Because) -> String {
    let (what, name) = match because {
        Because::Begins(name) => ("begins", words.text(name)),
        Because::Ends(name) => ("ends", words.text(name)),
        Because::Counter(name) => ("counter", words.text(name)),
        Because::Version => ("version", ""),
    };
    words.say(Message::WayBecause, &[("what", what), ("name", name)])
}

fn break_even(words: &Words, ranges: &[Cheapest], principal: Side) -> BreakEvenWords {
    let names = |methods: &[Named]| words.list(methods.iter().map(|method| words.text(&method.name)));
    let mut sentences = Vec::new();
    let mut before: Option<&Cheapest> = None;
    for range in ranges {
        let (from, methods) = (words.money(range.from), names(&range.methods));
        let up_to = range.up_to.map(|up_to| words.money(up_to)).unwrap_or_default();
        let said = match (before, range.differ_by) {
            (_, Some(differ)) => {
                let differ = words.money(differ);
                let arguments = [("from", from.as_str()), ("upTo", &up_to), ("methods", &methods), ("differ", &differ)];
                words.say(Message::BreakEvenClose, &arguments)
            }
            (_, None) if range.methods.len() > 1 => {
                let end = if range.up_to.is_some() { "yes" } else { "no" };
                let arguments = [("from", from.as_str()), ("end", end), ("upTo", &up_to), ("methods", &methods)];
                words.say(Message::BreakEvenSame, &arguments)
            }
            (None, None) => words.say(Message::BreakEvenFirst, &[("upTo", &up_to), ("methods", &methods)]),
            (Some(_), None) => words.say(Message::BreakEvenFrom, &[("from", &from), ("methods", &methods)]),
        };
        sentences.push(said);
        before = Some(range);
    }
    let row = |range: &Cheapest| (amounts(words, range.from, range.up_to), names(&range.methods));
    BreakEvenWords {
        amounts: words.say(Message::AdviceAmounts, &[("principal", principal.as_str())]),
        sentences,
        rows: ranges.iter().map(row).collect(),
    }
}

fn amounts(words: &Words, from: Money, up_to: Option<Money>) -> String {
    let from_text = words.money(from);
    match up_to {
        Some(up_to) if up_to == from => from_text,
        Some(up_to) => words.say(Message::AmountsBetween, &[("from", &from_text), ("upTo", &words.money(up_to))]),
        None => words.say(Message::AmountsFrom, &[("from", &from_text)]),
    }
}
