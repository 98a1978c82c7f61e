//! Limits that are never reached, bands beyond the amounts there are, allowances that free nothing.

use super::amounts::{Priced, is_of_amount};
use super::case::{Allowed, Dimension};
use super::curve::{Curve, parts_of, upper_unit};
use super::finding::Findings;
use super::parts::carried;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::table::{Allowance, Bands, Charge, Crossing, Figure, Measure, Price};

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let top = Path::Top;
    let list = top.key("charges");
    for (index, charge) in space.table.charges.iter().enumerate() {
        let at = list.element(index);
        let (has_limits, has_bands) =
            (charge.minimum.is_some() || charge.maximum.is_some(), matches!(charge.price, Price::Bands(_)));
        if (!has_limits && !has_bands && charge.allowances.is_empty()) || findings.is_full() {
            continue;
        }
        let Some(range) = range(space, charge) else { continue };
        for (index, allowance) in charge.allowances.iter().enumerate() {
            if frees_nothing(space, allowance, range) {
                let list = at.key("allowances");
                findings.add(Code::UnusedAllowance, &list.element(index), &[&charge.id]).with("rule", &charge.id);
            }
        }
        if !is_of_amount(charge) {
            continue;
        }
        if let Price::Bands(bands) = &charge.price {
            unreachable(space, charge, &at.key("price").key("bands"), bands, range, findings);
        }
        never_reached(space, charge, &at, range, findings);
    }
}

/// The smallest and largest amount a charge is for.
fn range(space: &Space<'_>, charge: &Charge) -> Option<(i128, i128)> {
    let cases = space.cases_of(charge)?.into_iter().filter_map(|case| carried(space, charge, case));
    let amounts = cases.map(|case| match case.get(Dimension::Amount) {
        Some(Allowed::Span(from, to)) => (*from, *to),
        _ => (1, i128::MAX),
    });
    amounts.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

fn frees_nothing(space: &Space<'_>, allowance: &Allowance, (smallest, _): (i128, i128)) -> bool {
    if allowance.plus.is_some() {
        return false;
    }
    let counter = space.table.counters.iter().find(|counter| Some(&counter.id) == allowance.counter.as_ref());
    let free = allowance.free.number();
    let counts_home = counter.is_none_or(|counter| counter.measure == Measure::Amount && counter.currency.is_none());
    let too_small = counts_home
        && allowance.crossing != Crossing::Split
        && free.units(space.home_decimals()).is_some_and(|free| free < smallest);
    free.is_zero() || too_small
}

/// Bands that no amount of the charge falls into.
fn unreachable(
    space: &Space<'_>,
    charge: &Charge,
    at: &Path<'_>,
    bands: &Bands,
    (smallest, largest): (i128, i128),
    findings: &mut Findings,
) {
    if bands.by.is_some() {
        return;
    }
    let last = bands.bands.len().saturating_sub(1);
    let mut from = 1_i128;
    for (index, band) in bands.bands.iter().enumerate() {
        let Some(to) = upper_unit(band, space.home_decimals()) else { return };
        // The last band must be open, so that it begins right after the largest amount is no mistake.
        let is_beyond = from > largest && !(index == last && from == largest.saturating_add(1));
        // An allowance leaves less than the amount, which may fall into a lower band; a graduated price needs them all.
        let is_below = to < smallest && charge.allowances.is_empty() && bands.kind == crate::table::BandKind::Slab;
        if band.not_offered.is_none() && (is_beyond || is_below) {
            let adding = findings.add(Code::UnreachableBand, &at.element(index), &[&charge.id]);
            adding.with("rule", &charge.id).with("side", if is_beyond { "above" } else { "below" });
            return;
        }
        from = to.saturating_add(1);
    }
}

/// A minimum that every price is above, or a maximum that every price is below.
fn never_reached(
    space: &Space<'_>,
    charge: &Charge,
    at: &Path<'_>,
    (smallest, largest): (i128, i128),
    findings: &mut Findings,
) {
    let decimals = space.home_decimals();
    // What an allowance leaves may be as small as can be.
    let smallest = if charge.allowances.is_empty() { smallest } else { 1 };
    let Some(curve) = Curve::of(&charge.price, (smallest, largest), decimals) else { return };
    let Some((lowest, highest)) = curve.extremes() else { return };
    let Some(home) = space.table.currency_named(space.table.currency.as_str()) else { return };
    let rounding = charge.rounding.as_ref().unwrap_or(&space.table.rounding).for_currency(home);
    let priced = Priced { charge, curve, currency: home, rounding };
    let parts = |figure: Option<Figure>| figure.and_then(|figure| parts_of(figure.number(), decimals));
    let reached = [
        ("minimum", charge.minimum, parts(charge.minimum).is_none_or(|minimum| lowest <= minimum), lowest),
        ("maximum", charge.maximum, parts(charge.maximum).is_none_or(|maximum| highest >= maximum), highest),
    ];
    for (key, limit, is_reached, extreme) in reached {
        if let Some(limit) = limit.filter(|_| !is_reached) {
            let adding = findings.add(Code::LimitNeverReached, &at.key(key), &[&charge.id]).with("rule", &charge.id);
            let price = priced.rounded(extreme).map(|price| priced.shown(price)).unwrap_or_default();
            adding.with("limit", key).with("written", limit.number()).with("price", price);
        }
    }
}
