//! The amounts of the basket: those of the World Bank's method, and those at which a rule of either version turns.

use crate::money::{Currency, Number, Rounding, RoundingMode, Unrounded};
use crate::table::{BandKind, Charge, Destination, FeeTable, Figure, Measure, Price, Service, Side};

/// The amounts of the World Bank's remittance prices, in US dollars.
const STANDARD: [i64; 2] = [200, 500];

/// The amounts for a service and destination, the smallest first, each with whether it is of the basket; `wanted` are
/// amounts of the payer's currency in place of all others.
pub fn amounts(
    sides: [&FeeTable; 2],
    service: &Service,
    destination: Option<&Destination>,
    wanted: &[Number],
) -> Vec<(Number, bool)> {
    let [_, table] = sides;
    let Some(payer) = table.currency_named(table.currency.as_str()) else { return Vec::new() };
    let arriving = destination.and_then(|destination| table.currency_named(destination.currency.as_str()));
    let asked = if service.principal == Side::Receive { arriving.unwrap_or(payer) } else { payer };
    let standard = || STANDARD.map(|dollars| standard(table, payer, Number::whole(dollars))).to_vec();
    let basket = if wanted.is_empty() { standard() } else { wanted.to_vec() };
    let own = if wanted.is_empty() { own(sides, service, destination, payer) } else { Vec::new() };
    let mut amounts: Vec<(Number, bool)> = Vec::new();
    let all = basket.into_iter().map(|amount| (amount, true)).chain(own.into_iter().map(|amount| (amount, false)));
    for (amount, of_basket) in all {
        // An amount that arrives is worth as much as the one that would be paid, in whole units.
        let amount = if asked == payer { amount } else { whole(table, amount, payer, asked).unwrap_or(amount) };
        let payable = amount > Number::ZERO && amount.decimals() <= u32::from(asked.exponent());
        if payable && !amounts.iter().any(|(known, _)| *known == amount) {
            amounts.push((amount, of_basket));
        }
    }
    amounts.sort();
    amounts
}

/// So many US dollars in the payer's currency, in whole units; as many of its units where the table has no rate.
fn standard(table: &FeeTable, payer: Currency, dollars: Number) -> Number {
    let converted = Currency::iso("USD").and_then(|dollar| whole(table, dollars, dollar, payer));
    converted.unwrap_or(dollars)
}

/// An amount in another currency at the table's market rate, in whole units, half up.
fn whole(table: &FeeTable, amount: Number, from: Currency, to: Currency) -> Option<Number> {
    if from == to {
        return Some(amount);
    }
    let mut rates = table.reference_rates.iter().flat_map(|list| &list.rates).filter_map(|row| table.rate_of(row));
    let rate = rates.find(|rate| rate.joins(from, to))?;
    let rounding = Rounding::new(RoundingMode::HalfUp, Number::ONE)?;
    Some(rate.convert_unrounded(Unrounded::new(amount, from), rounding).ok()?.amount())
}

/// The amounts at which a rule of the service turns in either version.
fn own(sides: [&FeeTable; 2], service: &Service, destination: Option<&Destination>, payer: Currency) -> Vec<Number> {
    let mut amounts = Vec::new();
    for table in sides {
        let same = table.services.iter().filter(|other| other.id == service.id && other.principal != Side::Receive);
        amounts.extend(same.flat_map(|own| &own.methods).flat_map(|offer| [offer.minimum, offer.maximum]).flatten());
        let can_be =
            |charge: &&Charge| is_for(charge, service) && goes(charge, destination) && is_in(table, charge, payer);
        for charge in table.charges.iter().filter(can_be) {
            of_charge(table, charge, payer, &mut amounts);
        }
    }
    amounts
}

/// Whether a charge can stand in a statement of the service.
pub fn is_for(charge: &Charge, service: &Service) -> bool {
    charge.when.as_ref().is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id))
}

fn goes(charge: &Charge, destination: Option<&Destination>) -> bool {
    let (Some(when), Some(to)) = (&charge.when, destination) else { return true };
    let there = to.country.as_ref().is_none_or(|country| when.country.is_empty() || when.country.contains(country));
    there && (when.currency.is_empty() || when.currency.contains(&to.currency))
}

fn is_in(table: &FeeTable, charge: &Charge, payer: Currency) -> bool {
    let own = charge.currency.as_ref().and_then(|code| table.currency_named(code.as_str()));
    let on_senders_side = charge.borne_by != crate::table::Bearer::Recipient;
    own.map_or(on_senders_side, |own| own == payer)
}

fn of_charge(table: &FeeTable, charge: &Charge, payer: Currency, amounts: &mut Vec<Number>) {
    for when in charge.conditions() {
        amounts.extend(when.amount.iter().flat_map(|range| range.edges()));
    }
    for allowance in &charge.allowances {
        let counter = allowance.counter.as_ref();
        let counter = counter.and_then(|id| table.counters.iter().find(|counter| counter.id == *id));
        let of_amounts = counter.is_none_or(|counter| counter.measure == Measure::Amount && counter.currency.is_none());
        amounts.extend(of_amounts.then(|| allowance.free.number()));
    }
    if !charge.base.is_amount() {
        return;
    }
    let limits = [charge.minimum, charge.maximum];
    for price in charge.prices() {
        match price {
            Price::Flat(flat) => crossings(flat.fixed, flat.percent, limits, payer, amounts),
            Price::Bands(bands) if bands.by.is_none() => {
                let edges: Vec<Number> = bands.bands.iter().filter_map(|band| band.edge()).collect();
                let above = edges.last().and_then(|last| last.add(Number::step(payer.exponent())).ok());
                amounts.extend(edges.iter().copied().chain(above));
                for band in bands.bands.iter().filter(|_| bands.kind == BandKind::Slab) {
                    let limits = [band.minimum.or(charge.minimum), band.maximum.or(charge.maximum)];
                    crossings(band.fixed, band.percent, limits, payer, amounts);
                }
            }
            _ => {}
        }
    }
}

/// The first amounts whose percentage reaches a minimum or maximum.
fn crossings(
    fixed: Option<Figure>,
    percent: Option<crate::money::Percent>,
    limits: [Option<Figure>; 2],
    payer: Currency,
    amounts: &mut Vec<Number>,
) {
    let Some(percent) = percent.filter(|percent| !percent.figure().is_zero()) else { return };
    let fixed = fixed.map(Figure::number).unwrap_or_default();
    let crossing = |limit: Figure| {
        let left = limit.number().subtract(fixed).ok()?.multiply(Number::HUNDRED).ok()?;
        let rounding = Rounding::to_decimals(RoundingMode::Up, payer.exponent());
        left.round_ratio(percent.figure(), rounding).ok().filter(|amount| *amount > Number::ZERO)
    };
    amounts.extend(limits.into_iter().flatten().filter_map(crossing));
}
