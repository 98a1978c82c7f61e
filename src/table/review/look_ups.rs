//! Words that a look-up has no row for, and rows that nothing ever falls into.

use std::collections::BTreeSet;

use super::case::{Allowed, Case, Dimension};
use super::finding::Findings;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::table::{Charge, LookUp, LookUpBy, Price};

/// More words than a sentence names.
const MOST_WORDS: usize = 5;

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let top = Path::Top;
    let list = top.key("charges");
    for (index, charge) in space.table.charges.iter().enumerate() {
        if matches!(charge.price, Price::LookUp(_) | Price::Combined(_))
            && let Some(cases) = space.cases_of(charge)
        {
            price(space, charge, &list.element(index).key("price"), &charge.price, &cases, findings);
        }
    }
}

fn price(space: &Space<'_>, charge: &Charge, at: &Path<'_>, own: &Price, cases: &[Case], findings: &mut Findings) {
    match own {
        Price::LookUp(look_up) => {
            rows(space, charge, at, look_up, cases, findings);
            for (index, row) in look_up.rows.iter().enumerate() {
                if !matches!(row.price, Price::LookUp(_) | Price::Combined(_)) {
                    continue;
                }
                let inside = within(space, &look_up.look_up, &row.is, cases);
                let list = at.key("rows");
                price(space, charge, &list.element(index).key("price"), &row.price, &inside, findings);
            }
        }
        Price::Combined(combined) => {
            for (index, part) in combined.parts.iter().enumerate() {
                let holds = space.cases(part.when.as_ref(), &part.unless, space.decimals_of(charge));
                let Some(holds) = holds else { continue };
                let inside: Vec<Case> =
                    cases.iter().flat_map(|outer| holds.iter().filter_map(|case| outer.and(case))).collect();
                let list = at.key("parts");
                price(space, charge, &list.element(index).key("price"), &part.price, &inside, findings);
            }
        }
        Price::Flat(_) | Price::Bands(_) | Price::NotOffered(_) => {}
    }
}

fn rows(space: &Space<'_>, charge: &Charge, at: &Path<'_>, look_up: &LookUp, cases: &[Case], findings: &mut Findings) {
    let (possible, wordless) = possible(space, &look_up.look_up, cases);
    let rows: BTreeSet<&str> = look_up.rows.iter().flat_map(|row| &row.is).map(String::as_str).collect();
    let missing: Vec<&str> = possible.iter().copied().filter(|word| !rows.contains(word)).take(MOST_WORDS).collect();
    if look_up.otherwise.is_none() && (!missing.is_empty() || wordless) {
        let adding = findings.add(Code::LookUpGap, at, &[&charge.id]).with("rule", &charge.id);
        adding.with("allowed", missing.join(", "));
    }
    for (index, row) in look_up.rows.iter().enumerate() {
        if row.is.iter().all(|word| !possible.contains(word.as_str())) {
            let list = at.key("rows");
            let adding = findings.add(Code::UnreachableRow, &list.element(index), &[&charge.id]);
            adding.with("rule", &charge.id).with("allowed", row.is.join(", "));
        }
    }
}

/// The words that can be looked up in these cases, and whether there may be none.
fn possible<'t>(space: &Space<'t>, by: &LookUpBy, cases: &[Case]) -> (BTreeSet<&'t str>, bool) {
    let table = space.table;
    let mut words = BTreeSet::new();
    let mut wordless = false;
    if let LookUpBy::Fact(id) = by {
        for ((place, fact), case) in (0..)
            .zip(&table.facts)
            .filter(|(_, fact)| fact.id == *id)
            .flat_map(|fact| cases.iter().map(move |case| (fact, case)))
        {
            let allowed =
                case.get(Dimension::Fact(place)).cloned().unwrap_or_else(|| space.full(Dimension::Fact(place)));
            if let Allowed::Set(values) = allowed {
                words.extend(
                    values.iter().filter_map(|value| fact.values.get(*value as usize)).map(|value| value.id.as_str()),
                );
            }
        }
        return (words, false);
    }
    for case in cases {
        let every = space.full(Dimension::Way);
        let Allowed::Set(ways) = case.get(Dimension::Way).unwrap_or(&every) else { continue };
        for way in ways.iter() {
            let word = word(space, by, *way);
            wordless |= word.is_none();
            words.extend(word);
        }
    }
    (words, wordless)
}

fn word<'t>(space: &Space<'t>, by: &LookUpBy, way: u32) -> Option<&'t str> {
    let way = space.ways.get(way as usize)?;
    match by {
        LookUpBy::Country => way.destination?.country.as_ref().map(|country| country.as_str()),
        LookUpBy::Currency => Some(way.destination.map_or(&space.table.currency, |to| &to.currency).as_str()),
        LookUpBy::Method => Some(way.offer.method.as_str()),
        LookUpBy::Service => Some(way.service.id.as_str()),
        LookUpBy::Fact(_) => None,
    }
}

/// The cases that fall into a row.
fn within(space: &Space<'_>, by: &LookUpBy, words: &[String], cases: &[Case]) -> Vec<Case> {
    let is_in = |word: Option<&str>| word.is_some_and(|word| words.iter().any(|own| own == word));
    let limit = match by {
        LookUpBy::Fact(id) => {
            let found = (0..).zip(&space.table.facts).find(|(_, fact)| fact.id == *id);
            let Some((place, fact)) = found else { return Vec::new() };
            let values = (0..).zip(&fact.values).filter(|(_, value)| is_in(Some(value.id.as_str())));
            (Dimension::Fact(place), Allowed::Set(values.map(|(value, _)| value).collect()))
        }
        _ => {
            let every = 0..u32::try_from(space.ways.len()).unwrap_or(u32::MAX);
            (Dimension::Way, Allowed::Set(every.filter(|way| is_in(word(space, by, *way))).collect()))
        }
    };
    cases.iter().cloned().filter_map(|case| case.limited(limit.0, limit.1.clone())).collect()
}
