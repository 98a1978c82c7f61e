//! Whether each charge of a promotion has what the promotion changes.

use super::key_of;
use crate::document::{Identifier, Reading};
use crate::issue::{Code, Issue, Path};
use crate::table::check::names::Names;
use crate::table::{Bearer, Charge, ChargeKind, Combine, Effect, Price, Promotion, Raised};

pub fn check(names: &Names<'_>, at: &Path<'_>, promotion: &Promotion, reading: &mut Reading) {
    let charges: Vec<&Charge> = promotion.charges.iter().filter_map(|id| names.charge(id)).collect();
    one_side(at, promotion, &charges, reading);
    let effect = &promotion.effect;
    for charge in charges {
        // Less money back is nothing in the customer's favour.
        if charge.kind == ChargeKind::Cashback && !matches!(effect, Effect::InKind(_)) {
            let issue = Issue::new(Code::KeyMisplaced, &at.key("charges")).with("key", &charge.id);
            reading.report(issue.with("beside", key_of(effect)));
        }
        let (code, key) = match effect {
            Effect::PointsOff(_) if !has_percentage(&charge.price) => (Code::NoPercentage, "pointsOff"),
            Effect::Raised(raised) if !has_allowance(charge, raised) => (Code::NoAllowance, "free"),
            Effect::Without(own) => {
                without(&at.key("effect").key("without"), charge, &own.without, reading);
                continue;
            }
            _ => continue,
        };
        reading.report(Issue::new(code, &at.key("effect").key(key)).with("charge", &charge.id));
    }
}

/// Lines of two sides can be of two currencies: there is no sum of them, nor one amount that a condition is about.
fn one_side(at: &Path<'_>, promotion: &Promotion, charges: &[&Charge], reading: &mut Reading) {
    let adds = matches!(promotion.effect, Effect::Cashback(_));
    let asks = promotion.when.iter().chain(&promotion.unless).any(|when| when.amount.is_some());
    let Some((first, others)) = charges.split_first() else { return };
    let arrives = |charge: &Charge| charge.borne_by == Bearer::Recipient;
    let is_apart =
        |other: &&&Charge| (adds && first.borne_by != other.borne_by) || (asks && arrives(first) != arrives(other));
    if let Some(other) = others.iter().find(is_apart) {
        reading.report(Issue::new(Code::BaseBearer, &at.key("charges")).with("word", &other.id));
    }
}

fn has_percentage(price: &Price) -> bool {
    let mut found = false;
    price.walk(&mut |inner| {
        found |= match inner {
            Price::Flat(flat) => flat.percent.is_some(),
            Price::Bands(bands) => bands.bands.iter().any(|band| band.percent.is_some()),
            Price::LookUp(_) | Price::Combined(_) | Price::NotOffered(_) => false,
        };
    });
    found
}

fn has_allowance(charge: &Charge, raised: &Raised) -> bool {
    let counters = || charge.allowances.iter().map(|allowance| allowance.counter.as_ref());
    match &raised.counter {
        Some(counter) => counters().any(|own| own == Some(counter)),
        None => counters().next().is_some(),
    }
}

/// Only what is added, or counts because it is the greatest, can be left out to a customer's advantage.
fn without(at: &Path<'_>, charge: &Charge, left_out: &[Identifier], reading: &mut Reading) {
    let parts = match &charge.price {
        Price::Combined(combined) if matches!(combined.combine, Combine::Sum | Combine::Greatest) => {
            combined.parts.as_slice()
        }
        _ => &[],
    };
    let mut all_there = true;
    for id in left_out.iter().filter(|id| !parts.iter().any(|part| part.id.as_ref() == Some(*id))) {
        all_there = false;
        let issue = Issue::new(Code::NoSuchPart, at).with("charge", &charge.id);
        reading.report(issue.with("part", id));
    }
    let is_kept = |id: Option<&Identifier>| id.is_none_or(|id| !left_out.contains(id));
    if all_there && !left_out.is_empty() && !parts.iter().any(|part| is_kept(part.id.as_ref())) {
        reading.report(Issue::new(Code::NoPartLeft, at).with("charge", &charge.id));
    }
}
