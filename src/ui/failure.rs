//! Why there is no tariff to show.

use crate::explain::Message;
use crate::issue::{Code, Issue};

/// Why the tables of a tariff are not there.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// A file is not where it should be.
    Missing,
    /// A file did not arrive.
    Offline,
    /// A file is not for this version of the page.
    Mismatched(Vec<Issue>),
    /// A file is wrong, and in what.
    Broken(Vec<Issue>),
    /// The address names a tariff that the index does not list.
    NoSuchTariff,
}

impl Failure {
    /// What is wrong with a file that came.
    pub fn of(issues: Vec<Issue>) -> Self {
        let mismatched = issues.iter().any(|issue| issue.code == Code::OtherLayout);
        if mismatched { Self::Mismatched(issues) } else { Self::Broken(issues) }
    }

    /// The sentence that says so and what to do next.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing => Message::UiErrorMissing,
            Self::Offline => Message::UiErrorOffline,
            Self::Mismatched(_) => Message::UiErrorMismatched,
            Self::Broken(_) => Message::UiErrorBroken,
            Self::NoSuchTariff => Message::UiErrorTariff,
        }
    }

    /// The issues, for those who can mend them.
    pub fn issues(&self) -> &[Issue] {
        match self {
            Self::Mismatched(issues) | Self::Broken(issues) => issues,
            _ => &[],
        }
    }
}
