//! What the customer can do, how, and where to.

use super::arrival::Arrival;
use super::currencies::CurrencyCode;
use crate::document::{Identifier, Text, choice, prepared, record};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, shown};
use crate::money::Number;

record! {
    /// A way to fund and deliver, such as a debit card.
    pub struct Method {
        /// The name charges and requests refer to it by.
        id: Identifier,
        /// What customers call it.
        name: Text,
        /// What a customer should know about it.
        note: Option<Text>,
    }
}

record! {
    /// Something the customer does.
    pub struct Service {
        /// The name charges and requests refer to it by.
        id: Identifier,
        /// What customers call it.
        name: Text,
        /// What kind of thing it is.
        kind: ServiceKind,
        /// Which amount the price list means: what is sent, everything that is paid, or what the recipient gets.
        principal: Side = Side::Send,
        /// Where it can go; left out, it stays in the payer's currency.
        destinations: Vec<Destination>,
        /// The methods it can be done by, in the order they are offered.
        methods: Vec<MethodOffer>,
    }
}

choice! {
    /// What the customer does.
    pub enum ServiceKind {
        /// Money goes to somebody else.
        Send = "send",
        /// Money leaves the wallet for the customer's own account or cash.
        Withdraw = "withdraw",
        /// Money comes into the wallet.
        TopUp = "top-up",
        /// A merchant is paid in another currency or country.
        PayAbroad = "pay-abroad",
        /// One currency becomes another.
        Exchange = "exchange",
        /// A merchant or a bill is paid at home.
        Pay = "pay",
        /// Money from somebody else arrives.
        Receive = "receive",
        /// Money is kept; the amount is the balance.
        Keep = "keep",
    }
}

choice! {
    /// Which amount a figure is.
    pub enum Side {
        /// The transfer amount, in the payer's currency, before fees on top.
        Send = "send",
        /// Everything that leaves the payer.
        Total = "total",
        /// What the recipient gets, in the recipient's currency.
        Receive = "receive",
    }
}

record! {
    /// A country and the currency that arrives there.
    pub struct Destination {
        /// The country's ISO 3166 code, such as "MX"; left out where only the currency matters.
        country: Option<CountryCode>,
        /// The currency that arrives.
        currency: CurrencyCode,
        /// What customers call it.
        name: Text,
    }
}

impl Destination {
    /// Country and currency as they are written one after the other, `MX MXN`; the currency alone without a country.
    pub fn code(&self) -> String {
        match &self.country {
            Some(country) => format!("{} {}", country.as_str(), self.currency.as_str()),
            None => self.currency.as_str().to_owned(),
        }
    }
}

record! {
    /// A method by which a service can be done.
    pub struct MethodOffer {
        /// The method, by its `id` under `methods`.
        method: Identifier,
        /// The smallest amount it carries, in the currency of the service's principal.
        minimum: Option<Number>,
        /// The largest amount it carries at once, in the currency of the service's principal.
        maximum: Option<Number>,
        /// The countries it reaches; left out, every destination of the service.
        countries: Vec<CountryCode>,
        /// When the money arrives; left out, the tariff does not say.
        arrives: Vec<Arrival>,
    }
}

/// An ISO 3166 country code of two capitals.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct CountryCode(String);

impl CountryCode {
    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

prepared!(CountryCode(code));

#[cfg(feature = "reading")]
impl crate::document::Read for CountryCode {
    fn read(
        value: &crate::document::Value<'_>,
        at: &crate::issue::Path<'_>,
        reading: &mut crate::document::Reading,
    ) -> Option<Self> {
        let code = reading.string(value, at)?;
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            reading.report(Issue::new(Code::CountryForm, at).with("word", shown(code)));
            return None;
        }
        Some(Self(code.to_owned()))
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        definitions.define("CountryCode", |_| {
            serde_json::json!({ "type": "string", "pattern": "^[A-Z]{2}$", "description": "An ISO 3166 country code." })
        })
    }
}
