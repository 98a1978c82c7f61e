//! What promotions bring back later: told beside the statement, never subtracted from what is paid now.

use super::effects::Effects;
use super::outcome::PromotionResult;
use crate::document::{Identifier, Text};
use crate::money::{Money, MoneyFault, Number};
use crate::quote::limits::{limit, round};
use crate::quote::line::{Line, LineBasis};
use crate::quote::price::Pricing;
use crate::quote::sheet::{Sheet, total_fault};
use crate::quote::statement::Stop;
use crate::quote::working::Step;
use crate::table::{Bearer, Cashback, Certainty, ChargeKind, Collector, Effect, Figure, Promotion};

/// What one promotion brings back.
pub struct Later<'t> {
    /// The promotion.
    pub promotion: &'t Promotion,
    /// Its line, where it is money.
    pub line: Option<Line>,
}

impl Later<'_> {
    /// What became of the promotion.
    pub fn result(&self) -> PromotionResult {
        let amount = self.line.as_ref().map(|line| line.amount);
        match &self.promotion.effect {
            Effect::InKind(own) => PromotionResult::Later { amount, what: Some(own.in_kind.clone()), condition: None },
            Effect::Cashback(own) => PromotionResult::Later { amount, what: None, condition: own.condition.clone() },
            _ => PromotionResult::Later { amount, what: None, condition: None },
        }
    }

    fn amount(&self) -> Number {
        self.line.as_ref().map(|line| line.amount.amount()).unwrap_or_default()
    }
}

/// The best of what may come later: one of each group, or one alone that excludes the others.
///
/// # Errors
/// [`Stop::Fault`] when an amount does not fit.
pub fn later<'t>(may: &[&'t Promotion], sheet: &Sheet<'_, 't>) -> Result<Vec<Later<'t>>, Stop> {
    let mut together: Vec<Later<'t>> = Vec::new();
    let mut alone: Option<Later<'t>> = None;
    for promotion in may {
        let Some(later) = one(promotion, sheet)? else { continue };
        if !promotion.combinable {
            if alone.as_ref().is_none_or(|alone| later.amount() > alone.amount()) {
                alone = Some(later);
            }
            continue;
        }
        match together.iter_mut().find(|other| other.promotion.same_group(promotion)) {
            Some(other) if later.amount() > other.amount() => *other = later,
            Some(_) => {}
            None => together.push(later),
        }
    }
    let mut amounts = together.iter().map(Later::amount);
    let sum = amounts.try_fold(Number::ZERO, Number::add).map_err(MoneyFault::from).map_err(total_fault)?;
    match alone {
        Some(alone) if together.is_empty() || alone.amount() > sum => Ok(vec![alone]),
        _ => Ok(together),
    }
}

/// What one brings back; nothing where it would be no money, or there is nothing that it is for.
fn one<'t>(promotion: &'t Promotion, sheet: &Sheet<'_, 't>) -> Result<Option<Later<'t>>, Stop> {
    let lines: Vec<&Line> = sheet.lines.lines.iter().filter(|line| promotion.charges.contains(&line.charge)).collect();
    if !promotion.charges.is_empty() && lines.is_empty() {
        return Ok(None);
    }
    let Effect::Cashback(cashback) = &promotion.effect else { return Ok(Some(Later { promotion, line: None })) };
    let line = line(promotion, cashback, &lines, sheet).map_err(total_fault)?;
    let is_something = !line.amount.is_zero();
    Ok(is_something.then_some(Later { promotion, line: Some(line) }))
}

fn line(promotion: &Promotion, cashback: &Cashback, of: &[&Line], sheet: &Sheet<'_, '_>) -> Result<Line, MoneyFault> {
    let lines = &sheet.lines;
    let situation = lines.situation;
    let borne_by = of.first().map_or(Bearer::Sender, |line| line.borne_by);
    let mut working = Vec::new();
    let base = match of.first() {
        None => lines.sent,
        Some(first) => {
            let nothing = Money::zero(first.amount.currency());
            let sum = of.iter().try_fold(nothing, |sum, line| sum.add(line.amount))?;
            let charges: Vec<Identifier> = of.iter().map(|line| line.charge.clone()).collect();
            let names: Vec<Text> = of.iter().map(|line| line.name.clone()).collect();
            working.push(Step::BaseOfCharges { charges, names, base: sum });
            sum
        }
    };
    let pricing = Pricing {
        situation,
        method: &lines.offer.method,
        // Its own conditions are about the payment, not about the fees it gives back.
        amount: if borne_by == Bearer::Recipient { lines.received } else { lines.sent },
        currency: base.currency(),
        rounding: &situation.table.rounding,
        effects: Effects::NONE,
        points_off: None,
    };
    let amount = if pricing.refused(&cashback.cashback, base).is_some() {
        Money::zero(base.currency())
    } else {
        let price = pricing.price(&cashback.cashback, base, &mut working)?;
        let price = limit(price, None, cashback.most.map(Figure::number), &mut working)?;
        round(price, pricing.rounding, &mut working)?
    };
    let assumptions = lines.assumed_of(promotion);
    let known = of.iter().map(|line| line.certainty).max().unwrap_or(Certainty::Exact);
    Ok(Line {
        charge: promotion.id.clone(),
        name: promotion.name.clone(),
        kind: ChargeKind::Cashback,
        amount,
        working,
        included: Vec::new(),
        recurs: None,
        borne_by,
        charged_by: Collector::Provider,
        certainty: if assumptions.is_empty() { known } else { known.max(Certainty::Assumed) },
        assumptions,
        refundable: None,
        basis: LineBasis::new(situation.table, &promotion.basis),
        also_published: Vec::new(),
        note: promotion.note.clone().or_else(|| cashback.condition.clone()),
    })
}
