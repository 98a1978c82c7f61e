//! Ways to pay less: each recomputed, with its condition and its saving.

use serde::Serialize;

use super::ask::Asked;
use super::{amount, code, moment, several};
use crate::document::{Identifier, Moment, Text};
use crate::money::Money;
use crate::quote::{Named, Quote, Request, Statement};
use crate::table::Tariff;

/// A way to pay less.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Way {
    /// What to do.
    pub kind: WayKind,
    /// By how much less is then kept of what is paid, in the payer's currency.
    pub saving: Money,
    /// What is then paid in all.
    pub total: Money,
    /// What then arrives in all.
    pub total_to_recipient: Money,
    /// What to ask to follow it, one payment after another.
    #[serde(skip)]
    pub requests: Vec<Request>,
    /// What it is compared with, where that is not the customer's request alone: for one payment in place of two, both.
    #[serde(skip)]
    pub instead_of: Vec<Request>,
}

/// What to do to pay less.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum WayKind {
    /// Take another method.
    Method {
        /// The method.
        method: Named,
    },
    /// Pay at another time.
    Moment {
        /// From when on it costs this.
        from: Moment,
        /// What changes then.
        because: Because,
    },
    /// Pay a little less, where a higher price begins just before the amount.
    Less {
        /// The amount.
        amount: Money,
        /// How much less that is.
        by: Money,
    },
    /// Pay a little more, where a lower price begins just after the amount; only where the operator allows saying so.
    More {
        /// The amount.
        amount: Money,
        /// How much more that is.
        by: Money,
    },
    /// Pay in two payments.
    Split {
        /// The first payment.
        first: Money,
        /// The second.
        second: Money,
        /// When to make the second, where not at once.
        from: Option<Moment>,
    },
    /// Make one payment in place of two of this amount.
    Combine {
        /// The amount of the one.
        amount: Money,
    },
    /// Name the code of a promotion.
    Code {
        /// What the promotion is called.
        promotion: Text,
        /// The code.
        code: String,
    },
}

/// What changes at another time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// A promotion or a period such as the weekend begins.
    Begins(Text),
    /// A promotion or a period ends.
    Ends(Text),
    /// What a counter counts starts anew.
    Counter(Text),
    /// Another version of the table is in force.
    Version,
}

/// The ways to pay less than the advised statement, the greatest saving first, and one payment in place of two last;
/// those that save nothing are left out.
pub fn ways(tariff: &Tariff, request: &Request, quote: &Quote, chosen: Option<&Identifier>) -> Vec<Way> {
    let Some(asked) = super::asked(tariff, request, quote, chosen) else { return Vec::new() };
    let own = asked.request.method.clone();
    let mut ways = own.map(|own| methods(&asked, quote, &own)).unwrap_or_default();
    ways.extend(code::ways(&asked));
    ways.extend(moment::ways(&asked));
    ways.extend(amount::ways(&asked));
    ways.extend(several::ways(&asked));
    // What saves on two payments is no rival of what saves on the one: it comes after them all.
    let rank = |way: &Way| (matches!(way.kind, WayKind::Combine { .. }), way.saving.amount());
    let mut ranked: Vec<Way> = Vec::with_capacity(ways.len());
    for way in ways {
        let (is_other, saving) = rank(&way);
        let place = ranked.partition_point(|before| {
            let (before_is_other, before) = rank(before);
            (!before_is_other && is_other) || (before_is_other == is_other && before >= saving)
        });
        ranked.insert(place, way);
    }
    ranked
}

/// A way that is one payment in place of the asked one; nothing where it saves nothing.
pub fn one(asked: &Asked<'_>, kind: WayKind, request: Request) -> Option<Way> {
    let statement = asked.answer(&request)?;
    one_of(asked, kind, request, &statement)
}

fn one_of(asked: &Asked<'_>, kind: WayKind, request: Request, statement: &Statement) -> Option<Way> {
    Some(Way {
        kind,
        saving: asked.saving(&[&asked.statement], &[statement])?,
        total: statement.total,
        total_to_recipient: statement.total_to_recipient,
        requests: vec![request],
        instead_of: vec![asked.request.clone()],
    })
}

fn methods(asked: &Asked<'_>, quote: &Quote, own: &Identifier) -> Vec<Way> {
    let others = quote.statements.iter().filter(|other| other.method.id != *own);
    let way = |other: &crate::quote::MethodStatement| {
        let request = Request { method: Some(other.method.id.clone()), ..asked.request.clone() };
        one_of(asked, WayKind::Method { method: other.method.clone() }, request, other.outcome.statement()?)
    };
    others.filter_map(way).collect()
}
