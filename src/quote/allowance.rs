//! What of a base is free.

use super::line::Assumption;
use super::situation::Situation;
use super::working::Step;
use crate::money::{Money, MoneyFault, Number};
use crate::table::{Allowance, Crossing, Measure};

/// What is left to charge after an allowance.
pub struct Chargeable {
    pub amount: Money,
    pub step: Step,
    pub assumption: Option<Assumption>,
}

/// Takes the free part off a base; nothing when the table has no such counter, which a checked one has.
///
/// # Errors
/// [`MoneyFault`] when base and counter are of different currencies or a difference does not fit.
pub fn chargeable(
    situation: &Situation<'_>,
    allowance: &Allowance,
    base: Money,
) -> Result<Option<Chargeable>, MoneyFault> {
    let Some(state) = situation.used_of(&allowance.counter) else { return Ok(None) };
    let left = allowance.free.subtract(state.used)?.max(Number::ZERO);
    let free_part = match (state.counter.measure, allowance.crossing) {
        (Measure::Count, _) if left >= Number::ONE => base,
        (Measure::Count, _) => Money::zero(base.currency()),
        (Measure::Amount, _) if base.currency() != situation.sent => return Err(MoneyFault::CurrencyMismatch),
        (Measure::Amount, _) if base.amount() <= left => base,
        (Measure::Amount, Crossing::Split) => Money::new(left, base.currency())?,
        (Measure::Amount, Crossing::Whole) => Money::zero(base.currency()),
    };
    let amount = base.subtract(free_part)?;
    let step = Step::Allowance {
        counter: allowance.counter.clone(),
        name: state.counter.name.clone(),
        window: state.counter.window,
        measure: state.counter.measure,
        crossing: allowance.crossing,
        free: allowance.free,
        used: state.used,
        left,
        free_part,
        chargeable: amount,
    };
    let unused = || Assumption::Unused { counter: allowance.counter.clone(), name: state.counter.name.clone() };
    Ok(Some(Chargeable { amount, step, assumption: (!state.stated).then(unused) }))
}
