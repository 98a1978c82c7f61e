//! What came of all charges: how many of each verdict.

use serde::{Deserialize, Serialize};

use crate::why::Verdict;

/// What is counted, in the order in which it is told; the words stand in JSON and in files.
pub const KINDS: [&str; 8] = [
    "matched",
    "explained-exactly",
    "explained-if",
    "another-time",
    "another-party",
    "not-explained",
    "not-matched",
    "malformed",
];

/// What came of one charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A verdict of the search.
    Told(Verdict),
    /// What was said gives the charge; nothing more was asked.
    Matched,
    /// What was said does not give the charge; nothing more was asked.
    NotMatched,
    /// It could not be read.
    Malformed,
}

impl Kind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Told(verdict) => verdict.as_str(),
            Self::Matched => "matched",
            Self::NotMatched => "not-matched",
            Self::Malformed => "malformed",
        }
    }

    /// Whether it is told one by one: all but what is plainly right.
    pub fn is_to_be_looked_into(self) -> bool {
        !matches!(self, Self::Matched | Self::Told(Verdict::ExplainedExactly))
    }

    /// Whether the tariff in force does not give the charge, whatever was left unsaid. Who runs a backtest knows when
    /// each charge was made: one by the prices of another time is a mistake to be found.
    pub fn is_mismatch(self) -> bool {
        match self {
            Self::Told(verdict) => !matches!(verdict, Verdict::ExplainedExactly | Verdict::ExplainedIf),
            Self::NotMatched => true,
            Self::Matched | Self::Malformed => false,
        }
    }
}

/// How many charges came to what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// In the order of [`KINDS`].
    counts: [u64; KINDS.len()],
    /// Searches that were ended for time.
    unfinished: u64,
    /// Charges that the tariff in force does not give.
    mismatches: u64,
}

impl Totals {
    /// Counts one charge.
    pub fn count(&mut self, kind: Kind, is_complete: bool) {
        let counts = self.counts.iter_mut().zip(KINDS);
        counts.filter(|(_, name)| *name == kind.as_str()).for_each(|(count, _)| *count += 1);
        self.unfinished += u64::from(!is_complete);
        self.mismatches += u64::from(kind.is_mismatch());
    }

    /// Adds what others have counted.
    pub fn add(&mut self, other: &Self) {
        self.counts.iter_mut().zip(other.counts).for_each(|(count, more)| *count += more);
        self.unfinished += other.unfinished;
        self.mismatches += other.mismatches;
    }

    /// All charges, malformed ones among them.
    pub fn charges(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Each count by its word.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, u64)> {
        KINDS.into_iter().zip(self.counts)
    }

    /// How many were malformed.
    pub fn malformed(&self) -> u64 {
        self.each().filter(|(kind, _)| *kind == Kind::Malformed.as_str()).map(|(_, count)| count).sum()
    }

    /// Searches that were ended for time.
    pub fn unfinished(&self) -> u64 {
        self.unfinished
    }

    /// Charges that the tariff in force does not give.
    pub fn mismatches(&self) -> u64 {
        self.mismatches
    }

    /// Whether every charge was read and explained.
    pub fn is_fine(&self) -> bool {
        self.mismatches == 0 && self.malformed() == 0
    }
}
