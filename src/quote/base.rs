//! What a charge is worked out on: the amount, other lines, a fact, or a value deemed in their place.

use super::limits::{limit, round};
use super::lines::Lines;
use super::promotion::Effects;
use super::situation::FactIs;
use super::working::Step;
use crate::document::{Identifier, Text};
use crate::money::{Money, MoneyFault, Number};
use crate::table::{Charge, Deemed, Figure};

impl Lines<'_, '_> {
    /// What a percentage is of and bands are by.
    pub fn base(&self, charge: &Charge, amount: Money, working: &mut Vec<Step>) -> Result<Money, MoneyFault> {
        let base = &charge.base;
        let names = |ids: &[Identifier]| -> Vec<Text> {
            let lines = self.lines.iter().filter(|line| ids.contains(&line.charge));
            let names: Vec<Text> = lines.map(|line| line.name.clone()).collect();
            if !names.is_empty() {
                return names;
            }
            // None of them applied: they are named all the same, each name once.
            let mut once: Vec<Text> = Vec::new();
            for charge in self.situation.table.charges.iter().filter(|charge| ids.contains(&charge.id)) {
                if !once.contains(&charge.name) {
                    once.push(charge.name.clone());
                }
            }
            once
        };
        let sum = |start: Money, ids: &[Identifier]| {
            let mut lines = self.lines.iter().filter(|line| ids.contains(&line.charge));
            lines.try_fold(start, |sum, line| sum.add(line.amount))
        };
        let mut of = amount;
        if let Some(fact) = &base.fact {
            let state = self.situation.facts.iter().find(|state| state.fact.id == *fact);
            let figure = match state.map(|state| state.value) {
                Some(FactIs::Amount(figure)) => figure,
                _ => Number::ZERO,
            };
            of = Money::new(figure, amount.currency())?;
            let name = state.map(|state| state.fact.name.clone()).unwrap_or_default();
            working.push(Step::BaseOfFact { name, base: of });
        } else if !base.charges.is_empty() && !base.with_amount && base.less.is_empty() {
            of = sum(Money::zero(amount.currency()), &base.charges)?;
            working.push(Step::BaseOfCharges { charges: base.charges.clone(), names: names(&base.charges), base: of });
        } else if !base.charges.is_empty() || !base.less.is_empty() {
            let nothing = Money::zero(amount.currency());
            of = sum(amount, &base.charges)?.subtract(sum(nothing, &base.less)?)?;
            of = if of.amount().is_negative() { nothing } else { of };
            let (added, taken_off) = (names(&base.charges), names(&base.less));
            working.push(Step::BaseWith { amount, added, taken_off, base: of });
        }
        match &base.deemed {
            Some(deemed) => self.deemed(charge, deemed, amount, of, working),
            None => Ok(of),
        }
    }

    /// The value that stands in the place of a base.
    fn deemed(
        &self,
        charge: &Charge,
        deemed: &Deemed,
        amount: Money,
        base: Money,
        working: &mut Vec<Step>,
    ) -> Result<Money, MoneyFault> {
        let pricing = self.pricing(charge, amount, base.currency(), Effects::NONE);
        let mut steps = Vec::new();
        let value = pricing.price(&deemed.price, base, &mut steps)?;
        let (minimum, maximum) = (deemed.minimum.map(Figure::number), deemed.maximum.map(Figure::number));
        let value = limit(value, minimum, maximum, &mut steps)?;
        let base = round(value, deemed.rounding.as_ref().unwrap_or(pricing.rounding), &mut steps)?;
        working.push(Step::Deemed { name: deemed.name.clone(), steps, base });
        Ok(base)
    }
}
