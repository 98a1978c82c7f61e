//! What a charge costs: flat, bands, look-up, several prices combined, or not offered at all.

use super::condition::When;
use super::figure::Figure;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Text, choice, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};
use crate::money::{Number, Percent};

/// What a charge costs; each variant is told by its own key.
#[derive(Clone, Debug, PartialEq)]
pub enum Price {
    /// A fixed amount, a percentage of the base, so much for each unit of it, or several of these together.
    Flat(FlatPrice),
    /// A price for each range of amounts.
    Bands(Bands),
    /// A price for each country, currency, method, or value of a fact.
    LookUp(LookUp),
    /// Several prices made one.
    Combined(Combined),
    /// Not offered, which is not the same as free; the text says why.
    NotOffered(Text),
}

record! {
    /// A fixed amount, a percentage of the base, so much for each unit of it, or several of these together.
    pub struct FlatPrice {
        /// The fixed part, in the charge's currency; "0" is free of charge.
        fixed: Option<Figure>,
        /// The percentage of the base: "0.1" is 0.1 %.
        percent: Option<Percent>,
        /// So much for each unit of the base.
        each: Option<Each>,
    }
}

record! {
    /// So much for each unit of the base, such as 1.50 for every 1,000 or part of it.
    pub struct Each {
        /// What each unit costs.
        price: Figure,
        /// How large a unit is.
        unit: Figure,
        /// Whether a unit that is only begun costs as much as a whole one.
        counted: Counted = Counted::Started,
    }
}

choice! {
    /// Which units are counted.
    pub enum Counted {
        /// Every unit begun.
        Started = "started",
        /// Only whole units.
        Whole = "whole",
    }
}

record! {
    /// Bands of amounts, each with its own price.
    pub struct Bands {
        /// Whether a band's price is for the whole amount or for the part inside the band.
        kind: BandKind,
        /// What the bands are of; left out, the base.
        by: Option<BandsBy>,
        /// The bands, from the smallest amounts to the largest; only the last has no upper edge.
        bands: Vec<Band>,
    }
}

record! {
    /// What bands are of, if not of the base: what a counter holds, or the amount of a fact.
    pub struct BandsBy {
        /// A counter, by its `id`; it or a fact.
        counter: Option<Identifier>,
        /// For slabs by a counter: whether this payment is counted in already; "after" is the higher tier.
        counted: CountedIn = CountedIn::After,
        /// A fact that is an amount, by its `id`; it or a counter.
        fact: Option<Identifier>,
    }
}

choice! {
    /// Whether a payment is part of what a counter holds when its band is looked up.
    pub enum CountedIn {
        /// The counter as it was before.
        Before = "before",
        /// The counter with this payment in it.
        After = "after",
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
        up_to: Option<Figure>,
        /// The upper edge, outside the band.
        below: Option<Figure>,
        /// The fixed part of the price.
        fixed: Option<Figure>,
        /// The percentage of the base: "0.1" is 0.1 %.
        percent: Option<Percent>,
        /// So much for each unit of the base.
        each: Option<Each>,
        /// The least this band charges.
        minimum: Option<Figure>,
        /// The most this band charges.
        maximum: Option<Figure>,
        /// Not offered in this band, and why.
        not_offered: Option<Text>,
    }
}

record! {
    /// A price for each country, currency, method, or value of a fact.
    pub struct LookUp {
        /// What is looked up.
        look_up: LookUpBy,
        /// The rows; each word stands in one of them only.
        rows: Vec<Row>,
        /// The price of every word that stands in no row; left out, it is not offered.
        otherwise: Option<Box<Price>>,
    }
}

record! {
    /// One row of a look-up.
    pub struct Row {
        /// The words it is for: countries, currencies, methods, services, or values of the fact.
        is: Vec<String>,
        /// The price.
        price: Price,
        /// The least this row charges.
        minimum: Option<Figure>,
        /// The most this row charges.
        maximum: Option<Figure>,
    }
}

/// What a look-up goes by.
#[derive(Clone, Debug, PartialEq)]
pub enum LookUpBy {
    /// The destination's country.
    Country,
    /// The currency that arrives.
    Currency,
    /// The method.
    Method,
    /// The service.
    Service,
    /// The value of a fact.
    Fact(Identifier),
}

record! {
    /// Several prices made one, each with its own conditions and limits.
    pub struct Combined {
        /// How they become one.
        combine: Combine,
        /// The prices.
        parts: Vec<Part>,
    }
}

choice! {
    /// How several prices become one.
    pub enum Combine {
        /// They are added.
        Sum = "sum",
        /// The greatest is charged.
        Greatest = "greatest",
        /// The least is charged.
        Least = "least",
        /// The first whose conditions hold is charged.
        First = "first",
    }
}

