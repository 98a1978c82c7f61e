//! The whole answer: the request as understood, the table, and every method's statement, ranked.

use serde::Serialize;

use super::condition::Considered;
use super::evaluate::evaluate;
use super::promotion::{NextPrice, Regular};
use super::request::Request;
use super::situation::{FactIs, Situation};
use super::statement::{NotOffered, Statement, Stop};
use crate::document::{Identifier, Moment, Text};
use crate::issue::Issue;
use crate::money::{Money, Number};
use crate::table::{CountryCode, FeeTable, Hotline, MethodOffer, Purpose, ServiceKind, Side};

/// The request, the table version, and the statements of all methods, ranked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// The request as it was understood.
    pub request: StatedRequest,
    /// The table version the quote rests on.
    pub table: TableReference,
    /// The statements, the best for the customer first, methods that are not offered last.
    pub statements: Vec<MethodStatement>,
}

/// A request as it was understood, with the defaults filled in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatedRequest {
    /// The service.
    pub service: Named,
    /// The kind of service.
    pub kind: ServiceKind,
    /// Which amount the service's fees start from.
    pub principal: Side,
    /// The amount.
    pub amount: Money,
    /// Which amount it is.
    pub side: Side,
    /// The destination.
    pub country: Option<CountryCode>,
    /// The destination's name.
    pub destination: Option<Text>,
    /// The facts of the service.
    pub facts: Vec<Stated>,
    /// What was used of the counters.
    pub used: Vec<Stated>,
    /// The moment of the payment.
    pub as_of: Moment,
}

/// A name in the table and what it is called.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Named {
    /// The name in the table.
    pub id: Identifier,
    /// What it is called.
    pub name: Text,
}

impl Named {
    /// A name and what it is called.
    pub fn of(id: &Identifier, name: &Text) -> Self {
        Self { id: id.clone(), name: name.clone() }
    }
}

/// A fact or counter as it was taken to be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stated {
    /// Its name in the table.
    pub id: Identifier,
    /// What it is called.
    pub name: Text,
    /// What it was taken to be; nothing when nobody knows.
    pub value: Option<String>,
    /// Whether the request said so.
    pub stated: bool,
}

/// The table version a quote rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableReference {
    /// The tariff.
    pub tariff: Identifier,
    /// The version.
    pub version: Identifier,
    /// What the tariff is called.
    pub title: Text,
    /// Whether real customers pay this.
    pub purpose: Purpose,
    /// The first moment in force.
    pub valid_from: Moment,
    /// The first moment no longer in force.
    pub valid_until: Option<Moment>,
    /// Who charges it.
    pub operator: Text,
    /// Where a customer can call.
    pub hotline: Option<HotlineReference>,
}

/// Where a customer can call.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HotlineReference {
    /// The number.
    pub number: String,
    /// When somebody answers.
    pub hours: Option<Text>,
}

/// What came of one method.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodStatement {
    /// The method.
    pub method: Named,
    /// Its statement, or why there is none.
    pub outcome: Outcome,
    /// The charges of the service, and why those that did not apply did not.
    pub considered: Vec<Considered>,
}

/// A method's statement, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The statement.
    Offered(Box<Statement>),
    /// Why there is none.
    NotOffered(NotOffered),
}

impl Outcome {
    /// The statement, if there is one.
    pub fn statement(&self) -> Option<&Statement> {
        match self {
            Self::Offered(statement) => Some(statement),
            Self::NotOffered(_) => None,
        }
    }
}

/// The answer to a checked request.
///
/// # Errors
/// An issue when a result cannot be held exactly, or the table contradicts itself for this request.
pub fn answer(situation: &Situation<'_>) -> Result<Quote, Vec<Issue>> {
    let offers = situation.service.methods.iter();
    let wanted = offers.filter(|offer| situation.method.is_none_or(|method| offer.method == *method));
    let mut statements: Vec<MethodStatement> = Vec::new();
    for offer in wanted {
        let statement = method_statement(situation, offer).map_err(|issue| vec![issue])?;
        let place = rank(situation.side, &statement);
        let behind = statements.iter().position(|other| rank(situation.side, other) > place);
        statements.insert(behind.unwrap_or(statements.len()), statement);
    }
    Ok(Quote { request: stated(situation), table: reference(situation.table), statements })
}

