//! What can be asked of a table, given what has been chosen so far.

use super::form::Form;
use crate::document::Moment;
use crate::money::Currency;
use crate::quote::of_service;
use crate::table::{Bearer, Charge, Counter, Destination, Fact, FeeTable, Service, Side, Tariff};

/// The choices that hold: what the customer chose where the table knows it, else the table's first.
#[derive(Clone, Debug)]
pub struct Asking<'t> {
    pub table: &'t FeeTable,
    pub service: &'t Service,
    pub destination: Option<&'t Destination>,
    /// The sides an amount can be told for, the one the tariff starts from first.
    pub sides: Vec<Side>,
    pub side: Side,
    /// The currency of the amount.
    pub currency: Currency,
    /// The payer's currency.
    pub sent: Currency,
}

impl<'t> Asking<'t> {
    /// What can be asked on a date; on a date without a table, what could be asked last.
    pub fn new(tariff: &'t Tariff, form: &Form, as_of: Moment) -> Option<Self> {
        let table = tariff.in_force(as_of).or_else(|| tariff.versions().last())?;
        let chosen = table.services.iter().find(|service| form.service.as_deref() == Some(service.id.as_str()));
        let service = chosen.or_else(|| table.services.first())?;
        let wanted = |destination: &&Destination| form.destination.as_ref() == Some(&destination_value(destination));
        let destination = service.destinations.iter().find(wanted).or_else(|| service.destinations.first());
        let sent = table.currency_named(table.currency.as_str())?;
        let arriving = match destination {
            Some(destination) => table.currency_named(destination.currency.as_str())?,
            None => sent,
        };
        let sides = sides(table, service, sent == arriving);
        let side = form.side.filter(|side| sides.contains(side)).unwrap_or(service.principal);
        let currency = if side == Side::Receive { arriving } else { sent };
        Some(Self { table, service, destination, sides, side, currency, sent })
    }

    /// What else the service asks for.
    pub fn facts(&self) -> impl Iterator<Item = &'t Fact> {
        let service = &self.service.id;
        self.table.facts.iter().filter(move |fact| fact.services.is_empty() || fact.services.contains(service))
    }

    /// What the service uses up.
    pub fn counters(&self) -> impl Iterator<Item = &'t Counter> {
        let service = &self.service.id;
        self.table.counters.iter().filter(move |counter| counter.services.contains(service))
    }
}

impl<'t> Asking<'t> {
    /// The codes of the service's promotions, each once.
    pub fn codes(&self) -> impl Iterator<Item = &'t str> {
        let (table, service) = (self.table, self.service);
        let of_service = table.promotions.iter().filter(move |promotion| of_service(table, service, promotion));
        let mut once: Vec<&'t str> = Vec::new();
        of_service.filter_map(|promotion| promotion.code.as_deref()).filter(move |code| {
            let is_new = !once.contains(code);
            once.push(code);
            is_new
        })
    }
}

/// A destination as the form names it.
pub fn destination_value(destination: &Destination) -> String {
    destination.code()
}

/// The sides that make sense: what arrives only where it can differ from what is sent, what is sent only
/// where the tariff can start from it.
fn sides(table: &FeeTable, service: &Service, same_currency: bool) -> Vec<Side> {
    let other = match service.principal {
        Side::Receive => None,
        // What is paid in fees is taken out before the rest arrives.
        Side::Total => Some(Side::Receive),
        Side::Send if same_currency && !table.charges.iter().any(|charge| deducts(charge, service)) => None,
        Side::Send => Some(Side::Receive),
    };
    let mut sides = vec![service.principal];
    sides.extend([Side::Total].into_iter().chain(other).filter(|side| *side != service.principal));
    sides
}

fn deducts(charge: &Charge, service: &Service) -> bool {
    let concerns =
        charge.when.as_ref().is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id));
    charge.borne_by == Bearer::Recipient && concerns
}
