//! What became of every promotion, and what the payment costs without them.

use serde::Serialize;

use super::language::Message;
use super::words::Words;
use crate::money::Money;
use crate::quote::{Needs, NotApplied, PromotionOutcome, PromotionResult, RangeOf, Regular, Statement};

/// A promotion in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromotionRow {
    /// Its name in the table.
    pub id: String,
    /// What customers call it.
    pub name: String,
    /// Whether it counts for this payment.
    pub state: PromotionState,
    /// What it saves or brings back, or why it does not apply and what would make it.
    pub result: String,
    /// Until when it holds, what else to know, and where it is published.
    pub notes: Vec<String>,
}

/// What a promotion does for a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromotionState {
    /// It makes it cheaper.
    Applied,
    /// It brings something back later.
    Later,
    /// Nothing.
    NotApplied,
}

/// Every promotion of the service, those that count first, and what the payment costs without them.
pub fn promotions(words: &Words, statement: &Statement) -> (Vec<PromotionRow>, Vec<String>) {
    let rows = || statement.promotions.iter().map(|outcome| row(words, outcome));
    let counts = |row: &PromotionRow| row.state != PromotionState::NotApplied;
    let ordered = rows().filter(counts).chain(rows().filter(|row| !counts(row))).collect();
    (ordered, statement.regular.as_ref().map(|own| regular(words, own)).unwrap_or_default())
}

fn row(words: &Words, outcome: &PromotionOutcome) -> PromotionRow {
    let (state, result) = match &outcome.result {
        PromotionResult::Applied { saving } => {
            let saving = words.money(*saving);
            (PromotionState::Applied, words.say(Message::PromotionApplied, &[("saving", &saving)]))
        }
        PromotionResult::Later { amount, what, condition } => {
            let result = match (amount, what) {
                (Some(amount), _) => words.say(Message::PromotionLater, &[("amount", &words.money(*amount))]),
                (None, what) => {
                    let what = what.as_ref().map_or("", |what| words.text(what));
                    words.say(Message::PromotionLaterInKind, &[("what", what)])
                }
            };
            let condition = condition.iter().map(|condition| words.text(condition).to_owned());
            (PromotionState::Later, sentences(words, [result].into_iter().chain(condition)))
        }
        PromotionResult::NotApplied(why) => (PromotionState::NotApplied, why_not(words, why)),
    };
    // When an ended one ended is what is said of it already.
    let over = matches!(outcome.result, PromotionResult::NotApplied(NotApplied::Ended { .. }));
    let ends = outcome.ends.filter(|_| !over);
    let ends = ends.map(|ends| words.say(Message::PromotionUntil, &[("moment", &words.date_time(ends))]));
    let note = outcome.note.as_ref().map(|note| words.text(note).to_owned());
    let basis = super::rows::source(words, &outcome.basis);
    PromotionRow {
        id: outcome.id.to_string(),
        name: words.text(&outcome.name).to_owned(),
        state,
        result,
        notes: ends.into_iter().chain(note).chain(basis).collect(),
    }
}

fn sentences(words: &Words, all: impl Iterator<Item = String>) -> String {
    let join = |all: String, next: String| words.say(Message::Sentences, &[("all", &all), ("next", &next)]);
    all.reduce(join).unwrap_or_default()
}

fn why_not(words: &Words, why: &NotApplied) -> String {
    match why {
        NotApplied::NotBegun { begins } => {
            words.say(Message::PromotionNotBegun, &[("moment", &words.date_time(*begins))])
        }
        NotApplied::Ended { ended } => words.say(Message::PromotionEnded, &[("moment", &words.date_time(*ended))]),
        NotApplied::Unmet { needs, .. } => self::needs(words, needs),
        NotApplied::Code { code } => words.say(Message::PromotionNeedsCode, &[("code", code)]),
        NotApplied::UsedUp { most } => words.say(Message::PromotionUsedUp, &[("most", &words.number(*most))]),
        NotApplied::Nth { every, before } => {
            let (every, before) = (words.number(*every), words.number(*before));
            words.say(Message::PromotionNth, &[("every", &every), ("before", &before)])
        }
        NotApplied::NothingToChange => words.say(Message::PromotionNothingToChange, &[]),
        NotApplied::SavesNothing => words.say(Message::PromotionSavesNothing, &[]),
        NotApplied::NotTogether { with } => {
            let with = words.list(with.iter().map(|other| words.text(&other.name)));
            words.say(Message::PromotionNotTogether, &[("with", &with)])
        }
    }
}

/// What would meet the condition that is not met.
fn needs(words: &Words, needs: &Needs) -> String {
    match needs {
        Needs::OneOf { of, names } => {
            let names = words.list(names.iter().map(|name| words.text(name)));
            let of = of.as_ref().map_or("", |of| words.text(of));
            words.say(Message::PromotionNeedsOneOf, &[("of", of), ("names", &names)])
        }
        Needs::Country { countries } => {
            let countries = words.list(countries.iter().map(|country| country.as_str()));
            words.say(Message::PromotionNeedsCountry, &[("countries", &countries)])
        }
        Needs::Currency { currencies } => {
            let currencies = words.list(currencies.iter().map(String::as_str));
            words.say(Message::PromotionNeedsCurrency, &[("currencies", &currencies)])
        }
        Needs::Converted { converted } => {
            let converted = if *converted { "yes" } else { "no" };
            words.say(Message::PromotionNeedsConverted, &[("converted", converted)])
        }
        Needs::Range { of, range } => {
            let of = of.as_ref().map_or("", |of| words.text(of));
            words.say(Message::PromotionNeedsRange, &[("of", of), ("range", &self::range(words, range))])
        }
        Needs::NoException => words.say(Message::PromotionNeedsNoException, &[]),
    }
}

fn range(words: &Words, range: &RangeOf) -> String {
    let edge = |message: Message, amount: Option<crate::money::Number>| {
        amount.map(|amount| words.say(message, &[("amount", &words.counted(amount, range.currency))]))
    };
    let low = edge(Message::RangeFrom, range.from).or_else(|| edge(Message::RangeAbove, range.above));
    let high = edge(Message::RangeUpTo, range.up_to).or_else(|| edge(Message::RangeBelow, range.below));
    match (low, high) {
        (Some(low), Some(high)) => words.say(Message::RangeBoth, &[("low", &low), ("high", &high)]),
        (low, high) => low.or(high).unwrap_or_default(),
    }
}

/// What the payment costs without promotions, and what it will cost when the first of them has ended.
fn regular(words: &Words, regular: &Regular) -> Vec<String> {
    let figures = |total: Money, arrives: Money| (words.money(total), words.money(arrives));
    let (total, arrives) = figures(regular.total, regular.total_to_recipient);
    let mut told = vec![words.say(Message::RegularPrice, &[("total", &total), ("arrives", &arrives)])];
    if let Some((then, ends)) = regular.then.zip(regular.ends) {
        let (total, arrives) = figures(then.total, then.total_to_recipient);
        let moment = words.date_time(ends);
        let arguments = [("moment", moment.as_str()), ("total", &total), ("arrives", &arrives)];
        told.push(words.say(Message::RegularThen, &arguments));
    }
    told
}
