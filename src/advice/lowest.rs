//! Which of several costs is the lowest, over amounts for which each grows evenly but for its rounding.
//!
//! Two costs that lie further apart at both ends of an interval than roundings can move them keep their order inside
//! it. Where they come nearer, halving finds the amounts before and after which they are far apart again; those in
//! between are looked at one by one, or, where they are many, told as being the same to within what roundings do.

use super::break_even::Priced;
use crate::money::{Money, Number};

/// Costs near each other are looked at one by one where they take no more values than this.
const MOST_LOOKED_AT: usize = 400;

/// The cheapest methods over some amounts, by their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Lowest {
    /// The first amount, in smallest units.
    pub from: i128,
    /// The last.
    pub to: i128,
    /// The places of the methods.
    pub methods: Vec<usize>,
    /// By how much they differ at most.
    pub differ_by: Number,
}

/// Two costs that come near each other from one amount to another.
struct Near {
    pair: (usize, usize),
    from: i128,
    to: i128,
}

/// The cheapest methods of an interval over which no method changes its rule.
pub fn lowest(methods: &[Priced<'_, '_>], from: i128, to: i128) -> Vec<Lowest> {
    let places: Vec<usize> = (0..methods.len()).filter(|place| cost(methods, *place, from).is_some()).collect();
    let pairs = places.iter().flat_map(|one| places.iter().map(move |other| (*one, *other)));
    let near: Vec<Near> =
        pairs.filter(|(one, other)| one < other).filter_map(|pair| near(methods, pair, from, to)).collect();
    let mut cuts: Vec<i128> = vec![from];
    for cut in near.iter().flat_map(|near| [near.from, near.to + 1]).filter(|cut| *cut > from && *cut <= to) {
        cuts.insert(cuts.partition_point(|other| *other <= cut), cut);
    }
    cuts.dedup();
    let ends: Vec<i128> = cuts.iter().skip(1).map(|next| next - 1).chain([to]).collect();
    let part = |(from, to): (i128, i128)| {
        let is_near = |one: usize, other: usize| {
            let pair = (one.min(other), one.max(other));
            near.iter().any(|near| near.pair == pair && near.from <= from && to <= near.to)
        };
        let beaten = |one: usize| {
            let own = cost(methods, one, from);
            places.iter().any(|other| *other != one && !is_near(one, *other) && cost(methods, *other, from) < own)
        };
        let cheapest: Vec<usize> = places.iter().copied().filter(|one| !beaten(*one)).collect();
        settled(methods, cheapest, from, to)
    };
    cuts.into_iter().zip(ends).flat_map(part).collect()
}

fn cost(methods: &[Priced<'_, '_>], place: usize, units: i128) -> Option<Number> {
    methods.get(place)?.cost(units).map(Money::amount)
}

/// The noise of two costs together.
fn noise(methods: &[Priced<'_, '_>], (one, other): (usize, usize)) -> Number {
    let own = |place: usize| methods.get(place).map(|method| method.noise).unwrap_or_default();
    own(one).add(own(other)).unwrap_or_default()
}

/// Where two costs come near each other; nothing where they are far apart throughout.
fn near(methods: &[Priced<'_, '_>], pair: (usize, usize), from: i128, to: i128) -> Option<Near> {
    let noise = noise(methods, pair);
    // Which of the two is clearly cheaper: below nought the one, above the other, nought neither.
    let clearly = |units: i128| -> i8 {
        let (one, other) = (cost(methods, pair.0, units), cost(methods, pair.1, units));
        let apart = one.zip(other).and_then(|(one, other)| one.subtract(other).ok()).unwrap_or_default();
        let below = Number::ZERO.subtract(noise).unwrap_or_default();
        if apart > noise {
            1
        } else if apart < below {
            -1
        } else {
            0
        }
    };
    let (first, last) = (clearly(from), clearly(to));
    if first == last && first != 0 {
        return None;
    }
    let start = if first == 0 { from } else { first_otherwise(from, to, |units| clearly(units) == first) };
    let end = if last == 0 { to } else { last_otherwise(start, to, |units| clearly(units) == last) };
    // Where the one ends being clearly cheaper just before the other begins, nothing lies in between.
    (start <= end).then_some(Near { pair, from: start, to: end })
}

/// The first whole number after `low`, which holds, for which something no longer holds; at most `high`.
fn first_otherwise(low: i128, high: i128, holds: impl Fn(i128) -> bool) -> i128 {
    let (mut low, mut high, mut width) = (low, high, 1);
    while low + width < high && holds(low + width) {
        low += width;
        width *= 2;
    }
    high = high.min(low + width);
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle } else { high = middle }
    }
    high
}

/// The last whole number before `high`, which holds, for which something does not hold yet; at least `low` − 1.
fn last_otherwise(low: i128, high: i128, holds: impl Fn(i128) -> bool) -> i128 {
    let (mut low, mut high) = (low - 1, high);
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle }
    }
    low
}

