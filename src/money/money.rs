//! Amounts with their currency.

use core::fmt;

use super::currency::Currency;
use super::number::{Inexact, Number};
use super::rounding::Rounding;

/// An amount of a currency that can be paid: it has no more decimals than the currency.
///
/// ```
/// use plainfee::money::{Currency, Money, Number};
/// let yen = Currency::iso("JPY").ok_or("unknown")?;
/// assert!(Money::new(Number::parse("0.5")?, yen).is_err());
/// assert_eq!(Money::new(Number::parse("500")?, yen)?.to_string(), "500 JPY");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    amount: Number,
    currency: Currency,
}

/// Why two amounts could not be put together, or one not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyFault {
    /// The amount has more decimals than its currency.
    TooFine,
    /// Two amounts of different currencies.
    CurrencyMismatch,
    /// The exact result does not fit.
    Inexact,
}

impl From<Inexact> for MoneyFault {
    fn from(_: Inexact) -> Self {
        Self::Inexact
    }
}

impl fmt::Display for MoneyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooFine => "the amount has more decimals than its currency",
            Self::CurrencyMismatch => "the amounts are of different currencies",
            Self::Inexact => "the exact result has more digits than can be held",
        })
    }
}

impl core::error::Error for MoneyFault {}

impl Money {
    /// The amount, if the currency has that many decimals.
    ///
    /// # Errors
    /// [`MoneyFault::TooFine`].
    pub fn new(amount: Number, currency: Currency) -> Result<Self, MoneyFault> {
        if amount.decimals() > u32::from(currency.exponent()) {
            return Err(MoneyFault::TooFine);
        }
        Ok(Self { amount, currency })
    }

    /// Nothing of that currency.
    pub fn zero(currency: Currency) -> Self {
        Self { amount: Number::ZERO, currency }
    }

    /// The amount in major units.
    pub fn amount(self) -> Number {
        self.amount
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Whether there is nothing.
    pub fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] or [`MoneyFault::Inexact`].
    #[expect(clippy::should_implement_trait, reason = "an operator could not say that the sum does not fit")]
    pub fn add(self, other: Self) -> Result<Self, MoneyFault> {
        self.same_currency(other)?;
        Ok(Self { amount: self.amount.add(other.amount)?, currency: self.currency })
    }

    /// The difference of two amounts of one currency, below nought if the second is larger.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] or [`MoneyFault::Inexact`].
    pub fn subtract(self, other: Self) -> Result<Self, MoneyFault> {
        self.same_currency(other)?;
        Ok(Self { amount: self.amount.subtract(other.amount)?, currency: self.currency })
    }

    /// The same amount as the start of a calculation.
    pub fn unrounded(self) -> Unrounded {
        Unrounded { amount: self.amount, currency: self.currency }
    }

    /// The amount in digits, with as many decimals as the currency has.
    pub fn digits(self) -> String {
        self.amount.to_fixed(self.currency.exponent())
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyFault> {
        if self.currency == other.currency { Ok(()) } else { Err(MoneyFault::CurrencyMismatch) }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.digits(), self.currency)
    }
}

/// A calculated amount that cannot be paid or added to a total before a rule has rounded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unrounded {
    amount: Number,
    currency: Currency,
}

impl Unrounded {
    /// A calculated amount.
    pub fn new(amount: Number, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// The amount in major units, with all its decimals.
    pub fn amount(self) -> Number {
        self.amount
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The sum of two calculated amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] or [`MoneyFault::Inexact`].
    #[expect(clippy::should_implement_trait, reason = "an operator could not say that the sum does not fit")]
    pub fn add(self, other: Self) -> Result<Self, MoneyFault> {
        if self.currency != other.currency {
            return Err(MoneyFault::CurrencyMismatch);
        }
        Ok(Self { amount: self.amount.add(other.amount)?, currency: self.currency })
    }

    /// The payable amount after the named rounding.
    ///
    /// # Errors
    /// [`MoneyFault::TooFine`] when the increment is finer than the currency, [`MoneyFault::Inexact`].
    pub fn round(self, rounding: Rounding) -> Result<Money, MoneyFault> {
        Money::new(self.amount.round(rounding)?, self.currency)
    }

    /// The amount in digits, with at least as many decimals as the currency has.
    pub fn digits(self) -> String {
        self.amount.to_fixed(self.currency.exponent())
    }
}
