//! Prices that drop when the amount grows.

use super::amounts::Priced;
use super::finding::Findings;
use crate::issue::{Code, Path};
use crate::money::{Money, Number};

pub fn review(at: &Path<'_>, priced: &Priced<'_>, findings: &mut Findings) {
    let curve = &priced.curve;
    // Inside a piece a price never drops, so only neighbours are compared.
    let drop = curve.pieces.iter().zip(curve.pieces.iter().skip(1)).find_map(|(piece, next)| {
        let (before, after) = (priced.rounded(piece.at(piece.to))?, priced.rounded(next.at(next.from))?);
        (piece.to + 1 == next.from && after < before).then_some((piece.to, before, next.from, after))
    });
    if let Some((smaller, before, larger, after)) = drop {
        let id = &priced.charge.id;
        let adding = findings.add(Code::PriceDrops, at, &[id]).with("rule", id);
        let adding = adding.with("smaller", priced.amount(smaller)).with("before", priced.shown(before));
        adding.with("larger", priced.amount(larger)).with("after", priced.shown(after));
    }
}

impl Priced<'_> {
    /// A price in parts, as it is charged.
    pub fn rounded(&self, parts: i128) -> Option<Number> {
        self.curve.number(parts).round(self.rounding).ok()
    }

    /// A price as a sentence shows it.
    pub fn shown(&self, price: Number) -> String {
        Money::new(price, self.currency).map_or_else(|_| price.to_string(), Money::digits)
    }

    /// An amount in units as a sentence shows it.
    pub fn amount(&self, units: i128) -> String {
        let amount = Number::of_units(units, self.currency.exponent()).unwrap_or_default();
        format!("{} {}", self.shown(amount), self.currency)
    }
}
