//! One method in words: headline, summary sentence, sections, and what stands beside them.

use super::arrival::arrival;
use super::badge::badges;
use super::explanation::{Amount, Headline, Method, OfPromotions, OtherRow};
use super::language::Message;
use super::refusal::refusal;
use super::rows::sections;
use super::words::Words;
use super::working::assumed;
use crate::document::Text;
use crate::money::{Money, Number};
use crate::quote::{Considered, MethodStatement, Other, Outcome, Quote, Reached, Statement, Unmet, Usage};
use crate::table::Side;

/// A method in words.
pub fn method(words: &Words, quote: &Quote, method: &MethodStatement, of_promotions: Option<OfPromotions>) -> Method {
    let mut explained = Method {
        id: method.method.id.to_string(),
        name: words.text(&method.method.name).to_owned(),
        not_offered: None,
        headline: None,
        summary: None,
        reached: Vec::new(),
        assumptions: Vec::new(),
        badges: badges(words, quote, method),
        arrival: None,
        regular: Vec::new(),
        promotions: Vec::new(),
        sections: Vec::new(),
        usage: Vec::new(),
        others: Vec::new(),
        considered: method.considered.iter().filter_map(|considered| unmet(words, quote, considered)).collect(),
    };
    match &method.outcome {
        Outcome::NotOffered(reason) => explained.not_offered = Some(refusal(words, quote, reason)),
        Outcome::Offered(statement) => {
            explained.headline = Some(headline(words, statement));
            explained.summary = Some(summary(words, quote, statement));
            explained.reached = reached(words, quote, statement);
            // What a line says of itself is not said again for the whole.
            let lines = || statement.sender_lines.iter().chain(&statement.recipient_lines);
            let unsaid =
                statement.assumptions.iter().filter(|&whole| !lines().any(|line| line.assumptions.contains(whole)));
            explained.assumptions = unsaid.map(|assumption| assumed(words, assumption)).collect();
            let paid = quote.request.as_of;
            explained.arrival = statement.arrives.as_ref().map(|arrives| arrival(words, arrives, paid));
            if let Some(of_promotions) = of_promotions {
                (explained.promotions, explained.regular) = of_promotions(words, statement);
            }
            explained.sections = sections(words, quote, statement);
            explained.usage = statement.usage.iter().map(|usage| used_up(words, usage)).collect();
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
        share: words.say(Message::CostShare, &[("percent", &words.percent(statement.cost.percent_of_total))]),
    }
}

fn summary(words: &Words, quote: &Quote, statement: &Statement) -> String {
    let cost = &statement.cost;
    let fees = cost.on_top.add(cost.deducted).unwrap_or(cost.sum);
    let message = match (cost.margin, &statement.exchange) {
        (Some(margin), _) if margin.amount().is_negative() => match (fees.is_zero(), cost.sum.amount().is_negative()) {
            (true, _) => Message::SummaryBenefit,
            (false, true) => Message::SummaryFeesOutweighed,
            (false, false) => Message::SummaryFeesEased,
        },
        (None, Some(_)) if cost.sum.is_zero() => Message::SummaryFreeMarginUnknown,
        (None, Some(_)) => Message::SummaryMarginUnknown,
        _ if cost.sum.is_zero() => Message::SummaryFree,
        (Some(_), _) => Message::SummaryFeesAndMargin,
        (None, None) => Message::SummaryFees,
    };
    // What fees leave of a better rate; where fees are more, what it takes off them.
    let benefit = if message == Message::SummaryFeesEased { cost.margin.unwrap_or(cost.sum) } else { cost.sum };
    let arguments = [
        ("kind", quote.request.kind.as_str().to_owned()),
        ("total", words.money(statement.total)),
        ("fees", words.money(fees)),
        ("sum", words.money(cost.sum)),
        ("benefit", words.money(without_sign(benefit))),
        ("percent", words.percent(cost.percent_of_total)),
    ];
    words.say(message, &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// How much it is, whether gained or lost.
pub fn without_sign(money: Money) -> Money {
    if !money.amount().is_negative() {
        return money;
    }
    Money::zero(money.currency()).subtract(money).unwrap_or(money)
}

fn reached(words: &Words, quote: &Quote, statement: &Statement) -> Vec<String> {
    let Some(Reached { side, wanted, largest, exact, also }) = &statement.reached else { return Vec::new() };
    let request = &quote.request;
    // A price is said, whoever asks; any other amount is what somebody does.
    let (principal, start) = match request.principal {
        Side::Receive => (statement.transfer_amount_received, "price"),
        Side::Send => (statement.transfer_amount, request.kind.as_str()),
        Side::Total => (statement.total, request.kind.as_str()),
    };
    // Asked for what the tariff starts from anyway: there is nothing to tell.
    if *exact && *wanted == principal {
        return Vec::new();
    }
    let got = if *side == Side::Total { statement.total } else { statement.total_to_recipient };
    let (message, message_also) = match (side, exact) {
        (Side::Total, false) if *largest => (Message::ReachedLargest, Message::ReachedAlsoTotal),
        (Side::Total, true) => (Message::ReachedTotal, Message::ReachedAlsoTotal),
        (Side::Total, false) => (Message::ReachedTotalNearest, Message::ReachedAlsoTotal),
        (_, true) => (Message::ReachedReceive, Message::ReachedAlsoReceive),
        (_, false) => (Message::ReachedReceiveNearest, Message::ReachedAlsoReceive),
    };
    let (amount, wanted, got) = (words.money(principal), words.money(*wanted), words.money(got));
    let arguments = [("wanted", wanted.as_str()), ("amount", &amount), ("got", &got), ("start", start)];
    let mut sentences = vec![words.say(message, &arguments)];
    if !also.is_empty() {
        let amounts: Vec<String> = also.iter().map(|money| words.money(*money)).collect();
        let amounts = words.list(amounts.iter().map(String::as_str));
        sentences.push(words.say(message_also, &[("amounts", &amounts), ("start", start)]));
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

/// What a payment uses up of a counter, as a sentence.
fn used_up(words: &Words, usage: &Usage) -> String {
    let counted = |number: Number| words.counted(number, usage.currency);
    let (before, after) = (counted(usage.before), counted(usage.after));
    let left = usage.left.map(counted).unwrap_or_default();
    let back = usage.back_at.map(|back| words.date_time(back)).unwrap_or_default();
    let arguments = [("name", words.text(&usage.name)), ("before", &before), ("after", &after), ("left", &left)];
    let used = words.say(if usage.left.is_some() { Message::UsageLeft } else { Message::Usage }, &arguments);
    if back.is_empty() {
        return used;
    }
    let back = words.say(Message::UsageBack, &[("moment", &back)]);
    words.say(Message::Sentences, &[("all", &used), ("next", &back)])
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
        Unmet::Used(_) | Unmet::Fact(_) => Message::UnmetFact,
        Unmet::Period(_) => Message::UnmetPeriod,
        Unmet::Excepted(_) => Message::UnmetExcepted,
    };
    let mut stated = quote.request.facts.iter().chain(&quote.request.used);
    let of = match unmet {
        Unmet::Used(id) | Unmet::Fact(id) => stated.find(|one| one.id == *id).map(|one| &one.name),
        _ => None,
    };
    let of = of.map_or("", |name: &Text| words.text(name));
    Some(words.say(message, &[("charge", name), ("fact", of)]))
}
