//! How far a run has come, kept in a plain file, so that one that was stopped goes on from there.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::lines::Mark;
use super::refusal::Refusal;
use super::totals::Totals;
use crate::cli::failure::Failure;
use crate::cli::replace::replace;

/// The form of the file; another is not gone on with.
const FORM: u32 = 1;

/// It is not written more often: each time, the disk is waited for.
const EVERY: Duration = Duration::from_millis(500);

/// What a run was asked; one asked otherwise would write other files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The sum of the tables' texts.
    pub tables: u64,
    /// The language of sentences.
    pub language: String,
    /// Whether only what was said was tried.
    pub quick: bool,
    /// Whether mismatches were written.
    pub mismatches: bool,
}

/// How far a run has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// How far the charges were read.
    pub read: Mark,
    /// How many came to what so far.
    pub totals: Totals,
    /// How long the file of mismatches was.
    pub mismatches: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    plainfee_backtest: u32,
    asked: Asked,
    reached: Reached,
}

/// The file that keeps it.
pub struct Progress {
    path: PathBuf,
    asked: Asked,
    kept: Option<Instant>,
}

impl Progress {
    /// The file, and how far the run had come that it was kept of.
    pub fn open(path: &Path, asked: Asked) -> Result<(Self, Option<Reached>), Failure> {
        let text = match fs::read_to_string(path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(Refusal::NotProgress(path.to_owned()).into());
            }
            Err(error) => return Err(Failure::file(path, error)),
        };
        let reached = text.map(|text| reached(path, &text, &asked)).transpose()?;
        Ok((Self { path: path.to_owned(), asked, kept: None }, reached))
    }

    /// Whether it is time to keep it again.
    pub fn is_due(&self) -> bool {
        self.kept.is_none_or(|kept| kept.elapsed() >= EVERY)
    }

    /// Keeps how far the run has come.
    pub fn keep(&mut self, reached: Reached) -> Result<(), Failure> {
        let kept = Kept { plainfee_backtest: FORM, asked: self.asked.clone(), reached };
        let text = serde_json::to_string_pretty(&kept)?;
        replace(&self.path, &format!("{text}\n"))?;
        self.kept = Some(Instant::now());
        Ok(())
    }

    /// The refusal of charges that have changed.
    pub fn other_charges(&self) -> Failure {
        Refusal::OtherCharges(self.path.clone()).into()
    }
}

fn reached(path: &Path, text: &str, asked: &Asked) -> Result<Reached, Failure> {
    let kept: Option<Kept> = serde_json::from_str(text).ok();
    let Some(kept) = kept.filter(|kept| kept.plainfee_backtest == FORM) else {
        return Err(Refusal::NotProgress(path.to_owned()).into());
    };
    if kept.asked.tables != asked.tables {
        return Err(Refusal::OtherTables(path.to_owned()).into());
    }
    if kept.asked != *asked {
        return Err(Refusal::OtherOptions(path.to_owned()).into());
    }
    Ok(kept.reached)
}
