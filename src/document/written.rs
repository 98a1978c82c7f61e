//! Small things written as one text: clock times, offsets, days of the year.

/// Declares how a type is read from one text, with its form for readers and for the schema.
macro_rules! written {
    ($(#[doc = $doc:literal])* $name:ident: $example:literal matches $pattern:literal) => {
        #[cfg(feature = "reading")]
        impl $crate::document::Read for $name {
            fn read(
                value: &$crate::document::Value<'_>,
                at: &$crate::issue::Path<'_>,
                reading: &mut $crate::document::Reading,
            ) -> Option<Self> {
                let text = reading.string(value, at)?;
                let read = Self::parse(text);
                if read.is_none() {
                    reading.not_in_form(at, text, $example);
                }
                read
            }

            #[cfg(feature = "schema")]
            fn schema(definitions: &mut $crate::document::Definitions) -> serde_json::Value {
                definitions.define(stringify!($name), |_| {
                    $crate::document::described(
                        serde_json::json!({ "type": "string", "pattern": $pattern }),
                        concat!($($doc, "\n"),*),
                    )
                })
            }
        }
    };
}

pub(crate) use written;
