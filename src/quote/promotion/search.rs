//! The search for the combination that costs least.
//!
//! Pricing with everything allowed takes, at every step, the best promotion of each group: no combination costs less.
//! Where no group gave two, that is a combination, and the best. Where one did, the search goes on once with the one
//! and once without it, and leaves alone what already costs more than the best found. That holds as long as a lower
//! step never makes a later one higher; where a table's prices fall with their base, its groups are tried one by one.

use super::choice::Choice;
use super::effects::{Effects, Use, changing};
use crate::issue::{Code, Issue, Path};
use crate::money::{Money, Number};
use crate::quote::lines::Lines;
use crate::quote::rising::Rising;
use crate::quote::sheet::{Price, Sheet, sheet};
use crate::quote::situation::Situation;
use crate::quote::statement::Stop;
use crate::table::{Charge, MethodOffer, Promotion};

/// After so many combinations a quote is refused: more would keep the customer waiting.
const MOST_TRIED: usize = 20_000;

/// What is to cost least.
#[derive(Clone, Copy)]
pub enum Of<'t> {
    /// The payment, when the tariff starts from this principal.
    Payment { principal: Money },
    /// One charge of it, worked out on what is sent or what arrives.
    Charge { charge: &'t Charge, sides: (Money, Money) },
}

/// A search for the combination that costs least.
pub struct Search<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    of: Of<'t>,
    rising: &'s Rising,
    best: Option<(Price, Choice<'t>)>,
    tried: usize,
}

impl<'s, 't> Search<'s, 't> {
    /// A search that has not begun.
    pub fn new(situation: &'s Situation<'t>, offer: &'s MethodOffer, rising: &'s Rising, of: Of<'t>) -> Self {
        Self { situation, offer, of, rising, best: None, tried: 0 }
    }

    /// The payment it is about.
    pub fn situation(&self) -> &'s Situation<'t> {
        self.situation
    }

    /// The combination found, without what it costs no more without.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn chosen(&mut self) -> Result<Option<Choice<'t>>, Stop> {
        let Some((price, choice)) = self.found() else { return Ok(None) };
        self.needed(price, choice, &[]).map(Some)
    }

    /// The lines of the payment with a choice; nothing where it is not offered.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn sheet<'c>(&mut self, choice: &'c Choice<'t>) -> Result<Option<Sheet<'c, 't>>, Stop>
    where
        's: 'c,
    {
        let Of::Payment { principal } = self.of else { return Ok(None) };
        match sheet(self.situation, self.offer, principal, choice, &mut |_, _| {}) {
            Ok(sheet) => Ok(Some(sheet)),
            Err(Stop::NotOffered(_)) => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    /// What it costs with a choice, and which promotions changed something; nothing where it is not offered.
    fn tried(&mut self, choice: &Choice<'t>) -> Result<Option<(Price, Vec<Use<'t>>)>, Stop> {
        self.tried += 1;
        if self.tried > MOST_TRIED {
            let top = Path::Top;
            return Err(Stop::Fault(Issue::new(Code::TooManyPromotions, &top.key("amount")).with("most", MOST_TRIED)));
        }
        match self.of {
            Of::Payment { .. } => match self.sheet(choice)? {
                Some(sheet) => Ok(Some((sheet.price()?, sheet.uses().collect()))),
                None => Ok(None),
            },
            Of::Charge { charge, sides } => {
                let lines = Lines::new(self.situation, self.offer, sides, choice);
                let changing = changing(choice, &charge.id);
                match lines.priced(charge, Effects::of(&changing)) {
                    Ok(priced) => Ok(Some(([priced.amount.amount(), Number::ZERO, Number::ZERO], priced.uses))),
                    Err(Stop::NotOffered(_)) => Ok(None),
                    Err(stop) => Err(stop),
                }
            }
        }
    }

    /// One exchange promotion at a time, or none: what it makes arrive can be worth less after a fee of a higher band.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn by_exchange(&mut self, all: &Choice<'t>) -> Result<(), Stop> {
        self.down(all.only(|promotion| !promotion.effect.is_exchange()), 0)?;
        for (place, group) in all.groups().iter().enumerate() {
            for one in group.iter().copied().filter(|promotion| promotion.effect.is_exchange()) {
                let rest = all.only(|promotion| !promotion.effect.is_exchange());
                self.down(rest.with(place, vec![one]), 0)?;
            }
        }
        Ok(())
    }

    /// Decides the groups from `place` on that must be decided before prices can be compared, then compares.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn down(&mut self, choice: Choice<'t>, place: usize) -> Result<(), Stop> {
        let mut groups = choice.groups().iter().enumerate().skip(place);
        let next = groups.find_map(|(place, group)| self.rising.apart(group).map(|apart| (place, apart)));
        let Some((place, apart)) = next else { return self.compare(choice) };
        for group in apart {
            self.down(choice.with(place, group), place + 1)?;
        }
        Ok(())
    }

    /// What was found.
    pub fn found(&mut self) -> Option<(Price, Choice<'t>)> {
        self.best.take()
    }

    fn compare(&mut self, choice: Choice<'t>) -> Result<(), Stop> {
        let Some((price, uses)) = self.tried(&choice)? else { return Ok(()) };
        if self.best.as_ref().is_some_and(|(best, _)| price >= *best) {
            return Ok(());
        }
        let Some((place, used)) = in_conflict(&uses) else {
            let chosen = choice.only(|one| uses.iter().any(|(_, used)| core::ptr::eq(*used, one)));
            self.best = Some((price, chosen));
            return Ok(());
        };
        let group = choice.groups().get(place).cloned().unwrap_or_default();
        let others = group.into_iter().filter(|one| !core::ptr::eq(*one, used)).collect();
        self.compare(choice.with(place, vec![used]))?;
        self.compare(choice.with(place, others))
    }

    /// What it costs with a choice; nothing where it is not offered.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn price(&mut self, choice: &Choice<'t>) -> Result<Option<Price>, Stop> {
        Ok(self.tried(choice)?.map(|(price, _)| price))
    }

    /// The combination without those that it costs no more without; those of the groups in `decided` are known to be
    /// needed.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn needed(&mut self, price: Price, choice: Choice<'t>, decided: &[usize]) -> Result<Choice<'t>, Stop> {
        let open = choice.groups().iter().enumerate().filter(|(place, _)| !decided.contains(place));
        let promotions: Vec<&Promotion> = open.flat_map(|(_, group)| group.iter().copied()).collect();
        let mut needed = choice;
        for promotion in promotions.into_iter().rev() {
            let without = needed.without(promotion);
            if self.price(&without)?.is_some_and(|other| other <= price) {
                needed = without;
            }
        }
        Ok(needed)
    }
}

/// The first group that gave two promotions, and the first of them.
fn in_conflict<'t>(uses: &[Use<'t>]) -> Option<Use<'t>> {
    uses.iter()
        .copied()
        .find(|(place, one)| uses.iter().any(|(other, another)| place == other && !core::ptr::eq(*one, *another)))
}
