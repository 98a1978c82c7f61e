//! Every combination of promotions that the rules allow, and the best of them.

use crate::model::{Bearer, Condition, Edge, Effect, Payment, Promotion, Table, Units};
use crate::paid::{Paid, paid, regular_sides};

/// The first thing that keeps a customer from a promotion, as the quote calls it; nothing where it may apply.
pub fn why_not(table: &Table, payment: &Payment, principal: Units, promotion: &Promotion) -> Option<&'static str> {
    if matches!(promotion.from, Some(Edge::NextMinute | Edge::LongAfter)) {
        return Some("not-begun");
    }
    // The end of a window is the first moment that is no longer in it.
    if matches!(promotion.until, Some(Edge::LongBefore | Edge::ThisMinute)) {
        return Some("ended");
    }
    let (sent, received) = regular_sides(table, principal);
    let amount = if table.side_of(promotion) == Bearer::Recipient { received } else { sent };
    let holds = |condition: Condition| match condition {
        Condition::AmountFrom(from) => amount >= from,
        Condition::AmountUpTo(up_to) => amount <= up_to,
        Condition::AmountBelow(below) => amount < below,
        Condition::PaymentsFrom(from) => payment.payments >= from,
        Condition::IsGold => payment.is_gold,
    };
    if !promotion.when.is_none_or(holds) || promotion.unless.is_some_and(holds) {
        return Some("unmet");
    }
    if promotion.code.is_some_and(|code| !payment.codes.iter().any(|named| named.to_uppercase() == code)) {
        return Some("code");
    }
    if promotion.uses.is_some_and(|most| payment.redeemed >= most) {
        return Some("used-up");
    }
    if promotion.every.is_some_and(|every| (payment.payments + 1) % every != 0) {
        return Some("nth");
    }
    None
}

/// Whether promotions may apply together: one of a group, one that excludes the others only alone, and one exchange
/// rate, since an amount is exchanged once.
pub fn may_be_together(promotions: &[&Promotion]) -> bool {
    let is_rate = |promotion: &Promotion| matches!(promotion.effect, Effect::Special { .. });
    let excludes = |one: &Promotion, other: &Promotion| {
        !one.is_combinable
            || !other.is_combinable
            || (one.group.is_some() && one.group == other.group)
            || (is_rate(one) && is_rate(other))
    };
    let pairs = promotions
        .iter()
        .enumerate()
        .flat_map(|(place, one)| promotions[place + 1..].iter().map(move |other| (*one, *other)));
    !pairs.into_iter().any(|(one, other)| excludes(one, other))
}

/// The least kept from the customer, and of that the most arriving, over every allowed combination of these.
pub fn best(table: &Table, payment: &Payment, principal: Units, may: &[&Promotion]) -> (Option<Paid>, usize) {
    let mut best: Option<Paid> = None;
    let mut tried = 0;
    for chosen in 0_u32..1 << may.len() {
        let chosen: Vec<&Promotion> =
            may.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1).map(|(_, one)| *one).collect();
        if !may_be_together(&chosen) {
            continue;
        }
        tried += 1;
        let Some(found) = paid(table, payment, principal, &chosen) else { continue };
        if best.as_ref().is_none_or(|best| (found.kept, -found.arrives) < (best.kept, -best.arrives)) {
            best = Some(found);
        }
    }
    (best, tried)
}
