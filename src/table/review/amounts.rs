//! The charges whose price is a function of the amount alone, handed to what looks at such functions.

use super::case::{Allowed, Dimension};
use super::curve::Curve;
use super::finding::Findings;
use super::parts::carried;
use super::space::Space;
use super::{drops, splits};
use crate::issue::Path;
use crate::money::Currency;
use crate::table::{Charge, ChargeKind, Figure, Measure, Price};

/// A charge, or a row of it, with its price over the amounts it is for.
pub struct Priced<'t> {
    pub charge: &'t Charge,
    pub curve: Curve,
    pub currency: Currency,
    pub rounding: crate::money::Rounding,
}

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let Some(home) = space.table.currency_named(space.table.currency.as_str()) else { return };
    let top = Path::Top;
    let list = top.key("charges");
    for (index, charge) in space.table.charges.iter().enumerate() {
        if !is_of_amount(charge) || findings.is_full() {
            continue;
        }
        let Some(cases) = space.cases_of(charge) else { continue };
        let mut ranges: Vec<(i128, i128)> = cases
            .into_iter()
            .filter_map(|case| carried(space, charge, case))
            .map(|case| match case.get(Dimension::Amount) {
                Some(Allowed::Span(from, to)) => (*from, *to),
                _ => (1, i128::MAX),
            })
            .collect();
        ranges.sort_unstable();
        ranges.dedup();
        let at = list.element(index);
        for range in ranges.into_iter().take(8) {
            let limits = (charge.minimum, charge.maximum);
            rows(space, charge, &at.key("price"), &charge.price, limits, range, home, findings);
        }
    }
}

/// Whether nothing but the amount on the payer's side decides a charge's price.
pub fn is_of_amount(charge: &Charge) -> bool {
    charge.base.is_amount()
        && charge.kind == ChargeKind::Fee
        && charge.borne_by != crate::table::Bearer::Recipient
        && charge.currency.is_none()
        && charge.adjustments.is_empty()
        && !charge.never_more_than_base
        && charge.period_maximum.is_none()
        && charge.allowances.iter().all(|allowance| allowance.counter.is_some())
}

/// Each row of a look-up is a price of its own.
#[expect(clippy::too_many_arguments, reason = "one step of a way down through rows")]
fn rows(
    space: &Space<'_>,
    charge: &Charge,
    at: &Path<'_>,
    price: &Price,
    limits: (Option<Figure>, Option<Figure>),
    range: (i128, i128),
    home: Currency,
    findings: &mut Findings,
) {
    if let Price::LookUp(look_up) = price {
        let list = at.key("rows");
        for (index, row) in look_up.rows.iter().enumerate() {
            // Limits of a row come before those of the charge; where both stand, the row's are looked at alone.
            let own = (row.minimum.or(limits.0), row.maximum.or(limits.1));
            let at = list.element(index);
            rows(space, charge, &at.key("price"), &row.price, own, range, home, findings);
        }
        if let Some(otherwise) = &look_up.otherwise {
            rows(space, charge, &at.key("otherwise"), otherwise, limits, range, home, findings);
        }
        return;
    }
    let curve = Curve::of(price, range, home.exponent()).and_then(|curve| curve.limited(limits.0, limits.1));
    let Some(curve) = curve else { return };
    let rounding = charge.rounding.as_ref().unwrap_or(&space.table.rounding).for_currency(home);
    let priced = Priced { charge, curve, currency: home, rounding };
    drops::review(at, &priced, findings);
    if charge.allowances.iter().all(|allowance| !counts_payments(space, allowance)) {
        splits::review(at, &priced, findings);
    }
}

fn counts_payments(space: &Space<'_>, allowance: &crate::table::Allowance) -> bool {
    let counter = space.table.counters.iter().find(|counter| Some(&counter.id) == allowance.counter.as_ref());
    counter.is_none_or(|counter| counter.measure != Measure::Amount)
}
