//! From what is known of a charge to a claim, and what is wrong with it by field.

use super::clock;
use super::why_form::WhyForm;
use super::worked::Faults;
use super::{said, typed};
use crate::explain::{Language, Message};
use crate::issue::Path;
use crate::money::Currency;
use crate::quote::To;
use crate::table::{CalendarDate, ClockTime, Counter, Destination, Fact, FeeTable, Offset, Service, Tariff};
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
}

/// The claim; nothing while there is no charge or no day.
pub fn claim(known: &Known<'_>, form: &WhyForm, language: Language, faults: &mut Faults) -> Option<Claim> {
    let top = Path::Top;
    let charged = typed::amount(&form.charged, known.seen_in(form.seen), &top.key("charged"));
    let charged = faults.take(language, charged);
    let amount = faults.take(language, typed::amount(&form.amount, known.sent, &top.key("amount")));
    let facts = said::facts(known.facts(), &form.facts, known.sent, (language, &mut *faults));
    let used = said::used(known.table, known.counters(), &form.used, known.sent, (language, &mut *faults));
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
        facts,
        used,
        codes: form.codes.clone(),
        on,
        through,
        // A time of day belongs to one day.
        at: ClockTime::parse(&form.at).filter(|_| through.is_none_or(|through| through == on)),
        zone: clock::moment(Some(&day), None).map(|moment| Offset(moment.offset_minutes())),
    })
}
