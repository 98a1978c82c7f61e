//! Everything that can happen under a table: the space that conditions divide into cases.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::case::{Allowed, Case, Dimension};
use super::times::{Times, times};
use crate::money::{Currency, Number, Rounding, RoundingMode};
use crate::table::{
    Bearer, Charge, Destination, Fact, FactCondition, FeeTable, Figure, Measure, MethodOffer, Range, Service, Side,
    When,
};

/// A service done by a method to a destination.
pub struct Way<'t> {
    pub service: &'t Service,
    pub offer: &'t MethodOffer,
    pub destination: Option<&'t Destination>,
}

/// More pieces than a condition with exceptions falls into; beyond, it is not looked into.
const MOST_PIECES: usize = 64;

pub struct Space<'t> {
    pub table: &'t FeeTable,
    pub ways: Vec<Way<'t>>,
    pub times: Times<'t>,
    facts: HashMap<&'t str, (u32, &'t Fact)>,
    counters: HashMap<&'t str, (u32, u8)>,
    home: Option<Currency>,
    /// Ways by what conditions say of them: thousands of rules share a few.
    known: RefCell<HashMap<String, Option<Rc<[u32]>>>>,
    /// By where a charge is in memory, which no two share.
    of_charges: RefCell<HashMap<*const Charge, Option<Vec<Case>>>>,
}

impl<'t> Space<'t> {
    pub fn new(table: &'t FeeTable) -> Self {
        let home = table.currency_named(table.currency.as_str());
        let mut ways = Vec::new();
        for service in &table.services {
            for offer in &service.methods {
                if service.destinations.is_empty() {
                    ways.push(Way { service, offer, destination: None });
                }
                let reached = service.destinations.iter().filter(|to| {
                    offer.countries.is_empty()
                        || to.country.as_ref().is_some_and(|country| offer.countries.contains(country))
                });
                ways.extend(reached.map(|to| Way { service, offer, destination: Some(to) }));
            }
        }
        let facts = (0..).zip(&table.facts).map(|(place, fact)| (fact.id.as_str(), (place, fact))).collect();
        let decimals = |counter: &crate::table::Counter| {
            let code = counter.currency.as_ref().unwrap_or(&table.currency);
            let currency = table.currency_named(code.as_str());
            if counter.measure == Measure::Count { 0 } else { currency.map_or(2, Currency::exponent) }
        };
        let counters = (0..).zip(&table.counters);
        let counters = counters.map(|(place, counter)| (counter.id.as_str(), (place, decimals(counter)))).collect();
        Self {
            table,
            ways,
            times: times(table),
            facts,
            counters,
            home,
            known: RefCell::default(),
            of_charges: RefCell::default(),
        }
    }

    /// The decimals of the payer's currency.
    pub fn home_decimals(&self) -> u8 {
        self.home.map_or(2, Currency::exponent)
    }

    /// The decimals of the amounts on a charge's side; the fewest, where several currencies can arrive.
    pub fn decimals_of(&self, charge: &Charge) -> u8 {
        if charge.borne_by != Bearer::Recipient {
            return self.home_decimals();
        }
        let arriving = self.ways.iter().filter_map(|way| self.arriving(way));
        arriving.map(Currency::exponent).min().unwrap_or_else(|| self.home_decimals())
    }

    fn arriving(&self, way: &Way<'_>) -> Option<Currency> {
        match way.destination {
            Some(to) => self.table.currency_named(to.currency.as_str()),
            None => self.home,
        }
    }

    /// The currencies a way converts between, where it does.
    pub fn converts(&self, way: u32) -> Option<(Currency, Currency)> {
        let arriving = self.arriving(self.ways.get(way as usize)?)?;
        Some((self.home?, arriving)).filter(|(sent, arriving)| sent != arriving)
    }

    /// The most that a dimension can be.
    pub fn full(&self, dimension: Dimension) -> Allowed {
        let all = |count: usize| Allowed::Set((0..u32::try_from(count).unwrap_or(u32::MAX)).collect());
        match dimension {
            Dimension::Way => all(self.ways.len()),
            Dimension::Amount => Allowed::Span(1, i128::MAX),
            Dimension::Used(_) => Allowed::Span(0, i128::MAX),
            Dimension::Time => all(self.times.moments.len()),
            Dimension::Fact(place) => match self.table.facts.get(place as usize) {
                Some(fact) if !fact.values.is_empty() => all(fact.values.len()),
                _ => Allowed::Span(0, i128::MAX),
            },
        }
    }

    /// The ways a condition allows; nothing when it says nothing of them.
    pub fn ways_of(&self, when: &When) -> Option<Rc<[u32]>> {
        let is_open = when.service.is_empty()
            && when.method.is_empty()
            && when.country.is_empty()
            && when.currency.is_empty()
            && when.converted.is_none();
        if is_open {
            return None;
        }
        // No name holds a mark of these, so that two conditions never share a key.
        let mut key = String::new();
        let names =
            when.service.iter().map(|id| (id.as_str(), ' ')).chain(when.method.iter().map(|id| (id.as_str(), '/')));
        let places =
            when.country.iter().map(|to| (to.as_str(), '+')).chain(when.currency.iter().map(|to| (to.as_str(), '=')));
        for (name, mark) in names.chain(places) {
            key.push(mark);
            key.push_str(name);
        }
        key.push_str(when.converted.map_or("", |converted| if converted { "?" } else { "!" }));
        let mut known = self.known.borrow_mut();
        known.entry(key).or_insert_with(|| Some(self.find_ways(when))).clone()
    }

