//! Where prices rise with what they are of, so that a lower step never makes a later one higher, and which promotions
//! must be tried apart where they do not.

use super::situation::Situation;
use crate::document::Identifier;
use crate::money::Number;
use crate::table::{
    Band, BandKind, Bands, Bearer, Charge, Combine, Effect, Figure, FlatPrice, PercentOffOf, Price, Promotion,
    PromotionOrder, RoundingRule, Side,
};

/// What is known of a table's prices.
pub struct Rising {
    /// Whether no charge may rise while others fall.
    steady: bool,
    /// The charges whose price can fall when its base grows.
    falling: Vec<Identifier>,
    /// The charges that may end dearer when something lowers their price before it is replaced.
    replaced: Vec<Identifier>,
    /// The charges that may cost more, or have no price, when promotions leave parts of it out.
    of_parts: Vec<Identifier>,
}

impl Rising {
    /// Looks at the charges of a table once, and at what these promotions may make of them.
    pub fn new<'p>(situation: &Situation<'_>, promotions: impl Iterator<Item = &'p Promotion> + Clone) -> Self {
        let table = situation.table;
        let charges = || table.charges.iter();
        let own = |charge: &Charge| {
            let id = charge.id.clone();
            promotions.clone().filter(move |promotion| promotion.charges.contains(&id))
        };
        // A percentage of the price before promotions, taken off another price, is the less, the lower that price was.
        let is_replaced = |charge: &&Charge| {
            own(charge).any(|promotion| matches!(promotion.effect, Effect::Instead(_)))
                && own(charge).any(is_off_the_original)
        };
        let falls = |charge: &&Charge| {
            let is_falling = !rises(&charge.price) || charge.base.deemed.is_some();
            is_falling || own(charge).any(makes_fall) || is_replaced(charge)
        };
        let on_others = |charge: &Charge| charge.base.referred().next().is_some();
        let received = || charges().filter(|charge| charge.borne_by == Bearer::Recipient);
        // Where two are rounded, one unit more to take them out of can make each a unit dearer.
        let many_received = received().nth(1).is_some();
        // What arrives after fees can grow into a higher band of what is then taken out of it.
        let after_fees = |charge: &Charge| {
            situation.service.principal == Side::Total
                && charge.borne_by == Bearer::Recipient
                && (many_received || !is_smooth(charge, &table.rounding))
        };
        let unsteady = |charge: &Charge| {
            !charge.base.less.is_empty() || (on_others(charge) && falls(&charge)) || after_fees(charge)
        };
        // Points come off the percentages that are left: a part left out may have taken more off than it costs.
        let has_points_off = |charge: &Charge| own(charge).any(|own| matches!(own.effect, Effect::PointsOff(_)));
        let steady = !charges().any(unsteady);
        let ids = |of: &dyn Fn(&&Charge) -> bool| charges().filter(of).map(|charge| charge.id.clone()).collect();
        let (falling, replaced) = (ids(&falls), ids(&is_replaced));
        Self {
            steady,
            falling,
            replaced,
            of_parts: ids(&|charge| needs_a_part(&charge.price) || has_points_off(charge)),
        }
    }

    /// Whether a lower price of a charge, worked out on the amount alone, is never worse for the whole.
    pub fn is_apart_from_others(&self, situation: &Situation<'_>, charge: &Charge) -> bool {
        let after_fees = situation.service.principal == Side::Total && charge.borne_by == Bearer::Recipient;
        self.steady && charge.base.is_amount() && charge.period_maximum.is_none() && !after_fees
    }

    /// Whether more of what a promotion does is never worse.
    pub fn is_better_when_lower(&self, promotion: &Promotion) -> bool {
        let changes = |charges: &[Identifier]| promotion.charges.iter().any(|charge| charges.contains(charge));
        let may_rise = promotion.effect.changes_base() && changes(&self.falling);
        self.steady && !may_rise && !changes(&self.replaced)
    }

    /// What of a group must be tried apart; nothing where its promotions may be looked at together.
    pub fn apart<'t>(&self, group: &[&'t Promotion]) -> Option<Vec<Vec<&'t Promotion>>> {
        let is_apart = |promotion: &&Promotion| {
            let changes = |charges: &[Identifier]| promotion.charges.iter().any(|charge| charges.contains(charge));
            !self.steady
                || (promotion.effect.changes_base() && changes(&self.falling))
                || (is_before_limits(promotion) && changes(&self.replaced))
                || (matches!(promotion.effect, Effect::Without(_)) && changes(&self.of_parts))
        };
        let (apart, together): (Vec<&Promotion>, Vec<&Promotion>) = group.iter().copied().partition(is_apart);
        if apart.is_empty() {
            return None;
        }
        Some(apart.into_iter().map(|one| vec![one]).chain([together]).collect())
    }
}

