//! From an amount at one side back to the amount a tariff starts from.
//!
//! The forward function is searched, never inverted: it is cut where a rule changes (a condition, a band's
//! edge, the end of an allowance), halved inside each piece, and every answer is the forward function's own.

use std::collections::BinaryHeap;

use serde::Serialize;

use super::condition::{Considered, Unmet, unmet};
use super::evaluate::evaluate;
use super::exchange::Conversion;
use super::situation::Situation;
use super::statement::{NotOffered, Statement, Stop};
use crate::issue::Code;
use crate::money::{Currency, Money, Number};
use crate::table::{Bearer, Charge, MethodOffer, Price, Side};

/// How the amount was found when the request named another amount than the tariff starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reached {
    /// The amount the request named.
    pub side: Side,
    /// What was asked for.
    pub wanted: Money,
    /// Whether exactly that is reached; if not, the statement is the nearest that is enough (for what
    /// arrives) or that is not too much (for what is paid).
    pub exact: bool,
    /// Other amounts to start from that reach it too, as happens at a cliff.
    pub also: Vec<Money>,
}

/// The largest amount that is tried, in smallest units: beyond any payment, within any currency's decimals.
const LARGEST: i128 = 1_000_000_000_000_000_000_000;

/// The statement that reaches the amount the request names.
///
/// # Errors
/// [`Stop`] when no amount is offered that reaches it, or a result cannot be held exactly.
pub fn search(
    situation: &Situation<'_>,
    offer: &MethodOffer,
    considered: &mut Vec<Considered>,
) -> Result<Statement, Stop> {
    let search = Search { situation, offer, principal: principal_currency(situation) };
    let (smallest, largest) = search.limits();
    let mut exact: Vec<i128> = Vec::new();
    let mut nearest: Option<(Money, i128)> = None;
    let mut refusal = None;
    let mut somewhere_offered = false;
    let starts = search.starts()?;
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([largest]);
    for (start, end) in starts.iter().copied().zip(ends) {
        match search.piece(start, end)? {
            Piece::Offered(crossing) => {
                somewhere_offered = true;
                search.around(crossing, start, end, &mut exact, &mut nearest)?;
            }
            Piece::Refused(reason) => refusal = refusal.or(Some(reason)),
        }
    }
    // Of several that reach a total, the one that sends most delivers most.
    if situation.side == Side::Total {
        exact.reverse();
    }
    let wanted = situation.amount;
    let (best, others) = match (exact.split_first(), nearest) {
        (Some((first, others)), _) => (*first, others),
        (None, Some((_, units))) if search.limit_met(Some(units), smallest, largest).is_none() => {
            (units, [].as_slice())
        }
        // Only the very ends of what is offered come near: the limits are what stands in the way.
        (None, nearest) => {
            let refusal = search.refused_directly().or(refusal.filter(|_| !somewhere_offered));
            let units = nearest.map(|(_, units)| units);
            let refusal = refusal.or_else(|| search.limit_met(units, smallest, largest));
            return Err(Stop::NotOffered(refusal.unwrap_or(NotOffered::Unreachable { wanted })));
        }
    };
    let mut statement = evaluate(situation, offer, search.money(best)?, considered)?;
    let also: Result<Vec<Money>, Stop> = others.iter().map(|units| search.money(*units)).collect();
    statement.reached = Some(Reached { side: situation.side, wanted, exact: !exact.is_empty(), also: also? });
    Ok(statement)
}

/// The currency of the amount a service starts from.
pub fn principal_currency(situation: &Situation<'_>) -> Currency {
    if situation.service.principal == Side::Receive { situation.arriving } else { situation.sent }
}

struct Search<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Currency,
}

/// What a piece between two changes of rule turned out to be.
enum Piece {
    /// Offered; the first amount in it that reaches what is wanted, or its last.
    Offered(i128),
    /// Not offered.
    Refused(NotOffered),
}

