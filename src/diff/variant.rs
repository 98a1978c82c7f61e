//! What a payment of the basket may depend on besides its amount: one fact that is otherwise than usual, and allowances
//! that are used up.

use super::amounts::is_for;
use super::case::CaseFact;
use crate::document::{Entries, Identifier, Moment, Text};
use crate::money::Number;
use crate::quote::{Request, To, UsedBefore};
use crate::table::{Charge, Counter, Fact, FactValue, FeeTable, LookUpBy, Price, Service, When};

/// What a payment depends on besides its amount.
#[derive(Clone, Default)]
pub struct Variant {
    fact: Option<(Fact, FactValue)>,
    used: Vec<(Counter, Number)>,
}

impl Variant {
    /// What is otherwise than usual.
    pub fn facts(&self) -> Vec<CaseFact> {
        let told = |(fact, value): &(Fact, FactValue)| CaseFact { name: fact.name.clone(), value: value.name.clone() };
        self.fact.iter().map(told).collect()
    }

    /// What is used up.
    pub fn used_up(&self) -> Vec<Text> {
        self.used.iter().map(|(counter, _)| counter.name.clone()).collect()
    }

    /// The payment as one of the versions can be asked for it: what it does not know cannot matter there.
    pub fn request(
        &self,
        table: &FeeTable,
        service: &Service,
        to: Option<To>,
        amount: Number,
        as_of: Moment,
    ) -> Request {
        let asks = |fact: &Fact| fact.services.is_empty() || fact.services.contains(&service.id);
        let known = |id: &Identifier| table.facts.iter().any(|fact| fact.id == *id && asks(fact));
        let counted = |id: &Identifier| table.counters.iter().any(|counter| counter.id == *id);
        let facts: Entries<String> = self
            .fact
            .iter()
            .filter(|(fact, _)| known(&fact.id))
            .map(|(fact, value)| (fact.id.clone(), value.id.to_string()))
            .collect();
        let used: Entries<UsedBefore> = self
            .used
            .iter()
            .filter(|(counter, _)| counted(&counter.id))
            .map(|(counter, free)| (counter.id.clone(), UsedBefore::InAll(*free)))
            .collect();
        let to = to.filter(|_| table.services.iter().any(|own| own.id == service.id && !own.destinations.is_empty()));
        Request {
            service: service.id.clone(),
            amount,
            currency: None,
            side: None,
            to,
            method: None,
            facts,
            used,
            codes: Vec::new(),
            largest: false,
            as_of,
        }
    }
}

/// Every variant for a service: as usual first.
pub fn variants(sides: [&FeeTable; 2], service: &Service) -> Vec<Variant> {
    let used = used_up(sides, service);
    let facts = facts(sides, service);
    let mut variants = Vec::new();
    for fact in [None].into_iter().chain(facts.into_iter().map(Some)) {
        variants.push(Variant { fact: fact.clone(), used: Vec::new() });
        if !used.is_empty() {
            variants.push(Variant { fact, used: used.clone() });
        }
    }
    variants
}

/// The facts that a rule of the service depends on, with each value that is not the usual one.
fn facts(sides: [&FeeTable; 2], service: &Service) -> Vec<(Fact, FactValue)> {
    let [old, new] = sides;
    let mut facts: Vec<(Fact, FactValue)> = Vec::new();
    for table in [new, old] {
        let asked = |fact: &&Fact| fact.services.is_empty() || fact.services.contains(&service.id);
        for fact in table.facts.iter().filter(asked).filter(|fact| matters(sides, service, &fact.id)) {
            for value in fact.values.iter().filter(|value| fact.default.as_ref() != Some(&value.id)) {
                if !facts.iter().any(|(known, other)| known.id == fact.id && other.id == value.id) {
                    facts.push((fact.clone(), value.clone()));
                }
            }
        }
    }
    facts
}

fn matters(sides: [&FeeTable; 2], service: &Service, fact: &Identifier) -> bool {
    let named = |when: &When| when.facts.get(fact).is_some();
    let looked_up =
        |price: &Price| matches!(price, Price::LookUp(look_up) if look_up.look_up == LookUpBy::Fact(fact.clone()));
    sides.into_iter().any(|table| {
        let charges = table.charges.iter().filter(|charge| is_for(charge, service));
        let in_charge =
            |charge: &Charge| charge.conditions().into_iter().any(named) || charge.prices().into_iter().any(looked_up);
        let exchanges = table.exchanges.iter().flat_map(|rule| rule.when.iter().chain(&rule.unless));
        let of_service = |when: &&When| when.service.is_empty() || when.service.contains(&service.id);
        charges.into_iter().any(in_charge) || exchanges.filter(of_service).any(named)
    })
}

/// The counters of the service's allowances, with as much as either version frees.
fn used_up(sides: [&FeeTable; 2], service: &Service) -> Vec<(Counter, Number)> {
    let mut used: Vec<(Counter, Number)> = Vec::new();
    let [old, new] = sides;
    for table in [new, old] {
        let charges = table.charges.iter().filter(|charge| is_for(charge, service));
        for allowance in charges.flat_map(|charge| &charge.allowances) {
            let counters = table.counters.iter().filter(|counter| counter.services.contains(&service.id));
            let named = |counter: &&Counter| allowance.counter.as_ref() == Some(&counter.id);
            let Some(counter) = counters.into_iter().find(named) else { continue };
            let free = allowance.free.number();
            match used.iter_mut().find(|(known, _)| known.id == counter.id) {
                Some((_, most)) => *most = (*most).max(free),
                None => used.push((counter.clone(), free)),
            }
        }
    }
    used
}
