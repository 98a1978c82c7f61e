//! From an amount at one side back to the amount a tariff starts from.
//!
//! The forward function is searched, never inverted: it is cut where a rule changes (a condition, a band's
//! edge, the end of an allowance), halved inside each piece, and every answer is the forward function's own.

use serde::Serialize;

use super::condition::Considered;
use super::evaluate::evaluate;
use super::forward::Forward;
use super::pieces::{LARGEST, Pieces};
use super::promotion::of_service;
use super::situation::Situation;
use super::statement::{NotOffered, Statement, Stop};
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, Number};
use crate::table::{Bearer, MethodOffer, Promotion, Side};

/// How the amount was found when the request named another amount than the tariff starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reached {
    /// The amount the request named.
    pub side: Side,
    /// What was asked for.
    pub wanted: Money,
    /// Whether the largest amount was asked for that what is named allows.
    pub largest: bool,
    /// Whether exactly that is reached; if not, the statement is the nearest that is enough (for what
    /// arrives) or that is not too much (for what is paid).
    pub exact: bool,
    /// Other amounts to start from that reach it too, as happens at a cliff.
    pub also: Vec<Money>,
}

/// The statement that reaches the amount the request names.
///
/// # Errors
/// [`Stop`] when no amount is offered that reaches it, or a result cannot be held exactly.
pub fn search(
    situation: &Situation<'_>,
    offer: &MethodOffer,
    considered: &mut Vec<Considered>,
) -> Result<Statement, Stop> {
    if situation.amount.amount().units(situation.amount.currency().exponent()).is_none_or(|units| units > LARGEST) {
        return Err(too_large());
    }
    let pieces = Pieces::new(situation, offer, principal_currency(situation));
    let search =
        Search { situation, offer, principal: principal_currency(situation), reach: pieces.roughness(), pieces };
    let (smallest, largest) = search.pieces.limits();
    let mut exact: Vec<i128> = Vec::new();
    let mut nearest: Option<(Money, i128)> = None;
    let mut refusal = None;
    let mut somewhere_offered = false;
    let starts = if acts_on_both_sides(situation) {
        let stretches = Forward::new(situation, offer).stretches(LARGEST);
        stretches.into_iter().map(|stretch| stretch.from).collect()
    } else {
        search.pieces.starts()
    };
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
    let wanted = situation.amount;
    let exact = search.best_first(exact)?;
    let (best, others) = match (exact.split_first(), nearest) {
        (Some((first, others)), _) => (*first, others),
        // The end of what is tried is no answer, only the end.
        (_, Some((_, LARGEST))) => return Err(too_large()),
        (None, Some((_, units))) if situation.request.largest => (units, [].as_slice()),
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
    let got = match situation.side {
        Side::Send => statement.transfer_amount,
        Side::Total => statement.total,
        Side::Receive => statement.total_to_recipient,
    };
    statement.reached = Some(Reached {
        side: situation.side,
        wanted,
        largest: situation.request.largest,
        exact: got == wanted,
        also: also?,
    });
    // What was found by way of one side is no better known than that side.
    match situation.side {
        Side::Total => statement.received_certainty = statement.received_certainty.max(statement.total_certainty),
        Side::Receive => statement.total_certainty = statement.total_certainty.max(statement.received_certainty),
        Side::Send => {}
    }
    Ok(statement)
}

/// Whether promotions change what is paid as well as what arrives: then the best combination may take from the one
/// side for the other, and neither amount need grow with the principal where the combination changes.
fn acts_on_both_sides(situation: &Situation<'_>) -> bool {
    let table = situation.table;
    let borne_by = |id: &Identifier| table.charges.iter().find(|charge| charge.id == *id).map(|charge| charge.borne_by);
    let of_service = || {
        let promotions = table.promotions.iter().filter(|promotion| promotion.effect.is_now());
        promotions.filter(|promotion| of_service(table, situation.service, promotion))
    };
    let on =
        |bearer: Bearer| move |promotion: &Promotion| promotion.charges.iter().any(|id| borne_by(id) == Some(bearer));
    let arriving = on(Bearer::Recipient);
    of_service().any(on(Bearer::Sender)) && of_service().any(|one| one.effect.is_exchange() || arriving(one))
}

fn too_large() -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")))
}

/// The currency of the amount a service starts from.
pub fn principal_currency(situation: &Situation<'_>) -> Currency {
    if situation.service.principal == Side::Receive { situation.arriving } else { situation.sent }
}

struct Search<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Currency,
    pieces: Pieces<'s, 't>,
    /// How far around a crossing a rounding may move it.
    reach: i128,
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

    /// The principals that reach exactly what is wanted, the best for the customer first: of those that make an
    /// amount arrive the one that costs least, of those that reach a total the one that delivers most.
    fn best_first(&self, exact: Vec<i128>) -> Result<Vec<i128>, Stop> {
        let mut ranked: Vec<(Number, i128)> = Vec::with_capacity(exact.len());
        for units in exact {
            let statement = evaluate(self.situation, self.offer, self.money(units)?, &mut Vec::new())?;
            let worth = match self.situation.side {
                Side::Total => Number::ZERO.subtract(statement.total_to_recipient.amount()).unwrap_or_default(),
                Side::Send | Side::Receive => statement.total.amount(),
            };
            ranked.insert(ranked.partition_point(|(other, _)| *other <= worth), (worth, units));
        }
        Ok(ranked.into_iter().map(|(_, units)| units).collect())
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

    /// Whether an amount is further from what is wanted than the amounts around it can make up for.
    fn is_far(&self, value: Money) -> bool {
        let away = value.amount().subtract(self.situation.amount.amount()).unwrap_or_default();
        let away = if away.is_negative() { Number::ZERO.subtract(away).unwrap_or_default() } else { away };
        away > self.pieces.worth_of(self.reach, value.currency())
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
        let far = matches!(self.value(crossing), Ok(Some(value)) if self.is_far(value));
        let reach = if far { 0 } else { self.reach };
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
            if value.amount() == wanted && !self.situation.request.largest {
                exact.push(units);
                return Ok(());
            }
            let closer = |kept: &(Money, i128)| match self.situation.side {
                Side::Total if self.situation.request.largest => units > kept.1,
                Side::Total => value.amount() > kept.0.amount(),
                Side::Send | Side::Receive => value.amount() < kept.0.amount(),
            };
            if enough && nearest.as_ref().is_none_or(closer) {
                *nearest = Some((value, units));
            }
        }
        Ok(())
    }
}
