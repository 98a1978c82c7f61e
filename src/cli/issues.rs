//! Issues for people: one a line.

use std::io::{self, Write};

use crate::explain::{Language, Message, sentence};
use crate::issue::Issue;
use crate::table::Finding;

/// Writes each issue on a line of its own: place, level, code, path, sentence.
pub fn write(out: &mut impl Write, issues: &[Issue], language: Language) -> io::Result<()> {
    issues.iter().try_for_each(|issue| writeln!(out, "{}", line(&placed(issue), issue, language)))
}

/// Writes each finding on a line of its own, with the two rows below it where two clash.
pub fn write_findings(out: &mut impl Write, findings: &[&Finding], language: Language) -> io::Result<()> {
    for finding in findings {
        writeln!(out, "{}", line(&placed(&finding.issue), &finding.issue, language))?;
        let Some(other) = &finding.other else { continue };
        for (place, row) in [(&other.place, &other.row), (&finding.issue.place, &finding.row)] {
            let place = place.as_ref().map_or_else(String::new, |place| format!("{place}: "));
            writeln!(out, "    {place}{row}")?;
        }
    }
    Ok(())
}

fn placed(issue: &Issue) -> String {
    issue.place.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// One issue on a line, its place in words.
pub fn line(place: &str, issue: &Issue, language: Language) -> String {
    let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
    let level = issue.code.level().as_str();
    let level = language.say(Message::TerminalLevel, &[("level", level)]);
    let path = if issue.path.is_empty() { String::new() } else { format!(" {}", issue.path) };
    format!("{place}{level} [{}]{path}: {}", issue.code, sentence(language, issue))
}
