//! Amounts in a table: written out, or a multiple of an index that somebody publishes.

use crate::document::{Identifier, Text, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};
use crate::money::Number;

use super::payer::Basis;

/// An amount of a table: a number, or so many times a published index.
///
/// The multiple is worked out while the table is read, so that whatever uses the figure sees a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(Number);

impl Figure {
    /// The figure as a number.
    pub fn number(self) -> Number {
        self.0
    }
}

record! {
    /// A figure that a law or tariff refers to and somebody publishes anew each year, such as a minimum wage.
    pub struct PublishedIndex {
        /// The name figures refer to it by.
        id: Identifier,
        /// What it is called.
        name: Text,
        /// What it is while this version is in force.
        value: Number,
        /// Where it is published.
        basis: Basis,
    }
}

#[cfg(feature = "reading")]
record! {
    /// So many times a published index.
    pub struct Multiple {
        /// The index, by its `id` under `indexes`.
        index: Identifier,
        /// How many times.
        times: Number,
    }
}

/// The list of indexes, read before everything that may refer to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublishedIndexes(pub Vec<PublishedIndex>);

prepared!(PublishedIndexes(indexes));

#[cfg(feature = "reading")]
impl Read for PublishedIndexes {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let indexes: Vec<PublishedIndex> = Vec::read(value, at, reading)?;
        for index in &indexes {
            reading.name_number(&index.id, index.value);
        }
        Some(Self(indexes))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        Vec::<PublishedIndex>::schema(definitions)
    }
}

prepared!(Figure(number));

#[cfg(feature = "reading")]
impl Read for Figure {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::Object(_) = value.kind else { return Number::read(value, at, reading).map(Self) };
        let multiple = Multiple::read(value, at, reading)?;
        let Some(index) = reading.number_named(&multiple.index) else {
            reading.report(Issue::new(Code::UnknownReference, &at.key("index")).with("word", &multiple.index));
            return None;
        };
        let product = index.multiply(multiple.times);
        if product.is_err() {
            reading.report(Issue::new(Code::Overflow, &at.key("times")));
        }
        product.ok().map(Self)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        let (number, multiple) = (Number::schema(definitions), Multiple::schema(definitions));
        definitions.define("Figure", |_| {
            serde_json::json!({
                "anyOf": [number, multiple],
                "description": "An amount written out, or so many times a published index: { \"index\": \"minimum-wage\", \"times\": \"2\" }.",
            })
        })
    }
}
