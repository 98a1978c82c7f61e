//! The two declarations from which types, readers, prepared form and schema come.

/// Declares an object of a document: `pub struct Name { field: Type, field: Type = default, }`.
///
/// Keys are the field names in camel case. A field of type `Option` or `Vec` may be left out, a field with a
/// default too, every other must be there.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $($(#[doc = $field_doc:literal])* $field:ident: $type:ty $(= $default:expr)?,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        #[cfg(feature = "reading")]
        impl $crate::document::Read for $name {
            fn read(
                value: &$crate::document::Value<'_>,
                at: &$crate::issue::Path<'_>,
                reading: &mut $crate::document::Reading,
            ) -> Option<Self> {
                let members = reading.members(value, at, &[$(stringify!($field)),*]);
                $(let $field = reading.member::<$type>(
                    members, at, stringify!($field), $crate::document::record!(@default $($default)?),
                );)*
                // All at once: leaving at the first that is missing costs the page a way out for every field.
                let ($(Some($field),)*) = ($($field,)*) else { return None };
                Some(Self { $($field,)* })
            }

            #[cfg(feature = "schema")]
            fn schema(definitions: &mut $crate::document::Definitions) -> serde_json::Value {
                definitions.object(
                    stringify!($name),
                    concat!($($doc, "\n"),*),
                    |definitions| vec![$({
                        let default: Option<$type> = $crate::document::record!(@default $($default)?);
                        $crate::document::Field {
                            name: stringify!($field),
                            description: concat!($($field_doc, "\n"),*),
                            schema: <$type as $crate::document::Read>::schema(definitions),
                            is_required: <$type as $crate::document::Read>::absent().is_none() && default.is_none(),
                            default: default.and_then(|default| $crate::document::Read::word(&default)),
                        }
                    }),*],
                )
            }
        }

        impl $crate::document::Prepared for $name {
            fn prepare(&self, preparing: &mut $crate::document::Preparing) {
                $($crate::document::Prepared::prepare(&self.$field, preparing);)*
            }

            fn open(opening: &mut $crate::document::Opening<'_>) -> Self {
                Self { $($field: $crate::document::Prepared::open(opening),)* }
            }
        }
    };
    (@default) => { None };
    (@default $default:expr) => { Some($default) };
}

/// Declares a choice of words: `pub enum Name { Variant = "word", }`.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident {
            $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant,)*
        }

        impl $name {
            /// Every choice, in the order declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as it stands in documents.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "reading")]
        impl $crate::document::Read for $name {
            fn read(
                value: &$crate::document::Value<'_>,
                at: &$crate::issue::Path<'_>,
                reading: &mut $crate::document::Reading,
            ) -> Option<Self> {
                let word = reading.string(value, at)?;
                $(if word == $word { return Some(Self::$variant); })*
                reading.unknown_word(at, word, &[$($word),*]);
                None
            }

            #[cfg(feature = "schema")]
            fn schema(definitions: &mut $crate::document::Definitions) -> serde_json::Value {
                definitions.words(
                    stringify!($name),
                    concat!($($doc, "\n"),*),
                    &[$(($word, concat!($($variant_doc, "\n"),*))),*],
                )
            }

            #[cfg(feature = "schema")]
            fn word(&self) -> Option<serde_json::Value> {
                Some(self.as_str().into())
            }
        }

        impl $crate::document::Prepared for $name {
            fn prepare(&self, preparing: &mut $crate::document::Preparing) {
                preparing.line(*self as usize);
            }

            fn open(opening: &mut $crate::document::Opening<'_>) -> Self {
                let all = [$(Self::$variant),*];
                let [stand_in, ..] = all;
                opening.one_of(&all, stand_in)
            }
        }
    };
}

pub(crate) use {choice, record};

/// The key a field is written as: `valid_from` is `validFrom`.
#[cfg(feature = "reading")]
pub fn camel_case(field: &str) -> String {
    let mut key = String::with_capacity(field.len());
    let mut capital = false;
    for letter in field.chars() {
        if letter == '_' {
            capital = true;
        } else if capital {
            key.push(letter.to_ascii_uppercase());
            capital = false;
        } else {
            key.push(letter);
        }
    }
    key
}
