//! The search: hypotheses in the order of how likely they are, each new one made of what the last rested on.

use std::collections::{BTreeMap, BTreeSet};

use super::branches::{assumed, branches};
use super::claim::{Claim, Seen};
use super::figure::{Figure, Seeable, figures};
use super::hypothesis::{Hypothesis, Supposition, keys};
use super::partly::partly;
use super::times::{Time, TimeIs};
use super::trial::{Sample, Trial, Trying};
use super::variants::Variants;
use crate::document::Identifier;
use crate::money::{Money, Number};
use crate::quote::{Assumption, To};
use crate::table::{ChargeKind, Destination, FeeTable, MethodOffer, Service};

/// No more statements than this are made for one question: nobody waits longer.
pub const MOST_MADE: usize = 10_000;

/// More suppositions than these together are never likely.
const HEAVIEST: u32 = 8;

/// At another time than said, fewer are.
const HEAVIEST_AT_ANOTHER_TIME: u32 = 4;

/// How much less likely than the best an explanation may be to be told.
const RUNNER_UP: u32 = 2;

/// A miss is told only where nothing was supposed for it but the time of day.
const MISS: u32 = 1;

/// More explanations than this nobody reads.
const MOST_TOLD: usize = 24;

/// An explanation that gives the charge to the cent.
#[derive(Debug)]
pub struct Match<'t> {
    pub hypothesis: Hypothesis<'t>,
    /// Other methods and destinations that give the same by the same rules.
    pub also: Vec<(Identifier, Option<To>)>,
    pub seen: Seeable,
    pub sample: Sample,
    pub weight: u32,
}

/// What the tariff gives otherwise.
#[derive(Debug)]
pub struct Miss<'t> {
    pub hypothesis: Hypothesis<'t>,
    pub seen: Seeable,
    /// What was charged less what it gives.
    pub difference: Number,
    pub sample: Sample,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found<'t> {
    /// The explanations, the likeliest first.
    pub matches: Vec<Match<'t>>,
    /// The others, the nearest first.
    pub misses: Vec<Miss<'t>>,
    /// How many statements were made.
    pub made: usize,
    /// Whether every likely hypothesis was tried.
    pub is_complete: bool,
}

/// The search for one claim.
pub struct Search<'t, 'c> {
    claim: &'c Claim,
    variants: Variants,
    /// By how unlikely they are, then in the order they came up.
    waiting: BTreeMap<(u32, usize), Hypothesis<'t>>,
    known: BTreeSet<String>,
    /// Where each explanation and each miss is, by what it rests on.
    places: BTreeMap<String, usize>,
    found: Found<'t>,
}

impl<'t, 'c> Search<'t, 'c> {
    /// The search before anything was tried.
    pub fn new(claim: &'c Claim) -> Self {
        Self {
            claim,
            variants: Variants::default(),
            waiting: BTreeMap::new(),
            known: BTreeSet::new(),
            places: BTreeMap::new(),
            found: Found::default(),
        }
    }

