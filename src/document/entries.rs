//! Objects whose keys are names of the document's own.

use super::prepared::{Opening, Prepared, Preparing};
#[cfg(feature = "reading")]
use super::read::{Read, Reading};
use super::text::Identifier;
#[cfg(feature = "reading")]
use super::value::{Kind, Value};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};

/// Values by name, in the order written.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<T>(Vec<(Identifier, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    /// The value with that name.
    pub fn get(&self, name: &Identifier) -> Option<&T> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Names and values, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = (&Identifier, &T)> {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl<T> FromIterator<(Identifier, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (Identifier, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T: Prepared> Prepared for Entries<T> {
    fn prepare(&self, preparing: &mut Preparing) {
        self.0.prepare(preparing);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        Self(Vec::open(opening))
    }
}

#[cfg(feature = "reading")]
impl<T: Read> Read for Entries<T> {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::Object(members) = &value.kind else {
            reading.wrong_type(value, at, "object");
            return None;
        };
        if !reading.few_enough(members.len(), at) {
            return None;
        }
        let mut entries: Vec<(Identifier, T)> = Vec::with_capacity(members.len());
        for member in members {
            let at = at.key(&member.key);
            let name = Identifier::read_key(&member.key, &at, reading)?;
            if entries.iter().any(|(known, _)| *known == name) {
                reading.report(Issue::new(Code::DuplicateKey, &at).with("key", &member.key));
            }
            entries.push((name, T::read(&member.value, &at, reading)?));
        }
        Some(Self(entries))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        serde_json::json!({
            "type": "object",
            "propertyNames": Identifier::schema(definitions),
            "additionalProperties": T::schema(definitions),
        })
    }
}
