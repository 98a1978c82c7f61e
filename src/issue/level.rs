//! How much an issue matters.

/// How much an issue matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Probably a mistake; the table can be used.
    Warning,
    /// The table or request is refused.
    Error,
}

impl Level {
    /// The level as it stands in JSON and in SARIF.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
