//! What else may be supposed: only of what the statement rested on and nobody has said.

use super::hypothesis::{Hypothesis, Supposition};
use super::trial::{Sample, Trial};
use super::used;
use crate::document::Identifier;
use crate::money::RoundingMode;
use crate::quote::{Assumption, NotApplied, PromotionOutcome, PromotionResult, Statement, Unmet};
use crate::table::{Charge, Fact, FeeTable, Price, Promotion, When};

/// How unlikely each is; what a customer forgets to say is likelier than a mistake of the operator's.
pub const FACT: u32 = 2;
const CODE: u32 = 2;
const ROUNDING: u32 = 4;
const WITHOUT: u32 = 5;

const MODES: [RoundingMode; 5] =
    [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::HalfDown, RoundingMode::Up, RoundingMode::Down];

/// What else may be supposed once a hypothesis was tried, each with how unlikely it is.
pub fn branches(hypothesis: &Hypothesis<'_>, trial: &Trial) -> Vec<(Supposition, u32)> {
    let table = hypothesis.time.table;
    let mut found = Branches { table, service: &hypothesis.service.id, found: Vec::new() };
    match trial {
        Trial::Offered(samples) => samples.iter().for_each(|sample| found.of_sample(hypothesis, sample)),
        Trial::NotOffered(Some(charge)) => found.of_refusal(charge),
        Trial::NotOffered(None) => {}
    }
    found.found
}

/// What else an unstated thing may be.
pub fn alternatives(hypothesis: &Hypothesis<'_>, assumption: &Assumption) -> Vec<(Supposition, u32)> {
    let mut found = Branches { table: hypothesis.time.table, service: &hypothesis.service.id, found: Vec::new() };
    found.of_assumption(assumption);
    found.found
}

/// Everything a statement assumed, each once.
pub fn assumed(statement: &Statement) -> Vec<&Assumption> {
    let lines = statement.lines().flat_map(|line| &line.assumptions);
    let mut all: Vec<&Assumption> = Vec::new();
    for assumption in lines.chain(&statement.assumptions) {
        if !all.contains(&assumption) {
            all.push(assumption);
        }
    }
    all
}

struct Branches<'a> {
    table: &'a FeeTable,
    service: &'a Identifier,
    found: Vec<(Supposition, u32)>,
}

impl Branches<'_> {
    fn add(&mut self, supposition: Supposition, weight: u32) {
        if !self.found.iter().any(|(known, _)| *known == supposition) {
            self.found.push((supposition, weight));
        }
    }

    fn of_sample(&mut self, hypothesis: &Hypothesis<'_>, sample: &Sample) {
        assumed(&sample.statement).into_iter().for_each(|assumption| self.of_assumption(assumption));
        sample.statement.promotions.iter().for_each(|outcome| self.of_promotion(hypothesis, outcome));
    }

    fn of_assumption(&mut self, assumption: &Assumption) {
        match assumption {
            Assumption::Fact { fact, .. } => self.fact(fact),
            Assumption::Unused { counter, .. } => self.counter(counter),
            Assumption::Rounding => MODES.into_iter().for_each(|mode| self.add(Supposition::Rounding(mode), ROUNDING)),
        }
    }

    fn fact(&mut self, id: &Identifier) {
        let Some(fact) = self.table.facts.iter().find(|fact| fact.id == *id) else { return };
        for value in fact_values(self.table, fact) {
            self.add(Supposition::Fact(id.clone(), value), FACT);
        }
    }

    fn counter(&mut self, id: &Identifier) {
        for (used, weight) in used::likely(self.table, id) {
            self.add(Supposition::Used(id.clone(), used, used), weight);
        }
    }

    fn of_promotion(&mut self, hypothesis: &Hypothesis<'_>, outcome: &PromotionOutcome) {
        let Some(promotion) = self.table.promotions.iter().find(|one| one.id == outcome.id) else { return };
        match &outcome.result {
            PromotionResult::Applied { .. } => {
                self.counters_of(promotion);
                self.conditions(promotion.when.iter().chain(&promotion.unless));
                let by_code = hypothesis
                    .supposed
                    .iter()
                    .any(|one| matches!(one, Supposition::Code(id, _) if *id == promotion.id));
                if !by_code {
                    self.add(Supposition::Without(promotion.id.clone()), WITHOUT);
                }
            }
            PromotionResult::NotApplied(NotApplied::Code { code }) => {
                self.add(Supposition::Code(promotion.id.clone(), code.clone()), CODE);
            }
            PromotionResult::NotApplied(NotApplied::Unmet { unmet: Unmet::Fact(fact), .. }) => self.fact(fact),
            PromotionResult::NotApplied(NotApplied::Unmet { unmet: Unmet::Used(counter), .. }) => self.counter(counter),
            PromotionResult::NotApplied(NotApplied::Nth { .. }) => self.counters_of(promotion),
            PromotionResult::NotApplied(_) | PromotionResult::Later { .. } => {}
        }
    }

    fn counters_of(&mut self, promotion: &Promotion) {
        let uses = promotion.uses.as_ref().map(|uses| &uses.counter);
        let nth = promotion.nth.as_ref().map(|nth| &nth.counter);
        uses.into_iter().chain(nth).for_each(|counter| self.counter(counter));
    }

    fn of_refusal(&mut self, id: &Identifier) {
        let Some(charge) = self.table.charges.iter().find(|charge| charge.id == *id) else { return };
        let Charge { when, unless, .. } = charge;
        self.conditions(when.iter().chain(unless));
        self.price(&charge.price);
        // A price looked up by a fact that nobody has told has none.
        let service = self.service;
        let open = self.table.facts.iter().filter(|fact| fact.services.is_empty() || fact.services.contains(service));
        let open: Vec<Identifier> = open
            .filter(|fact| fact.default.is_none() && fact.default_amount.is_none())
            .map(|fact| fact.id.clone())
            .collect();
        open.iter().for_each(|fact| self.fact(fact));
    }

    /// The conditions inside a price, one of which may have left it without one.
    fn price(&mut self, price: &Price) {
        match price {
            Price::Flat(_) | Price::NotOffered(_) | Price::Bands(_) => {}
            Price::LookUp(look_up) => {
                look_up.rows.iter().for_each(|row| self.price(&row.price));
                look_up.otherwise.iter().for_each(|price| self.price(price));
            }
            Price::Combined(combined) => {
                for part in &combined.parts {
                    self.conditions(part.when.iter().chain(&part.unless));
                    self.price(&part.price);
                }
            }
        }
    }

    fn conditions<'w>(&mut self, conditions: impl Iterator<Item = &'w When>) {
        for when in conditions {
            when.facts.iter().for_each(|(fact, _)| self.fact(fact));
            when.used.iter().for_each(|(counter, _)| self.counter(counter));
        }
    }
}

/// What a fact may be: its values, or the amounts at which a rule of the table changes.
fn fact_values(table: &FeeTable, fact: &Fact) -> Vec<String> {
    if !fact.values.is_empty() {
        return fact.values.iter().map(|value| value.id.to_string()).collect();
    }
    used::edges_of_fact(table, &fact.id).into_iter().map(|edge| edge.to_string()).collect()
}
