//! Promotions that another of their group outdoes: the same effect on the same charges, and no less of it.

use super::choice::Choice;
use crate::money::Number;
use crate::quote::rising::Rising;
use crate::table::{Effect, Figure, Price, Promotion, PromotionOrder};

/// The choice without those that can never be better than another of their group.
pub fn without_outdone<'t>(all: Choice<'t>, rising: &Rising) -> Choice<'t> {
    let mut kept = all;
    for place in 0..kept.groups().len() {
        let Some(group) = kept.groups().get(place) else { continue };
        if group.len() > 1 {
            let best: Vec<&'t Promotion> = group
                .iter()
                .enumerate()
                .filter(|(own, promotion)| !is_outdone(promotion, *own, group, rising))
                .map(|(_, promotion)| *promotion)
                .collect();
            kept = kept.with(place, best);
        }
    }
    kept
}

fn is_outdone(promotion: &Promotion, own: usize, group: &[&Promotion], rising: &Rising) -> bool {
    rising.is_better_when_lower(promotion)
        && group.iter().enumerate().any(|(place, other)| {
            // Of two that do the same the first stays.
            place != own
                && is_no_less(other, promotion)
                && (place < own || !is_no_less(promotion, other))
                && other.charges == promotion.charges
        })
}

/// Whether the first does what the second does, and no less of it.
fn is_no_less(first: &Promotion, second: &Promotion) -> bool {
    // Without a ceiling there is none lower.
    let ceiling = |first: Option<Figure>, second: Option<Figure>| match (first, second) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(first), Some(second)) => first.number() >= second.number(),
    };
    match (&first.effect, &second.effect) {
        (Effect::PercentOff(one), Effect::PercentOff(other)) => {
            one.order == other.order
                && one.of == other.of
                && one.percent_off.figure() >= other.percent_off.figure()
                && ceiling(one.most, other.most)
        }
        // What a percentage takes off at most, an amount takes off at least as far as there is so much.
        (Effect::AmountOff(one), Effect::PercentOff(other)) => {
            other.order == PromotionOrder::AfterLimits
                && other.most.is_some_and(|most| one.amount_off.number() >= most.number())
        }
        (Effect::PointsOff(one), Effect::PointsOff(other)) => one.points_off.figure() >= other.points_off.figure(),
        (Effect::AmountOff(one), Effect::AmountOff(other)) => one.amount_off.number() >= other.amount_off.number(),
        (Effect::Instead(one), Effect::Instead(other)) => is_no_dearer(&one.price, &other.price),
        (Effect::Exempt(one), Effect::Exempt(other)) => one.exempt.number() >= other.exempt.number(),
        (Effect::Raised(one), Effect::Raised(other)) => {
            one.counter == other.counter && one.free.number() >= other.free.number()
        }
        _ => false,
    }
}

/// Whether a percentage and a fixed part are no more than another's.
fn is_no_dearer(first: &Price, second: &Price) -> bool {
    let (Price::Flat(first), Price::Flat(second)) = (first, second) else { return false };
    let fixed = |fixed: Option<Figure>| fixed.map_or(Number::ZERO, Figure::number);
    let percent = |percent: Option<crate::money::Percent>| percent.map_or(Number::ZERO, crate::money::Percent::figure);
    first.each == second.each
        && fixed(first.fixed) <= fixed(second.fixed)
        && percent(first.percent) <= percent(second.percent)
}
