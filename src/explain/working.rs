//! The working of a line, step by step, in sentences.

use super::effect::effect;
use super::language::Message;
use super::words::Words;
use crate::document::Text;
use crate::money::Currency;
use crate::quote::{Assumption, Edge, Line, PromotionEffect, Step};
use crate::table::{ChargeKind, Crossing, Measure};

/// The sentences of a line's working; the last figure in them is the line's amount.
pub fn working(words: &Words, line: &Line) -> Vec<String> {
    let mut sentences: Vec<String> = line.working.iter().map(|step| sentence(words, line.kind, step)).collect();
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

fn sentence(words: &Words, kind: ChargeKind, step: &Step) -> String {
    match step {
        Step::BaseOfCharges { .. } | Step::BaseOfFact { .. } | Step::BaseWith { .. } | Step::BaseConverted { .. } => {
            base(words, step)
        }
        Step::Allowance { .. } => allowance(words, step),
        Step::Deemed { name, steps, base } => {
            let (name, base) = (words.text(name), words.money(*base));
            let steps = together(words, kind, steps);
            words.say(Message::WorkingDeemed, &[("name", name), ("steps", &steps), ("base", &base)])
        }
        Step::Part { name, steps, gives } => {
            let (name, gives) = (words.text(name), words.unrounded(*gives));
            let steps = together(words, kind, steps);
            words.say(Message::WorkingPart, &[("name", name), ("steps", &steps), ("gives", &gives)])
        }
        Step::Promotion { name, effect, before, gives, .. } => {
            let steps = match effect {
                PromotionEffect::Instead { steps } => together(words, kind, steps),
                _ => String::new(),
            };
            self::effect(words, name, effect, *before, *gives, &steps)
        }
        Step::Band { number, from, to, base } => {
            let range = range(words, *from, *to, Some(base.currency()));
            let number = number.to_string();
            words.say(Message::WorkingBand, &[("base", &words.money(*base)), ("number", &number), ("range", &range)])
        }
        Step::BandBy { number, from, to, name, of, currency } => {
            let (range, of) = (range(words, *from, *to, *currency), words.counted(*of, *currency));
            let number = number.to_string();
            let arguments = [("name", words.text(name)), ("of", &of), ("number", &number), ("range", &range)];
            words.say(Message::WorkingBandBy, &arguments)
        }
        Step::Row { word, name, .. } => {
            let word = name.as_ref().map_or(word.as_str(), |name| words.text(name));
            words.say(Message::WorkingRow, &[("word", word)])
        }
        _ => changed(words, kind, step),
    }
}

/// Several sentences as one text.
fn together(words: &Words, kind: ChargeKind, steps: &[Step]) -> String {
    let sentences = steps.iter().map(|step| sentence(words, kind, step));
    let joined = |all: String, next: String| words.say(Message::Sentences, &[("all", &all), ("next", &next)]);
    sentences.reduce(joined).unwrap_or_default()
}

/// What a price is of.
fn base(words: &Words, step: &Step) -> String {
    let list = |names: &[Text]| words.list(names.iter().map(|name| words.text(name)));
    match step {
        Step::BaseOfCharges { names, base, .. } => {
            words.say(Message::WorkingBaseOfCharges, &[("names", &list(names)), ("base", &words.money(*base))])
        }
        Step::BaseOfFact { name, base } => {
            words.say(Message::WorkingBaseOfFact, &[("name", words.text(name)), ("base", &words.money(*base))])
        }
        Step::BaseWith { amount, added, taken_off, base } => {
            let (amount, base) = (words.money(*amount), words.money(*base));
            let (plus, less) = (list(added), list(taken_off));
            let both = match (added.is_empty(), taken_off.is_empty()) {
                (false, true) => "plus",
                (true, false) => "less",
                _ => "both",
            };
            let arguments =
                [("amount", amount.as_str()), ("plus", &plus), ("less", &less), ("base", &base), ("both", both)];
            words.say(Message::WorkingBaseWith, &arguments)
        }
        Step::BaseConverted { rate, before, base } => {
            let (before, base) = (words.money(*before), words.money(*base));
            let arguments = [("before", before.as_str()), ("rate", &words.rate(*rate)), ("base", &base)];
            words.say(Message::WorkingBaseConverted, &arguments)
        }
        _ => String::new(),
    }
}

/// What made or changed the price.
fn changed(words: &Words, kind: ChargeKind, step: &Step) -> String {
    match step {
        Step::Fixed { amount } => words.say(Message::WorkingFixed, &[("amount", &words.money(*amount))]),
        Step::Percent { percent, of, gives } => {
            let (percent, of, gives) = (words.number(percent.figure()), words.money(*of), words.unrounded(*gives));
            words.say(Message::WorkingPercent, &[("percent", &percent), ("of", &of), ("gives", &gives)])
        }
        Step::Each { price, unit, counted, units, of, gives } => {
            let (price, unit, of) = (words.money(*price), words.money(*unit), words.money(*of));
            let (units, gives) = (words.number(*units), words.unrounded(*gives));
            let arguments = [
                ("price", price.as_str()),
                ("unit", &unit),
                ("counted", counted.as_str()),
                ("units", &units),
                ("of", &of),
                ("gives", &gives),
            ];
            words.say(Message::WorkingEach, &arguments)
        }
        Step::Sum { gives } => words.say(Message::WorkingSum, &[("gives", &words.unrounded(*gives))]),
        Step::Combined { combine, gives } => {
            words.say(Message::WorkingCombined, &[("combine", combine.as_str()), ("gives", &words.unrounded(*gives))])
        }
        Step::Minimum { minimum, before } => {
            let (minimum, before) = (words.money(*minimum), words.unrounded(*before));
            words.say(Message::WorkingMinimum, &[("minimum", &minimum), ("before", &before), ("kind", kind.as_str())])
        }
        Step::Maximum { maximum, before } => {
            let (maximum, before) = (words.money(*maximum), words.unrounded(*before));
            words.say(Message::WorkingMaximum, &[("maximum", &maximum), ("before", &before), ("kind", kind.as_str())])
        }
        Step::NeverMoreThanBase { base, before } => {
            let (base, before) = (words.money(*base), words.unrounded(*before));
            words.say(Message::WorkingNeverMore, &[("base", &base), ("before", &before)])
        }
        Step::Adjustment { name, to_percent, before, gives } => {
            let (percent, before, gives) =
                (words.number(to_percent.figure()), words.unrounded(*before), words.unrounded(*gives));
            let name = words.text(name);
            words.say(
                Message::WorkingAdjustment,
                &[("name", name), ("percent", &percent), ("before", &before), ("gives", &gives)],
            )
        }
        Step::PeriodMaximum { name, window, maximum, paid, left, before, .. } => {
            let window = words.say(Message::Window, &[("window", window.as_str()), ("days", "")]);
            let (maximum, paid, left) = (words.money(*maximum), words.money(*paid), words.money(*left));
            let before = words.unrounded(*before);
            let arguments = [
                ("name", words.text(name)),
                ("window", &window),
                ("maximum", &maximum),
                ("paid", &paid),
                ("left", &left),
                ("before", &before),
            ];
            words.say(Message::WorkingPeriodMaximum, &arguments)
        }
        Step::Converted { rate, before, gives } => {
            let (before, gives) = (words.unrounded(*before), words.money(*gives));
            let arguments = [("before", before.as_str()), ("rate", &words.rate(*rate)), ("gives", &gives)];
            words.say(Message::WorkingConverted, &arguments)
        }
        Step::Rounding { mode, increment, before, gives } => {
            let (before, gives) = (words.unrounded(*before), words.money(*gives));
            let increment = words.number(*increment);
            words.say(
                Message::WorkingRounding,
                &[("before", &before), ("gives", &gives), ("mode", mode.as_str()), ("increment", &increment)],
            )
        }
        _ => String::new(),
    }
}

fn allowance(words: &Words, step: &Step) -> String {
    let Step::Allowance { counter, crossing, free, used, left, currency, free_part, chargeable } = step else {
        return String::new();
    };
    let base = free_part.add(*chargeable).unwrap_or(*chargeable);
    let (base, part, charged) = (words.money(base), words.money(*free_part), words.money(*chargeable));
    let all = [("free", words.counted(*free, *currency)), ("used", words.counted(*used, *currency))];
    let [free_words, used_words] = all.each_ref().map(|(name, value)| (*name, value.as_str()));
    let amounts = [("base", base.as_str()), ("part", part.as_str()), ("chargeable", charged.as_str())];
    let [base, part, charged] = amounts;
    let Some(counter) = counter else {
        let message = match crossing {
            _ if chargeable.is_zero() => Message::WorkingExemptAll,
            Crossing::Split => Message::WorkingExemptPart,
            Crossing::Whole | Crossing::NotConsumed => Message::WorkingExemptNone,
        };
        return words.say(message, &[free_words, base, part, charged]);
    };
    let message = match counter.measure {
        Measure::Count if free_part.is_zero() => Message::WorkingCountNone,
        Measure::Count => Message::WorkingCountFree,
        _ if free.is_zero() => Message::WorkingAllowanceNothing,
        _ if chargeable.is_zero() => Message::WorkingAllowanceAll,
        _ if left.is_zero() => Message::WorkingAllowanceNone,
        // It would still be free, if reaching the limit were.
        _ if free_part.is_zero() && *currency == Some(chargeable.currency()) && chargeable.amount() == *left => {
            Message::WorkingAllowanceReached
        }
        _ => match crossing {
            Crossing::Split => Message::WorkingAllowancePart,
            Crossing::Whole => Message::WorkingAllowanceWhole,
            Crossing::NotConsumed => Message::WorkingAllowanceNotConsumed,
        },
    };
    let days = counter.days.map(|days| words.number(days)).unwrap_or_default();
    let window = words.say(Message::Window, &[("window", counter.window.as_str()), ("days", &days)]);
    let (name, window) = (("name", words.text(&counter.name)), ("window", window.as_str()));
    words.say(message, &[name, window, free_words, used_words, base, part, charged])
}

/// A band's range, each edge said to be inside or outside.
pub fn range(words: &Words, from: Edge, to: Option<Edge>, currency: Option<Currency>) -> String {
    let edge = |edge: Edge| words.counted(edge.amount, currency);
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
