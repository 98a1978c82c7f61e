//! Where the forward function changes its rule: between two changes it is monotone but for roundings.

use std::collections::BinaryHeap;

use super::condition::{Unmet, conditions};
use super::exchange::Conversion;
use super::promotion::best;
use super::sheet::lines_before;
use super::situation::{FactIs, Situation};
use crate::money::{Currency, Money, Number};
use crate::table::{Bearer, Charge, Effect, MethodOffer, Price, Range, RoundingRule, Side, When};

/// The largest amount that is tried, in smallest units: beyond any payment, within any currency's decimals.
pub const LARGEST: i128 = 1_000_000_000_000_000_000_000;

/// A rounding coarser than this many units is not followed any further.
const MOST_ROUGHNESS: i128 = 20_000;

/// So many ways in which exempt parts of a base may add up are followed.
const MOST_LEFT_OVER: usize = 64;

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
            let unmet = conditions!(charge).unmet(self.situation, &self.offer.method, amount);
            // An exception may be about the amount, too.
            matches!(unmet, None | Some(Unmet::Amount | Unmet::Excepted(_)))
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

    /// How many units the roundings together may move a crossing by, as far as that is followed.
    pub fn roughness(&self) -> i128 {
        self.all_roughness().min(MOST_ROUGHNESS)
    }

    /// How many units the roundings together may move a crossing by.
    pub fn all_roughness(&self) -> i128 {
        let by_charges = self.charges().flat_map(|charge| {
            let currency = self.currency_of(charge);
            let own = charge.rounding.as_ref().unwrap_or(&self.situation.table.rounding).increment;
            let steps = charge.prices().into_iter().flat_map(steps_of).map(Some);
            steps.chain([own]).map(move |step| self.in_principal(step, currency))
        });
        let rounding = |conversion: &Conversion<'_>| conversion.increment();
        let by_exchange = self.conversions.iter().map(|conversion| {
            let arriving = self.in_principal(rounding(conversion), self.situation.arriving);
            arriving.max(self.in_principal(rounding(conversion), self.situation.sent))
        });
        let steps = by_charges.chain(by_exchange.max()).fold(1_i128, i128::saturating_add);
        steps.saturating_mul(2)
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
        for charge in self.charges().filter(|charge| self.is_on_amount(charge)) {
            for edge in self.edges(charge) {
                self.change(edge, self.currency_of(charge), &mut starts);
            }
        }
        for charge in self.charges().filter(|charge| !self.is_on_later_amount(charge)) {
            for edge in edges_of_amount(charge) {
                self.change(edge, self.currency_of(charge), &mut starts);
            }
        }
        for promotion in &self.situation.table.promotions {
            let is_received = |charge: &&Charge| charge.borne_by == Bearer::Recipient;
            let mut own = self.situation.table.charges.iter().filter(|charge| promotion.charges.contains(&charge.id));
            let currency = own.find(is_received).map_or(self.situation.sent, |charge| self.currency_of(charge));
            for edge in promotion.when.iter().chain(&promotion.unless).flat_map(edges_of) {
                self.change(edge, currency, &mut starts);
            }
        }
        for rule in &self.situation.table.exchanges {
            for edge in rule.when.iter().chain(&rule.unless).flat_map(edges_of) {
                self.change(edge, self.principal, &mut starts);
            }
        }
        let mut starts = self.tidied(starts);
        // What a charge on charges depends on is monotone only inside the pieces found so far.
        for charge in self.charges() {
            let later = if self.is_on_later_amount(charge) { edges_of_amount(charge) } else { Vec::new() };
            if !later.is_empty() {
                let amount = |money| self.amount_of(money, charge);
                starts = self.tidied(self.changes_inside(&later, starts, amount));
            }
            let edges = if self.is_on_amount(charge) { Vec::new() } else { self.edges(charge) };
            if !edges.is_empty() {
                let base = |money| self.base_of(money, charge);
                starts = self.tidied(self.changes_inside(&edges, starts, base));
            }
        }
        starts
    }

    /// What a charge is worked out on, in the currency of its price; nothing when it cannot be worked out.
    fn base_of(&self, principal: Money, charge: &Charge) -> Option<Money> {
        let choice = best(self.situation, self.offer, principal).ok()?.choice;
        lines_before(self.situation, self.offer, principal, charge, &choice)?.priced_base(charge).ok()
    }

    /// The amount on a charge's side; nothing when it cannot be worked out.
    fn amount_of(&self, principal: Money, charge: &Charge) -> Option<Money> {
        let choice = best(self.situation, self.offer, principal).ok()?.choice;
        Some(lines_before(self.situation, self.offer, principal, charge, &choice)?.amount_of(charge))
    }

    /// Whether what a charge is worked out on is the amount on its side, which the principal alone decides.
    fn is_on_amount(&self, charge: &Charge) -> bool {
        let own_currency = charge.currency.as_ref().is_none_or(|own| own.as_str() == self.currency_of(charge).code());
        charge.base.is_amount() && own_currency && !self.is_on_later_amount(charge)
    }

    /// Whether the amount on a charge's side depends on other charges.
    fn is_on_later_amount(&self, charge: &Charge) -> bool {
        self.situation.service.principal == Side::Total && charge.borne_by == Bearer::Recipient
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
        let promotions = || self.situation.table.promotions.iter().filter(|one| one.charges.contains(&charge.id));
        let mut left_over = vec![Number::ZERO];
        for allowance in &charge.allowances {
            let used = allowance.counter.as_ref().and_then(|counter| self.situation.used_of(counter));
            let used = used.map(|state| state.used).unwrap_or_default();
            let raised = promotions().filter_map(|promotion| match &promotion.effect {
                Effect::Raised(own) => Some(own.free.number()),
                _ => None,
            });
            for free in core::iter::once(allowance.free.number()).chain(raised) {
                let left = free.add(self.bought(allowance)).and_then(|free| free.subtract(used));
                left_over.extend(left.map(|left| left.max(Number::ZERO)));
            }
        }
        // What promotions exempt comes off before the allowances.
        for promotion in promotions() {
            let Effect::Exempt(own) = &promotion.effect else { continue };
            let more: Vec<Number> = left_over.iter().filter_map(|left| left.add(own.exempt.number()).ok()).collect();
            left_over.extend(more);
            left_over.truncate(MOST_LEFT_OVER);
        }
        let mut edges = left_over.clone();
        let mut own = Vec::new();
        charge.price.walk(&mut |price| own.push(price));
        for promotion in promotions() {
            if let Effect::Instead(instead) = &promotion.effect {
                instead.price.walk(&mut |price| own.push(price));
            }
        }
        for price in own {
            let Price::Bands(bands) = price else { continue };
            let counter = bands.by.as_ref().and_then(|by| by.counter.as_ref());
            let used = counter.and_then(|counter| self.situation.used_of(counter)).map(|state| state.used);
            for edge in bands.bands.iter().filter_map(crate::table::Band::edge) {
                let edge = edge.subtract(used.unwrap_or_default()).unwrap_or(edge);
                // With a split allowance the band is that of what is left to charge.
                edges.extend(left_over.iter().filter_map(|left| edge.add(*left).ok()));
            }
        }
        edges.retain(|edge| !edge.is_negative());
        edges
    }

    /// What a fact adds to an allowance.
    fn bought(&self, allowance: &crate::table::Allowance) -> Number {
        let state =
            allowance.plus.as_ref().and_then(|id| self.situation.facts.iter().find(|state| state.fact.id == *id));
        match state.map(|state| state.value) {
            Some(FactIs::Amount(amount)) => amount,
            _ => Number::ZERO,
        }
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

    /// The starts with those added at which something that depends on other charges meets an edge.
    fn changes_inside(
        &self,
        edges: &[Number],
        starts: Vec<i128>,
        of: impl Fn(Money) -> Option<Money>,
    ) -> BinaryHeap<i128> {
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([self.limits().1]);
        let mut more = BinaryHeap::new();
        for (start, end) in starts.iter().copied().zip(ends) {
            for edge in edges {
                for past in [false, true] {
                    more.push(first_between(start, end, |units| {
                        let of = self.money(units).and_then(&of);
                        of.is_none_or(|of| meets(of.amount(), *edge, past))
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

/// The amounts on its side at which a charge, or a part of it, changes.
fn edges_of_amount(charge: &Charge) -> Vec<Number> {
    let mut edges: Vec<Number> = charge.conditions().into_iter().flat_map(edges_of).collect();
    let mut deemed = Vec::new();
    if let Some(value) = &charge.base.deemed {
        value.price.walk(&mut |price| deemed.push(price));
    }
    for price in deemed {
        if let Price::Bands(bands) = price {
            edges.extend(bands.bands.iter().filter_map(crate::table::Band::edge));
        }
    }
    edges
}

fn edges_of(when: &When) -> impl Iterator<Item = Number> {
    when.amount.iter().flat_map(Range::edges)
}

/// The steps by which a price may jump: what each started unit costs, and its own roundings.
fn steps_of(price: &Price) -> Vec<Number> {
    match price {
        Price::Flat(flat) => flat.each.iter().map(|each| each.price.number()).collect(),
        Price::Bands(bands) => {
            bands.bands.iter().filter_map(|band| band.each.as_ref()).map(|each| each.price.number()).collect()
        }
        Price::Combined(combined) => {
            let roundings = combined.parts.iter().filter_map(|part| part.rounding.as_ref());
            roundings.filter_map(|rule: &RoundingRule| rule.increment).collect()
        }
        Price::LookUp(_) | Price::NotOffered(_) => Vec::new(),
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
