//! What charges of one name leave without a price: nothing is free by omission.

use std::collections::BTreeSet;

use super::case::{Allowed, Case, Dimension};
use super::families::{Group, Member, Work};
use super::finding::Findings;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::money::Number;
use crate::table::{Bearer, ChargeKind};

/// More pieces than a gap is followed into.
const MOST_PIECES: usize = 2_000;

/// The charges that may stand in for another on a way.
pub struct Alternatives<'m, 't> {
    by_way: Vec<Vec<&'m Member<'t>>>,
    complete: bool,
}

impl<'m, 't> Alternatives<'m, 't> {
    pub fn new(space: &Space<'t>, members: &'m [Member<'t>], work: &mut Work) -> Self {
        let mut by_way: Vec<Vec<&Member<'_>>> = vec![Vec::new(); space.ways.len()];
        for member in members.iter().filter(|member| member.charge.kind == ChargeKind::Fee) {
            let mut put = |way: usize| {
                if let Some(on_way) = by_way.get_mut(way) {
                    on_way.push(member);
                }
            };
            let count = match member.case.get(Dimension::Way) {
                Some(Allowed::Set(ways)) => {
                    ways.iter().for_each(|way| put(*way as usize));
                    ways.len()
                }
                _ => {
                    (0..space.ways.len()).for_each(put);
                    space.ways.len()
                }
            };
            if !work.take(count) {
                return Self { by_way: Vec::new(), complete: false };
            }
        }
        Self { by_way, complete: true }
    }
}

/// Looks for ways that no charge is about, in services where others are charged.
pub fn untouched(space: &Space<'_>, alternatives: &Alternatives<'_, '_>, findings: &mut Findings) {
    let charges = |way: usize| alternatives.by_way.get(way).into_iter().flatten();
    let mut told = BTreeSet::new();
    for (place, way) in space.ways.iter().enumerate().filter(|_| alternatives.complete) {
        // Where currency is converted, the margin is the price.
        let converts = u32::try_from(place).ok().and_then(|place| space.converts(place)).is_some();
        if converts || charges(place).next().is_some() || told.contains(&way.service.id) {
            continue;
        }
        let of_service = space.ways.iter().enumerate().filter(|(_, other)| other.service.id == way.service.id);
        let other = of_service.flat_map(|(other, _)| charges(other)).find(|member| member.is_offered());
        if let (Some(other), Ok(way_at)) = (other, u32::try_from(place)) {
            told.insert(way.service.id.clone());
            let top = Path::Top;
            let list = top.key("charges");
            let adding = findings.add(Code::UncoveredCase, &list.element(other.index), &[&other.charge.id]);
            let adding = adding.with("name", other.charge.name.in_language("en"));
            adding.with("example", example(space, way_at, &Case::default(), space.home_decimals()));
        }
    }
}

/// Looks for what the members of a group leave uncovered; answers whether all could be looked into.
pub fn review(
    space: &Space<'_>,
    group: &Group<'_, '_>,
    alternatives: &Alternatives<'_, '_>,
    work: &mut Work,
    findings: &mut Findings,
) -> bool {
    let indexes: BTreeSet<usize> = group.members.iter().map(|member| member.index).collect();
    let Some(first) = group.members.first().filter(|_| indexes.len() > 1) else { return true };
    if !alternatives.complete || findings.is_full() {
        return alternatives.complete;
    }
    let split = split_by(&group.members);
    if split.is_empty() {
        return true;
    }
    // What every member says alike is what the item is about; what they say differently must be complete.
    let shared = first.case.iter().filter(|(dimension, _)| *dimension != Dimension::Way && !split.contains(dimension));
    let Some(mut whole) = shared
        .map(|(dimension, allowed)| (dimension, allowed.clone()))
        .try_fold(Case::default(), |whole, (dimension, allowed)| whole.limited(dimension, allowed))
    else {
        return true;
    };
    if first.charge.borne_by != Bearer::Recipient {
        let (smallest, largest) = space.limits(group.way);
        match whole.limited(Dimension::Amount, Allowed::Span(smallest, largest)) {
            Some(limited) => whole = limited,
            None => return true,
        }
    }
    let on_way = alternatives.by_way.get(group.way as usize).into_iter().flatten().copied();
    let instead = on_way
        .filter(|member| !member.is_offered() || member.case.iter().any(|(dimension, _)| split.contains(&dimension)));
    let mut covering: Vec<&Member<'_>> = group.members.iter().copied().chain(instead).collect();
    covering.sort_by_key(|member| (member.amounts().0, member.index));
    let mut left = vec![whole];
    for member in covering {
        if !work.take(left.len() + 1) || left.len() > MOST_PIECES {
            return false;
        }
        left = space.taken_out(left, &member.case.freed(Dimension::Way));
        if left.is_empty() {
            return true;
        }
    }
    // A fact nobody has said the amount of is neither in a range nor out of it.
    if let Some(gap) = left.iter().min_by_key(|case| smallest_amount(case)) {
        let known = findings.found.iter().any(|finding| {
            finding.issue.code == Code::UncoveredCase && finding.rules.first() == Some(&first.charge.id)
        });
        if !known {
            let top = Path::Top;
            let list = top.key("charges");
            let rules: Vec<_> = [first.charge]
                .into_iter()
                .chain(group.members.iter().skip(1).map(|member| member.charge))
                .map(|charge| &charge.id)
                .collect();
            let name = first.charge.name.in_language("en");
            let adding = findings.add(Code::UncoveredCase, &list.element(first.index), &rules).with("name", name);
            adding.with("example", example(space, group.way, gap, space.decimals_of(first.charge)));
        }
    }
    true
}

fn smallest_amount(case: &Case) -> i128 {
    match case.get(Dimension::Amount) {
        Some(Allowed::Span(from, _)) => *from,
        _ => 0,
    }
}

/// The dimensions in which members differ.
fn split_by(members: &[&Member<'_>]) -> BTreeSet<Dimension> {
    let all: BTreeSet<Dimension> =
        members.iter().flat_map(|member| member.case.iter().map(|(dimension, _)| dimension)).collect();
    let differs = |dimension: &Dimension| {
        let mut seen = members.iter().map(|member| member.case.get(*dimension));
        let first = seen.next();
        *dimension != Dimension::Way && seen.any(|other| Some(other) != first)
    };
    all.into_iter().filter(differs).collect()
}

/// One payment of a case, in the words of the table: `send, card, US USD, 100.01, level: gold`.
pub fn example(space: &Space<'_>, way: u32, case: &Case, decimals: u8) -> String {
    let table = space.table;
    let mut words = Vec::new();
    if let Some(way) = space.ways.get(way as usize) {
        words.extend([way.service.id.to_string(), way.offer.method.to_string()]);
        words.extend(way.destination.map(crate::table::Destination::code));
    }
    let number = |units: i128, decimals: u8| Number::of_units(units, decimals).unwrap_or_default().to_fixed(decimals);
    for (dimension, allowed) in case.iter() {
        let (set, from) = match allowed {
            Allowed::Set(set) => (set.first().copied(), 0),
            Allowed::Span(from, _) => (None, *from),
        };
        match dimension {
            Dimension::Way => {}
            Dimension::Amount => words.push(number(from, decimals)),
            Dimension::Used(place) => {
                let counter = table.counters.get(place as usize);
                words.extend(counter.map(|counter| format!("{}: {}", counter.id, number(from, 0))));
            }
            Dimension::Time => words.extend(set.map(|moment| space.times.names(moment).join(" + "))),
            Dimension::Fact(place) => {
                let Some(fact) = table.facts.get(place as usize) else { continue };
                let value = set.and_then(|set| fact.values.get(set as usize)).map(|value| value.id.to_string());
                words.push(format!("{}: {}", fact.id, value.unwrap_or_else(|| number(from, space.home_decimals()))));
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words.join(", ")
}
