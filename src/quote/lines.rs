//! From a charge to its line.

use super::allowance::chargeable;
use super::condition::{Unmet, conditions};
use super::limits::{adjust, limit, round};
use super::line::{Assumption, IncludedLine, Line};
use super::price::{Pricing, Refusal};
use super::promotion::{Choice, Effects, Use, changing, raised, without_parts};
use super::situation::Situation;
use super::statement::{NotOffered, Stop};
use super::working::Step;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, ExchangeRate, Money, MoneyFault, Number, Rounding, RoundingMode, Unrounded};
use crate::table::{
    AdjustmentOrder, Bearer, Certainty, Charge, Figure, IncludedOf, IncludedTax, MethodOffer, Promotion,
    PromotionOrder, RoundingRule,
};

/// The lines of a statement so far, which a tax on fees looks up.
pub struct Lines<'s, 't> {
    pub situation: &'s Situation<'t>,
    pub offer: &'s MethodOffer,
    /// What charges on the sender's side are of.
    pub sent: Money,
    /// What charges on the recipient's side are of.
    pub received: Money,
    pub lines: Vec<Line>,
    /// Defaults nobody has stated that left a charge out, by who would have borne it.
    pub left_out: Vec<(Bearer, Assumption)>,
    /// The promotions that may act.
    pub choice: &'s Choice<'t>,
    /// The promotions that did.
    pub uses: Vec<Use<'t>>,
    /// The promotions that bring something back later.
    pub later: Vec<&'t Promotion>,
}

/// What a charge comes to.
pub struct Priced<'t> {
    /// The amount of its line.
    pub amount: Money,
    /// The currency of its price.
    pub currency: Currency,
    /// Whether nothing was left to charge.
    pub is_free: bool,
    /// How it came about.
    pub working: Vec<Step>,
    /// The promotions that changed something.
    pub uses: Vec<Use<'t>>,
    /// What was assumed on the way.
    pub assumptions: Vec<Assumption>,
}

impl<'s, 't> Lines<'s, 't> {
    /// No lines yet, of what is sent and what is received.
    pub fn new(
        situation: &'s Situation<'t>,
        offer: &'s MethodOffer,
        (sent, received): (Money, Money),
        choice: &'s Choice<'t>,
    ) -> Self {
        let (lines, left_out, uses, later) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { situation, offer, sent, received, lines, left_out, choice, uses, later }
    }

    /// Adds the line of a charge, or answers why it does not apply.
    pub fn add(&mut self, charge: &'t Charge) -> Result<Option<Unmet>, Stop> {
        let amount = self.amount_of(charge);
        if let Some(unmet) = conditions!(charge).unmet(self.situation, &self.offer.method, amount) {
            self.left_out_by_default(charge, &unmet);
            return Ok(Some(unmet));
        }
        // A tax on a fee is no better known than the fee.
        let certainty = least_known(charge.certainty, self.base_lines(charge));
        let changing = changing(self.choice, &charge.id);
        let priced = self.priced(charge, Effects::of(&changing))?;
        let pricing = self.pricing(charge, amount, priced.currency, Effects::of(&changing));
        let mut assumptions = self.assumed_facts(charge, &pricing);
        assumptions.extend(priced.assumptions);
        let rule = charge.rounding.as_ref().unwrap_or(&self.situation.table.rounding);
        let included: Result<Vec<_>, _> = if priced.is_free {
            Ok(Vec::new())
        } else {
            charge.includes.iter().map(|tax| self.included(charge, tax, priced.amount, rule)).collect()
        };
        let included = included.map_err(|fault| charge_fault(charge, fault))?;
        self.used(&priced.uses, &mut assumptions);
        self.push(charge, certainty, priced.amount, included, priced.working, assumptions);
        Ok(None)
    }

