//! Destinations that are new or gone, with the rules brought into line with them.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::difference::Difference;
use super::sides::{RULES, Sides};
use super::told::Rule;
use crate::table::{Destination, Service};

/// Tells every destination that is new or gone.
pub fn tell(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    let found: Vec<(String, String, bool)> = telling
        .left()
        .iter()
        .filter_map(|difference| match difference.path.words().as_slice() {
            ["services", service, "destinations", to] if difference.old.is_some() != difference.new.is_some() => {
                Some(((*service).to_owned(), (*to).to_owned(), difference.new.is_some()))
            }
            _ => None,
        })
        .collect();
    for (service, to, there) in found {
        let own = |there: bool| sides.side(there).services.iter().find(|one| one.id.as_str() == service);
        let Some(in_service) = own(there) else { continue };
        let Some(destination) = in_service.destinations.iter().find(|one| one.code() == to) else { continue };
        let same_currency = |other: &Service| other.destinations.iter().any(|one| one.currency == destination.currency);
        let fresh_currency = !own(!there).is_some_and(same_currency);
        let follows = |difference: &Difference| {
            let words = difference.path.words();
            difference.new.is_some() == there
                && difference.old.is_some() != there
                && (words == ["services", service.as_str(), "destinations", to.as_str()]
                    || follows(sides, &service, destination, fresh_currency, &words))
        };
        let differences = telling.take(follows);
        let methods = in_service.methods.iter().filter(|offer| {
            let country = destination.country.as_ref();
            offer.countries.is_empty() || country.is_some_and(|country| offer.countries.contains(country))
        });
        let what = What::Destination {
            name: destination.name.clone(),
            there,
            methods: methods.map(|offer| sides.method(offer.method.as_str()).name).collect(),
            aligned: rules_of(sides, &differences),
        };
        let topic = Topic::Services { services: vec![sides.service(&service)], methods: Vec::new() };
        telling.tell(Change { topic, what, dearer: false, differences });
    }
}

/// Whether a difference says nothing but that a list names this destination, too, or no longer.
fn follows(sides: Sides<'_>, service: &str, to: &Destination, fresh_currency: bool, words: &[&str]) -> bool {
    let country = to.country.as_ref().map_or("", |country| country.as_str());
    match words {
        ["services", own, "methods", _, "countries", code] => *own == service && *code == country,
        [list, id, "when", "country", code] => *code == country && only_for(sides, list, id, service),
        [list, id, "when", "currency", code] => {
            fresh_currency && *code == to.currency.as_str() && only_for(sides, list, id, service)
        }
        _ => false,
    }
}

/// Whether a rule is for that service and no other.
pub fn only_for(sides: Sides<'_>, list: &str, id: &str, service: &str) -> bool {
    let when = sides.held(list, id).and_then(|held| held.when);
    when.is_some_and(|when| !when.service.is_empty() && when.service.iter().all(|own| own.as_str() == service))
}

/// The rules that differences stand in, each once.
pub fn rules_of(sides: Sides<'_>, differences: &[Difference]) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for difference in differences {
        let words = difference.path.words();
        let [list, id, ..] = words.as_slice() else { continue };
        let rule = RULES.contains(list).then(|| sides.rule(list, id)).flatten();
        rules.extend(rule.filter(|rule| !rules.iter().any(|known| known.list == rule.list && known.id == rule.id)));
    }
    rules
}
