//! One method in words: headline, summary sentence, sections, and what stands beside them.

use super::explanation::{Amount, Headline, Method, OtherRow};
use super::language::Message;
use super::refusal::refusal;
use super::rows::sections;
use super::words::Words;
use super::working::assumed;
use crate::document::Text;
use crate::money::Money;
use crate::quote::{Considered, MethodStatement, Other, Outcome, Quote, Reached, Statement, Unmet};
use crate::table::Side;

/// A method in words.
pub fn method(words: &Words, quote: &Quote, method: &MethodStatement) -> Method {
    let mut explained = Method {
        id: method.method.id.to_string(),
        name: words.text(&method.method.name).to_owned(),
        not_offered: None,
        headline: None,
        summary: None,
        reached: Vec::new(),
        assumptions: Vec::new(),
        sections: Vec::new(),
        others: Vec::new(),
        considered: method.considered.iter().filter_map(|considered| unmet(words, quote, considered)).collect(),
    };
    match &method.outcome {
        Outcome::NotOffered(reason) => explained.not_offered = Some(refusal(words, quote, reason)),
        Outcome::Offered(statement) => {
            explained.headline = Some(headline(words, statement));
            explained.summary = Some(summary(words, statement));
            explained.reached = reached(words, quote, statement);
            // What a line says of itself is not said again for the whole.
            let lines = || statement.sender_lines.iter().chain(&statement.recipient_lines);
            let unsaid =
                statement.assumptions.iter().filter(|&whole| !lines().any(|line| line.assumptions.contains(whole)));
            explained.assumptions = unsaid.map(|assumption| assumed(words, assumption)).collect();
            explained.sections = sections(words, quote, statement);
            explained.others = statement.others.iter().map(|other| other_row(words, quote, other)).collect();
        }
    }
    explained
}

/// An amount to show.
pub fn amount(words: &Words, money: Money) -> Amount {
    Amount { text: words.money(money), value: money.digits() }
}

fn headline(words: &Words, statement: &Statement) -> Headline {
    Headline {
        total: amount(words, statement.total),
        cost: amount(words, statement.cost.sum),
        arrives: amount(words, statement.total_to_recipient),
    }
}

fn summary(words: &Words, statement: &Statement) -> String {
    let cost = &statement.cost;
    let message = match (cost.sum.is_zero(), &statement.exchange, cost.margin) {
        (_, Some(_), None) => Message::SummaryMarginUnknown,
        (true, _, _) => Message::SummaryFree,
        (false, _, Some(_)) => Message::SummaryFeesAndMargin,
        (false, _, None) => Message::SummaryFees,
    };
    let percent = cost.percent_of_total.figure().to_fixed(2);
    words.say(
        message,
        &[("total", &words.money(statement.total)), ("sum", &words.money(cost.sum)), ("percent", &percent)],
    )
}

fn reached(words: &Words, quote: &Quote, statement: &Statement) -> Vec<String> {
    let Some(Reached { side, wanted, exact, also }) = &statement.reached else { return Vec::new() };
    let principal = match quote.request.kind {
        crate::table::ServiceKind::PayAbroad => statement.transfer_amount_received,
        _ => statement.transfer_amount,
    };
    // Asked for what the tariff starts from anyway: there is nothing to tell.
    if *exact && *wanted == principal {
        return Vec::new();
    }
    let got = if *side == Side::Total { statement.total } else { statement.total_to_recipient };
    let message = match (side, exact) {
        (Side::Total, true) => Message::ReachedTotal,
        (Side::Total, false) => Message::ReachedTotalNearest,
        (_, true) => Message::ReachedReceive,
        (_, false) => Message::ReachedReceiveNearest,
    };
    let arguments = [
        ("wanted", words.money(*wanted)),
        ("amount", words.money(principal)),
        ("got", words.money(got)),
        ("kind", quote.request.kind.as_str().to_owned()),
    ];
    let mut sentences = vec![words.say(message, &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))];
    if !also.is_empty() {
        let amounts: Vec<String> = also.iter().map(|money| words.money(*money)).collect();
        sentences.push(words.say(Message::ReachedAlso, &[("amounts", &amounts.join(", "))]));
    }
    sentences
}

fn other_row(words: &Words, quote: &Quote, other: &Other) -> OtherRow {
    let range = match other.range.map(|range| (range.from, range.up_to)) {
        Some((Some(from), Some(to))) => {
            words.say(Message::OtherRange, &[("from", &words.money(from)), ("to", &words.money(to))])
        }
        Some((None, Some(to))) => words.say(Message::OtherUpTo, &[("to", &words.money(to))]),
        Some((Some(from), None)) => words.say(Message::OtherFrom, &[("from", &words.money(from))]),
        _ => words.say(Message::OtherUnknown, &[]),
    };
    let charged_by = super::rows::charged_by(words, quote, other.charged_by);
    let note = other.note.as_ref().map(|note| words.text(note).to_owned());
    OtherRow { name: words.text(&other.name).to_owned(), range, notes: [charged_by].into_iter().chain(note).collect() }
}

fn unmet(words: &Words, quote: &Quote, considered: &Considered) -> Option<String> {
    let unmet = considered.unmet.as_ref()?;
    let name = words.text(&considered.name);
    let message = match unmet {
        Unmet::Service => return None,
        Unmet::Method => Message::UnmetMethod,
        Unmet::Country => Message::UnmetCountry,
        Unmet::Currency => Message::UnmetCurrency,
        Unmet::Converted => Message::UnmetConverted,
        Unmet::Amount => Message::UnmetAmount,
        Unmet::Fact(_) => Message::UnmetFact,
    };
    let fact = match unmet {
        Unmet::Fact(id) => quote.request.facts.iter().find(|fact| fact.id == *id).map(|fact| &fact.name),
        _ => None,
    };
    let fact = fact.map_or("", |fact: &Text| words.text(fact));
    Some(words.say(message, &[("charge", name), ("fact", fact)]))
}
