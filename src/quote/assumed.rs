//! What a line, or the want of one, rests on that nobody has stated.

use super::condition::Unmet;
use super::line::Assumption;
use super::lines::Lines;
use super::situation::{FactIs, FactState};
use crate::document::Identifier;
use crate::table::{Charge, Counter, When};

impl Lines<'_, '_> {
    /// Notes that a charge was left out only because of what a fact is by default.
    pub fn left_out_by_default(&mut self, charge: &Charge, unmet: &Unmet) {
        let assumed: Vec<Assumption> = match unmet {
            Unmet::Fact(id) => self.unstated(|fact| fact == id),
            Unmet::Used(id) => self.unused(|counter| counter == id),
            Unmet::Excepted(place) => charge.unless.get(*place).map(|when| self.rests_on(when)).unwrap_or_default(),
            _ => Vec::new(),
        };
        for assumption in assumed {
            if !self.left_out.contains(&(charge.borne_by, assumption.clone())) {
                self.left_out.push((charge.borne_by, assumption));
            }
        }
    }

    /// What a charge rests on that nobody has stated: its conditions, those of its parts, and what it is of.
    pub fn assumed_facts(&self, charge: &Charge) -> Vec<Assumption> {
        let mut assumed: Vec<Assumption> = Vec::new();
        let conditions = charge.conditions();
        let own = conditions.into_iter().flat_map(|when| self.rests_on(when));
        let facts = charge.facts();
        let counters = charge.price_counters();
        let more = self.unstated(|fact| facts.contains(&fact)).into_iter();
        for assumption in own.chain(more).chain(self.unused(|counter| counters.contains(&counter))) {
            if !assumed.contains(&assumption) {
                assumed.push(assumption);
            }
        }
        assumed
    }

    fn rests_on(&self, when: &When) -> Vec<Assumption> {
        let mut assumed = self.unstated(|fact| when.facts.get(fact).is_some());
        assumed.extend(self.unused(|counter| when.used.get(counter).is_some()));
        assumed
    }

    fn unstated(&self, matters: impl Fn(&Identifier) -> bool) -> Vec<Assumption> {
        let states = self.situation.facts.iter().filter(|state| !state.stated && matters(&state.fact.id));
        states.map(assumed_fact).collect()
    }

    fn unused(&self, matters: impl Fn(&Identifier) -> bool) -> Vec<Assumption> {
        let states = self.situation.used.iter().filter(|state| !state.stated && matters(&state.counter.id));
        let unused = |counter: &Counter| Assumption::Unused { counter: counter.id.clone(), name: counter.name.clone() };
        states.map(|state| unused(state.counter)).collect()
    }
}

fn assumed_fact(state: &FactState<'_>) -> Assumption {
    let value = match state.value {
        FactIs::Value(id) => state.fact.values.iter().find(|value| value.id == *id),
        FactIs::Amount(_) | FactIs::Unknown => None,
    };
    Assumption::Fact {
        fact: state.fact.id.clone(),
        name: state.fact.name.clone(),
        value: value.map(|value| value.name.clone()),
    }
}
