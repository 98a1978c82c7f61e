//! Prices by bands: of the base, of what a counter holds, or of a fact.

use super::limits::limit;
use super::price::Pricing;
use super::situation::FactIs;
use super::working::{Edge, Step};
use crate::document::Text;
use crate::money::{Money, MoneyFault, Number, Unrounded};
use crate::table::{Band, BandKind, Bands, BandsBy, CountedIn, Figure, Measure};

/// Why an amount's band is not offered, if it is not.
pub fn refused<'p>(pricing: &Pricing<'_, '_>, bands: &'p Bands, base: Money) -> Option<&'p Text> {
    let (from, looked_up) = position(pricing, bands, base).ok()?;
    let (index, _) = band_of(bands, looked_up)?;
    // A graduated price takes a part from every band up to the amount's own.
    let first = match bands.kind {
        BandKind::Graduated => bands.bands.partition_point(|band| is_past(band, from)).min(index),
        BandKind::Slab => index,
    };
    bands.bands.get(first..=index)?.iter().find_map(|band| band.not_offered.as_ref())
}

/// The price by bands, its steps added to the working.
///
/// # Errors
/// [`MoneyFault`] when a product or sum does not fit.
pub fn price(
    pricing: &Pricing<'_, '_>,
    bands: &Bands,
    base: Money,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    let (from, looked_up) = position(pricing, bands, base)?;
    match bands.kind {
        BandKind::Slab => slab(pricing, bands, looked_up, base, working),
        BandKind::Graduated => graduated(pricing, bands, from, base, working),
    }
}

/// Where an amount begins and ends on the scale that the bands divide.
fn position(pricing: &Pricing<'_, '_>, bands: &Bands, base: Money) -> Result<(Number, Number), MoneyFault> {
    let Some(by) = &bands.by else { return Ok((Number::ZERO, base.amount())) };
    if let Some(fact) = &by.fact {
        let state = pricing.situation.facts.iter().find(|state| state.fact.id == *fact);
        let amount = match state.map(|state| state.value) {
            Some(FactIs::Amount(amount)) => amount,
            _ => Number::ZERO,
        };
        return Ok((amount, amount));
    }
    let state = by.counter.as_ref().and_then(|counter| pricing.situation.used_of(counter));
    let Some(state) = state else { return Ok((Number::ZERO, base.amount())) };
    let own = if state.counter.measure == Measure::Count { Number::ONE } else { base.amount() };
    let after = state.used.add(own)?;
    Ok((state.used, if bands.kind == BandKind::Slab && by.counted == CountedIn::Before { state.used } else { after }))
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

/// Whether what a counter had reached before has used a band up.
fn is_past(band: &Band, start: Number) -> bool {
    start > Number::ZERO && band.edge().is_some_and(|edge| edge <= start)
}

/// The step that says which band it is.
fn found(pricing: &Pricing<'_, '_>, bands: &Bands, index: usize, of: Number, base: Money) -> Result<Step, MoneyFault> {
    let from = lower_edge(index.checked_sub(1).and_then(|before| bands.bands.get(before)));
    let to = bands.bands.get(index).and_then(upper_edge);
    let number = index + 1;
    let Some(BandsBy { counter, fact, .. }) = &bands.by else {
        return Ok(Step::Band { number, from, to, base: Money::new(of, base.currency())? });
    };
    let situation = pricing.situation;
    let by_counter = counter.as_ref().and_then(|counter| situation.used_of(counter)).map(|state| &state.counter.name);
    let by_fact = fact.as_ref().and_then(|fact| situation.facts.iter().find(|state| state.fact.id == *fact));
    let name = by_counter.or(by_fact.map(|state| &state.fact.name)).cloned().unwrap_or_default();
    let counts = counter.as_ref().and_then(|counter| situation.used_of(counter));
    let is_count = counts.is_some_and(|state| state.counter.measure == Measure::Count);
    Ok(Step::BandBy { number, from, to, name, of, currency: (!is_count).then(|| base.currency()) })
}

fn slab(
    pricing: &Pricing<'_, '_>,
    bands: &Bands,
    looked_up: Number,
    base: Money,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    // The last band of a checked table has no upper edge, so there always is one.
    let Some((index, band)) = band_of(bands, looked_up) else { return Err(MoneyFault::Inexact) };
    working.push(found(pricing, bands, index, looked_up, base)?);
    priced(pricing, band, base, working)
}

fn graduated(
    pricing: &Pricing<'_, '_>,
    bands: &Bands,
    start: Number,
    base: Money,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    let end = start.add(base.amount())?;
    let mut price = Unrounded::new(Number::ZERO, pricing.currency);
    let mut parts_added = 0_usize;
    let mut previous: Option<&Band> = None;
    for (index, band) in bands.bands.iter().enumerate() {
        let from = lower_edge(previous);
        previous = Some(band);
        // What a counter had reached before has been paid for.
        if is_past(band, start) {
            continue;
        }
        let begun = index == 0 || end > from.amount || (from.inside && end == from.amount);
        if !begun && parts_added > 0 {
            break;
        }
        let upper = band.edge().map_or(end, |edge| edge.min(end));
        let part = Money::new(upper.subtract(from.amount.max(start))?.max(Number::ZERO), base.currency())?;
        let of = if bands.by.is_some() { start.max(from.amount) } else { part.amount() };
        working.push(found(pricing, bands, index, of, base)?);
        price = price.add(priced(pricing, band, part, working)?)?;
        parts_added += 1;
    }
    if parts_added > 1 {
        working.push(Step::Sum { gives: price });
    }
    Ok(price)
}

fn priced(
    pricing: &Pricing<'_, '_>,
    band: &Band,
    base: Money,
    working: &mut Vec<Step>,
) -> Result<Unrounded, MoneyFault> {
    let price = pricing.flat(&band.flat(), base, working)?;
    limit(price, band.minimum.map(Figure::number), band.maximum.map(Figure::number), working)
}