    /// What a charge that applies comes to.
    ///
    /// # Errors
    /// [`Stop`] when it is not offered, or a result does not fit.
    pub fn priced(&self, charge: &'t Charge, effects: Effects<'_, 't>) -> Result<Priced<'t>, Stop> {
        let fault = |fault: MoneyFault| charge_fault(charge, fault);
        let amount = self.amount_of(charge);
        let side = amount.currency();
        let rate = self.rate_of(charge, side).map_err(fault)?;
        let mut working = Vec::new();
        let base = self.base(charge, amount, &mut working).map_err(fault)?;
        let base = in_currency_of_price(base, rate, &mut working).map_err(fault)?;
        let currency = base.currency();
        let mut uses: Vec<Use<'t>> = Vec::new();
        let mut assumptions = Vec::new();
        let pricing = self.pricing(charge, amount, currency, effects);
        offered(&pricing, charge, base)?;
        let whole = base;
        let base = effects.exempted(base, &mut working, &mut uses).map_err(fault)?;
        raised(&pricing, charge, base, &mut working, &mut uses).map_err(fault)?;
        let left = chargeable(&pricing, &charge.allowances, base).map_err(fault)?;
        let has_free_part = left.is_some() || base != whole;
        let base = left.as_ref().map_or(base, |left| left.amount);
        if let Some(left) = left {
            working.push(left.step);
            assumptions.extend(left.assumptions);
        }
        // Nothing chargeable costs nothing: neither a fixed part nor a minimum is due on it.
        if base.is_zero() && (has_free_part || !charge.base.is_amount()) {
            return Ok(Priced { amount: Money::zero(side), currency, is_free: true, working, uses, assumptions });
        }
        // What an allowance leaves may lie in another band than the whole.
        offered(&pricing, charge, base)?;
        let rule = charge.rounding.as_ref().unwrap_or(&self.situation.table.rounding);
        let price = self.limited(charge, &pricing, base, &mut working, &mut uses).map_err(fault)?;
        let (price, amount) = match rate {
            Some(rate) => converted(price, rate, rule, side, &mut working).map_err(fault)?,
            None => (price, round(price, rule, &mut working).map_err(fault)?),
        };
        // An unsaid rounding matters only where it changed something.
        if rule.assumed && (rate.is_some() || amount.amount() != price.amount()) {
            assumptions.push(Assumption::Rounding);
        }
        Ok(Priced { amount, currency, is_free: false, working, uses, assumptions })
    }

    /// Notes which promotions changed a line, and what they rest on that nobody has stated.
    fn used(&mut self, uses: &[Use<'t>], assumptions: &mut Vec<Assumption>) {
        for (place, promotion) in uses {
            let rests_on = self.assumed_of(promotion);
            assumptions.extend(rests_on.into_iter().filter(|one| !assumptions.contains(one)).collect::<Vec<_>>());
            self.uses.push((*place, promotion));
        }
    }

    fn push(
        &mut self,
        charge: &Charge,
        certainty: Certainty,
        amount: Money,
        included: Vec<IncludedLine>,
        working: Vec<Step>,
        assumptions: Vec<Assumption>,
    ) {
        let mut line = Line::new(self.situation, charge, certainty, amount, working, assumptions);
        line.included = included;
        self.lines.push(line);
    }

    /// The price with everything that changes it but the rounding.
    fn limited(
        &self,
        charge: &Charge,
        pricing: &Pricing<'_, 't>,
        base: Money,
        working: &mut Vec<Step>,
        uses: &mut Vec<Use<'t>>,
    ) -> Result<Unrounded, MoneyFault> {
        let effects = pricing.effects;
        let mut price = pricing.price(&charge.price, base, working)?;
        without_parts(pricing, charge, base, price, working, uses)?;
        price = effects.applied(price, PromotionOrder::BeforeLimits, pricing, (charge, base), working, uses)?;
        price = self.adjusted(charge, pricing, price, AdjustmentOrder::BeforeLimits, working)?;
        price = limit(price, charge.minimum.map(Figure::number), charge.maximum.map(Figure::number), working)?;
        price = self.adjusted(charge, pricing, price, AdjustmentOrder::AfterLimits, working)?;
        price = effects.applied(price, PromotionOrder::AfterLimits, pricing, (charge, base), working, uses)?;
        if charge.never_more_than_base && price.amount() > base.amount() {
            working.push(Step::NeverMoreThanBase { base, before: price });
            price = Unrounded::new(base.amount(), price.currency());
        }
        self.within_period(charge, price, working)
    }

    fn adjusted(
        &self,
        charge: &Charge,
        pricing: &Pricing<'_, '_>,
        price: Unrounded,
        order: AdjustmentOrder,
        working: &mut Vec<Step>,
    ) -> Result<Unrounded, MoneyFault> {
        let of_order = charge.adjustments.iter().filter(|adjustment| adjustment.order == order);
        of_order
            .filter(|adjustment| {
                conditions!(adjustment).unmet(pricing.situation, pricing.method, pricing.amount).is_none()
            })
            .try_fold(price, |price, adjustment| adjust(price, adjustment, working))
    }

    /// The price lowered to what is left to charge in a counter's window.
    fn within_period(
        &self,
        charge: &Charge,
        price: Unrounded,
        working: &mut Vec<Step>,
    ) -> Result<Unrounded, MoneyFault> {
        let Some(period) = &charge.period_maximum else { return Ok(price) };
        let Some(state) = self.situation.used_of(&period.counter) else { return Ok(price) };
        let currency = price.currency();
        let maximum = Money::new(period.maximum.number(), currency)?;
        let paid = Money::new(state.used, currency)?;
        // What other charges of this same payment come to has been paid as well.
        let same = self.lines.iter().filter(|line| {
            let mut charges = self.situation.table.charges.iter();
            charges.any(|other| {
                other.id == line.charge
                    && other.period_maximum.as_ref().is_some_and(|other| other.counter == period.counter)
            })
        });
        let paid =
            same.filter(|line| line.amount.currency() == currency).try_fold(paid, |sum, line| sum.add(line.amount))?;
        let left = maximum.amount().subtract(paid.amount())?.max(Number::ZERO);
        if price.amount() <= left {
            return Ok(price);
        }
        let left = Money::new(left, currency)?;
        working.push(Step::PeriodMaximum {
            counter: period.counter.clone(),
            name: state.counter.name.clone(),
            window: state.counter.window,
            maximum,
            paid,
            left,
            before: price,
        });
        Ok(left.unrounded())
    }

    /// A tax inside a line's amount.
    fn included(
        &self,
        charge: &Charge,
        tax: &IncludedTax,
        amount: Money,
        rule: &RoundingRule,
    ) -> Result<IncludedLine, MoneyFault> {
        let divisor = match tax.of {
            IncludedOf::WithTax => Number::HUNDRED,
            IncludedOf::WithoutTax => Number::HUNDRED.add(tax.percent.figure())?,
        };
        let rounding = tax.rounding.as_ref().unwrap_or(rule).for_currency(amount.currency());
        let share = amount.amount().multiply(tax.percent.figure())?.round_ratio(divisor, rounding)?;
        let share = Money::new(share, amount.currency())?;
        Ok(IncludedLine::new(self.situation.table, tax, tax.basis.as_ref().unwrap_or(&charge.basis), share))
    }

    /// How a charge is priced, with what promotions do to it.
    pub fn pricing<'p>(
        &self,
        charge: &'p Charge,
        amount: Money,
        currency: Currency,
        effects: Effects<'p, 't>,
    ) -> Pricing<'p, 't>
    where
        's: 'p,
    {
        let (situation, method) = (self.situation, &self.offer.method);
        let rounding = charge.rounding.as_ref().unwrap_or(&situation.table.rounding);
        Pricing { situation, method, amount, currency, rounding, effects, points_off: None }
    }

    /// The rate between the currency of a charge's price and that of its side, where they differ.
    fn rate_of(&self, charge: &Charge, side: Currency) -> Result<Option<ExchangeRate>, MoneyFault> {
        let table = self.situation.table;
        let own = charge.currency.as_ref().map(|code| code.as_str()).filter(|code| *code != side.code());
        let Some(own) = own.and_then(|code| table.currency_named(code)) else { return Ok(None) };
        let rates = charge.converted_at.as_ref().and_then(|id| table.reference(id));
        let mut rates = rates.into_iter().flat_map(|rates| &rates.rates).filter_map(|row| table.rate_of(row));
        rates.find(|rate| rate.joins(own, side)).map(Some).ok_or(MoneyFault::CurrencyMismatch)
    }

    /// The amount on a charge's side.
    pub fn amount_of(&self, charge: &Charge) -> Money {
        match charge.borne_by {
            Bearer::Recipient => self.received,
            Bearer::Sender | Bearer::ThirdParty => self.sent,
        }
    }

    /// What a charge's price is of, in the currency of the price.
    pub fn priced_base(&self, charge: &Charge) -> Result<Money, MoneyFault> {
        let amount = self.amount_of(charge);
        let rate = self.rate_of(charge, amount.currency())?;
        let base = self.base(charge, amount, &mut Vec::new())?;
        in_currency_of_price(base, rate, &mut Vec::new())
    }

    /// The lines a charge is on.
    fn base_lines(&self, charge: &Charge) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| charge.base.referred().any(|id| *id == line.charge))
    }
}

