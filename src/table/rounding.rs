//! Roundings as a table states them.

use crate::document::{Opening, Prepared, Preparing, record};
#[cfg(feature = "reading")]
use crate::document::{Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::Path;
use crate::money::{Currency, Number, Rounding, RoundingMode};

record! {
    /// A rounding: its mode and its step.
    pub struct RoundingRule {
        /// Which neighbour is taken.
        mode: RoundingMode,
        /// The step, such as "0.05" or "5"; left out, the currency's smallest unit.
        increment: Option<Number>,
        /// Whether less than one step, but more than nothing, becomes one step.
        at_least_one_step: bool = false,
        /// Whether the source leaves the rounding unsaid, so that a line it changes is marked as assumed.
        assumed: bool = false,
    }
}

impl RoundingRule {
    /// The rounding for amounts of a currency; a step of nought, which a checked table never has, counts as
    /// the smallest unit.
    pub fn for_currency(&self, currency: Currency) -> Rounding {
        let unit = Rounding::to_decimals(self.mode, currency.exponent());
        self.increment.and_then(|increment| Rounding::new(self.mode, increment)).unwrap_or(unit)
    }
}

const WORDS: [(&str, RoundingMode); 5] = [
    ("half-up", RoundingMode::HalfUp),
    ("half-even", RoundingMode::HalfEven),
    ("half-down", RoundingMode::HalfDown),
    ("up", RoundingMode::Up),
    ("down", RoundingMode::Down),
];

impl RoundingMode {
    /// The word as it stands in tables and quotes.
    pub fn as_str(self) -> &'static str {
        WORDS.into_iter().find(|(_, mode)| *mode == self).map_or("", |(word, _)| word)
    }
}

impl serde::Serialize for RoundingMode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Prepared for RoundingMode {
    fn prepare(&self, preparing: &mut Preparing) {
        preparing.line(self.as_str());
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        let word = opening.line();
        let found = WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, mode)| mode);
        opening.or_refuse(found, Self::HalfUp)
    }
}

#[cfg(feature = "reading")]
impl Read for RoundingMode {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let word = reading.string(value, at)?;
        let found = WORDS.into_iter().find(|(known, _)| *known == word);
        if found.is_none() {
            reading.unknown_word(at, word, &WORDS.map(|(word, _)| word));
        }
        found.map(|(_, mode)| mode)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        let words = WORDS.map(|(word, _)| (word, ""));
        definitions.words(
            "RoundingMode",
            "Which neighbour a number between two steps becomes; \"up\" is away from nought.",
            &words,
        )
    }
}
