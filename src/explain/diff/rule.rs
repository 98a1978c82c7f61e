//! Rules and their figures in words.

use super::super::language::Message;
use super::super::words::Words;
use crate::diff::{Edge, FigureOf, Figured, Rule, Within};
use crate::document::{Moment, Text};
use crate::money::Money;
use crate::table::{PromotionWindow, RoundingRule, WallClock};

/// What a rule is called, with the places or currencies it is for.
pub fn rule(words: &Words, rule: &Rule) -> String {
    let places = names(words, &rule.places);
    let places = if places.is_empty() { words.list(rule.currencies.iter().map(String::as_str)) } else { places };
    words.say(Message::DiffRule, &[("name", words.text(&rule.name)), ("places", &places)])
}

/// A rule and the part of it that something stands in.
pub fn rule_part(words: &Words, own: &Rule, within: &[Within]) -> String {
    within.iter().fold(rule(words, own), |whole, part| {
        let part = match part {
            Within::Row(row) => row.clone(),
            Within::Part(name) => words.text(name).to_owned(),
            Within::Place(place) => words.say(Message::DiffWithinPlace, &[("place", place)]),
        };
        words.say(Message::DiffWithin, &[("rule", &whole), ("part", &part)])
    })
}

/// Where a rule is published, as the end of a sentence.
pub fn clause(words: &Words, rule: &Rule) -> String {
    words.say(Message::DiffClause, &[("clause", rule.clause.as_deref().unwrap_or_default())])
}

/// Several rules, each with where it is published.
pub fn rules(words: &Words, rules: &[Rule]) -> String {
    let told = |rule: &Rule| {
        let arguments = [("rule", words.text(&rule.name)), ("clause", rule.clause.as_deref().unwrap_or_default())];
        words.say(Message::DiffRuleClause, &arguments)
    };
    let mut each: Vec<String> = Vec::new();
    for told in rules.iter().map(told) {
        if !each.contains(&told) {
            each.push(told);
        }
    }
    words.list(each.iter().map(String::as_str))
}

/// Several names in a row, in quotation marks where one of them has a comma.
pub fn names(words: &Words, names: &[Text]) -> String {
    let names: Vec<&str> = names.iter().map(|name| words.text(name)).collect();
    if !names.iter().any(|name| name.contains([',', '，', '、'])) {
        return words.list(names);
    }
    let quoted: Vec<String> = names.iter().map(|name| words.say(Message::DiffQuoted, &[("name", name)])).collect();
    words.list(quoted.iter().map(String::as_str))
}

/// Several sayings one after the other.
pub fn also(words: &Words, sayings: Vec<String>) -> String {
    let also = |first: String, next: String| words.say(Message::DiffAlso, &[("first", &first), ("next", &next)]);
    sayings.into_iter().reduce(also).unwrap_or_default()
}

/// A figure with what it is of.
pub fn figured(words: &Words, figured: Figured) -> String {
    match figured {
        Figured::Money(money) => words.money(money),
        Figured::Percent(percent) => words.say(Message::DiffPricePercent, &[("percent", &words.percent(percent))]),
        Figured::Count(number) => words.number(number),
    }
}

/// What a figure is.
pub fn figure_of(words: &Words, figure: FigureOf, of: Option<Figured>) -> String {
    let word = match figure {
        FigureOf::Minimum => "minimum",
        FigureOf::Maximum => "maximum",
        FigureOf::Fixed => "fixed",
        FigureOf::Percent => "percent",
        FigureOf::Each => "each",
        FigureOf::Unit => "unit",
        FigureOf::Free if matches!(of, Some(Figured::Count(_))) => "free-count",
        FigureOf::Free => "free",
        FigureOf::Margin => "margin",
        FigureOf::ToPercent => "to-percent",
        FigureOf::PercentOff => "percent-off",
        FigureOf::PointsOff => "points-off",
        FigureOf::AmountOff => "amount-off",
        FigureOf::Most => "most",
        FigureOf::Exempt => "exempt",
        FigureOf::UpTo => "up-to",
        FigureOf::AppliesFrom => "applies-from",
        FigureOf::AppliesTo => "applies-to",
        FigureOf::Edge => "edge",
        FigureOf::OthersFrom => "others-from",
        FigureOf::OthersUpTo => "others-up-to",
    };
    words.say(Message::DiffFigureOf, &[("figure", word)])
}

/// The smallest or largest amount of a method.
pub fn carries(words: &Words, method: &Text, edge: Edge, old: Option<Money>, new: Option<Money>) -> String {
    let change = match (old, new) {
        (None, _) => "new",
        (_, None) => "gone",
        _ => "moved",
    };
    let edge = if edge == Edge::Minimum { "minimum" } else { "maximum" };
    let money = |money: Option<Money>| money.map(|money| words.money(money)).unwrap_or_default();
    let (old, new) = (money(old), money(new));
    let method = words.text(method);
    let arguments = [("method", method), ("edge", edge), ("change", change), ("old", &old), ("new", &new)];
    words.say(Message::DiffCarries, &arguments)
}

/// From when to when a promotion holds: days where it begins and ends with them, else times.
pub fn window(words: &Words, window: Option<&PromotionWindow>) -> String {
    let told = |clock: WallClock, last: bool| {
        let moment = Moment::at(clock.seconds(), 0)?;
        let whole_days = moment.time() == (0, 0, 0);
        let moment = if last { moment.minute_before() } else { moment };
        let (hour, minute, _) = moment.time();
        let date = words.date(moment);
        Some(if whole_days { date } else { format!("{date} {hour:02}:{minute:02}") })
    };
    let from = window.and_then(|window| told(window.from?, false)).unwrap_or_default();
    let last = window.and_then(|window| told(window.until?, true)).unwrap_or_default();
    words.say(Message::DiffWindowSpan, &[("from", &from), ("last", &last)])
}

/// How something is rounded.
pub fn rounding(words: &Words, rounding: Option<&RoundingRule>) -> String {
    let yes = |holds: bool| if holds { "yes" } else { "no" };
    let increment = rounding.and_then(|rounding| rounding.increment).map(|step| words.number(step));
    let arguments = [
        ("mode", rounding.map_or("", |rounding| rounding.mode.as_str())),
        ("increment", increment.as_deref().unwrap_or_default()),
        ("small", yes(rounding.is_some_and(|rounding| rounding.at_least_one_step))),
        ("assumed", yes(rounding.is_some_and(|rounding| rounding.assumed))),
    ];
    words.say(Message::DiffRoundingHow, &arguments)
}
