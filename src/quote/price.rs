//! What a charge costs on a base: flat, by bands, looked up, or several prices made one.

use super::bands;
use super::condition::conditions;
use super::limits::{limit, round};
use super::promotion::Effects;
use super::situation::{FactIs, Situation};
use super::working::Step;
use crate::document::{Identifier, Text};
use crate::money::{Currency, Money, MoneyFault, Number, Percent, Rounding, RoundingMode, Unrounded};
use crate::table::{
    Combine, Combined, Counted, Each, Figure, FlatPrice, LookUp, LookUpBy, Part, Price, RoundingRule, Row,
};

/// Why there is no price.
pub enum Refusal<'p> {
    /// The table says why it is not offered.
    Says(&'p Text),
    /// No row or part of the table has a price for this.
    NoPrice,
}

/// What a price may depend on besides its base.
#[derive(Clone, Copy)]
pub struct Pricing<'s, 't> {
    pub situation: &'s Situation<'t>,
    pub method: &'s Identifier,
    /// The amount on the charge's side, which conditions are about.
    pub amount: Money,
    /// The currency of the price.
    pub currency: Currency,
    /// How parts are rounded that do not say otherwise.
    pub rounding: &'s RoundingRule,
    /// What promotions do to the charge.
    pub effects: Effects<'s, 't>,
    /// How many percentage points a promotion takes off each percentage.
    pub points_off: Option<Percent>,
}

