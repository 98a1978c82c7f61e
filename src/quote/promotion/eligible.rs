//! Which promotions may apply to a payment, and what keeps the others from it.

use super::outcome::{Needs, NotApplied, RangeOf};
use crate::document::{Identifier, Moment, Text};
use crate::money::{Currency, Money, Number};
use crate::quote::condition::{Unmet, conditions};
use crate::quote::situation::Situation;
use crate::table::{
    Bearer, Charge, Destination, FactCondition, FeeTable, Measure, Promotion, PromotionWindow, Range, Service, When,
    Zone,
};

/// Whether a promotion is one of the service: by its own condition, or by what it changes.
pub fn of_service(table: &FeeTable, service: &Service, promotion: &Promotion) -> bool {
    let concerns =
        |when: Option<&When>| when.is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id));
    let changes = |ids: &[Identifier], when: &dyn Fn(&Identifier) -> bool| ids.is_empty() || ids.iter().any(when);
    let is_other = |destination: &Destination| destination.currency != table.currency;
    let may_exchange = promotion.exchanges.is_empty() || service.destinations.iter().any(is_other);
    may_exchange
        && concerns(promotion.when.as_ref())
        && changes(&promotion.charges, &|id| {
            let charge = table.charges.iter().find(|charge| charge.id == *id);
            charge.is_some_and(|charge| concerns(charge.when.as_ref()))
        })
        && changes(&promotion.exchanges, &|id| {
            let rule = table.exchanges.iter().find(|rule| rule.id == *id);
            rule.is_some_and(|rule| concerns(rule.when.as_ref()))
        })
}

/// Whether a promotion changes anything that a payment by this method may have: of what only other methods have,
/// nothing is told.
pub fn of_method(table: &FeeTable, method: &Identifier, promotion: &Promotion) -> bool {
    let concerns = |when: Option<&When>| when.is_none_or(|when| when.method.is_empty() || when.method.contains(method));
    let mut charges = table.charges.iter().filter(|charge| promotion.charges.contains(&charge.id));
    promotion.charges.is_empty() || charges.any(|charge| concerns(charge.when.as_ref()))
}

/// What keeps a promotion from a payment, nothing where it may apply: its window, its conditions, its code, its uses.
pub fn eligible(
    situation: &Situation<'_>,
    method: &Identifier,
    sides: (Money, Money),
    promotion: &Promotion,
) -> Option<NotApplied> {
    let now = situation.request.as_of.instant();
    if let Some(begins) = begins(situation.table, promotion).filter(|begins| now < begins.instant()) {
        return Some(NotApplied::NotBegun { begins });
    }
    if let Some(ended) = ends(situation.table, promotion).filter(|ended| ended.instant() <= now) {
        return Some(NotApplied::Ended { ended });
    }
    let amount = side_of(situation.table, promotion, sides);
    if let Some(unmet) = conditions!(promotion).unmet(situation, method, amount) {
        let needs = needs(situation, promotion, &unmet, amount.currency());
        return Some(NotApplied::Unmet { unmet, needs });
    }
    if let Some(code) = &promotion.code
        && !situation.request.codes.iter().any(|named| named.eq_ignore_ascii_case(code))
    {
        return Some(NotApplied::Code { code: code.clone() });
    }
    let used = |counter: &Identifier| situation.used_of(counter).map(|state| state.used).unwrap_or_default();
    if let Some(uses) = promotion.uses.as_ref().filter(|uses| used(&uses.counter) >= uses.most) {
        return Some(NotApplied::UsedUp { most: uses.most });
    }
    let nth = promotion.nth.as_ref()?;
    let before = before_next(used(&nth.counter), nth.every);
    (!before.is_zero()).then_some(NotApplied::Nth { every: nth.every, before })
}

/// How many payments come before the next that is an `every`th one, this one counted.
fn before_next(made: Number, every: Number) -> Number {
    let Some((made, every)) = made.units(0).zip(every.units(0).filter(|every| *every > 0)) else { return Number::ZERO };
    let place = (made + 1).rem_euclid(every);
    Number::of_units(if place == 0 { 0 } else { every - place }, 0).unwrap_or_default()
}

