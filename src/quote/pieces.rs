//! Where the forward function changes its rule: between two changes it is monotone but for roundings.

use std::collections::BinaryHeap;

use super::condition::{Unmet, unmet};
use super::evaluate::base_of;
use super::exchange::Conversion;
use super::situation::Situation;
use crate::money::{Currency, Money, Number};
use crate::table::{Bearer, Charge, MethodOffer, Price};

/// The largest amount that is tried, in smallest units: beyond any payment, within any currency's decimals.
pub const LARGEST: i128 = 1_000_000_000_000_000_000_000;

/// A rounding coarser than this many units is not followed any further.
const MOST_ROUGHNESS: i128 = 20_000;

/// The pieces of a method's forward function.
pub struct Pieces<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Currency,
    /// Every conversion there may be: rates can depend on the amount.
    conversions: Vec<Conversion<'t>>,
}

impl<'s, 't> Pieces<'s, 't> {
    pub fn new(situation: &'s Situation<'t>, offer: &'s MethodOffer, principal: Currency) -> Self {
        let conversions = if situation.sent == situation.arriving { Vec::new() } else { Conversion::all(situation) };
        Self { situation, offer, principal, conversions }
    }

    /// The charges that can apply, whatever the amount.
    fn charges(&self) -> impl Iterator<Item = &'t Charge> {
        self.situation.table.charges.iter().filter(|charge| {
            let amount = Money::zero(self.currency_of(charge));
            let unmet = unmet(charge.when.as_ref(), self.situation, &self.offer.method, amount);
            matches!(unmet, None | Some(Unmet::Amount))
        })
    }

    fn currency_of(&self, charge: &Charge) -> Currency {
        if charge.borne_by == Bearer::Recipient { self.situation.arriving } else { self.situation.sent }
    }

    /// The smallest and the largest amount the method carries.
    pub fn limits(&self) -> (i128, i128) {
        let units = |limit: Option<Number>| limit.and_then(|limit| limit.units(self.principal.exponent()));
        let smallest = units(self.offer.minimum).unwrap_or(1).max(1);
        (smallest, units(self.offer.maximum).map_or(LARGEST, |maximum| maximum.min(LARGEST)))
    }

    /// How many units the roundings together may move a crossing by.
    pub fn roughness(&self) -> i128 {
        let by_charges = self.charges().map(|charge| {
            let rule = charge.rounding.as_ref().unwrap_or(&self.situation.table.rounding);
            self.in_principal(rule.increment, self.currency_of(charge))
        });
        let rounding = |conversion: &Conversion<'_>| conversion.increment();
        let by_exchange = self.conversions.iter().map(|conversion| {
            let arriving = self.in_principal(rounding(conversion), self.situation.arriving);
            arriving.max(self.in_principal(rounding(conversion), self.situation.sent))
        });
        let steps = by_charges.chain(by_exchange.max()).fold(1_i128, i128::saturating_add);
        steps.saturating_mul(2).min(MOST_ROUGHNESS)
    }

    /// The most by which an amount on some side can change while the principal moves by so many units, its own
    /// roundings included.
    pub fn worth_of(&self, units: i128, currency: Currency) -> Number {
        let moved = Number::of_units(units.saturating_mul(2), currency.exponent()).unwrap_or_default();
        let principal = self.money(units.saturating_mul(2));
        let converted = self.conversions.iter().filter_map(|conversion| conversion.convert(principal?, currency).ok());
        let converted = converted.map(Money::amount).max().unwrap_or_default();
        moved.add(converted).unwrap_or(moved)
    }

    /// How many units of the principal one step of a rounding is; without a step, of the smallest unit.
    fn in_principal(&self, increment: Option<Number>, currency: Currency) -> i128 {
        let step = increment.unwrap_or_else(|| Number::step(currency.exponent()));
        let Ok(step) = Money::new(step, currency) else { return 1 };
        if currency == self.principal {
            return step.amount().units(currency.exponent()).unwrap_or(1);
        }
        let converted = self.conversions.iter().filter_map(|conversion| conversion.convert(step, self.principal).ok());
        let units = converted.filter_map(|money| money.amount().units(self.principal.exponent()));
        units.max().unwrap_or(0).saturating_add(1)
    }

    /// Where each piece starts: the smallest amount, and each amount at which a rule changes.
    pub fn starts(&self) -> Vec<i128> {
        let mut starts = BinaryHeap::from([self.limits().0]);
        for charge in self.charges().filter(|charge| charge.base.charges.is_empty()) {
            for edge in self.edges(charge) {
                self.change(edge, self.currency_of(charge), &mut starts);
            }
        }
        for charge in self.charges() {
            let range = charge.when.as_ref().and_then(|when| when.amount.as_ref());
            for edge in range.into_iter().flat_map(|range| range.edges()) {
                self.change(edge, self.currency_of(charge), &mut starts);
            }
        }
        for rule in &self.situation.table.exchanges {
            let range = rule.when.as_ref().and_then(|when| when.amount.as_ref());
            for edge in range.into_iter().flat_map(|range| range.edges()) {
                self.change(edge, self.principal, &mut starts);
            }
        }
        let mut starts = self.tidied(starts);
        // What a charge on charges depends on is monotone only inside the pieces found so far.
        for charge in self.charges().filter(|charge| !charge.base.charges.is_empty()) {
            let edges = self.edges(charge);
            if !edges.is_empty() {
                starts = self.tidied(self.changes_of_base(charge, &edges, starts));
            }
        }
        starts
    }

    fn tidied(&self, starts: BinaryHeap<i128>) -> Vec<i128> {
        let (smallest, largest) = self.limits();
        let mut starts = starts.into_sorted_vec();
        starts.retain(|start| (smallest..=largest).contains(start));
        starts.dedup();
        starts
    }

    /// The amounts of its base at which a charge changes its price.
    fn edges(&self, charge: &Charge) -> Vec<Number> {
        let mut edges = Vec::new();
        let mut left = Number::ZERO;
        if let Some(allowance) = &charge.allowance
            && let Some(used) = self.situation.used_of(&allowance.counter)
            && let Ok(rest) = allowance.free.subtract(used.used)
        {
            left = rest.max(Number::ZERO);
            edges.push(left);
        }
        if let Price::Bands(bands) = &charge.price {
            for edge in bands.bands.iter().filter_map(crate::table::Band::edge) {
                edges.push(edge);
                // With a split allowance the band is that of what is left to charge.
                edges.extend(edge.add(left));
            }
        }
        edges
    }

    /// Adds the principals at and just past which an amount on a charge's side meets an edge.
    fn change(&self, edge: Number, currency: Currency, starts: &mut BinaryHeap<i128>) {
        if currency == self.principal {
            if let Some(units) = edge.units(currency.exponent()) {
                starts.extend([units, units + 1]);
            }
            return;
        }
        for conversion in &self.conversions {
            for past in [false, true] {
                starts.push(first_between(1, LARGEST, |units| {
                    // What cannot be converted is past every edge.
                    let other = self.money(units).and_then(|principal| conversion.convert(principal, currency).ok());
                    other.is_none_or(|other| meets(other.amount(), edge, past))
                }));
            }
        }
    }

    /// The starts with those added at which the base of a charge on charges meets an edge.
    fn changes_of_base(&self, charge: &Charge, edges: &[Number], starts: Vec<i128>) -> BinaryHeap<i128> {
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([self.limits().1]);
        let mut more = BinaryHeap::new();
        for (start, end) in starts.iter().copied().zip(ends) {
            for edge in edges {
                for past in [false, true] {
                    more.push(first_between(start, end, |units| {
                        let base =
                            self.money(units).and_then(|money| base_of(self.situation, self.offer, money, charge));
                        base.is_none_or(|base| meets(base.amount(), *edge, past))
                    }));
                }
            }
        }
        more.extend(starts);
        more
    }

    fn money(&self, units: i128) -> Option<Money> {
        let amount = Number::of_units(units, self.principal.exponent()).ok()?;
        Money::new(amount, self.principal).ok()
    }
}

fn meets(amount: Number, edge: Number, past: bool) -> bool {
    amount > edge || (!past && amount == edge)
}

/// The first whole number from `low` to `high` at which something begins to hold, or `high`.
fn first_between(low: i128, high: i128, holds: impl Fn(i128) -> bool) -> i128 {
    let (mut low, mut high, mut tried) = (low, high, low);
    // Doubling first keeps the cost by the amount's length, not by the width of what is searched.
    while tried < high && !holds(tried) {
        low = tried;
        tried = tried.saturating_mul(2).min(high);
    }
    high = tried;
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}
