//! What a payment uses up of each counter, and when it comes back.

use serde::Serialize;

use super::allowance::{Scale, free_in_all};
use super::condition::{Conditions, conditions};
use super::lines::Lines;
use super::price::Pricing;
use super::promotion::{Effects, changing};
use super::situation::{Situation, Used};
use super::statement::Stop;
use super::window::back_at;
use super::working::Step;
use crate::document::{Identifier, Moment, Text};
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, MoneyFault, Number};
use crate::table::{Charge, ChargeKind, Counter, Crossing, Measure, Promotion, When};

/// What a payment uses up of one counter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Usage {
    /// The counter.
    pub counter: Identifier,
    /// What it is called.
    pub name: Text,
    /// What it counts.
    pub measure: Measure,
    /// The currency it counts in; nothing where payments are counted.
    pub currency: Option<Currency>,
    /// What had been used before.
    pub before: Number,
    /// What has been used after this payment.
    pub after: Number,
    /// What is left of the allowance that it is counted for, if there is one.
    pub left: Option<Number>,
    /// When what this payment uses comes back; nothing where it never does.
    pub back_at: Option<Moment>,
}

/// What a payment uses up of every counter that it is counted by.
///
/// # Errors
/// [`Stop::Fault`] when a result does not fit.
pub fn usage(situation: &Situation<'_>, lines: &Lines<'_, '_>) -> Result<Vec<Usage>, Stop> {
    let counted = situation.used.iter().filter(|state| {
        let counter = state.counter;
        let of_service = counter.services.contains(&situation.service.id);
        // Of promotions that were not had, and never before, there is nothing to tell.
        let of_promotions = !state.used.is_zero() || counted_uses(situation, lines, counter) != Some(Number::ZERO);
        of_service && of_promotions && conditions!(counter).unmet(situation, &lines.offer.method, lines.sent).is_none()
    });
    counted.map(|state| one(situation, lines, state).map_err(|_| fault(state.counter))).collect()
}

fn one(situation: &Situation<'_>, lines: &Lines<'_, '_>, state: &Used<'_>) -> Result<Usage, MoneyFault> {
    let counter = state.counter;
    let pricing = Pricing {
        situation,
        method: &lines.offer.method,
        amount: lines.sent,
        currency: lines.sent.currency(),
        rounding: &situation.table.rounding,
        effects: Effects::NONE,
        points_off: None,
    };
    let scale = Scale::of(&pricing, Some(state), lines.sent.currency())?;
    let uses = match counter.measure {
        Measure::Count => counted_uses(situation, lines, counter).unwrap_or(Number::ONE),
        Measure::Amount => scale.counted(lines.sent)?,
        Measure::Fees => fees(lines, counter)?,
    };
    let steps = || lines.lines.iter().flat_map(|line| &line.working);
    // A payment too large for what was left may leave that alone.
    let is_left_alone = steps().any(|step| match step {
        Step::Allowance { counter: Some(of), crossing: Crossing::NotConsumed, chargeable, .. } => {
            of.id == counter.id && !chargeable.is_zero()
        }
        _ => false,
    });
    let after = if is_left_alone { state.used } else { state.used.add(uses)? };
    let left = left(&pricing, lines, counter, after)?;
    let zone = counter.zone.as_ref().and_then(|id| situation.table.zones.iter().find(|zone| zone.id == *id));
    Ok(Usage {
        counter: counter.id.clone(),
        name: counter.name.clone(),
        measure: counter.measure,
        currency: (counter.measure != Measure::Count).then_some(scale.currency),
        before: state.used,
        after,
        left,
        back_at: back_at(counter, zone, situation.request.as_of),
    })
}

/// What is left of the smallest allowance, or of the smallest maximum over the window, that applied to this payment.
fn left(
    pricing: &Pricing<'_, '_>,
    lines: &Lines<'_, '_>,
    counter: &Counter,
    after: Number,
) -> Result<Option<Number>, MoneyFault> {
    let has_line = |charge: &&Charge| lines.lines.iter().any(|line| line.charge == charge.id);
    let mut least: Option<Number> = None;
    for charge in lines.situation.table.charges.iter().filter(has_line) {
        let applies = |when: Option<&When>| {
            let conditions = Conditions { when, unless: &[] };
            conditions.unmet(pricing.situation, pricing.method, lines.amount_of(charge)).is_none()
        };
        let own = |of: Option<&Identifier>| of == Some(&counter.id);
        let mut limits: Vec<Number> = Vec::new();
        for allowance in charge.allowances.iter().filter(|allowance| own(allowance.counter.as_ref())) {
            if applies(allowance.when.as_ref()) {
                let changing = changing(lines.choice, &charge.id);
                let pricing = Pricing { effects: Effects::of(&changing), ..*pricing };
                limits.push(free_in_all(&pricing, allowance, &mut Vec::new())?);
            }
        }
        let period = charge.period_maximum.as_ref().filter(|period| own(Some(&period.counter)));
        limits.extend(period.map(|period| period.maximum.number()));
        for limit in limits {
            let left = limit.subtract(after)?.max(Number::ZERO);
            least = Some(least.map_or(left, |least| least.min(left)));
        }
    }
    Ok(least)
}

/// How many promotions that a counter counts applied to this payment; nothing where it counts payments.
fn counted_uses(situation: &Situation<'_>, lines: &Lines<'_, '_>, counter: &Counter) -> Option<Number> {
    let counts = |promotion: &&Promotion| promotion.uses.as_ref().is_some_and(|uses| uses.counter == counter.id);
    situation.table.promotions.iter().find(counts)?;
    let applied = lines.choice.promotions().chain(lines.later.iter().copied()).filter(counts).count();
    Some(Number::whole(i64::try_from(applied).unwrap_or_default()))
}

/// The fees of this payment that a counter of fees counts: those it caps.
fn fees(lines: &Lines<'_, '_>, counter: &Counter) -> Result<Number, MoneyFault> {
    let capped = |id: &Identifier| {
        let charge = lines.situation.table.charges.iter().find(|charge| charge.id == *id);
        charge.and_then(|charge| charge.period_maximum.as_ref()).is_some_and(|period| period.counter == counter.id)
    };
    let mut counted = lines.lines.iter().filter(|line| line.kind != ChargeKind::Cashback && capped(&line.charge));
    counted.try_fold(Number::ZERO, |sum, line| Ok(sum.add(line.amount.amount())?))
}

fn fault(counter: &Counter) -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")).with("charge", &counter.id))
}
