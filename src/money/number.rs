//! The exact decimal number under every amount, percentage and rate.

use core::fmt;

use rust_decimal::Decimal;

use super::rounding::{Rounding, RoundingMode};

/// An exact decimal number: at most 28 decimals, at most 96 bits of digits.
///
/// It has no operators, so that no sum or product can be rounded, wrapped or panic unseen.
///
/// ```
/// use plainfee::money::Number;
/// let rate = Number::parse("0.1")?;
/// let amount = Number::parse("4000.00")?;
/// assert_eq!(amount.multiply(rate)?.to_string(), "400");
/// assert!(Number::parse("1e3").is_err());
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

/// The exact result of an operation does not fit a [`Number`]; nothing was rounded in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inexact;

impl fmt::Display for Inexact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the exact result has more digits than can be held")
    }
}

impl core::error::Error for Inexact {}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Not digits with at most one point between digits.
    Form,
    /// More digits than can be held exactly.
    TooLong,
}

impl fmt::Display for NumberFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not a plain decimal number such as 1234.50",
            Self::TooLong => "more digits than can be held exactly",
        })
    }
}

impl core::error::Error for NumberFault {}

impl Number {
    /// Nought.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// One.
    pub const ONE: Self = Self(Decimal::ONE);
    /// A hundred, the other side of "percent".
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);

    /// Reads `digits` or `digits.digits` with an optional leading minus, and nothing else: no plus sign,
    /// exponent, separator, space or bare point, each of which `rust_decimal` would let through.
    ///
    /// # Errors
    /// [`NumberFault::Form`] for any other text, [`NumberFault::TooLong`] past 28 digits.
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !fraction.is_none_or(all_digits) {
            return Err(NumberFault::Form);
        }
        #[allow(clippy::disallowed_methods, reason = "the grammar was checked above")]
        Decimal::from_str_exact(text).map(Self).map_err(|_| NumberFault::TooLong)
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self(Decimal::from(value))
    }

    /// `10^-decimals`, the smallest step of a currency with that many decimals.
    pub fn step(decimals: u8) -> Self {
        Self(Decimal::new(1, u32::from(decimals.min(28))))
    }

    /// So many smallest steps of a currency with that many decimals.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit.
    pub fn of_units(units: i128, decimals: u8) -> Result<Self, Inexact> {
        fit(units, u32::from(decimals))
    }

    /// How many smallest steps of a currency this is; nothing when it is finer than that.
    pub fn units(self, decimals: u8) -> Option<i128> {
        let number = self.0.normalize();
        let missing = u32::from(decimals).checked_sub(number.scale())?;
        number.mantissa().checked_mul(10_i128.checked_pow(missing)?)
    }

    /// Whether this is nought.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is below nought.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The number of decimals that say something: 2 for `1.50`, counted as `1.5`, is 1.
    pub fn decimals(self) -> u32 {
        self.0.normalize().scale()
    }

    /// The exact sum.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit.
    #[expect(clippy::should_implement_trait, reason = "an operator could not say that the sum does not fit")]
    pub fn add(self, other: Self) -> Result<Self, Inexact> {
        let (a, b, scale) = aligned(self, other)?;
        fit(a.checked_add(b).ok_or(Inexact)?, scale)
    }

    /// The exact difference.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit.
    pub fn subtract(self, other: Self) -> Result<Self, Inexact> {
        self.add(Self(-other.0))
    }

    /// The exact product.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit; `rust_decimal`'s own product would be rounded without a sign.
    pub fn multiply(self, other: Self) -> Result<Self, Inexact> {
        let (a, b) = (self.0.normalize(), other.0.normalize());
        let product = a.mantissa().checked_mul(b.mantissa()).ok_or(Inexact)?;
        fit(product, a.scale() + b.scale())
    }

    /// The number rounded as named.
    ///
    /// # Errors
    /// [`Inexact`] when number and increment together have too many digits.
    pub fn round(self, rounding: Rounding) -> Result<Self, Inexact> {
        self.round_ratio(Self::ONE, rounding)
    }

    /// `self / divisor`, rounded once, as named, from the exact quotient: the only division there is.
    ///
    /// # Errors
    /// [`Inexact`] for a divisor of nought, or when the terms have too many digits.
    pub fn round_ratio(self, divisor: Self, rounding: Rounding) -> Result<Self, Inexact> {
        let increment = rounding.increment();
        let (a, b, _) = aligned(self, divisor.multiply(increment)?)?;
        if b == 0 {
            return Err(Inexact);
        }
        let steps = rounded_quotient(a, b, rounding.mode()).ok_or(Inexact)?;
        fit(steps, 0)?.multiply(increment)
    }

    /// The text with at least `decimals` decimals, and more only where they say something.
    pub fn to_fixed(self, decimals: u8) -> String {
        let number = self.0.normalize();
        let missing = usize::from(decimals).saturating_sub(number.scale() as usize);
        let mut text = number.to_string();
        if missing > 0 {
            if number.scale() == 0 {
                text.push('.');
            }
            text.extend(core::iter::repeat_n('0', missing));
        }
        text
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

/// Both digits at one scale, so that whole-number arithmetic is exact arithmetic.
fn aligned(a: Number, b: Number) -> Result<(i128, i128, u32), Inexact> {
    let (a, b) = if a.0.scale() == b.0.scale() { (a.0, b.0) } else { (a.0.normalize(), b.0.normalize()) };
    let scale = a.scale().max(b.scale());
    let raise = |number: Decimal| {
        10_i128
            .checked_pow(scale - number.scale())
            .and_then(|power| number.mantissa().checked_mul(power))
            .ok_or(Inexact)
    };
    Ok((raise(a)?, raise(b)?, scale))
}

/// The number with these digits at this scale, if it fits; trailing noughts are dropped to make it fit.
fn fit(mut digits: i128, mut scale: u32) -> Result<Number, Inexact> {
    while scale > 0 && digits % 10 == 0 && (scale > 28 || digits.unsigned_abs() >> 96 != 0) {
        digits /= 10;
        scale -= 1;
    }
    Decimal::try_from_i128_with_scale(digits, scale).map(Number).map_err(|_| Inexact)
}

/// The whole number nearest to `a / b` by the mode's rule for what lies between.
fn rounded_quotient(a: i128, b: i128, mode: RoundingMode) -> Option<i128> {
    let quotient = a.checked_div(b)?;
    let remainder = a.checked_rem(b)?;
    if remainder == 0 {
        return Some(quotient);
    }
    let twice = remainder.unsigned_abs().checked_mul(2)?;
    let half = twice.cmp(&b.unsigned_abs());
    let away_from_zero = match mode {
        RoundingMode::Up => true,
        RoundingMode::Down => false,
        RoundingMode::HalfUp => half.is_ge(),
        RoundingMode::HalfDown => half.is_gt(),
        RoundingMode::HalfEven => half.is_gt() || (half.is_eq() && quotient % 2 != 0),
    };
    let step = if (a < 0) == (b < 0) { 1 } else { -1 };
    if away_from_zero { quotient.checked_add(step) } else { Some(quotient) }
}
