//! A hypothesis: one way in which a payment may have been made.

use super::claim::Claim;
use super::times::Time;
use crate::document::{Entries, Identifier};
use crate::money::{Number, RoundingMode};
use crate::quote::{Request, To, UsedBefore};
use crate::table::{FeeTable, Service};

/// One way in which a payment may have been made: what was said, and what is supposed of the rest.
#[derive(Clone, Debug)]
pub struct Hypothesis<'t> {
    pub time: Time<'t>,
    pub service: &'t Service,
    /// Where to; nothing for a service that goes nowhere else.
    pub to: Option<To>,
    pub method: &'t Identifier,
    /// What is supposed otherwise than it would be taken to be, in order.
    pub supposed: Vec<Supposition>,
    /// How unlikely it is.
    pub weight: u32,
}

/// Something supposed that nobody has said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Supposition {
    /// A fact is this.
    Fact(Identifier, String),
    /// So much of a counter had been used: this much at least, and this much at most.
    Used(Identifier, Number, Number),
    /// A promotion's code was named.
    Code(Identifier, String),
    /// A promotion that should have applied did not.
    Without(Identifier),
    /// Where the tariff leaves the rounding open, it was this.
    Rounding(RoundingMode),
}

/// What tells suppositions from others. Not by `{:?}`, which the page is built without.
pub fn keys<'s>(supposed: impl IntoIterator<Item = &'s Supposition>) -> String {
    supposed.into_iter().map(|one| one.key() + ";").collect()
}

impl Supposition {
    fn key(&self) -> String {
        match self {
            Self::Fact(id, value) => format!("fact {id} {value}"),
            Self::Used(id, from, up_to) => format!("used {id} {from} {up_to}"),
            Self::Code(id, code) => format!("code {id} {code}"),
            Self::Without(id) => format!("without {id}"),
            Self::Rounding(mode) => format!("rounding {}", mode.as_str()),
        }
    }

    /// Whether what another supposes of a counter lies in the range this one does.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Used(own, first, last), Self::Used(counter, from, up_to)) => {
                own == counter && first <= from && up_to <= last
            }
            _ => false,
        }
    }

    /// Whether two suppose something of the same thing.
    pub fn rivals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(one, _), Self::Fact(other, _)) | (Self::Used(one, ..), Self::Used(other, ..)) => one == other,
            // A promotion is had with its code or left out.
            (Self::Code(one, _) | Self::Without(one), Self::Code(other, _) | Self::Without(other)) => one == other,
            (Self::Rounding(_), Self::Rounding(_)) => true,
            _ => false,
        }
    }
}

impl<'t> Hypothesis<'t> {
    /// The same with something more supposed; nothing where something of that thing is supposed or was said.
    pub fn with(&self, supposition: Supposition, weight: u32, claim: &Claim) -> Option<Self> {
        let is_said = match &supposition {
            Supposition::Fact(fact, _) => claim.facts.get(fact).is_some(),
            Supposition::Used(counter, ..) => claim.used.get(counter).is_some(),
            Supposition::Code(_, code) => claim.codes.contains(code),
            Supposition::Without(_) | Supposition::Rounding(_) => false,
        };
        if is_said || self.supposed.iter().any(|other| other.rivals(&supposition)) {
            return None;
        }
        let mut supposed = self.supposed.clone();
        supposed.insert(supposed.partition_point(|other| *other < supposition), supposition);
        Some(Self { supposed, weight: self.weight + weight, ..self.clone() })
    }

    /// The same at another time; nothing where the table then in force does not offer it.
    pub fn at(&self, time: Time<'t>) -> Option<Self> {
        let service = time.table.services.iter().find(|service| service.id == self.service.id)?;
        let method = service.methods.iter().map(|offer| &offer.method).find(|method| *method == self.method)?;
        Some(Self { time, service, method, ..self.clone() })
    }

    /// What tells it from other hypotheses.
    pub fn key(&self) -> String {
        let Self { time, service, to, method, .. } = self;
        let country = to.as_ref().and_then(|to| to.country.as_ref()).map_or("", |country| country.as_str());
        let currency = to.as_ref().and_then(|to| to.currency.as_ref()).map_or("", |currency| currency.as_str());
        let supposed = keys(&self.supposed);
        format!("{} {} {country} {currency} {method} {supposed}", time.from, service.id)
    }

    /// The request of this payment, for an amount of the side its tariff starts from.
    pub fn request(&self, claim: &Claim, table: &FeeTable, amount: Number) -> Request {
        let service = &self.service.id;
        let mut facts: Vec<(Identifier, String)> = Vec::new();
        let mut used: Vec<(Identifier, UsedBefore)> = Vec::new();
        let mut codes = Vec::new();
        // What was said of other services, or of other versions, says nothing here.
        let is_asked = |id: &Identifier| {
            let mut known =
                table.facts.iter().filter(|fact| fact.services.is_empty() || fact.services.contains(service));
            known.any(|fact| fact.id == *id)
        };
        facts.extend(claim.facts.iter().filter(|(id, _)| is_asked(id)).map(|(id, said)| (id.clone(), said.clone())));
        let is_counted = |id: &Identifier| table.counters.iter().any(|counter| counter.id == *id);
        used.extend(claim.used.iter().filter(|(id, _)| is_counted(id)).map(|(id, used)| (id.clone(), used.clone())));
        let is_code = |code: &str| {
            let mut of_service =
                table.promotions.iter().filter(|one| crate::quote::of_service(table, self.service, one));
            of_service.any(|one| one.code.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(code)))
        };
        codes.extend(claim.codes.iter().filter(|code| is_code(code)).cloned());
        for supposition in &self.supposed {
            match supposition {
                Supposition::Fact(id, value) => facts.push((id.clone(), value.clone())),
                Supposition::Used(id, from, _) => used.push((id.clone(), UsedBefore::InAll(*from))),
                Supposition::Code(_, code) => codes.push(code.clone()),
                Supposition::Without(_) | Supposition::Rounding(_) => {}
            }
        }
        Request {
            service: service.clone(),
            amount,
            currency: None,
            side: Some(self.service.principal),
            to: self.to.clone(),
            method: Some(self.method.clone()),
            facts: Entries::from_iter(facts),
            used: Entries::from_iter(used),
            codes,
            largest: false,
            as_of: self.time.from,
        }
    }
}
