//! Percentages, kept as the figure a reader sees: 0.1 means 0.1 %.

use core::fmt;

use super::money::{Money, Unrounded};
use super::number::{Inexact, Number};

/// A percentage as printed in a tariff: `2.9` is 2.9 %, never 0.029.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(Number);

impl Percent {
    /// The percentage with that figure before the percent sign.
    pub fn new(figure: Number) -> Self {
        Self(figure)
    }

    /// The figure before the percent sign.
    pub fn figure(self) -> Number {
        self.0
    }

    /// This share of an amount, not rounded.
    ///
    /// # Errors
    /// [`Inexact`] when the exact share has too many digits.
    pub fn of(self, base: Money) -> Result<Unrounded, Inexact> {
        self.of_unrounded(base.unrounded())
    }

    /// This share of a calculated amount, not rounded.
    ///
    /// # Errors
    /// [`Inexact`] when the exact share has too many digits.
    pub fn of_unrounded(self, base: Unrounded) -> Result<Unrounded, Inexact> {
        let share = base.amount().multiply(self.0)?.multiply(Number::step(2))?;
        Ok(Unrounded::new(share, base.currency()))
    }

    /// The factor by which this share makes a number larger: 1 + figure / 100.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit.
    pub fn increase(self) -> Result<Number, Inexact> {
        Number::ONE.add(self.0.multiply(Number::step(2))?)
    }

    /// The factor by which this share makes a number smaller: 1 − figure / 100.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit.
    pub fn decrease(self) -> Result<Number, Inexact> {
        Number::ONE.subtract(self.0.multiply(Number::step(2))?)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