/// The base in the currency of the price, to the smallest unit.
fn in_currency_of_price(base: Money, rate: Option<ExchangeRate>, working: &mut Vec<Step>) -> Result<Money, MoneyFault> {
    let Some(rate) = rate else { return Ok(base) };
    let other = if rate.base() == base.currency() { rate.quote() } else { rate.base() };
    let converted = rate.convert(base, Rounding::to_decimals(RoundingMode::HalfUp, other.exponent()))?;
    working.push(Step::BaseConverted { rate, before: base, base: converted });
    Ok(converted)
}

/// The price in the currency of its side, rounded as the charge is.
fn converted(
    price: Unrounded,
    rate: ExchangeRate,
    rule: &RoundingRule,
    side: Currency,
    working: &mut Vec<Step>,
) -> Result<(Unrounded, Money), MoneyFault> {
    let gives = rate.convert_unrounded(price, rule.for_currency(side))?;
    working.push(Step::Converted { rate, before: price, gives });
    Ok((price, gives))
}

/// What is not offered is not offered free of charge either.
fn offered(pricing: &Pricing<'_, '_>, charge: &Charge, base: Money) -> Result<(), Stop> {
    let (id, name) = (charge.id.clone(), charge.name.clone());
    match pricing.refused(&charge.price, base) {
        Some(Refusal::Says(why)) => Err(Stop::NotOffered(NotOffered::Rule { charge: id, why: why.clone() })),
        Some(Refusal::NoPrice) => Err(Stop::NotOffered(NotOffered::NoPrice { charge: id, name })),
        None => Ok(()),
    }
}

/// How well something is known that rests on these lines.
pub fn least_known<'l>(own: Certainty, lines: impl IntoIterator<Item = &'l Line>) -> Certainty {
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
