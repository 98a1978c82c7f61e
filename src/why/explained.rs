//! An explanation of a charge: the quote that gives it to the cent, and what had to be supposed for it.

use serde::Serialize;

use super::branches::{alternatives, assumed};
use super::claim::Claim;
use super::figure::Figure;
use super::hypothesis::{Hypothesis, Supposition};
use super::search::{Match, Search, destinations};
use super::times::{Time, TimeIs};
use super::trial::{Sample, Trial};
use super::used;
use crate::document::{Identifier, Moment, Text};
use crate::money::{Currency, Money, Number, RoundingMode};
use crate::quote::{Assumption, Named, Quote, To};
use crate::table::{Certainty, Destination, FeeTable, Measure, Tariff};

/// An explanation of a charge.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explained {
    /// What had to be supposed; nothing where all that matters was said.
    pub supposed: Vec<Supposed>,
    /// The figure of the statement that the charge is.
    pub figure: Figure,
    /// Its amount, which is the charge.
    pub amount: Money,
    /// The amounts that give it, where none was said.
    pub amounts: Option<Amounts>,
    /// How unlikely it is, for comparing explanations: equals are as likely as each other.
    pub weight: u32,
    /// The quote that gives it, of one method.
    pub quote: Quote,
}

/// Amounts next to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Amounts {
    /// The smallest.
    pub from: Money,
    /// The largest; nothing where there is no end.
    pub up_to: Option<Money>,
}

/// Something that nobody has said and that an explanation rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Supposed {
    /// It was this service.
    Service(Named),
    /// It was by one of these methods.
    Method(Vec<Named>),
    /// It went to one of these places.
    Destination(Vec<Text>),
    /// A fact was this.
    Fact {
        /// The fact.
        fact: Named,
        /// What it was, where it is one of several.
        value: Option<Named>,
        /// What it was, where it is an amount.
        amount: Option<Money>,
    },
    /// So much of a counter had been used.
    Used {
        /// The counter.
        counter: Named,
        /// At least this much.
        from: Number,
        /// At most this much; nothing where more gives the same.
        up_to: Option<Number>,
        /// The currency; nothing where payments are counted.
        currency: Option<Currency>,
    },
    /// Nothing of a counter had been used.
    Unused(Named),
    /// A promotion's code was named.
    Code {
        /// The promotion.
        promotion: Named,
        /// The code.
        code: String,
    },
    /// A promotion did not apply, although by the tariff it should have.
    Without(Named),
    /// The tariff leaves the rounding open, and it was this.
    Rounding(RoundingMode),
    /// It was made at another time than said, or at some of the times said only.
    Time {
        /// The first moment of that time.
        from: Moment,
        /// The first moment after it.
        until: Moment,
        /// How it stands to what was said.
        #[serde(skip)]
        is: TimeIs,
        /// The version of the table then in force.
        version: Identifier,
    },
    /// The figure is not what was charged in all.
    Figure,
    /// The tariff only estimates it.
    Estimated,
}

/// The explanation that a match is; nothing where its quote cannot be made again.
pub fn explained<'t>(search: &mut Search<'t, '_>, times: &[Time<'t>], one: &Match<'t>) -> Option<Explained> {
    let quote = quoted(search, &one.hypothesis, &one.sample)?;
    let is_said = search.claim().amount.is_some();
    Some(Explained {
        supposed: supposed(search, times, one),
        figure: one.seen.figure.clone(),
        amount: one.seen.amount,
        amounts: (!is_said).then_some(Amounts { from: one.sample.from, up_to: one.sample.up_to }),
        weight: one.weight,
        quote,
    })
}

/// The quote of a hypothesis, for the likeliest amount of a sample; nothing where it is not offered.
pub fn quoted<'t>(search: &mut Search<'t, '_>, hypothesis: &Hypothesis<'t>, sample: &Sample) -> Option<Quote> {
    let claim = search.claim();
    let table = search.table(hypothesis).clone();
    let request = hypothesis.request(claim, &table, sample.at.amount());
    let quote = crate::quote::quote(&Tariff::new(vec![table]).ok()?, &request).ok()?;
    // An amount searched for from the other end may not be offered after all.
    let is_offered = quote.statements.iter().any(|method| method.outcome.statement().is_some());
    is_offered.then_some(quote)
}

