//! Looking things up in both versions: in the later one first, since that is what customers will see.

use super::change::Topic;
use super::told::Rule;
use crate::document::{Identifier, Text};
use crate::money::Currency;
use crate::quote::Named;
use crate::table::{Basis, Charge, Destination, FeeTable, Service, When};

/// The lists whose elements are rules.
pub const RULES: [&str; 4] = ["charges", "exchanges", "promotions", "others"];

/// Both versions.
#[derive(Clone, Copy)]
pub struct Sides<'t> {
    pub old: &'t FeeTable,
    pub new: &'t FeeTable,
}

/// What rules of every list have in common.
#[derive(Clone, Copy)]
pub struct Held<'t> {
    list: &'static str,
    id: &'t Identifier,
    name: &'t Text,
    pub when: Option<&'t When>,
    basis: &'t Basis,
}

impl<'t> Sides<'t> {
    /// What is found in the later version, or else in the earlier.
    pub fn find<T>(&self, in_table: impl Fn(&'t FeeTable) -> Option<T>) -> Option<T> {
        in_table(self.new).or_else(|| in_table(self.old))
    }

    /// The version something stands in now, or stood in.
    pub fn side(&self, there: bool) -> &'t FeeTable {
        if there { self.new } else { self.old }
    }

    pub fn service(&self, id: &str) -> Named {
        let found = self.find(|table| table.services.iter().find(|service| service.id.as_str() == id));
        named(id, found.map(|service: &Service| &service.name))
    }

    pub fn method(&self, id: &str) -> Named {
        let found = self.find(|table| table.methods.iter().find(|method| method.id.as_str() == id));
        named(id, found.map(|method| &method.name))
    }

    /// What a country is called, or a currency where no country has that code.
    pub fn place(&self, code: &str) -> Text {
        let is = |to: &&Destination| to.country.as_ref().is_some_and(|country| country.as_str() == code);
        let in_table = |table: &'t FeeTable| {
            let mut destinations = table.services.iter().flat_map(|service| &service.destinations);
            destinations.find(is).map(|to| to.name.clone())
        };
        self.find(in_table).unwrap_or_else(|| same_everywhere(self.new, code))
    }

    /// A rule as it is, or as it was.
    pub fn held(&self, list: &str, id: &str) -> Option<Held<'t>> {
        self.find(|table| held(table, list, id))
    }

    pub fn rule(&self, list: &str, id: &str) -> Option<Rule> {
        let held = self.held(list, id)?;
        let when = held.when;
        Some(Rule {
            list: held.list,
            id: held.id.clone(),
            name: held.name.clone(),
            places: when
                .map(|when| when.country.iter().map(|code| self.place(code.as_str())).collect())
                .unwrap_or_default(),
            currencies: when
                .map(|when| when.currency.iter().map(|code| code.as_str().to_owned()).collect())
                .unwrap_or_default(),
            clause: held.basis.clause.clone(),
        })
    }

    /// What a rule concerns.
    pub fn topic(&self, list: &str, id: &str) -> Topic {
        let when = self.held(list, id).and_then(|held| held.when);
        match (list, when) {
            ("promotions", _) => Topic::Promotions,
            ("others", _) => Topic::Others,
            (_, Some(when)) if !when.service.is_empty() => Topic::Services {
                services: when.service.iter().map(|id| self.service(id.as_str())).collect(),
                methods: when.method.iter().map(|id| self.method(id.as_str())).collect(),
            },
            _ => Topic::Tariff,
        }
    }

    pub fn charge(&self, id: &str) -> (Option<&'t Charge>, Option<&'t Charge>) {
        let find = |table: &'t FeeTable| table.charges.iter().find(|charge| charge.id.as_str() == id);
        (find(self.old), find(self.new))
    }

    pub fn payers_currency(&self) -> Option<Currency> {
        self.new.currency_named(self.new.currency.as_str())
    }
}

fn held<'t>(table: &'t FeeTable, list: &str, id: &str) -> Option<Held<'t>> {
    let is = |own: &Identifier| own.as_str() == id;
    match list {
        "charges" => table.charges.iter().find(|one| is(&one.id)).map(|one| Held {
            list: "charges",
            id: &one.id,
            name: &one.name,
            when: one.when.as_ref(),
            basis: &one.basis,
        }),
        "exchanges" => table.exchanges.iter().find(|one| is(&one.id)).map(|one| Held {
            list: "exchanges",
            id: &one.id,
            name: &one.name,
            when: one.when.as_ref(),
            basis: &one.basis,
        }),
        "promotions" => table.promotions.iter().find(|one| is(&one.id)).map(|one| Held {
            list: "promotions",
            id: &one.id,
            name: &one.name,
            when: one.when.as_ref(),
            basis: &one.basis,
        }),
        "others" => table.others.iter().find(|one| is(&one.id)).map(|one| Held {
            list: "others",
            id: &one.id,
            name: &one.name,
            when: one.when.as_ref(),
            basis: &one.basis,
        }),
        _ => None,
    }
}

fn named(id: &str, name: Option<&Text>) -> Named {
    Named { id: Identifier::from(id), name: name.cloned().unwrap_or_else(|| Text::new(&[("en", id)])) }
}

/// A code or other word that is the same in every language of a table.
pub fn same_everywhere(table: &FeeTable, word: &str) -> Text {
    let texts: Vec<(&str, &str)> = table.languages.iter().map(|language| (language.as_str(), word)).collect();
    Text::new(&texts)
}
