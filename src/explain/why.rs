//! Why a charge was what it was, in words.

use serde::Serialize;

use super::explanation::{Method, Row, RowKind, Section, SectionKind, explain};
use super::language::{Language, Message};
use super::supposed::supposed;
use super::words::Words;
use crate::money::{Money, Number};
use crate::quote::{MethodStatement, Quote};
use crate::why::{Amounts, Explained, Figure, Nearest, Possible, Seen, Supposed, TimeIs, Verdict, What, Why};

/// The answer to "why was I charged this?" in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyWords {
    /// What was asked.
    pub question: String,
    /// What came of it, as it stands in answers.
    pub kind: &'static str,
    /// What came of it.
    pub verdict: String,
    /// What to do next.
    pub next: Vec<String>,
    /// The explanations, the likeliest first.
    pub explanations: Vec<ReasonWords>,
    /// Whose charges the difference may be.
    pub possible: Vec<PartyWords>,
    /// What comes nearest, and why it is not this.
    pub nearest: Vec<NearWords>,
    /// The note for a complaint, a line each; where nothing explains the charge.
    pub note: Vec<String>,
}

/// One explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReasonWords {
    /// How likely it is beside the first; nothing for the first.
    pub rank: Option<String>,
    /// What it is.
    pub text: String,
    /// The amounts that give it, where none was said.
    pub amounts: Option<String>,
    /// What must be so, each a clause.
    pub supposed: Vec<String>,
    /// The items of the statement that make it up.
    pub rows: Vec<Row>,
    /// The whole statement.
    pub method: Option<Method>,
}

/// Another party's charge that may be behind the difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartyWords {
    /// Whose it may be, and how much it usually is.
    pub text: String,
    /// How to recognise it.
    pub how: Option<String>,
}

/// What the tariff gives that comes near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NearWords {
    /// What it is, and how far from the charge.
    pub text: String,
    /// The items that make it up.
    pub rows: Vec<Row>,
}

/// The answer in words.
pub fn explain_why(why: &Why, language: Language) -> WhyWords {
    let quotes = why.explained.iter().map(|one| &one.quote).chain(why.nearest.iter().map(|one| &one.quote));
    let mixed = quotes
        .filter_map(|quote| statement(quote))
        .any(|one| one.outcome.statement().is_some_and(|one| one.exchange.is_some()));
    let words = Words { language, mixed };
    let verdict = why.verdict;
    let word = verdict.as_str();
    let is_version = |one: &Supposed| matches!(one, Supposed::Time { is: TimeIs::Version | TimeIs::Later, .. });
    let by_version = why.explained.first().is_some_and(|best| best.supposed.iter().any(is_version));
    let advice = if by_version { "another-version" } else { word };
    let mut next = vec![words.say(Message::WhyNext, &[("verdict", advice)])];
    if verdict == Verdict::NotExplained && why.claim.service.is_none() {
        next.push(words.say(Message::WhyServiceNeeded, &[]));
    }
    if !why.is_complete {
        next.push(words.say(Message::WhyBounded, &[]));
    }
    let first = why.explained.first().map(|one| one.weight);
    WhyWords {
        question: question(&words, why),
        kind: word,
        verdict: words.say(message_of(verdict), &[]),
        next,
        explanations: why.explained.iter().enumerate().map(|(place, one)| reason(&words, place, first, one)).collect(),
        possible: why.possible.iter().map(|one| party(&words, one)).collect(),
        nearest: why.nearest.iter().map(|one| near(&words, why.claim.seen, one)).collect(),
        note: if matches!(verdict, Verdict::NotExplained | Verdict::AnotherParty) {
            note(&words, why)
        } else {
            Vec::new()
        },
    }
}

fn message_of(verdict: Verdict) -> Message {
    match verdict {
        Verdict::ExplainedExactly => Message::WhyVerdictExplainedExactly,
        Verdict::ExplainedIf => Message::WhyVerdictExplainedIf,
        Verdict::AnotherParty => Message::WhyVerdictAnotherParty,
        Verdict::AnotherTime => Message::WhyVerdictAnotherTime,
        Verdict::NotExplained => Message::WhyVerdictNotExplained,
    }
}

