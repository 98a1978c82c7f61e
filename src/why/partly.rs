//! An allowance that was partly used: how much of it gives the charge, found by halving between the amounts at which
//! a rule changes.

use super::figure::figures;
use super::hypothesis::{Hypothesis, Supposition};
use super::search::Search;
use super::trial::{Sample, Trial};
use super::used;
use crate::document::Identifier;
use crate::money::Number;
use crate::table::Measure;

/// How much of a counter may have been used, besides what its edges say, for the charge to be what it was.
pub fn partly<'t>(
    search: &mut Search<'t, '_>,
    hypothesis: &Hypothesis<'t>,
    id: &Identifier,
    sample: &Sample,
) -> Vec<(Supposition, u32)> {
    let table = hypothesis.time.table;
    let Some(counter) = used::counter(table, id) else { return Vec::new() };
    let Some(decimals) = used::decimals(table, counter) else { return Vec::new() };
    let edges = used::edges(table, id);
    let mut marks = vec![Number::ZERO];
    marks.extend(edges.iter().copied());
    if counter.measure == Measure::Amount {
        // Where this payment itself goes past an edge.
        let amount = sample.statement.transfer_amount.amount();
        marks.extend(edges.iter().filter_map(|edge| edge.subtract(amount).ok()).filter(|mark| *mark > Number::ZERO));
    }
    let mut marks: Vec<i128> = marks.into_iter().filter_map(|mark| mark.units(decimals)).collect();
    marks.sort_unstable();
    marks.dedup();
    let mut asked = Asked { search, hypothesis, id, decimals };
    let charged = asked.search.claim().charged;
    let mut found = Vec::new();
    let mut flat: Option<(i128, i128)> = None;
    let number = |units: i128| Number::of_units(units, decimals).ok();
    let used_between = |from: Number, until: Number| Some((Supposition::Used(id.clone(), from, until), used::USED_UP));
    for (from, until) in marks.iter().copied().zip(marks.iter().copied().skip(1)) {
        let (Some(first), Some(last)) = (asked.at(from), asked.at(until)) else { continue };
        if first == last && first == charged && from > 0 {
            // Stretches over which it does not matter how much exactly was used, one after another as one.
            flat = match flat {
                Some((begun, ended)) if ended == from => Some((begun, until)),
                other => {
                    found.extend(other.and_then(|(from, until)| used_between(number(from)?, number(until)?)));
                    Some((from, until))
                }
            };
            continue;
        }
        if first == last || charged < first.min(last) || charged > first.max(last) {
            continue;
        }
        let rises = first < last;
        let reaches = |figure: Number| if rises { figure >= charged } else { figure <= charged };
        let passes = |figure: Number| if rises { figure > charged } else { figure < charged };
        let start = asked.first_between(from, until, &reaches);
        if asked.at(start) != Some(charged) {
            continue;
        }
        let end = asked.first_between(start, until, &passes);
        let end = if asked.at(end).is_some_and(passes) { end - 1 } else { end };
        if let Some((start, end)) = number(start).zip(number(end)).filter(|_| start > 0) {
            found.push((Supposition::Used(id.clone(), start, end), used::PARTLY));
        }
    }
    found.extend(flat.and_then(|(from, until)| used_between(number(from)?, number(until)?)));
    found
}

struct Asked<'s, 't, 'c, 'h> {
    search: &'s mut Search<'t, 'c>,
    hypothesis: &'h Hypothesis<'t>,
    id: &'h Identifier,
    decimals: u8,
}

impl Asked<'_, '_, '_, '_> {
    /// What is charged where so much had been used.
    fn at(&mut self, units: i128) -> Option<Number> {
        let used = Number::of_units(units, self.decimals).ok()?;
        let claim = self.search.claim();
        let supposed = Supposition::Used(self.id.clone(), used, used);
        let hypothesis = self.hypothesis.with(supposed, 0, claim)?;
        let Some(Trial::Offered(samples)) = self.search.try_out(&hypothesis) else { return None };
        let [sample] = samples.as_slice() else { return None };
        figures(&sample.statement, claim.seen).first().map(|whole| whole.amount.amount())
    }

    /// The first of these at which the charge is enough; the last where none is.
    fn first_between(&mut self, from: i128, until: i128, enough: &dyn Fn(Number) -> bool) -> i128 {
        let (mut low, mut high) = (from, until);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.at(middle).is_some_and(enough) { high = middle } else { low = middle + 1 }
        }
        low
    }
}
