//! Market rates: told once, as what moved.

use super::change::{Change, Topic, What};
use super::changes::Telling;
use super::difference::Difference;
use super::told::{Fixing, RateMoved};
use crate::table::{FeeTable, ReferenceRates};

/// Tells the market rates that both versions name.
pub fn tell(telling: &mut Telling<'_>) {
    let sides = telling.sides;
    for rates in &sides.new.reference_rates {
        let id = rates.id.as_str();
        let Some(before) = of(sides.old, id) else { continue };
        let is_time = |difference: &Difference| difference.path.words() == ["referenceRates", id, "time"];
        let is_rate = |difference: &Difference| {
            let way = difference.path.words();
            matches!(way.as_slice(), ["referenceRates", own, "rates", _] | ["referenceRates", own, "rates", _, "rate"] if *own == id)
        };
        let rows = moved(before, rates);
        // What is only written otherwise moved nothing, and is told as it is written.
        let differences = telling.take(|one| is_time(one) || is_rate(one) && !rows.is_empty());
        if !differences.is_empty() {
            let times = Fixing { old: Some(before.time), new: Some(rates.time) };
            let what = What::Market { name: rates.name.clone(), times, rows };
            telling.tell(Change { topic: Topic::Market, what, dearer: false, differences });
        }
    }
}

fn of<'t>(table: &'t FeeTable, id: &str) -> Option<&'t ReferenceRates> {
    table.reference_rates.iter().find(|rates| rates.id.as_str() == id)
}

/// The rates that are not what they were, in the order of the later version.
fn moved(old: &ReferenceRates, new: &ReferenceRates) -> Vec<RateMoved> {
    let mut rows = Vec::new();
    for row in &new.rates {
        let before = old.rates.iter().find(|other| other.base == row.base && other.quote == row.quote);
        let before = before.map(|before| before.rate);
        if before != Some(row.rate) {
            let (base, quote) = (row.base.as_str().to_owned(), row.quote.as_str().to_owned());
            rows.push(RateMoved { base, quote, old: before, new: Some(row.rate) });
        }
    }
    for row in &old.rates {
        if !new.rates.iter().any(|other| other.base == row.base && other.quote == row.quote) {
            let (base, quote) = (row.base.as_str().to_owned(), row.quote.as_str().to_owned());
            rows.push(RateMoved { base, quote, old: Some(row.rate), new: None });
        }
    }
    rows
}