fn question(words: &Words, why: &Why) -> String {
    let charged = charged(words, why);
    let amount = why.claim.amount.map(|amount| words.money(amount)).unwrap_or_default();
    let seen = why.claim.seen.as_str();
    let arguments = [("seen", seen), ("charged", &charged), ("amount", &amount), ("when", &when(words, why))];
    words.say(Message::WhyQuestion, &arguments)
}

fn charged(words: &Words, why: &Why) -> String {
    words.counted(why.claim.charged, why.claim.currency)
}

/// The days said.
fn when(words: &Words, why: &Why) -> String {
    let Some((from, until)) = why.claim.from.zip(why.claim.until) else { return String::new() };
    let last = until.minute_before();
    match () {
        () if until.instant() - from.instant() <= 60 => words.date_time(from),
        () if from.date() == last.date() => words.date(from),
        () => words.say(Message::WhyWhen, &[("from", &words.date(from)), ("last", &words.date(last))]),
    }
}

fn statement(quote: &Quote) -> Option<&MethodStatement> {
    quote.statements.first()
}

/// Service, method and destination of a quote.
fn place(words: &Words, quote: &Quote) -> String {
    let method = statement(quote).map(|one| words.text(&one.method.name)).unwrap_or_default();
    let destination = quote.request.destination.as_ref().map(|name| words.text(name)).unwrap_or_default();
    let arguments =
        [("service", words.text(&quote.request.service.name)), ("method", method), ("destination", destination)];
    words.say(Message::WhyPlace, &arguments)
}

fn reason(words: &Words, at: usize, first: Option<u32>, one: &Explained) -> ReasonWords {
    let rank = match at {
        0 => None,
        _ if Some(one.weight) == first => Some(words.say(Message::WhyAlso, &[])),
        _ => Some(words.say(Message::WhyRunnerUp, &[])),
    };
    let text = [
        ("place", place(words, &one.quote)),
        ("figure", figure(words, &one.figure)),
        ("amount", words.money(one.amount)),
    ];
    let explained = explain(&one.quote, words.language);
    ReasonWords {
        rank,
        text: words.say(Message::WhyIs, &text.each_ref().map(|(name, value)| (*name, value.as_str()))),
        amounts: one.amounts.map(|amounts| self::amounts(words, amounts)),
        supposed: one.supposed.iter().map(|one| supposed(words, one)).collect(),
        rows: rows(&explained.methods, &one.figure),
        method: explained.methods.into_iter().next(),
    }
}

fn figure(words: &Words, figure: &Figure) -> String {
    let line = match figure {
        Figure::Line(name) => words.text(name),
        _ => "",
    };
    words.say(Message::WhyFigure, &[("figure", figure.as_str()), ("line", line)])
}

fn amounts(words: &Words, Amounts { from, up_to }: Amounts) -> String {
    let end = match up_to {
        Some(up_to) if up_to == from => "same",
        Some(_) => "other",
        None => "none",
    };
    let up_to = up_to.map(|up_to| words.money(up_to)).unwrap_or_default();
    words.say(Message::WhyAmounts, &[("end", end), ("from", &words.money(from)), ("upTo", &up_to)])
}

/// The rows of a statement that make up a figure: fees and taxes, and where the exchange is in it the margin.
fn rows(methods: &[Method], figure: &Figure) -> Vec<Row> {
    // What somebody else pays, or what comes back later, makes up nothing of it.
    let is_own = |section: &&Section| !matches!(section.kind, SectionKind::ThirdParty | SectionKind::Later);
    let all = || methods.iter().flat_map(|method| &method.sections).filter(is_own).flat_map(|section| &section.rows);
    let wanted = all().filter(|row| match row.kind {
        RowKind::Fee | RowKind::Tax => row.amount.value.bytes().any(|digit| (b'1'..=b'9').contains(&digit)),
        RowKind::Margin | RowKind::Rate => figure.is_exchanged(),
        RowKind::Amount | RowKind::Cashback | RowKind::Total => false,
    });
    let some: Vec<Row> = wanted.cloned().collect();
    if !some.is_empty() {
        return some;
    }
    // Nothing was charged: the items say why.
    all().filter(|row| row.kind == RowKind::Fee).cloned().collect()
}

