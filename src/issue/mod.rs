//! What is wrong with a table or a request: data first, words last.
//!
//! An [`Issue`] says what (code), where (path, and file, line and column when the text is at hand) and with
//! which particulars. The sentence a reader sees is made by `explain`, in the reader's language.

mod code;
mod declare;
mod level;
mod place;

pub use code::Code;
pub use level::Level;
pub use place::{Path, Place, is_plain, shown};

use serde::Serialize;

/// One thing wrong with a table or a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// What is wrong.
    pub code: Code,
    /// Which item it is about, such as `charges[2].price.percent`; empty for the whole.
    pub path: String,
    /// Where the item stands in its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The particulars the sentence names.
    pub particulars: Particulars,
}

/// The particulars of an issue, by name, in the order they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars(Vec<(&'static str, String)>);

impl Issue {
    /// An issue about the item at that path.
    #[cold]
    #[inline(never)]
    pub fn new(code: Code, path: &Path<'_>) -> Self {
        Self { code, path: path.to_string(), place: None, particulars: Particulars::default() }
    }

    /// The same issue with one more particular.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl core::fmt::Display) -> Self {
        self.with_text(name, &value)
    }

    // Not generic, so that the page carries it once and not once for every kind of value.
    #[cold]
    #[inline(never)]
    fn with_text(mut self, name: &'static str, value: &dyn core::fmt::Display) -> Self {
        self.particulars.0.push((name, value.to_string()));
        self
    }

    /// Whether the text must be refused.
    pub fn is_error(&self) -> bool {
        self.code.level() == Level::Error
    }
}

impl Particulars {
    /// The particulars as name and value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

impl Serialize for Particulars {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
