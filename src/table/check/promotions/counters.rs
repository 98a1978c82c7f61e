//! The counters that say how often a promotion was had, or which payment this is.

use super::effect::positive;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::check::names::{Names, sorted};
use crate::table::check::walk::{Family, Item, walk};
use crate::table::{FeeTable, Measure, Promotion};

pub fn check(table: &FeeTable, names: &Names<'_>, at: &Path<'_>, promotion: &Promotion, reading: &mut Reading) {
    let uses = promotion.uses.as_ref().map(|uses| ("uses", &uses.counter, "most", uses.most));
    let changes_nothing = promotion.effect.is_now() && promotion.charges.is_empty() && promotion.exchanges.is_empty();
    let nth = promotion.nth.as_ref().map(|nth| ("nth", &nth.counter, "every", nth.every));
    for (key, counter, number_key, number) in uses.into_iter().chain(nth) {
        let at = at.key(key);
        whole(&at.key(number_key), number, reading);
        let Some(counter) = names.counter(counter) else { continue };
        let at = at.key("counter");
        if counter.measure != Measure::Count {
            let issue = Issue::new(Code::WrongMeasure, &at).with("counter", &counter.id);
            reading.report(issue.with("wanted", "count"));
        }
        // Where it is not counted it would never be used up, and the turn would never come.
        let mut services = table.services.iter();
        let uncounted =
            services.find(|service| !counter.services.contains(&service.id) && names.is_of(promotion, service));
        // Of what changes nothing yet, that has been told.
        if let Some(service) = uncounted.filter(|_| !changes_nothing) {
            let issue = Issue::new(Code::NotCounted, &at).with("counter", &counter.id);
            reading.report(issue.with("service", &service.id));
        }
    }
}

fn whole(at: &Path<'_>, number: Number, reading: &mut Reading) {
    positive(at, Some(number), reading);
    if number.decimals() > 0 {
        reading.report(Issue::new(Code::NotWhole, at).with("written", number));
    }
}

/// A counter of uses counts a payment only where its promotion applied. An allowance, a price by tiers or an `nth` that
/// goes by it would take these for payments, and answer wrong amounts: that is an error. A condition on it may well
/// mean the uses ("who has not had it yet"), and is left alone.
pub fn apart(table: &FeeTable, reading: &mut Reading) {
    let of_uses = table.promotions.iter().enumerate();
    let of_uses = of_uses.filter_map(|(index, one)| Some((one.uses.as_ref()?.counter.as_str(), index)));
    let of_uses = sorted(of_uses.collect());
    if of_uses.is_empty() {
        return;
    }
    walk(table, &mut |at, item| {
        let (Item::Refers(Family::Counter, id, _), Path::Key(beside, "counter")) = (item, at) else { return };
        // What counts uses, what raises an allowance, and what caps fees, which is no count at all.
        if matches!(beside, Path::Key(_, "uses" | "effect" | "periodMaximum")) {
            return;
        }
        let place = of_uses.partition_point(|(counter, _)| *counter < id.as_str());
        let found = of_uses.get(place).filter(|(counter, _)| *counter == id.as_str());
        if let Some(promotion) = found.and_then(|(_, index)| table.promotions.get(*index)) {
            let issue = Issue::new(Code::CounterOfUses, at).with("counter", id);
            reading.report(issue.with("promotion", &promotion.id));
        }
    });
}
