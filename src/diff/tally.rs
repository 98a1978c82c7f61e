//! How many payments cost more or less, and which are changed most.

use serde::Serialize;

use super::case::{Case, Outcome};
use crate::money::{Money, Number};

/// How many payments cost more or less, and which are changed most.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Tally {
    /// How many cost more.
    pub more: usize,
    /// How many cost less.
    pub less: usize,
    /// How many cost the same.
    pub same: usize,
    /// How many are newly offered.
    pub new: usize,
    /// How many are no longer offered.
    pub gone: usize,
    /// The payment that costs most more, in money; of several, the one whose cost rises most in percent.
    pub worst: Option<Box<Case>>,
    /// The payment that costs most less, in money; of several, the one whose cost falls most in percent.
    pub best: Option<Box<Case>>,
}

/// What came of all payments together.
pub fn tally(cases: &[Case]) -> Tally {
    let count = |outcome| cases.iter().filter(|case| case.outcome == outcome).count();
    Tally {
        more: count(Outcome::More),
        less: count(Outcome::Less),
        same: count(Outcome::Same),
        new: count(Outcome::New),
        gone: count(Outcome::Gone),
        worst: most(cases, Outcome::More),
        best: most(cases, Outcome::Less),
    }
}

fn most(cases: &[Case], outcome: Outcome) -> Option<Box<Case>> {
    let mut most: Option<(&Case, (Number, Number))> = None;
    for case in cases.iter().filter(|case| case.outcome == outcome) {
        let (Some(difference), Some(old)) = (case.difference.and_then(without_sign), case.old) else { continue };
        // Of equal amounts, the one of the smaller cost is the larger share of it.
        let Ok(smaller) = Number::ZERO.subtract(old.amount()) else { continue };
        let weight = (difference, smaller);
        if most.as_ref().is_none_or(|(_, known)| weight > *known) {
            most = Some((case, weight));
        }
    }
    most.map(|(case, _)| Box::new(case.clone()))
}

fn without_sign(money: Money) -> Option<Number> {
    let amount = money.amount();
    if amount.is_negative() { Number::ZERO.subtract(amount).ok() } else { Some(amount) }
}

impl Tally {
    /// The method by which the payment that is changed most for the worse costs least now, where that is less than by its
    /// own.
    pub fn instead<'c>(&self, cases: &'c [Case]) -> Option<&'c Case> {
        let worst = self.worst.as_deref()?;
        let same = |case: &&Case| {
            case.service == worst.service
                && case.destination == worst.destination
                && case.amount == worst.amount
                && case.facts == worst.facts
                && case.used_up == worst.used_up
        };
        let cost = |case: &Case| case.new.map(Money::amount);
        let offered = cases.iter().filter(same).filter(|case| cost(case).is_some());
        let mut least: Option<&Case> = None;
        for case in offered.filter(|case| cost(case) < cost(worst)) {
            if least.is_none_or(|known| cost(case) < cost(known)) {
                least = Some(case);
            }
        }
        least
    }
}
