//! The same payment by the other versions of the tariff: unchanged, or which lines are otherwise.

use serde::Serialize;

use super::ask::Asked;
use crate::document::{Identifier, Moment};
use crate::money::Money;
use crate::quote::{LineChange, Request, changed_lines};
use crate::table::FeeTable;

const MINUTE: i64 = 60;

/// A payment by another version of the tariff.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InVersion {
    /// The version.
    pub version: Identifier,
    /// The first moment it is in force.
    pub from: Moment,
    /// The first moment it no longer is.
    pub until: Option<Moment>,
    /// Whether it comes after the one asked.
    pub is_later: bool,
    /// What is then paid in all; nothing where that version does not offer it.
    pub total: Option<Money>,
    /// What differs, from the earlier of the two to the later; nothing where the payment comes to the same.
    pub changes: Vec<LineChange>,
}

/// The payment by every other version, the earliest first, at the moment of each that is nearest.
pub fn versions(asked: &Asked<'_>) -> Vec<InVersion> {
    let others = asked.tariff.versions().iter().filter(|table| table.version != asked.table.version);
    others.filter_map(|table| version(asked, table)).collect()
}

fn version(asked: &Asked<'_>, table: &FeeTable) -> Option<InVersion> {
    let now = asked.request.as_of;
    let is_later = table.valid.from.instant() > now.instant();
    let as_of = if is_later {
        table.valid.from
    } else {
        let last = table.valid.until?;
        Moment::at(last.instant() - MINUTE, last.offset_minutes())?
    };
    let then = asked.answer(&Request { as_of, ..known(&asked.request, table) });
    let changes = then.as_ref().map(|then| {
        let (earlier, later) = if is_later { (&asked.statement, then) } else { (then, &asked.statement) };
        changed_lines(earlier, later)
    });
    Some(InVersion {
        version: table.version.clone(),
        from: table.valid.from,
        until: table.valid.until,
        is_later,
        total: then.map(|then| then.total),
        changes: changes.unwrap_or_default(),
    })
}

/// The request without what a version does not know: what is asked no longer changes nothing there.
fn known(request: &Request, table: &FeeTable) -> Request {
    let is_fact = |id: &Identifier| table.facts.iter().any(|fact| fact.id == *id);
    let is_counter = |id: &Identifier| table.counters.iter().any(|counter| counter.id == *id);
    let is_code = |code: &str| {
        let mut codes = table.promotions.iter().filter_map(|promotion| promotion.code.as_deref());
        codes.any(|known| known.eq_ignore_ascii_case(code))
    };
    let facts = request.facts.iter().filter(|(id, _)| is_fact(id));
    let used = request.used.iter().filter(|(id, _)| is_counter(id));
    Request {
        facts: facts.map(|(id, said)| (id.clone(), said.clone())).collect(),
        used: used.map(|(id, used)| (id.clone(), used.clone())).collect(),
        codes: request.codes.iter().filter(|code| is_code(code)).cloned().collect(),
        ..request.clone()
    }
}
