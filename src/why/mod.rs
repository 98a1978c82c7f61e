//! Why a charge was what it was: a pure function of a tariff and what a customer knows.
//!
//! [`why`] searches hypotheses in the order of how likely they are, supposes only what the last statement rested on and
//! nobody has said, and answers with a [`Verdict`] and the quote that gives the charge to the cent. It never calls a
//! charge explained that no rule gives.

mod answer;
mod branches;
mod claim;
mod compared;
mod explained;
mod figure;
mod hypothesis;
mod names;
mod partly;
mod party;
mod plainly;
mod possible;
mod search;
mod times;
mod trial;
mod used;
mod variants;

pub use answer::{Nearest, StatedClaim, Verdict, Why};
pub use claim::{Claim, Seen};
#[cfg(feature = "reading")]
pub use compared::compare_text;
pub use compared::{Compared, Difference, Differing, TwoClaims, Value, compare};
pub use explained::{Amounts, Explained, Supposed};
pub use figure::Figure;
pub use party::PartyKind;
pub use plainly::{Given, Plainly, plainly, rules};
pub use possible::{Possible, What};
pub use times::TimeIs;

use crate::issue::Issue;
use crate::table::Tariff;

/// Why a charge was what it was.
///
/// # Errors
/// What is wrong with the claim, each with its path: names that no version of the tariff knows, amounts finer than the
/// currency.
pub fn why(tariff: &Tariff, claim: &Claim) -> Result<Why, Vec<Issue>> {
    let issues = names::issues(tariff, claim);
    if issues.is_empty() { Ok(answer::answer(tariff, claim)) } else { Err(issues) }
}

/// Why a charge was what it was, for a claim given as JSON text; issues carry their place in it.
///
/// # Errors
/// As [`why`], and everything that keeps the text from being a claim.
#[cfg(feature = "reading")]
pub fn why_text(tariff: &Tariff, name: &str, text: &str) -> Result<Why, Vec<Issue>> {
    let claim = Claim::parse(name, text)?;
    why(tariff, &claim).map_err(|mut issues| {
        crate::document::locate(name, text, &mut issues);
        issues
    })
}
