//! Bands in ascending order with one price each, wherever they stand; lists of parts and rows that hold something.

use super::names::doubles;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{Bands, Combined, Price};

pub fn price(at: &Path<'_>, price: &Price, reading: &mut Reading) {
    let (key, is_empty) = match price {
        Price::Bands(own) => ("bands", own.bands.is_empty()),
        Price::LookUp(look_up) => ("rows", look_up.rows.is_empty()),
        Price::Combined(combined) => ("parts", combined.parts.is_empty()),
        Price::Flat(_) | Price::NotOffered(_) => return,
    };
    if is_empty {
        reading.report(Issue::new(Code::EmptyList, &at.key(key)));
    }
    match price {
        Price::Bands(own) => bands(at, own, reading),
        Price::Combined(combined) => parts(&at.key("parts"), combined, reading),
        Price::LookUp(_) | Price::Flat(_) | Price::NotOffered(_) => {}
    }
}

/// The ids by which promotions leave parts out.
fn parts(list: &Path<'_>, combined: &Combined, reading: &mut Reading) {
    let ids = combined.parts.iter().enumerate();
    let ids = ids.filter_map(|(index, part)| Some((part.id.as_ref()?.as_str(), index)));
    for (id, index) in doubles(ids.collect()) {
        let issue = Issue::new(Code::DuplicateIdentifier, &list.element(index).key("id"));
        reading.report(issue.with("word", id));
    }
}

fn bands(at: &Path<'_>, bands: &Bands, reading: &mut Reading) {
    if bands.by.as_ref().is_some_and(|by| by.counter.is_some() == by.fact.is_some()) {
        reading.report(Issue::new(Code::ExactlyOne, &at.key("by")).with("keys", "counter, fact"));
    }
    let list = at.key("bands");
    let last = bands.bands.len().saturating_sub(1);
    let mut below: Option<(Number, bool)> = None;
    for (index, band) in bands.bands.iter().enumerate() {
        let at = list.element(index);
        if band.up_to.is_some() && band.below.is_some() {
            reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "upTo, below"));
        }
        match band.edge() {
            None if index < last => reading.report(Issue::new(Code::OpenBand, &at)),
            Some(edge) if index == last => reading.report(Issue::new(Code::ClosedTable, &at).with("edge", edge)),
            Some(edge) => {
                let this = (edge, band.up_to.is_some());
                if below.is_some_and(|below| this <= below) || (index == 0 && this == (Number::ZERO, false)) {
                    let before = below.map_or(Number::ZERO, |(edge, _)| edge);
                    reading.report(Issue::new(Code::BandOrder, &at).with("edge", edge).with("before", before));
                }
                below = Some(this);
            }
            None => {}
        }
        let priced = band.fixed.is_some() || band.percent.is_some() || band.each.is_some();
        if priced == band.not_offered.is_some() {
            reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "fixed / percent / each, notOffered"));
        }
    }
}
