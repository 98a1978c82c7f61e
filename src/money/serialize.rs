//! How amounts stand in JSON: always text, money with its currency and all its decimals.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Currency, ExchangeRate, Money, Number, Percent, Unrounded};

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.figure().serialize(serializer)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        amount(serializer, "Money", &self.digits(), self.currency())
    }
}

impl Serialize for Unrounded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        amount(serializer, "Unrounded", &self.digits(), self.currency())
    }
}

impl Serialize for ExchangeRate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("ExchangeRate", 3)?;
        fields.serialize_field("base", &self.base())?;
        fields.serialize_field("quote", &self.quote())?;
        fields.serialize_field("rate", &self.rate())?;
        fields.end()
    }
}

fn amount<S: Serializer>(
    serializer: S,
    name: &'static str,
    digits: &str,
    currency: Currency,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct(name, 2)?;
    fields.serialize_field("amount", digits)?;
    fields.serialize_field("currency", &currency)?;
    fields.end()
}