impl Search<'_, '_> {
    fn money(&self, units: i128) -> Result<Money, Stop> {
        let amount = Number::of_units(units, self.principal.exponent())
            .and_then(|amount| Money::new(amount, self.principal).map_err(|_| crate::money::Inexact));
        amount.map_err(|_| Stop::NotOffered(NotOffered::Unreachable { wanted: self.situation.amount }))
    }

    /// The amount on the wanted side; nothing while less than nothing arrives.
    fn value(&self, units: i128) -> Result<Option<Money>, Stop> {
        match evaluate(self.situation, self.offer, self.money(units)?, &mut Vec::new()) {
            Ok(statement) => Ok(Some(match self.situation.side {
                Side::Send => statement.transfer_amount,
                Side::Total => statement.total,
                Side::Receive => statement.total_to_recipient,
            })),
            Err(Stop::NotOffered(NotOffered::NothingArrives { .. })) => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    /// Whether an amount is at or past what is wanted: enough arrives, or more is paid. What is too large to be
    /// worked out is past it.
    fn past(&self, units: i128) -> Result<bool, Stop> {
        let wanted = self.situation.amount.amount();
        match self.value(units) {
            Ok(Some(value)) if self.situation.side == Side::Total => Ok(value.amount() > wanted),
            Ok(value) => Ok(value.is_some_and(|value| value.amount() >= wanted)),
            Err(Stop::Fault(issue)) if issue.code == Code::Overflow => Ok(true),
            Err(stop) => Err(stop),
        }
    }

    /// Why the wanted amount itself is not offered as the amount to start from, where it could be one.
    fn refused_directly(&self) -> Option<NotOffered> {
        if self.situation.amount.currency() != self.principal {
            return None;
        }
        match evaluate(self.situation, self.offer, self.situation.amount, &mut Vec::new()) {
            Err(Stop::NotOffered(reason)) => Some(reason),
            _ => None,
        }
    }

    /// The limit of the method that keeps what is wanted out of reach.
    fn limit_met(&self, nearest: Option<i128>, smallest: i128, largest: i128) -> Option<NotOffered> {
        let money = |limit: Option<Number>| limit.and_then(|limit| Money::new(limit, self.principal).ok());
        match nearest {
            Some(units) if units == smallest => {
                money(self.offer.minimum).map(|minimum| NotOffered::BelowMinimum { minimum })
            }
            Some(units) if units == largest => {
                money(self.offer.maximum).map(|maximum| NotOffered::AboveMaximum { maximum })
            }
            Some(_) => None,
            // Nothing is enough, or everything is too much.
            None if self.situation.side == Side::Total => {
                money(self.offer.minimum).map(|minimum| NotOffered::BelowMinimum { minimum })
            }
            None => money(self.offer.maximum).map(|maximum| NotOffered::AboveMaximum { maximum }),
        }
    }

    fn piece(&self, start: i128, end: i128) -> Result<Piece, Stop> {
        if let Err(Stop::NotOffered(reason)) = self.value(start) {
            return Ok(Piece::Refused(reason));
        }
        // Doubling first keeps the cost of a search by the amount's length, not by its size.
        let (mut low, mut high) = (start, start);
        while high < end && !self.past(high)? {
            low = high;
            high = high.saturating_mul(2).min(end);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.past(middle)? { high = middle } else { low = middle + 1 }
        }
        Ok(Piece::Offered(low))
    }

    /// Looks at the amounts around a crossing, where a coarse rounding makes the function step back and forth.
    fn around(
        &self,
        crossing: i128,
        start: i128,
        end: i128,
        exact: &mut Vec<i128>,
        nearest: &mut Option<(Money, i128)>,
    ) -> Result<(), Stop> {
        let wanted = self.situation.amount.amount();
        let reach = self.roughness();
        let first = crossing.saturating_sub(reach).max(start);
        let last = crossing.saturating_add(reach).min(end);
        for step in 0..=(last - first) {
            let units = if self.situation.side == Side::Total { last - step } else { first + step };
            let value = match self.value(units) {
                Ok(Some(value)) => value,
                Ok(None) => continue,
                Err(Stop::Fault(issue)) if issue.code == Code::Overflow => continue,
                Err(stop) => return Err(stop),
            };
            let enough = match self.situation.side {
                Side::Total => value.amount() <= wanted,
                Side::Send | Side::Receive => value.amount() >= wanted,
            };
            if value.amount() == wanted {
                exact.push(units);
                return Ok(());
            }
            let closer = |kept: &(Money, i128)| match self.situation.side {
                Side::Total => value.amount() > kept.0.amount(),
                Side::Send | Side::Receive => value.amount() < kept.0.amount(),
            };
            if enough && nearest.as_ref().is_none_or(closer) {
                *nearest = Some((value, units));
            }
        }
        Ok(())
    }

    /// How many units a coarse rounding may move the crossing by.
    fn roughness(&self) -> i128 {
        let step = |charge: &Charge| {
            let increment = charge.rounding.as_ref().and_then(|rounding| rounding.increment)?;
            increment.units(self.principal.exponent())
        };
        let steps: i128 =
            self.situation.table.charges.iter().filter_map(step).fold(1, |sum, step| (sum + step).min(2_000));
        2 * steps
    }

    /// The smallest and the largest amount the method carries.
    fn limits(&self) -> (i128, i128) {
        let units = |limit: Option<Number>| limit.and_then(|limit| limit.units(self.principal.exponent()));
        let smallest = units(self.offer.minimum).unwrap_or(1).max(1);
        (smallest, units(self.offer.maximum).map_or(LARGEST, |maximum| maximum.min(LARGEST)))
    }

    /// Where each piece starts: the smallest amount, and each amount at which a rule changes.
    fn starts(&self) -> Result<Vec<i128>, Stop> {
        let (smallest, largest) = self.limits();
        let mut starts = BinaryHeap::from([smallest]);
        for charge in &self.situation.table.charges {
            let recipient_side = charge.borne_by == Bearer::Recipient;
            let currency = if recipient_side { self.situation.arriving } else { self.situation.sent };
            let amount = Money::zero(currency);
            let met = unmet(charge.when.as_ref(), self.situation, &self.offer.method, amount);
            if !matches!(met, None | Some(Unmet::Amount)) {
                continue;
            }
            for edge in self.edges(charge) {
                self.change(edge, currency, &mut starts)?;
            }
        }
        for rule in &self.situation.table.exchanges {
            if let Some(range) = rule.when.as_ref().and_then(|when| when.amount.as_ref()) {
                for edge in range.edges() {
                    self.change(edge, self.principal, &mut starts)?;
                }
            }
        }
        let mut starts = starts.into_sorted_vec();
        starts.retain(|start| (smallest..=largest).contains(start));
        starts.dedup();
        Ok(starts)
    }

    /// The amounts at which a charge changes its rule.
    fn edges(&self, charge: &Charge) -> Vec<Number> {
        let mut edges = Vec::new();
        if let Some(range) = charge.when.as_ref().and_then(|when| when.amount.as_ref()) {
            edges.extend(range.edges());
        }
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
    fn change(&self, edge: Number, currency: Currency, starts: &mut BinaryHeap<i128>) -> Result<(), Stop> {
        if currency == self.principal {
            if let Some(units) = edge.units(currency.exponent()) {
                starts.extend([units, units + 1]);
            }
            return Ok(());
        }
        let Some(conversion) = Conversion::find(self.situation, &self.offer.method, self.money(1)?)? else {
            return Ok(());
        };
        for past in [false, true] {
            let (mut low, mut high) = (1, LARGEST);
            while low < high {
                let middle = low + (high - low) / 2;
                // What cannot be converted is past every edge.
                let met = match self.money(middle).and_then(|principal| conversion.convert(principal, currency)) {
                    Ok(other) => other.amount() > edge || (!past && other.amount() == edge),
                    Err(_) => true,
                };
                if met { high = middle } else { low = middle + 1 }
            }
            starts.push(low);
        }
        Ok(())
    }
}
