//! Plainfee works out what a digital wallet charges for a transfer or a cross-border payment, and says why,
//! line by line.
//!
//! One way only: money → document → table → quote → advice, why → explain → surfaces (page, JavaScript, terminal).

pub mod advice;
#[cfg(feature = "cli")]
pub mod diff;
pub mod document;
pub mod explain;
pub mod issue;
pub mod money;
pub mod quote;
pub mod reply;
pub mod table;
pub mod why;

#[cfg(feature = "api")]
pub mod api;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod spreadsheet;
#[cfg(feature = "page")]
pub mod ui;
