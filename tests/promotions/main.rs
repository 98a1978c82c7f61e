//! The best combination of promotions, against an exhaustive search by an oracle that shares none of the engine's code.
//!
//! `random.rs` makes a table and a payment of a number; `written.rs` writes both as JSON for the engine; `paid.rs` works
//! out by itself what the payment costs under a set of promotions, `combinations.rs` tries every set that the rules
//! allow. The oracle is wholly independent: conditions, bases, allowances, prices, promotions, limits, roundings,
//! exchange and totals are its own, in whole numbers and fractions.

mod combinations;
mod dice;
mod exact;
mod model;
mod paid;
mod random;
mod searched;
mod windows;
mod written;
