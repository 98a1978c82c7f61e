//! What distinguishes a method, computed from the figures and sold to nobody.

use super::language::Message;
use super::words::Words;
use crate::money::Money;
use crate::quote::{MethodStatement, Quote, Statement};

/// The badges of a method: none where every method would have the same.
pub fn badges(words: &Words, quote: &Quote, method: &MethodStatement) -> Vec<String> {
    let Some(own) = method.outcome.statement() else { return Vec::new() };
    let offered = || quote.statements.iter().filter_map(|method| method.outcome.statement());
    let figures = |statement: &Statement| -> (Money, Money, Money) {
        (statement.total, statement.cost.sum, statement.total_to_recipient)
    };
    let mut badges = Vec::new();
    // The statements come the best first; those with the same figures are all the best.
    let best = offered().next().map(figures);
    if best == Some(figures(own)) && !offered().all(|other| Some(figures(other)) == best) {
        badges.push(words.say(Message::BadgeBest, &[("side", quote.request.side.as_str())]));
    }
    // No method is called the fastest beside one of which nobody knows.
    let latest = |statement: &Statement| statement.arrives.as_ref().map(|arrives| arrives.latest.moment.instant());
    let known = offered().all(|other| other.arrives.is_some());
    let soonest = offered().filter_map(latest).min();
    if known && latest(own) == soonest && !offered().all(|other| latest(other) == soonest) {
        badges.push(words.say(Message::BadgeFastest, &[]));
    }
    badges
}
