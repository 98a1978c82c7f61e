//! What every component is told: the language, and which page of several on a document it belongs to.

use crate::explain::{Language, Message};

/// The language and the instance, handed down as a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    pub language: Language,
    /// Keeps the ids of several pages on one document apart.
    pub instance: u32,
}

impl Setting {
    /// A message without arguments.
    pub fn say(self, message: Message) -> String {
        self.language.say(message, &[])
    }

    /// A message with one argument.
    pub fn say_with(self, message: Message, name: &str, value: &str) -> String {
        self.language.say(message, &[(name, value)])
    }

    /// An id that no other page on the document has.
    pub fn id(self, name: &str) -> String {
        format!("plainfee-{}-{name}", self.instance)
    }
}
