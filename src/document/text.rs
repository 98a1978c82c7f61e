//! Identifiers and texts in several languages.

use core::fmt;
use std::sync::Arc;

use serde::Serialize;

use super::prepared::{Opening, Prepared, Preparing};
#[cfg(feature = "reading")]
use super::read::{Read, Reading};
#[cfg(feature = "reading")]
use super::value::{Kind, Value};
use crate::issue::is_plain;
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path, shown};

/// The longest text in one language, in characters.
#[cfg(feature = "reading")]
const LONGEST: usize = 2_000;

/// What [`is_plain_text`] lets through and is not blank, as a pattern of a schema.
#[cfg(feature = "schema")]
const PLAIN: &str = r"^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]*$";

/// A name inside a document: small letters, digits, hyphens and points, such as `withdraw.fee`.
///
/// Shared, not copied: a quote names its charges by the table's own identifiers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier(Arc<str>);

impl Identifier {
    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier a text or key is, or a report that it is none.
    #[cfg(feature = "reading")]
    pub fn read_key(text: &str, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
        if text.is_empty() || text.len() > 64 || !text.bytes().all(allowed) {
            reading.report(Issue::new(Code::IdentifierForm, at).with("word", shown(text)));
            return None;
        }
        Some(Self(Arc::from(text)))
    }
}

impl From<&str> for Identifier {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Prepared for Identifier {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self);
    }

    #[inline(never)]
    fn open(opening: &mut Opening<'_>) -> Self {
        Self::from(opening.line())
    }
}

#[cfg(feature = "reading")]
impl Read for Identifier {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let text = reading.string(value, at)?;
        Self::read_key(text, at, reading)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        definitions.define("Identifier", |_| {
            serde_json::json!({
                "type": "string", "pattern": "^[a-z0-9.-]{1,64}$",
                "description": "A name inside the table: small letters, digits, hyphens and points.",
            })
        })
    }
}

impl Serialize for Identifier {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A text in every language the document offers, keyed by language tag; shared, not copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Arc<Vec<(String, String)>>);

impl Text {
    /// A text from language tags and texts.
    pub fn new(texts: &[(&str, &str)]) -> Self {
        Self(Arc::new(texts.iter().map(|(language, text)| ((*language).to_owned(), (*text).to_owned())).collect()))
    }

    /// The text in that language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| tag == language).map(|(_, text)| text.as_str())
    }

    /// The text in that language or, failing that, in the first there is.
    pub fn in_language(&self, language: &str) -> &str {
        self.get(language).or_else(|| self.0.first().map(|(_, text)| text.as_str())).unwrap_or_default()
    }

    /// The languages the text is in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(tag, _)| tag.as_str())
    }
}

impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(language, text)| (language, text)))
    }
}

impl Prepared for Text {
    fn prepare(&self, preparing: &mut Preparing) {
        self.0.prepare(preparing);
    }

    #[inline(never)]
    fn open(opening: &mut Opening<'_>) -> Self {
        Self(Arc::new(Vec::open(opening)))
    }
}

#[cfg(feature = "reading")]
impl Read for Text {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::Object(members) = &value.kind else {
            reading.wrong_type(value, at, "object");
            return None;
        };
        if !reading.few_enough(members.len(), at) {
            return None;
        }
        let mut texts: Vec<(String, String)> = Vec::with_capacity(members.len());
        for member in members {
            let key = member.key.as_ref();
            let at = at.key(key);
            if texts.iter().any(|(tag, _)| tag == key) {
                reading.report(Issue::new(Code::DuplicateKey, &at).with("key", key));
            }
            texts.push((key.to_owned(), plain_text(&member.value, &at, reading)?));
        }
        if texts.is_empty() {
            reading.report(Issue::new(Code::EmptyList, at));
            return None;
        }
        Some(Self(Arc::new(texts)))
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        definitions.define("Text", |_| {
            serde_json::json!({
                "type": "object", "minProperties": 1,
                "propertyNames": { "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
                "additionalProperties": String::schema(&mut super::Definitions::default()),
                "description": "A text in every language the table offers, by language tag: { \"en\": …, \"zh-Hans\": … }.",
            })
        })
    }
}

#[cfg(feature = "reading")]
impl Read for String {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        plain_text(value, at, reading)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut super::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": PLAIN, "maxLength": LONGEST })
    }
}

#[cfg(feature = "reading")]
fn plain_text(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<String> {
    let text = reading.string(value, at)?;
    if text.trim().is_empty() || text.chars().count() > LONGEST {
        reading.report(Issue::new(Code::TextLength, at).with("longest", LONGEST));
        return None;
    }
    if !is_plain_text(text) {
        reading.report(Issue::new(Code::TextCharacters, at));
        return None;
    }
    Some(text.to_owned())
}

/// Whether a text has no character that could hide, reorder or break what stands beside it.
pub fn is_plain_text(text: &str) -> bool {
    text.chars().all(is_plain)
}
