//! The forward function of one method: from the amount a service starts from to a statement, and where its rule changes.

use super::evaluate::evaluate;
use super::pieces::Pieces;
use super::search::principal_currency;
use super::shape::Shape;
use super::sheet::total_fault;
use super::situation::Situation;
use super::statement::{Statement, Stop};
use crate::money::{Currency, Money, MoneyFault, Number};
use crate::table::MethodOffer;

/// More stretches than this are not followed: nobody reads such a table.
const MOST_STRETCHES: usize = 2_000;

/// The forward function of one method.
pub struct Forward<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    pieces: Pieces<'s, 't>,
}

/// Amounts next to each other, in smallest units, over which every line grows evenly but for its rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first amount.
    pub from: i128,
    /// The last amount.
    pub to: i128,
    /// Whether the method is offered for them.
    pub is_offered: bool,
}

impl<'s, 't> Forward<'s, 't> {
    /// The forward function of one method of a situation.
    pub fn new(situation: &'s Situation<'t>, offer: &'s MethodOffer) -> Self {
        Self { situation, offer, pieces: Pieces::new(situation, offer, principal_currency(situation)) }
    }

    /// The currency of the amounts it starts from.
    pub fn currency(&self) -> Currency {
        principal_currency(self.situation)
    }

    /// So many smallest units as money.
    pub fn money(&self, units: i128) -> Option<Money> {
        let amount = Number::of_units(units, self.currency().exponent()).ok()?;
        Money::new(amount, self.currency()).ok()
    }

    /// The statement from so many smallest units on; nothing where the method is not offered.
    pub fn at(&self, units: i128) -> Option<Statement> {
        self.outcome(units).ok()
    }

    /// The statement from so many smallest units on.
    ///
    /// # Errors
    /// [`Stop`] when the method is not offered, or a result cannot be held exactly.
    pub fn outcome(&self, units: i128) -> Result<Statement, Stop> {
        let principal = self.money(units).ok_or_else(|| total_fault(MoneyFault::Inexact))?;
        evaluate(self.situation, self.offer, principal, &mut Vec::new())
    }

    /// The smallest and the largest amount the method carries.
    pub fn limits(&self) -> (i128, i128) {
        self.pieces.limits()
    }

    /// The amounts at which a rule starts.
    pub fn starts(&self) -> Vec<i128> {
        self.pieces.starts()
    }

    /// Twice as much as the roundings together may move what a payment costs.
    pub fn noise(&self) -> Number {
        let roughness = self.pieces.all_roughness();
        if self.is_in_one_currency() {
            // The last two units are the rounding of the amount itself, which is whole.
            return Number::of_units(roughness - 2, self.currency().exponent()).unwrap_or_default();
        }
        self.pieces.worth_of(roughness.saturating_add(2), self.situation.sent)
    }

    /// Whether nothing is exchanged, so that a cost that grows does so from amount to amount.
    pub fn is_in_one_currency(&self) -> bool {
        self.situation.sent == self.situation.arriving
    }

    /// The stretches up to an amount.
    pub fn stretches(&self, largest: i128) -> Vec<Stretch> {
        let mut starts = self.pieces.starts();
        starts.retain(|start| *start <= largest);
        let last = self.limits().1.min(largest);
        let ends: Vec<i128> = starts.iter().skip(1).map(|next| next - 1).chain([last]).collect();
        let mut found = Vec::new();
        for (from, to) in starts.into_iter().zip(ends).filter(|(from, to)| from <= to) {
            self.inside(from, to, &mut found);
        }
        found
    }

    /// The stretches between two changes of rule, found by halving wherever the shape is not the same at both ends.
    fn inside(&self, from: i128, to: i128, found: &mut Vec<Stretch>) {
        let shape = |units| Shape::of(self.at(units).as_ref());
        let last = shape(to);
        let (mut from, mut first) = (from, shape(from));
        while found.len() < MOST_STRETCHES {
            let is_offered = first != Shape::of(None);
            if first == last {
                found.push(Stretch { from, to, is_offered });
                return;
            }
            // Doubling first: most rules change among the smaller amounts.
            let (mut low, mut high) = (from, to);
            let mut after = last.clone();
            let mut width = 1;
            while low + width < high {
                let tried = shape(low + width);
                if tried != first {
                    (high, after) = (low + width, tried);
                    break;
                }
                low += width;
                width = width.saturating_mul(2);
            }
            while low + 1 < high {
                let middle = low + (high - low) / 2;
                let tried = shape(middle);
                if tried == first { low = middle } else { (high, after) = (middle, tried) }
            }
            found.push(Stretch { from, to: low, is_offered });
            (from, first) = (high, after);
        }
    }
}
