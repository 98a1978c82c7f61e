//! `plainfee backtest`: real charges held against fee tables.
//!
//! `run.rs` is a whole run. Charges come in by `open.rs` (what kind of file it is), `lines.rs` (lines, and how far they
//! were read), `quotes.rs` (rows over several lines) and `charges.rs` (batches of them); `headings.rs`, `cells.rs` and
//! `objects.rs` make claims of them, `place.rs` says where one stands. `workers.rs` works batches out side by side,
//! `judge.rs` says what comes of each charge. `keeper.rs` takes it: `totals.rs` counts, `mismatches.rs` writes what is
//! to be looked into, `progress.rs` keeps how far a run has come, `meter.rs` shows it. `report.rs` tells the end,
//! `refusal.rs` why there is none.

mod cells;
mod charges;
mod headings;
mod judge;
mod keeper;
mod lines;
mod meter;
mod mismatches;
mod objects;
mod open;
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