/// Whether a promotion lowers a price the more, the larger its base is: then less of a base can cost more.
fn makes_fall(promotion: &Promotion) -> bool {
    match &promotion.effect {
        Effect::PointsOff(_) => true,
        Effect::Instead(own) => !rises(&own.price),
        _ => false,
    }
}

/// Whether a promotion takes off a percentage of the price before any, after minimum and maximum.
fn is_off_the_original(promotion: &Promotion) -> bool {
    matches!(&promotion.effect, Effect::PercentOff(own)
        if own.of == PercentOffOf::Original && own.order == PromotionOrder::AfterLimits)
}

/// Whether a promotion changes a price before minimum and maximum.
fn is_before_limits(promotion: &Promotion) -> bool {
    match &promotion.effect {
        Effect::PercentOff(own) => own.order == PromotionOrder::BeforeLimits,
        Effect::PointsOff(_) | Effect::Without(_) => true,
        _ => false,
    }
}

/// Whether a price is one of its parts, so that there is none without any of them.
fn needs_a_part(price: &Price) -> bool {
    matches!(price, Price::Combined(combined) if combined.combine != Combine::Sum)
}

/// Whether a charge grows by less than what it is of, and without steps.
fn is_smooth(charge: &Charge, rounding: &RoundingRule) -> bool {
    matches!(&charge.price, Price::Flat(flat) if flat.each.is_none())
        && charge.when.is_none()
        && charge.unless.is_empty()
        && charge.allowances.is_empty()
        && charge.rounding.as_ref().unwrap_or(rounding).increment.is_none()
}

/// Whether a price never falls when its base grows.
pub fn rises(price: &Price) -> bool {
    match price {
        Price::Flat(_) | Price::NotOffered(_) => true,
        Price::Bands(bands) => bands_rise(bands),
        Price::LookUp(look_up) => {
            look_up.rows.iter().map(|row| &row.price).chain(look_up.otherwise.as_deref()).all(rises)
        }
        // Which part comes first is decided by conditions, and these are not about the base.
        Price::Combined(combined) => combined.parts.iter().all(|part| rises(&part.price)),
    }
}

fn bands_rise(bands: &Bands) -> bool {
    // A smaller base could fall into what is not offered.
    if bands.bands.iter().any(|band| band.not_offered.is_some()) {
        return false;
    }
    // Of each graduated band a part is priced, and a part can only grow.
    if bands.kind == BandKind::Graduated || bands.by.is_some() {
        return true;
    }
    let mut pairs = bands.bands.iter().zip(bands.bands.iter().skip(1));
    pairs.all(|(band, next)| {
        let Some(edge) = band.edge() else { return true };
        at(band, edge).zip(at(next, edge)).is_some_and(|(here, there)| here <= there)
    })
}

/// What a band charges at an edge of it, as if the edge were inside; nothing where that cannot be told simply.
fn at(band: &Band, edge: Number) -> Option<Number> {
    let FlatPrice { fixed, percent, each: None } = band.flat() else { return None };
    let share = percent.map_or(Some(Number::ZERO), |percent| {
        edge.multiply(percent.figure()).and_then(|share| share.multiply(Number::step(2))).ok()
    })?;
    let price = share.add(fixed.map_or(Number::ZERO, Figure::number)).ok()?;
    let price = band.minimum.map_or(price, |minimum| price.max(minimum.number()));
    Some(band.maximum.map_or(price, |maximum| price.min(maximum.number())))
}
