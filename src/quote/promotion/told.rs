//! What promotions do before a price is worked out, told as steps of its working.

use super::effects::{Effects, Use};
use super::outcome::PromotionEffect;
use crate::money::{Money, MoneyFault, Unrounded};
use crate::quote::price::Pricing;
use crate::quote::working::Step;
use crate::table::{Charge, Measure, Price};

/// Says which promotion raises an allowance, and by how much.
pub fn raised<'t>(
    pricing: &Pricing<'_, 't>,
    charge: &Charge,
    base: Money,
    working: &mut Vec<Step>,
    uses: &mut Vec<Use<'t>>,
) -> Result<(), MoneyFault> {
    for allowance in &charge.allowances {
        let free = allowance.free.number();
        let Some((raised, used)) = pricing.effects.raised(allowance.counter.as_ref(), free) else { continue };
        let (_, promotion) = used;
        let state = allowance.counter.as_ref().and_then(|counter| pricing.situation.used_of(counter));
        let is_count = state.is_some_and(|state| state.counter.measure == Measure::Count);
        let own = state.and_then(|state| state.counter.currency.as_ref());
        let own = own.and_then(|code| pricing.situation.table.currency_named(code.as_str()));
        let currency = (!is_count).then(|| own.unwrap_or(base.currency()));
        working.push(Step::Promotion {
            promotion: promotion.id.clone(),
            name: promotion.name.clone(),
            effect: PromotionEffect::Raised { free: raised, instead_of: free, currency },
            before: base.unrounded(),
            gives: base.unrounded(),
        });
        uses.push(used);
    }
    Ok(())
}

/// Says which parts of a price a promotion left out, and what the price was with them.
pub fn without_parts<'t>(
    pricing: &Pricing<'_, 't>,
    charge: &Charge,
    base: Money,
    price: Unrounded,
    working: &mut Vec<Step>,
    uses: &mut Vec<Use<'t>>,
) -> Result<(), MoneyFault> {
    let Price::Combined(combined) = &charge.price else { return Ok(()) };
    let left_out = || {
        combined.parts.iter().filter_map(|part| pricing.effects.leaves_out(part.id.as_ref()).map(|used| (part, used)))
    };
    let Some((_, used)) = left_out().next() else { return Ok(()) };
    let with = Pricing { effects: Effects::NONE, ..*pricing };
    let before = with.price(&charge.price, base, &mut Vec::new())?;
    let (_, promotion) = used;
    let parts = left_out().map(|(part, _)| part.name.clone()).collect();
    working.push(Step::Promotion {
        promotion: promotion.id.clone(),
        name: promotion.name.clone(),
        effect: PromotionEffect::Without { parts },
        before,
        gives: price,
    });
    uses.extend(left_out().map(|(_, used)| used));
    Ok(())
}
