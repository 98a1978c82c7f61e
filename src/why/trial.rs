//! What a hypothesis gives: the statements of the amounts that it may be about.

use super::claim::{Claim, Seen};
use super::figure::figures;
use super::hypothesis::Hypothesis;
use crate::document::Identifier;
use crate::money::{Money, Number};
use crate::quote::{Forward, NotOffered, Situation, Statement, Stop};
use crate::table::{FeeTable, Side};

/// What a hypothesis gives.
#[derive(Clone, Debug)]
pub enum Trial {
    /// Statements, each of the amounts it stands for.
    Offered(Vec<Sample>),
    /// The tariff does not offer it; by this rule, where one says so.
    NotOffered(Option<Identifier>),
}

/// A statement, and the amounts next to each other for which the charge is the same.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The smallest amount, of the side the tariff starts from.
    pub from: Money,
    /// The largest; nothing where there is no end.
    pub up_to: Option<Money>,
    /// The roundest, which is the likeliest.
    pub at: Money,
    /// Its statement.
    pub statement: Statement,
}

/// One hypothesis being tried.
pub struct Trying<'a, 't> {
    pub claim: &'a Claim,
    pub hypothesis: &'a Hypothesis<'t>,
    /// The table as the hypothesis takes it.
    pub table: &'a FeeTable,
    /// How many statements were made.
    pub made: &'a mut usize,
}

impl Trying<'_, '_> {
    /// What the hypothesis gives; nothing where it cannot be asked.
    pub fn run(&mut self) -> Option<Trial> {
        let request = self.hypothesis.request(self.claim, self.table, Number::ONE);
        let situation = Situation::new(self.table, &request).ok()?;
        let offer = situation.service.methods.iter().find(|offer| offer.method == *self.hypothesis.method)?;
        let forward = Forward::new(&situation, offer);
        let Some(amount) = self.claim.amount else { return Some(self.unsaid(&forward)) };
        let said = self.claim.currency.as_ref().map_or(situation.sent.code(), |currency| currency.as_str());
        if said == forward.currency().code() {
            let units = amount.units(forward.currency().exponent())?;
            return Some(self.direct(&forward, units));
        }
        let arrives = said == situation.arriving.code();
        if !arrives && said != situation.sent.code() {
            return None;
        }
        // What was moved is at the other end of what the tariff starts from.
        let side = if arrives { Side::Receive } else { Side::Send };
        let wanted = |statement: &Statement| match side {
            Side::Receive => statement.total_to_recipient.amount(),
            Side::Send | Side::Total => statement.transfer_amount.amount(),
        };
        let (first, last) = forward.limits();
        let sample = self.between(&forward, (first, last), amount, &wanted);
        Some(sample.map_or(Trial::NotOffered(None), |sample| Trial::Offered(vec![sample])))
    }

    fn direct(&mut self, forward: &Forward<'_, '_>, units: i128) -> Trial {
        *self.made += 1;
        match (forward.outcome(units), forward.money(units)) {
            (Ok(statement), Some(from)) => {
                Trial::Offered(vec![Sample { from, up_to: Some(from), at: from, statement }])
            }
            (Err(Stop::NotOffered(NotOffered::Rule { charge, .. } | NotOffered::NoPrice { charge, .. })), _) => {
                Trial::NotOffered(Some(charge))
            }
            _ => Trial::NotOffered(None),
        }
    }

    /// The amounts that give the charge; where none does, the ends of the stretches of rules, for what they rest on.
    fn unsaid(&mut self, forward: &Forward<'_, '_>) -> Trial {
        let (smallest, largest) = forward.limits();
        let starts = forward.starts();
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([largest]);
        let mut samples = Vec::new();
        let seen = self.claim.seen;
        // What of a statement is likeliest meant grows with the amount between two changes of rule.
        let figure = |statement: &Statement| {
            figures(statement, seen).first().map(|seeable| seeable.amount.amount()).unwrap_or_default()
        };
        for (start, end) in starts.iter().copied().zip(ends.clone()) {
            samples.extend(self.between(forward, (start, end), self.claim.charged, &figure));
        }
        let unit = Number::step(forward.currency().exponent());
        let mut samples = joined(samples, unit);
        if seen == Seen::Fee && !self.claim.charged.is_zero() {
            let before_taxes = |statement: &Statement| {
                let found =
                    figures(statement, seen).into_iter().find(|one| one.figure == super::figure::Figure::WithoutTaxes);
                found.map(|seeable| seeable.amount.amount()).unwrap_or_default()
            };
            for (start, end) in starts.iter().copied().zip(ends) {
                samples.extend(self.between(forward, (start, end), self.claim.charged, &before_taxes));
            }
        }
        if samples.is_empty() {
            let tried = [smallest].into_iter().chain(starts);
            for units in tried {
                if let Trial::Offered(sample) = self.direct(forward, units) {
                    samples.extend(sample);
                }
            }
        }
        if samples.is_empty() { self.direct(forward, smallest) } else { Trial::Offered(samples) }
    }

