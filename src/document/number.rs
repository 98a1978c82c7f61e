//! Numbers and percentages in documents: always text, never a JSON number.

use super::read::{Read, Reading};
use super::value::{Kind, Value};
use crate::issue::{Code, Issue, Path, shown};
use crate::money::{Number, NumberFault, Percent};

impl Read for Number {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        if let Kind::Number(written) = value.kind {
            reading.report(Issue::new(Code::NumberNotText, at).with("written", shown(written)));
            return None;
        }
        let text = reading.string(value, at)?;
        let short = || shown(text);
        match Number::parse(text) {
            Ok(_) if text.starts_with('-') => {
                reading.report(Issue::new(Code::Negative, at).with("written", short()));
                None
            }
            Ok(number) => Some(number),
            Err(NumberFault::Form) => {
                reading.report(Issue::new(Code::NotANumber, at).with("written", short()));
                None
            }
            Err(NumberFault::TooLong) => {
                reading.report(Issue::new(Code::Overflow, at).with("written", short()));
                None
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        definitions.define("Number", |_| {
            serde_json::json!({
                "type": "string", "pattern": "^[0-9]{1,29}(\\.[0-9]{1,28})?$",
                "description": "A plain decimal number as text, such as \"1234.50\".",
            })
        })
    }
}

impl Read for Percent {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        Number::read(value, at, reading).map(Percent::new)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::Definitions) -> serde_json::Value {
        let number = Number::schema(definitions);
        definitions.define("Percent", |_| {
            let mut schema = number;
            if let Some(members) = schema.as_object_mut() {
                members.insert("description".into(), "The figure before the percent sign: \"0.1\" is 0.1 %.".into());
            }
            schema
        })
    }
}
