//! Labels that readers cannot tell apart, and names that authors mistake for one another.

use std::collections::HashMap;

use super::finding::Findings;
use crate::document::{Identifier, Text};
use crate::issue::{Code, Path};
use crate::table::FeeTable;

pub fn review(table: &FeeTable, findings: &mut Findings) {
    let top = Path::Top;
    let mut list = |at: &Path<'_>, entries: &[(&Identifier, &Text)]| {
        same(at, entries, findings);
        near(at, entries, findings);
    };
    let named = |entries: Vec<(_, _)>| entries;
    list(&top.key("methods"), &named(table.methods.iter().map(|one| (&one.id, &one.name)).collect()));
    list(&top.key("services"), &named(table.services.iter().map(|one| (&one.id, &one.name)).collect()));
    list(&top.key("counters"), &named(table.counters.iter().map(|one| (&one.id, &one.name)).collect()));
    list(&top.key("periods"), &named(table.periods.iter().map(|one| (&one.id, &one.name)).collect()));
    list(&top.key("calendars"), &named(table.calendars.iter().map(|one| (&one.id, &one.name)).collect()));
    for (index, fact) in table.facts.iter().enumerate() {
        let values: Vec<_> = fact.values.iter().map(|value| (&value.id, &value.name)).collect();
        list(&top.key("facts").element(index).key("values"), &values);
    }
    facts(table, findings);
    for (index, service) in table.services.iter().enumerate() {
        let names: Vec<_> = service.destinations.iter().map(|to| (&service.id, &to.name)).collect();
        same(&top.key("services").element(index).key("destinations"), &names, findings);
    }
    let at = top.key("charges");
    let ids: Vec<_> = table.charges.iter().map(|charge| (&charge.id, &charge.name)).collect();
    near(&at, &ids, findings);
    // Those of one group may share a name: customers see the one that applies.
    let ids: Vec<_> = table.promotions.iter().map(|promotion| (&promotion.id, &promotion.name)).collect();
    near(&top.key("promotions"), &ids, findings);
}

/// Facts may share a name where no service asks for both.
fn facts(table: &FeeTable, findings: &mut Findings) {
    let top = Path::Top;
    let at = top.key("facts");
    if table.facts.iter().all(|fact| fact.services.is_empty()) {
        let names: Vec<_> = table.facts.iter().map(|fact| (&fact.id, &fact.name)).collect();
        same(&at, &names, findings);
    }
    for service in &table.services {
        let asked = (0..).zip(&table.facts).filter(|(_, fact)| fact.services.contains(&service.id));
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (index, fact) in asked {
            let index: usize = index;
            for key in keys(&fact.name) {
                if let Some(first) = seen.insert(key, index).filter(|first| *first != index) {
                    clash(&at, first, index, &fact.id, &fact.name, findings);
                    break;
                }
            }
        }
    }
}

fn keys(name: &Text) -> Vec<String> {
    let texts = name.languages().filter_map(|language| Some((language, name.get(language)?)));
    texts.map(|(language, text)| format!("{language} {}", text.trim().to_lowercase())).collect()
}

fn same(at: &Path<'_>, entries: &[(&Identifier, &Text)], findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (index, (id, name)) in entries.iter().enumerate() {
        for key in keys(name) {
            if let Some(first) = seen.insert(key, index).filter(|first| *first != index) {
                clash(at, first, index, id, name, findings);
                break;
            }
        }
    }
}

fn clash(at: &Path<'_>, first: usize, second: usize, id: &Identifier, name: &Text, findings: &mut Findings) {
    let adding = findings.add(Code::SameLabel, &at.element(second), &[id]).beside(&at.element(first));
    adding.with("name", name.in_language("en"));
}

/// Names alike but for their marks.
fn near(at: &Path<'_>, entries: &[(&Identifier, &Text)], findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (index, (id, _)) in entries.iter().enumerate() {
        let bare: String = id.as_str().chars().filter(|letter| letter.is_ascii_alphanumeric()).collect();
        let bare = bare.strip_suffix('s').unwrap_or(&bare).to_owned();
        if let Some(first) = seen.insert(bare, index) {
            let other = entries.get(first).map(|(id, _)| id.as_str()).unwrap_or_default();
            // "a.1" and "a1" differ in what they number.
            if id.as_str() != other && !id.as_str().ends_with(|letter: char| letter.is_ascii_digit()) {
                let adding = findings.add(Code::NearNames, &at.element(index), &[id]).beside(&at.element(first));
                adding.with("first", other).with("second", id);
            }
        }
    }
}
