//! What concerns the tariff as a whole, and everything that nothing else tells.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::difference::Difference;
use super::sides::{RULES, Sides};
use super::told::{Edge, InForce};
use super::written::Written;
use crate::document::Text;
use crate::money::{Currency, Money, Number};
use crate::table::{FeeTable, Service, Side};

/// Tells everything that is left.
pub fn tell(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    let of = |keys: &'static [&'static str]| {
        move |difference: &Difference| difference.path.words().first().is_some_and(|first| keys.contains(first))
    };
    let head = telling.take(of(&["version", "valid"]));
    let in_force =
        |table: &FeeTable| InForce { version: table.version.clone(), from: table.valid.from, until: table.valid.until };
    let what = What::Version { old: in_force(sides.old), new: in_force(sides.new) };
    group(telling, Topic::Documents, what, head);
    let rounding = telling.take(of(&["rounding"]));
    let (old, new) = (Some(sides.old.rounding.clone()), Some(sides.new.rounding.clone()));
    group(telling, Topic::Tariff, What::Rounding { rule: None, old, new }, rounding);
    for source in &sides.new.sources {
        let own = |difference: &Difference| difference.path.begins(&["sources", source.id.as_str()]);
        let differences = telling.take(own);
        let what = What::Source { title: source.title.clone(), date: source.date.clone() };
        group(telling, Topic::Documents, what, differences);
    }
    offers(telling);
    for difference in telling.take(|_| true) {
        let (topic, what) = single(sides, &difference);
        telling.tell(Change { topic, what, dearer: false, differences: vec![difference] });
    }
}

fn group(telling: &mut Telling<'_>, topic: Topic, what: What, differences: Vec<Difference>) {
    if !differences.is_empty() {
        telling.tell(Change { topic, what, dearer: false, differences });
    }
}

/// Limits, countries and arrivals of the methods of each service.
fn offers(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    for service in &sides.new.services {
        for offer in &service.methods {
            let way = ["services", service.id.as_str(), "methods", offer.method.as_str()];
            let topic = || Topic::Services {
                services: vec![sides.service(service.id.as_str())],
                methods: vec![sides.method(offer.method.as_str())],
            };
            let method = sides.method(offer.method.as_str()).name;
            let arrives: Vec<&str> = way.into_iter().chain(["arrives"]).collect();
            let differences = telling.take(|difference| difference.path.begins(&arrives));
            group(telling, topic(), What::Arrival { method: method.clone() }, differences);
            let countries: Vec<&str> = way.into_iter().chain(["countries"]).collect();
            let one =
                |difference: &Difference| difference.path.begins(&countries) && difference.path.words().len() == 6;
            let differences = telling.take(one);
            let names = |there: bool| -> Vec<Text> {
                let of_side = differences.iter().filter(|difference| difference.new.is_some() == there);
                of_side.filter_map(|difference| Some(sides.place(difference.path.words().last()?))).collect()
            };
            let what = What::Reach { method: method.clone(), added: names(true), removed: names(false) };
            group(telling, topic(), what, differences);
            for (key, edge) in [("minimum", Edge::Minimum), ("maximum", Edge::Maximum)] {
                let limit: Vec<&str> = way.into_iter().chain([key]).collect();
                let currency = carried_in(sides.new, service);
                let is = |difference: &Difference| {
                    difference.path.words() == limit && carries(difference, currency).is_some()
                };
                for difference in telling.take(is) {
                    let Some((old, new)) = carries(&difference, currency) else { continue };
                    let what = What::Carries { method: method.clone(), edge, old, new };
                    group(telling, topic(), what, vec![difference]);
                }
            }
        }
    }
}

/// The currency of a method's limits; nothing where it depends on the destination.
fn carried_in(table: &FeeTable, service: &Service) -> Option<Currency> {
    if service.principal == Side::Receive && !service.destinations.is_empty() {
        return None;
    }
    table.currency_named(table.currency.as_str())
}

fn carries(difference: &Difference, currency: Option<Currency>) -> Option<(Option<Money>, Option<Money>)> {
    let money = |side: &Option<Written>| match side {
        None => Some(None),
        Some(Written::Word(word)) => Money::new(Number::parse(word).ok()?, currency?).ok().map(Some),
        Some(_) => None,
    };
    let (old, new) = (money(&difference.old)?, money(&difference.new)?);
    (old != new).then_some((old, new))
}

/// What one difference says that nothing else tells.
fn single(sides: Sides<'_>, difference: &Difference) -> (Topic, What) {
    let words = difference.path.words();
    let stated = What::Stated { rule: None };
    let there = difference.new.is_some();
    let one_sided = difference.old.is_some() != there;
    let name = name(sides.side(there), &words);
    match (words.as_slice(), &difference.old, &difference.new) {
        (["note"], _, Some(Written::Text(new))) => (Topic::Documents, What::Note { to: None, new: Some(new.clone()) }),
        (["methods", id, "note"], _, new) => {
            let new = match new {
                Some(Written::Text(new)) => Some(new.clone()),
                _ => None,
            };
            (Topic::Documents, What::Note { to: Some(sides.method(id).name), new })
        }
        (words, Some(Written::Text(old)), Some(Written::Text(new)))
            if matches!(words.last(), Some(&"title" | &"name")) && words.first() != Some(&"sources") =>
        {
            (Topic::Tariff, What::Renamed { old: old.clone(), new: new.clone() })
        }
        ([list, _], ..) if one_sided && name.is_some() => {
            let documents = ["sources", "silenced"].contains(list);
            let what = What::Entry { list: (*list).to_owned(), name: name.unwrap_or_default(), there };
            (if documents { Topic::Documents } else { Topic::Tariff }, what)
        }
        (["sources" | "silenced" | "$schema" | "format" | "note", ..], ..) => (Topic::Documents, stated),
        (["services", id, ..], ..) => {
            (Topic::Services { services: vec![sides.service(id)], methods: Vec::new() }, stated)
        }
        ([list, id, ..], ..) if RULES.contains(list) => (Topic::Tariff, What::Stated { rule: sides.rule(list, id) }),
        _ => (Topic::Tariff, stated),
    }
}

/// What an entry of a list of the table is called.
fn name(table: &FeeTable, words: &[&str]) -> Option<Text> {
    let [list, id] = words else { return None };
    let is = |own: &crate::document::Identifier| own.as_str() == *id;
    match *list {
        "sources" => table.sources.iter().find(|one| is(&one.id)).map(|one| one.title.clone()),
        "currencies" => table.currencies.iter().find(|one| one.code.as_str() == *id).map(|one| one.name.clone()),
        "indexes" => table.indexes.0.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "referenceRates" => table.reference_rates.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "zones" => table.zones.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "periods" => table.periods.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "calendars" => table.calendars.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "methods" => table.methods.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "facts" => table.facts.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        "counters" => table.counters.iter().find(|one| is(&one.id)).map(|one| one.name.clone()),
        _ => None,
    }
}
