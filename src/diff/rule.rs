//! Charges, exchange rules, promotions and what others may charge: rules that are new, gone, or changed.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::difference::Difference;
use super::sides::{RULES, Sides, same_everywhere};
use super::told::{RateMoved, Rule};
use super::trail::Trail;
use super::written::Written;
use super::{figure, price};
use crate::document::Text;
use crate::money::{Currency, Number};
use crate::table::{Effect, FeeTable, FlatPrice, Price, Promotion, PromotionWindow, RoundingRule};

/// Tells everything about rules.
pub fn tell(telling: &mut Telling<'_>) {
    for list in RULES {
        let mut ids: Vec<String> = Vec::new();
        for difference in telling.left() {
            let words = difference.path.words();
            if let [own, id, ..] = words.as_slice()
                && *own == list
                && !ids.iter().any(|known| known == id)
            {
                ids.push((*id).to_owned());
            }
        }
        for id in ids {
            one(telling, list, &id);
        }
    }
}

fn one(telling: &mut Telling<'_>, list: &'static str, id: &str) {
    let sides = telling.sides;
    // A second element of one name cannot be looked up, and is told as the text states it.
    let Some(rule) = sides.rule(list, id) else { return };
    let topic = sides.topic(list, id);
    let take = |telling: &mut Telling<'_>, under: &[&str]| {
        let way: Vec<&str> = [list, id].iter().chain(under).copied().collect();
        telling.take(|difference| difference.path.begins(&way))
    };
    let whole = telling.take(|difference| difference.path.words() == [list, id]);
    if !whole.is_empty() {
        return telling.tell(came_or_went(sides, rule, topic, whole));
    }
    if list == "promotions" {
        window(telling, &rule, id);
    }
    if list == "charges" {
        price::tell(telling, &rule, &topic, id);
    }
    for key in ["rounding", "rateRounding"] {
        let differences = take(telling, &[key]);
        if !differences.is_empty() {
            let (old, new) = (rounding(sides.old, list, id, key), rounding(sides.new, list, id, key));
            let what = What::Rounding { rule: Some(rule.clone()), old, new };
            telling.tell(Change { topic: topic.clone(), what, dearer: false, differences });
        }
    }
    scope(telling, &rule, &topic, id);
    for difference in take(telling, &[]) {
        let (what, documents) = single(sides, &rule, &difference);
        let dearer = figure::is_dearer(&what);
        let topic = if documents { Topic::Documents } else { topic.clone() };
        telling.tell(Change { topic, what, dearer, differences: vec![difference] });
    }
}

/// What one difference says, and whether it belongs to the notes and sources.
fn single(sides: Sides<'_>, rule: &Rule, difference: &Difference) -> (What, bool) {
    let stated = || What::Stated { rule: Some(rule.clone()) };
    let words = difference.path.words();
    let rest = words.get(2..).unwrap_or_default();
    let text = |side: &Option<Written>| match side {
        Some(Written::Text(text)) => Some(text.clone()),
        _ => None,
    };
    match rest {
        ["name"] => match (text(&difference.old), text(&difference.new)) {
            (Some(old), Some(new)) => (What::Renamed { old, new }, false),
            _ => (stated(), false),
        },
        ["note"] => (What::Note { to: Some(rule.name.clone()), new: text(&difference.new) }, true),
        ["price", "notOffered"] => (What::Note { to: Some(rule.name.clone()), new: text(&difference.new) }, false),
        ["price", "rows", words] => (price::row(sides, rule, words, difference).unwrap_or_else(stated), false),
        ["basis" | "alsoPublished", ..] => (stated(), true),
        ["rates", pair, ..] if rule.list == "exchanges" => {
            (customer_rate(sides, rule, pair, difference).unwrap_or_else(stated), false)
        }
        _ => (figure::figure(sides, rule, difference).unwrap_or_else(stated), false),
    }
}

fn customer_rate(sides: Sides<'_>, rule: &Rule, pair: &str, difference: &Difference) -> Option<What> {
    let rate = |table: &FeeTable| {
        let rule = table.exchanges.iter().find(|one| one.id == rule.id)?;
        let is = |row: &&crate::table::RateRow| format!("{} {}", row.base.as_str(), row.quote.as_str()) == pair;
        rule.rates.iter().find(is).map(|row| row.rate)
    };
    let (old, new): (Option<Number>, Option<Number>) = (rate(sides.old), rate(sides.new));
    // The same rate written otherwise is told as it is written.
    let is_rate = difference.path.words().len() == 4 || difference.path.words().ends_with(&["rate"]);
    let (base, quote) = pair.split_once(' ').filter(|_| old != new && is_rate)?;
    let rate = RateMoved { base: base.to_owned(), quote: quote.to_owned(), old, new };
    Some(What::CustomerRate { rule: rule.clone(), rate })
}