/// What an explanation rests on that nobody has said.
pub fn supposed<'t>(search: &mut Search<'t, '_>, times: &[Time<'t>], one: &Match<'t>) -> Vec<Supposed> {
    let claim = search.claim();
    let Match { hypothesis, seen, sample, .. } = one;
    let table = hypothesis.time.table;
    let mut all = place(claim, one, &also(search, one));
    if matters_when(search, times, one) {
        let Time { from, until, is, .. } = hypothesis.time;
        all.push(Supposed::Time { from, until, is, version: table.version.clone() });
    }
    for supposition in &hypothesis.supposed {
        let is_open = has_no_end(search, one, supposition);
        all.extend(named(table, supposition, is_open));
    }
    for assumption in assumed(&sample.statement) {
        if matters(search, one, assumption) {
            all.extend(by_default(table, assumption));
        }
    }
    if !seen.is_whole {
        all.push(Supposed::Figure);
    }
    if seen.certainty == Certainty::Estimated {
        all.push(Supposed::Estimated);
    }
    all
}

/// The other methods and destinations that give the same: those found, and those the same suppositions lead to.
fn also<'t>(search: &mut Search<'t, '_>, one: &Match<'t>) -> Vec<(Identifier, Option<To>)> {
    let mut also = one.also.clone();
    let known = |also: &[(Identifier, Option<To>)], to: &Option<To>| {
        *to == one.hypothesis.to || also.iter().any(|(_, known)| known == to)
    };
    for to in destinations(one.hypothesis.service, search.claim().to.as_ref()) {
        if known(&also, &to) {
            continue;
        }
        let other = Hypothesis { to: to.clone(), ..one.hypothesis.clone() };
        if matches!(search.try_out(&other), Some(Trial::Offered(_))) && !gives_another(search, &other, one) {
            also.push((other.method.clone(), to));
        }
    }
    also
}

/// The service, methods and destinations that were not said and could be others.
fn place(claim: &Claim, one: &Match<'_>, also: &[(Identifier, Option<To>)]) -> Vec<Supposed> {
    let hypothesis = &one.hypothesis;
    let (table, service) = (hypothesis.time.table, hypothesis.service);
    let mut all = Vec::new();
    if claim.service.is_none() && table.services.len() > 1 {
        all.push(Supposed::Service(Named::of(&service.id, &service.name)));
    }
    let has_method = |id: &Identifier| id == hypothesis.method || also.iter().any(|(method, _)| method == id);
    let methods: Vec<&Identifier> = service.methods.iter().map(|offer| &offer.method).collect();
    if claim.method.is_none() && methods.iter().any(|method| !has_method(method)) {
        let known = methods.iter().filter(|method| has_method(method));
        let named = known.filter_map(|id| table.methods.iter().find(|method| method.id == **id));
        all.push(Supposed::Method(named.map(|method| Named::of(&method.id, &method.name)).collect()));
    }
    let goes_to = |destination: &Destination| {
        let places = also.iter().map(|(_, to)| to).chain([&hypothesis.to]);
        places
            .flatten()
            .any(|to| to.country == destination.country && to.currency.as_ref() == Some(&destination.currency))
    };
    if claim.to.is_none() && service.destinations.iter().any(|destination| !goes_to(destination)) {
        let known = service.destinations.iter().filter(|destination| goes_to(destination));
        all.push(Supposed::Destination(known.map(|destination| destination.name.clone()).collect()));
    }
    all
}

/// Whether it does not matter how much more of a counter was used.
fn has_no_end<'t>(search: &mut Search<'t, '_>, one: &Match<'t>, supposition: &Supposition) -> bool {
    let Supposition::Used(id, from, up_to) = supposition else { return false };
    let last = used::edges(one.hypothesis.time.table, id).last().copied();
    let is_to_the_end = last.is_some_and(|last| from == up_to || *up_to >= last);
    let Some(beyond) = last.and_then(|last| last.add(last).ok()).filter(|_| is_to_the_end) else { return false };
    let mut supposed: Vec<Supposition> = one.hypothesis.supposed.clone();
    supposed.retain(|other| other != supposition);
    supposed.push(Supposition::Used(id.clone(), beyond, beyond));
    let beyond = Hypothesis { supposed, ..one.hypothesis.clone() };
    matches!(search.try_out(&beyond), Some(Trial::Offered(_))) && !gives_another(search, &beyond, one)
}

