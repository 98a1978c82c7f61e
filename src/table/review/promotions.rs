//! Promotions that never apply, uses that are not counted, and groups of one.

use std::collections::HashMap;

use super::case::Case;
use super::finding::Findings;
use super::never::{Rule, parts};
use super::space::Space;
use crate::document::{Identifier, Moment};
use crate::issue::{Code, Path};
use crate::table::check::walk::each;
use crate::table::{Bearer, Charge, Effect, ExchangeRule, FeeTable, Promotion, Raised, When};

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let table = space.table;
    let charges: HashMap<&Identifier, &Charge> = table.charges.iter().map(|charge| (&charge.id, charge)).collect();
    let exchanges: HashMap<&Identifier, &ExchangeRule> = table.exchanges.iter().map(|rule| (&rule.id, rule)).collect();
    let mut sizes: HashMap<&Identifier, usize> = HashMap::new();
    for group in table.promotions.iter().filter_map(|promotion| promotion.group.as_ref()) {
        *sizes.entry(group).or_default() += 1;
    }
    each(&Path::Top, "promotions", &table.promotions, |at, promotion| {
        let id = &promotion.id;
        if let Some(group) = promotion.group.as_ref().filter(|group| sizes.get(group) == Some(&1)) {
            findings.add(Code::GroupOfOne, &at.key("group"), &[id]).with("rule", id).with("word", group);
        }
        if is_outside(table, promotion) {
            findings.add(Code::NeverHolds, &at.key("window"), &[id]).with("rule", id).with("why", "window");
        }
        let changed: Vec<&Charge> = promotion.charges.iter().filter_map(|id| charges.get(id).copied()).collect();
        if let Effect::Raised(raised) = &promotion.effect
            && !raises(raised, &changed)
        {
            let at = at.key("effect");
            findings.add(Code::NeverHolds, &at.key("free"), &[id]).with("rule", id).with("why", "raised");
        }
        let rules = promotion.exchanges.iter().filter_map(|id| exchanges.get(id).copied());
        conditions(space, at, promotion, &changed, rules, findings);
    });
}

/// Whether it is over before the table is in force, or begins when the table no longer is.
fn is_outside(table: &FeeTable, promotion: &Promotion) -> bool {
    let Some(window) = &promotion.window else { return false };
    let Some(zone) = table.zones.iter().find(|zone| zone.id == window.zone) else { return false };
    let instant = |clock: crate::table::WallClock| zone.instant_of(clock.seconds());
    let is_over = window.until.is_some_and(|until| instant(until) <= table.valid.from.instant());
    let end = table.valid.until.map(Moment::instant);
    is_over || window.from.zip(end).is_some_and(|(from, end)| instant(from) >= end)
}

/// Whether more is free than without it, for somebody.
fn raises(raised: &Raised, charges: &[&Charge]) -> bool {
    let allowances = charges.iter().flat_map(|charge| &charge.allowances);
    let mut meant = allowances.filter(|one| raised.counter.is_none() || raised.counter == one.counter);
    meant.any(|allowance| raised.free > allowance.free)
}

/// Conditions that cannot hold, by themselves or together with those of what is changed.
fn conditions<'t>(
    space: &Space<'t>,
    at: &Path<'_>,
    promotion: &'t Promotion,
    charges: &[&'t Charge],
    rules: impl Iterator<Item = &'t ExchangeRule>,
    findings: &mut Findings,
) {
    let is_received = |charge: &&Charge| charge.borne_by == Bearer::Recipient;
    let of_charges = charges.iter().map(|charge| Some((space.cases_of(charge)?, space.decimals_of(charge))));
    let Some(of_charges) = of_charges.collect::<Option<Vec<_>>>() else { return };
    let decimals = of_charges.iter().map(|(_, decimals)| *decimals).min().unwrap_or_else(|| space.home_decimals());
    let of_rules = rules.filter_map(|rule| space.case(rule.when.as_ref(), decimals));
    let inside: Vec<Case> = of_charges.into_iter().flat_map(|(cases, _)| cases).chain(of_rules).collect();
    let needs_none = promotion.charges.is_empty() && promotion.exchanges.is_empty();
    // What never applies itself has been told.
    if inside.is_empty() && !needs_none {
        return;
    }
    let on_amount = !charges.iter().any(is_received) && !promotion.effect.is_exchange();
    let rule = Rule { space, decimals, on_amount, id: &promotion.id };
    let inside = (!needs_none).then_some(&inside);
    let Some(own) = rule.review(at, promotion.when.as_ref(), &promotion.unless, inside, findings) else { return };
    let with_changed = |own: &Case| inside.into_iter().flatten().filter_map(|outer| outer.and(own)).collect::<Vec<_>>();
    let own = if needs_none { own } else { own.iter().flat_map(with_changed).collect() };
    if let Effect::Instead(instead) = &promotion.effect {
        let inner = |at: &Path<'_>, when: Option<&When>, unless: &[When], findings: &mut Findings| {
            rule.review(at, when, unless, Some(&own), findings);
        };
        parts(&at.key("effect").key("price"), &instead.price, &inner, findings);
    }
    let uses = promotion.uses.as_ref().map(|uses| ("uses", &uses.counter));
    for (key, id) in uses.into_iter().chain(promotion.nth.as_ref().map(|nth| ("nth", &nth.counter))) {
        let Some(counter) = space.table.counters.iter().find(|counter| counter.id == *id) else { continue };
        let Some(counted) = space.cases(counter.when.as_ref(), &counter.unless, decimals) else { continue };
        let uncounted = counted.iter().fold(own.clone(), |left, case| space.taken_out(left, case));
        if !uncounted.is_empty() {
            let at = at.key(key);
            let adding = findings.add(Code::UsesUncounted, &at.key("counter"), &[&promotion.id, id]);
            adding.with("rule", &promotion.id).with("counter", id);
        }
    }
}
