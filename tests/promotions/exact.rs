//! Exact arithmetic of the oracle's own: whole numbers of 10^-24, and fractions where a rate divides.

use crate::model::{Mode, Percent, Rounding, Units};

const DECIMALS: u32 = 24;

/// An amount that is not rounded yet, in 10^-24 of a currency's unit.
pub type Exact = i128;

/// An amount in the smallest units of a currency with that many decimals.
pub fn exactly(units: Units, decimals: u32) -> Exact {
    units.checked_mul(10_i128.pow(DECIMALS - decimals)).expect("it fits")
}

/// A percentage of an amount; the tables that are tried have none so fine that it would not be exact.
pub fn share(of: Exact, percent: Percent) -> Exact {
    let hundredfold = of.checked_mul(percent).expect("it fits");
    assert_eq!(hundredfold % 10_000, 0, "a share finer than the oracle counts");
    hundredfold / 10_000
}

/// The amount in whole steps, or smallest units.
pub fn rounded(exact: Exact, rounding: Rounding, decimals: u32) -> Units {
    let step = rounding.step.unwrap_or(1);
    nearest(exact, exactly(step, decimals), rounding.mode) * step
}

/// A quotient, rounded to a whole number; neither is below nought.
fn nearest(dividend: i128, divisor: i128, mode: Mode) -> i128 {
    let (whole, rest) = (dividend / divisor, dividend % divisor);
    let goes_up = match mode {
        Mode::Up => rest > 0,
        Mode::Down => false,
        Mode::HalfUp => 2 * rest >= divisor,
        Mode::HalfDown => 2 * rest > divisor,
        Mode::HalfEven => 2 * rest > divisor || (2 * rest == divisor && whole % 2 == 1),
    };
    whole + i128::from(goes_up)
}

/// A fraction above nought, in lowest terms.
#[derive(Clone, Copy)]
pub struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    pub fn of(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over, under);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let common = a.max(1);
        Self { over: over / common, under: under / common }
    }

    pub fn times(self, other: Self) -> Self {
        let (a, b) = (Self::of(self.over, other.under), Self::of(other.over, self.under));
        Self::of(a.over.checked_mul(b.over).expect("it fits"), a.under.checked_mul(b.under).expect("it fits"))
    }

    pub fn per(self, other: Self) -> Self {
        self.times(Self { over: other.under, under: other.over })
    }

    pub fn plus(self, other: Self) -> Self {
        let over = self.over.checked_mul(other.under).zip(other.over.checked_mul(self.under));
        let over = over.and_then(|(a, b)| a.checked_add(b)).expect("it fits");
        Self::of(over, self.under.checked_mul(other.under).expect("it fits"))
    }

    /// The difference; nothing where it would be below nought.
    pub fn less(self, other: Self) -> Option<Self> {
        let over = self.over.checked_mul(other.under).zip(other.over.checked_mul(self.under));
        let over = over.and_then(|(a, b)| a.checked_sub(b)).expect("it fits");
        (over >= 0).then(|| Self::of(over, self.under.checked_mul(other.under).expect("it fits")))
    }

    pub fn rounded(self, mode: Mode) -> i128 {
        nearest(self.over, self.under, mode)
    }
}
