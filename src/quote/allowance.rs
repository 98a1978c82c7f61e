//! What of a base is free.

use super::condition::Conditions;
use super::line::Assumption;
use super::price::Pricing;
use super::situation::{FactIs, Used};
use super::working::{Counted, Step};
use crate::money::{Currency, ExchangeRate, Money, MoneyFault, Number, Rounding, RoundingMode};
use crate::table::{Allowance, AtLimit, Crossing, Measure};

/// What is left to charge after the allowances.
pub struct Chargeable {
    pub amount: Money,
    pub step: Step,
    pub assumptions: Vec<Assumption>,
}

/// Takes the free part off a base; nothing when no allowance applies. Where several apply, the one that leaves
/// least free decides: it is used up first.
///
/// # Errors
/// [`MoneyFault`] when base and counter are of different currencies without a rate, or a difference does not fit.
pub fn chargeable(
    pricing: &Pricing<'_, '_>,
    allowances: &[Allowance],
    base: Money,
) -> Result<Option<Chargeable>, MoneyFault> {
    let mut least: Option<(Money, Step)> = None;
    let mut assumptions: Vec<Assumption> = Vec::new();
    for allowance in allowances {
        let conditions = Conditions { when: allowance.when.as_ref(), unless: &[] };
        if conditions.unmet(pricing.situation, pricing.method, pricing.amount).is_some() {
            continue;
        }
        let (free, step) = one(pricing, allowance, base, &mut assumptions)?;
        if least.as_ref().is_none_or(|(least, _)| free.amount() < least.amount()) {
            least = Some((free, step));
        }
    }
    let Some((free, step)) = least else { return Ok(None) };
    Ok(Some(Chargeable { amount: base.subtract(free)?, step, assumptions }))
}

/// The free part under one allowance, and the step that says so.
fn one(
    pricing: &Pricing<'_, '_>,
    allowance: &Allowance,
    base: Money,
    assumptions: &mut Vec<Assumption>,
) -> Result<(Money, Step), MoneyFault> {
    let situation = pricing.situation;
    let state = allowance.counter.as_ref().and_then(|counter| situation.used_of(counter));
    let used = state.map(|state| state.used).unwrap_or_default();
    let free = free_in_all(pricing, allowance, assumptions)?;
    let left = free.subtract(used)?.max(Number::ZERO);
    let fits = |amount: Number| match allowance.at_limit {
        AtLimit::Free => amount <= left,
        AtLimit::Charged => amount < left,
    };
    let is_count = state.is_some_and(|state| state.counter.measure == Measure::Count);
    let nothing = Money::zero(base.currency());
    let scale = Scale::of(pricing, state, base.currency())?;
    let free_part = if is_count {
        if fits(Number::ONE) { base } else { nothing }
    } else if fits(scale.counted(base)?) {
        base
    } else if allowance.crossing == Crossing::Split {
        scale.uncounted(left, base)?
    } else {
        nothing
    };
    if let Some(state) = state.filter(|state| !state.stated) {
        assumptions.push(Assumption::Unused { counter: state.counter.id.clone(), name: state.counter.name.clone() });
    }
    let counter = state.map(|Used { counter, .. }| Counted {
        id: counter.id.clone(),
        name: counter.name.clone(),
        window: counter.window,
        days: counter.days,
        measure: counter.measure,
    });
    let step = Step::Allowance {
        counter,
        crossing: allowance.crossing,
        free,
        used,
        left,
        currency: (!is_count).then_some(scale.currency),
        free_part,
        chargeable: base.subtract(free_part)?,
    };
    Ok((free_part, step))
}

/// How much is free in the window of an allowance.
///
/// # Errors
/// [`MoneyFault`] when the sum does not fit.
pub fn free_in_all(
    pricing: &Pricing<'_, '_>,
    allowance: &Allowance,
    assumptions: &mut Vec<Assumption>,
) -> Result<Number, MoneyFault> {
    let free = allowance.free.number();
    let free = pricing.effects.raised(allowance.counter.as_ref(), free).map_or(free, |(raised, _)| raised);
    Ok(free.add(bought(pricing, allowance, assumptions))?)
}

/// What a fact adds to an allowance.
fn bought(pricing: &Pricing<'_, '_>, allowance: &Allowance, assumptions: &mut Vec<Assumption>) -> Number {
    let Some(plus) = &allowance.plus else { return Number::ZERO };
    let state = pricing.situation.facts.iter().find(|state| state.fact.id == *plus);
    if let Some(state) = state.filter(|state| !state.stated) {
        let (fact, name) = (state.fact.id.clone(), state.fact.name.clone());
        assumptions.push(Assumption::Fact { fact, name, value: None });
    }
    match state.map(|state| state.value) {
        Some(FactIs::Amount(amount)) => amount,
        _ => Number::ZERO,
    }
}

/// The currency a counter counts in, and the rate to it where it is not the base's.
pub struct Scale {
    pub currency: Currency,
    rate: Option<ExchangeRate>,
}

impl Scale {
    /// The scale of a counter for amounts of a currency.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] when the two differ and the counter names no rate between them.
    pub fn of(pricing: &Pricing<'_, '_>, state: Option<&Used<'_>>, base: Currency) -> Result<Self, MoneyFault> {
        let situation = pricing.situation;
        let Some(Used { counter, .. }) = state else { return Ok(Self { currency: base, rate: None }) };
        if counter.measure == Measure::Count {
            return Ok(Self { currency: base, rate: None });
        }
        let own = counter.currency.as_ref().and_then(|code| situation.table.currency_named(code.as_str()));
        let currency = own.unwrap_or(situation.sent);
        if currency == base {
            return Ok(Self { currency, rate: None });
        }
        let rates = counter.reference.as_ref().and_then(|id| situation.table.reference(id));
        let mut rates = rates.into_iter().flat_map(|rates| &rates.rates).filter_map(|row| situation.table.rate_of(row));
        let rate = rates.find(|rate| rate.joins(base, currency)).ok_or(MoneyFault::CurrencyMismatch)?;
        Ok(Self { currency, rate: Some(rate) })
    }

    /// An amount as the counter counts it.
    ///
    /// # Errors
    /// [`MoneyFault`] when it does not fit.
    pub fn counted(&self, base: Money) -> Result<Number, MoneyFault> {
        let Some(rate) = self.rate else { return Ok(base.amount()) };
        let rounding = Rounding::to_decimals(RoundingMode::HalfUp, self.currency.exponent());
        rate.convert(base, rounding).map(Money::amount)
    }

    /// What a counted amount is of the base, rounded down: nothing is free that is not left.
    fn uncounted(&self, counted: Number, base: Money) -> Result<Money, MoneyFault> {
        let Some(rate) = self.rate else { return Money::new(counted, base.currency()) };
        let rounding = Rounding::to_decimals(RoundingMode::Down, base.currency().exponent());
        let free = rate.convert(Money::new(counted, self.currency)?, rounding)?;
        if free.amount() < base.amount() { Ok(free) } else { Ok(base) }
    }
}
