//! What a customer asks.

use crate::document::{Entries, Identifier, Moment, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value, read_document};
#[cfg(feature = "reading")]
use crate::issue::{Issue, Path};
use crate::money::Number;
use crate::table::{CountryCode, CurrencyCode, Side};

record! {
    /// What a customer asks: a service, an amount, and what else is known. Nothing in it names a person.
    pub struct Request {
        /// The service.
        service: Identifier,
        /// The amount, in the currency of its side.
        amount: Number,
        /// The currency of the amount; left out, that of its side.
        currency: Option<CurrencyCode>,
        /// Which amount it is; left out, the one the service starts from.
        side: Option<Side>,
        /// Where it goes; needed when the service has several destinations.
        to: Option<To>,
        /// Only this method; left out, all of them.
        method: Option<Identifier>,
        /// What is known of the tariff's facts: a value's name, or an amount.
        facts: Entries<String>,
        /// What has been used of the tariff's counters before.
        used: Entries<UsedBefore>,
        /// Codes of promotions the customer has.
        codes: Vec<String>,
        /// Whether to answer with the largest amount that this total allows; only for side "total".
        largest: bool = false,
        /// The moment the payment is made.
        as_of: Moment,
    }
}

record! {
    /// Where a payment goes.
    pub struct To {
        /// The country's ISO 3166 code; left out where only the currency matters.
        country: Option<CountryCode>,
        /// The currency that arrives; needed when the country has several.
        currency: Option<CurrencyCode>,
    }
}

/// What has been used of a counter.
#[derive(Clone, Debug, PartialEq)]
pub enum UsedBefore {
    /// So much, by whatever service.
    InAll(Number),
    /// So much by each service, where the tariff lets some go before others.
    ByService(Entries<Number>),
}

prepared!(UsedBefore { InAll(used), ByService(used) });

#[cfg(feature = "reading")]
impl Read for UsedBefore {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        match value.kind {
            Kind::Object(_) => Entries::read(value, at, reading).map(Self::ByService),
            _ => Number::read(value, at, reading).map(Self::InAll),
        }
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        serde_json::json!({ "anyOf": [Number::schema(definitions), Entries::<Number>::schema(definitions)] })
    }
}

#[cfg(feature = "reading")]
impl Request {
    /// Reads a request from JSON text.
    ///
    /// # Errors
    /// Every issue found, with line and column.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<Issue>> {
        read_document(name, text, |_, _| {})
    }
}
