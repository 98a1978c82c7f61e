//! Whether every name of a claim is known to some version of the tariff.

use super::claim::{Claim, Seen};
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path, shown};
use crate::money::{Money, Number};
use crate::table::{Destination, FeeTable, Tariff};

/// Everything wrong with a claim.
pub fn issues(tariff: &Tariff, claim: &Claim) -> Vec<Issue> {
    let top = Path::Top;
    let mut issues = Vec::new();
    let mut known = |wanted: &Identifier, at: Path<'_>, code: Code, of: &dyn Fn(&FeeTable) -> Vec<String>| {
        let mut all: Vec<String> = Vec::new();
        let names = tariff.versions().iter().flat_map(of);
        names.for_each(|name| {
            if !all.contains(&name) {
                all.push(name)
            }
        });
        if !all.iter().any(|name| name == wanted.as_str()) {
            issues.push(Issue::new(code, &at).with("word", wanted).with("allowed", all.join(", ")));
        }
    };
    if let Some(service) = &claim.service {
        known(service, top.key("service"), Code::UnknownService, &|table| {
            ids(table.services.iter().map(|one| &one.id))
        });
    }
    if let Some(method) = &claim.method {
        known(method, top.key("method"), Code::UnknownMethod, &|table| ids(table.methods.iter().map(|one| &one.id)));
    }
    for (fact, _) in claim.facts.iter() {
        let at = top.key("facts");
        known(fact, at.key(fact.as_str()), Code::UnknownFact, &|table| ids(table.facts.iter().map(|one| &one.id)));
    }
    for (counter, _) in claim.used.iter() {
        let at = top.key("used");
        let of = |table: &FeeTable| ids(table.counters.iter().map(|one| &one.id));
        known(counter, at.key(counter.as_str()), Code::UnknownCounter, &of);
    }
    issues.extend(destination(tariff, claim));
    issues.extend(values(tariff, claim));
    issues.extend(amounts(tariff, claim));
    #[cfg(feature = "reading")]
    issues.extend(days(claim));
    issues
}

/// The days are ones, in order, and of a year that clocks can tell; a page asks for nothing else.
#[cfg(feature = "reading")]
fn days(claim: &Claim) -> Option<Issue> {
    let top = Path::Top;
    let is_told = |date: crate::table::CalendarDate| (1970..=9998).contains(&date.0.year);
    let issue =
        |key: &str, date: crate::table::CalendarDate| Issue::new(Code::ClaimDays, &top.key(key)).with("written", date);
    if !is_told(claim.on) {
        return Some(issue("on", claim.on));
    }
    let through = claim.through?;
    if through < claim.on || !is_told(through) {
        return Some(issue("through", through));
    }
    // A time of day would hold for the one day only.
    let at = claim.at.filter(|_| through > claim.on)?;
    Some(Issue::new(Code::ClaimDays, &top.key("at")).with("written", at))
}

fn ids<'t>(names: impl Iterator<Item = &'t Identifier>) -> Vec<String> {
    names.map(Identifier::to_string).collect()
}

fn destination(tariff: &Tariff, claim: &Claim) -> Option<Issue> {
    let top = Path::Top;
    let to = claim.to.as_ref()?;
    let of_service = |id: &Identifier| claim.service.as_ref().is_none_or(|said| said == id);
    let services = tariff.versions().iter().flat_map(|table| &table.services).filter(|service| of_service(&service.id));
    let places: Vec<&Destination> = services.flat_map(|service| &service.destinations).collect();
    let fits = |place: &&Destination| {
        (to.country.is_none() || to.country == place.country)
            && to.currency.as_ref().is_none_or(|currency| *currency == place.currency)
    };
    if places.iter().any(fits) {
        return None;
    }
    let mut codes: Vec<String> = places.iter().map(|place| place.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    let country = to.country.as_ref().map_or("", |country| country.as_str());
    let currency = to.currency.as_ref().map_or("", |currency| currency.as_str());
    let word = format!("{country} {currency}");
    Some(
        Issue::new(Code::UnknownDestination, &top.key("to"))
            .with("word", word.trim())
            .with("allowed", codes.join(", ")),
    )
}

/// What facts are said to be, and the codes named.
fn values(tariff: &Tariff, claim: &Claim) -> Vec<Issue> {
    let top = Path::Top;
    let (facts, codes) = (top.key("facts"), top.key("codes"));
    let mut issues = Vec::new();
    for (id, said) in claim.facts.iter() {
        let known = tariff.versions().iter().flat_map(|table| &table.facts).filter(|fact| fact.id == *id);
        let values: Vec<&Identifier> = known.flat_map(|fact| &fact.values).map(|value| &value.id).collect();
        let is_amount = || Number::parse(said).is_ok_and(|amount| !amount.is_negative());
        let is_known = values.iter().any(|value| value.as_str() == said) || (values.is_empty() && is_amount());
        if !is_known {
            let allowed = ids(values.into_iter()).join(", ");
            let issue = Issue::new(Code::UnknownFactValue, &facts.key(id.as_str()));
            issues.push(issue.with("word", shown(said)).with("allowed", allowed));
        }
    }
    let known: Vec<&str> = tariff
        .versions()
        .iter()
        .flat_map(|table| &table.promotions)
        .filter_map(|promotion| promotion.code.as_deref())
        .collect();
    for (place, code) in claim.codes.iter().enumerate() {
        if !known.iter().any(|other| other.eq_ignore_ascii_case(code)) {
            let issue = Issue::new(Code::UnknownPromotionCode, &codes.element(place));
            issues.push(issue.with("word", shown(code)).with("allowed", known.join(", ")));
        }
    }
    issues
}

/// The figures are ones of their currencies, and the amount is one.
fn amounts(tariff: &Tariff, claim: &Claim) -> Vec<Issue> {
    let top = Path::Top;
    let mut issues = Vec::new();
    let Some(table) = tariff.versions().last() else { return issues };
    let own = table.currency_named(table.currency.as_str());
    let mut fits = |key: &str, amount: Number, code: Option<&str>| {
        let currency = code.map_or(own, |code| table.currency_named(code));
        let Some(currency) = currency else { return };
        if Money::new(amount, currency).is_err() {
            let issue = Issue::new(Code::TooFine, &top.key(key)).with("written", amount).with("currency", currency);
            issues.push(issue.with("decimals", currency.exponent()));
        }
    };
    // What arrives is in the currency of wherever it went.
    if claim.seen != Seen::Arrived {
        fits("charged", claim.charged, None);
    }
    if let Some(amount) = claim.amount {
        fits("amount", amount, claim.currency.as_ref().map(|code| code.as_str()));
        if amount.is_zero() {
            issues.push(Issue::new(Code::ZeroAmount, &top.key("amount")));
        }
    }
    issues
}
