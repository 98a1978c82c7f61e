//! Promotions: which may apply, which combination is best for the customer, and what each does to a statement.
//!
//! [`eligible`] says for every promotion of the service whether it may apply; [`best`](best::best) finds the cheapest
//! allowed combination by pricing with a [`Choice`]; [`effects`] is what a choice does to one charge; `later` is what
//! comes back afterwards.

mod best;
mod by_charge;
mod choice;
mod effects;
mod eligible;
mod later;
mod outcome;
mod outdone;
mod savings;
mod search;
mod tiers;
mod told;

pub use best::{Best, Came, best};
pub use choice::Choice;
pub use effects::{Effects, Use, changing};
pub use eligible::{begins, ends, of_service};
pub use later::{Later, later};
pub use outcome::{Needs, NextPrice, NotApplied, PromotionEffect, PromotionOutcome, PromotionResult, RangeOf, Regular};
pub use tiers::Tiers;
pub use told::{raised, without_parts};
