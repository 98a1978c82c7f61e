//! How far a run has come, on a terminal: a line that is written over; elsewhere nothing.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::explain::{Language, Message};

/// It is not written more often: nobody reads faster.
const EVERY: Duration = Duration::from_millis(250);

/// Goes to the line's start and clears it.
const CLEAR: &str = "\r\u{1b}[K";

/// The line on a terminal.
pub struct Meter {
    is_terminal: bool,
    language: Language,
    begun: Instant,
    /// The charges that an earlier run had done.
    before: u64,
    length: Option<u64>,
    shown: Option<Instant>,
}

impl Meter {
    /// Begins; the file has so many bytes, where that is known.
    pub fn new(language: Language, before: u64, length: Option<u64>) -> Self {
        let is_terminal = io::stderr().is_terminal();
        Self { is_terminal, language, begun: Instant::now(), before, length, shown: None }
    }

    /// Shows how far it is.
    pub fn show(&mut self, charges: u64, offset: u64) {
        if !self.is_terminal || self.shown.is_some_and(|shown| shown.elapsed() < EVERY) {
            return;
        }
        let elapsed = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX).max(1);
        let rate = ((charges - self.before.min(charges)).saturating_mul(1_000) / elapsed).to_string();
        let share = self.length.filter(|length| *length > 0).map(|length| offset.saturating_mul(100) / length);
        let share = share.map_or_else(|| "none".to_owned(), |share| share.min(100).to_string());
        let arguments = [("charges", charges.to_string()), ("rate", rate), ("share", share)];
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Where standard error is closed, nobody waits for it.
        let _ = write!(io::stderr(), "{CLEAR}{}", self.language.say(Message::BacktestMeter, &arguments));
        self.shown = Some(Instant::now());
    }

    /// Takes the line away, so that sentences stand by themselves.
    pub fn clear(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(io::stderr(), "{CLEAR}");
        }
    }
}
