//! What a line, or the want of one, rests on that nobody has stated.

use super::condition::{Conditions, Unmet, conditions};
use super::line::Assumption;
use super::lines::Lines;
use super::price::Pricing;
use super::situation::{FactIs, FactState};
use crate::document::Identifier;
use crate::table::{Charge, Combine, Counter, LookUpBy, Part, Price, Promotion, When};

impl Lines<'_, '_> {
    /// Notes that a charge was left out only because of what a fact is by default.
    pub fn left_out_by_default(&mut self, charge: &Charge, unmet: &Unmet) {
        let assumed = self.unstated_of(unmet, &charge.unless);
        for assumption in assumed {
            if !self.left_out.contains(&(charge.borne_by, assumption.clone())) {
                self.left_out.push((charge.borne_by, assumption));
            }
        }
    }

    /// What a charge rests on that nobody has stated: its conditions, what it is of, and what its price goes by.
    pub fn assumed_facts(&self, charge: &Charge, pricing: &Pricing<'_, '_>) -> Vec<Assumption> {
        let mut assumed: Vec<Assumption> = Vec::new();
        let mut note = |found: Vec<Assumption>| {
            let unknown: Vec<_> = found.into_iter().filter(|assumption| !assumed.contains(assumption)).collect();
            assumed.extend(unknown);
        };
        charge.when.iter().chain(&charge.unless).for_each(|when| note(self.rests_on(when)));
        note(self.unstated(|fact| charge.base.fact.as_ref() == Some(fact)));
        let unless: &[When] = &[];
        for allowance in &charge.allowances {
            let conditions = Conditions { when: allowance.when.as_ref(), unless };
            note(self.decided_by(conditions, pricing));
        }
        for adjustment in &charge.adjustments {
            note(self.decided_by(conditions!(adjustment), pricing));
        }
        let deemed = charge.base.deemed.as_ref().map(|deemed| &deemed.price);
        deemed.into_iter().chain([&charge.price]).for_each(|price| self.price_goes_by(price, pricing, &mut note));
        note(self.unused(|id| charge.period_maximum.as_ref().is_some_and(|period| period.counter == *id)));
        assumed
    }

    /// What a promotion rests on that nobody has stated: its conditions, and how often it was had before.
    pub fn assumed_of(&self, promotion: &Promotion) -> Vec<Assumption> {
        let conditions = promotion.when.iter().chain(&promotion.unless);
        let mut assumed: Vec<Assumption> = conditions.flat_map(|when| self.rests_on(when)).collect();
        let uses = promotion.uses.as_ref().map(|uses| &uses.counter);
        let nth = promotion.nth.as_ref().map(|nth| &nth.counter);
        assumed.extend(self.unused(|counter| uses == Some(counter) || nth == Some(counter)));
        assumed
    }

    /// What a price goes by, and the prices inside it that were chosen.
    fn price_goes_by(&self, price: &Price, pricing: &Pricing<'_, '_>, note: &mut dyn FnMut(Vec<Assumption>)) {
        match price {
            Price::Flat(_) | Price::NotOffered(_) => {}
            Price::Bands(bands) => {
                let by = bands.by.as_ref();
                note(self.unstated(|fact| by.is_some_and(|by| by.fact.as_ref() == Some(fact))));
                note(self.unused(|counter| by.is_some_and(|by| by.counter.as_ref() == Some(counter))));
            }
            Price::LookUp(look_up) => {
                note(self.unstated(|fact| look_up.look_up == LookUpBy::Fact(fact.clone())));
                let row = pricing.row(look_up).map(|(_, row)| &row.price);
                row.or(look_up.otherwise.as_deref())
                    .into_iter()
                    .for_each(|price| self.price_goes_by(price, pricing, note));
            }
            Price::Combined(combined) => {
                let chosen: Vec<&Part> = pricing.parts(combined).collect();
                for part in &combined.parts {
                    note(self.decided_by(conditions!(part), pricing));
                    let is_chosen = chosen.iter().any(|chosen| core::ptr::eq(*chosen, part));
                    if is_chosen {
                        self.price_goes_by(&part.price, pricing, note);
                    }
                    // After the first that applies, none is looked at.
                    if is_chosen && combined.combine == Combine::First {
                        break;
                    }
                }
            }
        }
    }

    /// What nobody has stated of the conditions that decided whether something applies.
    fn decided_by(&self, conditions: Conditions<'_>, pricing: &Pricing<'_, '_>) -> Vec<Assumption> {
        match conditions.unmet(pricing.situation, pricing.method, pricing.amount) {
            None => conditions.when.into_iter().chain(conditions.unless).flat_map(|when| self.rests_on(when)).collect(),
            Some(unmet) => self.unstated_of(&unmet, conditions.unless),
        }
    }

    /// What nobody has stated of the condition that did not hold.
    fn unstated_of(&self, unmet: &Unmet, unless: &[When]) -> Vec<Assumption> {
        match unmet {
            Unmet::Fact(id) => self.unstated(|fact| fact == id),
            Unmet::Used(id) => self.unused(|counter| counter == id),
            Unmet::Excepted(place) => unless.get(*place).map(|when| self.rests_on(when)).unwrap_or_default(),
            _ => Vec::new(),
        }
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
