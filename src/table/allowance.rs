//! What of a base is free.

use super::condition::When;
use super::figure::Figure;
use crate::document::{Identifier, choice, record};

record! {
    /// A part of the base that is free.
    pub struct Allowance {
        /// When there is this allowance; left out, always.
        when: Option<When>,
        /// The counter that says how much of it was used, by its `id`; left out, it is there anew for each payment.
        counter: Option<Identifier>,
        /// How much is free in the counter's window.
        free: Figure,
        /// A fact whose amount is free in addition, such as an allowance bought with points.
        plus: Option<Identifier>,
        /// What happens to the payment that goes past it.
        crossing: Crossing,
        /// Whether the payment that reaches it exactly is still free.
        at_limit: AtLimit = AtLimit::Free,
    }
}

choice! {
    /// What happens to the payment that goes past an allowance.
    pub enum Crossing {
        /// Only the part past the allowance is charged.
        Split = "split",
        /// The whole payment is charged, and uses the allowance up.
        Whole = "whole",
        /// The whole payment is charged, and the allowance is left for smaller ones.
        NotConsumed = "not-consumed",
    }
}

choice! {
    /// What happens to the payment that reaches an allowance exactly.
    pub enum AtLimit {
        /// It is still free.
        Free = "free",
        /// It is charged like one that goes past.
        Charged = "charged",
    }
}