record! {
    /// One of several prices.
    pub struct Part {
        /// The name promotions refer to it by.
        id: Option<Identifier>,
        /// What it is called in the working.
        name: Text,
        /// When it counts; left out, always.
        when: Option<When>,
        /// When it does not count after all: any of these.
        unless: Vec<When>,
        /// The price.
        price: Price,
        /// The least it comes to.
        minimum: Option<Figure>,
        /// The most it comes to.
        maximum: Option<Figure>,
        /// How it is rounded by itself; left out, only the whole is.
        rounding: Option<RoundingRule>,
    }
}

impl Band {
    /// The upper edge, wherever it belongs; nothing for the last band.
    pub fn edge(&self) -> Option<Number> {
        self.up_to.or(self.below).map(Figure::number)
    }

    /// Whether an amount is not above this band.
    pub fn reaches(&self, amount: Number) -> bool {
        self.up_to.is_none_or(|edge| amount <= edge.number()) && self.below.is_none_or(|edge| amount < edge.number())
    }

    /// The band's price without its limits.
    pub fn flat(&self) -> FlatPrice {
        FlatPrice { fixed: self.fixed, percent: self.percent, each: self.each.clone() }
    }
}

impl Price {
    /// The price itself and every price inside it.
    pub fn walk<'p>(&'p self, visit: &mut dyn FnMut(&'p Price)) {
        visit(self);
        match self {
            Self::LookUp(look_up) => {
                let rows = look_up.rows.iter().map(|row| &row.price);
                rows.chain(look_up.otherwise.as_deref()).for_each(|price| price.walk(visit));
            }
            Self::Combined(combined) => combined.parts.iter().for_each(|part| part.price.walk(visit)),
            Self::Flat(_) | Self::Bands(_) | Self::NotOffered(_) => {}
        }
    }
}

prepared!(LookUpBy { Country, Currency, Method, Service, Fact(id) });

#[cfg(feature = "reading")]
impl Read for LookUpBy {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        if let Kind::Object(_) = value.kind {
            let members = reading.members(value, at, &["fact"]);
            return reading.member(members, at, "fact", None).map(Self::Fact);
        }
        match reading.string(value, at)? {
            "country" => Some(Self::Country),
            "currency" => Some(Self::Currency),
            "method" => Some(Self::Method),
            "service" => Some(Self::Service),
            word => {
                reading.unknown_word(at, word, &["country", "currency", "method", "service"]);
                None
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        let identifier = Identifier::schema(definitions);
        definitions.define("LookUpBy", |_| {
            serde_json::json!({
                "anyOf": [
                    { "type": "string", "enum": ["country", "currency", "method", "service"] },
                    { "type": "object", "properties": { "fact": identifier }, "required": ["fact"], "additionalProperties": false },
                ],
                "description": "What a look-up goes by: the destination's country, the currency that arrives, the method, the service, or { \"fact\": … }.",
            })
        })
    }
}

prepared!(Price { Flat(flat), Bands(bands), LookUp(look_up), Combined(combined), NotOffered(why) });

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
        if has("lookUp") || has("rows") {
            return LookUp::read(value, at, reading).map(Self::LookUp);
        }
        if has("combine") || has("parts") {
            return Combined::read(value, at, reading).map(Self::Combined);
        }
        if has("notOffered") {
            let members = reading.members(value, at, &["not_offered"]);
            return reading.member(members, at, "not_offered", None).map(Self::NotOffered);
        }
        let known = ["fixed", "percent", "each", "bands", "look_up", "combine", "not_offered"];
        let members = reading.members(value, at, &known)?;
        let flat = FlatPrice {
            fixed: reading.member(Some(members), at, "fixed", None)?,
            percent: reading.member(Some(members), at, "percent", None)?,
            each: reading.member(Some(members), at, "each", None)?,
        };
        if flat.fixed.is_none() && flat.percent.is_none() && flat.each.is_none() {
            // Unknown keys have been reported already; what is missing is likely one of them, misspelt.
            if !members.is_empty() {
                return None;
            }
            let keys = "fixed, percent, each, bands, lookUp, combine, notOffered";
            reading.report(Issue::new(Code::ExactlyOne, at).with("keys", keys));
            return None;
        }
        Some(Self::Flat(flat))
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        definitions.define("Price", |definitions| {
            let flat = FlatPrice::schema(definitions);
            let bands = Bands::schema(definitions);
            let look_up = LookUp::schema(definitions);
            let combined = Combined::schema(definitions);
            let text = Text::schema(definitions);
            let with_a_part = serde_json::json!({ "allOf": [flat, { "type": "object", "minProperties": 1 }] });
            let not_offered = serde_json::json!({
                "type": "object", "properties": { "notOffered": text }, "required": ["notOffered"], "additionalProperties": false,
            });
            serde_json::json!({
                "oneOf": [with_a_part, bands, look_up, combined, not_offered],
                "description": "What a charge costs.",
            })
        })
    }
}
