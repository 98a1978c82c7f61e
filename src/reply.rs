//! The reply of every surface: an answer, or what is wrong in words.

use serde::Serialize;

use crate::explain::{self, Language};
use crate::issue::Issue;
#[cfg(feature = "review")]
use crate::table::Finding;

/// An answer with `ok: true`, or issues with `ok: false`.
#[derive(Debug, Serialize)]
pub struct Reply<T> {
    /// Whether there is an answer.
    pub ok: bool,
    /// The answer, or [`Refused`].
    #[serde(flatten)]
    pub answer: T,
}

impl<T: Serialize> Reply<T> {
    /// The reply that holds an answer.
    pub fn answered(answer: T) -> Self {
        Self { ok: true, answer }
    }
}

/// What is wrong.
#[derive(Debug, Serialize)]
pub struct Refused {
    /// The issues, each with its sentence.
    pub issues: Vec<WordedIssue>,
}

/// An issue with its sentence in the reader's language.
#[derive(Debug, Serialize)]
pub struct WordedIssue {
    /// The issue.
    #[serde(flatten)]
    pub issue: Issue,
    /// What is wrong and what to do next.
    pub sentence: String,
}

/// What a review of a table found, with its sentence in the reader's language.
#[cfg(feature = "review")]
#[derive(Debug, Serialize)]
pub struct WordedFinding {
    /// "error", "warning" or "note".
    pub level: &'static str,
    /// What was found and where.
    #[serde(flatten)]
    pub finding: Finding,
    /// What is seen and what to do next.
    pub sentence: String,
}

#[cfg(feature = "review")]
impl WordedFinding {
    /// A finding in a language.
    pub fn new(finding: Finding, language: Language) -> Self {
        let level = finding.issue.code.level().as_str();
        Self { level, sentence: explain::sentence(language, &finding.issue), finding }
    }
}

impl Reply<Refused> {
    /// The reply that says what is wrong.
    pub fn refused(issues: Vec<Issue>, language: Language) -> Self {
        let worded = |issue| WordedIssue { sentence: explain::sentence(language, &issue), issue };
        Self { ok: false, answer: Refused { issues: issues.into_iter().map(worded).collect() } }
    }
}
