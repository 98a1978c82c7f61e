//! The amounts at which another method becomes the cheapest.

use std::collections::BinaryHeap;

use serde::Serialize;

use super::lowest::{Lowest, lowest};
use crate::document::Identifier;
use crate::money::{Money, Number};
use crate::quote::{Forward, Named, Situation, Statement, Stretch};

/// No payment is larger, in smallest units.
const LARGEST: i128 = 1_000_000_000_000_000;

/// More changes than this are not told: nobody reads such a list.
const MOST_RANGES: usize = 60;

/// Amounts for which the same methods are the cheapest.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cheapest {
    /// The first amount.
    pub from: Money,
    /// The last; nothing where there is no end to it.
    pub up_to: Option<Money>,
    /// The methods, in the table's order; several cost the same.
    pub methods: Vec<Named>,
    /// By no more than this do several differ, where that is not nothing: roundings make now one, now another cheaper.
    pub differ_by: Option<Money>,
}

/// One method's costs.
pub struct Priced<'s, 't> {
    /// The method.
    pub method: Named,
    /// Its forward function.
    pub forward: Forward<'s, 't>,
    /// The amounts over which its costs grow evenly.
    pub stretches: Vec<Stretch>,
    /// By how much roundings may move a cost, twice over.
    pub noise: Number,
}

impl Priced<'_, '_> {
    /// The statement of so many smallest units; nothing where the method is not offered.
    pub fn statement(&self, units: i128) -> Option<Statement> {
        self.forward.at(units)
    }

    /// What a payment of so many smallest units costs in all; nothing where it is not offered.
    pub fn cost(&self, units: i128) -> Option<Money> {
        self.statement(units).map(|statement| statement.cost.sum)
    }
}

/// The methods of a service with their stretches, and which are cheapest from which amount on.
pub fn break_even<'s, 't>(situation: &'s Situation<'t>) -> (Vec<Priced<'s, 't>>, Vec<Cheapest>) {
    let table = situation.table;
    let name = |id: &Identifier| table.methods.iter().find(|method| method.id == *id).map(|method| &method.name);
    let priced = situation.service.methods.iter().filter_map(|offer| {
        let forward = Forward::new(situation, offer);
        let stretches = forward.stretches(LARGEST);
        let (method, noise) = (Named::of(&offer.method, name(&offer.method)?), forward.noise());
        Some(Priced { method, forward, stretches, noise })
    });
    let methods: Vec<Priced<'s, 't>> = priced.collect();
    let offered = methods.iter().filter(|method| method.stretches.iter().any(|stretch| stretch.is_offered)).count();
    let ranges = if offered > 1 { ranges(&methods) } else { Vec::new() };
    (methods, ranges)
}

fn ranges(methods: &[Priced<'_, '_>]) -> Vec<Cheapest> {
    let mut told: Vec<Lowest> = Vec::new();
    let found = intervals(methods).into_iter().flat_map(|(from, to)| lowest(methods, from, to));
    for next in found.filter(|lowest| !lowest.methods.is_empty()) {
        match told.last_mut() {
            Some(last) if last.methods == next.methods && last.to + 1 == next.from => {
                last.to = next.to;
                last.differ_by = last.differ_by.max(next.differ_by);
            }
            _ => told.push(next),
        }
        if told.len() > MOST_RANGES {
            return Vec::new();
        }
    }
    told.into_iter().filter_map(|lowest| range(methods, &lowest)).collect()
}

/// The amounts between which no method changes its stretch.
fn intervals(methods: &[Priced<'_, '_>]) -> Vec<(i128, i128)> {
    let edges = |method: &Priced<'_, '_>| -> Vec<i128> {
        method.stretches.iter().flat_map(|stretch| [stretch.from, stretch.to + 1]).collect()
    };
    let starts: BinaryHeap<i128> = methods.iter().flat_map(edges).collect();
    let mut starts = starts.into_sorted_vec();
    starts.dedup();
    let ends: Vec<i128> = starts.iter().skip(1).map(|next| next - 1).collect();
    starts.into_iter().zip(ends).collect()
}

fn range(methods: &[Priced<'_, '_>], lowest: &Lowest) -> Option<Cheapest> {
    let first = methods.first()?;
    let cheapest: Vec<&Priced<'_, '_>> = lowest.methods.iter().filter_map(|place| methods.get(*place)).collect();
    let cost = cheapest.first()?.cost(lowest.from)?;
    Some(Cheapest {
        from: first.forward.money(lowest.from)?,
        up_to: if lowest.to == LARGEST { None } else { first.forward.money(lowest.to) },
        methods: cheapest.iter().map(|method| method.method.clone()).collect(),
        differ_by: Money::new(lowest.differ_by, cost.currency()).ok().filter(|differ| !differ.is_zero()),
    })
}
