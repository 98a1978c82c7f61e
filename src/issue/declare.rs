//! The declaration of codes: the type, its words, what they are in a few words, and how much they matter.

/// Declares the codes: `Name = "word" Level,` with the documentation that describes it.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $(#[cfg($when:meta)])? $name:ident = $text:literal $level:ident,)*) => {
        /// What is wrong, as a stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $(#[cfg($when)])? $name,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Code] = &[$($(#[cfg($when)])? Code::$name),*];

            /// The code as it stands in JSON, documentation and search results.
            pub fn as_str(self) -> &'static str {
                match self { $($(#[cfg($when)])? Code::$name => $text,)* }
            }

            /// What it is in a few words, for lists of rules.
            #[cfg(feature = "review")]
            pub fn description(self) -> &'static str {
                match self { $($(#[cfg($when)])? Code::$name => concat!($($doc),*).trim_ascii(),)* }
            }

            /// How much it matters.
            pub fn level(self) -> Level {
                match self { $($(#[cfg($when)])? Code::$name => Level::$level,)* }
            }
        }
    };
}

pub(super) use codes;
