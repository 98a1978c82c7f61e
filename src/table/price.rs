//! What a charge costs: fixed and percent, bands, or not offered at all.

#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value};
use crate::document::{Text, choice, prepared, record};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};
use crate::money::{Number, Percent};

/// What a charge costs.
///
/// The other shapes of published tariffs (so much per started unit, look-up by currency) are further
/// variants, told apart by their own key.
#[derive(Clone, Debug, PartialEq)]
pub enum Price {
    /// A fixed amount, a percentage of the base, or both.
    Flat(FlatPrice),
    /// A price for each range of amounts.
    Bands(Bands),
    /// Not offered, which is not the same as free; the text says why.
    NotOffered(Text),
}

record! {
    /// A fixed amount, a percentage of the base, or both together.
    pub struct FlatPrice {
        /// The fixed part, in the charge's currency; "0" is free of charge.
        fixed: Option<Number>,
        /// The percentage of the base: "0.1" is 0.1 %.
        percent: Option<Percent>,
    }
}

record! {
    /// Bands of amounts, each with its own price.
    pub struct Bands {
        /// Whether a band's price is for the whole amount or for the part inside the band.
        kind: BandKind,
        /// The bands, from the smallest amounts to the largest; only the last has no upper edge.
        bands: Vec<Band>,
    }
}

choice! {
    /// How bands are read.
    pub enum BandKind {
        /// The band that holds the amount prices the whole amount.
        Slab = "slab",
        /// Each band prices the part of the amount that lies inside it.
        Graduated = "graduated",
    }
}

record! {
    /// One band: its upper edge and its price.
    pub struct Band {
        /// The upper edge, inside the band.
        up_to: Option<Number>,
        /// The upper edge, outside the band.
        below: Option<Number>,
        /// The fixed part of the price.
        fixed: Option<Number>,
        /// The percentage.
        percent: Option<Percent>,
        /// The least this band charges.
        minimum: Option<Number>,
        /// The most this band charges.
        maximum: Option<Number>,
        /// Not offered in this band, and why.
        not_offered: Option<Text>,
    }
}

impl Band {
    /// The upper edge, wherever it belongs; nothing for the last band.
    pub fn edge(&self) -> Option<Number> {
        self.up_to.or(self.below)
    }

    /// Whether an amount is not above this band.
    pub fn reaches(&self, amount: Number) -> bool {
        self.up_to.is_none_or(|edge| amount <= edge) && self.below.is_none_or(|edge| amount < edge)
    }
}

prepared!(Price { Flat(flat), Bands(bands), NotOffered(why) });

#[cfg(feature = "reading")]
impl Read for Price {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::Object(members) = &value.kind else {
            reading.wrong_type(value, at, "object");
            return None;
        };
        let has = |key: &str| members.iter().any(|member| member.key == key);
        if has("bands") {
            return Bands::read(value, at, reading).map(Self::Bands);
        }
        if has("notOffered") {
            let members = reading.members(value, at, &["not_offered"]);
            return reading.member(members, at, "not_offered", None).map(Self::NotOffered);
        }
        let known = ["fixed", "percent", "bands", "not_offered"];
        let members = reading.members(value, at, &known)?;
        let flat = FlatPrice {
            fixed: reading.member(Some(members), at, "fixed", None)?,
            percent: reading.member(Some(members), at, "percent", None)?,
        };
        if flat.fixed.is_none() && flat.percent.is_none() {
            // Unknown keys have been reported already; what is missing is likely one of them, misspelt.
            if !members.is_empty() {
                return None;
            }
            reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "fixed, percent, bands, notOffered"));
            return None;
        }
        Some(Self::Flat(flat))
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        let flat = FlatPrice::schema(definitions);
        let bands = Bands::schema(definitions);
        let text = Text::schema(definitions);
        definitions.define("Price", |_| {
            let with_a_part = serde_json::json!({ "allOf": [flat, { "minProperties": 1 }] });
            let not_offered = serde_json::json!({
                "type": "object", "properties": { "notOffered": text }, "required": ["notOffered"], "additionalProperties": false,
            });
            serde_json::json!({ "oneOf": [with_a_part, bands, not_offered], "description": "What a charge costs." })
        })
    }
}
