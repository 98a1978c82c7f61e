//! Values as texts state them.

use serde::Serialize;

use crate::document::{Kind, Member, Text, Value};

/// A value as a text states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Written {
    /// One word or number.
    Word(String),
    /// A text for readers, in every language.
    Text(Text),
    /// An object or list, as JSON.
    Whole(String),
}

impl Written {
    /// The word, where it is one.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Whether an object is a text for readers.
pub fn is_text(members: &[Member<'_>], languages: &[String]) -> bool {
    let in_a_language = |member: &Member<'_>| languages.iter().any(|tag| member.key == tag.as_str());
    let is_one = |member: &Member<'_>| in_a_language(member) && matches!(member.value.kind, Kind::Text(_));
    !members.is_empty() && members.iter().all(is_one)
}

/// A value as it is stated.
pub fn written(value: &Value<'_>, languages: &[String]) -> Written {
    match &value.kind {
        Kind::Text(text) => Written::Word(text.to_string()),
        Kind::Number(digits) => Written::Word((*digits).to_owned()),
        Kind::Boolean(holds) => Written::Word(holds.to_string()),
        Kind::Object(members) if is_text(members, languages) => {
            let text = |member: &Member<'_>| match &member.value.kind {
                Kind::Text(text) => (member.key.to_string(), text.to_string()),
                _ => (member.key.to_string(), String::new()),
            };
            let texts: Vec<(String, String)> = members.iter().map(text).collect();
            let texts: Vec<(&str, &str)> = texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str())).collect();
            Written::Text(Text::new(&texts))
        }
        Kind::Null | Kind::List(_) | Kind::Object(_) => Written::Whole(one_line(value)),
    }
}

/// A value as JSON on one line.
fn one_line(value: &Value<'_>) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    match &value.kind {
        Kind::Null => "null".to_owned(),
        Kind::Boolean(holds) => holds.to_string(),
        Kind::Number(digits) => (*digits).to_owned(),
        Kind::Text(text) => quoted(text),
        Kind::List(elements) => format!("[{}]", elements.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Kind::Object(members) => {
            let member = |member: &Member<'_>| format!("{}: {}", quoted(&member.key), one_line(&member.value));
            format!("{{ {} }}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
    }
}
