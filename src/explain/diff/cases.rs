//! The basket in words: what each payment cost and costs, told once for all destinations where it is the same.

use super::super::language::Message;
use super::super::method::without_sign;
use super::super::words::Words;
use super::Block;
use super::rule::names;
use crate::diff::{Case, Effect, Outcome, Tally};
use crate::money::Number;

/// What came of a payment, as a sentence.
pub fn sentence(words: &Words, case: &Case) -> String {
    let difference = case.difference.map(|difference| words.money(without_sign(difference))).unwrap_or_default();
    let arguments = [
        ("kind", case.kind.as_str()),
        ("amount", &words.money(case.amount)),
        ("outcome", case.outcome.as_str()),
        ("difference", &difference),
    ];
    words.say(Message::DiffCaseSentence, &arguments)
}

/// What a payment cost and costs.
fn costs(words: &Words, case: &Case) -> String {
    let money = |side: Option<crate::money::Money>| side.map(|money| words.money(money)).unwrap_or_default();
    let (before, after) = (money(case.old), money(case.new));
    match case.outcome {
        Outcome::New => words.say(Message::DiffCaseNew, &[("after", &after)]),
        Outcome::Gone => words.say(Message::DiffCaseGone, &[("before", &before)]),
        _ => words.say(Message::DiffCaseCosts, &[("before", &before), ("after", &after)]),
    }
}

/// What is otherwise than usual.
fn condition(words: &Words, case: &Case) -> String {
    let fact = |fact: &crate::diff::CaseFact| {
        let (name, value) = (words.text(&fact.name), words.text(&fact.value));
        if name.ends_with(['?', '？']) {
            words.say(Message::DiffCaseFact, &[("name", name), ("value", value)])
        } else {
            words.say(Message::Labelled, &[("label", name), ("value", value)])
        }
    };
    let used = (!case.used_up.is_empty())
        .then(|| words.say(Message::DiffCaseUsed, &[("names", &names(words, &case.used_up))]));
    let each: Vec<String> = case.facts.iter().map(fact).chain(used).collect();
    words.list(each.iter().map(String::as_str))
}

fn place(words: &Words, places: &str, case: &Case) -> String {
    let (amount, condition) = (words.money(case.amount), condition(words, case));
    words.say(Message::DiffCasePlace, &[("place", places), ("amount", &amount), ("if", &condition)])
}

/// A payment in a few words: service, method, destination, amount, and what is otherwise than usual.
pub fn named(words: &Words, case: &Case) -> String {
    let arguments = [("service", words.text(&case.service.name)), ("method", words.text(&case.method.name))];
    let way = words.say(Message::DiffCaseWay, &arguments);
    let to = case.destination.as_ref().map_or("", |name| words.text(name));
    let place = place(words, to, case);
    words.say(Message::DiffWithin, &[("rule", &way), ("part", &place)])
}

/// How the basket was asked, then a table for each service and method of what changes.
pub fn blocks(words: &Words, effect: &Effect) -> Vec<Block> {
    let mut blocks =
        vec![Block::Sentence(words.say(Message::DiffBasket, &[("moment", &words.date_time(effect.as_of))]))];
    let notes = [(effect.market_held, Message::DiffMarketHeld), (effect.rates_published, Message::DiffRatesPublished)];
    blocks.extend(notes.into_iter().filter(|(holds, _)| *holds).map(|(_, said)| Block::Sentence(words.say(said, &[]))));
    let before = blocks.len();
    for group in groups(effect) {
        let Some(first) = group.first() else { continue };
        let (service, method) = (words.text(&first.service.name), words.text(&first.method.name));
        let heading = words.say(Message::DiffHeading, &[("services", service), ("methods", method)]);
        let rows = rows(words, &group);
        if !rows.is_empty() {
            let cells = [Message::DiffPayment, Message::DiffCost, Message::DiffDifference];
            let cells = cells.map(|cell| words.say(cell, &[])).to_vec();
            blocks.push(Block::Payments(heading, cells, rows));
        }
    }
    if blocks.len() == before {
        blocks.push(Block::Sentence(words.say(Message::DiffNothingMoves, &[])));
    }
    blocks
}

/// The cases of each service and method.
fn groups(effect: &Effect) -> Vec<Vec<&Case>> {
    let mut groups: Vec<Vec<&Case>> = Vec::new();
    for case in &effect.cases {
        let same = |group: &&mut Vec<&Case>| {
            group.first().is_some_and(|first| first.service == case.service && first.method == case.method)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(case),
            None => groups.push(vec![case]),
        }
    }
    groups
}