fn party(words: &Words, one: &Possible) -> PartyWords {
    let (who, how) = match &one.what {
        What::Told { name, note } => {
            (words.text(name).to_owned(), note.as_ref().map(|note| words.text(note).to_owned()))
        }
        What::Usual(kind) => {
            let party = [("party", kind.as_str())];
            (words.say(Message::WhyParty, &party), Some(words.say(Message::WhyPartyHow, &party)))
        }
    };
    let (from, up_to) = (words.money(one.from), words.money(one.up_to));
    let difference = words.money(one.difference);
    let range = if one.from == one.up_to { "same" } else { "other" };
    let arguments =
        [("who", who.as_str()), ("range", range), ("from", &from), ("upTo", &up_to), ("difference", &difference)];
    PartyWords { text: words.say(Message::WhyPossibleIs, &arguments), how }
}

fn near(words: &Words, seen: Seen, one: &Nearest) -> NearWords {
    let way = if one.difference.amount().is_negative() { "less" } else { "more" };
    let message = if seen == Seen::Arrived { Message::WhyGivesArrived } else { Message::WhyGives };
    let (place, gives) = (place(words, &one.quote), words.money(one.gives));
    let difference = words.money(absolute(one.difference));
    let arguments = [("place", place.as_str()), ("gives", &gives), ("way", way), ("difference", &difference)];
    let explained = explain(&one.quote, words.language);
    let mut text = words.say(message, &arguments);
    if one.is_twice {
        text = words.say(Message::Sentences, &[("all", &text), ("next", &words.say(Message::WhyTwice, &[]))]);
    }
    NearWords { text, rows: rows(&explained.methods, &one.figure) }
}

/// The note for a complaint: what was charged, what was expected, by which rule; nothing of a person.
fn note(words: &Words, why: &Why) -> Vec<String> {
    let nearest = why.nearest.first();
    let service = why.claim.service.as_ref().map(|service| words.text(&service.name).to_owned());
    let service = service.unwrap_or_else(|| words.say(Message::WhyNoteAny, &[]));
    let amount = why.claim.amount.map(|amount| words.money(amount));
    let amount = amount.unwrap_or_else(|| words.say(Message::WhyNoteAny, &[]));
    let mut lines = vec![
        words.say(Message::WhyNoteService, &[("service", &service)]),
        words.say(Message::WhyNoteWhen, &[("when", &when(words, why))]),
        words.say(Message::WhyNoteAmount, &[("amount", &amount)]),
        words.say(Message::WhyNoteCharged, &[("seen", why.claim.seen.as_str()), ("charged", &charged(words, why))]),
    ];
    if let Some(near) = nearest {
        let (gives, place) = (words.money(near.gives), place(words, &near.quote));
        lines.push(words.say(Message::WhyNoteExpected, &[("gives", &gives), ("place", &place)]));
        lines.push(words.say(Message::WhyNoteDifference, &[("difference", &words.money(near.difference))]));
        let table = &near.quote.table;
        let (title, version) = (words.text(&table.title), table.version.as_str());
        lines.push(words.say(Message::WhyNoteTable, &[("title", title), ("version", version)]));
        lines.extend(rule(words, &near.quote));
    }
    lines.push(words.say(Message::WhyNotePrivate, &[]));
    lines
}

/// The first rule that charges something, by its name and where it is published.
fn rule(words: &Words, quote: &Quote) -> Option<String> {
    let statement = statement(quote)?.outcome.statement()?;
    let lines = || statement.sender_lines.iter().chain(&statement.recipient_lines);
    let line = lines().find(|line| !line.amount.is_zero()).or_else(|| lines().next())?;
    let (name, title) = (words.text(&line.name), words.text(&line.basis.title));
    let clause = line.basis.clause.as_deref().unwrap_or_default();
    Some(words.say(Message::WhyNoteRule, &[("name", name), ("title", title), ("clause", clause)]))
}

fn absolute(money: Money) -> Money {
    let positive = Number::ZERO.subtract(money.amount()).ok().filter(|_| money.amount().is_negative());
    positive.and_then(|amount| Money::new(amount, money.currency()).ok()).unwrap_or(money)
}
