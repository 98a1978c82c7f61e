//! What a charge costs on a base: the price's steps, limits and rounding.

use super::working::{Edge, Step};
use crate::document::Text;
use crate::money::{Currency, Money, MoneyFault, Number, Percent, Rounding, Unrounded};
use crate::table::{Band, BandKind, Bands, Price};

/// Why a base is not offered at all, if it is not: nothing is free because its band has no price.
pub fn refused(price: &Price, base: Money) -> Option<&Text> {
    match price {
        Price::NotOffered(why) => Some(why),
        Price::Bands(bands) => {
            let (index, _) = band_of(bands, base.amount())?;
            // A graduated price takes a part from every band up to the amount's own.
            let first = if bands.kind == BandKind::Graduated { 0 } else { index };
            bands.bands.get(first..=index)?.iter().find_map(|band| band.not_offered.as_ref())
        }
        Price::Flat(_) => None,
    }
}

/// The price of a base, its steps added to the working.
///
/// # Errors
/// [`MoneyFault`] when a product or sum does not fit.
pub fn price(price: &Price, base: Money, currency: Currency, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
    match price {
        Price::Flat(flat) => parts(flat.fixed, flat.percent, base, currency, working),
        Price::Bands(bands) if bands.kind == BandKind::Slab => slab(bands, base, currency, working),
        Price::Bands(bands) => graduated(bands, base, currency, working),
        // Whoever asks has asked `refused` first.
        Price::NotOffered(_) => Ok(Unrounded::new(Number::ZERO, currency)),
    }
}

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

/// The price rounded; a step is noted only when the amount changed.
///
/// # Errors
/// [`MoneyFault`] when the result does not fit the currency.
pub fn round(price: Unrounded, rounding: Rounding, working: &mut Vec<Step>) -> Result<Money, MoneyFault> {
    let gives = price.round(rounding)?;
    if gives.amount() != price.amount() {
        working.push(Step::Rounding { mode: rounding.mode(), increment: rounding.increment(), before: price, gives });
    }
    Ok(gives)
}

/// A fixed part and a percentage of the base, added.
fn parts(
    fixed: Option<Number>,
    percent: Option<Percent>,
    base: Money,
    currency: Currency,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    let mut price = Unrounded::new(Number::ZERO, currency);
    if let Some(percent) = percent {
        let gives = percent.of(base)?;
        working.push(Step::Percent { percent, of: base, gives });
        price = price.add(gives)?;
    }
    if let Some(fixed) = fixed {
        let amount = Money::new(fixed, currency)?;
        working.push(Step::Fixed { amount });
        price = price.add(amount.unrounded())?;
    }
    if percent.is_some() && fixed.is_some() {
        working.push(Step::Sum { gives: price });
    }
    Ok(price)
}

/// The lower edge of the band after `previous`: what that one left out.
fn lower_edge(previous: Option<&Band>) -> Edge {
    match previous {
        Some(band) => Edge { amount: band.edge().unwrap_or_default(), inside: band.below.is_some() },
        None => Edge { amount: Number::ZERO, inside: true },
    }
}

fn upper_edge(band: &Band) -> Option<Edge> {
    band.edge().map(|amount| Edge { amount, inside: band.up_to.is_some() })
}

/// The band that holds an amount, and its place from 0; the upper edges ascend, so it is found by halving.
fn band_of(bands: &Bands, amount: Number) -> Option<(usize, &Band)> {
    let index = bands.bands.partition_point(|band| !band.reaches(amount));
    bands.bands.get(index).map(|band| (index, band))
}

fn slab(bands: &Bands, base: Money, currency: Currency, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
    // The last band of a checked table has no upper edge, so there always is one.
    let Some((index, band)) = band_of(bands, base.amount()) else { return Err(MoneyFault::Inexact) };
    let from = lower_edge(index.checked_sub(1).and_then(|before| bands.bands.get(before)));
    working.push(Step::Band { number: index + 1, from, to: upper_edge(band), base });
    let price = parts(band.fixed, band.percent, base, currency, working)?;
    limit(price, band.minimum, band.maximum, working)
}

fn graduated(bands: &Bands, base: Money, currency: Currency, working: &mut Vec<Step>) -> Result<Unrounded, MoneyFault> {
    let mut price = Unrounded::new(Number::ZERO, currency);
    let mut parts_added = 0_usize;
    let mut previous: Option<&Band> = None;
    for (index, band) in bands.bands.iter().enumerate() {
        let from = lower_edge(previous);
        let begun = index == 0 || base.amount() > from.amount || (from.inside && base.amount() == from.amount);
        if !begun {
            break;
        }
        let upper = band.edge().map_or(base.amount(), |edge| edge.min(base.amount()));
        let part = Money::new(upper.subtract(from.amount)?.max(Number::ZERO), base.currency())?;
        working.push(Step::Band { number: index + 1, from, to: upper_edge(band), base: part });
        let share = parts(band.fixed, band.percent, part, currency, working)?;
        price = price.add(limit(share, band.minimum, band.maximum, working)?)?;
        parts_added += 1;
        previous = Some(band);
    }
    if parts_added > 1 {
        working.push(Step::Sum { gives: price });
    }
    Ok(price)
}
