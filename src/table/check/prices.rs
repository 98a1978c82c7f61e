//! The amounts of a price in every corner of it fit the currency it is in.

use super::amounts::Amounts;
use super::look_ups;
use super::walk::each;
use crate::issue::{Code, Issue, Path};
use crate::money::Currency;
use crate::table::{Bands, Each, FeeTable, LookUpBy, Measure, Price, Row};

/// Amounts that depend on the currency of the price; where that is what arrives, a row or part for other
/// currencies is never in this one.
pub fn check(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, price: &Price, currency: Currency, arrives: bool) {
    match price {
        Price::NotOffered(_) => {}
        Price::Flat(flat) => {
            amounts.all_fit(at, &[("fixed", flat.fixed)], currency);
            each_unit(amounts, at, flat.each.as_ref(), currency);
        }
        Price::Bands(bands) => each(at, "bands", &bands.bands, |at, band| {
            let limits = [("fixed", band.fixed), ("minimum", band.minimum), ("maximum", band.maximum)];
            amounts.all_fit(at, &limits, currency);
            each_unit(amounts, at, band.each.as_ref(), currency);
            if bands.by.is_none() {
                amounts.all_fit(at, &[("upTo", band.up_to), ("below", band.below)], currency);
            }
        }),
        Price::LookUp(look_up) => {
            let table = amounts.table;
            let is_for = |row: &Row| !arrives || can_be(table, &look_up.look_up, &row.is, currency);
            each(at, "rows", &look_up.rows, |at, row| {
                if !is_for(row) {
                    return;
                }
                check(amounts, &at.key("price"), &row.price, currency, arrives);
                amounts.all_fit(at, &[("minimum", row.minimum), ("maximum", row.maximum)], currency);
            });
            let by_currency = arrives && look_up.look_up == LookUpBy::Currency;
            if let Some(otherwise) = &look_up.otherwise
                && !(by_currency && look_up.rows.iter().any(is_for))
            {
                check(amounts, &at.key("otherwise"), otherwise, currency, arrives);
            }
        }
        Price::Combined(combined) => each(at, "parts", &combined.parts, |at, part| {
            let named = part.when.as_ref().map(|when| when.currency.as_slice()).unwrap_or_default();
            if arrives && !named.is_empty() && !named.iter().any(|code| code.as_str() == currency.code()) {
                return;
            }
            check(amounts, &at.key("price"), &part.price, currency, arrives);
            amounts.all_fit(at, &[("minimum", part.minimum), ("maximum", part.maximum)], currency);
            if let Some(rule) = &part.rounding {
                amounts.rounding(&at.key("rounding"), rule, &[currency]);
            }
        }),
    }
}

/// Whether a payment that arrives in a currency can have one of these words.
fn can_be(table: &FeeTable, by: &LookUpBy, words: &[String], currency: Currency) -> bool {
    let among = |word: &str| words.iter().any(|own| own == word);
    let mut destinations = table.services.iter().flat_map(|service| &service.destinations);
    match by {
        LookUpBy::Currency => among(currency.code()),
        LookUpBy::Country => destinations.any(|to| {
            to.currency.as_str() == currency.code()
                && to.country.as_ref().is_some_and(|country| among(country.as_str()))
        }),
        LookUpBy::Method | LookUpBy::Service | LookUpBy::Fact(_) => true,
    }
}

fn each_unit(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, own: Option<&Each>, currency: Currency) {
    if let Some(own) = own {
        amounts.all_fit(&at.key("each"), &[("price", Some(own.price)), ("unit", Some(own.unit))], currency);
    }
}

/// What does not depend on the currency: told once, however many currencies there are.
pub fn once(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, price: &Price) {
    match price {
        Price::NotOffered(_) => {}
        Price::Flat(flat) => unit(amounts, at, flat.each.as_ref()),
        Price::Bands(bands) => {
            by(amounts, at, bands);
            each(at, "bands", &bands.bands, |at, band| unit(amounts, at, band.each.as_ref()));
        }
        Price::LookUp(look_up) => {
            look_ups::check(amounts.table, at, look_up, amounts.reading);
            each(at, "rows", &look_up.rows, |at, row| once(amounts, &at.key("price"), &row.price));
            if let Some(otherwise) = &look_up.otherwise {
                once(amounts, &at.key("otherwise"), otherwise);
            }
        }
        Price::Combined(combined) => {
            each(at, "parts", &combined.parts, |at, part| once(amounts, &at.key("price"), &part.price));
        }
    }
}

fn unit(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, own: Option<&Each>) {
    if own.is_some_and(|own| own.unit.number().is_zero()) {
        amounts.reading.report(Issue::new(Code::NotPositive, &at.key("each").key("unit")));
    }
}

/// Bands by a counter are of what it counts, bands by a fact of an amount.
fn by(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, bands: &Bands) {
    let table = amounts.table;
    let Some(by) = &bands.by else { return };
    if let Some(id) = &by.fact {
        amounts.is_amount(&at.key("by").key("fact"), id);
    }
    let counter = by.counter.as_ref().and_then(|id| table.counters.iter().find(|counter| counter.id == *id));
    let measure = counter.map(|counter| counter.measure);
    if let (Some(Measure::Fees), Some(counter)) = (measure, counter) {
        let at_by = at.key("by");
        let issue = Issue::new(Code::WrongMeasure, &at_by.key("counter")).with("counter", &counter.id);
        amounts.reading.report(issue.with("wanted", "amount"));
    }
    let own = counter.and_then(|counter| counter.currency.as_ref()).unwrap_or(&table.currency);
    let currency = table.currency_named(own.as_str());
    each(at, "bands", &bands.bands, |at, band| {
        for (key, edge) in [("upTo", band.up_to), ("below", band.below)] {
            let Some(edge) = edge.map(crate::table::Figure::number) else { continue };
            match (measure, currency) {
                (Some(Measure::Count), _) => amounts.whole(&at.key(key), edge),
                (_, Some(currency)) => amounts.fits(&at.key(key), edge, currency),
                _ => {}
            }
        }
    });
}