/// The cheapest of methods that none of them clearly beats.
fn settled(methods: &[Priced<'_, '_>], cheapest: Vec<usize>, from: i128, to: i128) -> Vec<Lowest> {
    let differ_by = Number::ZERO;
    if cheapest.len() < 2 || same_rule(methods, &cheapest, from, to) {
        return vec![Lowest { from, to, methods: cheapest, differ_by }];
    }
    if let Some(looked) = looked_at(methods, &cheapest, from, to) {
        return one_by_one(&cheapest, &looked);
    }
    let pairs = cheapest.iter().flat_map(|one| cheapest.iter().map(move |other| (*one, *other)));
    let most = pairs.map(|pair| noise(methods, pair)).reduce(|most, next| most.max(next)).unwrap_or_default();
    let differ_by = most.add(most).unwrap_or(most);
    vec![Lowest { from, to, methods: cheapest, differ_by }]
}

/// Whether methods have the very same lines at both ends, and so throughout.
fn same_rule(methods: &[Priced<'_, '_>], cheapest: &[usize], from: i128, to: i128) -> bool {
    let lines = |place: usize, units: i128| {
        let statement = methods.get(place).and_then(|method| method.statement(units))?;
        let lines = statement.sender_lines.iter().chain(&statement.recipient_lines);
        let worked: Vec<_> = lines.map(|line| (line.amount, line.working.clone())).collect();
        let rate = statement.exchange.as_ref().map(|exchange| exchange.rate);
        Some((worked, rate, statement.cost.sum))
    };
    let mut places = cheapest.iter();
    let Some(first) = places.next() else { return true };
    [from, to].into_iter().all(|units| {
        let own = lines(*first, units);
        cheapest.iter().all(|place| lines(*place, units) == own)
    })
}

/// Costs that stay as they are from one amount to another.
struct Looked {
    from: i128,
    to: i128,
    costs: Vec<(usize, Number)>,
}

impl Looked {
    fn amounts(&self) -> impl Iterator<Item = Number> {
        self.costs.iter().map(|(_, cost)| *cost)
    }

    fn least(&self) -> Vec<usize> {
        let least = self.amounts().reduce(|least, next| least.min(next));
        self.costs.iter().filter(|(_, cost)| Some(*cost) == least).map(|(place, _)| *place).collect()
    }

    /// By how much the costs differ.
    fn apart(&self) -> Number {
        let most = self.amounts().reduce(|most, next| most.max(next)).unwrap_or_default();
        let least = self.amounts().reduce(|least, next| least.min(next)).unwrap_or_default();
        most.subtract(least).unwrap_or_default()
    }
}

/// The costs of all these amounts; nothing where they take too many values.
fn looked_at(methods: &[Priced<'_, '_>], cheapest: &[usize], from: i128, to: i128) -> Option<Vec<Looked>> {
    let costs = |units: i128| -> Vec<(usize, Number)> {
        cheapest.iter().filter_map(|place| Some((*place, cost(methods, *place, units)?))).collect()
    };
    // In one currency a cost only grows, by a unit now and then: where it is the same, it was the same in between.
    let grows = methods.iter().all(|method| method.forward.is_in_one_currency());
    let mut looked: Vec<Looked> = Vec::new();
    let mut next = from;
    while next <= to {
        if looked.len() >= MOST_LOOKED_AT {
            return None;
        }
        let own = costs(next);
        let end = if grows { first_otherwise(next, to + 1, |units| costs(units) == own) - 1 } else { next };
        looked.push(Looked { from: next, to: end, costs: own });
        next = end + 1;
    }
    Some(looked)
}

/// The cheapest of a few amounts: those before which one method is the cheapest throughout, those after which another
/// is, and in between the difference that there is at most.
fn one_by_one(cheapest: &[usize], looked: &[Looked]) -> Vec<Lowest> {
    let (Some(start), Some(end)) = (looked.first(), looked.last()) else { return Vec::new() };
    let (first, last) = (start.least(), end.least());
    let differ_by = Number::ZERO;
    let before = looked.iter().take_while(|part| part.least() == first).count();
    if before == looked.len() {
        return vec![Lowest { from: start.from, to: end.to, methods: first, differ_by }];
    }
    let after = looked.iter().rev().take_while(|part| part.least() == last).count();
    let between: Vec<&Looked> = looked.iter().skip(before).take(looked.len().saturating_sub(before + after)).collect();
    let whole = |parts: &[&Looked], methods: Vec<usize>, differ_by: Number| {
        let (from, to) = parts.first().map(|part| part.from).zip(parts.last().map(|part| part.to))?;
        Some(Lowest { from, to, methods, differ_by })
    };
    let most = between.iter().map(|part| part.apart()).reduce(|most, next| most.max(next)).unwrap_or_default();
    let front: Vec<&Looked> = looked.iter().take(before).collect();
    let back: Vec<&Looked> = looked.iter().skip(looked.len() - after).collect();
    let told =
        [whole(&front, first, differ_by), whole(&between, cheapest.to_vec(), most), whole(&back, last, differ_by)];
    told.into_iter().flatten().collect()
}
