//! Another party's charge that may be behind a mismatch: possible, never exact.

use serde::Serialize;

use super::claim::{Claim, Seen};
use super::explained::quoted;
use super::party::{PARTIES, Party, PartyKind, worth};
use super::search::{Miss, Search};
use crate::document::{Identifier, Text};
use crate::money::{Money, Number};
use crate::quote::{Other, Quote, Statement};
use crate::table::{Collector, FeeTable, OtherCharge, When};

/// No more than these are told.
const MOST: usize = 4;

/// Another party's charge that a mismatch may be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Possible {
    /// Whose charge it is.
    pub charged_by: Collector,
    /// What it is.
    pub what: What,
    /// By how much the charge differs from what the tariff gives.
    pub difference: Money,
    /// The least it usually is.
    pub from: Money,
    /// The most it usually is.
    pub up_to: Money,
    /// What the tariff gives, of one method.
    pub quote: Quote,
}

/// What another party's charge is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// One that the tariff itself warns of.
    Told {
        /// What it is called.
        name: Text,
        /// What a reader should know about it.
        note: Option<Text>,
    },
    /// One that is usual.
    Usual(PartyKind),
}

/// The charges of others that the difference from a likely statement may be, those the tariff warns of first.
pub fn possible<'t>(search: &mut Search<'t, '_>, misses: &[Miss<'t>]) -> Vec<Possible> {
    let claim = search.claim();
    if claim.service.is_none() && misses.iter().any(|miss| miss.hypothesis.time.table.services.len() > 1) {
        // Of so many services, one always lies near enough for something wide.
        return Vec::new();
    }
    let mut told: Vec<Possible> = Vec::new();
    let mut usual: Vec<Possible> = Vec::new();
    for miss in misses.iter().filter(|miss| miss.hypothesis.weight == 0) {
        let Some(missing) = missing(claim, miss) else { continue };
        let table = miss.hypothesis.time.table;
        let statement = &miss.sample.statement;
        let own = statement.others.iter().filter_map(|other| {
            if is_deducted(other.charged_by) != (claim.seen == Seen::Arrived) {
                return None;
            }
            let (from, up_to) = range(miss, other, missing)?;
            let what = What::Told { name: other.name.clone(), note: other.note.clone() };
            Some((other.charged_by, what, from, up_to))
        });
        let own: Vec<_> = own.collect();
        let library = PARTIES.iter().filter(|party| {
            let is_seen = party.is_deducted == (claim.seen == Seen::Arrived);
            let (service, method) = (miss.hypothesis.service, miss.hypothesis.method);
            is_seen
                && !knows_better(table, &service.id, statement, party)
                && party.can_happen(service.kind, method, statement)
        });
        let library = library.filter_map(|party| {
            let (from, up_to) = party.range(table, statement.transfer_amount, missing.currency())?;
            Some((party.charged_by, What::Usual(party.kind), from, up_to))
        });
        for (list, found) in [(&mut told, own), (&mut usual, library.collect())] {
            for (charged_by, what, from, up_to) in found {
                let is_known = list.iter().any(|known| known.what == what);
                let fits = (from.amount()..=up_to.amount()).contains(&missing.amount());
                if fits
                    && !is_known
                    && list.len() < MOST
                    && let Some(quote) = quoted(search, &miss.hypothesis, &miss.sample)
                {
                    list.push(Possible { charged_by, what, difference: missing, from, up_to, quote });
                }
            }
        }
    }
    told.append(&mut usual);
    told.truncate(MOST);
    told
}

/// Whether the tariff says itself how much such a party usually charges, or that it does so for other payments only.
fn knows_better(table: &FeeTable, service: &Identifier, statement: &Statement, party: &Party) -> bool {
    let mut here = statement.others.iter().filter(|other| other.charged_by == party.charged_by).peekable();
    if here.peek().is_some() {
        return here.any(|other| other.range.is_some());
    }
    let concerns = |other: &OtherCharge| {
        let of_service = |when: &When| when.service.is_empty() || when.service.contains(service);
        other.charged_by == party.charged_by && other.when.as_ref().is_none_or(of_service)
    };
    table.others.iter().any(concerns)
}

/// Whether what somebody charges is taken out of what arrives, and not paid on top.
fn is_deducted(charged_by: Collector) -> bool {
    matches!(charged_by, Collector::Intermediary | Collector::RecipientBank)
}

/// What was charged more, or arrived less, than the tariff gives.
fn missing(claim: &Claim, miss: &Miss<'_>) -> Option<Money> {
    let more = match claim.seen {
        Seen::Fee | Seen::Total => miss.difference,
        Seen::Arrived => Number::ZERO.subtract(miss.difference).ok()?,
    };
    Money::new(more, miss.seen.amount.currency()).ok().filter(|money| money.amount() > Number::ZERO)
}

fn range(miss: &Miss<'_>, other: &Other, missing: Money) -> Option<(Money, Money)> {
    let range = other.range?;
    let table = miss.hypothesis.time.table;
    let currency = missing.currency();
    let up_to = worth(table, range.up_to?, currency)?;
    let from = range.from.and_then(|from| worth(table, from, currency)).unwrap_or(Money::zero(currency));
    Some((from, up_to))
}
