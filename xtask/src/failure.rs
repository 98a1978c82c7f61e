//! Why a command could not do its work, as a sentence that says what to do next.

use std::fmt;
use std::process::ExitCode;

/// The result of every step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A sentence for a person, and the exit code for a script.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    exit_code: u8,
}

impl Failure {
    /// Something is wrong with the project or the machine.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), exit_code: 1 }
    }

    /// The command line makes no sense.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), exit_code: 2 }
    }

    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.exit_code)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence)
    }
}

/// Adds what was being done to an error that only says what went wrong.
pub trait Doing<T> {
    fn doing(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("Could not {what}: {error:#}.")))
    }
}
