//! What a charge refers to, wherever in it: its conditions, facts and counters.

use super::charge::Charge;
use super::condition::When;
use super::price::{Bands, LookUp, LookUpBy, Price};
use crate::document::Identifier;

impl Charge {
    /// The prices in it: its own, those inside, and that of its deemed base.
    pub fn prices(&self) -> Vec<&Price> {
        let mut prices = Vec::new();
        let deemed = self.base.deemed.as_ref().map(|deemed| &deemed.price);
        for price in deemed.into_iter().chain([&self.price]) {
            price.walk(&mut |inner| prices.push(inner));
        }
        prices
    }

    /// Every condition in it: its own, and those of its parts, adjustments and allowances.
    pub fn conditions(&self) -> Vec<&When> {
        let mut conditions: Vec<&When> = self.when.iter().chain(&self.unless).collect();
        for price in self.prices() {
            if let Price::Combined(combined) = price {
                conditions.extend(combined.parts.iter().flat_map(|part| part.when.iter().chain(&part.unless)));
            }
        }
        conditions.extend(self.adjustments.iter().flat_map(|one| one.when.iter().chain(&one.unless)));
        conditions.extend(self.allowances.iter().filter_map(|allowance| allowance.when.as_ref()));
        conditions
    }

    /// The facts it depends on other than by a condition or an allowance.
    pub fn facts(&self) -> Vec<&Identifier> {
        self.prices().into_iter().filter_map(fact_of).chain(&self.base.fact).collect()
    }

    /// The counters by which its price is banded or capped.
    pub fn price_counters(&self) -> Vec<&Identifier> {
        let mut counters: Vec<&Identifier> = Vec::new();
        for price in self.prices() {
            if let Price::Bands(Bands { by: Some(by), .. }) = price {
                counters.extend(&by.counter);
            }
        }
        counters.extend(self.period_maximum.as_ref().map(|period| &period.counter));
        counters
    }
}

/// The fact a price goes by.
fn fact_of(price: &Price) -> Option<&Identifier> {
    match price {
        Price::LookUp(LookUp { look_up: LookUpBy::Fact(fact), .. }) => Some(fact),
        Price::Bands(Bands { by: Some(by), .. }) => by.fact.as_ref(),
        _ => None,
    }
}
