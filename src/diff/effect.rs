//! What the changes do to a standard basket of payments: both versions are asked for a quote of each.

use serde::Serialize;

use super::amounts::amounts;
use super::case::{Case, outcome};
use super::touched::{is_published, is_touched};
use super::variant::{Variant, variants};
use crate::document::Moment;
use crate::money::{ExchangeRate, Money, Number, Rounding, RoundingMode};
use crate::quote::{Exchange, MethodStatement, Named, Request, Statement, To, quote};
use crate::table::{Destination, FeeTable, ReferenceRates, Service, Tariff, Validity};

/// What the changes do to a standard basket of payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// The moment at which both versions were asked: the first of the later one.
    pub as_of: Moment,
    /// Whether market rates moved between the versions. The earlier rules were then asked with the later rates, so that
    /// what the market did is not told as a change of price.
    pub market_held: bool,
    /// Whether customers' rates are published as figures. These move with the market, so that each version is measured
    /// against its own market rate.
    pub rates_published: bool,
    /// The payments that either version offers; of a service of which nothing changed, those of the basket alone.
    pub cases: Vec<Case>,
}

/// Both versions as they are asked.
struct Asked<'t> {
    tables: [&'t FeeTable; 2],
    as_of: Moment,
    /// Whether market rates moved.
    moved: bool,
    /// The earlier rules with the later market rates.
    held: Option<Tariff>,
    /// The earlier rules with their own market rates.
    own: Option<Tariff>,
    new: Option<Tariff>,
}

/// A service and where it goes.
struct Way<'w> {
    service: &'w Service,
    destination: Option<&'w Destination>,
    /// Whether anything its payments cost by changed.
    touched: bool,
}

/// What the changes do to a standard basket of payments, or to these amounts of the payer's currency.
pub fn effect(old: &FeeTable, new: &FeeTable, wanted: &[Number]) -> Effect {
    let reference_rates = later_rates(&old.reference_rates, &new.reference_rates);
    let market_held = reference_rates != old.reference_rates;
    let now = |table: FeeTable| {
        Tariff::new(vec![FeeTable { valid: Validity { from: new.valid.from, until: None }, ..table }]).ok()
    };
    let asked = Asked {
        tables: [old, new],
        as_of: new.valid.from,
        moved: market_held,
        held: now(FeeTable { reference_rates, ..old.clone() }),
        own: now(old.clone()),
        new: now(new.clone()),
    };
    let gone = old.services.iter().filter(|service| !new.services.iter().any(|other| other.id == service.id));
    let services = new.services.iter().chain(gone);
    let cases = services.flat_map(|service| asked.service(service, wanted)).collect();
    let rates_published = [old, new].into_iter().any(|table| table.exchanges.iter().any(is_published));
    Effect { as_of: new.valid.from, market_held, rates_published: market_held && rates_published, cases }
}

/// The earlier lists of market rates as they are later; what the later version does not have stays.
fn later_rates(old: &[ReferenceRates], new: &[ReferenceRates]) -> Vec<ReferenceRates> {
    let later = |list: &ReferenceRates| {
        let Some(known) = new.iter().find(|other| other.id == list.id) else { return list.clone() };
        let same = |one: &crate::table::RateRow, other: &crate::table::RateRow| {
            one.base == other.base && one.quote == other.quote || one.base == other.quote && one.quote == other.base
        };
        let left = list.rates.iter().filter(|row| !known.rates.iter().any(|other| same(row, other)));
        let rates = known.rates.iter().chain(left).cloned().collect();
        ReferenceRates { rates, time: known.time, ..list.clone() }
    };
    old.iter().map(later).collect()
}

