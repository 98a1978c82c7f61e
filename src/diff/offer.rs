//! Services and methods that are new or gone, with the rules that come, go or are brought into line with them.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::destination::{only_for, rules_of};
use super::difference::Difference;
use super::sides::{RULES, Sides};
use super::written::Written;

/// A method that a service has on one side only.
struct Pair {
    service: String,
    method: String,
    there: bool,
}

/// Tells every service and every offer that is new or gone.
pub fn tell(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    let pairs: Vec<Pair> = telling.left().iter().filter_map(pair).collect();
    for pair in pairs {
        let mut own = telling.take(|difference| is_own(sides, &pair, difference));
        let ids: Vec<String> = own.iter().filter_map(|one| Some((*one.path.words().get(1)?).to_owned())).collect();
        let mut aligned = telling.take(|difference| is_aligned(sides, &pair, &ids, difference));
        let offer = ["services", pair.service.as_str(), "methods", pair.method.as_str()];
        let mut differences = telling.take(|difference| difference.path.words() == offer);
        let what = What::Offer {
            method: sides.method(&pair.method).name,
            service: sides.service(&pair.service).name,
            there: pair.there,
            own: rules_of(sides, &own),
            aligned: rules_of(sides, &aligned),
        };
        differences.append(&mut own);
        differences.append(&mut aligned);
        let topic = Topic::Services { services: vec![sides.service(&pair.service)], methods: Vec::new() };
        telling.tell(Change { topic, what, dearer: false, differences });
    }
    services(telling);
}

fn services(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    let is_service = |difference: &Difference| matches!(difference.path.words().as_slice(), ["services", _]);
    for difference in telling.take(|difference| is_service(difference) && one_sided(difference)) {
        let Some(id) = difference.path.words().get(1).map(|id| (*id).to_owned()) else { continue };
        let named = sides.service(&id);
        let what = What::Service { name: named.name.clone(), there: difference.new.is_some() };
        let topic = Topic::Services { services: vec![named], methods: Vec::new() };
        telling.tell(Change { topic, what, dearer: false, differences: vec![difference] });
    }
}

fn one_sided(difference: &Difference) -> bool {
    difference.old.is_some() != difference.new.is_some()
}

fn pair(difference: &Difference) -> Option<Pair> {
    match difference.path.words().as_slice() {
        ["services", service, "methods", method] if one_sided(difference) => {
            Some(Pair { service: (*service).to_owned(), method: (*method).to_owned(), there: difference.new.is_some() })
        }
        _ => None,
    }
}

/// Whether a whole rule is for this offer and nothing else.
fn is_own(sides: Sides<'_>, pair: &Pair, difference: &Difference) -> bool {
    let words = difference.path.words();
    let [list, id] = words.as_slice() else { return false };
    RULES.contains(list)
        && one_sided(difference)
        && difference.new.is_some() == pair.there
        && only_for(sides, list, id, &pair.service)
        && only_by(sides, list, id, &pair.method)
}

fn only_by(sides: Sides<'_>, list: &str, id: &str, method: &str) -> bool {
    let when = sides.held(list, id).and_then(|held| held.when);
    when.is_some_and(|when| !when.method.is_empty() && when.method.iter().all(|own| own.as_str() == method))
}

/// Whether a difference says nothing but that a list names this offer, or a rule of its own, too or no longer.
fn is_aligned(sides: Sides<'_>, pair: &Pair, own: &[String], difference: &Difference) -> bool {
    let stated = if pair.there { &difference.new } else { &difference.old };
    let Some(word) = stated.as_ref().and_then(Written::word).filter(|_| one_sided(difference)) else { return false };
    match difference.path.words().as_slice() {
        [list, id, "when", "method", method] => *method == pair.method && only_for(sides, list, id, &pair.service),
        [list, id, "when", "service", service] => *service == pair.service && only_by(sides, list, id, &pair.method),
        [list, _, "charges" | "exchanges", _] | [list, _, "base", "charges" | "less", _] => {
            RULES.contains(list) && own.iter().any(|id| id == word)
        }
        _ => false,
    }
}
