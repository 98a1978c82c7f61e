//! `plainfee backtest`: real charges held against fee tables.
//!
//! `run.rs` is a whole run. Charges come in by `lines.rs` (lines, and how far they were read), `quotes.rs` (rows over
//! several lines) and `charges.rs` (batches of them); `headings.rs`, `cells.rs` and `objects.rs` make claims of them.
//! `workers.rs` works batches out side by side, `judge.rs` says what comes of each charge. `totals.rs` counts,
//! `mismatches.rs` writes what is to be looked into, `progress.rs` keeps how far a run has come, `meter.rs` shows it,
//! `report.rs` tells the end, `refusal.rs` why there is none; `place.rs` says where a charge stands.

mod cells;
mod charges;
mod headings;
mod judge;
mod lines;
mod meter;
mod mismatches;
mod objects;
mod place;
mod progress;
mod quotes;
mod refusal;
mod report;
mod run;
mod totals;
mod workers;

pub use refusal::Refusal;
pub use run::Backtest;
