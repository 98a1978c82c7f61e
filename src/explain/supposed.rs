//! What an explanation supposes, as clauses after "if".

use super::language::{Language, Message};
use super::words::Words;
use crate::why::{Supposed, TimeIs};

/// What must be so, each a clause.
pub fn supposed_words(all: &[Supposed], language: Language) -> Vec<String> {
    let words = Words { language, mixed: true };
    all.iter().map(|one| supposed(&words, one)).collect()
}

/// What must be so.
pub fn supposed(words: &Words, supposed: &Supposed) -> String {
    match supposed {
        Supposed::Service(service) => words.say(Message::WhyIfService, &[("service", words.text(&service.name))]),
        Supposed::Method(methods) => {
            let methods = either(words, methods.iter().map(|method| words.text(&method.name)));
            words.say(Message::WhyIfMethod, &[("methods", &methods)])
        }
        Supposed::Destination(places) => {
            let places = either(words, places.iter().map(|place| words.text(place)));
            words.say(Message::WhyIfDestination, &[("destinations", &places)])
        }
        Supposed::Fact { fact, value, amount } => {
            let value = value.as_ref().map(|value| words.text(&value.name).to_owned());
            let value = value.or(amount.map(|amount| words.money(amount))).unwrap_or_default();
            words.say(Message::WhyIfFact, &[("fact", words.text(&fact.name)), ("value", &value)])
        }
        Supposed::Used { counter, from, up_to, currency } => {
            let range = match up_to {
                None => "least",
                Some(up_to) if up_to == from => "same",
                Some(_) => "between",
            };
            let figure = |number| words.counted(number, *currency);
            let (from, up_to) = (figure(*from), up_to.map(figure).unwrap_or_default());
            let arguments =
                [("range", range), ("counter", words.text(&counter.name)), ("from", &from), ("upTo", &up_to)];
            words.say(Message::WhyIfUsed, &arguments)
        }
        Supposed::Unused(counter) => words.say(Message::WhyIfUnused, &[("counter", words.text(&counter.name))]),
        Supposed::Code { promotion, code } => {
            words.say(Message::WhyIfCode, &[("code", code), ("promotion", words.text(&promotion.name))])
        }
        Supposed::Without(promotion) => words.say(Message::WhyIfWithout, &[("promotion", words.text(&promotion.name))]),
        Supposed::Rounding(mode) => words.say(Message::WhyIfRounding, &[("mode", mode.as_str())]),
        Supposed::Time { from, until, is, version } => {
            let is = match is {
                TimeIs::Said | TimeIs::Part => "part",
                TimeIs::Near => "near",
                TimeIs::Version => "version",
                TimeIs::Later => "later",
            };
            let (from, until) = (words.date_time(*from), words.date_time(*until));
            let arguments = [("is", is), ("from", from.as_str()), ("until", &until), ("version", version.as_str())];
            words.say(Message::WhyIfTime, &arguments)
        }
        Supposed::Figure => words.say(Message::WhyIfFigure, &[]),
        Supposed::Estimated => words.say(Message::WhyIfEstimated, &[]),
    }
}

/// One of several.
fn either<'t>(words: &Words, things: impl Iterator<Item = &'t str>) -> String {
    let join = |list: String, next: &str| words.say(Message::WhyOr, &[("list", &list), ("next", next)]);
    things.map(|thing| format!("“{thing}”")).reduce(|list, next| join(list, &next)).unwrap_or_default()
}
