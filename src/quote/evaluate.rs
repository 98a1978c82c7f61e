//! The order of evaluation: from one amount to one statement.

use super::condition::{Considered, Unmet, conditions};
use super::exchange::Conversion;
use super::line::{Assumption, Line, Other};
use super::lines::{Lines, least_known};
use super::situation::Situation;
use super::statement::{Cost, NotOffered, Statement, Stop};
use super::usage::usage;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, MoneyFault, Number, Percent, Rounding, RoundingMode};
use crate::table::{Bearer, Certainty, Charge, ChargeKind, MethodOffer, Side};

/// The statement for one method when the tariff starts from this principal.
///
/// `considered` is given every charge of the service, applied or not.
///
/// # Errors
/// [`Stop`] when the method is not offered, or a result cannot be held exactly.
pub fn evaluate(
    situation: &Situation<'_>,
    offer: &MethodOffer,
    principal: Money,
    considered: &mut Vec<Considered>,
) -> Result<Statement, Stop> {
    within_offer(situation, offer, principal)?;
    let (mut lines, conversion) = begin(situation, offer, principal)?;
    let mut all: Vec<Considered> = Vec::new();
    let mut add = |lines: &mut Lines<'_, '_>, charge: &Charge| -> Result<(), Stop> {
        let unmet = lines.add(charge)?;
        if unmet != Some(Unmet::Service) {
            all.push(Considered { charge: charge.id.clone(), name: charge.name.clone(), unmet });
        }
        Ok(())
    };
    let charges = || situation.table.charges.iter();
    charges().filter(|charge| !is_received(charge)).try_for_each(|charge| add(&mut lines, charge))?;
    let on_top = sum(situation.sent, &lines.lines, |line| line.borne_by == Bearer::Sender)?;
    let (transfer_amount, total) = sides(&mut lines, &conversion, on_top)?;
    let transfer_amount_received = lines.received;
    charges().filter(is_received).try_for_each(|charge| add(&mut lines, charge))?;
    considered.extend(all);

    let left_out = core::mem::take(&mut lines.left_out);
    let certainty_without = |bearer: Bearer| {
        let assumed = left_out.iter().any(|(borne_by, _)| *borne_by == bearer);
        if assumed { Certainty::Assumed } else { Certainty::Exact }
    };
    let usage = usage(situation, &lines)?;
    let (later_lines, lines): (Vec<_>, Vec<_>) =
        lines.lines.into_iter().partition(|line| line.kind == ChargeKind::Cashback);
    let (taxes, mut lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.kind == ChargeKind::Tax);
    lines.extend(taxes);
    let (sender_lines, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.borne_by == Bearer::Sender);
    let (recipient_lines, third_party_lines): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.borne_by == Bearer::Recipient);

    let deducted = sum(situation.arriving, &recipient_lines, |_| true)?;
    let total_to_recipient = transfer_amount_received.subtract(deducted).map_err(total_fault)?;
    if total_to_recipient.amount().is_negative() {
        return Err(Stop::NotOffered(NotOffered::NothingArrives { transfer: transfer_amount_received, deducted }));
    }
    let deducted_worth = match &conversion {
        Some(conversion) => conversion.worth(deducted, situation.sent)?,
        None => deducted,
    };
    let exchange = match conversion {
        Some(conversion) => Some(conversion.shown(situation.table, transfer_amount, transfer_amount_received)?),
        None => None,
    };
    let margin = exchange.as_ref().and_then(|exchange| exchange.margin.as_ref()).map(|margin| margin.sent);
    let cost = cost(on_top, deducted_worth, margin, total).map_err(total_fault)?;
    let others = situation.table.others.iter();
    let others = others
        .filter(|other| conditions!(other).unmet(situation, &offer.method, transfer_amount).is_none())
        .map(|other| Other::new(situation, other, transfer_amount));

    let total_certainty = least_known(certainty_without(Bearer::Sender), &sender_lines);
    let received_certainty = least_known(certainty_without(Bearer::Recipient), &recipient_lines);
    // What is left after fees is no better known than they are.
    let is_after_fees = situation.service.principal == Side::Total;
    Ok(Statement {
        transfer_amount,
        total_certainty,
        sender_lines,
        total,
        exchange,
        transfer_amount_received,
        received_certainty: if is_after_fees { received_certainty.max(total_certainty) } else { received_certainty },
        recipient_lines,
        total_to_recipient,
        third_party_lines,
        later_lines,
        cost,
        assumptions: assumptions(left_out),
        usage,
        others: others.collect(),
        reached: None,
    })
}

/// Each assumption once, whoever would have borne the charge.
fn assumptions(left_out: Vec<(Bearer, Assumption)>) -> Vec<Assumption> {
    let mut once: Vec<Assumption> = Vec::new();
    for (_, assumption) in left_out {
        if !once.contains(&assumption) {
            once.push(assumption);
        }
    }
    once
}

/// What a charge is worked out on, when the tariff starts from this principal, in the currency of its price; nothing
/// when it cannot be worked out. What is not offered counts as no line, so that a search can look past it.
pub fn base_of(situation: &Situation<'_>, offer: &MethodOffer, principal: Money, charge: &Charge) -> Option<Money> {
    lines_before(situation, offer, principal, charge)?.priced_base(charge).ok()
}

