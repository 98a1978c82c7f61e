//! What a charge holds, wherever in it: its prices and its conditions.

use super::charge::Charge;
use super::condition::When;
use super::price::Price;

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
}
