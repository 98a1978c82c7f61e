//! The JavaScript surface: plain objects in and out, amounts as text, bad input answered and never thrown.

mod exports;

pub use exports::{FeeTables, check};
