//! The order of evaluation: from one amount to one statement.

use super::allowance::chargeable;
use super::condition::{Considered, Unmet, unmet};
use super::exchange::Conversion;
use super::line::{Assumption, Line, Other};
use super::price::{limit, price, refused, round};
use super::situation::{FactIs, FactState, Situation};
use super::statement::{Cost, NotOffered, Statement, Stop};
use super::working::Step;
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, MoneyFault, Number, Percent, Rounding, RoundingMode};
use crate::table::{Bearer, Certainty, Charge, ChargeKind, MethodOffer, Side, When};

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
    let (transfer_amount, transfer_amount_received) = (lines.transfer_amount, lines.transfer_amount_received);
    for charge in &situation.table.charges {
        let unmet = lines.add(charge)?;
        if unmet != Some(Unmet::Service) {
            considered.push(Considered { charge: charge.id.clone(), name: charge.name.clone(), unmet });
        }
    }
    let left_out = lines.left_out;
    let certainty_without = |bearer: Bearer| {
        let assumed = left_out.iter().any(|(borne_by, _)| *borne_by == bearer);
        if assumed { Certainty::Assumed } else { Certainty::Exact }
    };
    let (taxes, mut lines): (Vec<_>, Vec<_>) = lines.lines.into_iter().partition(|line| line.kind == ChargeKind::Tax);
    lines.extend(taxes);
    let (sender_lines, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.borne_by == Bearer::Sender);
    let (recipient_lines, third_party_lines): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.borne_by == Bearer::Recipient);

    let on_top = sum(situation.sent, &sender_lines)?;
    let total = transfer_amount.add(on_top).map_err(total_fault)?;
    let deducted = sum(situation.arriving, &recipient_lines)?;
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
    let others = others.filter(|other| unmet(other.when.as_ref(), situation, &offer.method, transfer_amount).is_none());

    Ok(Statement {
        transfer_amount,
        total_certainty: least_known(certainty_without(Bearer::Sender), &sender_lines),
        sender_lines,
        total,
        exchange,
        transfer_amount_received,
        received_certainty: least_known(certainty_without(Bearer::Recipient), &recipient_lines),
        recipient_lines,
        total_to_recipient,
        third_party_lines,
        cost,
        assumptions: assumptions(left_out),
        others: others.map(|other| Other::new(situation, other)).collect(),
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

/// The base of a charge on other charges, when the tariff starts from this principal; nothing when it cannot be
/// worked out. What is not offered counts as no line, so that a search can look past it.
pub fn base_of(situation: &Situation<'_>, offer: &MethodOffer, principal: Money, charge: &Charge) -> Option<Money> {
    let (mut lines, _) = begin(situation, offer, principal).ok()?;
    for earlier in situation.table.charges.iter().take_while(|earlier| earlier.id != charge.id) {
        match lines.add(earlier) {
            Ok(_) | Err(Stop::NotOffered(_)) => {}
            Err(Stop::Fault(_)) => return None,
        }
    }
    let amount = lines.amount_of(charge);
    lines.base(charge, amount, &mut Vec::new()).ok()
}

/// The two sides of a statement before any charge, and the conversion between them.
fn begin<'s, 't>(
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    principal: Money,
) -> Result<(Lines<'s, 't>, Option<Conversion<'t>>), Stop> {
    let conversion = Conversion::find(situation, &offer.method, principal)?;
    let other_side = |currency: Currency| match &conversion {
        Some(conversion) => conversion.convert(principal, currency),
        None => Ok(principal),
    };
    let (transfer_amount, transfer_amount_received) = match situation.service.principal {
        Side::Receive => (other_side(situation.sent)?, principal),
        Side::Send | Side::Total => (principal, other_side(situation.arriving)?),
    };
    let lines =
        Lines { situation, offer, transfer_amount, transfer_amount_received, lines: Vec::new(), left_out: Vec::new() };
    Ok((lines, conversion))
}

fn within_offer(situation: &Situation<'_>, offer: &MethodOffer, principal: Money) -> Result<(), Stop> {
    if let Some(destination) = situation.destination
        && !offer.countries.is_empty()
        && !offer.countries.contains(&destination.country)
    {
        return Err(Stop::NotOffered(NotOffered::Country { country: destination.country.clone() }));
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

/// The lines of a statement so far, which a tax on fees looks up.
struct Lines<'s, 't> {
    situation: &'s Situation<'t>,
    offer: &'s MethodOffer,
    transfer_amount: Money,
    transfer_amount_received: Money,
    lines: Vec<Line>,
    /// Defaults nobody has stated that left a charge out, by who would have borne it.
    left_out: Vec<(Bearer, Assumption)>,
}

impl Lines<'_, '_> {
    /// Adds the line of a charge, or answers why it does not apply.
    fn add(&mut self, charge: &Charge) -> Result<Option<Unmet>, Stop> {
        let amount = self.amount_of(charge);
        if let Some(unmet) = unmet(charge.when.as_ref(), self.situation, &self.offer.method, amount) {
            self.left_out_by_default(charge.borne_by, &unmet);
            return Ok(Some(unmet));
        }
        let fault = |fault: MoneyFault| charge_fault(charge, fault);
        let currency = amount.currency();
        if charge.currency.as_ref().is_some_and(|own| own.as_str() != currency.code()) {
            return Err(fault(MoneyFault::CurrencyMismatch));
        }

        let mut working = Vec::new();
        let mut assumptions = self.assumed_facts(charge.when.as_ref());
        // A tax on a fee is no better known than the fee.
        let certainty = least_known(charge.certainty, self.base_lines(charge));
        let mut base = self.base(charge, amount, &mut working).map_err(fault)?;
        // What is not offered is not offered free of charge either.
        let offered = |base: Money| match refused(&charge.price, base) {
            Some(why) => Err(Stop::NotOffered(NotOffered::Rule { charge: charge.id.clone(), why: why.clone() })),
            None => Ok(()),
        };
        offered(base)?;
        if let Some(allowance) = &charge.allowance
            && let Some(left) = chargeable(self.situation, allowance, base).map_err(fault)?
        {
            base = left.amount;
            working.push(left.step);
            assumptions.extend(left.assumption);
        }
        // Nothing chargeable costs nothing: neither a fixed part nor a minimum is due on it.
        if base.is_zero() && (charge.allowance.is_some() || !charge.base.charges.is_empty()) {
            let nothing = Money::zero(currency);
            self.lines.push(Line::new(self.situation, charge, certainty, nothing, working, assumptions));
            return Ok(None);
        }
        // What an allowance leaves may lie in another band than the whole.
        offered(base)?;
        let price = price(&charge.price, base, currency, &mut working).map_err(fault)?;
        let price = limit(price, charge.minimum, charge.maximum, &mut working).map_err(fault)?;
        let rule = charge.rounding.as_ref().unwrap_or(&self.situation.table.rounding);
        let amount = round(price, rule.for_currency(currency), &mut working).map_err(fault)?;
        // An unsaid rounding matters only where it changed something.
        if rule.assumed && amount.amount() != price.amount() {
            assumptions.push(Assumption::Rounding);
        }
        self.lines.push(Line::new(self.situation, charge, certainty, amount, working, assumptions));
        Ok(None)
    }

    /// The amount on a charge's side.
    fn amount_of(&self, charge: &Charge) -> Money {
        match charge.borne_by {
            Bearer::Recipient => self.transfer_amount_received,
            Bearer::Sender | Bearer::ThirdParty => self.transfer_amount,
        }
    }

    /// The lines a charge is on.
    fn base_lines(&self, charge: &Charge) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| charge.base.charges.contains(&line.charge))
    }

    /// What a percentage is of: the amount, or the sum of earlier lines.
    fn base(&self, charge: &Charge, amount: Money, working: &mut Vec<Step>) -> Result<Money, MoneyFault> {
        if charge.base.charges.is_empty() {
            return Ok(amount);
        }
        let mut base = Money::zero(amount.currency());
        let mut names = Vec::new();
        for line in self.base_lines(charge) {
            base = base.add(line.amount)?;
            names.push(line.name.clone());
        }
        working.push(Step::BaseOfCharges { charges: charge.base.charges.clone(), names, base });
        Ok(base)
    }

    /// Notes that a charge was left out only because of what a fact is by default.
    fn left_out_by_default(&mut self, bearer: Bearer, unmet: &Unmet) {
        let Unmet::Fact(id) = unmet else { return };
        let state = self.situation.facts.iter().find(|state| state.fact.id == *id && !state.stated);
        let Some(assumption) = state.map(assumed_fact) else { return };
        if !self.left_out.contains(&(bearer, assumption.clone())) {
            self.left_out.push((bearer, assumption));
        }
    }

    /// The facts a condition rests on that nobody has stated.
    fn assumed_facts(&self, when: Option<&When>) -> Vec<Assumption> {
        let Some(when) = when else { return Vec::new() };
        let rests_on = |id: &Identifier| when.facts.get(id).is_some();
        let assumed = self.situation.facts.iter().filter(|state| !state.stated && rests_on(&state.fact.id));
        assumed.map(assumed_fact).collect()
    }
}

fn assumed_fact(state: &FactState<'_>) -> Assumption {
    let value = match state.value {
        FactIs::Value(id) => state.fact.values.iter().find(|value| value.id == *id),
        FactIs::Amount(_) | FactIs::Unknown => None,
    };
    Assumption::Fact {
        fact: state.fact.id.clone(),
        name: state.fact.name.clone(),
        value: value.map(|value| value.name.clone()),
    }
}

fn least_known<'l>(own: Certainty, lines: impl IntoIterator<Item = &'l Line>) -> Certainty {
    lines.into_iter().map(|line| line.certainty).fold(own, Certainty::max)
}

fn charge_fault(charge: &Charge, fault: MoneyFault) -> Stop {
    let top = Path::Top;
    Stop::Fault(if fault == MoneyFault::CurrencyMismatch {
        Issue::new(Code::ChargeCurrency, &top.key("charges").key(charge.id.as_str())).with("charge", &charge.id)
    } else {
        Issue::new(Code::Overflow, &top.key("amount")).with("charge", &charge.id)
    })
}

fn total_fault(_: MoneyFault) -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")))
}

fn sum(currency: Currency, lines: &[Line]) -> Result<Money, Stop> {
    let zero = Money::zero(currency);
    lines.iter().try_fold(zero, |sum, line| sum.add(line.amount)).map_err(total_fault)
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
