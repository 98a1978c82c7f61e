//! What else a charge may depend on: declared once, asked for by name.

use crate::document::{Identifier, Text, record};
use crate::money::Number;

record! {
    /// Something a charge may depend on, such as the kind of recipient or the balance.
    ///
    /// With `values` it is one of these; without, it is an amount in the payer's currency.
    pub struct Fact {
        /// The name conditions and requests refer to it by.
        id: Identifier,
        /// How it is asked for.
        name: Text,
        /// The services that ask for it; left out, every service.
        services: Vec<Identifier>,
        /// What it can be.
        values: Vec<FactValue>,
        /// What it is taken to be while nobody has said; one of the values.
        default: Option<Identifier>,
        /// The amount it is taken to be while nobody has said.
        default_amount: Option<Number>,
    }
}

record! {
    /// One of the things a fact can be.
    pub struct FactValue {
        /// The name conditions and requests refer to it by.
        id: Identifier,
        /// What customers call it.
        name: Text,
    }
}
