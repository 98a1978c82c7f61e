//! Why a backtest could not run, or not go on.

use std::path::PathBuf;

use crate::cli::failure::Failure;
use crate::explain::{Language, Message};

/// Why a backtest could not run; each says what to do next.
#[derive(Debug)]
pub enum Refusal {
    /// The file of charges is empty.
    NoCharges(PathBuf),
    /// A file that is no progress stands where progress is to be kept.
    NotProgress(PathBuf),
    /// The file of mismatches could not be written on.
    Unwritten(PathBuf),
    /// One file stands for two.
    SameFile(PathBuf),
    /// The fee tables have changed since the run began.
    OtherTables(PathBuf),
    /// What was read of the charges has changed since.
    OtherCharges(PathBuf),
    /// The run was begun with other options.
    OtherOptions(PathBuf),
    /// The file of mismatches is shorter than the run had made it.
    OtherMismatches(PathBuf),
}

impl Refusal {
    /// Why, and what to do next.
    pub fn sentence(&self, language: Language) -> String {
        let (reason, path) = match self {
            Self::NoCharges(path) => ("no-charges", path),
            Self::NotProgress(path) => ("not-progress", path),
            Self::Unwritten(path) => ("unwritten", path),
            Self::SameFile(path) => ("same-file", path),
            Self::OtherTables(path) => ("tables", path),
            Self::OtherCharges(path) => ("charges", path),
            Self::OtherOptions(path) => ("options", path),
            Self::OtherMismatches(path) => ("mismatches", path),
        };
        let file = path.display().to_string();
        language.say(Message::BacktestRefused, &[("reason", reason), ("file", &file)])
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Backtest(refusal)
    }
}
