//! What a combination saves: the payment without it, and the share of each promotion.

use super::choice::Choice;
use super::eligible::ends;
use super::outcome::Regular;
use super::search::Search;
use crate::money::{Money, MoneyFault};
use crate::quote::sheet::{Price, total_fault};
use crate::quote::statement::Stop;
use crate::table::Promotion;

impl<'t> Search<'_, 't> {
    /// What each saves beside those before it, so that the savings add up. Where there is no payment without it, there
    /// is nothing that it saves against.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn savings(&mut self, choice: &Choice<'t>, before: Option<Price>) -> Result<Vec<(&'t Promotion, Money)>, Stop> {
        let mut savings = Vec::new();
        let mut applied: Vec<&'t Promotion> = Vec::new();
        let mut before = before;
        for promotion in choice.promotions() {
            applied.push(promotion);
            let now = choice.only(|one| applied.iter().any(|applied| core::ptr::eq(*applied, one)));
            let now = self.price(&now)?;
            let saved = match before.zip(now) {
                Some((before, now)) => self.saved(before, now)?,
                None => Money::zero(self.situation().sent),
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
        saved.and_then(|saved| Money::new(saved, self.situation().sent)).map_err(total_fault)
    }

    /// The payment without promotions: its price, and what is told of it.
    ///
    /// # Errors
    /// As [`best`](super::best).
    pub fn regular(&mut self, chosen: &Choice<'t>) -> Result<Option<(Price, Regular)>, Stop> {
        if chosen.promotions().next().is_none() {
            return Ok(None);
        }
        let table = self.situation().table;
        let ends = chosen.promotions().filter_map(|promotion| ends(table, promotion));
        let ends = ends.reduce(|first, next| if next.instant() < first.instant() { next } else { first });
        let choice = Choice::default();
        let Some(sheet) = self.sheet(&choice)? else { return Ok(None) };
        let (total, total_to_recipient) = (sheet.total, sheet.total_to_recipient);
        Ok(Some((sheet.price()?, Regular { total, total_to_recipient, ends, then: None })))
    }
}
