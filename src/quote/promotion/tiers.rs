//! A promotion's exchange rate for the first part of a transfer amount.

use crate::money::{Currency, ExchangeRate, Money, MoneyFault, Rounding, Unrounded};

/// A promotion's rate, up to so much of the transfer amount, and the usual rate for the rest.
pub struct Tiers {
    /// The promotion's rate.
    pub rate: ExchangeRate,
    /// For how much of the transfer amount it is, in the payer's currency; nothing for all of it.
    pub up_to: Option<Money>,
    /// The rate for the rest.
    pub usual: ExchangeRate,
}

impl Tiers {
    /// What of an amount in the payer's currency is exchanged at the promotion's rate, and what is left.
    ///
    /// # Errors
    /// [`MoneyFault`] when the difference does not fit.
    pub fn parts(&self, sent: Money) -> Result<(Money, Option<Money>), MoneyFault> {
        match self.up_to {
            Some(up_to) if up_to.amount() < sent.amount() => Ok((up_to, Some(sent.subtract(up_to)?))),
            _ => Ok((sent, None)),
        }
    }

    /// An amount of either side in the currency of the other. Both parts are added exactly, and rounded once.
    ///
    /// # Errors
    /// [`MoneyFault`] when a result has too many digits.
    pub fn convert(&self, money: Money, other: Currency, rounding: Rounding) -> Result<Money, MoneyFault> {
        let Some(up_to) = self.up_to else { return self.rate.convert(money, rounding) };
        if money.currency() == up_to.currency() {
            let (part, Some(rest)) = self.parts(money)? else { return self.rate.convert(money, rounding) };
            let (first, by) = self.rate.exactly(part.unrounded())?;
            let (second, and_by) = self.usual.exactly(rest.unrounded())?;
            let sum = first.multiply(and_by)?.add(second.multiply(by)?)?;
            return Money::new(sum.round_ratio(by.multiply(and_by)?, rounding)?, other);
        }
        // Of what arrives, the first part is what the promotion's rate gives for all that it is for.
        let (first, by) = self.rate.exactly(up_to.unrounded())?;
        let arriving = money.amount().multiply(by)?;
        if arriving <= first {
            return self.rate.convert(money, rounding);
        }
        let rest = Unrounded::new(arriving.subtract(first)?, money.currency());
        let (rest, and_by) = self.usual.exactly(rest)?;
        let by = by.multiply(and_by)?;
        let sum = up_to.amount().multiply(by)?.add(rest)?;
        Money::new(sum.round_ratio(by, rounding)?, other)
    }
}
