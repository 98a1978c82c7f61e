//! Why the program could not run.

use core::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the program could not run; each says what to do next.
#[derive(Debug)]
pub enum Failure {
    /// A file or folder could not be read.
    File(PathBuf, io::Error),
    /// A folder holds no fee table.
    NoTables(PathBuf),
    /// Standard input or output failed.
    Stream(io::Error),
    /// Whoever read the output stopped reading, as `head` does: nothing is wrong.
    ReaderGone,
    /// An answer could not be written as JSON.
    Json(serde_json::Error),
}

impl Failure {
    /// The failure to read a file.
    pub fn file(path: &Path, error: io::Error) -> Self {
        Self::File(path.to_owned(), error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::ReaderGone } else { Self::Stream(error) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        match error.io_error_kind() {
            Some(io::ErrorKind::BrokenPipe) => Self::ReaderGone,
            _ => Self::Json(error),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => {
                write!(f, "{}: {error}. Check the name and whether it may be read.", path.display())
            }
            Self::NoTables(path) => {
                write!(f, "{}: there is no .json fee table here. Name a table or a folder of tables.", path.display())
            }
            Self::Stream(error) => write!(f, "standard input or output failed: {error}. Run the command again."),
            Self::ReaderGone => f.write_str("the output is no longer read"),
            Self::Json(error) => write!(f, "the answer could not be written: {error}. Please report this."),
        }
    }
}
