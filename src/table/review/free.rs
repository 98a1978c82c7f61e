//! The word "free" beside something that costs.

use super::finding::Findings;
use crate::document::Text;
use crate::issue::{Code, Path};
use crate::table::check::walk::each;
use crate::table::{Charge, FeeTable, Figure, Price, When};

const WORDS: [&str; 9] =
    ["free of charge", "no fee", "no fees", "fee-free", "for free", "免费", "零手续费", "无手续费", "免手续费"];

pub fn review(table: &FeeTable, findings: &mut Findings) {
    each(&Path::Top, "charges", &table.charges, |at, charge| {
        let costs = !costs_nothing(&charge.price) || charge.minimum.is_some_and(|least| !least.number().is_zero());
        // An allowance, an exception or a free band is what the word is about.
        let says_when = !charge.allowances.is_empty() || !charge.unless.is_empty() || has_free_part(&charge.price);
        if costs && !says_when && says_free(&charge.name) {
            findings
                .add(Code::FreeButNot, &at.key("name"), &[&charge.id])
                .with("rule", &charge.id)
                .with("why", "price");
            return;
        }
        if costs || !(says_free(&charge.name) || charge.note.as_ref().is_some_and(says_free)) {
            return;
        }
        let key = if says_free(&charge.name) { "name" } else { "note" };
        let exchange = table.exchanges.iter().find(|rule| {
            rule.margin.is_some_and(|margin| !margin.figure().is_zero())
                && converts(table, charge)
                && meets(charge, rule.when.as_ref())
        });
        let other = table.others.iter().find(|other| meets(charge, other.when.as_ref()));
        let (why, id) = match (exchange, other) {
            (Some(rule), _) => ("margin", &rule.id),
            (None, Some(other)) => ("other", &other.id),
            (None, None) => return,
        };
        let adding = findings.add(Code::FreeButNot, &at.key(key), &[&charge.id, id]);
        adding.with("rule", &charge.id).with("why", why).with("beside", id);
    });
}

fn says_free(text: &Text) -> bool {
    let says = |text: &str| {
        let text = text.to_lowercase();
        WORDS.iter().any(|word| text.contains(word)) && !text.contains("not free")
    };
    text.languages().filter_map(|language| text.get(language)).any(says)
}

fn costs_nothing(price: &Price) -> bool {
    match price {
        Price::Flat(flat) => {
            flat.fixed.is_none_or(|fixed| fixed.number().is_zero())
                && flat.percent.is_none_or(|percent| percent.figure().is_zero())
                && flat.each.is_none()
        }
        Price::NotOffered(_) => true,
        _ => false,
    }
}

fn has_free_part(price: &Price) -> bool {
    let mut free = false;
    price.walk(&mut |inner| {
        free |= match inner {
            Price::Flat(_) => costs_nothing(inner),
            Price::Bands(bands) => bands.bands.iter().any(|band| {
                band.fixed.map(Figure::number).is_some_and(crate::money::Number::is_zero) && band.percent.is_none()
            }),
            _ => false,
        };
    });
    free
}

/// Whether a charge can be beside a conversion.
fn converts(table: &FeeTable, charge: &Charge) -> bool {
    let when = charge.when.as_ref();
    let of_service = |service: &&crate::table::Service| {
        when.is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id))
    };
    let abroad = |to: &crate::table::Destination| {
        to.currency != table.currency
            && when.is_none_or(|when| {
                (when.currency.is_empty() || when.currency.contains(&to.currency))
                    && (when.country.is_empty() || to.country.as_ref().is_some_and(|own| when.country.contains(own)))
            })
    };
    when.is_none_or(|when| when.converted != Some(false))
        && table.services.iter().filter(of_service).any(|service| service.destinations.iter().any(abroad))
}

/// Whether a charge and another rule can hold for one payment, as far as services and methods tell.
fn meets(charge: &Charge, other: Option<&When>) -> bool {
    let (Some(own), Some(other)) = (charge.when.as_ref(), other) else { return true };
    let common = |one: &[crate::document::Identifier], other: &[crate::document::Identifier]| {
        one.is_empty() || other.is_empty() || one.iter().any(|id| other.contains(id))
    };
    let facts = own.facts.iter().all(|(id, condition)| match (condition, other.facts.get(id)) {
        (crate::table::FactCondition::OneOf(own), Some(crate::table::FactCondition::OneOf(other))) => {
            common(own, other)
        }
        _ => true,
    });
    common(&own.service, &other.service) && common(&own.method, &other.method) && facts
}
