//! Named roundings: a mode and an increment, always both.

use super::number::Number;

/// Which neighbour a number between two steps becomes. "Up" is away from nought, as on a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundingMode {
    /// To the nearer; the middle away from nought. Stripe's published rule for fees.
    HalfUp,
    /// To the nearer; the middle to the even step. Square AU's published rule for taxes.
    HalfEven,
    /// To the nearer; the middle towards nought.
    HalfDown,
    /// Always away from nought.
    Up,
    /// Always towards nought.
    Down,
}

/// A rounding mode with the step it rounds to, such as 0.01, 0.05 or 5.
///
/// ```
/// use plainfee::money::{Number, Rounding, RoundingMode};
/// let half_up = Rounding::new(RoundingMode::HalfUp, Number::parse("0.01")?).ok_or("a step of nought")?;
/// assert_eq!(Number::parse("2.005")?.round(half_up)?, Number::parse("2.01")?);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    mode: RoundingMode,
    increment: Number,
}

impl Rounding {
    /// The rounding, or nothing when the increment is not above nought.
    pub fn new(mode: RoundingMode, increment: Number) -> Option<Self> {
        (increment > Number::ZERO).then_some(Self { mode, increment })
    }

    /// The rounding to a number of decimals.
    pub fn to_decimals(mode: RoundingMode, decimals: u8) -> Self {
        Self { mode, increment: Number::step(decimals) }
    }

    /// Which neighbour is taken.
    pub fn mode(self) -> RoundingMode {
        self.mode
    }

    /// The step rounded to.
    pub fn increment(self) -> Number {
        self.increment
    }
}
