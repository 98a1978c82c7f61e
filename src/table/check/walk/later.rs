//! The way through promotions and through when money arrives.

use super::{Family, Item, Scope, See, basis, conditions, name, names, price, text};
use crate::issue::Path;
use crate::table::{Arrival, Calendar, Effect, Promotion};

pub fn promotion<'t>(at: &Path<'_>, own: &'t Promotion, see: See<'_, 't>) {
    let scope = Scope::Promotion(own);
    see(&at.key("name"), Item::Text(&own.name));
    names(at, "charges", Family::Charge, &own.charges, see);
    names(at, "exchanges", Family::Exchange, &own.exchanges, see);
    effect(&at.key("effect"), own, scope, see);
    if let Some(window) = &own.window {
        see(&at.key("window").key("zone"), Item::Refers(Family::Zone, &window.zone, Scope::Anywhere));
    }
    conditions(at, own.when.as_ref(), &own.unless, scope, see);
    name(&at.key("uses"), "counter", Family::Counter, own.uses.as_ref().map(|uses| &uses.counter), see);
    name(&at.key("nth"), "counter", Family::Counter, own.nth.as_ref().map(|nth| &nth.counter), see);
    basis(&at.key("basis"), &own.basis, see);
    text(at, "note", own.note.as_ref(), see);
}

fn effect<'t>(at: &Path<'_>, own: &'t Promotion, scope: Scope<'t>, see: See<'_, 't>) {
    match &own.effect {
        Effect::Instead(instead) => price(&at.key("price"), &instead.price, scope, see),
        Effect::Raised(raised) => name(at, "counter", Family::Counter, raised.counter.as_ref(), see),
        Effect::Cashback(cashback) => {
            price(&at.key("cashback"), &cashback.cashback, scope, see);
            text(at, "condition", cashback.condition.as_ref(), see);
        }
        Effect::InKind(own) => see(&at.key("inKind"), Item::Text(&own.in_kind)),
        Effect::PercentOff(_)
        | Effect::PointsOff(_)
        | Effect::AmountOff(_)
        | Effect::Exempt(_)
        | Effect::Without(_)
        | Effect::Special(_) => {}
    }
}

pub fn calendar<'t>(at: &Path<'_>, own: &'t Calendar, see: See<'_, 't>) {
    see(&at.key("name"), Item::Text(&own.name));
    see(&at.key("zone"), Item::Refers(Family::Zone, &own.zone, Scope::Anywhere));
}

pub fn arrival<'t>(at: &Path<'_>, own: &'t Arrival, scope: Scope<'t>, see: See<'_, 't>) {
    conditions(at, own.when.as_ref(), &own.unless, scope, see);
    name(at, "calendar", Family::Calendar, own.calendar.as_ref(), see);
    name(at, "zone", Family::Zone, own.zone.as_ref(), see);
    text(at, "note", own.note.as_ref(), see);
}