    /// The amounts between two, next to each other, for which a figure that grows with the amount is so much.
    fn between(
        &mut self,
        forward: &Forward<'_, '_>,
        (first, last): (i128, i128),
        wanted: Number,
        figure: &dyn Fn(&Statement) -> Number,
    ) -> Option<Sample> {
        let mut at = |units: i128| {
            *self.made += 1;
            forward.outcome(units).ok().map(|statement| (figure(&statement), statement))
        };
        // Of a small amount the fee may take more than there is: the first that is offered, found by tens and halves.
        let tens = (0..30).map(|power| first.saturating_mul(10_i128.pow(power)).min(last));
        let mut offered = tens.into_iter().find(|units| at(*units).is_some())?;
        let mut refused = if offered == first { offered } else { first };
        while refused + 1 < offered {
            let middle = refused + (offered - refused) / 2;
            if at(middle).is_some() { offered = middle } else { refused = middle }
        }
        let first = offered;
        let out_of_reach =
            at(first).is_none_or(|(figure, _)| figure > wanted) || at(last).is_some_and(|(figure, _)| figure < wanted);
        if out_of_reach {
            return None;
        }
        // What is not offered lies above what is: limits come after the amounts they allow.
        let mut first_with = |enough: &dyn Fn(Number) -> bool| {
            let (mut low, mut high) = (first, last);
            while low < high {
                let middle = low + (high - low) / 2;
                if at(middle).is_none_or(|(figure, _)| enough(figure)) { high = middle } else { low = middle + 1 }
            }
            low
        };
        let from = first_with(&|figure| figure >= wanted);
        let (_, statement) = at(from).filter(|(figure, _)| *figure == wanted)?;
        let mut first_with = |enough: &dyn Fn(Number) -> bool| {
            let (mut low, mut high) = (from, last);
            while low < high {
                let middle = low + (high - low + 1) / 2;
                if at(middle).is_none_or(|(figure, _)| enough(figure)) { high = middle - 1 } else { low = middle }
            }
            low
        };
        let up_to = first_with(&|figure| figure > wanted);
        let is_open = up_to >= crate::quote::LARGEST;
        let money = |units: i128| forward.money(units);
        let round = roundest(from, up_to);
        let rounder = at(round).filter(|(figure, _)| *figure == wanted);
        let (at, statement) = rounder.map_or((from, statement), |(_, statement)| (round, statement));
        let up_to = if is_open { None } else { money(up_to) };
        Some(Sample { from: money(from)?, up_to, at: money(at)?, statement })
    }
}

/// The number between two, both in it, that ends in the most noughts; the smallest of these.
fn roundest(from: i128, to: i128) -> i128 {
    let mut step = 1_i128;
    let mut found = from;
    while let Some(next) = step.checked_mul(10).filter(|next| *next <= to.max(1)) {
        step = next;
        let first = from.div_euclid(step) * step + if from.rem_euclid(step) == 0 { 0 } else { step };
        if first > to {
            break;
        }
        found = first;
    }
    found
}

/// Amounts that follow on each other and are charged by the same rules as one.
fn joined(samples: Vec<Sample>, unit: Number) -> Vec<Sample> {
    let rules = |sample: &Sample| {
        let lines = sample.statement.sender_lines.iter().chain(&sample.statement.recipient_lines);
        let charged = lines.filter(|line| !line.amount.is_zero());
        charged.map(|line| line.charge.clone()).collect::<Vec<Identifier>>()
    };
    let mut all: Vec<Sample> = Vec::new();
    for sample in samples {
        let follows = |last: &Sample| {
            let next = last.up_to.and_then(|up_to| up_to.amount().add(unit).ok());
            next == Some(sample.from.amount()) && rules(last) == rules(&sample)
        };
        match all.last_mut().filter(|last| follows(last)) {
            Some(last) => {
                last.up_to = sample.up_to;
                if zeros(sample.at) > zeros(last.at) {
                    (last.at, last.statement) = (sample.at, sample.statement);
                }
            }
            None => all.push(sample),
        }
    }
    all
}

/// In how many noughts an amount ends.
fn zeros(amount: Money) -> usize {
    let digits: String = amount.digits().chars().filter(char::is_ascii_digit).collect();
    digits.len() - digits.trim_end_matches('0').len()
}
