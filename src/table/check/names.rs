//! Every name is given once, and every reference refers to something.

use std::collections::BinaryHeap;

use super::walk::{Family, Scope, each};
use crate::document::{Identifier, Reading};
use crate::issue::{Code, Issue, Path};
use crate::table::{Charge, Counter, ExchangeRule, Fact, FactCondition, FeeTable, Promotion, Service, When};

pub struct Names<'t> {
    table: &'t FeeTable,
    /// Every name there is, sorted, so that a hundred thousand charges are looked up by halving.
    known: Vec<(Family, &'t Identifier, usize)>,
}

impl<'t> Names<'t> {
    pub fn new(table: &'t FeeTable) -> Self {
        let mut known = BinaryHeap::new();
        let mut add = |family, ids: &mut dyn Iterator<Item = &'t Identifier>| {
            known.extend(ids.enumerate().map(|(index, id)| (family, id, index)));
        };
        add(Family::Source, &mut table.sources.iter().map(|one| &one.id));
        add(Family::Rates, &mut table.reference_rates.iter().map(|one| &one.id));
        add(Family::Zone, &mut table.zones.iter().map(|one| &one.id));
        add(Family::Period, &mut table.periods.iter().map(|one| &one.id));
        add(Family::Method, &mut table.methods.iter().map(|one| &one.id));
        add(Family::Service, &mut table.services.iter().map(|one| &one.id));
        add(Family::Fact, &mut table.facts.iter().map(|one| &one.id));
        add(Family::Counter, &mut table.counters.iter().map(|one| &one.id));
        add(Family::Charge, &mut table.charges.iter().map(|one| &one.id));
        add(Family::Exchange, &mut table.exchanges.iter().map(|one| &one.id));
        add(Family::Promotion, &mut table.promotions.iter().map(|one| &one.id));
        add(Family::Calendar, &mut table.calendars.iter().map(|one| &one.id));
        Self { table, known: known.into_sorted_vec() }
    }

    /// The place of the first of that name in its list.
    fn find(&self, family: Family, id: &Identifier) -> Option<usize> {
        let at = self.known.partition_point(|(other, known, _)| (*other, *known) < (family, id));
        self.known.get(at).filter(|(other, known, _)| *other == family && *known == id).map(|(_, _, index)| *index)
    }

    pub fn charge(&self, id: &Identifier) -> Option<&'t Charge> {
        self.table.charges.get(self.find(Family::Charge, id)?)
    }

    pub fn exchange(&self, id: &Identifier) -> Option<&'t ExchangeRule> {
        self.table.exchanges.get(self.find(Family::Exchange, id)?)
    }

    pub fn counter(&self, id: &Identifier) -> Option<&'t Counter> {
        self.table.counters.get(self.find(Family::Counter, id)?)
    }

    /// Whether a promotion can apply in a service: by its own condition, and by what it changes.
    pub fn is_of(&self, promotion: &Promotion, service: &Service) -> bool {
        let reaches = |when: Option<&When>| self.reaches(when, service);
        let charges = || promotion.charges.iter().filter_map(|id| self.charge(id));
        let exchanges = || promotion.exchanges.iter().filter_map(|id| self.exchange(id));
        let exchanged = || service.destinations.iter().any(|to| to.currency != self.table.currency);
        reaches(promotion.when.as_ref())
            && (promotion.charges.is_empty() || charges().any(|charge| reaches(charge.when.as_ref())))
            && (promotion.exchanges.is_empty() || (exchanged() && exchanges().any(|rule| reaches(rule.when.as_ref()))))
    }

    /// Whether a service can be done as a condition has it: by such a method, to such a place.
    fn reaches(&self, when: Option<&When>, service: &Service) -> bool {
        let Some(own) = when else { return true };
        let by_method = || service.methods.iter().any(|offer| own.method.contains(&offer.method));
        let to_country = || {
            let mut countries = service.destinations.iter().filter_map(|to| to.country.as_ref());
            countries.any(|country| own.country.contains(country))
        };
        let in_currency = || {
            let home = service.destinations.is_empty().then_some(&self.table.currency);
            let mut currencies = service.destinations.iter().map(|to| &to.currency).chain(home);
            currencies.any(|currency| own.currency.contains(currency))
        };
        concerns(when, service)
            && (own.method.is_empty() || by_method())
            && (own.country.is_empty() || to_country())
            && (own.currency.is_empty() || in_currency())
    }

    pub fn check(&mut self, reading: &mut Reading) {
        self.all_different(reading);
        self.services(reading);
        self.facts(reading);
        each(&Path::Top, "charges", &self.table.charges, |at, charge| self.bases(at, charge, reading));
        each(&Path::Top, "exchanges", &self.table.exchanges, |at, rule| {
            let by_margin = rule.margin.is_some() && rule.reference.is_some() && rule.rates.is_empty();
            let published = rule.margin.is_none() && !rule.rates.is_empty();
            if !by_margin && !published {
                reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "reference + margin, rates"));
            }
        });
    }

    fn all_different(&self, reading: &mut Reading) {
        for ((family, first, _), (other, second, index)) in self.known.iter().zip(self.known.iter().skip(1)) {
            if (family, first) == (other, second) {
                let list = Path::Top.key(list_of(*family));
                let issue = Issue::new(Code::DuplicateIdentifier, &list.element(*index).key("id"));
                reading.report(issue.with("word", second));
            }
        }
        let table = self.table;
        // What a promotion brings back later is a line among those of charges, named by its id.
        each(&Path::Top, "promotions", &table.promotions, |at, promotion| {
            if self.find(Family::Charge, &promotion.id).is_some() {
                let issue = Issue::new(Code::DuplicateIdentifier, &at.key("id"));
                reading.report(issue.with("word", &promotion.id));
            }
        });
        different(&Path::Top.key("others"), "id", table.others.iter().map(|one| one.id.as_str()), reading);
        different(&Path::Top.key("indexes"), "id", table.indexes.0.iter().map(|one| one.id.as_str()), reading);
        different(&Path::Top.key("currencies"), "code", table.currencies.iter().map(|one| one.code.as_str()), reading);
    }

    fn services(&self, reading: &mut Reading) {
        each(&Path::Top, "services", &self.table.services, |at, service| {
            let offered = service.methods.iter().map(|offer| offer.method.as_str());
            different(&at.key("methods"), "method", offered, reading);
            let reached: Vec<String> = service.destinations.iter().map(|destination| destination.code()).collect();
            different(&at.key("destinations"), "country", reached.iter().map(String::as_str), reading);
            if service.methods.is_empty() {
                reading.report(Issue::new(Code::EmptyList, &at.key("methods")));
            }
            each(at, "methods", &service.methods, |at, offer| {
                for country in &offer.countries {
                    if !service.destinations.iter().any(|destination| destination.country.as_ref() == Some(country)) {
                        unknown(&at.key("countries"), country.as_str(), reading);
                    }
                }
            });
        });
    }

    fn facts(&self, reading: &mut Reading) {
        each(&Path::Top, "facts", &self.table.facts, |at, fact| {
            different(&at.key("values"), "id", fact.values.iter().map(|value| value.id.as_str()), reading);
            match &fact.default {
                Some(default) if !fact.values.iter().any(|value| value.id == *default) => {
                    unknown(&at.key("default"), default.as_str(), reading);
                }
                // A choice nobody has made must still be one: otherwise every condition on it would fail unseen.
                None if !fact.values.is_empty() => {
                    reading.report(Issue::new(Code::MissingKey, at).with("key", "default"));
                }
                _ => {}
            }
            if fact.default_amount.is_some() && !fact.values.is_empty() {
                reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "values, defaultAmount"));
            }
        });
    }

    /// A charge on charges follows them, and whoever bears them bears it.
    fn bases(&self, at: &Path<'_>, charge: &Charge, reading: &mut Reading) {
        if charge.base.charges.is_empty() && charge.base.less.is_empty() {
            return;
        }
        let own = self.find(Family::Charge, &charge.id);
        let at = at.key("base");
        for (key, ids) in [("charges", &charge.base.charges), ("less", &charge.base.less)] {
            for id in ids {
                let Some(index) = self.find(Family::Charge, id) else { continue };
                let bearer = self.table.charges.get(index).map(|other| other.borne_by);
                if bearer != Some(charge.borne_by) {
                    reading.report(Issue::new(Code::BaseBearer, &at.key(key)).with("word", id));
                }
                if own.is_some_and(|own| own <= index) {
                    reading.report(Issue::new(Code::BaseOrder, &at.key(key)).with("word", id));
                }
            }
        }
    }

    pub fn refers(&self, at: &Path<'_>, family: Family, id: &Identifier, scope: Scope<'_>, reading: &mut Reading) {
        let Some(index) = self.find(family, id) else {
            unknown(at, id.as_str(), reading);
            return;
        };
        if let (Family::Fact, Some(fact)) = (family, self.table.facts.get(index)) {
            self.asked_for(at, fact, scope, None, reading);
        }
    }

    pub fn when(&self, at: &Path<'_>, when: &When, scope: Scope<'_>, reading: &mut Reading) {
        for (id, condition) in when.facts.iter() {
            let at_facts = at.key("facts");
            let at = at_facts.key(id.as_str());
            let Some(fact) = self.find(Family::Fact, id).and_then(|index| self.table.facts.get(index)) else {
                continue;
            };
            self.asked_for(&at, fact, scope, Some(when), reading);
            let wrong = |wanted, found| Issue::new(Code::WrongType, &at).with("wanted", wanted).with("found", found);
            match condition {
                FactCondition::OneOf(values) if values.is_empty() => reading.report(Issue::new(Code::EmptyList, &at)),
                FactCondition::OneOf(_) if fact.values.is_empty() => reading.report(wrong("object", "list")),
                FactCondition::OneOf(values) => {
                    for value in values.iter().filter(|value| !fact.values.iter().any(|known| known.id == **value)) {
                        unknown(&at, value.as_str(), reading);
                    }
                }
                FactCondition::Within(_) if !fact.values.is_empty() => reading.report(wrong("list", "object")),
                FactCondition::Within(_) => {}
            }
        }
    }

    /// A fact nobody is asked for would leave the rule out unseen.
    fn asked_for(&self, at: &Path<'_>, fact: &Fact, scope: Scope<'_>, inside: Option<&When>, reading: &mut Reading) {
        if fact.services.is_empty() {
            return;
        }
        let applies = |service: &&Service| {
            let in_scope = match scope {
                Scope::Anywhere => false,
                Scope::Rule(rule) => concerns(rule, service),
                Scope::Promotion(promotion) => self.is_of(promotion, service),
                Scope::Service(own) => own.id == service.id,
            };
            in_scope && concerns(inside, service)
        };
        let asked = |service: &&Service| fact.services.contains(&service.id);
        let not_asked = self.table.services.iter().filter(applies).find(|service| !asked(service));
        if let Some(service) = not_asked {
            let issue = Issue::new(Code::FactNotAsked, at).with("word", &fact.id);
            reading.report(issue.with("service", &service.id));
        }
    }
}

