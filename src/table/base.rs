//! What a charge is worked out on.

use super::figure::Figure;
use super::price::Price;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Text, record};

record! {
    /// What a percentage is of and bands are by; left out, the amount on the charge's side.
    pub struct Base {
        /// The sum of these charges' lines, as a tax on fees has it.
        charges: Vec<Identifier>,
        /// Whether the amount is added to those lines.
        with_amount: bool = false,
        /// The amount less these charges' lines.
        less: Vec<Identifier>,
        /// The amount of this fact in place of the payment's, such as a balance.
        fact: Option<Identifier>,
        /// A value that is worked out from the base and taken in its place, as tax law sometimes deems it.
        deemed: Option<Deemed>,
    }
}

record! {
    /// A value that a law or tariff puts in the place of the base.
    pub struct Deemed {
        /// What it is called: "taxable value".
        name: Text,
        /// How it is worked out.
        price: Price,
        /// The least it is.
        minimum: Option<Figure>,
        /// The most it is.
        maximum: Option<Figure>,
        /// How it is rounded; left out, as the charge.
        rounding: Option<RoundingRule>,
    }
}

impl Base {
    /// The amount on the charge's side and nothing else.
    pub const AMOUNT: Self =
        Self { charges: Vec::new(), with_amount: false, less: Vec::new(), fact: None, deemed: None };

    /// The charges whose lines it refers to.
    pub fn referred(&self) -> impl Iterator<Item = &Identifier> {
        self.charges.iter().chain(&self.less)
    }

    /// Whether it is simply the amount on the charge's side.
    pub fn is_amount(&self) -> bool {
        self.charges.is_empty() && self.less.is_empty() && self.fact.is_none() && self.deemed.is_none()
    }
}
