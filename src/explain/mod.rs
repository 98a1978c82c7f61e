//! Explanations: a pure function of a quote and a language, in words anyone can check with a calculator.
//!
//! [`explain`] turns a [`Quote`](crate::quote::Quote) into an [`Explanation`]: rows with their amount, working
//! and basis, ready for any surface. [`sentence`] words an [`Issue`](crate::issue::Issue). Words come from the
//! translators' files in `messages/` and, where no page says them, in a folder of the feature that does (`backtest/`,
//! `checks/`, `review/`, `spreadsheet/`, `terminal/`, `versions/`), compiled and compared by `build.rs`.

mod advice;
mod arrival;
mod badge;
mod compared;
mod curve;
#[cfg(feature = "cli")]
mod diff;
mod effect;
mod explanation;
mod issue;
mod language;
mod method;
mod plain;
mod promotions;
mod refusal;
mod rows;
mod supposed;
mod versions;
mod why;
mod words;
mod working;

pub use advice::{AdviceWords, BreakEvenWords, WayWords, explain_advice};
pub use arrival::Arrival;
pub use compared::{ComparedWords, explain_compared};
pub use curve::{CurveLine, CurveMark, CurveWords};
#[cfg(feature = "cli")]
pub use diff::{Block, DiffSection, DiffWords, diff_markdown, diff_text, explain_diff};
pub use explanation::{
    Amount, Explanation, Headline, Method, OtherRow, Row, RowKind, Section, SectionKind, explain, explain_plain,
};
pub use issue::sentence;
pub use language::{Language, Message, WrongMessages};
pub use plain::{advice_text, compared_text, plain_text, why_text};
pub use promotions::{PromotionRow, PromotionState};
pub use supposed::supposed_words;
pub use versions::VersionWords;
pub use why::{NearWords, PartyWords, ReasonWords, WhyWords, explain_why};
pub use words::Words;
