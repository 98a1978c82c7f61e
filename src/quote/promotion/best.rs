//! The best allowed combination of promotions, exactly.
//!
//! Pricing with everything allowed takes, at every step, the best promotion of each group: no combination costs less.
//! Where no group gave two, that is a combination, and the best. Where one did, the search goes on once with the one
//! and once without it, and leaves alone what already costs more than the best found. That holds as long as a lower
//! step never makes a later one higher; where a table's prices fall with their base, its groups are tried one by one.

use super::by_charge::decided;
use super::choice::Choice;
use super::effects::{Effects, Use, changing};
use super::eligible::{eligible, ends, of_method, of_service};
use super::later::Later;
use super::outcome::{NotApplied, PromotionOutcome, PromotionResult, Regular};
use super::outdone::without_outdone;
use crate::issue::{Code, Issue, Path};
use crate::money::{Money, MoneyFault, Number};
use crate::quote::answer::Named;
use crate::quote::line::{Line, LineBasis};
use crate::quote::lines::Lines;
use crate::quote::rising::Rising;
use crate::quote::sheet::{Price, Sheet, principal_sides, sheet, total_fault};
use crate::quote::situation::Situation;
use crate::quote::statement::Stop;
use crate::table::{Charge, MethodOffer, Promotion};

/// After so many combinations a quote is refused: more would keep the customer waiting.
const MOST_TRIED: usize = 20_000;

/// The best combination, and what became of every promotion.
#[derive(Default)]
pub struct Best<'t> {
    /// The combination.
    pub choice: Choice<'t>,
    /// What is paid and arrives without any, where some apply and the payment is offered without them.
    pub regular: Option<Regular>,
    savings: Vec<(&'t Promotion, Money)>,
    considered: Vec<(&'t Promotion, Option<NotApplied>)>,
}

/// What came of a combination.
#[derive(Clone, Copy)]
pub struct Came<'c, 't> {
    /// The combination.
    pub choice: &'c Choice<'t>,
    /// The lines of the statement.
    pub lines: &'c [Line],
    /// What comes back later.
    pub later: &'c [Later<'t>],
}

/// The best combination for one method when the tariff starts from this principal.
///
/// # Errors
/// [`Stop::Fault`] when a result does not fit, or too many combinations would have to be tried.
pub fn best<'t>(situation: &Situation<'t>, offer: &MethodOffer, principal: Money) -> Result<Best<'t>, Stop> {
    let table = situation.table;
    let mut found = Best::default();
    if table.promotions.is_empty() {
        return Ok(found);
    }
    let sides = principal_sides(situation, offer, principal)?;
    let of_service = table.promotions.iter().filter(|promotion| {
        of_service(table, situation.service, promotion) && of_method(table, &offer.method, promotion)
    });
    let why = |promotion: &'t Promotion| (promotion, eligible(situation, &offer.method, sides, promotion));
    found.considered = of_service.map(why).collect();
    let candidates = || {
        let may = found.considered.iter().filter(|(promotion, why)| why.is_none() && promotion.effect.is_now());
        may.map(|(promotion, _)| *promotion)
    };
    if candidates().next().is_none() {
        return Ok(found);
    }
    let together = Choice::all(candidates().filter(|promotion| promotion.combinable));
    let rising = Rising::new(situation, candidates());
    let together = without_outdone(together, &rising);
    let (together, decided) = decided(situation, offer, sides, &rising, together)?;
    let mut search = Search::new(situation, offer, &rising, Of::Payment { principal });
    search.by_exchange(&together)?;
    for alone in candidates().filter(|promotion| !promotion.combinable) {
        search.down(Choice::all([alone].into_iter()), 0)?;
    }
    let Some((price, choice)) = search.best.take() else { return Ok(found) };
    found.choice = search.needed(price, choice, &decided)?;
    let (before, regular) = search.regular(&found.choice)?.unzip();
    found.savings = search.savings(&found.choice, before)?;
    found.regular = regular.filter(|_| !found.savings.is_empty());
    Ok(found)
}

