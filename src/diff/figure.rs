//! One figure of a rule, with what it is of.

use super::change::What;
use super::difference::Difference;
use super::price;
use super::rule::effect_currency;
use super::sides::Sides;
use super::told::{FigureOf, Figured, Rule, Within};
use super::trail::{Step, Trail};
use super::written::Written;
use crate::document::Text;
use crate::money::{Currency, Money, Number, Percent};
use crate::table::{Charge, Measure, Price};

/// The figure that a difference is about; nothing where it is about none, or only the writing differs.
pub fn figure(sides: Sides<'_>, rule: &Rule, difference: &Difference) -> Option<What> {
    let way = difference.path.after(2);
    let words = way.words();
    if let ("charges", ["allowances", name]) = (rule.list, words.as_slice()) {
        return allowance(sides, rule, name, &words, difference);
    }
    let (figure, is_percent) = kind(rule.list, &words)?;
    let number = |side: &Option<Written>| match side {
        None => Some(None),
        Some(Written::Word(word)) => Number::parse(word).ok().map(Some),
        Some(_) => None,
    };
    let (old, new) = (number(&difference.old)?, number(&difference.new)?);
    if old == new {
        return None;
    }
    let currency = currency(sides, rule, figure, &words);
    let figured = |number: Number| match currency.and_then(|currency| Money::new(number, currency).ok()) {
        _ if is_percent => Figured::Percent(Percent::new(number)),
        Some(money) => Figured::Money(money),
        None => Figured::Count(number),
    };
    let (old, new) = (old.map(figured), new.map(figured));
    Some(What::Figure { rule: rule.clone(), figure, within: within(sides, rule, &way), old, new })
}

/// An allowance that is new or gone, told by what it frees.
fn allowance(sides: Sides<'_>, rule: &Rule, name: &str, words: &[&str], difference: &Difference) -> Option<What> {
    let there = difference.new.is_some();
    if difference.old.is_some() == there {
        return None;
    }
    let charge = sides.side(there).charges.iter().find(|charge| charge.id == rule.id)?;
    let place = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let named = charge.allowances.iter().find(|one| one.counter.as_ref().is_some_and(|id| id.as_str() == name));
    let free = named.or_else(|| charge.allowances.get(place?))?.free.number();
    let money = currency(sides, rule, FigureOf::Free, words).and_then(|currency| Money::new(free, currency).ok());
    let free = Some(money.map_or(Figured::Count(free), Figured::Money));
    let (old, new) = if there { (None, free) } else { (free, None) };
    Some(What::Figure { rule: rule.clone(), figure: FigureOf::Free, within: Vec::new(), old, new })
}

/// What a figure is, by the keys that lead to it, and whether it is a percentage.
fn kind(list: &str, words: &[&str]) -> Option<(FigureOf, bool)> {
    let (last, before) = words.split_last()?;
    match (list, before, *last) {
        (_, ["when", "amount"], "from" | "above") => Some((FigureOf::AppliesFrom, false)),
        (_, ["when", "amount"], "upTo" | "below") => Some((FigureOf::AppliesTo, false)),
        (_, ["when" | "unless", ..], _) => None,
        ("others", [], "from") => Some((FigureOf::OthersFrom, false)),
        ("others", [], "upTo") => Some((FigureOf::OthersUpTo, false)),
        ("others", [], "percentFrom") => Some((FigureOf::OthersFrom, true)),
        ("others", [], "percentUpTo") => Some((FigureOf::OthersUpTo, true)),
        ("exchanges", [], "margin") => Some((FigureOf::Margin, true)),
        ("promotions", ["effect"], last) => of_effect(last),
        ("promotions", ["effect", "cashback" | "price"], "fixed") => Some((FigureOf::Fixed, false)),
        ("promotions", ["effect", "cashback" | "price"], "percent") => Some((FigureOf::Percent, true)),
        ("charges", ["allowances", _], "free") => Some((FigureOf::Free, false)),
        ("charges", before, last) => of_charge(before, last),
        _ => None,
    }
}

fn of_effect(last: &str) -> Option<(FigureOf, bool)> {
    match last {
        "upTo" => Some((FigureOf::UpTo, false)),
        "free" => Some((FigureOf::Free, false)),
        "most" => Some((FigureOf::Most, false)),
        "exempt" => Some((FigureOf::Exempt, false)),
        "percentOff" => Some((FigureOf::PercentOff, true)),
        "pointsOff" => Some((FigureOf::PointsOff, true)),
        "amountOff" => Some((FigureOf::AmountOff, false)),
        "margin" => Some((FigureOf::Margin, true)),
        _ => None,
    }
}

