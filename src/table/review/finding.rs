//! What a review found, and where it stands in the text.

use super::rows::Rows;
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path, Place};

/// Something that is probably a mistake.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Finding {
    /// What it is and where.
    #[serde(flatten)]
    pub issue: Issue,
    /// The rules it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Identifier>,
    /// The row as it is written, shortened.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub row: String,
    /// The other row, where two clash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<OtherRow>,
    /// Why it is meant to be so, where the table says that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silenced: Option<String>,
}

impl From<Issue> for Finding {
    fn from(issue: Issue) -> Self {
        Self { issue, rules: Vec::new(), row: String::new(), other: None, silenced: None }
    }
}

/// The other of two rows that clash.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct OtherRow {
    /// Which item it is.
    pub path: String,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The row as it is written, shortened.
    pub row: String,
}

/// After so many findings the rest are not collected: a reader mends the first ones first.
const MOST: usize = 500;

/// The findings so far.
#[derive(Default)]
pub struct Findings {
    pub found: Vec<Finding>,
}

impl Findings {
    /// Adds a finding about an item and the rules it belongs to; particulars are added to what it answers.
    pub fn add(&mut self, code: Code, at: &Path<'_>, rules: &[&Identifier]) -> Adding<'_> {
        let rules = rules.iter().map(|id| (*id).clone()).collect();
        let finding = Finding { rules, ..Finding::from(Issue::new(code, at)) };
        Adding { findings: self, finding: Some(finding) }
    }

    /// Whether no more are collected.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// The findings with their places, in the order of the text.
    pub fn placed(mut self, file: &str, text: &str) -> Vec<Finding> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let Some(rows) = Rows::of(file, text) else { return self.found };
        for finding in &mut self.found {
            let (place, row) = rows.find(&finding.issue.path);
            finding.issue.place = Some(place);
            finding.row = row;
            if let Some(other) = &mut finding.other {
                let (place, row) = rows.find(&other.path);
                (other.place, other.row) = (Some(place), row);
            }
        }
        let order = |finding: &Finding| finding.issue.place.as_ref().map(|place| (place.line, place.column));
        self.found.sort_by_key(|finding| (order(finding), finding.issue.code));
        self.found
    }
}

/// A finding that still gets its particulars; it is kept when it is let go.
pub struct Adding<'f> {
    findings: &'f mut Findings,
    finding: Option<Finding>,
}

impl Adding<'_> {
    /// The same with one more particular.
    pub fn with(mut self, name: &'static str, value: impl core::fmt::Display) -> Self {
        self.finding = self.finding.take().map(|finding| Finding { issue: finding.issue.with(name, value), ..finding });
        self
    }

    /// The same with the other row.
    pub fn beside(mut self, other: &Path<'_>) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.other = Some(OtherRow { path: other.to_string(), place: None, row: String::new() });
        }
        self
    }
}

impl Drop for Adding<'_> {
    fn drop(&mut self) {
        if !self.findings.is_full() {
            self.findings.found.extend(self.finding.take());
        }
    }
}
