//! A request checked against the table it is asked of.

use super::promotion::of_service;
use super::reach::{EVERYTHING, Reach};
use super::request::{Request, UsedBefore};
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path, shown};
use crate::money::{Currency, Money, MoneyFault, Number};
use crate::table::{Counter, Destination, Fact, FeeTable, Measure, Service, Side};

/// A request whose every name is known, with the defaults filled in.
pub struct Situation<'t> {
    pub table: &'t FeeTable,
    pub service: &'t Service,
    pub destination: Option<&'t Destination>,
    /// The payer's currency.
    pub sent: Currency,
    /// The currency that arrives.
    pub arriving: Currency,
    pub side: Side,
    pub amount: Money,
    pub method: Option<&'t Identifier>,
    pub facts: Vec<FactState<'t>>,
    pub used: Vec<Used<'t>>,
    pub request: &'t Request,
    /// What only some quotes reach; nothing where this one does not.
    pub reach: Option<&'static Reach>,
}

/// What a fact is in this request.
pub struct FactState<'t> {
    pub fact: &'t Fact,
    pub value: FactIs<'t>,
    /// Whether the request said so, or it is the default.
    pub stated: bool,
}

/// What a fact is.
#[derive(Clone, Copy)]
pub enum FactIs<'t> {
    Value(&'t Identifier),
    Amount(Number),
    Unknown,
}

/// What has been used of a counter.
pub struct Used<'t> {
    pub counter: &'t Counter,
    pub used: Number,
    /// Whether the request said so, or nothing is assumed used.
    pub stated: bool,
}

impl<'t> Used<'t> {
    fn nothing(counter: &'t Counter) -> Self {
        Self { counter, used: Number::ZERO, stated: false }
    }
}

impl<'t> Situation<'t> {
    /// The request checked.
    ///
    /// # Errors
    /// Everything wrong with it.
    pub fn new(table: &'t FeeTable, request: &'t Request) -> Result<Self, Vec<Issue>> {
        let mut situation = Self::plain(table, request)?;
        situation.reach = Some(&EVERYTHING);
        Ok(situation)
    }

    /// Whether the quote needs neither promotions nor a search.
    pub fn is_plain(&self) -> bool {
        self.table.promotions.is_empty() && self.is_direct()
    }

    /// Whether the request names the amount the service starts from.
    pub fn is_direct(&self) -> bool {
        let principal = self.service.principal;
        principal != Side::Receive && self.side == principal
    }

    /// The request checked, for a quote that needs neither promotions nor a search.
    ///
    /// # Errors
    /// Everything wrong with it.
    pub fn plain(table: &'t FeeTable, request: &'t Request) -> Result<Self, Vec<Issue>> {
        let mut issues = Vec::new();
        let situation = Self::checked(table, request, &mut issues);
        match situation {
            Some(situation) if issues.is_empty() => Ok(situation),
            _ => Err(issues),
        }
    }

