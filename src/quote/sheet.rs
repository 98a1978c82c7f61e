//! The lines and sides of a payment under one choice of promotions: the order of evaluation.

use super::condition::Unmet;
use super::exchange::Conversion;
use super::line::Line;
use super::lines::Lines;
use super::promotion::{Choice, Use};
use super::situation::Situation;
use super::statement::{NotOffered, Stop};
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, MoneyFault, Number};
use crate::table::{Bearer, Charge, ChargeKind, MethodOffer, Side};

/// The lines of a payment and what they add up to.
pub struct Sheet<'s, 't> {
    /// The lines.
    pub lines: Lines<'s, 't>,
    /// The exchange; nothing where the currency stays the same.
    pub conversion: Option<Conversion<'t>>,
    /// What the sender pays on top.
    pub on_top: Money,
    /// What is sent, before charges on top.
    pub transfer_amount: Money,
    /// Everything that leaves the payer.
    pub total: Money,
    /// What is sent, in the currency that arrives.
    pub transfer_amount_received: Money,
    /// What is taken out on the way.
    pub deducted: Money,
    /// What the recipient gets.
    pub total_to_recipient: Money,
}

/// What a payment costs, for comparing: what is paid less what the arriving amount is worth, then what arrives, then
/// what somebody else pays. Less is better.
pub type Price = [Number; 3];

/// Works out the lines and sides when the tariff starts from this principal. `note` is told of every charge whether it
/// applied.
///
/// # Errors
/// [`Stop`] when the method is not offered, or a result cannot be held exactly.
pub fn sheet<'s, 't>(
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Money,
    choice: &'s Choice<'t>,
    note: &mut dyn FnMut(&'t Charge, Option<Unmet>),
) -> Result<Sheet<'s, 't>, Stop> {
    let (mut lines, conversion) = begin(situation, offer, principal, choice)?;
    let mut add = |lines: &mut Lines<'s, 't>, charge: &'t Charge| -> Result<(), Stop> {
        let unmet = lines.add(charge)?;
        note(charge, unmet);
        Ok(())
    };
    let charges = || situation.table.charges.iter();
    charges().filter(|charge| !is_received(charge)).try_for_each(|charge| add(&mut lines, charge))?;
    let on_top = sum(situation.sent, &lines.lines, Bearer::Sender)?;
    let (transfer_amount, total) = sides(&mut lines, &conversion, on_top)?;
    let transfer_amount_received = lines.received;
    charges().filter(is_received).try_for_each(|charge| add(&mut lines, charge))?;
    let deducted = sum(situation.arriving, &lines.lines, Bearer::Recipient)?;
    let total_to_recipient = transfer_amount_received.subtract(deducted).map_err(total_fault)?;
    if total_to_recipient.amount().is_negative() {
        return Err(Stop::NotOffered(NotOffered::NothingArrives { transfer: transfer_amount_received, deducted }));
    }
    Ok(Sheet {
        lines,
        conversion,
        on_top,
        transfer_amount,
        total,
        transfer_amount_received,
        deducted,
        total_to_recipient,
    })
}

impl<'t> Sheet<'_, 't> {
    /// What an amount that arrives is worth to the payer.
    ///
    /// # Errors
    /// [`Stop::Fault`] when it does not fit.
    pub fn worth(&self, arriving: Money) -> Result<Money, Stop> {
        let sent = self.lines.situation.sent;
        self.conversion.as_ref().map_or(Ok(arriving), |conversion| conversion.worth(arriving, sent))
    }

    /// What the payment costs, for comparing combinations of promotions.
    ///
    /// # Errors
    /// [`Stop::Fault`] when it does not fit.
    pub fn price(&self) -> Result<Price, Stop> {
        let situation = self.lines.situation;
        let kept = self.total.subtract(self.worth(self.total_to_recipient)?).map_err(total_fault)?;
        let arrives = Number::ZERO.subtract(self.total_to_recipient.amount()).unwrap_or_default();
        let elsewhere = sum(situation.sent, &self.lines.lines, Bearer::ThirdParty)?;
        Ok([kept.amount(), arrives, elsewhere.amount()])
    }

    /// The promotions that changed something.
    pub fn uses(&self) -> impl Iterator<Item = Use<'t>> {
        let exchange = self.conversion.as_ref().and_then(Conversion::used);
        exchange.into_iter().chain(self.lines.uses.iter().copied())
    }
}

/// What is sent and what arrives before any charge, when the tariff starts from this principal.
///
/// # Errors
/// [`Stop`] when there is no exchange, or a result does not fit.
pub fn principal_sides<'t>(
    situation: &Situation<'t>,
    offer: &MethodOffer,
    principal: Money,
) -> Result<(Money, Money), Stop> {
    let choice = Choice::default();
    let (lines, _) = begin(situation, offer, principal, &choice)?;
    Ok((lines.sent, lines.received))
}

/// The lines that a charge may be worked out on: those before it on its side. What is not offered counts as no line,
/// so that a search can look past it; nothing when they cannot be worked out.
pub fn lines_before<'s, 't>(
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Money,
    charge: &Charge,
    choice: &'s Choice<'t>,
) -> Option<Lines<'s, 't>> {
    let (mut lines, conversion) = begin(situation, offer, principal, choice).ok()?;
    let add = |lines: &mut Lines<'s, 't>, earlier: &'t Charge| match lines.add(earlier) {
        Ok(_) | Err(Stop::NotOffered(_)) => Some(()),
        Err(Stop::Fault(_)) => None,
    };
    let charges = || situation.table.charges.iter();
    let before = |earlier: &&Charge| earlier.id != charge.id;
    if is_received(&charge) {
        charges().filter(|charge| !is_received(charge)).try_for_each(|charge| add(&mut lines, charge))?;
        let on_top = sum(situation.sent, &lines.lines, Bearer::Sender).ok()?;
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
    choice: &'s Choice<'t>,
) -> Result<(Lines<'s, 't>, Option<Conversion<'t>>), Stop> {
    let conversion = Conversion::find(situation, &offer.method, principal, choice)?;
    let (sent, received) = match situation.service.principal {
        Side::Receive => (other_side(&conversion, principal, situation.sent)?, principal),
        Side::Send | Side::Total => (principal, other_side(&conversion, principal, situation.arriving)?),
    };
    let lines = Lines::new(situation, offer, (sent, received), choice);
    Ok((lines, conversion))
}

fn other_side(conversion: &Option<Conversion<'_>>, money: Money, currency: Currency) -> Result<Money, Stop> {
    conversion.as_ref().map_or(Ok(money), |conversion| conversion.convert(money, currency))
}

/// A fault in a sum, which names no charge.
pub fn total_fault(_: MoneyFault) -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")))
}

/// The sum of those of these lines that one party bears now.
fn sum(currency: Currency, lines: &[Line], borne_by: Bearer) -> Result<Money, Stop> {
    let mut paid = lines.iter().filter(|line| line.kind != ChargeKind::Cashback && line.borne_by == borne_by);
    paid.try_fold(Money::zero(currency), |sum, line| sum.add(line.amount)).map_err(total_fault)
}
