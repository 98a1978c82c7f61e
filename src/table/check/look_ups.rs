//! The words of a look-up: known, and each in one row.

use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path, shown};
use crate::table::{FeeTable, LookUp, LookUpBy};

pub fn check(table: &FeeTable, at: &Path<'_>, look_up: &LookUp, reading: &mut Reading) {
    let words = words(table, &look_up.look_up);
    let mut all = Vec::new();
    each(at, "rows", &look_up.rows, |at, row| {
        if row.is.is_empty() {
            reading.report(Issue::new(Code::EmptyList, &at.key("is")));
        }
        for word in &row.is {
            all.push(word.as_str());
            // A price list by country may go further than the destinations there are now: a review tells that.
            let code = match look_up.look_up {
                LookUpBy::Country => (!is_country(word)).then_some(Code::CountryForm),
                LookUpBy::Currency => table.currency_named(word).is_none().then_some(Code::UnknownCurrency),
                LookUpBy::Method | LookUpBy::Service | LookUpBy::Fact(_) => {
                    words.binary_search(&word.as_str()).is_err().then_some(Code::UnknownReference)
                }
            };
            if let Some(code) = code {
                reading.report(Issue::new(code, &at.key("is")).with("word", shown(word)));
            }
        }
    });
    // Where it is said twice is found again only when it is.
    if has_double(&all) {
        let rows = look_up.rows.iter().enumerate().flat_map(|(row, own)| own.is.iter().map(move |word| (row, word)));
        let mut seen: std::collections::BTreeSet<&str> = std::collections::BTreeSet::new();
        for (row, word) in rows {
            if !seen.insert(word.as_str()) {
                let issue = Issue::new(Code::DuplicateIdentifier, &at.key("rows").element(row).key("is"));
                reading.report(issue.with("word", shown(word)));
            }
        }
    }
    if let LookUpBy::Fact(id) = &look_up.look_up
        && table.facts.iter().any(|fact| fact.id == *id && fact.values.is_empty())
    {
        let issue = Issue::new(Code::WrongFact, &at.key("lookUp").key("fact")).with("fact", id);
        reading.report(issue.with("wanted", "values"));
    }
}

/// Every word that can be looked up, sorted.
pub fn words<'t>(table: &'t FeeTable, by: &LookUpBy) -> Vec<&'t str> {
    let mut words = std::collections::BTreeSet::new();
    match by {
        LookUpBy::Country => words.extend(destinations(table).filter_map(|to| Some(to.country.as_ref()?.as_str()))),
        LookUpBy::Currency => {
            words.extend(destinations(table).map(|to| to.currency.as_str()));
            words.insert(table.currency.as_str());
        }
        LookUpBy::Method => words.extend(table.methods.iter().map(|method| method.id.as_str())),
        LookUpBy::Service => words.extend(table.services.iter().map(|service| service.id.as_str())),
        LookUpBy::Fact(id) => {
            let fact = table.facts.iter().find(|fact| fact.id == *id);
            words.extend(fact.into_iter().flat_map(|fact| &fact.values).map(|value| value.id.as_str()));
        }
    }
    words.into_iter().collect()
}

fn destinations(table: &FeeTable) -> impl Iterator<Item = &crate::table::Destination> {
    table.services.iter().flat_map(|service| &service.destinations)
}

fn is_country(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn has_double(words: &[&str]) -> bool {
    let seen: std::collections::BTreeSet<&&str> = words.iter().collect();
    seen.len() < words.len()
}