fn of_charge(before: &[&str], last: &str) -> Option<(FigureOf, bool)> {
    let parent = before.last().copied().unwrap_or_default();
    let list = before.iter().rev().nth(1).copied().unwrap_or_default();
    match (list, parent, last) {
        (_, "each", "price") => Some((FigureOf::Each, false)),
        (_, "each", "unit") => Some((FigureOf::Unit, false)),
        ("adjustments", _, "toPercent") => Some((FigureOf::ToPercent, true)),
        ("bands", _, "upTo" | "below") => Some((FigureOf::Edge, false)),
        (.., "minimum") => Some((FigureOf::Minimum, false)),
        (.., "maximum") => Some((FigureOf::Maximum, false)),
        (.., "fixed") => Some((FigureOf::Fixed, false)),
        (.., "percent") => Some((FigureOf::Percent, true)),
        _ => None,
    }
}

fn currency(sides: Sides<'_>, rule: &Rule, figure: FigureOf, words: &[&str]) -> Option<Currency> {
    let charge = || sides.find(|table| table.charges.iter().find(|charge| charge.id == rule.id));
    match (rule.list, words) {
        ("charges", ["allowances", name, ..]) if figure == FigureOf::Free => {
            let counter = sides.find(|table| table.counters.iter().find(|counter| counter.id.as_str() == *name));
            match counter {
                Some(counter) if counter.measure == Measure::Count => None,
                Some(counter) => match &counter.currency {
                    Some(code) => sides.new.currency_named(code.as_str()),
                    None => sides.payers_currency(),
                },
                None => charge().and_then(|charge| price::currency(sides, charge)),
            }
        }
        ("charges", _) => charge().and_then(|charge| price::currency(sides, charge)),
        ("others", _) => {
            let other = sides.find(|table| table.others.iter().find(|other| other.id == rule.id))?;
            other.currency.as_ref().map_or(sides.payers_currency(), |code| sides.new.currency_named(code.as_str()))
        }
        ("promotions", _) => {
            let promotion = sides.find(|table| table.promotions.iter().find(|one| one.id == rule.id));
            effect_currency(sides, promotion.map(|promotion| &promotion.effect))
        }
        _ => None,
    }
}

/// The part of the rule that a figure stands in.
fn within(sides: Sides<'_>, rule: &Rule, way: &Trail) -> Vec<Within> {
    let charge = sides.find(|table| table.charges.iter().find(|charge| charge.id == rule.id));
    let mut within = Vec::new();
    let mut list = "";
    for step in way.steps() {
        match (list, step) {
            ("rows", Step::Element(words)) => within.push(Within::Row(words.clone())),
            ("parts" | "adjustments" | "includes", Step::Element(name)) => {
                let known = charge.and_then(|charge| part(charge, list, name));
                within.push(known.map_or_else(|| Within::Place(name.clone()), Within::Part));
            }
            ("bands", Step::Element(name)) => within.push(Within::Place(name.clone())),
            (_, Step::Key(key)) => list = key,
            _ => {}
        }
    }
    within
}

/// What a part of a charge is called; parts without a name of their own are counted from one.
fn part(charge: &Charge, list: &str, name: &str) -> Option<Text> {
    let place = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match list {
        "adjustments" => charge.adjustments.get(place?).map(|one| one.name.clone()),
        "includes" => charge.includes.get(place?).map(|one| one.name.clone()),
        _ => charge.prices().into_iter().find_map(|price| match price {
            Price::Combined(combined) => {
                let named = combined.parts.iter().find(|part| part.id.as_ref().is_some_and(|id| id.as_str() == name));
                named.or_else(|| combined.parts.get(place?)).map(|part| part.name.clone())
            }
            _ => None,
        }),
    }
}

/// Whether a figure that moved makes something dearer by itself.
pub fn is_dearer(what: &What) -> bool {
    let What::Figure { rule, figure, old, new, .. } = what else { return false };
    let number = |figured: &Option<Figured>| match figured {
        Some(Figured::Money(money)) => Some(money.amount()),
        Some(Figured::Percent(percent)) => Some(percent.figure()),
        Some(Figured::Count(number)) => Some(*number),
        None => None,
    };
    let (old, new, nought) = (number(old), number(new), Some(Number::ZERO));
    // An allowance that is gone frees nothing any more, and a new one frees something.
    let (old, new) = if *figure == FigureOf::Free { (old.or(nought), new.or(nought)) } else { (old, new) };
    let rises = match (old, new) {
        (Some(old), Some(new)) => new > old,
        // A most that is gone lets more be charged; a least that is gone, less.
        (None, _) => *figure != FigureOf::Maximum,
        (_, None) => *figure == FigureOf::Maximum,
    };
    let charged = matches!(
        figure,
        FigureOf::Minimum
            | FigureOf::Maximum
            | FigureOf::Fixed
            | FigureOf::Percent
            | FigureOf::Each
            | FigureOf::Margin
            | FigureOf::ToPercent
    );
    match (rule.list, figure) {
        ("others", _) | (_, FigureOf::AppliesFrom | FigureOf::AppliesTo) => false,
        ("promotions", FigureOf::Margin) => rises,
        ("promotions", _) | (_, FigureOf::Free | FigureOf::Unit) => !rises,
        _ => charged && rises,
    }
}