    fn checked(table: &'t FeeTable, request: &'t Request, issues: &mut Vec<Issue>) -> Option<Self> {
        let top = Path::Top;
        let Some(service) = table.services.iter().find(|service| service.id == request.service) else {
            let known = list(table.services.iter().map(|service| service.id.as_str()));
            issues.push(
                Issue::new(Code::UnknownService, &top.key("service"))
                    .with("word", &request.service)
                    .with("allowed", known),
            );
            return None;
        };
        let facts = facts(table, service, request, issues);
        let sent = table.currency_named(table.currency.as_str())?;
        let used = used(table, service, sent, request, issues);
        let method = request.method.as_ref().and_then(|wanted| {
            let found = service.methods.iter().find(|offer| offer.method == *wanted);
            if found.is_none() {
                let known = list(service.methods.iter().map(|offer| offer.method.as_str()));
                issues.push(
                    Issue::new(Code::UnknownMethod, &top.key("method")).with("word", wanted).with("allowed", known),
                );
            }
            found.map(|offer| &offer.method)
        });
        let destination = destination(service, request).map_err(|issue| issues.push(issue)).ok()?;
        let arriving = match destination {
            Some(destination) => table.currency_named(destination.currency.as_str())?,
            None => sent,
        };
        let side = request.side.unwrap_or(service.principal);
        let currency = if side == Side::Receive { arriving } else { sent };
        if side == Side::Send && service.principal == Side::Receive && sent != arriving {
            issues.push(
                Issue::new(Code::WrongSide, &top.key("side"))
                    .with("word", side.as_str())
                    .with("allowed", "receive, total"),
            );
        }
        if let Some(stated) = &request.currency
            && stated.as_str() != currency.code()
        {
            let issue = Issue::new(Code::WrongCurrency, &top.key("currency"));
            issues.push(issue.with("word", stated.as_str()).with("wanted", currency).with("side", side.as_str()));
        }
        let amount = match Money::new(request.amount, currency) {
            Ok(amount) => amount,
            Err(fault) => {
                issues.push(amount_fault(&top.key("amount"), fault, request.amount, currency));
                return None;
            }
        };
        codes(table, service, request, issues);
        if request.largest && side != Side::Total {
            issues.push(Issue::new(Code::LargestOfTotal, &top.key("largest")).with("side", side.as_str()));
        }
        if amount.is_zero() {
            issues.push(Issue::new(Code::ZeroAmount, &top.key("amount")));
        }
        Some(Self {
            table,
            service,
            destination,
            sent,
            arriving,
            side,
            amount,
            method,
            facts,
            used,
            request,
            reach: None,
        })
    }

    /// What has been used of a counter.
    pub fn used_of(&self, counter: &Identifier) -> Option<&Used<'t>> {
        self.used.iter().find(|used| used.counter.id == *counter)
    }
}

/// Every code named is one of a promotion of the service.
fn codes(table: &FeeTable, service: &Service, request: &Request, issues: &mut Vec<Issue>) {
    let top = Path::Top;
    let known = || {
        let of_service = table.promotions.iter().filter(|promotion| of_service(table, service, promotion));
        of_service.filter_map(|promotion| promotion.code.as_deref())
    };
    for (index, named) in request.codes.iter().enumerate() {
        if !known().any(|code| code.eq_ignore_ascii_case(named)) {
            let issue = Issue::new(Code::UnknownPromotionCode, &top.key("codes").element(index));
            issues.push(issue.with("word", shown(named)).with("allowed", list(known())));
        }
    }
}

fn amount_fault(at: &Path<'_>, fault: MoneyFault, amount: Number, currency: Currency) -> Issue {
    let code = if fault == MoneyFault::TooFine { Code::TooFine } else { Code::Overflow };
    Issue::new(code, at).with("written", amount).with("currency", currency).with("decimals", currency.exponent())
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn destination<'t>(service: &'t Service, request: &Request) -> Result<Option<&'t Destination>, Issue> {
    let top = Path::Top;
    let at = top.key("to");
    let known = || service.destinations.iter().map(Destination::code).collect::<Vec<_>>().join(", ");
    let Some(to) = &request.to else {
        return match service.destinations.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(only)),
            _ => Err(Issue::new(Code::DestinationNeeded, &at).with("allowed", known())),
        };
    };
    let mut matching = service.destinations.iter().filter(|destination| {
        (destination.country == to.country || to.country.is_none())
            && to.currency.as_ref().is_none_or(|currency| *currency == destination.currency)
    });
    match (matching.next(), matching.next()) {
        (Some(only), None) => Ok(Some(only)),
        (Some(_), Some(_)) => {
            let same = service.destinations.iter().filter(|destination| destination.country == to.country);
            let currencies = list(same.map(|destination| destination.currency.as_str()));
            Err(Issue::new(Code::DestinationNeeded, &at.key("currency")).with("allowed", currencies))
        }
        _ => {
            let currency = to.currency.as_ref().map_or("", |currency| currency.as_str());
            let country = to.country.as_ref().map_or("", |country| country.as_str());
            let word = format!("{country} {currency}");
            Err(Issue::new(Code::UnknownDestination, &at).with("word", word.trim()).with("allowed", known()))
        }
    }
}

