//! Every name is given once, and every reference refers to something.

use std::collections::BinaryHeap;

use crate::document::{Identifier, Reading};
use crate::issue::{Code, Issue, Path};
use crate::table::{Fact, FactCondition, FeeTable, Service, When};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    let mut names = Names { table, reading };
    names.all_different();
    names.services();
    names.facts();
    names.counters();
    names.charges();
    names.exchanges();
    names.others();
}

struct Names<'t, 'r> {
    table: &'t FeeTable,
    reading: &'r mut Reading,
}

impl<'t> Names<'t, '_> {
    fn all_different(&mut self) {
        let table = self.table;
        self.different("sources", table.sources.iter().map(|source| &source.id));
        self.different("referenceRates", table.reference_rates.iter().map(|rates| &rates.id));
        self.different("methods", table.methods.iter().map(|method| &method.id));
        self.different("services", table.services.iter().map(|service| &service.id));
        self.different("facts", table.facts.iter().map(|fact| &fact.id));
        self.different("counters", table.counters.iter().map(|counter| &counter.id));
        // A statement names its lines by these, so they are one family.
        let lines = table.charges.iter().map(|charge| &charge.id);
        self.different("charges", lines);
        self.different("exchanges", table.exchanges.iter().map(|rule| &rule.id));
        self.different("others", table.others.iter().map(|other| &other.id));
    }

    fn different(&mut self, list: &str, ids: impl Iterator<Item = &'t Identifier>) {
        self.different_at(&Path::Top.key(list), "id", ids.map(Identifier::as_str));
    }

    fn different_at<'a>(&mut self, list: &Path<'_>, key: &str, ids: impl Iterator<Item = &'a str>) {
        let sorted = ids.enumerate().map(|(index, id)| (id, index)).collect::<BinaryHeap<_>>().into_sorted_vec();
        for ((first, _), (second, index)) in sorted.iter().zip(sorted.iter().skip(1)) {
            if first == second {
                let issue = Issue::new(Code::DuplicateIdentifier, &list.element(*index).key(key));
                self.reading.report(issue.with("word", second));
            }
        }
    }

    fn refer(&mut self, at: &Path<'_>, id: &Identifier, mut known: impl Iterator<Item = &'t Identifier>) {
        if !known.any(|known| known == id) {
            self.reading.report(Issue::new(Code::UnknownReference, at).with("word", id));
        }
    }

    fn services(&mut self) {
        let top = Path::Top.key("services");
        for (index, service) in self.table.services.iter().enumerate() {
            let at = top.element(index);
            self.different_at(&at.key("methods"), "method", service.methods.iter().map(|offer| offer.method.as_str()));
            let reached: Vec<String> = service.destinations.iter().map(|destination| destination.code()).collect();
            self.different_at(&at.key("destinations"), "country", reached.iter().map(String::as_str));
            if service.methods.is_empty() {
                self.reading.report(Issue::new(Code::EmptyList, &at.key("methods")));
            }
            for (index, offer) in service.methods.iter().enumerate() {
                let at_offers = at.key("methods");
                let at = at_offers.element(index);
                self.refer(&at.key("method"), &offer.method, self.table.methods.iter().map(|method| &method.id));
                for country in &offer.countries {
                    if !service.destinations.iter().any(|destination| destination.country.as_ref() == Some(country)) {
                        let issue = Issue::new(Code::UnknownReference, &at.key("countries"));
                        self.reading.report(issue.with("word", country.as_str()));
                    }
                }
            }
        }
    }

    fn facts(&mut self) {
        let top = Path::Top.key("facts");
        for (index, fact) in self.table.facts.iter().enumerate() {
            let at = top.element(index);
            self.different_at(&at.key("values"), "id", fact.values.iter().map(|value| value.id.as_str()));
            for service in &fact.services {
                self.refer(&at.key("services"), service, self.table.services.iter().map(|service| &service.id));
            }
            match &fact.default {
                Some(default) => self.refer(&at.key("default"), default, fact.values.iter().map(|value| &value.id)),
                // A choice nobody has made must still be one: otherwise every condition on it would fail unseen.
                None if !fact.values.is_empty() => {
                    self.reading.report(Issue::new(Code::MissingKey, &at).with("key", "default"));
                }
                None => {}
            }
            if fact.default_amount.is_some() && !fact.values.is_empty() {
                self.reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "values, defaultAmount"));
            }
        }
    }

    fn counters(&mut self) {
        let top = Path::Top.key("counters");
        for (index, counter) in self.table.counters.iter().enumerate() {
            for service in &counter.services {
                self.refer(
                    &top.element(index).key("services"),
                    service,
                    self.table.services.iter().map(|service| &service.id),
                );
            }
        }
    }

    fn charges(&mut self) {
        let top = Path::Top.key("charges");
        for (index, charge) in self.table.charges.iter().enumerate() {
            let at = top.element(index);
            self.when(&at.key("when"), charge.when.as_ref());
            self.refer(
                &at.key("basis").key("source"),
                &charge.basis.source,
                self.table.sources.iter().map(|source| &source.id),
            );
            for (index, allowance) in charge.allowances.iter().enumerate() {
                let counters = self.table.counters.iter().map(|counter| &counter.id);
                if let Some(counter) = &allowance.counter {
                    self.refer(&at.key("allowances").element(index).key("counter"), counter, counters);
                }
            }
            for base in &charge.base.charges {
                let bearer = self.table.charges.iter().find(|other| other.id == *base).map(|other| other.borne_by);
                if bearer.is_some_and(|bearer| bearer != charge.borne_by) {
                    let at_base = at.key("base");
                    self.reading.report(Issue::new(Code::BaseBearer, &at_base.key("charges")).with("word", base));
                }
                let earlier = self.table.charges.iter().take(index);
                let at_base = at.key("base");
                if self.table.charges.iter().skip(index).any(|later| later.id == *base) {
                    self.reading.report(Issue::new(Code::BaseOrder, &at_base.key("charges")).with("word", base));
                } else {
                    self.refer(&at_base.key("charges"), base, earlier.map(|charge| &charge.id));
                }
            }
        }
    }

    fn exchanges(&mut self) {
        let top = Path::Top.key("exchanges");
        for (index, rule) in self.table.exchanges.iter().enumerate() {
            let at = top.element(index);
            self.when(&at.key("when"), rule.when.as_ref());
            self.refer(
                &at.key("basis").key("source"),
                &rule.basis.source,
                self.table.sources.iter().map(|source| &source.id),
            );
            if let Some(reference) = &rule.reference {
                self.refer(&at.key("reference"), reference, self.table.reference_rates.iter().map(|rates| &rates.id));
            }
            let by_margin = rule.margin.is_some() && rule.reference.is_some() && rule.rates.is_empty();
            let published = rule.margin.is_none() && !rule.rates.is_empty();
            if !by_margin && !published {
                self.reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "reference + margin, rates"));
            }
        }
    }

    fn others(&mut self) {
        let top = Path::Top.key("others");
        for (index, other) in self.table.others.iter().enumerate() {
            let at = top.element(index);
            self.when(&at.key("when"), other.when.as_ref());
            self.refer(
                &at.key("basis").key("source"),
                &other.basis.source,
                self.table.sources.iter().map(|source| &source.id),
            );
        }
    }

    fn when(&mut self, at: &Path<'_>, when: Option<&When>) {
        let Some(when) = when else { return };
        for service in &when.service {
            self.refer(&at.key("service"), service, self.table.services.iter().map(|service| &service.id));
        }
        for method in &when.method {
            self.refer(&at.key("method"), method, self.table.methods.iter().map(|method| &method.id));
        }
        for (id, condition) in when.facts.iter() {
            let at_facts = at.key("facts");
            let at = at_facts.key(id.as_str());
            let Some(fact) = self.table.facts.iter().find(|fact| fact.id == *id) else {
                self.reading.report(Issue::new(Code::UnknownReference, &at).with("word", id));
                continue;
            };
            self.asked_for(&at, fact, when);
            match condition {
                FactCondition::OneOf(values) if values.is_empty() => {
                    self.reading.report(Issue::new(Code::EmptyList, &at))
                }
                FactCondition::OneOf(values) => {
                    for value in values {
                        self.refer(&at, value, fact.values.iter().map(|value| &value.id));
                    }
                }
                FactCondition::Within(_) if !fact.values.is_empty() => {
                    self.reading
                        .report(Issue::new(Code::WrongType, &at).with("wanted", "list").with("found", "object"));
                }
                FactCondition::Within(_) => {}
            }
        }
    }

    /// A fact nobody is asked for would leave the rule out unseen.
    fn asked_for(&mut self, at: &Path<'_>, fact: &Fact, when: &When) {
        let applies = |service: &&Service| when.service.is_empty() || when.service.contains(&service.id);
        let asked = |service: &&Service| fact.services.is_empty() || fact.services.contains(&service.id);
        if let Some(service) = self.table.services.iter().filter(applies).find(|service| !asked(service)) {
            let issue = Issue::new(Code::FactNotAsked, at).with("word", &fact.id);
            self.reading.report(issue.with("service", &service.id));
        }
    }
}
