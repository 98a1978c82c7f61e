//! Why the program could not run.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::backtest::Refusal;
use crate::explain::{Language, Message};

/// Why the program could not run; each says what to do next.
#[derive(Debug)]
pub enum Failure {
    /// A file or folder could not be read.
    File(PathBuf, io::Error),
    /// A file or folder could not be written; what was there before is unchanged.
    Write(PathBuf, io::Error),
    /// A file that was not published stands where tables are to be published.
    Foreign(PathBuf),
    /// A table has nothing that a spreadsheet holds.
    NoLists(PathBuf),
    /// A table has several lists, which do not fit one output.
    ManyLists(PathBuf, Vec<String>),
    /// One rule was named for several files.
    OneRule,
    /// A folder holds no fee table.
    NoTables(PathBuf),
    /// Standard input holds no request.
    NothingAsked,
    /// Standard input or output failed.
    Stream(io::Error),
    /// Whoever read the output stopped reading, as `head` does: nothing is wrong.
    ReaderGone,
    /// A backtest could not run, or not go on.
    Backtest(Refusal),
    /// What keeps it from running has been told.
    Told,
    /// An answer could not be written as JSON, or a table not prepared.
    Json,
}

/// What was found so far, when only the reader of it is gone.
pub fn unless_reader_gone(done: Result<(), Failure>, fine: bool) -> Result<bool, Failure> {
    match done {
        Ok(()) | Err(Failure::ReaderGone) => Ok(fine),
        Err(failure) => Err(failure),
    }
}

impl Failure {
    /// The failure to read a file.
    pub fn file(path: &Path, error: io::Error) -> Self {
        Self::File(path.to_owned(), error)
    }

    /// The failure to write a file.
    pub fn write(path: &Path, error: io::Error) -> Self {
        Self::Write(path.to_owned(), error)
    }

    /// Why, and what to do next.
    pub fn sentence(&self, language: Language) -> String {
        let about = |message, path: &Path, error: Option<&io::Error>| {
            let (reason, number) = error.map(reason).unwrap_or_default();
            let name = path.display().to_string();
            language.say(message, &[("file", &name), ("reason", reason), ("number", &number)])
        };
        match self {
            Self::File(path, error) => about(Message::TerminalFile, path, Some(error)),
            Self::Write(path, error) => about(Message::TerminalWrite, path, Some(error)),
            Self::Foreign(path) => about(Message::TerminalForeign, path, None),
            Self::NoLists(path) => about(Message::TerminalNoLists, path, None),
            Self::ManyLists(path, lists) => {
                let join =
                    |list: String, next: String| language.say(Message::Joined, &[("list", &list), ("next", &next)]);
                let lists = lists.iter().cloned().reduce(join).unwrap_or_default();
                let particulars = [("file", path.display().to_string()), ("lists", lists)];
                let particulars: Vec<(&str, &str)> =
                    particulars.iter().map(|(name, value)| (*name, value.as_str())).collect();
                language.say(Message::TerminalManyLists, &particulars)
            }
            Self::OneRule => language.say(Message::TerminalOneRule, &[]),
            Self::NoTables(path) => about(Message::TerminalNoTables, path, None),
            Self::NothingAsked => language.say(Message::TerminalNothingAsked, &[]),
            Self::Stream(error) => about(Message::TerminalStream, Path::new(""), Some(error)),
            Self::Backtest(refusal) => refusal.sentence(language),
            Self::ReaderGone | Self::Told | Self::Json => language.say(Message::TerminalJson, &[]),
        }
    }
}

/// What the messages call it. The system's own words are in no language of ours: its number stands for them.
fn reason(error: &io::Error) -> (&'static str, String) {
    let name = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "permission-denied",
        ErrorKind::InvalidData => "invalid-data",
        _ => "other",
    };
    (name, error.raw_os_error().map_or_else(String::new, |number| number.to_string()))
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe { Self::ReaderGone } else { Self::Stream(error) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        if error.is_io() { io::Error::from(error).into() } else { Self::Json }
    }
}
