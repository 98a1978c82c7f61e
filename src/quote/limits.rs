//! What changes a price once it is worked out: adjustments, minimum and maximum, rounding.

use super::working::Step;
use crate::money::{Money, MoneyFault, Number, Unrounded};
use crate::table::{Adjustment, RoundingRule};

/// The price raised to a minimum or lowered to a maximum.
///
/// # Errors
/// [`MoneyFault`] when a limit is finer than the currency, which a checked table's is not.
pub fn limit(
    price: Unrounded,
    minimum: Option<Number>,
    maximum: Option<Number>,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    let mut price = price;
    if let Some(minimum) = minimum
        && price.amount() < minimum
    {
        working.push(Step::Minimum { minimum: Money::new(minimum, price.currency())?, before: price });
        price = Unrounded::new(minimum, price.currency());
    }
    if let Some(maximum) = maximum
        && price.amount() > maximum
    {
        working.push(Step::Maximum { maximum: Money::new(maximum, price.currency())?, before: price });
        price = Unrounded::new(maximum, price.currency());
    }
    Ok(price)
}

/// The price after a surcharge or reduction.
///
/// # Errors
/// [`MoneyFault`] when the product does not fit.
pub fn adjust(price: Unrounded, adjustment: &Adjustment, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
    let gives = adjustment.to_percent.of_unrounded(price)?;
    let (name, to_percent) = (adjustment.name.clone(), adjustment.to_percent);
    working.push(Step::Adjustment { name, to_percent, before: price, gives });
    Ok(gives)
}

/// The price rounded; a step is noted only when the amount changed.
///
/// # Errors
/// [`MoneyFault`] when the result does not fit the currency.
pub fn round(price: Unrounded, rule: &RoundingRule, working: &mut Vec<Step>) -> Result<Money, MoneyFault> {
    let rounding = rule.for_currency(price.currency());
    let mut gives = price.round(rounding)?;
    let is_less_than_a_step = gives.is_zero() && price.amount() > Number::ZERO;
    if rule.at_least_one_step && is_less_than_a_step {
        gives = Money::new(rounding.increment(), price.currency())?;
        working.push(Step::Minimum { minimum: gives, before: price });
    } else if gives.amount() != price.amount() {
        working.push(Step::Rounding { mode: rounding.mode(), increment: rounding.increment(), before: price, gives });
    }
    Ok(gives)
}
