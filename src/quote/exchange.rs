//! The exchange of a statement: the customer's rate, the reference rate, and the margin between them.

use serde::Serialize;

use super::condition::conditions;
use super::line::LineBasis;
use super::promotion::{Choice, Tiers, Use};
use super::situation::Situation;
use super::statement::{NotOffered, Stop};
use crate::document::{Identifier, Moment, Text};
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, ExchangeRate, Money, MoneyFault, Number, Percent, Rounding, RoundingMode};
use crate::table::{Effect, ExchangeRule, FeeTable, Promotion, RateRow};

/// The exchange of a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// The rule that gave the rate.
    pub rule: Identifier,
    /// What the line is called.
    pub name: Text,
    /// The rate the customer gets, unrounded unless the tariff rounds it.
    pub rate: ExchangeRate,
    /// The market rate it is compared with.
    pub reference: Option<Reference>,
    /// What the provider keeps, where a reference is known.
    pub margin: Option<Margin>,
    /// A promotion's better rate, and for how much of the transfer amount it holds.
    pub special: Option<SpecialRate>,
    /// Where the rule is published.
    pub basis: LineBasis,
}

/// A promotion's rate, for a first part of the transfer amount or for all of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpecialRate {
    /// The promotion.
    pub promotion: Identifier,
    /// What customers call it.
    pub name: Text,
    /// The rate.
    pub rate: ExchangeRate,
    /// The part of the transfer amount that is exchanged at it, in the payer's currency.
    pub part: Money,
    /// What is left and exchanged at the usual rate; nothing where nothing is.
    pub rest: Option<Money>,
}

/// A market rate with its name and time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// What it is called.
    pub name: Text,
    /// When it was fixed.
    pub time: Moment,
    /// The rate.
    pub rate: ExchangeRate,
}

/// The difference between the reference rate and the customer's, in percent and in money.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Margin {
    /// The difference as a share of the reference rate, rounded half up to 2 decimals where it is not the
    /// tariff's own figure.
    pub percent: Percent,
    /// What it costs in the payer's currency: the transfer amount less what the converted amount is worth at
    /// the reference rate. Below nought where the customer's rate is the better one.
    pub sent: Money,
    /// What it costs in the currency that arrives: what the reference rate would have given, less what the
    /// customer's gives.
    pub arriving: Money,
}

/// An exchange rule with its rates looked up, ready to convert.
pub struct Conversion<'t> {
    rule: &'t ExchangeRule,
    rate: ExchangeRate,
    reference: Option<Reference>,
    /// The promotion's rate in place of the usual one.
    special: Option<(Use<'t>, Tiers)>,
}

impl<'t> Conversion<'t> {
    /// The conversion between the request's currencies, with the promotion's rate of a choice; nothing when they are
    /// the same.
    ///
    /// # Errors
    /// Not offered when no rule joins the currencies; an issue when two rules do.
    pub fn find(
        situation: &Situation<'t>,
        method: &Identifier,
        principal: Money,
        choice: &Choice<'t>,
    ) -> Result<Option<Self>, Stop> {
        let (sent, arriving) = (situation.sent, situation.arriving);
        if sent == arriving {
            return Ok(None);
        }
        let table = situation.table;
        let mut found: Option<Self> = None;
        for (index, rule) in table.exchanges.iter().enumerate() {
            if conditions!(rule).unmet(situation, method, principal).is_some() {
                continue;
            }
            let Some(conversion) = Self::by_rule(table, rule, sent, arriving).map_err(|fault| overflow(rule, fault))?
            else {
                continue;
            };
            if let Some(first) = &found {
                let top = Path::Top;
                let issue = Issue::new(Code::AmbiguousExchange, &top.key("exchanges").element(index));
                return Err(Stop::Fault(issue.with("first", &first.rule.id).with("second", &rule.id)));
            }
            found = Some(conversion);
        }
        match found {
            Some(conversion) => conversion.with_special_of(situation, choice).map(Some),
            None => Err(Stop::NotOffered(NotOffered::NoExchange { sent, arriving })),
        }
    }

