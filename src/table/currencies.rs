//! Currencies as a table names them.

#[cfg(feature = "reading")]
use crate::document::{Read, Reading, Value};
use crate::document::{Text, prepared, record};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path, shown};
use crate::money::{Currency, Number};

/// The code of a currency, not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyCode(String);

impl CurrencyCode {
    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

prepared!(CurrencyCode(code));

#[cfg(feature = "reading")]
impl Read for CurrencyCode {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let code = reading.string(value, at)?;
        if Currency::custom(code, 0).is_none() {
            reading.report(Issue::new(Code::UnknownCurrency, at).with("word", shown(code)));
            return None;
        }
        Some(Self(code.to_owned()))
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        definitions.define("CurrencyCode", |_| {
            serde_json::json!({
                "type": "string", "pattern": "^[A-Z0-9]{3,8}$",
                "description": "An ISO 4217 code, or one of the table's own currencies.",
            })
        })
    }
}

record! {
    /// A currency that ISO 4217 does not list.
    pub struct CustomCurrency {
        /// Its code: 3 to 8 capitals or digits.
        code: CurrencyCode,
        /// The number of decimals of an amount that can be paid, as text: "0" to "8".
        exponent: Number,
        /// Its name.
        name: Text,
    }
}

impl CustomCurrency {
    /// The currency, if the exponent is a whole number from 0 to 8.
    pub fn currency(&self) -> Option<Currency> {
        let exponent = (0..=8).find(|exponent| Number::whole(i64::from(*exponent)) == self.exponent)?;
        Currency::custom(self.code.as_str(), exponent)
    }
}

impl super::FeeTable {
    /// The currency with that code: the table's own first, then ISO 4217.
    pub fn currency_named(&self, code: &str) -> Option<Currency> {
        match self.currencies.iter().find(|own| own.code.as_str() == code) {
            Some(own) => own.currency(),
            None => Currency::iso(code),
        }
    }
}