impl<'t> Best<'t> {
    /// The promotions that bring something back later and may: those whose group is free.
    pub fn later(&self, choice: &Choice<'t>) -> Vec<&'t Promotion> {
        let is_shut = |promotion: &Promotion| {
            choice
                .promotions()
                .any(|chosen| chosen.same_group(promotion) || !chosen.combinable || !promotion.combinable)
        };
        let may = self.considered.iter().filter(|(promotion, why)| why.is_none() && !promotion.effect.is_now());
        may.map(|(promotion, _)| *promotion).filter(|promotion| !is_shut(promotion)).collect()
    }

    /// What became of every promotion of the service.
    pub fn outcomes(
        &self,
        situation: &Situation<'t>,
        Came { choice, lines, later }: &Came<'_, 't>,
    ) -> Vec<PromotionOutcome> {
        let applied = choice.promotions().chain(later.iter().map(|later| later.promotion));
        let applied: Vec<&Promotion> = applied.collect();
        let outcome = |(promotion, why): &(&'t Promotion, Option<NotApplied>)| {
            let saving = self.savings.iter().find(|(chosen, _)| core::ptr::eq(*chosen, *promotion));
            let comes_later = later.iter().find(|later| core::ptr::eq(later.promotion, *promotion));
            let result = match (why, saving, comes_later) {
                (Some(why), ..) => PromotionResult::NotApplied(why.clone()),
                (None, Some((_, saving)), _) => PromotionResult::Applied { saving: *saving },
                (None, None, Some(later)) => later.result(),
                (None, None, None) => PromotionResult::NotApplied(why_not(promotion, &applied, lines)),
            };
            PromotionOutcome {
                id: promotion.id.clone(),
                name: promotion.name.clone(),
                ends: ends(situation.table, promotion),
                result,
                basis: LineBasis::new(situation.table, &promotion.basis),
                note: promotion.note.clone(),
            }
        };
        self.considered.iter().map(outcome).collect()
    }
}

/// Why a promotion that might apply does not.
fn why_not(promotion: &Promotion, applied: &[&Promotion], lines: &[Line]) -> NotApplied {
    let has_line = promotion.charges.iter().any(|id| lines.iter().any(|line| line.charge == *id));
    if !promotion.charges.is_empty() && !has_line {
        return NotApplied::NothingToChange;
    }
    let excludes = |other: &&&Promotion| other.same_group(promotion) || !other.combinable || !promotion.combinable;
    let with: Vec<Named> = applied.iter().filter(excludes).map(|other| Named::of(&other.id, &other.name)).collect();
    if with.is_empty() { NotApplied::SavesNothing } else { NotApplied::NotTogether { with } }
}

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

    /// The combination found, without what it costs no more without.
    ///
    /// # Errors
    /// As [`best`].
    pub fn chosen(&mut self) -> Result<Option<Choice<'t>>, Stop> {
        let Some((price, choice)) = self.best.take() else { return Ok(None) };
        self.needed(price, choice, &[]).map(Some)
    }

    fn sheet<'c>(&mut self, choice: &'c Choice<'t>) -> Result<Option<Sheet<'c, 't>>, Stop>
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
    fn by_exchange(&mut self, all: &Choice<'t>) -> Result<(), Stop> {
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
    pub fn down(&mut self, choice: Choice<'t>, place: usize) -> Result<(), Stop> {
        let mut groups = choice.groups().iter().enumerate().skip(place);
        let next = groups.find_map(|(place, group)| self.rising.apart(group).map(|apart| (place, apart)));
        let Some((place, apart)) = next else { return self.compare(choice) };
        for group in apart {
            self.down(choice.with(place, group), place + 1)?;
        }
        Ok(())
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

    fn price(&mut self, choice: &Choice<'t>) -> Result<Option<Price>, Stop> {
        Ok(self.tried(choice)?.map(|(price, _)| price))
    }

    /// The combination without those that it costs no more without.
    /// Those of the groups in `decided` are known to be needed.
    fn needed(&mut self, price: Price, choice: Choice<'t>, decided: &[usize]) -> Result<Choice<'t>, Stop> {
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

    /// What each saves beside those before it, so that the savings add up. Where there is no payment without it, there
    /// is nothing that it saves against.
    fn savings(&mut self, choice: &Choice<'t>, before: Option<Price>) -> Result<Vec<(&'t Promotion, Money)>, Stop> {
        let mut savings = Vec::new();
        let mut applied: Vec<&'t Promotion> = Vec::new();
        let mut before = before;
        for promotion in choice.promotions() {
            applied.push(promotion);
            let now = choice.only(|one| applied.iter().any(|applied| core::ptr::eq(*applied, one)));
            let now = self.price(&now)?;
            let saved = match before.zip(now) {
                Some((before, now)) => self.saved(before, now)?,
                None => Money::zero(self.situation.sent),
            };
            savings.push((promotion, saved));
            before = now.or(before);
        }
        Ok(savings)
    }

    /// The difference of two prices in money: the customer's, or where that is none somebody else's.
    fn saved(&self, before: Price, now: Price) -> Result<Money, Stop> {
        let [kept, _, elsewhere] = before;
        let [kept_now, _, elsewhere_now] = now;
        let (before, now) = if kept == kept_now { (elsewhere, elsewhere_now) } else { (kept, kept_now) };
        let saved = before.subtract(now).map_err(MoneyFault::from);
        saved.and_then(|saved| Money::new(saved, self.situation.sent)).map_err(total_fault)
    }

    /// The payment without promotions: its price, and what is told of it.
    fn regular(&mut self, chosen: &Choice<'t>) -> Result<Option<(Price, Regular)>, Stop> {
        if chosen.promotions().next().is_none() {
            return Ok(None);
        }
        let table = self.situation.table;
        let ends = chosen.promotions().filter_map(|promotion| ends(table, promotion));
        let ends = ends.reduce(|first, next| if next.instant() < first.instant() { next } else { first });
        let choice = Choice::default();
        let Some(sheet) = self.sheet(&choice)? else { return Ok(None) };
        let (total, total_to_recipient) = (sheet.total, sheet.total_to_recipient);
        Ok(Some((sheet.price()?, Regular { total, total_to_recipient, ends, then: None })))
    }
}

/// The first group that gave two promotions, and the first of them.
fn in_conflict<'t>(uses: &[Use<'t>]) -> Option<Use<'t>> {
    uses.iter()
        .copied()
        .find(|(place, one)| uses.iter().any(|(other, another)| place == other && !core::ptr::eq(*one, *another)))
}
