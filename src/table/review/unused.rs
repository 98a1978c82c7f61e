//! What a table declares and nothing in it uses.

use std::collections::BTreeSet;

use super::finding::Findings;
use crate::document::Identifier;
use crate::issue::{Code, Path};
use crate::table::FeeTable;
use crate::table::check::walk::{Family, Item, walk};

pub fn review(table: &FeeTable, findings: &mut Findings) {
    let mut used: BTreeSet<(Family, &Identifier)> = BTreeSet::new();
    walk(table, &mut |_, item| {
        if let Item::Refers(family, id, _) = item {
            used.insert((family, id));
        }
    });
    let mut review = |key: &str, family, ids: Vec<&Identifier>| {
        let top = Path::Top;
        let list = top.key(key);
        for (index, id) in ids.into_iter().enumerate().filter(|(_, id)| !used.contains(&(family, *id))) {
            findings.add(Code::Unused, &list.element(index), &[id]).with("word", id).with("list", key);
        }
    };
    review("sources", Family::Source, table.sources.iter().map(|one| &one.id).collect());
    review("referenceRates", Family::Rates, table.reference_rates.iter().map(|one| &one.id).collect());
    review("zones", Family::Zone, table.zones.iter().map(|one| &one.id).collect());
    review("periods", Family::Period, table.periods.iter().map(|one| &one.id).collect());
    review("calendars", Family::Calendar, table.calendars.iter().map(|one| &one.id).collect());
    review("facts", Family::Fact, table.facts.iter().map(|one| &one.id).collect());
    review("counters", Family::Counter, table.counters.iter().map(|one| &one.id).collect());
    // A condition may name a method that no service offers: that is no use of it.
    let offered: BTreeSet<&Identifier> =
        table.services.iter().flat_map(|service| &service.methods).map(|offer| &offer.method).collect();
    let top = Path::Top;
    let list = top.key("methods");
    for (index, method) in table.methods.iter().enumerate().filter(|(_, method)| !offered.contains(&method.id)) {
        let adding = findings.add(Code::Unused, &list.element(index), &[&method.id]);
        adding.with("word", &method.id).with("list", "methods");
    }
}