fn facts<'t>(table: &'t FeeTable, service: &Service, request: &Request, issues: &mut Vec<Issue>) -> Vec<FactState<'t>> {
    let top = Path::Top;
    let at = top.key("facts");
    let asked = |fact: &&Fact| fact.services.is_empty() || fact.services.contains(&service.id);
    for (id, _) in request.facts.iter() {
        if !table.facts.iter().filter(asked).any(|fact| fact.id == *id) {
            let known = list(table.facts.iter().filter(asked).map(|fact| fact.id.as_str()));
            issues.push(Issue::new(Code::UnknownFact, &at.key(id.as_str())).with("word", id).with("allowed", known));
        }
    }
    let mut states = Vec::new();
    for fact in table.facts.iter().filter(asked) {
        let said = request.facts.get(&fact.id);
        let value = match said {
            Some(said) => fact_value(fact, said).unwrap_or_else(|| {
                let known = list(fact.values.iter().map(|value| value.id.as_str()));
                let issue = Issue::new(Code::UnknownFactValue, &at.key(fact.id.as_str()));
                issues.push(issue.with("word", shown(said)).with("allowed", known));
                FactIs::Unknown
            }),
            None => match (&fact.default, fact.default_amount) {
                (Some(default), _) => FactIs::Value(default),
                (None, Some(amount)) => FactIs::Amount(amount),
                (None, None) => FactIs::Unknown,
            },
        };
        states.push(FactState { fact, value, stated: said.is_some() });
    }
    states
}

fn fact_value<'t>(fact: &'t Fact, said: &str) -> Option<FactIs<'t>> {
    if fact.values.is_empty() {
        let amount = Number::parse(said).ok().filter(|amount| !amount.is_negative())?;
        return Some(FactIs::Amount(amount));
    }
    fact.values.iter().find(|value| value.id.as_str() == said).map(|value| FactIs::Value(&value.id))
}

fn used<'t>(
    table: &'t FeeTable,
    service: &Service,
    sent: Currency,
    request: &Request,
    issues: &mut Vec<Issue>,
) -> Vec<Used<'t>> {
    let top = Path::Top;
    let at = top.key("used");
    let mut states: Vec<Used<'t>> = table.counters.iter().map(Used::nothing).collect();
    for (id, used) in request.used.iter() {
        let Some(counter) = table.counters.iter().find(|counter| counter.id == *id) else {
            let known = list(table.counters.iter().map(|counter| counter.id.as_str()));
            issues.push(Issue::new(Code::UnknownCounter, &at.key(id.as_str())).with("word", id).with("allowed", known));
            continue;
        };
        let Some(used) = in_all(counter, service, used, &at.key(id.as_str()), issues) else { continue };
        if counter.measure == Measure::Count && used.decimals() > 0 {
            issues.push(Issue::new(Code::NotWhole, &at.key(id.as_str())).with("written", used));
        }
        let own = counter.currency.as_ref().and_then(|code| table.currency_named(code.as_str())).unwrap_or(sent);
        if counter.measure != Measure::Count && Money::new(used, own).is_err() {
            issues.push(amount_fault(&at.key(id.as_str()), MoneyFault::TooFine, used, own));
        }
        if let Some(state) = states.iter_mut().find(|state| state.counter.id == *id) {
            (state.used, state.stated) = (used, true);
        }
    }
    states
}

/// What counts of a counter before this payment. Where the tariff lets some services go before others, those that go
/// after this one do not count.
fn in_all(
    counter: &Counter,
    service: &Service,
    used: &UsedBefore,
    at: &Path<'_>,
    issues: &mut Vec<Issue>,
) -> Option<Number> {
    let by_service = match used {
        UsedBefore::InAll(used) => return Some(*used),
        UsedBefore::ByService(by_service) => by_service,
    };
    let place = |id: &Identifier| counter.priority.iter().position(|known| known == id);
    let mut sum = Number::ZERO;
    for (id, used) in by_service.iter() {
        if !counter.services.contains(id) {
            let known = list(counter.services.iter().map(Identifier::as_str));
            let issue = Issue::new(Code::UnknownService, &at.key(id.as_str()));
            issues.push(issue.with("word", id).with("allowed", known));
        } else if counter.priority.is_empty() || place(id) <= place(&service.id) {
            match sum.add(*used) {
                Ok(more) => sum = more,
                Err(_) => issues.push(Issue::new(Code::Overflow, at)),
            }
        }
    }
    Some(sum)
}
