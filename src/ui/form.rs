//! What the customer has chosen and typed, exactly as typed.

use crate::table::Side;

/// The form. Names are kept when the service or tariff changes and count again wherever they are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    pub service: Option<String>,
    /// Country and currency, such as `JP JPY`.
    pub destination: Option<String>,
    pub amount: String,
    pub side: Option<Side>,
    pub facts: Entered,
    pub used: Entered,
    /// The date as the browser writes it; nothing before the customer has touched it.
    pub date: Option<String>,
    /// The time of day as the browser writes it; nothing before the customer has touched it.
    pub time: Option<String>,
    /// The codes of promotions that the customer has.
    pub codes: Vec<String>,
    pub method: Option<String>,
}

/// One change of the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    Service(String),
    Destination(String),
    Amount(String),
    Side(Side),
    Fact(String, String),
    Used(String, String),
    Date(String),
    Time(String),
    /// A code, and whether the customer has it.
    Code(String, bool),
    Method(String),
}

impl Form {
    /// The form after a change.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Service(service) => self.service = Some(service),
            Edit::Destination(destination) => self.destination = Some(destination),
            Edit::Amount(amount) => self.amount = amount,
            Edit::Side(side) => self.side = Some(side),
            Edit::Fact(id, value) => self.facts.set(id, value),
            Edit::Used(id, value) => self.used.set(id, value),
            Edit::Date(date) => self.date = Some(date),
            Edit::Time(time) => self.time = Some(time),
            Edit::Code(code, has) => {
                self.codes.retain(|known| *known != code);
                self.codes.extend(has.then_some(code));
            }
            Edit::Method(method) => self.method = Some(method),
        }
    }
}

/// What was entered under each name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entered(Vec<(String, String)>);

impl Entered {
    /// What was entered under a name, empty when nothing was.
    pub fn get(&self, id: &str) -> &str {
        self.0.iter().find(|(known, _)| known == id).map_or("", |(_, value)| value)
    }

    /// Enters something under a name.
    pub fn set(&mut self, id: String, value: String) {
        self.0.retain(|(known, _)| *known != id);
        self.0.push((id, value));
    }
}