/// The amount on a charge's side, when the tariff starts from this principal; nothing when it cannot be worked out.
pub fn amount_of(situation: &Situation<'_>, offer: &MethodOffer, principal: Money, charge: &Charge) -> Option<Money> {
    Some(lines_before(situation, offer, principal, charge)?.amount_of(charge))
}

/// The lines that a charge may be worked out on: those before it on its side.
fn lines_before<'s, 't>(
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Money,
    charge: &Charge,
) -> Option<Lines<'s, 't>> {
    let (mut lines, conversion) = begin(situation, offer, principal).ok()?;
    let add = |lines: &mut Lines<'_, '_>, earlier: &Charge| match lines.add(earlier) {
        Ok(_) | Err(Stop::NotOffered(_)) => Some(()),
        Err(Stop::Fault(_)) => None,
    };
    let charges = || situation.table.charges.iter();
    let before = |earlier: &&Charge| earlier.id != charge.id;
    if is_received(&charge) {
        charges().filter(|charge| !is_received(charge)).try_for_each(|charge| add(&mut lines, charge))?;
        let on_top = sum(situation.sent, &lines.lines, |line| line.borne_by == Bearer::Sender).ok()?;
        sides(&mut lines, &conversion, on_top).ok()?;
        charges().take_while(before).filter(is_received).try_for_each(|charge| add(&mut lines, charge))?;
    } else {
        let mut earlier = charges().take_while(before).filter(|charge| !is_received(charge));
        earlier.try_for_each(|charge| add(&mut lines, charge))?;
    }
    Some(lines)
}

fn is_received(charge: &&Charge) -> bool {
    charge.borne_by == Bearer::Recipient
}

/// The transfer amount and the total. Where the tariff starts from everything that is paid, its fees are taken out
/// before the rest is sent on.
fn sides(
    lines: &mut Lines<'_, '_>,
    conversion: &Option<Conversion<'_>>,
    on_top: Money,
) -> Result<(Money, Money), Stop> {
    if lines.situation.service.principal != Side::Total {
        return Ok((lines.sent, lines.sent.add(on_top).map_err(total_fault)?));
    }
    let transfer_amount = lines.sent.subtract(on_top).map_err(total_fault)?;
    if transfer_amount.amount().is_negative() {
        return Err(Stop::NotOffered(NotOffered::NothingArrives { transfer: lines.sent, deducted: on_top }));
    }
    lines.received = other_side(conversion, transfer_amount, lines.situation.arriving)?;
    Ok((transfer_amount, lines.sent))
}

/// The two sides of a statement before any charge, and the conversion between them.
fn begin<'s, 't>(
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Money,
) -> Result<(Lines<'s, 't>, Option<Conversion<'t>>), Stop> {
    let conversion = Conversion::find(situation, &offer.method, principal)?;
    let (sent, received) = match situation.service.principal {
        Side::Receive => (other_side(&conversion, principal, situation.sent)?, principal),
        Side::Send | Side::Total => (principal, other_side(&conversion, principal, situation.arriving)?),
    };
    let lines = Lines { situation, offer, sent, received, lines: Vec::new(), left_out: Vec::new() };
    Ok((lines, conversion))
}

fn other_side(conversion: &Option<Conversion<'_>>, money: Money, currency: Currency) -> Result<Money, Stop> {
    conversion.as_ref().map_or(Ok(money), |conversion| conversion.convert(money, currency))
}

fn within_offer(situation: &Situation<'_>, offer: &MethodOffer, principal: Money) -> Result<(), Stop> {
    if let Some(country) = situation.destination.and_then(|destination| destination.country.as_ref())
        && !offer.countries.is_empty()
        && !offer.countries.contains(country)
    {
        return Err(Stop::NotOffered(NotOffered::Country { country: country.clone() }));
    }
    let edge = |amount: Number| Money::new(amount, principal.currency()).map_err(total_fault);
    if let Some(minimum) = offer.minimum
        && principal.amount() < minimum
    {
        return Err(Stop::NotOffered(NotOffered::BelowMinimum { minimum: edge(minimum)? }));
    }
    if let Some(maximum) = offer.maximum
        && principal.amount() > maximum
    {
        return Err(Stop::NotOffered(NotOffered::AboveMaximum { maximum: edge(maximum)? }));
    }
    Ok(())
}

fn total_fault(_: MoneyFault) -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")))
}

/// The sum of the lines of these that are paid now.
fn sum(currency: Currency, lines: &[Line], counts: impl Fn(&Line) -> bool) -> Result<Money, Stop> {
    let mut paid = lines.iter().filter(|line| line.kind != ChargeKind::Cashback && counts(line));
    paid.try_fold(Money::zero(currency), |sum, line| sum.add(line.amount)).map_err(total_fault)
}

fn cost(on_top: Money, deducted: Money, margin: Option<Money>, total: Money) -> Result<Cost, MoneyFault> {
    let mut sum = on_top.add(deducted)?;
    if let Some(margin) = margin {
        sum = sum.add(margin)?;
    }
    // An amount too small to be worth a unit of the payer's currency has a total of nought, and no share of it.
    let percent = if total.is_zero() {
        Number::ZERO
    } else {
        let hundredfold = sum.amount().multiply(Number::HUNDRED)?;
        hundredfold.round_ratio(total.amount(), Rounding::to_decimals(RoundingMode::HalfUp, 2))?
    };
    Ok(Cost { on_top, deducted, margin, sum, percent_of_total: Percent::new(percent) })
}