fn method_statement(situation: &Situation<'_>, offer: &MethodOffer) -> Result<MethodStatement, Issue> {
    let mut considered = Vec::new();
    let mut outcome = outcome(situation, offer, &mut considered)?;
    if let Outcome::Offered(statement) = &mut outcome
        && let Some(regular) = &mut statement.regular
    {
        regular.then = then(situation, offer, regular)?;
    }
    let name = situation.table.methods.iter().find(|method| method.id == offer.method);
    let name = name.map(|method| method.name.clone()).unwrap_or_default();
    Ok(MethodStatement { method: Named { id: offer.method.clone(), name }, outcome, considered })
}

fn outcome(situation: &Situation<'_>, offer: &MethodOffer, considered: &mut Vec<Considered>) -> Result<Outcome, Issue> {
    let outcome = match situation.reach {
        Some(reach) if !situation.is_direct() => (reach.search)(situation, offer, considered),
        _ => evaluate(situation, offer, situation.amount, considered),
    };
    match outcome {
        Ok(statement) => Ok(Outcome::Offered(Box::new(statement))),
        Err(Stop::NotOffered(reason)) => Ok(Outcome::NotOffered(reason)),
        Err(Stop::Fault(issue)) => Err(issue),
    }
}

/// What the same payment comes to when the first of its promotions has ended; nothing where no end is known, or the
/// table is no longer in force then.
fn then(situation: &Situation<'_>, offer: &MethodOffer, regular: &Regular) -> Result<Option<NextPrice>, Issue> {
    let Some(ends) = regular.ends else { return Ok(None) };
    if situation.table.valid.until.is_some_and(|until| until.instant() <= ends.instant()) {
        return Ok(None);
    }
    let request = Request { as_of: ends, ..situation.request.clone() };
    let Ok(mut then) = Situation::plain(situation.table, &request) else { return Ok(None) };
    then.reach = situation.reach;
    let situation = then;
    let outcome = outcome(&situation, offer, &mut Vec::new())?;
    let next =
        |statement: &Statement| NextPrice { total: statement.total, total_to_recipient: statement.total_to_recipient };
    Ok(outcome.statement().map(next))
}

/// What ranks a method: whether it is offered, then what the customer compares it by.
///
/// The same total is ranked by what arrives, the same arrival by what is paid, the same transfer amount by
/// what it costs in all. Methods that come out equal keep the table's order.
fn rank(side: Side, statement: &MethodStatement) -> (bool, Number, Number) {
    let Some(statement) = statement.outcome.statement() else { return (true, Number::ZERO, Number::ZERO) };
    let less_is_better = |money: Money| money.amount();
    let more_is_better = |money: Money| Number::ZERO.subtract(money.amount()).unwrap_or_default();
    let received = more_is_better(statement.total_to_recipient);
    match side {
        Side::Send => (false, less_is_better(statement.cost.sum), received),
        Side::Total => (false, received, less_is_better(statement.cost.sum)),
        Side::Receive => (false, less_is_better(statement.total), received),
    }
}

fn stated(situation: &Situation<'_>) -> StatedRequest {
    let service = situation.service;
    let facts = situation.facts.iter().map(|state| Stated {
        id: state.fact.id.clone(),
        name: state.fact.name.clone(),
        value: match state.value {
            FactIs::Value(value) => Some(value.to_string()),
            FactIs::Amount(amount) => Some(amount.to_string()),
            FactIs::Unknown => None,
        },
        stated: state.stated,
    });
    let relevant = situation.used.iter().filter(|used| used.counter.services.contains(&service.id) || used.stated);
    let used = relevant.map(|used| Stated {
        id: used.counter.id.clone(),
        name: used.counter.name.clone(),
        value: Some(used.used.to_string()),
        stated: used.stated,
    });
    StatedRequest {
        service: Named { id: service.id.clone(), name: service.name.clone() },
        kind: service.kind,
        principal: service.principal,
        amount: situation.amount,
        side: situation.side,
        country: situation.destination.and_then(|destination| destination.country.clone()),
        destination: situation.destination.map(|destination| destination.name.clone()),
        facts: facts.collect(),
        used: used.collect(),
        as_of: situation.request.as_of,
    }
}

fn reference(table: &FeeTable) -> TableReference {
    TableReference {
        tariff: table.tariff.clone(),
        version: table.version.clone(),
        title: table.title.clone(),
        purpose: table.purpose,
        valid_from: table.valid.from,
        valid_until: table.valid.until,
        operator: table.operator.name.clone(),
        hotline: table
            .operator
            .hotline
            .as_ref()
            .map(|Hotline { number, hours }| HotlineReference { number: number.clone(), hours: hours.clone() }),
    }
}
