//! The best allowed combination of promotions, and what became of every one.

use super::by_charge::decided;
use super::choice::Choice;
use super::eligible::{eligible, ends, of_method, of_service};
use super::later::Later;
use super::outcome::{NotApplied, PromotionOutcome, PromotionResult, Regular};
use super::outdone::without_outdone;
use super::search::{Of, Search};
use crate::money::Money;
use crate::quote::answer::Named;
use crate::quote::line::{Line, LineBasis};
use crate::quote::rising::Rising;
use crate::quote::sheet::principal_sides;
use crate::quote::situation::Situation;
use crate::quote::statement::Stop;
use crate::table::{MethodOffer, Promotion};

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
    let Some((price, choice)) = search.found() else { return Ok(found) };
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