    /// Every conversion between the request's currencies, whatever its conditions: where a search must look.
    pub fn all(situation: &Situation<'t>) -> Vec<Self> {
        let rules = situation.table.exchanges.iter();
        let found = rules
            .filter_map(|rule| Self::by_rule(situation.table, rule, situation.sent, situation.arriving).ok().flatten());
        let mut all: Vec<Self> = found.collect();
        for promotion in situation.table.promotions.iter().filter(|promotion| promotion.effect.is_exchange()) {
            let choice = Choice::all([promotion].into_iter());
            let rules = situation.table.exchanges.iter().filter(|rule| promotion.exchanges.contains(&rule.id));
            all.extend(rules.filter_map(|rule| {
                let usual = Self::by_rule(situation.table, rule, situation.sent, situation.arriving).ok().flatten();
                usual?.with_special_of(situation, &choice).ok()
            }));
        }
        all
    }

    /// The same with the rate that a promotion of the choice gives, if one does.
    fn with_special_of(mut self, situation: &Situation<'t>, choice: &Choice<'t>) -> Result<Self, Stop> {
        let changes = |promotion: &&Promotion| promotion.exchanges.contains(&self.rule.id);
        let groups = choice.groups().iter().enumerate();
        let mut specials =
            groups.flat_map(|(place, group)| group.iter().copied().filter(changes).map(move |one| (place, one)));
        let Some((place, promotion)) = specials.next() else { return Ok(self) };
        let Effect::Special(special) = &promotion.effect else { return Ok(self) };
        let fault = |fault: MoneyFault| overflow(self.rule, fault);
        let table = situation.table;
        let mut published = special.rates.iter().filter_map(|row| table.rate_of(row));
        let rate = match (special.margin, &self.reference) {
            (Some(margin), Some(reference)) => {
                Some(reference.rate.with_margin(margin, situation.sent).map_err(MoneyFault::from).map_err(fault)?)
            }
            (Some(_), None) => None,
            (None, _) => published.find(|rate| rate.joins(situation.sent, situation.arriving)),
        };
        let Some(rate) = rate else { return Ok(self) };
        let rate = as_published(self.rule, rate).map_err(fault)?;
        let up_to =
            special.up_to.map(|figure| Money::new(figure.number(), situation.sent)).transpose().map_err(fault)?;
        self.special = Some(((place, promotion), Tiers { rate, up_to, usual: self.rate }));
        Ok(self)
    }