fn named(table: &FeeTable, supposition: &Supposition, is_open: bool) -> Option<Supposed> {
    let promotion = |id: &Identifier| {
        let found = table.promotions.iter().find(|promotion| promotion.id == *id);
        found.map(|promotion| Named::of(&promotion.id, &promotion.name))
    };
    Some(match supposition {
        Supposition::Fact(id, said) => {
            let fact = table.facts.iter().find(|fact| fact.id == *id)?;
            let value = fact.values.iter().find(|value| value.id.as_str() == said);
            let amount = Number::parse(said).ok().filter(|_| fact.values.is_empty());
            let currency = table.currency_named(table.currency.as_str())?;
            Supposed::Fact {
                fact: Named::of(&fact.id, &fact.name),
                value: value.map(|value| Named::of(&value.id, &value.name)),
                amount: amount.and_then(|amount| Money::new(amount, currency).ok()),
            }
        }
        Supposition::Used(id, from, up_to) => {
            let counter = used::counter(table, id)?;
            let code = counter.currency.as_ref().unwrap_or(&table.currency);
            let currency = table.currency_named(code.as_str()).filter(|_| counter.measure != Measure::Count);
            let up_to = (!is_open).then_some(*up_to);
            Supposed::Used { counter: Named::of(&counter.id, &counter.name), from: *from, up_to, currency }
        }
        Supposition::Code(id, code) => Supposed::Code { promotion: promotion(id)?, code: code.clone() },
        Supposition::Without(id) => Supposed::Without(promotion(id)?),
        Supposition::Rounding(mode) => Supposed::Rounding(*mode),
    })
}

/// What is taken to be so where nobody says otherwise.
fn by_default(table: &FeeTable, assumption: &Assumption) -> Option<Supposed> {
    match assumption {
        Assumption::Unused { counter, name } => Some(Supposed::Unused(Named::of(counter, name))),
        Assumption::Rounding => Some(Supposed::Rounding(table.rounding.mode)),
        Assumption::Fact { fact, .. } => {
            let default = table.facts.iter().find(|known| known.id == *fact)?;
            let said = default.default.as_ref().map(Identifier::to_string);
            let said = said.or(default.default_amount.map(|amount| amount.to_string()))?;
            named(table, &Supposition::Fact(fact.clone(), said), false)
        }
    }
}

/// Whether an assumption matters: it could be otherwise, and the charge would then be another.
fn matters<'t>(search: &mut Search<'t, '_>, one: &Match<'t>, assumption: &Assumption) -> bool {
    let claim = search.claim();
    let others = alternatives(&one.hypothesis, assumption).into_iter();
    let others: Vec<_> = others.filter_map(|(other, _)| one.hypothesis.with(other, 0, claim)).collect();
    others.iter().any(|other| gives_another(search, other, one) || leads_to_another(search, other, one))
}

/// Whether what another hypothesis rests on could be otherwise still, and the charge would then be another.
fn leads_to_another<'t>(search: &mut Search<'t, '_>, other: &Hypothesis<'t>, one: &Match<'t>) -> bool {
    let claim = search.claim();
    let Some(Trial::Offered(samples)) = search.try_out(other) else { return false };
    let own = assumed(&one.sample.statement);
    let rests_on = samples.iter().flat_map(|sample| assumed(&sample.statement));
    let further = rests_on.filter(|assumption| !own.contains(assumption));
    let further: Vec<_> = further.flat_map(|assumption| alternatives(other, assumption)).collect();
    let further: Vec<_> = further.into_iter().filter_map(|(next, _)| other.with(next, 0, claim)).collect();
    further.iter().any(|next| gives_another(search, next, one))
}

/// Whether the time of the payment matters: within what was said there is another that would give another charge.
fn matters_when<'t>(search: &mut Search<'t, '_>, times: &[Time<'t>], one: &Match<'t>) -> bool {
    if !matches!(one.hypothesis.time.is, TimeIs::Said | TimeIs::Part) {
        return true;
    }
    let said = times.iter().filter(|time| matches!(time.is, TimeIs::Said | TimeIs::Part));
    let others = said.filter(|time| time.from != one.hypothesis.time.from);
    let others: Vec<_> = others.filter_map(|time| one.hypothesis.at(*time)).collect();
    others.iter().any(|other| gives_another(search, other, one))
}

fn gives_another<'t>(search: &mut Search<'t, '_>, other: &Hypothesis<'t>, one: &Match<'t>) -> bool {
    let Some(Trial::Offered(samples)) = search.try_out(other) else { return false };
    let claim = search.claim();
    let is_same = |sample: &Sample| {
        let figures = super::figure::figures(&sample.statement, claim.seen);
        let meant = figures.iter().find(|figure| figure.figure == one.seen.figure);
        meant.is_some_and(|figure| figure.amount == one.seen.amount) && sample.from == one.sample.from
    };
    !samples.iter().any(is_same)
}
