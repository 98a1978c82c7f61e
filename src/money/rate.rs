//! Exchange rates, stated the way people read them: one unit of the base is so much of the quote.

use super::currency::Currency;
use super::money::{Money, MoneyFault, Unrounded};
use super::number::{Inexact, Number};
use super::percent::Percent;
use super::rounding::Rounding;

/// `1 base = rate quote`.
///
/// ```
/// use plainfee::money::*;
/// let (usd, mxn) = (Currency::iso("USD").ok_or("?")?, Currency::iso("MXN").ok_or("?")?);
/// let rate = ExchangeRate::new(usd, mxn, Number::parse("12.27")?).ok_or("not above nought")?;
/// let cents = Rounding::to_decimals(RoundingMode::HalfUp, 2);
/// let sent = Money::new(Number::parse("100.00")?, usd)?;
/// assert_eq!(rate.convert(sent, cents)?.to_string(), "1227.00 MXN");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExchangeRate {
    base: Currency,
    quote: Currency,
    rate: Number,
}

impl ExchangeRate {
    /// The rate, or nothing when it is not above nought.
    pub fn new(base: Currency, quote: Currency, rate: Number) -> Option<Self> {
        (rate > Number::ZERO).then_some(Self { base, quote, rate })
    }

    /// The currency of which there is one.
    pub fn base(self) -> Currency {
        self.base
    }

    /// The currency of which there is `rate`.
    pub fn quote(self) -> Currency {
        self.quote
    }

    /// How much of the quote one unit of the base is.
    pub fn rate(self) -> Number {
        self.rate
    }

    /// Whether this rate converts between the two, in either direction.
    pub fn joins(self, a: Currency, b: Currency) -> bool {
        (self.base == a && self.quote == b) || (self.base == b && self.quote == a)
    }

    /// The amount in the other currency of the pair, rounded once from the exact product or quotient.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] for a third currency, [`MoneyFault::Inexact`], [`MoneyFault::TooFine`].
    pub fn convert(self, money: Money, rounding: Rounding) -> Result<Money, MoneyFault> {
        self.convert_unrounded(money.unrounded(), rounding)
    }

    /// A calculated amount in the other currency of the pair, rounded once from the exact product or quotient.
    ///
    /// # Errors
    /// As [`ExchangeRate::convert`].
    pub fn convert_unrounded(self, money: Unrounded, rounding: Rounding) -> Result<Money, MoneyFault> {
        if money.currency() == self.base {
            Money::new(money.amount().multiply(self.rate)?.round(rounding)?, self.quote)
        } else if money.currency() == self.quote {
            Money::new(money.amount().round_ratio(self.rate, rounding)?, self.base)
        } else {
            Err(MoneyFault::CurrencyMismatch)
        }
    }

    /// The exact amount in the other currency of the pair, as a dividend and a divisor above nought.
    ///
    /// # Errors
    /// [`MoneyFault::CurrencyMismatch`] for a third currency, [`MoneyFault::Inexact`].
    pub fn exactly(self, money: Unrounded) -> Result<(Number, Number), MoneyFault> {
        if money.currency() == self.base {
            Ok((money.amount().multiply(self.rate)?, Number::ONE))
        } else if money.currency() == self.quote {
            Ok((money.amount(), self.rate))
        } else {
            Err(MoneyFault::CurrencyMismatch)
        }
    }

    /// The rate a customer gets who pays with `pays` when the provider keeps `margin` of it.
    ///
    /// Paying with the base, the customer is given less of the quote; paying with the quote, one unit of
    /// the base costs the customer more.
    ///
    /// # Errors
    /// [`Inexact`] when the exact rate has too many digits, or is not above nought.
    pub fn with_margin(self, margin: Percent, pays: Currency) -> Result<Self, Inexact> {
        let factor = if pays == self.base { margin.decrease()? } else { margin.increase()? };
        Self::new(self.base, self.quote, self.rate.multiply(factor)?).ok_or(Inexact)
    }

    /// The same rate rounded as the tariff publishes it.
    ///
    /// # Errors
    /// [`Inexact`] when it does not fit, or is not above nought.
    pub fn round(self, rounding: Rounding) -> Result<Self, Inexact> {
        Self::new(self.base, self.quote, self.rate.round(rounding)?).ok_or(Inexact)
    }
}
