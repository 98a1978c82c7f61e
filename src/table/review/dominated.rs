//! Methods that another method of the same service always beats.

use super::case::{Allowed, Dimension};
use super::finding::Findings;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::money::{Number, Percent};
use crate::table::{Charge, Figure, FlatPrice, Price, Service};

/// A table where more would have to be looked at is not: this is no more than a note.
const MOST_WORK: usize = 5_000_000;

/// More methods of one service than are compared.
const MOST_METHODS: usize = 24;

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let methods = space.table.services.iter().map(|service| service.methods.len().min(MOST_METHODS)).sum::<usize>();
    let work = space.table.charges.len().saturating_mul(methods).saturating_mul(space.ways.len());
    if work > MOST_WORK {
        return;
    }
    let top = Path::Top;
    let list = top.key("services");
    for (index, service) in space.table.services.iter().enumerate() {
        let at = list.element(index);
        let own: Vec<Option<Vec<&Charge>>> = service
            .methods
            .iter()
            .take(MOST_METHODS)
            .map(|offer| only_of(space, service, offer.method.as_str()))
            .collect();
        for (place, offer) in service.methods.iter().enumerate() {
            let Some(Some(dearer)) = own.get(place) else { continue };
            let better = service.methods.iter().zip(&own).find(|(other, cheaper)| {
                let carries_as_much = other.minimum.unwrap_or_default() <= offer.minimum.unwrap_or_default()
                    && other.maximum.is_none_or(|most| offer.maximum.is_some_and(|own| own <= most))
                    && (other.countries.is_empty() || other.countries == offer.countries);
                other.method != offer.method && carries_as_much && beats(cheaper.as_deref(), dearer)
            });
            if let Some((better, _)) = better {
                let rules: Vec<_> = dearer.iter().map(|charge| &charge.id).chain([&offer.method]).collect();
                let list = at.key("methods");
                let adding = findings.add(Code::DominatedMethod, &list.element(place), &rules);
                adding.with("method", &offer.method).with("better", &better.method).with("service", &service.id);
            }
        }
    }
}

/// The charges that a service has by this method and not by all others; nothing if they cannot be told.
fn only_of<'t>(space: &Space<'t>, service: &Service, method: &str) -> Option<Vec<&'t Charge>> {
    let mut only = Vec::new();
    for charge in &space.table.charges {
        let cases = space.cases_of(charge)?;
        let ways = |of_method: bool| {
            cases.iter().any(|case| {
                let holds = |(place, way): (u32, &super::space::Way<'_>)| {
                    let of = way.service.id == service.id && (way.offer.method.as_str() == method) == of_method;
                    of && match case.get(Dimension::Way) {
                        Some(Allowed::Set(ways)) => ways.binary_search(&place).is_ok(),
                        _ => true,
                    }
                };
                (0..).zip(&space.ways).any(holds)
            })
        };
        if ways(true) && !ways(false) {
            only.push(charge);
        } else if ways(true) && charge.when.as_ref().is_some_and(|when| !when.method.is_empty()) {
            // Shared with some other methods only: which of them is the better one cannot be told piece by piece.
            return None;
        }
    }
    Some(only)
}

/// Whether one charge is never more than another and sometimes less, piece by piece.
fn beats(cheaper: Option<&[&Charge]>, dearer: &[&Charge]) -> bool {
    let (Some([cheaper]), [dearer]) = (cheaper, dearer) else { return false };
    let (Some(low), Some(high)) = (plain(cheaper), plain(dearer)) else { return false };
    let alike = cheaper.borne_by == dearer.borne_by
        && cheaper.kind == dearer.kind
        && cheaper.rounding == dearer.rounding
        && conditions_but_method(cheaper) == conditions_but_method(dearer);
    let maximum = |charge: &Charge| charge.maximum.map(Figure::number);
    let pieces = [
        (number(low.fixed), number(high.fixed)),
        (percent(low.percent), percent(high.percent)),
        (number(cheaper.minimum), number(dearer.minimum)),
    ];
    let never_more = pieces.iter().all(|(low, high)| low <= high)
        && maximum(dearer).is_none_or(|most| maximum(cheaper).is_some_and(|own| own <= most));
    alike && never_more && pieces.iter().any(|(low, high)| low < high)
}

/// The price of a charge that depends on nothing but its amount.
fn plain(charge: &Charge) -> Option<&FlatPrice> {
    let is_plain = charge.base.is_amount()
        && charge.allowances.is_empty()
        && charge.adjustments.is_empty()
        && charge.unless.is_empty()
        && charge.period_maximum.is_none()
        && charge.currency.is_none();
    match &charge.price {
        Price::Flat(flat) if is_plain && flat.each.is_none() => Some(flat),
        _ => None,
    }
}

fn conditions_but_method(charge: &Charge) -> Option<crate::table::When> {
    charge.when.clone().map(|when| crate::table::When { method: Vec::new(), service: Vec::new(), ..when })
}

fn number(figure: Option<Figure>) -> Number {
    figure.map(Figure::number).unwrap_or_default()
}

fn percent(percent: Option<Percent>) -> Number {
    percent.map(Percent::figure).unwrap_or_default()
}