impl Pricing<'_, '_> {
    /// Why a base is not offered at all, if it is not: nothing is free because it has no price.
    pub fn refused<'p>(&self, price: &'p Price, base: Money) -> Option<Refusal<'p>> {
        match price {
            Price::Flat(_) => None,
            Price::NotOffered(why) => Some(Refusal::Says(why)),
            Price::Bands(bands) => bands::refused(self, bands, base).map(Refusal::Says),
            Price::LookUp(look_up) => match self.row(look_up) {
                Some((_, row)) => self.refused(&row.price, base),
                None => match &look_up.otherwise {
                    Some(price) => self.refused(price, base),
                    None => Some(Refusal::NoPrice),
                },
            },
            Price::Combined(combined) => {
                let mut parts = self.parts(combined).peekable();
                if parts.peek().is_none() && combined.combine != Combine::Sum {
                    return Some(Refusal::NoPrice);
                }
                parts.find_map(|part| self.refused(&part.price, base))
            }
        }
    }

    /// The price of a base, its steps added to the working.
    ///
    /// # Errors
    /// [`MoneyFault`] when a product or sum does not fit.
    pub fn price(&self, price: &Price, base: Money, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
        match price {
            Price::Flat(flat) => self.flat(flat, base, working),
            Price::Bands(bands) => bands::price(self, bands, base, working),
            Price::LookUp(look_up) => self.looked_up(look_up, base, working),
            Price::Combined(combined) => self.combined(combined, base, working),
            // Whoever asks has asked `refused` first.
            Price::NotOffered(_) => Ok(self.nothing()),
        }
    }

    /// A percentage less the points off; none falls below nought.
    fn lowered(&self, percent: Percent) -> Result<Percent, MoneyFault> {
        let Some(points) = self.points_off else { return Ok(percent) };
        Ok(Percent::new(percent.figure().subtract(points.figure())?.max(Number::ZERO)))
    }

    /// A percentage of the base, so much for each unit of it, and a fixed part, added.
    pub fn flat(&self, flat: &FlatPrice, base: Money, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
        let mut price = self.nothing();
        let mut parts = 0_usize;
        if let Some(percent) = flat.percent {
            let percent = self.lowered(percent)?;
            let share = percent.of(base)?;
            let gives = Unrounded::new(share.amount(), self.currency);
            working.push(Step::Percent { percent, of: base, gives });
            price = price.add(gives)?;
            parts += 1;
        }
        if let Some(each) = &flat.each {
            price = price.add(self.each(each, base, working)?)?;
            parts += 1;
        }
        if let Some(fixed) = flat.fixed {
            let amount = Money::new(fixed.number(), self.currency)?;
            working.push(Step::Fixed { amount });
            price = price.add(amount.unrounded())?;
            parts += 1;
        }
        if parts > 1 {
            working.push(Step::Sum { gives: price });
        }
        Ok(price)
    }

    fn each(&self, each: &Each, base: Money, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
        let mode = if each.counted == Counted::Started { RoundingMode::Up } else { RoundingMode::Down };
        let units = base.amount().round_ratio(each.unit.number(), Rounding::to_decimals(mode, 0))?;
        let gives = Unrounded::new(units.multiply(each.price.number())?, self.currency);
        let unit = Money::new(each.unit.number(), base.currency())?;
        let price = Money::new(each.price.number(), self.currency)?;
        working.push(Step::Each { price, unit, counted: each.counted, units, of: base, gives });
        Ok(gives)
    }

    fn looked_up(&self, look_up: &LookUp, base: Money, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
        let Some((word, row)) = self.row(look_up) else {
            return look_up.otherwise.as_ref().map_or(Ok(self.nothing()), |price| self.price(price, base, working));
        };
        let fact = match &look_up.look_up {
            LookUpBy::Fact(id) => Some(id.clone()),
            _ => None,
        };
        working.push(Step::Row { name: self.name_of(&look_up.look_up, &word), word, fact });
        let price = self.price(&row.price, base, working)?;
        limit(price, row.minimum.map(Figure::number), row.maximum.map(Figure::number), working)
    }

    /// The row of a look-up that this payment falls into, with its word.
    pub fn row<'p>(&self, look_up: &'p LookUp) -> Option<(String, &'p Row)> {
        let word = self.word(&look_up.look_up)?;
        let row = look_up.rows.iter().find(|row| row.is.contains(&word))?;
        Some((word, row))
    }

    fn word(&self, by: &LookUpBy) -> Option<String> {
        let situation = self.situation;
        Some(match by {
            LookUpBy::Country => situation.destination?.country.as_ref()?.as_str().to_owned(),
            LookUpBy::Currency => situation.arriving.code().to_owned(),
            LookUpBy::Method => self.method.to_string(),
            LookUpBy::Service => situation.service.id.to_string(),
            LookUpBy::Fact(id) => match situation.facts.iter().find(|state| state.fact.id == *id)?.value {
                FactIs::Value(value) => value.to_string(),
                FactIs::Amount(_) | FactIs::Unknown => return None,
            },
        })
    }

    /// What readers call the word of a row.
    fn name_of(&self, by: &LookUpBy, word: &str) -> Option<Text> {
        let situation = self.situation;
        match by {
            LookUpBy::Country => situation.destination.map(|destination| destination.name.clone()),
            LookUpBy::Currency => None,
            LookUpBy::Method => situation
                .table
                .methods
                .iter()
                .find(|method| method.id.as_str() == word)
                .map(|method| method.name.clone()),
            LookUpBy::Service => Some(situation.service.name.clone()),
            LookUpBy::Fact(id) => {
                let state = situation.facts.iter().find(|state| state.fact.id == *id)?;
                state.fact.values.iter().find(|value| value.id.as_str() == word).map(|value| value.name.clone())
            }
        }
    }

    /// The parts whose conditions hold; of exclusive ones only the first.
    pub fn parts<'p>(&self, combined: &'p Combined) -> impl Iterator<Item = &'p Part> {
        let most = if combined.combine == Combine::First { 1 } else { usize::MAX };
        let holds = |part: &&Part| {
            conditions!(part).unmet(self.situation, self.method, self.amount).is_none()
                && self.effects.leaves_out(part.id.as_ref()).is_none()
        };
        combined.parts.iter().filter(holds).take(most)
    }

    fn combined(&self, combined: &Combined, base: Money, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
        let mut result: Option<Unrounded> = None;
        let mut count = 0_usize;
        for part in self.parts(combined) {
            let mut steps = Vec::new();
            let price = self.price(&part.price, base, &mut steps)?;
            let mut gives =
                limit(price, part.minimum.map(Figure::number), part.maximum.map(Figure::number), &mut steps)?;
            if let Some(rule) = &part.rounding {
                gives = round(gives, rule, &mut steps)?.unrounded();
            }
            working.push(Step::Part { name: part.name.clone(), steps, gives });
            result = Some(match (result, combined.combine) {
                (None, _) => gives,
                (Some(before), Combine::Sum) => before.add(gives)?,
                (Some(before), Combine::Greatest) if gives.amount() > before.amount() => gives,
                (Some(before), Combine::Least) if gives.amount() < before.amount() => gives,
                (Some(before), _) => before,
            });
            count += 1;
        }
        let gives = result.unwrap_or_else(|| self.nothing());
        if count > 1 {
            working.push(Step::Combined { combine: combined.combine, gives });
        }
        Ok(gives)
    }

    fn nothing(&self) -> Unrounded {
        Unrounded::new(Number::ZERO, self.currency)
    }
}