impl Asked<'_> {
    fn service(&self, service: &Service, wanted: &[Number]) -> Vec<Case> {
        let of = |table: &FeeTable| table.services.iter().find(|other| other.id == service.id).cloned();
        let [before, after] = self.tables.map(of);
        let mut destinations: Vec<Option<Destination>> = Vec::new();
        for known in [&after, &before].into_iter().flatten().flat_map(|service| &service.destinations) {
            if !destinations.iter().flatten().any(|other| other.code() == known.code()) {
                destinations.push(Some(known.clone()));
            }
        }
        if destinations.is_empty() {
            destinations.push(None);
        }
        let touched = self.touched(service);
        let mut cases = Vec::new();
        for destination in &destinations {
            for variant in variants(self.tables, service) {
                let amounts = amounts(self.tables, service, destination.as_ref(), wanted).into_iter();
                for (amount, of_basket) in amounts.filter(|(_, of_basket)| touched || *of_basket) {
                    let way = Way { service, destination: destination.as_ref(), touched };
                    self.payment(&way, &variant, amount, of_basket, &mut cases);
                }
            }
        }
        cases
    }

    fn touched(&self, service: &Service) -> bool {
        let [_, new] = self.tables;
        let held = self.held.as_ref().and_then(|tariff| tariff.in_force(self.as_of));
        held.is_none_or(|held| is_touched(held, new, &service.id, self.moved))
    }

    fn payment(&self, way: &Way<'_>, variant: &Variant, amount: Number, of_basket: bool, cases: &mut Vec<Case>) {
        let Way { service, destination, touched } = *way;
        let to = destination.map(|one| To { country: one.country.clone(), currency: Some(one.currency.clone()) });
        let [old, new] = self.tables.map(|table| variant.request(table, service, to.clone(), amount, self.as_of));
        let after = statements(&self.new, &new);
        let held = if touched { statements(&self.held, &old) } else { after.clone() };
        let mut own: Option<Vec<MethodStatement>> = None;
        let mut methods: Vec<&Named> = Vec::new();
        for one in after.iter().chain(&held) {
            if !methods.iter().any(|known| known.id == one.method.id) {
                methods.push(&one.method);
            }
        }
        for method in methods {
            let of = |all: &'_ [MethodStatement]| -> Option<Statement> {
                all.iter().find(|one| one.method.id == method.id)?.outcome.statement().cloned()
            };
            let (held, after) = (of(&held), of(&after));
            let before = if self.is_published(&held, &after) {
                of(own.get_or_insert_with(|| statements(&self.own, &old)))
            } else {
                held
            };
            let (was, is) = costs(before.as_ref(), after.as_ref());
            let Some((outcome, difference)) = outcome(was, is) else { continue };
            let asked = after.as_ref().or(before.as_ref()).map(|statement| asked_amount(service, statement));
            let Some(amount) = asked else { continue };
            cases.push(Case {
                service: Named { id: service.id.clone(), name: service.name.clone() },
                kind: service.kind,
                destination: destination.map(|one| one.name.clone()),
                method: method.clone(),
                amount,
                of_basket,
                facts: variant.facts(),
                used_up: variant.used_up(),
                old: was,
                new: is,
                difference,
                outcome,
                request: Request { method: Some(method.id.clone()), ..new.clone() },
            });
        }
    }

    /// Whether the customer's rate is a published figure in either version.
    fn is_published(&self, old: &Option<Statement>, new: &Option<Statement>) -> bool {
        let of = |table: &FeeTable, statement: &Option<Statement>| {
            let exchange: Option<&Exchange> = statement.as_ref().and_then(|statement| statement.exchange.as_ref());
            let rule = exchange.and_then(|exchange| table.exchanges.iter().find(|rule| rule.id == exchange.rule));
            rule.is_some_and(is_published)
        };
        let [before, after] = self.tables;
        of(before, old) || of(after, new)
    }
}

fn statements(tariff: &Option<Tariff>, request: &Request) -> Vec<MethodStatement> {
    let quoted = tariff.as_ref().and_then(|tariff| quote(tariff, request).ok());
    quoted.map(|quote| quote.statements).unwrap_or_default()
}

/// The amount that the service's fees start from.
fn asked_amount(service: &Service, statement: &Statement) -> Money {
    match service.principal {
        crate::table::Side::Send => statement.transfer_amount,
        crate::table::Side::Total => statement.total,
        crate::table::Side::Receive => statement.transfer_amount_received,
    }
}

/// What a payment cost and costs in all. Where no market rate tells the margin, what arrives is worth, before and after,
/// what it is at the later rate, so that a worse rate is told as a cost.
fn costs(old: Option<&Statement>, new: Option<&Statement>) -> (Option<Money>, Option<Money>) {
    let sum = |statement: Option<&Statement>| statement.map(|statement| statement.cost.sum);
    let (Some(before), Some(after)) = (old, new) else { return (sum(old), sum(new)) };
    let unknown = |statement: &Statement| statement.exchange.is_some() && statement.cost.margin.is_none();
    match &after.exchange {
        Some(exchange) if unknown(before) || unknown(after) => {
            (kept(before, exchange.rate).or(sum(old)), kept(after, exchange.rate).or(sum(new)))
        }
        _ => (sum(old), sum(new)),
    }
}

/// What is paid and does not arrive.
fn kept(statement: &Statement, rate: ExchangeRate) -> Option<Money> {
    let rounding = Rounding::to_decimals(RoundingMode::HalfUp, statement.total.currency().exponent());
    statement.total.subtract(rate.convert(statement.total_to_recipient, rounding).ok()?).ok()
}
