//! What a choice of promotions does to one charge, step by step.

use super::choice::Choice;
use super::outcome::PromotionEffect;
use crate::document::Identifier;
use crate::money::{Money, MoneyFault, Number, Unrounded};
use crate::quote::price::Pricing;
use crate::quote::working::Step;
use crate::table::{Charge, Effect, PercentOffOf, Promotion, PromotionOrder};

/// A promotion that changed something, with the place of its group.
pub type Use<'t> = (usize, &'t Promotion);

/// What a choice does to one charge: those of its promotions that change it, each with the place of its group.
#[derive(Clone, Copy)]
pub struct Effects<'c, 't> {
    of: &'c [Use<'t>],
}

/// The promotions of a choice that change a charge, in order.
pub fn changing<'t>(choice: &Choice<'t>, charge: &Identifier) -> Vec<Use<'t>> {
    let mut found = Vec::new();
    for (place, group) in choice.groups().iter().enumerate() {
        for promotion in group {
            if promotion.charges.contains(charge) {
                found.push((place, *promotion));
            }
        }
    }
    found
}

impl<'c, 't> Effects<'c, 't> {
    /// No promotions.
    pub const NONE: Self = Self { of: &[] };

    /// These.
    pub fn of(changing: &'c [Use<'t>]) -> Self {
        Self { of: changing }
    }

    /// The promotions of each group.
    fn groups(self) -> impl Iterator<Item = (usize, impl Iterator<Item = &'t Promotion>)> {
        let groups = self.of.chunk_by(|(one, _), (next, _)| one == next);
        groups.filter_map(|group| {
            let (place, _) = group.first()?;
            Some((*place, group.iter().map(|(_, promotion)| *promotion)))
        })
    }

    /// The base less its exempt parts.
    pub fn exempted(self, base: Money, working: &mut Vec<Step>, uses: &mut Vec<Use<'t>>) -> Result<Money, MoneyFault> {
        let mut left = base;
        for (place, group) in self.groups() {
            let amounts = group.filter_map(|promotion| match &promotion.effect {
                Effect::Exempt(own) => Some((own.exempt.number(), promotion)),
                _ => None,
            });
            // The first of the greatest.
            let greatest = amounts.reduce(|best, next| if next.0 > best.0 { next } else { best });
            let Some((exempt, promotion)) = greatest.filter(|(exempt, _)| *exempt > Number::ZERO) else { continue };
            let exempt = Money::new(exempt, base.currency())?;
            let gives =
                if exempt.amount() < left.amount() { left.subtract(exempt)? } else { Money::zero(base.currency()) };
            if gives != left {
                let effect = PromotionEffect::Exempt { exempt };
                working.push(step(promotion, effect, left.unrounded(), gives.unrounded()));
                uses.push((place, promotion));
                left = gives;
            }
        }
        Ok(left)
    }

    /// How much is free in an allowance's window, and the promotion that says so, where one raises it.
    pub fn raised(self, counter: Option<&Identifier>, free: Number) -> Option<(Number, Use<'t>)> {
        let mut most: Option<(Number, Use<'t>)> = None;
        for (place, group) in self.groups() {
            for promotion in group {
                let Effect::Raised(own) = &promotion.effect else { continue };
                let is_meant = own.counter.is_none() || own.counter.as_ref() == counter;
                let raised = own.free.number();
                if is_meant && raised > most.map_or(free, |(most, _)| most) {
                    most = Some((raised, (place, promotion)));
                }
            }
        }
        most
    }

    /// The promotion that leaves a part of a price out, if one does.
    pub fn leaves_out(self, part: Option<&Identifier>) -> Option<Use<'t>> {
        let part = part?;
        self.groups().find_map(|(place, mut group)| {
            let leaves = |promotion: &&Promotion| match &promotion.effect {
                Effect::Without(own) => own.without.contains(part),
                _ => false,
            };
            group.find(leaves).map(|promotion| (place, promotion))
        })
    }

    /// The price after the promotions of one order; `base` is what is left to charge.
    ///
    /// Each is taken only where it lowers the price, of a group the one that lowers it most.
    pub fn applied(
        self,
        price: Unrounded,
        order: PromotionOrder,
        pricing: &Pricing<'_, '_>,
        (charge, base): (&Charge, Money),
        working: &mut Vec<Step>,
        uses: &mut Vec<Use<'t>>,
    ) -> Result<Unrounded, MoneyFault> {
        let mut now = price;
        for (place, group) in self.groups() {
            let mut best: Option<(Unrounded, &Promotion, PromotionEffect)> = None;
            for promotion in group {
                let Some((gives, effect)) = after(promotion, order, (price, now), pricing, (charge, base))? else {
                    continue;
                };
                let lowest = best.as_ref().map_or(now, |(lowest, ..)| *lowest);
                if gives.amount() < lowest.amount() {
                    best = Some((gives, promotion, effect));
                }
            }
            if let Some((gives, promotion, effect)) = best {
                working.push(step(promotion, effect, now, gives));
                uses.push((place, promotion));
                now = gives;
            }
        }
        Ok(now)
    }
}

/// The step that says what a promotion did.
pub fn step(promotion: &Promotion, effect: PromotionEffect, before: Unrounded, gives: Unrounded) -> Step {
    Step::Promotion { promotion: promotion.id.clone(), name: promotion.name.clone(), effect, before, gives }
}

/// What a promotion makes of a price, never below nought; nothing where it is of another kind or order.
fn after(
    promotion: &Promotion,
    order: PromotionOrder,
    (original, now): (Unrounded, Unrounded),
    pricing: &Pricing<'_, '_>,
    (charge, base): (&Charge, Money),
) -> Result<Option<(Unrounded, PromotionEffect)>, MoneyFault> {
    let is_after = order == PromotionOrder::AfterLimits;
    let (off, effect) = match &promotion.effect {
        Effect::PercentOff(own) if own.order == order => {
            let of = if own.of == PercentOffOf::Original { original } else { now };
            let share = own.percent_off.of_unrounded(of)?.amount();
            let ceiling = own.most.map(|most| Money::new(most.number(), now.currency())).transpose()?;
            let reached = ceiling.filter(|ceiling| share > ceiling.amount());
            let off = reached.map_or(share, Money::amount);
            (off, PromotionEffect::PercentOff { percent: own.percent_off, of, ceiling: reached })
        }
        Effect::PointsOff(own) if !is_after => {
            let lower = Pricing { points_off: Some(own.points_off), ..*pricing };
            let lower = lower.price(&charge.price, base, &mut Vec::new())?;
            let usual = pricing.price(&charge.price, base, &mut Vec::new())?;
            let off = usual.amount().subtract(lower.amount())?;
            (off, PromotionEffect::PointsOff { points: own.points_off })
        }
        Effect::AmountOff(own) if is_after => {
            let amount = Money::new(own.amount_off.number(), now.currency())?;
            (amount.amount(), PromotionEffect::AmountOff { amount })
        }
        Effect::Instead(own) if is_after => {
            if pricing.refused(&own.price, base).is_some() {
                return Ok(None);
            }
            let mut steps = Vec::new();
            let gives = pricing.price(&own.price, base, &mut steps)?;
            return Ok(Some((gives, PromotionEffect::Instead { steps })));
        }
        _ => return Ok(None),
    };
    let gives = now.amount().subtract(off)?.max(Number::ZERO);
    Ok(Some((Unrounded::new(gives, now.currency()), effect)))
}