    /// The promotion whose rate it uses.
    pub fn used(&self) -> Option<Use<'t>> {
        self.special.as_ref().map(|(used, _)| *used)
    }

    fn by_rule(
        table: &FeeTable,
        rule: &'t ExchangeRule,
        sent: Currency,
        arriving: Currency,
    ) -> Result<Option<Self>, MoneyFault> {
        let joining =
            |rows: &[RateRow]| rows.iter().filter_map(|row| table.rate_of(row)).find(|rate| rate.joins(sent, arriving));
        let reference = rule.reference.as_ref().and_then(|id| table.reference(id)).and_then(|rates| {
            let rate = joining(&rates.rates)?;
            Some(Reference { name: rates.name.clone(), time: rates.time, rate })
        });
        let rate = match (rule.margin, &reference) {
            (Some(margin), Some(reference)) => Some(reference.rate.with_margin(margin, sent)?),
            (Some(_), None) => None,
            (None, _) => joining(&rule.rates),
        };
        let Some(rate) = rate else { return Ok(None) };
        let rate = as_published(rule, rate)?;
        Ok(Some(Self { rule, rate, reference, special: None }))
    }

    /// The amount in the other currency.
    ///
    /// # Errors
    /// [`Stop::Fault`] when it does not fit.
    pub fn convert(&self, money: Money, other: Currency) -> Result<Money, Stop> {
        let rounding = self.rule.rounding.for_currency(other);
        let converted = match &self.special {
            Some((_, tiers)) => tiers.convert(money, other, rounding),
            None => self.rate.convert(money, rounding),
        };
        converted.map_err(|fault| overflow(self.rule, fault))
    }

    /// The step of the converted amount's rounding, where the tariff names one.
    pub fn increment(&self) -> Option<Number> {
        self.rule.rounding.increment
    }

    /// What an amount that arrives is worth in the payer's currency, at the reference rate where one is known.
    ///
    /// # Errors
    /// [`Stop::Fault`] when it does not fit.
    pub fn worth(&self, arriving: Money, sent: Currency) -> Result<Money, Stop> {
        let rate = self.reference.as_ref().map_or(self.rate, |reference| reference.rate);
        let rounding = Rounding::to_decimals(RoundingMode::HalfUp, sent.exponent());
        rate.convert(arriving, rounding).map_err(|fault| overflow(self.rule, fault))
    }

    /// The exchange as the statement shows it.
    ///
    /// # Errors
    /// [`Stop::Fault`] when the margin does not fit.
    pub fn shown(self, table: &FeeTable, sent: Money, arriving: Money) -> Result<Exchange, Stop> {
        let margin = match &self.reference {
            Some(reference) => {
                Some(self.margin(reference.rate, sent, arriving).map_err(|fault| overflow(self.rule, fault))?)
            }
            None => None,
        };
        let special = match &self.special {
            Some(((_, promotion), tiers)) => {
                let (part, rest) = tiers.parts(sent).map_err(|fault| overflow(self.rule, fault))?;
                let (promotion, name) = (promotion.id.clone(), promotion.name.clone());
                Some(SpecialRate { promotion, name, rate: tiers.rate, part, rest })
            }
            None => None,
        };
        Ok(Exchange {
            special,
            rule: self.rule.id.clone(),
            name: self.rule.name.clone(),
            rate: self.rate,
            reference: self.reference,
            margin,
            basis: LineBasis::new(table, &self.rule.basis),
        })
    }

    fn margin(&self, reference: ExchangeRate, sent: Money, arriving: Money) -> Result<Margin, MoneyFault> {
        let half_up = |currency: Currency| Rounding::to_decimals(RoundingMode::HalfUp, currency.exponent());
        let worth = reference.convert(arriving, half_up(sent.currency()))?;
        let would_give = reference.convert(sent, half_up(arriving.currency()))?;
        let percent = match (self.rule.margin, &self.rule.rate_rounding, &self.special) {
            (Some(margin), None, None) => margin,
            // Two rates have no one difference: what is kept is told as a share of what is sent.
            (_, _, Some(_)) if !sent.is_zero() => {
                let kept = sent.subtract(worth)?.amount().multiply(Number::HUNDRED)?;
                Percent::new(kept.round_ratio(sent.amount(), Rounding::to_decimals(RoundingMode::HalfUp, 2))?)
            }
            _ => {
                let (large, small) = if sent.currency() == reference.base() {
                    (reference.rate(), self.rate.rate())
                } else {
                    (self.rate.rate(), reference.rate())
                };
                let share = large.subtract(small)?.multiply(Number::HUNDRED)?;
                Percent::new(share.round_ratio(reference.rate(), Rounding::to_decimals(RoundingMode::HalfUp, 2))?)
            }
        };
        Ok(Margin { percent, sent: sent.subtract(worth)?, arriving: would_give.subtract(arriving)? })
    }
}

/// A rate rounded as the rule says.
fn as_published(rule: &ExchangeRule, rate: ExchangeRate) -> Result<ExchangeRate, MoneyFault> {
    let rounding = rule.rate_rounding.as_ref().and_then(|own| Rounding::new(own.mode, own.increment?));
    Ok(match rounding {
        Some(rounding) => rate.round(rounding)?,
        None => rate,
    })
}

fn overflow(rule: &ExchangeRule, _: MoneyFault) -> Stop {
    let top = Path::Top;
    Stop::Fault(Issue::new(Code::Overflow, &top.key("amount")).with("charge", &rule.id))
}
