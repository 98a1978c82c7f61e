//! Asking the engine what else might be done, and comparing it with what is.

use crate::document::{Entries, Identifier};
use crate::money::{Currency, ExchangeRate, Money, Number, Rounding, RoundingMode};
use crate::quote::{Request, Situation, Statement, Usage, UsedBefore};
use crate::table::{FeeTable, MethodOffer, ServiceKind, Side, Tariff};

/// The customer's request for one method, with its answer.
pub struct Asked<'t> {
    pub tariff: &'t Tariff,
    pub table: &'t FeeTable,
    pub request: Request,
    pub statement: Statement,
    /// What compares amounts that are paid with amounts that arrive.
    scale: Scale,
}

/// At which rate an amount that arrives is worth one that is paid: the same for everything compared.
struct Scale {
    sent: Currency,
    rate: Option<ExchangeRate>,
}

impl<'t> Asked<'t> {
    /// The request answered for one method; nothing where that method does not offer it.
    pub fn new(tariff: &'t Tariff, request: &Request, method: &Identifier, statement: &Statement) -> Option<Self> {
        let exchange = statement.exchange.as_ref();
        let rate = exchange.map(|exchange| exchange.reference.as_ref().map_or(exchange.rate, |market| market.rate));
        Some(Self {
            tariff,
            table: tariff.in_force(request.as_of)?,
            request: Request { method: Some(method.clone()), ..request.clone() },
            statement: statement.clone(),
            scale: Scale { sent: statement.total.currency(), rate },
        })
    }

    /// The statement for another request; nothing where it is not offered.
    pub fn answer(&self, request: &Request) -> Option<Statement> {
        let quote = crate::quote::quote(self.tariff, request).ok()?;
        let mut statements = quote.statements.into_iter();
        statements.find_map(|method| method.outcome.statement().cloned())
    }

    /// What is paid and does not arrive, in the payer's currency.
    pub fn kept(&self, statement: &Statement) -> Option<Number> {
        let arrives = statement.total_to_recipient;
        let worth = match self.scale.rate {
            Some(rate) => {
                let rounding = Rounding::to_decimals(RoundingMode::HalfUp, self.scale.sent.exponent());
                rate.convert(arrives, rounding).ok()?
            }
            None => arrives,
        };
        let same_currency = statement.total.currency() == worth.currency();
        same_currency.then(|| statement.total.amount().subtract(worth.amount()).ok()).flatten()
    }

    /// By how much less is kept of several payments than of several others; nothing unless it is less.
    pub fn saving(&self, now: &[&Statement], instead: &[&Statement]) -> Option<Money> {
        let sum = |statements: &[&Statement]| {
            let mut kept = statements.iter().map(|statement| self.kept(statement));
            kept.try_fold(Number::ZERO, |sum, kept| sum.add(kept?).ok())
        };
        let saving = sum(now)?.subtract(sum(instead)?).ok().filter(|saving| *saving > Number::ZERO)?;
        Money::new(saving, self.scale.sent).ok()
    }

    /// The request once a payment has been made: its counters have moved on.
    pub fn after(&self, request: &Request, statement: &Statement) -> Request {
        let moved = |usage: &Usage| (usage.counter.clone(), UsedBefore::InAll(usage.after));
        Request { used: with_used(request, statement.usage.iter().map(moved)), ..request.clone() }
    }

    /// The method's offer and the amount in smallest units, where the customer could as well pay another amount: of a
    /// price asked by somebody else, or an amount that must arrive, there is no other.
    pub fn changeable(&self) -> Option<(&'t MethodOffer, i128)> {
        let service = self.table.services.iter().find(|service| service.id == self.request.service)?;
        let is_own = matches!(
            service.kind,
            ServiceKind::Send | ServiceKind::Withdraw | ServiceKind::TopUp | ServiceKind::Exchange
        );
        let from_principal = self.request.side.is_none_or(|side| side == service.principal);
        let offer = service.methods.iter().find(|offer| Some(&offer.method) == self.request.method.as_ref())?;
        let units = self.request.amount.units(self.scale.sent.exponent())?;
        (is_own && from_principal && service.principal != Side::Receive).then_some((offer, units))
    }

    /// The situation of a request, where it is one.
    pub fn situation<'r>(&'r self, request: &'r Request) -> Option<Situation<'r>> {
        Situation::new(self.table, request).ok()
    }
}

/// What was used before, with some of it stated anew.
pub fn with_used(request: &Request, anew: impl Iterator<Item = (Identifier, UsedBefore)>) -> Entries<UsedBefore> {
    let anew: Vec<(Identifier, UsedBefore)> = anew.collect();
    let kept = request.used.iter().filter(|(id, _)| !anew.iter().any(|(other, _)| other == *id));
    let kept: Vec<(Identifier, UsedBefore)> = kept.map(|(id, used)| (id.clone(), used.clone())).collect();
    kept.into_iter().chain(anew).collect()
}
