//! The sentence of an issue: what is wrong and what to do next.

use super::language::{ISSUES, Language};
use super::words::Words;
use crate::document::Moment;
use crate::issue::Issue;

/// The sentence of an issue in a language.
///
/// ```
/// use plainfee::explain::{Language, sentence};
/// use plainfee::issue::{Code, Issue, Path};
/// let issue = Issue::new(Code::MissingKey, &Path::Top).with("key", "amount");
/// assert_eq!(sentence(Language::english(), &issue), "“amount” is missing. Add it.");
/// ```
pub fn sentence(language: Language, issue: &Issue) -> String {
    let words = Words { language, mixed: false };
    // Moments are read as dates; nobody says 2026-01-01T00:00:00+08:00.
    let read = |value: &str| Moment::parse(value).map_or_else(|| value.to_owned(), |moment| words.date(moment));
    let particulars: Vec<(&str, String)> = issue.particulars.iter().map(|(name, value)| (name, read(value))).collect();
    let particulars: Vec<(&str, &str)> = particulars.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let code = issue.code.as_str();
    let message = ISSUES.iter().find(|(name, _)| *name == code);
    message.map_or_else(|| code.to_owned(), |(_, message)| language.say(*message, &particulars))
}
