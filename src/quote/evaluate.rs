//! The statement for one method: its limits, the best promotions, the lines, and what they come to.

use super::arrival::arrives;
use super::condition::{Considered, Unmet, conditions};
use super::line::{Assumption, Other};
use super::lines::least_known;
use super::promotion::{Best, Came};
use super::sheet::{Sheet, sheet, total_fault};
use super::situation::Situation;
use super::statement::{Cost, NotOffered, Statement, Stop};
use super::usage::usage;
use crate::money::{Money, MoneyFault, Number, Percent, Rounding, RoundingMode};
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
    let mut best = match situation.reach {
        Some(reach) => (reach.best)(situation, offer, principal)?,
        None => Best::default(),
    };
    let mut all: Vec<Considered> = Vec::new();
    let mut note = |charge: &Charge, unmet: Option<Unmet>| {
        if unmet != Some(Unmet::Service) {
            all.push(Considered { charge: charge.id.clone(), name: charge.name.clone(), unmet });
        }
    };
    let choice = core::mem::take(&mut best.choice);
    let mut sheet = sheet(situation, offer, principal, &choice, &mut note)?;
    considered.extend(all);
    let later = match situation.reach {
        Some(reach) => (reach.later)(&best.later(&choice), &sheet)?,
        None => Vec::new(),
    };
    sheet.lines.later = later.iter().map(|later| later.promotion).collect();
    let usage = usage(situation, &sheet.lines)?;
    let deducted_worth = sheet.worth(sheet.deducted)?;
    let Sheet { lines, conversion, on_top, transfer_amount, total, transfer_amount_received, .. } = sheet;

    let left_out = lines.left_out;
    let certainty_without = |bearer: Bearer| {
        let assumed = left_out.iter().any(|(borne_by, _)| *borne_by == bearer);
        if assumed { Certainty::Assumed } else { Certainty::Exact }
    };
    let promotions = situation
        .reach
        .map(|reach| (reach.outcomes)(&best, situation, Came { choice: &choice, lines: &lines.lines, later: &later }));
    let (mut later_lines, lines): (Vec<_>, Vec<_>) =
        lines.lines.into_iter().partition(|line| line.kind == ChargeKind::Cashback);
    later_lines.extend(later.into_iter().filter_map(|later| later.line));
    let (taxes, mut lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.kind == ChargeKind::Tax);
    lines.extend(taxes);
    let (sender_lines, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.borne_by == Bearer::Sender);
    let (recipient_lines, third_party_lines): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.borne_by == Bearer::Recipient);

    let total_to_recipient = sheet.total_to_recipient;
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
        arrives: arrives(situation, offer, transfer_amount),
        promotions: promotions.unwrap_or_default(),
        regular: best.regular,
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
