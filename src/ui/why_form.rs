//! What is known of a charge, exactly as typed and chosen.

use super::form::Entered;
use crate::why::Seen;

/// What is known of a charge. An empty choice is "not said".
#[derive(Clone, Debug, PartialEq)]
pub struct WhyForm {
    pub amount: String,
    pub charged: String,
    pub seen: Seen,
    /// The day as the browser writes it; nothing before it was touched.
    pub on: Option<String>,
    pub through: String,
    pub at: String,
    pub service: String,
    /// Country and currency, such as `JP JPY`.
    pub destination: String,
    pub method: String,
    pub facts: Entered,
    pub used: Entered,
    pub codes: Vec<String>,
}

impl Default for WhyForm {
    fn default() -> Self {
        let text = String::new;
        Self {
            amount: text(),
            charged: text(),
            seen: Seen::Fee,
            on: None,
            through: text(),
            at: text(),
            service: text(),
            destination: text(),
            method: text(),
            facts: Entered::default(),
            used: Entered::default(),
            codes: Vec::new(),
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyEdit {
    Amount(String),
    Charged(String),
    Seen(Seen),
    On(String),
    Through(String),
    At(String),
    Service(String),
    Destination(String),
    Method(String),
    Fact(String, String),
    Used(String, String),
    Code(String, bool),
}

impl WhyForm {
    /// The form after a change.
    pub fn edit(&mut self, edit: WhyEdit) {
        match edit {
            WhyEdit::Amount(amount) => self.amount = amount,
            WhyEdit::Charged(charged) => self.charged = charged,
            WhyEdit::Seen(seen) => self.seen = seen,
            WhyEdit::On(day) => self.on = Some(day),
            WhyEdit::Through(day) => self.through = day,
            WhyEdit::At(time) => self.at = time,
            WhyEdit::Service(service) => {
                self.service = service;
                self.destination = String::new();
                self.method = String::new();
            }
            WhyEdit::Destination(destination) => self.destination = destination,
            WhyEdit::Method(method) => self.method = method,
            WhyEdit::Fact(id, value) => self.facts.set(id, value),
            WhyEdit::Used(id, value) => self.used.set(id, value),
            WhyEdit::Code(code, has) => {
                self.codes.retain(|known| *known != code);
                self.codes.extend(has.then_some(code));
            }
        }
    }
}
