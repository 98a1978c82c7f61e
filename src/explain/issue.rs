//! The sentence of an issue: what is wrong and what to do next.

use super::language::{Language, Message};
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
    let particulars: Vec<(&str, &str)> = issue.particulars.iter().collect();
    let name = issue.code.as_str();
    let message = Message::ALL.iter().find(|(_, id, _)| id.strip_prefix("issue-") == Some(name));
    message.map_or_else(|| name.to_owned(), |(message, _, _)| language.say(*message, &particulars))
}
