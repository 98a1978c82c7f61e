//! One payment in place of two, and two in place of one.

use super::ask::{Asked, with_used};
use super::way::{Way, WayKind};
use crate::document::Moment;
use crate::money::{Money, Number};
use crate::quote::{Forward, Request, Statement, UsedBefore};

/// A second payment is looked for no later than this.
const LATEST: i64 = 31 * 86_400;

/// So many places at which an amount may be split are tried, the nearest rules first.
const MOST_PLACES: usize = 48;

/// The best split, at once and over time, and one payment in place of two of this amount.
pub fn ways(asked: &Asked<'_>) -> Vec<Way> {
    let Some(situation) = asked.situation(&asked.request) else { return Vec::new() };
    let Some((offer, units)) = asked.changeable() else { return Vec::new() };
    let forward = Forward::new(&situation, offer);
    let money = |units: i128| forward.money(units);
    let mut places: Vec<i128> = vec![units / 2];
    for start in forward.starts() {
        places.extend([start - 1, start, units - start, units - start + 1]);
    }
    places.retain(|place| *place > 0 && *place < units);
    places.truncate(MOST_PLACES);
    let split = |from: Option<Moment>| {
        let ways = places.iter().filter_map(|place| split(asked, money(*place)?, money(units - place)?, from));
        ways.reduce(|best, next| if next.saving.amount() > best.saving.amount() { next } else { best })
    };
    let at_once = split(None);
    let least = at_once.as_ref().map_or(Number::ZERO, |way| way.saving.amount());
    // Waiting is worth telling only where it saves more than not waiting.
    let later = begins_anew(asked).and_then(|from| split(Some(from))).filter(|way| way.saving.amount() > least);
    at_once.into_iter().chain(later).chain(money(units * 2).and_then(|amount| combine(asked, amount))).collect()
}

/// Two payments of these amounts in place of the one.
fn split(asked: &Asked<'_>, first: Money, second: Money, from: Option<Moment>) -> Option<Way> {
    let request = Request { amount: first.amount(), ..asked.request.clone() };
    let made = asked.answer(&request)?;
    let next = Request { amount: second.amount(), ..asked.after(&request, &made) };
    let next = match from {
        Some(from) => anew(asked, &next, &made, from),
        None => next,
    };
    let after = asked.answer(&next)?;
    Some(Way {
        kind: WayKind::Split { first, second, from },
        saving: asked.saving(&[&asked.statement], &[&made, &after])?,
        total: made.total.add(after.total).ok()?,
        total_to_recipient: made.total_to_recipient.add(after.total_to_recipient).ok()?,
        requests: vec![request, next],
        instead_of: vec![asked.request.clone()],
    })
}

/// One payment of twice the amount in place of two.
fn combine(asked: &Asked<'_>, amount: Money) -> Option<Way> {
    let next = asked.after(&asked.request, &asked.statement);
    let second = asked.answer(&next)?;
    let request = Request { amount: amount.amount(), ..asked.request.clone() };
    let together = asked.answer(&request)?;
    Some(Way {
        kind: WayKind::Combine { amount },
        saving: asked.saving(&[&asked.statement, &second], &[&together])?,
        total: together.total,
        total_to_recipient: together.total_to_recipient,
        requests: vec![request],
        instead_of: vec![asked.request.clone(), next],
    })
}

/// When the first counter that this payment uses begins anew, where that is soon.
fn begins_anew(asked: &Asked<'_>) -> Option<Moment> {
    let now = asked.request.as_of.instant();
    let soon = |back: &Moment| back.instant() > now && back.instant() <= now + LATEST;
    let backs = asked.statement.usage.iter().filter_map(|usage| usage.back_at).filter(soon);
    let first = backs.reduce(|first, next| if next.instant() < first.instant() { next } else { first })?;
    asked.tariff.in_force(first).filter(|table| core::ptr::eq(*table, asked.table)).map(|_| first)
}

/// The request at a later time: what was counted over a time that has ended by then is counted from nought.
pub fn anew(asked: &Asked<'_>, request: &Request, made: &Statement, from: Moment) -> Request {
    let ended = made.usage.iter().filter(|usage| usage.back_at.is_some_and(|back| back.instant() <= from.instant()));
    let rolls = |usage: &&crate::quote::Usage| {
        let counter = asked.table.counters.iter().find(|counter| counter.id == usage.counter);
        counter.is_some_and(|counter| counter.window == crate::table::Window::Rolling)
    };
    let from_nought = ended.filter(|usage| !rolls(usage) || usage.before.is_zero());
    let nothing = |usage: &crate::quote::Usage| (usage.counter.clone(), UsedBefore::InAll(Number::ZERO));
    let used = with_used(request, from_nought.map(nothing));
    Request { used, as_of: from, ..request.clone() }
}
