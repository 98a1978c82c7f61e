//! When a rule holds.

use super::currencies::CurrencyCode;
use super::figure::Figure;
use super::service::CountryCode;
use crate::document::{Entries, Identifier, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::Path;
use crate::money::Number;

record! {
    /// When a rule holds: everything stated must be so; what is left out does not matter.
    pub struct When {
        /// One of these services.
        service: Vec<Identifier>,
        /// One of these methods.
        method: Vec<Identifier>,
        /// To one of these countries.
        country: Vec<CountryCode>,
        /// Arriving in one of these currencies.
        currency: Vec<CurrencyCode>,
        /// With, or without, a conversion of currency.
        converted: Option<bool>,
        /// The amount on the rule's side (sent, or arriving) is in this range.
        amount: Option<Range>,
        /// What was used of each of these counters before this payment is in its range.
        used: Entries<Range>,
        /// The payment is made in one of these periods.
        during: Vec<Identifier>,
        /// Each of these facts is as stated.
        facts: Entries<FactCondition>,
    }
}

record! {
    /// A range of amounts; each edge says whether it is inside.
    pub struct Range {
        /// This or more.
        from: Option<Figure>,
        /// More than this.
        above: Option<Figure>,
        /// This or less.
        up_to: Option<Figure>,
        /// Less than this.
        below: Option<Figure>,
    }
}

impl Range {
    /// The edges there are, inside or not.
    pub fn edges(&self) -> impl Iterator<Item = Number> {
        [self.from, self.above, self.up_to, self.below].into_iter().flatten().map(Figure::number)
    }

    /// Whether a number is inside.
    pub fn contains(&self, number: Number) -> bool {
        self.from.is_none_or(|edge| number >= edge.number())
            && self.above.is_none_or(|edge| number > edge.number())
            && self.up_to.is_none_or(|edge| number <= edge.number())
            && self.below.is_none_or(|edge| number < edge.number())
    }
}

/// What one fact must be.
#[derive(Clone, Debug, PartialEq)]
pub enum FactCondition {
    /// One of these values.
    OneOf(Vec<Identifier>),
    /// An amount in this range.
    Within(Range),
}

prepared!(FactCondition { OneOf(values), Within(range) });

#[cfg(feature = "reading")]
impl Read for FactCondition {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        match value.kind {
            Kind::List(_) => Vec::read(value, at, reading).map(Self::OneOf),
            _ => Range::read(value, at, reading).map(Self::Within),
        }
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        serde_json::json!({ "anyOf": [Vec::<Identifier>::schema(definitions), Range::schema(definitions)] })
    }
}
