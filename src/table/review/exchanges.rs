//! Two exchange rules that can apply to one payment: then there is no rate at all.

use std::collections::BTreeSet;

use super::case::{Allowed, Case, Dimension};
use super::finding::Findings;
use super::gaps::example;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::money::Currency;
use crate::table::ExchangeRule;

/// More rules than are compared with one another.
const MOST_RULES: usize = 1_000;

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let decimals = space.home_decimals();
    let rules = space.table.exchanges.iter().enumerate().filter_map(|(index, rule)| {
        Some((index, rule, space.cases(rule.when.as_ref(), &rule.unless, decimals)?, pairs(space, rule)))
    });
    let rules: Vec<_> = rules.take(MOST_RULES).collect();
    let top = Path::Top;
    let list = top.key("exchanges");
    for (place, (index, rule, cases, joined)) in rules.iter().enumerate() {
        let earlier = rules.iter().take(place).find_map(|(first, other, others, other_joined)| {
            let common: BTreeSet<_> = joined.intersection(other_joined).copied().collect();
            let both = cases.iter().flat_map(|case| others.iter().filter_map(|other| case.and(other)));
            let met = both.filter_map(|case| Some((way_of(space, &case, &common)?, case))).next();
            met.map(|(way, case)| (*first, *other, way, case))
        });
        if let Some((first, other, way, case)) = earlier {
            let adding = findings.add(Code::AmbiguousExchange, &list.element(*index), &[&other.id, &rule.id]);
            let adding = adding.beside(&list.element(first)).with("first", &other.id).with("second", &rule.id);
            adding.with("example", example(space, way, &case, decimals));
        }
    }
}

/// A way of a case that converts one of these pairs.
fn way_of(space: &Space<'_>, case: &Case, common: &BTreeSet<(Currency, Currency)>) -> Option<u32> {
    let every = space.full(Dimension::Way);
    let Allowed::Set(ways) = case.get(Dimension::Way).unwrap_or(&every) else { return None };
    ways.iter().copied().find(|way| space.converts(*way).is_some_and(|(from, to)| common.contains(&ordered(from, to))))
}

/// The pairs of currencies a rule has rates for.
fn pairs(space: &Space<'_>, rule: &ExchangeRule) -> BTreeSet<(Currency, Currency)> {
    let table = space.table;
    let reference = rule.reference.as_ref().and_then(|id| table.reference(id)).map(|rates| rates.rates.as_slice());
    let rows = if rule.rates.is_empty() { reference.unwrap_or_default() } else { rule.rates.as_slice() };
    rows.iter().filter_map(|row| table.rate_of(row)).map(|rate| ordered(rate.base(), rate.quote())).collect()
}

fn ordered(one: Currency, other: Currency) -> (Currency, Currency) {
    if one < other { (one, other) } else { (other, one) }
}
