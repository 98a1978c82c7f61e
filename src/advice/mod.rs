//! Advice: ways to pay less, the amounts at which another method becomes the cheapest, and what each method costs over
//! a range of amounts.
//!
//! Nothing here is estimated: every way is a request (or two) that the engine has answered, and every figure is one of
//! its statements.

mod amount;
mod ask;
mod break_even;
mod code;
mod curve;
mod lowest;
mod moment;
mod several;
mod versions;
mod way;

pub use break_even::{Cheapest, break_even};
pub use curve::{Curve, CurvePoint, CurveRow, MethodCurve, curve};
pub use versions::InVersion;
pub use way::{Because, Way, WayKind, ways};

use serde::Serialize;

use ask::Asked;

use crate::document::Identifier;
use crate::issue::Issue;
use crate::quote::{Named, Quote, Request, Situation};
use crate::table::Tariff;

/// What can be said beside a quote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// The method whose statement is advised on; nothing where none is offered.
    pub method: Option<Named>,
    /// Ways to pay less than that method does, the greatest saving first.
    pub ways: Vec<Way>,
    /// What the same payment costs by the other versions of the tariff.
    pub versions: Vec<InVersion>,
    /// Which method is cheapest from which amount on; empty where there is only one, or they cannot be compared.
    pub break_even: Vec<Cheapest>,
    /// What each method costs, amount by amount.
    pub curve: Option<Curve>,
}

/// The advice on a request: on the statement of the chosen method, or else of the best.
///
/// # Errors
/// As a quote.
pub fn advise(tariff: &Tariff, request: &Request, chosen: Option<&Identifier>) -> Result<Advice, Vec<Issue>> {
    let advice = advise_on_ways(tariff, request, chosen)?;
    advise_on_amounts(tariff, request, advice)
}

/// The ways to pay less alone, which take less time than what is said of all amounts.
///
/// # Errors
/// As a quote.
pub fn advise_on_ways(tariff: &Tariff, request: &Request, chosen: Option<&Identifier>) -> Result<Advice, Vec<Issue>> {
    let request = Request { method: None, ..request.clone() };
    let quote = crate::quote::quote(tariff, &request)?;
    Ok(Advice {
        method: advised(&quote, chosen).map(|(method, _)| method.clone()),
        ways: ways(tariff, &request, &quote, chosen),
        versions: asked(tariff, &request, &quote, chosen).map(|asked| versions::versions(&asked)).unwrap_or_default(),
        break_even: Vec::new(),
        curve: None,
    })
}

/// The same advice with what is said of all amounts.
///
/// # Errors
/// As a quote.
pub fn advise_on_amounts(tariff: &Tariff, request: &Request, advice: Advice) -> Result<Advice, Vec<Issue>> {
    let request = Request { method: None, ..request.clone() };
    let Some(table) = tariff.in_force(request.as_of) else { return Ok(advice) };
    let situation = Situation::new(table, &request)?;
    let (methods, break_even) = break_even(&situation);
    Ok(Advice { curve: curve(&situation, &methods, &break_even), break_even, ..advice })
}

/// The request of the statement that is advised on, with its answer.
fn asked<'t>(tariff: &'t Tariff, request: &Request, quote: &Quote, chosen: Option<&Identifier>) -> Option<Asked<'t>> {
    let (method, statement) = advised(quote, chosen)?;
    Asked::new(tariff, request, &method.id, statement)
}

/// The statement that is advised on.
fn advised<'q>(quote: &'q Quote, chosen: Option<&Identifier>) -> Option<(&'q Named, &'q crate::quote::Statement)> {
    let offered = || {
        let statements = quote.statements.iter();
        statements.filter_map(|method| Some((&method.method, method.outcome.statement()?)))
    };
    offered().find(|(method, _)| Some(&method.id) == chosen).or_else(|| offered().next())
}
