//! Prices and bands in words.

use super::super::language::Message;
use super::super::words::Words;
use super::rule::also;
use crate::diff::Limits;
use crate::money::{Currency, Number};
use crate::table::{Band, Bands, Counted, Figure, FlatPrice, LookUp, Part, Price};

/// What a price is, with its least and most.
pub fn price(words: &Words, price: &Price, limits: Limits, currency: Option<Currency>) -> String {
    let told = match price {
        Price::Flat(flat) => self::flat(words, flat, currency),
        Price::Bands(bands) => self::bands(words, bands, currency),
        Price::LookUp(look_up) => self::look_up(words, look_up, currency),
        Price::Combined(combined) => {
            let parts = also(words, combined.parts.iter().map(|part| self::part(words, part, currency)).collect());
            words.say(Message::DiffPriceCombined, &[("combine", combined.combine.as_str()), ("parts", &parts)])
        }
        Price::NotOffered(why) => words.say(Message::DiffPriceNotOffered, &[("why", words.text(why))]),
    };
    limited(words, &told, limits, currency)
}

fn limited(words: &Words, price: &str, (minimum, maximum): Limits, currency: Option<Currency>) -> String {
    let limit = |number: Option<Number>| number.map(|number| words.counted(number, currency)).unwrap_or_default();
    let (minimum, maximum) = (limit(minimum), limit(maximum));
    words.say(Message::DiffPriceLimits, &[("price", price), ("minimum", &minimum), ("maximum", &maximum)])
}

fn flat(words: &Words, flat: &FlatPrice, currency: Option<Currency>) -> String {
    let mut parts: Vec<String> = Vec::new();
    let fixed = flat.fixed.map(Figure::number);
    parts.extend(fixed.filter(|fixed| !fixed.is_zero()).map(|fixed| words.counted(fixed, currency)));
    let percent = flat.percent.filter(|percent| !percent.figure().is_zero());
    parts.extend(
        percent.map(|percent| words.say(Message::DiffPricePercent, &[("percent", &words.number(percent.figure()))])),
    );
    parts.extend(flat.each.as_ref().map(|each| {
        let (price, unit) = (words.counted(each.price.number(), currency), words.counted(each.unit.number(), currency));
        let counted = if each.counted == Counted::Started { "started" } else { "whole" };
        words.say(Message::DiffPriceEach, &[("price", &price), ("unit", &unit), ("counted", counted)])
    }));
    let plus = |first: String, next: String| words.say(Message::DiffPricePlus, &[("first", &first), ("next", &next)]);
    parts.into_iter().reduce(plus).unwrap_or_else(|| words.say(Message::DiffPriceFree, &[]))
}

fn bands(words: &Words, own: &Bands, currency: Option<Currency>) -> String {
    all(words, &own.bands, currency)
}

fn look_up(words: &Words, look_up: &LookUp, currency: Option<Currency>) -> String {
    let limit = |figure: Option<Figure>| figure.map(Figure::number);
    let row = |row: &crate::table::Row| {
        let own = price(words, &row.price, (limit(row.minimum), limit(row.maximum)), currency);
        let is = words.list(row.is.iter().map(String::as_str));
        words.say(Message::DiffPriceRow, &[("words", &is), ("price", &own)])
    };
    let otherwise = look_up.otherwise.as_ref().map(|otherwise| {
        let own = price(words, otherwise, (None, None), currency);
        words.say(Message::DiffPriceOtherwise, &[("price", &own)])
    });
    also(words, look_up.rows.iter().map(row).chain(otherwise).collect())
}

fn part(words: &Words, part: &Part, currency: Option<Currency>) -> String {
    let limit = |figure: Option<Figure>| figure.map(Figure::number);
    let own = price(words, &part.price, (limit(part.minimum), limit(part.maximum)), currency);
    words.say(Message::DiffPriceRow, &[("words", words.text(&part.name)), ("price", &own)])
}

/// What a band costs.
fn band(words: &Words, band: &Band, currency: Option<Currency>) -> String {
    if let Some(why) = &band.not_offered {
        return words.say(Message::DiffPriceNotOffered, &[("why", words.text(why))]);
    }
    let limits = (band.minimum.map(Figure::number), band.maximum.map(Figure::number));
    limited(words, &flat(words, &band.flat(), currency), limits, currency)
}

/// Every band, with its range.
fn all(words: &Words, own: &[Band], currency: Option<Currency>) -> String {
    let told = |(place, one): (usize, &Band)| {
        let (range, price) = (range(words, own, place, currency), band(words, one, currency));
        words.say(Message::DiffBand, &[("range", &range), ("price", &price)])
    };
    also(words, own.iter().enumerate().map(told).collect())
}

/// What is in the band at that place.
fn range(words: &Words, own: &[Band], place: usize, currency: Option<Currency>) -> String {
    let edge = |band: &Band| band.edge().map(|edge| words.counted(edge, currency));
    let from = place.checked_sub(1).and_then(|before| own.get(before)).and_then(edge).unwrap_or_default();
    let band = own.get(place);
    let to = band.and_then(edge).unwrap_or_default();
    let open = if band.is_some_and(|band| band.below.is_some()) { "yes" } else { "no" };
    words.say(Message::DiffRange, &[("from", &from), ("to", &to), ("open", open)])
}

/// What moved in bands: edges and prices one by one where there are as many as before, else all of them.
pub fn moved(words: &Words, old: &[Band], new: &[Band], currency: Option<Currency>) -> String {
    let price = |one: &Band| band(words, one, currency);
    if old.len() != new.len() {
        let (old, new) = (all(words, old, currency), all(words, new, currency));
        return words.say(Message::DiffBandsWhole, &[("new", &new), ("old", &old)]);
    }
    let mut details: Vec<String> = Vec::new();
    for (place, (before, after)) in old.iter().zip(new).enumerate() {
        let (edges, prices) =
            ((before.up_to, before.below) != (after.up_to, after.below), price(before) != price(after));
        let (range_before, range) = (range(words, old, place, currency), range(words, new, place, currency));
        let (was, is) = (price(before), price(after));
        details.extend(match (edges, prices) {
            (true, false) => {
                let arguments = [("range", range.as_str()), ("before", &range_before), ("price", &is)];
                Some(words.say(Message::DiffBandEdge, &arguments))
            }
            (false, true) => Some(words.say(Message::DiffBandPrice, &[("range", &range), ("old", &was), ("new", &is)])),
            (true, true) => {
                let arguments = [("range", range.as_str()), ("before", &range_before), ("old", &was), ("new", &is)];
                Some(words.say(Message::DiffBandBoth, &arguments))
            }
            (false, false) => None,
        });
    }
    also(words, details)
}
