//! What a tariff gives for a claim as it stands: the first step of the search alone.

use super::answer::Verdict;
use super::claim::Claim;
use super::explained::{Supposed, supposed};
use super::search::Search;
use super::times::times;
use super::trial::Sample;
use crate::document::Identifier;
use crate::issue::Issue;
use crate::money::{Money, Number};
use crate::quote::Line;
use crate::table::{ChargeKind, Tariff};

/// What a tariff gives for a claim as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Plainly {
    /// The verdict of [`why`](super::why), where it takes no search; nothing where what was said does not give the
    /// charge.
    pub verdict: Option<Verdict>,
    /// What had to be supposed although it gives the charge.
    pub supposed: Vec<Supposed>,
    /// What the tariff gives, the nearest where there are several; nothing where it does not offer it.
    pub given: Option<Given>,
}

/// What a tariff gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The figure.
    pub amount: Money,
    /// What was charged less that.
    pub difference: Number,
    /// The version of the table.
    pub version: Identifier,
    /// The rules that made it.
    pub rules: Vec<Identifier>,
}

/// What the tariff gives for a claim as it stands, without a search. Where it answers a verdict, it is the one of
/// [`why`](super::why).
///
/// # Errors
/// As [`why`](super::why).
pub fn plainly(tariff: &Tariff, claim: &Claim) -> Result<Plainly, Vec<Issue>> {
    let issues = super::names::issues(tariff, claim);
    if !issues.is_empty() {
        return Err(issues);
    }
    let times = times(tariff, claim);
    let mut search = Search::new(claim);
    let found = search.plainly(&times);
    // A figure that is not the whole is told only after a search for what is likelier.
    if let Some(one) = found.matches.iter().find(|one| one.weight == 0) {
        let supposed = supposed(&mut search, &times, one);
        let verdict = if supposed.is_empty() { Verdict::ExplainedExactly } else { Verdict::ExplainedIf };
        let given = given(one.seen.amount, Number::ZERO, one.hypothesis.time.table, &one.sample);
        return Ok(Plainly { verdict: Some(verdict), supposed, given: Some(given) });
    }
    let nearest = found.misses.first();
    let given = nearest.map(|miss| given(miss.seen.amount, miss.difference, miss.hypothesis.time.table, &miss.sample));
    Ok(Plainly { verdict: None, supposed: Vec::new(), given })
}

fn given(amount: Money, difference: Number, table: &crate::table::FeeTable, sample: &Sample) -> Given {
    let lines = sample.statement.sender_lines.iter().chain(&sample.statement.recipient_lines);
    Given { amount, difference, version: table.version.clone(), rules: rules(lines) }
}

/// The rules behind these lines: those of fees that cost something, else of whatever costs something, else all.
pub fn rules<'l>(lines: impl Iterator<Item = &'l Line> + Clone) -> Vec<Identifier> {
    let costs = |line: &&Line| !line.amount.is_zero();
    let of = |lines: &mut dyn Iterator<Item = &'l Line>| lines.map(|line| line.charge.clone()).collect::<Vec<_>>();
    let fees = of(&mut lines.clone().filter(costs).filter(|line| line.kind == ChargeKind::Fee));
    if !fees.is_empty() {
        return fees;
    }
    let costing = of(&mut lines.clone().filter(costs));
    if costing.is_empty() { of(&mut lines.clone()) } else { costing }
}
