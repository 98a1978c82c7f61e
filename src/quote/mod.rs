//! Quotes: a pure function of a tariff and a request.
//!
//! [`quote`] checks the request, takes the version in force, and makes a [`Statement`] for every method, in
//! the documented order: conditions → base → allowances → price → adjustments → minimum and maximum → rounding → taxes
//! on their base → exchange → deductions → totals. Everything it did is in the [`Quote`].

mod allowance;
mod answer;
mod arrival;
mod assumed;
mod bands;
mod base;
mod changed;
mod condition;
mod evaluate;
mod exchange;
mod forward;
mod limits;
mod line;
mod lines;
mod pieces;
mod price;
mod promotion;
mod reach;
mod request;
mod rising;
mod search;
mod shape;
mod sheet;
mod situation;
mod statement;
mod usage;
mod window;
mod working;

pub use answer::{HotlineReference, MethodStatement, Named, Outcome, Quote, Stated, StatedRequest, TableReference};
pub use arrival::{Arrives, ArrivesAt, Postponed};
pub use changed::{LineChange, StatementPart, StatementSum, changed_lines};
pub use condition::{Considered, Unmet};
pub use exchange::{Exchange, Margin, Reference, SpecialRate};
pub use line::{Assumption, IncludedLine, Line, LineBasis, Other, OtherRange, Recurs};
pub use promotion::{
    Needs, NextPrice, NotApplied, PromotionEffect, PromotionOutcome, PromotionResult, RangeOf, Regular, begins, ends,
    of_service,
};
pub use request::{Request, To, UsedBefore};
pub use search::Reached;
pub use statement::{Cost, NotOffered, Statement};
pub use usage::Usage;
pub use working::{Counted, Edge, Step};

pub(crate) use forward::{Forward, Stretch};
pub(crate) use pieces::LARGEST;
pub(crate) use situation::Situation;
pub(crate) use statement::Stop;

#[cfg(feature = "reading")]
use crate::document::locate;
use crate::issue::{Code, Issue, Path};
use crate::table::Tariff;

/// The quote for a request: the statements of all methods, ranked.
///
/// # Errors
/// What is wrong with the request, each with its path; or that a result cannot be held exactly.
pub fn quote(tariff: &Tariff, request: &Request) -> Result<Quote, Vec<Issue>> {
    let Some(table) = tariff.in_force(request.as_of) else {
        return Err(vec![no_version(tariff, request)]);
    };
    let situation = Situation::new(table, request)?;
    answer::answer(&situation)
}

/// The quote for a request to which no promotion can apply and that names the amount its service starts from; nothing
/// where that is not so, and [`quote`] must answer.
///
/// # Errors
/// As [`quote`].
pub fn plain_quote(tariff: &Tariff, request: &Request) -> Result<Option<Quote>, Vec<Issue>> {
    let Some(table) = tariff.in_force(request.as_of) else {
        return Err(vec![no_version(tariff, request)]);
    };
    let situation = Situation::plain(table, request)?;
    if !situation.is_plain() { Ok(None) } else { answer::answer(&situation).map(Some) }
}

/// The quote for a request given as JSON text; issues carry their place in it.
///
/// # Errors
/// As [`quote`], and everything that keeps the text from being a request.
#[cfg(feature = "reading")]
pub fn quote_text(tariff: &Tariff, name: &str, text: &str) -> Result<Quote, Vec<Issue>> {
    let request = Request::parse(name, text)?;
    quote(tariff, &request).map_err(|mut issues| {
        locate(name, text, &mut issues);
        issues
    })
}

fn no_version(tariff: &Tariff, request: &Request) -> Issue {
    let versions = tariff.versions();
    let first = versions.first().map_or_else(String::new, |table| table.valid.from.to_string());
    let last = versions.last().and_then(|table| table.valid.until).map_or_else(String::new, |until| until.to_string());
    Issue::new(Code::NoVersionInForce, &Path::Top.key("asOf"))
        .with("asOf", request.as_of)
        .with("first", first)
        .with("last", last)
}

/// The JSON Schema of a request.
#[cfg(feature = "schema")]
pub fn request_schema() -> serde_json::Value {
    let id = "https://plainfee.example/schema/request-1.json";
    let mut schema = crate::document::one_schema::<Request>(id, "Plainfee request, format 1");
    let above_nought = serde_json::json!({ "type": "string", "pattern": "[1-9]" });
    crate::document::narrow(&mut schema, [("/properties/amount", above_nought)]);
    schema
}
