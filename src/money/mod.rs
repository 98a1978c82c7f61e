//! Exact amounts: numbers, currencies, money, percentages, exchange rates and named roundings.
//!
//! Nothing here rounds unless a [`Rounding`] is handed in, and nothing panics: an operation whose exact
//! result does not fit answers [`Inexact`].

mod currency;
#[allow(clippy::module_inception)]
mod money;
mod number;
mod percent;
mod rate;
mod rounding;
mod serialize;
mod typed;

pub use currency::Currency;
pub use money::{Money, MoneyFault, Unrounded};
pub use number::{Inexact, Number, NumberFault};
pub use percent::Percent;
pub use rate::ExchangeRate;
pub use rounding::{Rounding, RoundingMode};
pub use typed::{TypedFault, typed_amount};
#[cfg(feature = "cli")]
pub(crate) use typed::{grouped, plain_letter};
