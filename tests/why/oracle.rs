//! Every rule that may have given a charge, by plain quotes for every combination of what was hidden.

use std::collections::BTreeSet;

use plainfee::document::{Entries, Identifier, Moment};
use plainfee::money::Number;
use plainfee::quote::{Outcome, Quote, Request, Statement, UsedBefore, quote};
use plainfee::table::Tariff;
use plainfee::why::Claim;

/// The items that make up a charge, each with its amount, and the version and service they are of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    version: String,
    service: String,
    items: Vec<(String, String)>,
}

impl Rule {
    pub fn of(version: &Identifier, service: &Identifier, statement: &Statement) -> Self {
        let lines = statement.sender_lines.iter().filter(|line| !line.amount.is_zero());
        let items = lines.map(|line| (line.charge.to_string(), line.amount.digits())).collect();
        Self { version: version.to_string(), service: service.to_string(), items }
    }

    pub fn of_quote(quote: &Quote) -> Self {
        let statement = quote.statements.iter().find_map(|method| method.outcome.statement());
        let statement = statement.unwrap_or_else(|| panic!("no statement: {quote:#?}"));
        Self::of(&quote.table.version, &quote.request.service.id, statement)
    }
}

/// What was hidden: everything it may have been.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    pub methods: Vec<Identifier>,
    pub facts: Vec<(Identifier, Vec<String>)>,
    pub used: Vec<(Identifier, Vec<Number>)>,
    pub codes: Vec<String>,
    pub moments: Vec<Moment>,
}

/// The statement of what a claim says, by a method at a moment.
pub fn statement(
    tariff: &Tariff,
    claim: &Claim,
    service: &Identifier,
    method: &Identifier,
    as_of: Moment,
) -> Option<Statement> {
    let request = request(claim, service, method, as_of);
    let quote = quote(tariff, &request).ok()?;
    quote.statements.into_iter().find_map(|method| match method.outcome {
        Outcome::Offered(statement) => Some(*statement),
        Outcome::NotOffered(_) => None,
    })
}

fn request(claim: &Claim, service: &Identifier, method: &Identifier, as_of: Moment) -> Request {
    Request {
        service: service.clone(),
        amount: claim.amount.expect("an amount"),
        currency: None,
        side: None,
        to: claim.to.clone(),
        method: Some(method.clone()),
        facts: claim.facts.clone(),
        used: claim.used.clone(),
        codes: claim.codes.clone(),
        largest: false,
        as_of,
    }
}

/// Every rule that gives the charge for some combination of what was hidden.
pub fn rules(tariff: &Tariff, claim: &Claim, hidden: &Hidden) -> BTreeSet<Rule> {
    let service = claim.service.clone().expect("a service");
    let mut found = BTreeSet::new();
    for as_of in &hidden.moments {
        for method in &hidden.methods {
            let base = request(claim, &service, method, *as_of);
            combine(&base, hidden, &mut |request| {
                let Ok(quote) = quote(tariff, request) else { return };
                let offered = quote.statements.iter().find_map(|method| method.outcome.statement());
                if let Some(statement) = offered.filter(|one| one.cost.on_top.amount() == claim.charged) {
                    found.insert(Rule::of(&quote.table.version, &service, statement));
                }
            });
        }
    }
    found
}

fn combine(base: &Request, hidden: &Hidden, take: &mut dyn FnMut(&Request)) {
    if let Some((fact, values)) = hidden.facts.first() {
        let rest = Hidden { facts: hidden.facts[1..].to_vec(), ..hidden.clone() };
        // What a table does not ask in this version cannot be stated.
        combine(base, &rest, take);
        for value in values {
            let said = base.facts.iter().map(|(id, value)| (id.clone(), value.clone()));
            let facts = Entries::from_iter(said.chain([(fact.clone(), value.clone())]));
            combine(&Request { facts, ..base.clone() }, &rest, take);
        }
    } else if let Some((counter, values)) = hidden.used.first() {
        let rest = Hidden { used: hidden.used[1..].to_vec(), ..hidden.clone() };
        for value in values {
            let said = base.used.iter().map(|(id, used)| (id.clone(), used.clone()));
            let used = Entries::from_iter(said.chain([(counter.clone(), UsedBefore::InAll(*value))]));
            combine(&Request { used, ..base.clone() }, &rest, take);
        }
    } else if let Some(code) = hidden.codes.first() {
        let rest = Hidden { codes: hidden.codes[1..].to_vec(), ..hidden.clone() };
        combine(base, &rest, take);
        let codes = base.codes.iter().chain([code]).cloned().collect();
        combine(&Request { codes, ..base.clone() }, &rest, take);
    } else {
        take(base);
    }
}
