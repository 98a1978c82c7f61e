//! Every text is there in every language the table offers.

use crate::document::{Reading, Text};
use crate::issue::{Code, Issue, Path};
use crate::table::{FeeTable, Price};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    if table.languages.is_empty() {
        reading.report(Issue::new(Code::EmptyList, &Path::Top.key("languages")));
    }
    let mut texts = Texts { languages: &table.languages, reading };
    let top = Path::Top;
    texts.one(&top, "title", Some(&table.title));
    texts.one(&top, "note", table.note.as_ref());
    let operator = top.key("operator");
    texts.one(&operator, "name", Some(&table.operator.name));
    if let Some(hotline) = &table.operator.hotline {
        texts.one(&operator.key("hotline"), "hours", hotline.hours.as_ref());
    }
    for (index, source) in table.sources.iter().enumerate() {
        texts.one(&top.key("sources").element(index), "title", Some(&source.title));
    }
    for (index, own) in table.currencies.iter().enumerate() {
        texts.one(&top.key("currencies").element(index), "name", Some(&own.name));
    }
    for (index, rates) in table.reference_rates.iter().enumerate() {
        texts.one(&top.key("referenceRates").element(index), "name", Some(&rates.name));
    }
    for (index, method) in table.methods.iter().enumerate() {
        let list = top.key("methods");
        texts.one(&list.element(index), "name", Some(&method.name));
        texts.one(&list.element(index), "note", method.note.as_ref());
    }
    for (index, service) in table.services.iter().enumerate() {
        let list = top.key("services");
        let at = list.element(index);
        texts.one(&at, "name", Some(&service.name));
        for (index, destination) in service.destinations.iter().enumerate() {
            texts.one(&at.key("destinations").element(index), "name", Some(&destination.name));
        }
    }
    for (index, fact) in table.facts.iter().enumerate() {
        let list = top.key("facts");
        let at = list.element(index);
        texts.one(&at, "name", Some(&fact.name));
        for (index, value) in fact.values.iter().enumerate() {
            texts.one(&at.key("values").element(index), "name", Some(&value.name));
        }
    }
    for (index, counter) in table.counters.iter().enumerate() {
        texts.one(&top.key("counters").element(index), "name", Some(&counter.name));
    }
    for (index, charge) in table.charges.iter().enumerate() {
        let list = top.key("charges");
        let at = list.element(index);
        texts.one(&at, "name", Some(&charge.name));
        texts.one(&at, "note", charge.note.as_ref());
        texts.price(&at.key("price"), &charge.price);
    }
    for (index, rule) in table.exchanges.iter().enumerate() {
        texts.one(&top.key("exchanges").element(index), "name", Some(&rule.name));
    }
    for (index, other) in table.others.iter().enumerate() {
        let list = top.key("others");
        texts.one(&list.element(index), "name", Some(&other.name));
        texts.one(&list.element(index), "note", other.note.as_ref());
    }
}

struct Texts<'t, 'r> {
    languages: &'t [String],
    reading: &'r mut Reading,
}

impl Texts<'_, '_> {
    fn one(&mut self, at: &Path<'_>, key: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        for language in self.languages {
            if text.get(language).is_none() {
                self.reading.report(Issue::new(Code::MissingLanguage, &at.key(key)).with("language", language));
            }
        }
        for language in text.languages() {
            if !self.languages.iter().any(|offered| offered == language) {
                let allowed = self.languages.join(", ");
                let issue = Issue::new(Code::UnknownWord, &at.key(key).key(language));
                self.reading.report(issue.with("word", language).with("allowed", allowed).with("suggestion", ""));
            }
        }
    }

    fn price(&mut self, at: &Path<'_>, price: &Price) {
        match price {
            Price::NotOffered(why) => self.one(at, "notOffered", Some(why)),
            Price::Bands(bands) => {
                for (index, band) in bands.bands.iter().enumerate() {
                    self.one(&at.key("bands").element(index), "notOffered", band.not_offered.as_ref());
                }
            }
            _ => {}
        }
    }
}
