//! The way to a value of a text.

use core::fmt;

use serde::{Serialize, Serializer};

/// The way to a value: keys, and elements by what tells them apart rather than by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail(Vec<Step>);

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value under a key.
    Key(String),
    /// To the element of that name.
    Element(String),
}

impl Step {
    /// The key or the name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Key(word) | Self::Element(word) => word,
        }
    }
}

impl Trail {
    /// The way to the value under that key.
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    /// The way to the element of that name.
    pub fn element(&self, name: &str) -> Self {
        self.then(Step::Element(name.to_owned()))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Keys and names, one after the other.
    pub fn words(&self) -> Vec<&str> {
        self.0.iter().map(Step::as_str).collect()
    }

    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The way without its first so many steps.
    pub fn after(&self, steps: usize) -> Self {
        Self(self.0.iter().skip(steps).cloned().collect())
    }

    /// Whether it begins with these keys and names.
    pub fn begins(&self, words: &[&str]) -> bool {
        self.0.len() >= words.len() && self.0.iter().zip(words).all(|(step, word)| step.as_str() == *word)
    }
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if place == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Element(name) => write!(f, "[{name}]")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Trail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
