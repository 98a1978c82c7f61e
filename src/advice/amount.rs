//! Paying a little less, or a little more, where a price begins near the amount.

use super::ask::Asked;
use super::way::{Way, WayKind, one};
use crate::money::{Money, Number};
use crate::quote::{Forward, Request};

/// A little less where that saves more than what is not sent; a little more where the operator allows saying so.
pub fn ways(asked: &Asked<'_>) -> Vec<Way> {
    let Some(situation) = asked.situation(&asked.request) else { return Vec::new() };
    let Some((offer, units)) = asked.changeable() else { return Vec::new() };
    let forward = Forward::new(&situation, offer);
    let other = |place: i128| {
        let amount = forward.money(place)?;
        let request = Request { amount: amount.amount(), ..asked.request.clone() };
        let by = forward.money((units - place).abs())?;
        let kind = if place < units { WayKind::Less { amount, by } } else { WayKind::More { amount, by } };
        Some((one(asked, kind, request)?, by))
    };
    let starts = forward.starts();
    let (smallest, _) = forward.limits();
    let net = |(way, by): &(Way, Money)| way.saving.amount().subtract(by.amount()).unwrap_or(Number::ZERO);
    let below = starts.iter().filter(|start| **start <= units).flat_map(|start| [start - 1, *start]);
    let less = below.filter(|place| *place >= smallest && *place < units).filter_map(other);
    let less = less.filter(|found| net(found) > Number::ZERO);
    let less = less.reduce(|best, next| if net(&next) >= net(&best) { next } else { best });
    let above = starts.iter().filter(|start| asked.table.suggest_more && **start > units);
    let more = above.filter_map(|start| other(*start)).next();
    less.into_iter().chain(more).map(|(way, _)| way).collect()
}
