//! Whether anything that a service's payments cost by is otherwise in the later version.

use super::amounts::is_for;
use crate::document::Identifier;
use crate::quote::of_service;
use crate::table::{Basis, Charge, ExchangeRule, FeeTable, MethodOffer, Promotion, Service};

/// Whether a service's payments may cost something else. Both tables have the same market rates; `moved` says whether
/// they had others, which customers' rates that are published as figures are measured against.
pub fn is_touched(old: &FeeTable, new: &FeeTable, service: &Identifier, moved: bool) -> bool {
    let of = |table: &FeeTable| table.services.iter().find(|one| one.id == *service).map(|one| part(table, one));
    let same_ground = old.currency == new.currency
        && old.currencies == new.currencies
        && old.rounding == new.rounding
        && old.reference_rates == new.reference_rates
        && old.zones == new.zones
        && old.periods == new.periods
        && old.facts == new.facts
        && old.counters == new.counters;
    let (before, after) = (of(old), of(new));
    let published = |part: &Part| moved && part.exchanges.iter().any(is_published);
    !same_ground || before != after || after.as_ref().is_some_and(published)
}

/// Whether the customer's rate is published as a figure that can be compared with a market rate.
pub fn is_published(rule: &ExchangeRule) -> bool {
    !rule.rates.is_empty() && rule.reference.is_some()
}

/// What a service's payments cost by.
#[derive(PartialEq)]
struct Part {
    service: Service,
    charges: Vec<Charge>,
    exchanges: Vec<ExchangeRule>,
    promotions: Vec<Promotion>,
}

/// The rules of one service, without what says only where they are published and when money arrives.
fn part(table: &FeeTable, service: &Service) -> Part {
    let nowhere = || Basis { source: Identifier::from(""), clause: None };
    let known = |id: &Identifier| table.charges.iter().any(|charge| charge.id == *id && is_for(charge, service));
    let charge = |charge: &Charge| {
        let mut charge = Charge { basis: nowhere(), also_published: Vec::new(), note: None, ..charge.clone() };
        charge.base.charges.retain(known);
        charge.base.less.retain(known);
        charge
    };
    let exchange = |rule: &ExchangeRule| ExchangeRule { basis: nowhere(), ..rule.clone() };
    let promotion = |promotion: &Promotion| {
        let mut promotion = Promotion { basis: nowhere(), note: None, ..promotion.clone() };
        promotion.charges.retain(known);
        promotion
    };
    let for_service = |rule: &&ExchangeRule| {
        rule.when.as_ref().is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id))
    };
    let now = |promotion: &&Promotion| promotion.effect.is_now() && of_service(table, service, promotion);
    let offer = |offer: &MethodOffer| MethodOffer { arrives: Vec::new(), ..offer.clone() };
    Part {
        service: Service { methods: service.methods.iter().map(offer).collect(), ..service.clone() },
        charges: table.charges.iter().filter(|charge| is_for(charge, service)).map(charge).collect(),
        exchanges: table.exchanges.iter().filter(for_service).map(exchange).collect(),
        promotions: table.promotions.iter().filter(now).map(promotion).collect(),
    }
}