/// Whether a condition lets a rule apply in a service.
pub fn concerns(when: Option<&When>, service: &Service) -> bool {
    when.is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id))
}

/// The key of the list that a family's names are given in.
fn list_of(family: Family) -> &'static str {
    match family {
        Family::Source => "sources",
        Family::Rates => "referenceRates",
        Family::Zone => "zones",
        Family::Period => "periods",
        Family::Method => "methods",
        Family::Service => "services",
        Family::Fact => "facts",
        Family::Counter => "counters",
        Family::Charge => "charges",
        Family::Exchange => "exchanges",
        Family::Promotion => "promotions",
        Family::Calendar => "calendars",
    }
}

fn unknown(at: &Path<'_>, word: &str, reading: &mut Reading) {
    reading.report(Issue::new(Code::UnknownReference, at).with("word", word));
}

pub fn different<'a>(list: &Path<'_>, key: &str, names: impl Iterator<Item = &'a str>, reading: &mut Reading) {
    let names = names.enumerate().map(|(index, name)| (name, index)).collect();
    for (name, index) in doubles(names) {
        let issue = Issue::new(Code::DuplicateIdentifier, &list.element(index).key(key));
        reading.report(issue.with("word", name));
    }
}

/// Those whose name another has that comes before it. One sort for whatever has names: the module carries it once.
#[inline(never)]
pub fn doubles(names: Vec<(&str, usize)>) -> Vec<(&str, usize)> {
    let sorted = sorted(names);
    let pairs = sorted.iter().zip(sorted.iter().skip(1));
    pairs.filter(|((first, _), (second, _))| first == second).map(|(_, second)| *second).collect()
}

#[inline(never)]
pub fn sorted(names: Vec<(&str, usize)>) -> Vec<(&str, usize)> {
    BinaryHeap::from(names).into_sorted_vec()
}
