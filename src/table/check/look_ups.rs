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
            if words.binary_search(&word.as_str()).is_err() {
                unknown(&at.key("is"), &look_up.look_up, word, reading);
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

fn unknown(at: &Path<'_>, by: &LookUpBy, word: &str, reading: &mut Reading) {
    let is_country = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let code = match by {
        LookUpBy::Country if !is_country => Code::CountryForm,
        _ => Code::UnknownReference,
    };
    reading.report(Issue::new(code, at).with("word", shown(word)));
}

fn has_double(words: &[&str]) -> bool {
    let seen: std::collections::BTreeSet<&&str> = words.iter().collect();
    seen.len() < words.len()
}
