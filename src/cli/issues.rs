//! Issues for people: one a line.

use std::io::{self, Write};

use crate::explain::{Language, Message, sentence};
use crate::issue::{Issue, Level};

/// Writes each issue on a line of its own: place, level, code, path, sentence.
pub fn write(out: &mut impl Write, issues: &[Issue], language: Language) -> io::Result<()> {
    issues.iter().try_for_each(|issue| {
        let place = issue.place.as_ref().map(ToString::to_string).unwrap_or_default();
        writeln!(out, "{}", line(&place, issue, language))
    })
}

/// One issue on a line, its place in words.
pub fn line(place: &str, issue: &Issue, language: Language) -> String {
    let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
    let level = match issue.code.level() {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let level = language.say(Message::TerminalLevel, &[("level", level)]);
    let path = if issue.path.is_empty() { String::new() } else { format!(" {}", issue.path) };
    format!("{place}{level} [{}]{path}: {}", issue.code, sentence(language, issue))
}