/// A window with its zone; a checked table has every zone it names.
fn zoned<'t>(table: &'t FeeTable, window: &'t PromotionWindow) -> Option<(&'t PromotionWindow, &'t Zone)> {
    table.zones.iter().find(|zone| zone.id == window.zone).map(|zone| (window, zone))
}

/// When a promotion ends; nothing while no end is known.
pub fn ends(table: &FeeTable, promotion: &Promotion) -> Option<Moment> {
    let (window, zone) = promotion.window.as_ref().and_then(|window| zoned(table, window))?;
    zone.moment_of(window.until?)
}

/// When a promotion begins; nothing where it has no beginning.
pub fn begins(table: &FeeTable, promotion: &Promotion) -> Option<Moment> {
    let (window, zone) = promotion.window.as_ref().and_then(|window| zoned(table, window))?;
    zone.moment_of(window.from?)
}

/// The amount a promotion's conditions are about: that of the side its charges stand on.
fn side_of(table: &FeeTable, promotion: &Promotion, (sent, received): (Money, Money)) -> Money {
    let is_received = |charge: &Charge| charge.borne_by == Bearer::Recipient && promotion.charges.contains(&charge.id);
    if table.charges.iter().any(is_received) { received } else { sent }
}

fn needs(situation: &Situation<'_>, promotion: &Promotion, unmet: &Unmet, currency: Currency) -> Needs {
    let table = situation.table;
    let Some(when) = promotion.when.as_ref() else { return Needs::NoException };
    let one_of = |of: Option<Text>, names: Vec<Text>| Needs::OneOf { of, names };
    match unmet {
        Unmet::Service => {
            let services = table.services.iter().filter(|service| when.service.contains(&service.id));
            one_of(None, services.map(|service| service.name.clone()).collect())
        }
        Unmet::Method => {
            let methods = table.methods.iter().filter(|method| when.method.contains(&method.id));
            one_of(None, methods.map(|method| method.name.clone()).collect())
        }
        Unmet::Country => Needs::Country { countries: when.country.clone() },
        Unmet::Currency => {
            Needs::Currency { currencies: when.currency.iter().map(|code| code.as_str().to_owned()).collect() }
        }
        Unmet::Converted => Needs::Converted { converted: when.converted.unwrap_or_default() },
        Unmet::Amount => range(None, when.amount.as_ref(), Some(currency)),
        Unmet::Used(id) => {
            let state = situation.used_of(id);
            let counted = state.filter(|state| state.counter.measure != Measure::Count).map(|state| {
                let own = state.counter.currency.as_ref().and_then(|code| table.currency_named(code.as_str()));
                own.unwrap_or(situation.sent)
            });
            range(state.map(|state| state.counter.name.clone()), when.used.get(id), counted)
        }
        Unmet::Period(ids) => {
            let periods = table.periods.iter().filter(|period| ids.contains(&period.id));
            one_of(None, periods.map(|period| period.name.clone()).collect())
        }
        Unmet::Fact(id) => {
            let fact = table.facts.iter().find(|fact| fact.id == *id);
            let name = fact.map(|fact| fact.name.clone());
            match when.facts.get(id) {
                Some(FactCondition::Within(within)) => range(name, Some(within), Some(situation.sent)),
                Some(FactCondition::OneOf(values)) => {
                    let known = fact.into_iter().flat_map(|fact| &fact.values);
                    let wanted = known.filter(|value| values.contains(&value.id));
                    one_of(name, wanted.map(|value| value.name.clone()).collect())
                }
                None => one_of(name, Vec::new()),
            }
        }
        Unmet::Excepted(_) => Needs::NoException,
    }
}

fn range(of: Option<Text>, range: Option<&Range>, currency: Option<Currency>) -> Needs {
    let number = |figure: Option<crate::table::Figure>| figure.map(crate::table::Figure::number);
    let range = RangeOf {
        from: range.and_then(|range| number(range.from)),
        above: range.and_then(|range| number(range.above)),
        up_to: range.and_then(|range| number(range.up_to)),
        below: range.and_then(|range| number(range.below)),
        currency,
    };
    Needs::Range { of, range }
}
