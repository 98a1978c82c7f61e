//! What a charge costs: bands that moved, a price of another kind.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::difference::Difference;
use super::figure;
use super::sides::{Sides, same_everywhere};
use super::told::Rule;
use crate::money::Currency;
use crate::table::{Bearer, Charge, FeeTable, Figure, LookUpBy, Price};

/// Tells what differs in the price of a charge, as far as it is more than single figures.
pub fn tell(telling: &mut Telling<'_>, rule: &Rule, topic: &Topic, id: &str) {
    let sides = telling.sides;
    let (Some(old), Some(new)) = sides.charge(id) else { return };
    let currency = currency(sides, new);
    let under = |difference: &Difference| difference.path.begins(&["charges", id, "price"]);
    let of_price: Vec<&Difference> = telling.left().iter().filter(|difference| under(difference)).collect();
    let single = |difference: &&Difference| figure::figure(sides, rule, difference).is_some();
    let banded = |difference: &&Difference| difference.path.begins(&["charges", id, "price", "bands"]);
    let what = match (&old.price, &new.price) {
        _ if of_price.is_empty() || old.price == new.price => return,
        (Price::Bands(before), Price::Bands(after)) if of_price.iter().all(banded) => {
            let (old, new) = (before.bands.clone(), after.bands.clone());
            What::Bands { rule: rule.clone(), within: Vec::new(), old, new, currency }
        }
        _ if of_price.iter().all(single) => return,
        // A price of many rows is told row by row, and what is not offered by what is said of it.
        (Price::NotOffered(_), Price::NotOffered(_)) => return,
        (Price::LookUp(_), Price::LookUp(_)) | (Price::Combined(_), Price::Combined(_)) => return,
        _ => What::Price { rule: rule.clone(), prices: Some((old.price.clone(), new.price.clone())), currency },
    };
    let differences = telling.take(under);
    telling.tell(Change { topic: topic.clone(), what, dearer: false, differences });
}

/// A row of a charge's look-up that is new or gone.
pub fn row(sides: Sides<'_>, rule: &Rule, words: &str, difference: &Difference) -> Option<What> {
    let there = difference.new.is_some();
    if difference.old.is_some() == there {
        return None;
    }
    let charge = sides.side(there).charges.iter().find(|charge| charge.id == rule.id)?;
    let Price::LookUp(look_up) = &charge.price else { return None };
    let row = look_up.rows.iter().find(|row| row.is.join(", ") == words)?;
    let name = |word: &String| match &look_up.look_up {
        LookUpBy::Country => sides.place(word),
        LookUpBy::Method => sides.method(word).name,
        LookUpBy::Service => sides.service(word).name,
        LookUpBy::Currency => same_everywhere(sides.new, word),
        LookUpBy::Fact(id) => {
            let of = |table: &FeeTable| {
                let fact = table.facts.iter().find(|fact| fact.id == *id)?;
                fact.values.iter().find(|value| value.id.as_str() == word).map(|value| value.name.clone())
            };
            of(sides.new).or_else(|| of(sides.old)).unwrap_or_else(|| same_everywhere(sides.new, word))
        }
    };
    let limits = (row.minimum.map(Figure::number), row.maximum.map(Figure::number));
    Some(What::Row {
        rule: rule.clone(),
        names: row.is.iter().map(name).collect(),
        there,
        price: Some((row.price.clone(), limits)),
        currency: currency(sides, charge),
    })
}

/// The currency of a charge's amounts, where it does not depend on the payment.
pub fn currency(sides: Sides<'_>, charge: &Charge) -> Option<Currency> {
    match (&charge.currency, charge.borne_by) {
        (Some(code), _) => sides.find(|table| table.currency_named(code.as_str())),
        (None, Bearer::Recipient) => None,
        (None, _) => sides.payers_currency(),
    }
}
