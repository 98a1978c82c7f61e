//! What each method costs over a range of amounts: the ends of the stretches, between which a cost grows evenly.

use std::collections::BinaryHeap;

use serde::Serialize;

use super::break_even::{Cheapest, Priced};
use crate::money::{Money, Number};
use crate::quote::{Named, Situation};

/// Amounts and costs no further apart than this are as good as the same to a reader.
const MOST_UNITS_APART: i128 = 5;

/// No more amounts than this are told in figures.
const MOST_ROWS: usize = 24;

/// The costs of all methods, amount by amount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Curve {
    /// The largest amount shown.
    pub up_to: Money,
    /// The methods.
    pub methods: Vec<MethodCurve>,
    /// The amounts at which another method becomes the cheapest.
    pub marks: Vec<Money>,
    /// The costs of some amounts: those at which a rule changes, a mark, or the asked amount.
    pub rows: Vec<CurveRow>,
}

/// What an amount costs by each method, in the order of the methods.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CurveRow {
    /// The amount the service starts from.
    pub amount: Money,
    /// The costs; nothing where a method is not offered.
    pub costs: Vec<Option<Money>>,
}

/// What one method costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodCurve {
    /// The method.
    pub method: Named,
    /// Runs of amounts for which it is offered; between two points of a run the cost grows evenly.
    pub runs: Vec<Vec<CurvePoint>>,
}

/// What an amount costs in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CurvePoint {
    /// The amount the service starts from.
    pub amount: Money,
    /// Fees, taxes and margin in the payer's currency.
    pub cost: Money,
}

/// The costs up to twice the asked amount, or past the last amount at which another method becomes the cheapest.
pub fn curve(situation: &Situation<'_>, methods: &[Priced<'_, '_>], cheapest: &[Cheapest]) -> Option<Curve> {
    let first = methods.first()?;
    let exponent = first.forward.currency().exponent();
    let asked = situation.amount.amount().units(exponent)?;
    let units = |money: Money| money.amount().units(exponent);
    let marks: Vec<Money> = cheapest.iter().skip(1).map(|range| range.from).collect();
    let near = marks.iter().filter_map(|mark| units(*mark)).filter(|mark| *mark <= asked.saturating_mul(20)).max();
    let largest = round_up(asked.saturating_mul(2).max(near.unwrap_or(0).saturating_mul(5) / 4).max(100));
    let of_method = |priced: &Priced<'_, '_>| {
        let mut runs: Vec<Vec<CurvePoint>> = Vec::new();
        let mut last: Option<i128> = None;
        for stretch in priced.stretches.iter().filter(|stretch| stretch.is_offered && stretch.from <= largest) {
            let to = stretch.to.min(largest);
            let point =
                |units: i128| Some(CurvePoint { amount: priced.forward.money(units)?, cost: priced.cost(units)? });
            let ends = [stretch.from, to];
            let points = ends.iter().take(if to > stretch.from { 2 } else { 1 }).filter_map(|units| point(*units));
            match runs.last_mut() {
                Some(run) if last == Some(stretch.from - 1) => run.extend(points),
                _ => runs.push(points.collect()),
            }
            last = Some(to);
        }
        MethodCurve { method: priced.method.clone(), runs }
    };
    let up_to = first.forward.money(largest)?;
    let shown = |mark: &Money| mark.amount() <= up_to.amount() && mark.amount() > Number::ZERO;
    let marks: Vec<Money> = marks.into_iter().filter(shown).collect();
    let offered = || methods.iter().filter(|method| method.stretches.iter().any(|stretch| stretch.is_offered));
    let row = |place: i128| {
        let costs = offered().map(|method| method.cost(place)).collect();
        Some(CurveRow { amount: first.forward.money(place)?, costs })
    };
    let places = places(methods, marks.iter().filter_map(|mark| units(*mark)).chain([asked, largest]), largest);
    let curves: Vec<MethodCurve> = offered().map(of_method).collect();
    let mut rows: Vec<CurveRow> = Vec::new();
    for row in places.into_iter().filter_map(row) {
        let is_said = row.amount != situation.amount && rows.last().is_some_and(|last| last.says_nearly(&row));
        if !is_said {
            rows.push(row);
        }
    }
    Some(Curve { methods: curves, marks, rows, up_to })
}

impl CurveRow {
    /// Whether another row is so near that it tells nothing new: around an edge, costs move by roundings alone.
    fn says_nearly(&self, other: &Self) -> bool {
        let near = |one: Money, next: Money| {
            let apart = next.amount().subtract(one.amount()).unwrap_or_default();
            let apart = if apart.is_negative() { Number::ZERO.subtract(apart).unwrap_or_default() } else { apart };
            let a_few = Number::of_units(MOST_UNITS_APART, one.currency().exponent()).unwrap_or_default();
            apart <= a_few
        };
        let costs = || self.costs.iter().zip(&other.costs);
        near(self.amount, other.amount)
            && costs().all(|(one, next)| match (one, next) {
                (Some(one), Some(next)) => near(*one, *next),
                (one, next) => one.is_none() && next.is_none(),
            })
    }
}

/// The amounts that are told in figures: those named, and as many of those at which a rule changes as can be read.
fn places(methods: &[Priced<'_, '_>], named: impl Iterator<Item = i128>, largest: i128) -> Vec<i128> {
    let mut places: BinaryHeap<i128> = named.filter(|place| *place > 0 && *place <= largest).collect();
    let starts = methods.iter().flat_map(|method| &method.stretches).map(|stretch| stretch.from);
    for start in starts.filter(|start| *start <= largest) {
        if places.len() < MOST_ROWS {
            places.push(start);
        }
    }
    let mut places = places.into_sorted_vec();
    places.dedup();
    places
}

/// The next number with one digit that counts, or 15, 25 and the like: as people label axes.
fn round_up(units: i128) -> i128 {
    let mut step: i128 = 1;
    while step.saturating_mul(20) < units {
        step = step.saturating_mul(10);
    }
    let step = if step.saturating_mul(10) < units { step.saturating_mul(2) } else { step };
    (units + step - 1) / step * step
}
