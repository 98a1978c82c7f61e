//! What of the engine is reached only by some quotes: promotions, and the way back from an amount at the other end.
//!
//! It is called through this table and nowhere by name, so that a page can fetch it apart, and answer without it where
//! neither is asked for.

use super::condition::Considered;
use super::promotion::{Best, Came, Later, PromotionOutcome, best, later};
use super::search::search;
use super::sheet::Sheet;
use super::situation::Situation;
use super::statement::{Statement, Stop};
use crate::money::Money;
use crate::table::{MethodOffer, Promotion};

/// The functions that only some quotes reach.
pub struct Reach {
    /// The best combination of promotions.
    pub best: for<'t> fn(&Situation<'t>, &MethodOffer, Money) -> Result<Best<'t>, Stop>,
    /// What promotions bring back later.
    pub later: for<'t> fn(&[&'t Promotion], &Sheet<'_, 't>) -> Result<Vec<Later<'t>>, Stop>,
    /// What became of every promotion.
    pub outcomes: for<'t> fn(&Best<'t>, &Situation<'t>, Came<'_, 't>) -> Vec<PromotionOutcome>,
    /// The statement that reaches an amount at another end.
    pub search: fn(&Situation<'_>, &MethodOffer, &mut Vec<Considered>) -> Result<Statement, Stop>,
}

fn outcomes<'t>(best: &Best<'t>, situation: &Situation<'t>, came: Came<'_, 't>) -> Vec<PromotionOutcome> {
    best.outcomes(situation, &came)
}

/// All of it.
pub static EVERYTHING: Reach = Reach { best, later, outcomes, search };
