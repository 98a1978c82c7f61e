//! The sentence of an issue: what is wrong and what to do next.

use super::language::{Language, Message};
use super::words::Words;
use crate::document::Moment;
use crate::issue::{Code, Issue};

/// The sentence of an issue in a language.
///
/// ```
/// use plainfee::explain::{Language, sentence};
/// use plainfee::issue::{Code, Issue, Path};
/// # #[cfg(feature = "reading")]
/// # {
/// let issue = Issue::new(Code::MissingKey, &Path::Top).with("key", "amount");
/// assert_eq!(sentence(Language::english(), &issue), "“amount” is missing. Add it.");
/// # }
/// ```
pub fn sentence(language: Language, issue: &Issue) -> String {
    let words = Words { language, mixed: false };
    // What was typed is shown as typed, but for the moments the program itself puts in.
    let read = |name: &str, value: &str| match (issue.code, name, Moment::parse(value)) {
        // A version ends before its last moment.
        (Code::NoVersionInForce, "last", Some(until)) => words.date_time(until.minute_before()),
        (Code::NoVersionInForce, _, Some(moment)) => words.date_time(moment),
        (_, "allowed" | "keys", _) => words.list(value.split(", ")),
        _ => value.to_owned(),
    };
    let particulars: Vec<(&str, String)> =
        issue.particulars.iter().map(|(name, value)| (name, read(name, value))).collect();
    let particulars: Vec<(&str, &str)> = particulars.iter().map(|(name, value)| (*name, value.as_str())).collect();
    language.say(Message::of_issue(issue.code), &particulars)
}
