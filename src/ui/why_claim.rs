//! From what is known of a charge to a claim, and what is wrong with it by field.

use super::clock;
use super::typed;
use super::why_form::WhyForm;
use super::worked::Faults;
use crate::document::{Entries, Identifier};
use crate::explain::{Language, Message};
use crate::issue::Path;
use crate::money::Currency;
use crate::quote::{To, UsedBefore};
use crate::table::{CalendarDate, ClockTime, Counter, Destination, Fact, FeeTable, Measure, Offset, Service, Tariff};
use crate::why::{Claim, Seen};

/// What can be said of a charge, given what was chosen so far.
#[derive(Clone, Copy, Debug)]
pub struct Known<'t> {
    pub table: &'t FeeTable,
    /// The chosen service; nothing where none was said.
    pub service: Option<&'t Service>,
    pub destination: Option<&'t Destination>,
    /// The payer's currency.
    pub sent: Currency,
}

impl<'t> Known<'t> {
    /// What can be said on the day of the charge; on a day without a table, what can be said of the last.
    pub fn new(tariff: &'t Tariff, form: &WhyForm) -> Option<Self> {
        let as_of = clock::moment(form.on.as_deref(), None);
        let table = as_of.and_then(|as_of| tariff.in_force(as_of)).or_else(|| tariff.versions().last())?;
        let service = table.services.iter().find(|service| service.id.as_str() == form.service);
        let service = service.or_else(|| table.services.first().filter(|_| table.services.len() == 1));
        let places = service.into_iter().flat_map(|service| &service.destinations);
        let destination = places.into_iter().find(|place| place.code() == form.destination);
        Some(Self { table, service, destination, sent: table.currency_named(table.currency.as_str())? })
    }

    /// What else the service asks for.
    pub fn facts(&self) -> impl Iterator<Item = &'t Fact> {
        let service = self.service.map(|service| &service.id);
        let asked = move |fact: &&Fact| {
            service.is_some_and(|service| fact.services.is_empty() || fact.services.contains(service))
        };
        self.table.facts.iter().filter(asked)
    }

    /// What the service uses up.
    pub fn counters(&self) -> impl Iterator<Item = &'t Counter> {
        let service = self.service.map(|service| &service.id);
        let counted = move |counter: &&Counter| service.is_some_and(|service| counter.services.contains(service));
        self.table.counters.iter().filter(counted)
    }

    /// The currency of the figure that was seen.
    pub fn seen_in(&self, seen: Seen) -> Currency {
        let arriving = self.destination.and_then(|to| self.table.currency_named(to.currency.as_str()));
        if seen == Seen::Arrived { arriving.unwrap_or(self.sent) } else { self.sent }
    }

    /// The currency a counter counts in; nothing where it counts payments.
    pub fn counted_in(&self, counter: &Counter) -> Option<Currency> {
        let own = counter.currency.as_ref().and_then(|code| self.table.currency_named(code.as_str()));
        (counter.measure != Measure::Count).then_some(own.unwrap_or(self.sent))
    }
}

/// The claim; nothing while there is no charge or no day.
pub fn claim(known: &Known<'_>, form: &WhyForm, language: Language, faults: &mut Faults) -> Option<Claim> {
    let top = Path::Top;
    let charged = typed::amount(&form.charged, known.seen_in(form.seen), &top.key("charged"));
    let charged = faults.take(language, charged);
    let amount = faults.take(language, typed::amount(&form.amount, known.sent, &top.key("amount")));
    let at = top.key("facts");
    let mut facts: Vec<(Identifier, String)> = Vec::new();
    for fact in known.facts() {
        let entered = form.facts.get(fact.id.as_str());
        if fact.values.is_empty() {
            let figure = faults.take(language, typed::amount(entered, known.sent, &at.key(fact.id.as_str())));
            facts.extend(figure.map(|figure| (fact.id.clone(), figure.to_string())));
        } else if fact.values.iter().any(|value| value.id.as_str() == entered) {
            facts.push((fact.id.clone(), entered.to_owned()));
        }
    }
    let at = top.key("used");
    let mut used: Vec<(Identifier, UsedBefore)> = Vec::new();
    for counter in known.counters() {
        let entered = form.used.get(counter.id.as_str());
        let at = at.key(counter.id.as_str());
        let figure = match known.counted_in(counter) {
            Some(currency) => faults.take(language, typed::amount(entered, currency, &at)),
            None => faults.take_count(language, entered, &at),
        };
        used.extend(figure.map(|figure| (counter.id.clone(), UsedBefore::InAll(figure))));
    }
    let today = clock::moment(None, None)?;
    let day = form.on.clone().unwrap_or_else(|| clock::date(today));
    let on = CalendarDate::parse(&day)?;
    let through = CalendarDate::parse(&form.through);
    if through.is_some_and(|through| through < on) {
        faults.say("through", language.say(Message::UiWhyThroughBefore, &[]));
    }
    let to = known.destination.map(|to| To { country: to.country.clone(), currency: Some(to.currency.clone()) });
    let method = known.service.into_iter().flat_map(|service| &service.methods).map(|offer| &offer.method);
    Some(Claim {
        charged: charged?,
        seen: form.seen,
        amount,
        currency: None,
        service: known.service.map(|service| service.id.clone()),
        to,
        method: method.into_iter().find(|method| method.as_str() == form.method).cloned(),
        facts: Entries::from_iter(facts),
        used: Entries::from_iter(used),
        codes: form.codes.clone(),
        on,
        through,
        // A time of day belongs to one day.
        at: ClockTime::parse(&form.at).filter(|_| through.is_none_or(|through| through == on)),
        zone: clock::moment(Some(&day), None).map(|moment| Offset(moment.offset_minutes())),
    })
}