fn rounding(table: &FeeTable, list: &str, id: &str, key: &str) -> Option<RoundingRule> {
    match list {
        "charges" => table.charges.iter().find(|one| one.id.as_str() == id)?.rounding.clone(),
        "exchanges" => {
            let rule = table.exchanges.iter().find(|one| one.id.as_str() == id)?;
            if key == "rounding" { Some(rule.rounding.clone()) } else { rule.rate_rounding.clone() }
        }
        _ => None,
    }
}

fn came_or_went(sides: Sides<'_>, rule: Rule, topic: Topic, differences: Vec<Difference>) -> Change {
    let there = differences.iter().any(|difference| difference.new.is_some());
    let table = sides.side(there);
    let charge = table.charges.iter().find(|charge| rule.list == "charges" && charge.id == rule.id);
    let price = charge.map(|charge| {
        let limit = |figure: Option<crate::table::Figure>| figure.map(crate::table::Figure::number);
        (charge.price.clone(), price::currency(sides, charge), (limit(charge.minimum), limit(charge.maximum)))
    });
    let promotion = promotion(table, rule.id.as_str()).filter(|_| rule.list == "promotions");
    let nothing = |flat: &FlatPrice| {
        flat.fixed.is_none_or(|fixed| fixed.number().is_zero()) && flat.percent.is_none() && flat.each.is_none()
    };
    let free = |price: &Price| matches!(price, Price::Flat(flat) if nothing(flat));
    let costs = price.as_ref().is_some_and(|(price, ..)| !free(price) && !matches!(price, Price::NotOffered(_)));
    let dearer = if there { costs } else { promotion.is_some_and(|one| one.effect.is_now()) };
    let window = promotion.and_then(|promotion| promotion.window.clone());
    Change { topic, what: What::Rule { rule, there, price, window }, dearer, differences }
}

fn promotion<'t>(table: &'t FeeTable, id: &str) -> Option<&'t Promotion> {
    table.promotions.iter().find(|promotion| promotion.id.as_str() == id)
}

/// The window of a promotion, with the name that often tells it.
fn window(telling: &mut Telling<'_>, rule: &Rule, id: &str) {
    let sides = telling.sides;
    let mut differences = telling.take(|difference| difference.path.begins(&["promotions", id, "window"]));
    if differences.is_empty() {
        return;
    }
    differences.extend(telling.take(|difference| difference.path.words() == ["promotions", id, "name"]));
    let of = |table: &FeeTable| -> Option<PromotionWindow> { promotion(table, id)?.window.clone() };
    let old_name = promotion(sides.old, id).map(|one| one.name.clone()).filter(|name| *name != rule.name);
    let what = What::Window { rule: rule.clone(), old_name, old: of(sides.old), new: of(sides.new) };
    telling.tell(Change { topic: Topic::Promotions, what, dearer: false, differences });
}

/// What a rule is for, or not for: the names that were added to and removed from its conditions.
fn scope(telling: &mut Telling<'_>, rule: &Rule, topic: &Topic, id: &str) {
    let sides = telling.sides;
    for exception in [false, true] {
        let key = if exception { "unless" } else { "when" };
        let names = |difference: &Difference| {
            difference.path.begins(&[rule.list, id, key])
                && (difference.old.is_some() != difference.new.is_some())
                && name_of(sides, &difference.path.after(if exception { 4 } else { 3 })).is_some()
        };
        let differences = telling.take(names);
        if differences.is_empty() {
            continue;
        }
        let (mut added, mut removed) = (Vec::new(), Vec::new());
        for difference in &differences {
            let name = name_of(sides, &difference.path.after(if exception { 4 } else { 3 }));
            if difference.new.is_some() { added.extend(name) } else { removed.extend(name) }
        }
        let what = What::Scope { rule: rule.clone(), exception, added, removed };
        telling.tell(Change { topic: topic.clone(), what, dearer: false, differences });
    }
}

/// The name of what a list of a condition holds: a service, method, country, currency, period or value of a fact.
fn name_of(sides: Sides<'_>, way: &Trail) -> Option<Text> {
    match way.words().as_slice() {
        ["service", id] => Some(sides.service(id).name),
        ["method", id] => Some(sides.method(id).name),
        ["country", code] => Some(sides.place(code)),
        ["currency", code] => Some(same_everywhere(sides.new, code)),
        ["during", id] => {
            sides.find(|table| table.periods.iter().find(|one| one.id.as_str() == *id)).map(|one| one.name.clone())
        }
        ["facts", fact, value] => sides.find(|table| {
            let fact = table.facts.iter().find(|one| one.id.as_str() == *fact)?;
            fact.values.iter().find(|one| one.id.as_str() == *value).map(|one| one.name.clone())
        }),
        _ => None,
    }
}

/// The promotion's percentage or amount, where its effect is one figure.
pub fn effect_currency(sides: Sides<'_>, effect: Option<&Effect>) -> Option<Currency> {
    match effect {
        Some(Effect::Raised(_)) => None,
        _ => sides.payers_currency(),
    }
}
