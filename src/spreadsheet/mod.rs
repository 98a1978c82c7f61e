//! Lists of a fee table as spreadsheets: bands, look-up rows and exchange rates, out as CSV and in again.
//!
//! [`export`] answers files that, read again, give the same table byte for byte; a list that cannot is left in
//! the table and named. [`import`] takes what spreadsheets make of such files, and tells what is wrong by row
//! and column.

mod address;
mod cell;
mod column;
mod export;
mod file;
mod import;
mod letters;
mod list;
mod number;
mod row;
mod rows;
mod sheet;
mod told;
mod tree;

pub use address::{Address, Found};
pub(crate) use cell::issue as cell_issue;
pub use export::{Csv, Exported, export};
pub use import::{Given, import};
pub(crate) use letters::{harmless, is_blank, plain, shown_by, tidy};
pub(crate) use number::{Marks, number};
pub(crate) use tree::{list_value, object_value, put, text_value};
