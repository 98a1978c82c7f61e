//! The reply of every surface: an answer, or what is wrong in words.

use serde::Serialize;

use crate::explain::{self, Language};
use crate::issue::Issue;

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

impl Reply<Refused> {
    /// The reply that says what is wrong.
    pub fn refused(issues: Vec<Issue>, language: Language) -> Self {
        let worded = |issue| WordedIssue { sentence: explain::sentence(language, &issue), issue };
        Self { ok: false, answer: Refused { issues: issues.into_iter().map(worded).collect() } }
    }
}