    /// Everything found, starting from these times.
    pub fn run(&mut self, times: &[Time<'t>]) -> Found<'t> {
        times.iter().for_each(|time| self.begin(*time));
        let mut heaviest = u32::MAX;
        self.found.is_complete = true;
        while let Some(((weight, _), hypothesis)) = self.waiting.pop_first() {
            if weight > heaviest {
                break;
            }
            if self.found.made >= MOST_MADE || self.found.matches.len() >= MOST_TOLD {
                self.found.is_complete = false;
                break;
            }
            self.look_into(&hypothesis);
            if let Some(best) = self.found.matches.iter().map(|one| one.weight).min() {
                heaviest = heaviest.min(best + RUNNER_UP);
            }
        }
        self.taken()
    }

    /// What was found, in order.
    fn taken(&mut self) -> Found<'t> {
        let mut found = core::mem::take(&mut self.found);
        // Of amounts nobody has told, round ones are likelier.
        found.matches.sort_by_key(|one| (one.weight, digits(one.sample.at)));
        found.misses.sort_by_key(|one| (absolute(one.difference), one.hypothesis.weight));
        found
    }

    /// What the claim gives as it stands: nothing is supposed, and no other time is looked at.
    pub fn plainly(&mut self, times: &[Time<'t>]) -> Found<'t> {
        times.iter().filter(|time| time.is == TimeIs::Said).for_each(|time| self.begin(*time));
        while let Some((_, hypothesis)) = self.waiting.pop_first() {
            if let Some(Trial::Offered(samples)) = self.try_out(&hypothesis) {
                samples.into_iter().for_each(|sample| self.judge(&hypothesis, sample));
            }
        }
        self.taken()
    }

    /// The table as a hypothesis takes it.
    pub fn table(&mut self, hypothesis: &Hypothesis<'t>) -> &FeeTable {
        self.variants.of(hypothesis.time.table, &hypothesis.supposed)
    }

    /// What a hypothesis gives.
    pub fn try_out(&mut self, hypothesis: &Hypothesis<'t>) -> Option<Trial> {
        let table = self.variants.of(hypothesis.time.table, &hypothesis.supposed);
        Trying { claim: self.claim, hypothesis, table, made: &mut self.found.made }.run()
    }

    fn begin(&mut self, time: Time<'t>) {
        let weight = time.weight();
        let claim = self.claim;
        let services = time.table.services.iter();
        for service in services.filter(|service| claim.service.as_ref().is_none_or(|said| *said == service.id)) {
            let methods = service.methods.iter().map(|offer: &MethodOffer| &offer.method);
            for method in methods.filter(|method| claim.method.as_ref().is_none_or(|said| said == *method)) {
                for to in destinations(service, claim.to.as_ref()) {
                    self.wait(Hypothesis { time, service, to, method, supposed: Vec::new(), weight });
                }
            }
        }
    }

    fn wait(&mut self, hypothesis: Hypothesis<'t>) {
        let time = hypothesis.time;
        let is_said = matches!(time.is, TimeIs::Said | TimeIs::Part);
        let heaviest = if is_said { HEAVIEST } else { HEAVIEST_AT_ANOTHER_TIME };
        if hypothesis.weight <= heaviest + time.weight() && self.known.insert(hypothesis.key()) {
            self.waiting.insert((hypothesis.weight, self.known.len()), hypothesis);
        }
    }

    fn look_into(&mut self, hypothesis: &Hypothesis<'t>) {
        let Some(trial) = self.try_out(hypothesis) else { return };
        // Where two destinations are charged by the same rules, what is supposed of one is the same for the other.
        if self.known.insert(rules(hypothesis, &trial, self.claim)) {
            self.suppose(hypothesis, &trial);
        }
        let Trial::Offered(samples) = trial else { return };
        samples.into_iter().for_each(|sample| self.judge(hypothesis, sample));
    }

    /// Supposes more, of what the statements rested on.
    fn suppose(&mut self, hypothesis: &Hypothesis<'t>, trial: &Trial) {
        let mut next: Vec<(Supposition, u32)> = branches(hypothesis, trial);
        let mut ranges = Vec::new();
        if let (Trial::Offered(samples), Some(_)) = (trial, self.claim.amount)
            && let [sample] = samples.as_slice()
        {
            let counters: Vec<Identifier> = counters(sample).cloned().collect();
            for counter in counters {
                ranges.extend(partly(self, hypothesis, &counter, sample));
            }
        }
        // A range in which all cost the same is told as one, and not by the points in it.
        let is_flat = |weight: &u32| *weight == super::used::USED_UP;
        next.retain(|(point, _)| !ranges.iter().any(|(range, weight)| is_flat(weight) && range.covers(point)));
        next.append(&mut ranges);
        for (supposition, weight) in next {
            if let Some(next) = hypothesis.with(supposition, weight, self.claim) {
                self.wait(next);
            }
        }
    }

    /// Whether a statement gives the charge, by any of its figures, or how far it is from it.
    fn judge(&mut self, hypothesis: &Hypothesis<'t>, sample: Sample) {
        let charged = self.claim.charged;
        let seeable = figures(&sample.statement, self.claim.seen);
        let currency = seeable.first().map(|whole| whole.amount.currency());
        let meant =
            seeable.iter().find(|one| one.amount.amount() == charged && Some(one.amount.currency()) == currency);
        if let Some(seen) = meant {
            let weight = hypothesis.weight + seen.weight;
            let key = key(hypothesis, &sample, Some(seen), self.claim);
            let place = (hypothesis.method.clone(), hypothesis.to.clone());
            if let Some(known) = self.places.get(&key).and_then(|place| self.found.matches.get_mut(*place)) {
                if known.hypothesis.supposed == hypothesis.supposed && known.hypothesis.time.is == hypothesis.time.is {
                    known.also.push(place);
                }
                return;
            }
            self.places.insert(key, self.found.matches.len());
            let (hypothesis, seen) = (hypothesis.clone(), seen.clone());
            self.found.matches.push(Match { hypothesis, also: Vec::new(), seen, sample, weight });
        } else if let Some(whole) = seeable.into_iter().next()
            && hypothesis.weight <= MISS
            // Of an amount that nobody has told, nothing is near and nothing double.
            && self.claim.amount.is_some()
        {
            let key = key(hypothesis, &sample, None, self.claim);
            let Ok(difference) = charged.subtract(whole.amount.amount()) else { return };
            if self.places.insert(key, self.found.misses.len()).is_none() {
                self.found.misses.push(Miss { hypothesis: hypothesis.clone(), seen: whole, difference, sample });
            }
        }
    }

    /// The claim.
    pub fn claim(&self) -> &'c Claim {
        self.claim
    }
}

/// What tells the rules of a hypothesis from those of others: everything but where it goes.
fn rules(hypothesis: &Hypothesis<'_>, trial: &Trial, claim: &Claim) -> String {
    let Hypothesis { time, service, method, supposed, .. } = hypothesis;
    let rules: Vec<String> = match trial {
        Trial::NotOffered(rule) => vec![rule.as_ref().map(Identifier::to_string).unwrap_or_default()],
        Trial::Offered(samples) => samples.iter().map(|sample| key(hypothesis, sample, None, claim)).collect(),
    };
    format!("rules {} {} {method} {} {}", time.from, service.id, keys(supposed), rules.join(";"))
}

/// What an explanation rests on: explanations of one key are one, whatever else was supposed.
fn key(hypothesis: &Hypothesis<'_>, sample: &Sample, seen: Option<&Seeable>, claim: &Claim) -> String {
    let statement = &sample.statement;
    // What is paid on top changes nothing of what arrives.
    let on_top = statement.sender_lines.iter().filter(|_| claim.seen != Seen::Arrived);
    let lines = on_top.chain(&statement.recipient_lines);
    // A fee that came to nothing is why nothing was charged.
    let lines: Vec<String> = lines
        .filter(|line| line.kind == ChargeKind::Fee || !line.amount.is_zero())
        .map(|line| format!("{} {}", line.charge, line.amount.digits()))
        .collect();
    let is_exchanged = seen.map_or(claim.seen != Seen::Fee, |seen| seen.figure.is_exchanged());
    let exchange = statement.exchange.as_ref().map(|exchange| exchange.rate.rate()).filter(|_| is_exchanged);
    let (version, service) = (&hypothesis.time.table.version, &hypothesis.service.id);
    let amounts = format!("{} {}", sample.from.digits(), sample.from.currency().code());
    let amounts = Some(amounts).filter(|_| seen.is_some() && claim.amount.is_none()).unwrap_or_default();
    let exchange = exchange.map(|rate| rate.to_string()).unwrap_or_default();
    let figure = seen.map_or("miss", |seen| seen.figure.as_str());
    // One item alone is told from another of the same amounts by its name.
    let item = match seen.map(|seen| &seen.figure) {
        Some(Figure::Line(name)) => name.in_language("en"),
        _ => "",
    };
    format!("{figure} {item} {version} {service} {exchange} {amounts} {}", lines.join(";"))
}

/// How many digits an amount has before its closing noughts.
fn digits(amount: Money) -> usize {
    let digits: String = amount.digits().chars().filter(char::is_ascii_digit).collect();
    digits.trim_end_matches('0').len()
}

/// The counters nobody has told of that a statement rests on.
fn counters(sample: &Sample) -> impl Iterator<Item = &Identifier> {
    assumed(&sample.statement).into_iter().filter_map(|assumption| match assumption {
        Assumption::Unused { counter, .. } => Some(counter),
        Assumption::Fact { .. } | Assumption::Rounding => None,
    })
}

/// The destinations of a service that fit what was said.
pub fn destinations(service: &Service, said: Option<&To>) -> Vec<Option<To>> {
    if service.destinations.is_empty() {
        return if said.is_none() { vec![None] } else { Vec::new() };
    }
    let fits = |destination: &&Destination| {
        said.is_none_or(|said| {
            (said.country.is_none() || said.country == destination.country)
                && said.currency.as_ref().is_none_or(|currency| *currency == destination.currency)
        })
    };
    let to = |destination: &Destination| To {
        country: destination.country.clone(),
        currency: Some(destination.currency.clone()),
    };
    service.destinations.iter().filter(fits).map(|destination| Some(to(destination))).collect()
}

fn absolute(number: Number) -> Number {
    if number.is_negative() { Number::ZERO.subtract(number).unwrap_or(number) } else { number }
}
