//! The working of a line, step by step, in sentences.

use super::language::Message;
use super::words::Words;
use crate::money::{Currency, Money, Number};
use crate::quote::{Assumption, Edge, Line, Step};
use crate::table::{Crossing, Measure};

/// The sentences of a line's working; the last figure in them is the line's amount.
pub fn working(words: &Words, line: &Line) -> Vec<String> {
    let mut sentences: Vec<String> = line.working.iter().map(|step| sentence(words, step)).collect();
    let ends_early = matches!(line.working.last(), Some(Step::Allowance { .. } | Step::BaseOfCharges { .. }) | None);
    if ends_early && line.amount.is_zero() {
        sentences.push(words.say(Message::WorkingNothingChargeable, &[]));
    }
    sentences
}

/// What was assumed, as a sentence.
pub fn assumed(words: &Words, assumption: &Assumption) -> String {
    match assumption {
        Assumption::Rounding => words.say(Message::AssumedRounding, &[]),
        Assumption::Unused { name, .. } => words.say(Message::AssumedUnused, &[("name", words.text(name))]),
        Assumption::Fact { name, value: Some(value), .. } => {
            words.say(Message::AssumedFact, &[("name", words.text(name)), ("value", words.text(value))])
        }
        Assumption::Fact { name, value: None, .. } => {
            words.say(Message::AssumedFactUnknown, &[("name", words.text(name))])
        }
    }
}

fn sentence(words: &Words, step: &Step) -> String {
    match step {
        Step::BaseOfCharges { names, base, .. } => {
            let names = names.iter().map(|name| words.text(name));
            words.say(Message::WorkingBaseOfCharges, &[("names", &words.list(names)), ("base", &words.money(*base))])
        }
        Step::Allowance { .. } => allowance(words, step),
        Step::Band { number, from, to, base } => {
            let range = range(words, *from, *to, base.currency());
            let number = number.to_string();
            words.say(Message::WorkingBand, &[("base", &words.money(*base)), ("number", &number), ("range", &range)])
        }
        Step::Fixed { amount } => words.say(Message::WorkingFixed, &[("amount", &words.money(*amount))]),
        Step::Percent { percent, of, gives } => {
            let (percent, of, gives) = (words.number(percent.figure()), words.money(*of), words.unrounded(*gives));
            words.say(Message::WorkingPercent, &[("percent", &percent), ("of", &of), ("gives", &gives)])
        }
        Step::Sum { gives } => words.say(Message::WorkingSum, &[("gives", &words.unrounded(*gives))]),
        Step::Minimum { minimum, before } => {
            let (minimum, before) = (words.money(*minimum), words.unrounded(*before));
            words.say(Message::WorkingMinimum, &[("minimum", &minimum), ("before", &before)])
        }
        Step::Maximum { maximum, before } => {
            let (maximum, before) = (words.money(*maximum), words.unrounded(*before));
            words.say(Message::WorkingMaximum, &[("maximum", &maximum), ("before", &before)])
        }
        Step::Rounding { mode, increment, before, gives } => {
            let (before, gives) = (words.unrounded(*before), words.money(*gives));
            let increment = words.number(*increment);
            words.say(
                Message::WorkingRounding,
                &[("before", &before), ("gives", &gives), ("mode", mode.as_str()), ("increment", &increment)],
            )
        }
    }
}

fn allowance(words: &Words, step: &Step) -> String {
    let Step::Allowance { name, window, measure, crossing, free, used, left, free_part, chargeable, .. } = step else {
        return String::new();
    };
    let currency = chargeable.currency();
    let counted = |number: Number| match (measure, Money::new(number, currency)) {
        (Measure::Amount, Ok(money)) => words.money(money),
        _ => words.number(number),
    };
    let message = match measure {
        Measure::Count if free_part.is_zero() => Message::WorkingCountNone,
        Measure::Count => Message::WorkingCountFree,
        Measure::Amount if chargeable.is_zero() => Message::WorkingAllowanceAll,
        Measure::Amount if left.is_zero() => Message::WorkingAllowanceNone,
        Measure::Amount if *crossing == Crossing::Whole => Message::WorkingAllowanceWhole,
        Measure::Amount => Message::WorkingAllowancePart,
    };
    let base = free_part.add(*chargeable).unwrap_or(*chargeable);
    let window = words.say(Message::Window, &[("window", window.as_str())]);
    words.say(
        message,
        &[
            ("name", words.text(name)),
            ("window", &window),
            ("free", &counted(*free)),
            ("used", &counted(*used)),
            ("base", &words.money(base)),
            ("part", &words.money(*free_part)),
            ("chargeable", &words.money(*chargeable)),
        ],
    )
}

/// A band's range, each edge said to be inside or outside.
pub fn range(words: &Words, from: Edge, to: Option<Edge>, currency: Currency) -> String {
    let edge = |edge: Edge| {
        Money::new(edge.amount, currency).map_or_else(|_| words.number(edge.amount), |money| words.money(money))
    };
    let starts_at_nothing = from.amount.is_zero() && from.inside;
    let message = match (starts_at_nothing, from.inside, to.map(|to| to.inside)) {
        (true, _, Some(true)) => Message::BandFirst,
        (true, _, Some(false)) => Message::BandFirstBelow,
        (true, _, None) => Message::BandOnly,
        (false, false, Some(true)) => Message::BandBetween,
        (false, true, Some(true)) => Message::BandBetweenFrom,
        (false, false, Some(false)) => Message::BandBetweenBelow,
        (false, true, Some(false)) => Message::BandBetweenFromBelow,
        (false, false, None) => Message::BandLast,
        (false, true, None) => Message::BandLastFrom,
    };
    let upper = to.map(edge).unwrap_or_default();
    words.say(message, &[("from", &edge(from)), ("to", &upper)])
}
