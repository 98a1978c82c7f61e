//! Two payments that together cost less than one.
//!
//! Prices are straight between their edges, so the greatest saving of two payments lies where two of the three
//! amounts are at an edge: looking there is looking everywhere.

use super::amounts::Priced;
use super::curve::parts_of;
use super::finding::Findings;
use crate::issue::{Code, Path};

/// More edges than are put together; the first of them are the smallest amounts.
const MOST_EDGES: usize = 400;

pub fn review(at: &Path<'_>, priced: &Priced<'_>, findings: &mut Findings) {
    let pieces = &priced.curve.pieces;
    // One straight piece from nought on, or a fixed price: two payments never cost less.
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
    if pieces.len() == 1 && first.at(0) >= 0 {
        return;
    }
    let mut edges: Vec<i128> = pieces.iter().flat_map(|piece| [piece.from, piece.to]).take(MOST_EDGES).collect();
    edges.dedup();
    let mut best: Option<(i128, i128)> = None;
    for (place, one) in edges.iter().enumerate() {
        let sums = edges.iter().skip(place).copied();
        let rests = edges.iter().skip(place).map(|whole| whole.saturating_sub(*one));
        for other in sums.chain(rests).filter(|other| *other >= first.from) {
            let whole = one.saturating_add(other);
            if whole > last.to || best.is_some_and(|(a, b)| a + b <= whole) || !pays(priced, *one, other) {
                continue;
            }
            best = Some(smallest(priced, *one, other, first.from));
        }
    }
    let Some((one, other)) = best else { return };
    let price = |units| priced.curve.at(units).and_then(|parts| priced.rounded(parts));
    let (Some(first), Some(second), Some(whole)) = (price(one), price(other), price(one + other)) else { return };
    let Ok(split) = first.add(second) else { return };
    let id = &priced.charge.id;
    let adding = findings.add(Code::SplittingPays, at, &[id]).with("rule", id);
    let adding = adding.with("whole", priced.amount(one + other)).with("costs", priced.shown(whole));
    let adding = adding.with("first", priced.amount(one)).with("second", priced.amount(other));
    adding.with("together", priced.shown(split));
}

/// Whether two payments cost less than one, by a step of the rounding at least and after it, too.
fn pays(priced: &Priced<'_>, one: i128, other: i128) -> bool {
    let at = |units| priced.curve.at(units);
    let (Some(a), Some(b), Some(whole)) = (at(one), at(other), at(one + other)) else { return false };
    let step = parts_of(priced.rounding.increment(), priced.curve.decimals).unwrap_or_default();
    let exact = a.saturating_add(b).saturating_add(step) <= whole;
    let rounded = || {
        let split = priced.rounded(a)?.add(priced.rounded(b)?).ok()?;
        Some(split < priced.rounded(whole)?)
    };
    exact && rounded().unwrap_or(false)
}

/// The same split with the smallest second payment that still pays, while all three stay on their pieces.
fn smallest(priced: &Priced<'_>, one: i128, other: i128, least: i128) -> (i128, i128) {
    let start = |units| priced.curve.piece_of(units).map_or(least, |piece| piece.from);
    let mut low = start(other).max(start(one + other) - one).max(least);
    let mut high = other;
    if low >= high || pays(priced, one, low) {
        return (one, low.min(high));
    }
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if pays(priced, one, middle) { high = middle } else { low = middle }
    }
    (one, high)
}
