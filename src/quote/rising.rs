//! Where prices rise with what they are of, so that a lower step never makes a later one higher.

use super::situation::Situation;
use crate::document::Identifier;
use crate::money::Number;
use crate::table::{Band, BandKind, Bands, Bearer, Charge, Figure, FlatPrice, Price, Promotion, Side};

/// What is known of a table's prices.
pub struct Rising {
    /// Whether no charge may rise while others fall.
    steady: bool,
    /// The charges whose price can fall when its base grows.
    falling: Vec<Identifier>,
}

impl Rising {
    /// Looks at the charges of a table once.
    pub fn new(situation: &Situation<'_>) -> Self {
        let charges = || situation.table.charges.iter();
        let falls = |charge: &&Charge| !rises(&charge.price) || charge.base.deemed.is_some();
        let on_others = |charge: &Charge| charge.base.referred().next().is_some();
        // What arrives after fees can grow into a higher band of what is then taken out of it.
        let after_fees = |charge: &Charge| {
            situation.service.principal == Side::Total && charge.borne_by == Bearer::Recipient && !is_smooth(charge)
        };
        let unsteady = |charge: &Charge| {
            !charge.base.less.is_empty() || (on_others(charge) && falls(&charge)) || after_fees(charge)
        };
        let steady = !charges().any(unsteady);
        let falling = charges().filter(falls).map(|charge| charge.id.clone()).collect();
        Self { steady, falling }
    }

    /// Whether the promotions of a group must be tried one by one.
    pub fn must_decide(&self, group: &[&Promotion]) -> bool {
        let changes_falling = |promotion: &Promotion| {
            promotion.effect.changes_base() && promotion.charges.iter().any(|charge| self.falling.contains(charge))
        };
        !self.steady || group.iter().any(|promotion| changes_falling(promotion))
    }
}

/// Whether a charge grows by less than what it is of, and without steps.
fn is_smooth(charge: &Charge) -> bool {
    matches!(&charge.price, Price::Flat(flat) if flat.each.is_none())
        && charge.when.is_none()
        && charge.unless.is_empty()
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
