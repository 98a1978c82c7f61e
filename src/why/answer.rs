//! The whole answer: the verdict, the explanations, and what comes near.

use serde::Serialize;

use super::claim::{Claim, Seen};
use super::explained::{Explained, Supposed, explained, quoted};
use super::figure::Figure;
use super::possible::{Possible, possible};
use super::search::{Found, Miss, Search};
use super::times::{TimeIs, times};
use crate::document::Moment;
use crate::money::{Currency, Money, Number};
use crate::quote::{Named, Quote};
use crate::table::Tariff;

/// More explanations than this are not told one by one.
const MOST_EXPLAINED: usize = 6;

/// So many other rules are told that come near.
const MOST_NEAR: usize = 3;

/// Why a charge was what it was.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// What was asked, as it was understood.
    pub claim: StatedClaim,
    /// What came of it.
    pub verdict: Verdict,
    /// The explanations, the likeliest first.
    pub explained: Vec<Explained>,
    /// Charges of others that may be behind it; looked for only where nothing explains it.
    pub possible: Vec<Possible>,
    /// The nearest of what else the tariff gives.
    pub nearest: Vec<Nearest>,
    /// How many statements were made.
    pub made: usize,
    /// Whether everything likely was tried; if not, the search was ended for time.
    pub is_complete: bool,
}

/// A claim as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatedClaim {
    /// The figure that was seen.
    pub charged: Number,
    /// Its currency; nothing where it depends on the destination.
    pub currency: Option<Currency>,
    /// What the figure is.
    pub seen: Seen,
    /// What was moved, if it was said.
    pub amount: Option<Money>,
    /// The service, if it was said.
    pub service: Option<Named>,
    /// The first moment of the days said.
    pub from: Option<Moment>,
    /// The first moment after them.
    pub until: Option<Moment>,
}

/// What came of a search for the reason of a charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The tariff gives exactly this for what was said.
    ExplainedExactly,
    /// The tariff gives exactly this if something more is so.
    ExplainedIf,
    /// Another party's charge may be the difference.
    AnotherParty,
    /// Another version, date or time zone gives exactly this.
    AnotherTime,
    /// No rule gives it.
    NotExplained,
}

impl Verdict {
    /// The verdict as it stands in answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ExplainedExactly => "explained-exactly",
            Self::ExplainedIf => "explained-if",
            Self::AnotherParty => "another-party",
            Self::AnotherTime => "another-time",
            Self::NotExplained => "not-explained",
        }
    }
}

/// What the tariff gives that comes near to a charge.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Nearest {
    /// What the tariff gives.
    pub gives: Money,
    /// What was charged less that.
    pub difference: Money,
    /// Whether exactly twice that was charged.
    pub is_twice: bool,
    /// Which figure of the statement it is.
    pub figure: Figure,
    /// The quote that gives it, of one method.
    pub quote: Quote,
}

/// The answer to a claim whose names are known.
pub fn answer(tariff: &Tariff, claim: &Claim) -> Why {
    let times = times(tariff, claim);
    let mut search = Search::new(claim);
    let found = search.run(&times);
    let matches = found.matches.iter().take(MOST_EXPLAINED);
    let explained: Vec<Explained> = matches.filter_map(|one| explained(&mut search, &times, one)).collect();
    // What was charged twice is nobody else's charge.
    let is_twice = found.misses.iter().any(|miss| miss.hypothesis.weight == 0 && is_twice(miss));
    let is_open = explained.is_empty() && !is_twice;
    let possible = if is_open { possible(&mut search, &found.misses) } else { Vec::new() };
    let nearest = nearest(&mut search, &found);
    let seen = explained.first().map(|one| one.amount).or(nearest.first().map(|near| near.gives));
    Why {
        claim: stated(tariff, claim, &times, seen),
        verdict: verdict(&explained, &possible),
        nearest,
        explained,
        possible,
        made: found.made,
        is_complete: found.is_complete,
    }
}

fn verdict(explained: &[Explained], possible: &[Possible]) -> Verdict {
    let Some(best) = explained.first() else {
        return if possible.is_empty() { Verdict::NotExplained } else { Verdict::AnotherParty };
    };
    let is_other_time = |supposed: &Supposed| {
        matches!(supposed, Supposed::Time { is: TimeIs::Near | TimeIs::Version | TimeIs::Later, .. })
    };
    if best.supposed.iter().any(is_other_time) {
        Verdict::AnotherTime
    } else if best.supposed.is_empty() {
        Verdict::ExplainedExactly
    } else {
        Verdict::ExplainedIf
    }
}

fn is_twice(miss: &Miss<'_>) -> bool {
    miss.difference == miss.seen.amount.amount() && !miss.difference.is_zero()
}

fn nearest<'t>(search: &mut Search<'t, '_>, found: &Found<'t>) -> Vec<Nearest> {
    // A double is a likelier mistake than what is merely near.
    let (twice, near): (Vec<_>, Vec<_>) = found.misses.iter().partition(|miss| is_twice(miss));
    let near = twice.into_iter().chain(near).take(MOST_NEAR);
    let near = near.filter_map(|miss| {
        Some(Nearest {
            gives: miss.seen.amount,
            difference: Money::new(miss.difference, miss.seen.amount.currency()).ok()?,
            is_twice: is_twice(miss),
            figure: miss.seen.figure.clone(),
            quote: quoted(search, &miss.hypothesis, &miss.sample)?,
        })
    });
    near.collect()
}

/// The claim as it was understood; `seen` is the figure that came nearest.
fn stated(tariff: &Tariff, claim: &Claim, times: &[super::times::Time<'_>], seen: Option<Money>) -> StatedClaim {
    let table = times.first().map(|time| time.table).or(tariff.versions().last());
    let named = |code: &str| table.and_then(|table| table.currency_named(code));
    let own = table.and_then(|table| named(table.currency.as_str()));
    let of_amount = claim.currency.as_ref().map_or(own, |code| named(code.as_str()));
    let span = super::times::span(tariff, claim);
    let at = |instant: i64, offset: i16| Moment::at(instant, offset);
    StatedClaim {
        charged: claim.charged,
        currency: if claim.seen == Seen::Arrived { seen.map(Money::currency) } else { own },
        seen: claim.seen,
        service: claim.service.as_ref().and_then(|id| {
            let mut services = tariff.versions().iter().rev().flat_map(|table| &table.services);
            services.find(|service| service.id == *id).map(|service| Named::of(&service.id, &service.name))
        }),
        amount: claim.amount.zip(of_amount).and_then(|(amount, currency)| Money::new(amount, currency).ok()),
        from: span.and_then(|(from, _, offset)| at(from, offset)),
        until: span.and_then(|(_, until, offset)| at(until, offset)),
    }
}