    fn find_ways(&self, when: &When) -> Rc<[u32]> {
        let holds = |way: &Way<'_>| {
            let country = way.destination.and_then(|to| to.country.as_ref());
            let arriving = way.destination.map_or(&self.table.currency, |to| &to.currency);
            (when.service.is_empty() || when.service.contains(&way.service.id))
                && (when.method.is_empty() || when.method.contains(&way.offer.method))
                && (when.country.is_empty() || country.is_some_and(|country| when.country.contains(country)))
                && (when.currency.is_empty() || when.currency.contains(arriving))
                && when.converted.is_none_or(|converted| converted == (*arriving != self.table.currency))
        };
        (0..).zip(&self.ways).filter(|(_, way)| holds(way)).map(|(place, _)| place).collect()
    }

    /// The case of a condition; nothing if it can never hold.
    pub fn case(&self, when: Option<&When>, decimals: u8) -> Option<Case> {
        let mut case = Case::default();
        let Some(when) = when else { return Some(case) };
        if let Some(ways) = self.ways_of(when) {
            if ways.is_empty() {
                return None;
            }
            case = case.limited(Dimension::Way, Allowed::Set(ways))?;
        }
        if let Some(range) = &when.amount {
            case = case.limited(Dimension::Amount, span(range, decimals, 1)?)?;
        }
        for (id, range) in when.used.iter() {
            let (place, decimals) = self.counters.get(id.as_str()).copied()?;
            case = case.limited(Dimension::Used(place), span(range, decimals, 0)?)?;
        }
        if !when.during.is_empty() {
            let moments = self.times.during(&when.during);
            if moments.is_empty() {
                return None;
            }
            case = case.limited(Dimension::Time, Allowed::Set(moments))?;
        }
        for (id, condition) in when.facts.iter() {
            let (place, fact) = self.facts.get(id.as_str()).copied()?;
            let allowed = match condition {
                FactCondition::Within(range) => span(range, self.home_decimals(), 0)?,
                FactCondition::OneOf(values) => {
                    let places = (0..).zip(&fact.values).filter(|(_, value)| values.contains(&value.id));
                    Allowed::Set(places.map(|(place, _)| place).collect())
                }
            };
            case = case.limited(Dimension::Fact(place), allowed)?;
        }
        Some(case)
    }

    /// The cases of a condition with its exceptions taken out; nothing when there are too many to look into.
    pub fn cases(&self, when: Option<&When>, unless: &[When], decimals: u8) -> Option<Vec<Case>> {
        let mut cases: Vec<Case> = self.case(when, decimals).into_iter().collect();
        for except in unless {
            if let Some(except) = self.case(Some(except), decimals) {
                cases = self.taken_out(cases, &except);
            }
            if cases.len() > MOST_PIECES {
                return None;
            }
        }
        Some(cases)
    }

    /// The cases of a charge; worked out once, since every rule asks for them.
    pub fn cases_of(&self, charge: &Charge) -> Option<Vec<Case>> {
        if let Some(known) = self.of_charges.borrow().get(&core::ptr::from_ref(charge)) {
            return known.clone();
        }
        let cases = self.cases(charge.when.as_ref(), &charge.unless, self.decimals_of(charge));
        self.of_charges.borrow_mut().insert(core::ptr::from_ref(charge), cases.clone());
        cases
    }

    /// What is left of cases without another.
    pub fn taken_out(&self, cases: Vec<Case>, other: &Case) -> Vec<Case> {
        cases.into_iter().flat_map(|case| case.without(other, &|dimension| self.full(dimension))).collect()
    }

    /// The smallest and largest amount that a method carries on some way, in the payer's smallest units.
    pub fn limits(&self, way: u32) -> (i128, i128) {
        let Some(way) = self.ways.get(way as usize) else { return (1, i128::MAX) };
        if way.service.principal != Side::Send {
            return (1, i128::MAX);
        }
        let units = |limit: Option<Number>| limit.and_then(|limit| limit.units(self.home_decimals()));
        (units(way.offer.minimum).unwrap_or(1).max(1), units(way.offer.maximum).unwrap_or(i128::MAX))
    }

    /// The limits that hold on every way of a case on the sender's side.
    pub fn limits_of(&self, case: &Case) -> (i128, i128) {
        let every = 0..u32::try_from(self.ways.len()).unwrap_or(u32::MAX);
        let limits = match case.get(Dimension::Way) {
            Some(Allowed::Set(ways)) => ways.iter().map(|way| self.limits(*way)).reduce(widest),
            _ => every.map(|way| self.limits(way)).reduce(widest),
        };
        limits.unwrap_or((1, i128::MAX))
    }
}

fn widest(one: (i128, i128), other: (i128, i128)) -> (i128, i128) {
    (one.0.min(other.0), one.1.max(other.1))
}

/// A range in whole units; nothing if no unit is in it.
pub fn span(range: &Range, decimals: u8, smallest: i128) -> Option<Allowed> {
    let units = |figure: Figure, mode| {
        let rounded = figure.number().round(Rounding::to_decimals(mode, decimals)).ok();
        rounded.and_then(|number| number.units(decimals)).unwrap_or(i128::MAX)
    };
    let from = range.from.map(|edge| units(edge, RoundingMode::Up));
    let above = range.above.map(|edge| units(edge, RoundingMode::Down).saturating_add(1));
    let up_to = range.up_to.map(|edge| units(edge, RoundingMode::Down));
    let below = range.below.map(|edge| units(edge, RoundingMode::Up).saturating_sub(1));
    let from = from.or(above).unwrap_or(smallest).max(smallest);
    let to = up_to.or(below).unwrap_or(i128::MAX);
    (from <= to).then_some(Allowed::Span(from, to))
}