/// A row for each payment that is told, destinations with the same figures together.
fn rows(words: &Words, group: &[&Case]) -> Vec<Vec<String>> {
    let mut together: Vec<(&Case, Vec<&str>)> = Vec::new();
    for case in shown(group) {
        let to = case.destination.as_ref().map_or("", |name| words.text(name));
        let same = |(other, _): &&mut (&Case, Vec<&str>)| {
            other.amount == case.amount
                && other.old == case.old
                && other.new == case.new
                && other.facts == case.facts
                && other.used_up == case.used_up
        };
        match together.iter_mut().find(same) {
            Some((_, places)) => places.push(to),
            None => together.push((case, vec![to])),
        }
    }
    let row = |(case, places): (&Case, Vec<&str>)| {
        // What is new or gone has no difference to tell.
        let told = case.difference.map(|_| sentence(words, case)).unwrap_or_default();
        vec![place(words, &words.list(places), case), costs(words, case), told]
    };
    together.into_iter().map(row).collect()
}

/// What is told of a service and method: for each destination and variant the amounts of the basket, and of those in
/// between the one that rises most and the one that falls most; a variant that does the same as another is not told.
fn shown<'c>(group: &[&'c Case]) -> Vec<&'c Case> {
    let mut runs: Vec<Vec<&Case>> = Vec::new();
    for case in group {
        let same = |run: &&mut Vec<&Case>| {
            run.first().is_some_and(|first| {
                first.destination == case.destination && first.facts == case.facts && first.used_up == case.used_up
            })
        };
        match runs.iter_mut().find(same) {
            Some(run) => run.push(case),
            None => runs.push(vec![case]),
        }
    }
    let mut shown: Vec<&Case> = Vec::new();
    for (place, run) in runs.iter().enumerate() {
        let Some(first) = run.first() else { continue };
        let before = runs.iter().take(place);
        let mut same_place =
            before.filter(|other| other.first().is_some_and(|one| one.destination == first.destination));
        if !same_place.any(|other| moves(other) == moves(run)) {
            shown.extend(of_run(run));
        }
    }
    shown
}

/// What moves in a run of amounts.
fn moves(run: &[&Case]) -> Vec<(crate::money::Money, Outcome, Option<crate::money::Money>)> {
    run.iter().map(|case| (case.amount, case.outcome, case.difference)).collect()
}

fn of_run<'c>(run: &[&'c Case]) -> Vec<&'c Case> {
    let difference = |case: &Case| case.difference.map(crate::money::Money::amount).unwrap_or_default();
    let told = |outcome| {
        let mut most: Option<&'c Case> = None;
        for case in run.iter().filter(|case| case.outcome == outcome) {
            let size = |case: &Case| case.difference.map(without_sign).map(crate::money::Money::amount);
            // Of equal differences the one of the basket is told, which is told anyway.
            let better = |known: &Case| size(case) > size(known) || size(case) == size(known) && case.of_basket;
            if most.is_none_or(better) {
                most = Some(case);
            }
        }
        most
    };
    let moved = |case: &&&Case| case.outcome != Outcome::Same;
    let extremes: Vec<&Case> =
        [Outcome::More, Outcome::Less, Outcome::New, Outcome::Gone].into_iter().filter_map(told).collect();
    let is_extreme = |case: &Case| extremes.iter().any(|other| other.amount == case.amount);
    let is_told = |case: &&&Case| {
        case.of_basket || is_extreme(case) && (difference(case) != Number::ZERO || one_kind(run, case.outcome))
    };
    run.iter().filter(moved).filter(is_told).copied().collect()
}

/// Whether no amount of the basket comes out that way.
fn one_kind(run: &[&Case], outcome: Outcome) -> bool {
    !run.iter().any(|case| case.of_basket && case.outcome == outcome)
}

/// How many cost more or less, and which are changed most.
pub fn extremes(words: &Words, tally: &Tally) -> Vec<Block> {
    let all = tally.more + tally.less + tally.same + tally.new + tally.gone;
    let counts = [all, tally.more, tally.less, tally.same, tally.new, tally.gone]
        .map(|count| words.number(Number::whole(i64::try_from(count).unwrap_or(i64::MAX))));
    let names = ["all", "more", "less", "same", "new", "gone"];
    let arguments: Vec<(&str, &str)> = names.into_iter().zip(counts.iter().map(String::as_str)).collect();
    let told = |case: &Option<Box<Case>>, message, none| match case {
        Some(case) => {
            let (name, said, costs) = (named(words, case), sentence(words, case), costs(words, case));
            words.say(message, &[("case", &name), ("sentence", &said), ("costs", &costs)])
        }
        None => words.say(none, &[]),
    };
    [
        words.say(Message::DiffTally, &arguments),
        told(&tally.worst, Message::DiffWorst, Message::DiffNoWorst),
        told(&tally.best, Message::DiffBest, Message::DiffNoBest),
    ]
    .map(Block::Sentence)
    .to_vec()
}
