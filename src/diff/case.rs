//! One payment of the basket, by what it cost and what it costs.

use serde::Serialize;

use crate::document::Text;
use crate::money::Money;
use crate::quote::{Named, Request};
use crate::table::ServiceKind;

/// One payment by one method, by what it cost and what it costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// The service.
    pub service: Named,
    /// The kind of service.
    pub kind: ServiceKind,
    /// Where it goes.
    pub destination: Option<Text>,
    /// The method.
    pub method: Named,
    /// The amount that the service's fees start from.
    pub amount: Money,
    /// Whether the amount is of the basket; the others are those at which a rule turns.
    pub of_basket: bool,
    /// What is otherwise than a request takes it to be.
    pub facts: Vec<CaseFact>,
    /// The counters that are used up.
    pub used_up: Vec<Text>,
    /// What it cost; nothing where it was not offered.
    pub old: Option<Money>,
    /// What it costs; nothing where it is not offered.
    pub new: Option<Money>,
    /// By how much more; below nought where it is less.
    pub difference: Option<Money>,
    /// What came of it.
    pub outcome: Outcome,
    /// What was asked of the later version.
    #[serde(skip)]
    pub request: Request,
}

/// A fact and what it is in a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseFact {
    /// How it is asked for.
    pub name: Text,
    /// What it is.
    pub value: Text,
}

/// What came of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It costs more.
    More,
    /// It costs less.
    Less,
    /// It costs the same.
    Same,
    /// It was not offered, and is now.
    New,
    /// It is no longer offered.
    Gone,
}

impl Outcome {
    /// The word as it stands in JSON and in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::Same => "same",
            Self::New => "new",
            Self::Gone => "gone",
        }
    }
}

/// What came of it, and by how much more it costs; nothing where neither version offers it.
pub fn outcome(old: Option<Money>, new: Option<Money>) -> Option<(Outcome, Option<Money>)> {
    let (old, new) = match (old, new) {
        (None, None) => return None,
        (None, Some(_)) => return Some((Outcome::New, None)),
        (Some(_), None) => return Some((Outcome::Gone, None)),
        (Some(old), Some(new)) => (old, new),
    };
    let difference = new.subtract(old).ok()?;
    let outcome = match difference {
        none if none.is_zero() => Outcome::Same,
        less if less.amount().is_negative() => Outcome::Less,
        _ => Outcome::More,
    };
    Some((outcome, Some(difference)))
}
