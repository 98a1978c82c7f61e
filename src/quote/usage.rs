//! What a payment uses up of each counter, and when it comes back.

use serde::Serialize;

use super::allowance::Scale;
use super::condition::conditions;
use super::lines::Lines;
use super::price::Pricing;
use super::situation::{Situation, Used};
use super::statement::Stop;
use super::window::back_at;
use super::working::Step;
use crate::document::{Identifier, Moment, Text};
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, MoneyFault, Number};
use crate::table::{ChargeKind, Counter, Crossing, Measure};

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
        of_service && conditions!(counter).unmet(situation, &lines.offer.method, lines.sent).is_none()
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
    };
    let scale = Scale::of(&pricing, Some(state), lines.sent.currency())?;
    let uses = match counter.measure {
        Measure::Count => Number::ONE,
        Measure::Amount => scale.counted(lines.sent)?,
        Measure::Fees => fees(lines, counter)?,
    };
    let mut after = state.used.add(uses)?;
    let mut left = None;
    for step in lines.lines.iter().flat_map(|line| &line.working) {
        match step {
            Step::Allowance { counter: Some(of), free, left: before, crossing, chargeable, .. }
                if of.id == counter.id =>
            {
                // Too large for what was left, and so it left that alone.
                if *crossing == Crossing::NotConsumed && !chargeable.is_zero() {
                    after = state.used;
                    left = Some(*before);
                } else {
                    left = Some(free.subtract(after)?.max(Number::ZERO));
                }
            }
            Step::PeriodMaximum { counter: of, maximum, .. } if *of == counter.id => {
                left = Some(maximum.amount().subtract(after)?.max(Number::ZERO));
            }
            _ => {}
        }
    }
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
