//! One way through a whole table: every text, reference, condition, price and pair of limits, with its path.

mod later;

use crate::document::{Identifier, Text};
use crate::issue::Path;
use crate::money::Number;
use crate::table::{
    Basis, Charge, Counter, FactCondition, FeeTable, Figure, LookUpBy, Part, Price, Promotion, Range, Service, When,
};

/// Something that can stand in many places of a table.
#[derive(Clone, Copy)]
pub enum Item<'t> {
    /// A text for readers.
    Text(&'t Text),
    /// The name of something that must be in the table.
    Refers(Family, &'t Identifier, Scope<'t>),
    /// A condition.
    When(&'t When, Scope<'t>),
    /// A range.
    Range(&'t Range),
    /// A price; those inside it come after it.
    Price(&'t Price),
    /// A minimum and a maximum.
    Limits(Option<Number>, Option<Number>),
}

/// Where the facts of a condition or price must be asked for.
#[derive(Clone, Copy)]
pub enum Scope<'t> {
    /// It does no harm if they are not.
    Anywhere,
    /// Wherever the rule of that condition applies.
    Rule(Option<&'t When>),
    /// Wherever the promotion applies, by its own condition or by what it changes.
    Promotion(&'t Promotion),
    /// In that service.
    Service(&'t Service),
}

/// What a name can be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Sources.
    Source,
    /// Reference rates.
    Rates,
    /// Time zones.
    Zone,
    /// Periods.
    Period,
    /// Methods.
    Method,
    /// Services.
    Service,
    /// Facts.
    Fact,
    /// Counters.
    Counter,
    /// Charges.
    Charge,
    /// Exchange rules.
    Exchange,
    /// Promotions.
    Promotion,
    /// Calendars.
    Calendar,
}

/// Who is shown what there is.
pub type See<'s, 't> = &'s mut dyn FnMut(&Path<'_>, Item<'t>);

/// Shows everything in a table, in the order of the format.
pub fn walk<'t>(table: &'t FeeTable, see: See<'_, 't>) {
    let top = Path::Top;
    see(&top.key("title"), Item::Text(&table.title));
    text(&top, "note", table.note.as_ref(), see);
    let operator = top.key("operator");
    see(&operator.key("name"), Item::Text(&table.operator.name));
    if let Some(hotline) = &table.operator.hotline {
        text(&operator.key("hotline"), "hours", hotline.hours.as_ref(), see);
    }
    each(&top, "sources", &table.sources, |at, source| see(&at.key("title"), Item::Text(&source.title)));
    each(&top, "currencies", &table.currencies, |at, own| see(&at.key("name"), Item::Text(&own.name)));
    each(&top, "indexes", &table.indexes.0, |at, index| {
        see(&at.key("name"), Item::Text(&index.name));
        basis(&at.key("basis"), &index.basis, see);
    });
    each(&top, "referenceRates", &table.reference_rates, |at, rates| see(&at.key("name"), Item::Text(&rates.name)));
    each(&top, "zones", &table.zones, |at, zone| see(&at.key("name"), Item::Text(&zone.name)));
    each(&top, "periods", &table.periods, |at, period| {
        see(&at.key("name"), Item::Text(&period.name));
        see(&at.key("zone"), Item::Refers(Family::Zone, &period.zone, Scope::Anywhere));
    });
    each(&top, "calendars", &table.calendars, |at, calendar| later::calendar(at, calendar, see));
    each(&top, "methods", &table.methods, |at, method| {
        see(&at.key("name"), Item::Text(&method.name));
        text(at, "note", method.note.as_ref(), see);
    });
    each(&top, "services", &table.services, |at, service| {
        see(&at.key("name"), Item::Text(&service.name));
        each(at, "destinations", &service.destinations, |at, to| see(&at.key("name"), Item::Text(&to.name)));
        each(at, "methods", &service.methods, |at, offer| {
            see(&at.key("method"), Item::Refers(Family::Method, &offer.method, Scope::Anywhere));
            each(at, "arrives", &offer.arrives, |at, rule| later::arrival(at, rule, Scope::Service(service), see));
        });
    });
    each(&top, "facts", &table.facts, |at, fact| {
        see(&at.key("name"), Item::Text(&fact.name));
        names(at, "services", Family::Service, &fact.services, see);
        each(at, "values", &fact.values, |at, value| see(&at.key("name"), Item::Text(&value.name)));
    });
    each(&top, "counters", &table.counters, |at, one| counter(at, one, see));
    each(&top, "charges", &table.charges, |at, one| charge(at, one, see));
    each(&top, "exchanges", &table.exchanges, |at, rule| {
        see(&at.key("name"), Item::Text(&rule.name));
        conditions(at, rule.when.as_ref(), &rule.unless, Scope::Rule(None), see);
        name(at, "reference", Family::Rates, rule.reference.as_ref(), see);
        basis(&at.key("basis"), &rule.basis, see);
    });
    each(&top, "promotions", &table.promotions, |at, one| later::promotion(at, one, see));
    each(&top, "others", &table.others, |at, other| {
        see(&at.key("name"), Item::Text(&other.name));
        text(at, "note", other.note.as_ref(), see);
        conditions(at, other.when.as_ref(), &other.unless, Scope::Rule(None), see);
        basis(&at.key("basis"), &other.basis, see);
    });
}

/// Visits the elements of a list, each with its path.
pub fn each<'t, T>(at: &Path<'_>, key: &str, list: &'t [T], mut visit: impl FnMut(&Path<'_>, &'t T)) {
    let list_at = at.key(key);
    for (index, element) in list.iter().enumerate() {
        visit(&list_at.element(index), element);
    }
}

fn text<'t>(at: &Path<'_>, key: &str, text: Option<&'t Text>, see: See<'_, 't>) {
    if let Some(text) = text {
        see(&at.key(key), Item::Text(text));
    }
}

fn name<'t>(at: &Path<'_>, key: &str, family: Family, id: Option<&'t Identifier>, see: See<'_, 't>) {
    if let Some(id) = id {
        see(&at.key(key), Item::Refers(family, id, Scope::Anywhere));
    }
}

fn names<'t>(at: &Path<'_>, key: &str, family: Family, ids: &'t [Identifier], see: See<'_, 't>) {
    for id in ids {
        see(&at.key(key), Item::Refers(family, id, Scope::Anywhere));
    }
}

fn basis<'t>(at: &Path<'_>, basis: &'t Basis, see: See<'_, 't>) {
    see(&at.key("source"), Item::Refers(Family::Source, &basis.source, Scope::Anywhere));
}

fn counter<'t>(at: &Path<'_>, counter: &'t Counter, see: See<'_, 't>) {
    see(&at.key("name"), Item::Text(&counter.name));
    name(at, "zone", Family::Zone, counter.zone.as_ref(), see);
    name(at, "reference", Family::Rates, counter.reference.as_ref(), see);
    names(at, "services", Family::Service, &counter.services, see);
    names(at, "priority", Family::Service, &counter.priority, see);
    if let Some(own) = &counter.when {
        when(&at.key("when"), own, Scope::Anywhere, see);
    }
    each(at, "unless", &counter.unless, |at, except| when(at, except, Scope::Anywhere, see));
}

fn charge<'t>(at: &Path<'_>, charge: &'t Charge, see: See<'_, 't>) {
    let scope = Scope::Rule(charge.when.as_ref());
    see(&at.key("name"), Item::Text(&charge.name));
    text(at, "note", charge.note.as_ref(), see);
    conditions(at, charge.when.as_ref(), &charge.unless, Scope::Rule(None), see);
    let at_base = at.key("base");
    names(&at_base, "charges", Family::Charge, &charge.base.charges, see);
    names(&at_base, "less", Family::Charge, &charge.base.less, see);
    fact(&at_base.key("fact"), charge.base.fact.as_ref(), scope, see);
    if let Some(deemed) = &charge.base.deemed {
        let at = at_base.key("deemed");
        see(&at.key("name"), Item::Text(&deemed.name));
        price(&at.key("price"), &deemed.price, scope, see);
        limits(&at, deemed.minimum, deemed.maximum, see);
    }
    each(at, "allowances", &charge.allowances, |at, allowance| {
        conditions(at, allowance.when.as_ref(), &[], scope, see);
        name(at, "counter", Family::Counter, allowance.counter.as_ref(), see);
        fact(&at.key("plus"), allowance.plus.as_ref(), scope, see);
    });
    price(&at.key("price"), &charge.price, scope, see);
    each(at, "adjustments", &charge.adjustments, |at, adjustment| {
        see(&at.key("name"), Item::Text(&adjustment.name));
        conditions(at, adjustment.when.as_ref(), &adjustment.unless, scope, see);
    });
    limits(at, charge.minimum, charge.maximum, see);
    if let Some(period) = &charge.period_maximum {
        see(&at.key("periodMaximum").key("counter"), Item::Refers(Family::Counter, &period.counter, Scope::Anywhere));
    }
    name(at, "convertedAt", Family::Rates, charge.converted_at.as_ref(), see);
    each(at, "includes", &charge.includes, |at, tax| {
        see(&at.key("name"), Item::Text(&tax.name));
        if let Some(own) = &tax.basis {
            basis(&at.key("basis"), own, see);
        }
    });
    basis(&at.key("basis"), &charge.basis, see);
    each(at, "alsoPublished", &charge.also_published, |at, also| basis(at, also, see));
}

fn fact<'t>(at: &Path<'_>, id: Option<&'t Identifier>, scope: Scope<'t>, see: See<'_, 't>) {
    if let Some(id) = id {
        see(at, Item::Refers(Family::Fact, id, scope));
    }
}

fn conditions<'t>(at: &Path<'_>, own: Option<&'t When>, unless: &'t [When], scope: Scope<'t>, see: See<'_, 't>) {
    if let Some(own) = own {
        when(&at.key("when"), own, scope, see);
    }
    each(at, "unless", unless, |at, except| when(at, except, Scope::Anywhere, see));
}

fn when<'t>(at: &Path<'_>, when: &'t When, scope: Scope<'t>, see: See<'_, 't>) {
    see(at, Item::When(when, scope));
    names(at, "service", Family::Service, &when.service, see);
    names(at, "method", Family::Method, &when.method, see);
    names(at, "during", Family::Period, &when.during, see);
    if let Some(range) = &when.amount {
        see(&at.key("amount"), Item::Range(range));
    }
    let at_used = at.key("used");
    for (id, range) in when.used.iter() {
        see(&at_used.key(id.as_str()), Item::Refers(Family::Counter, id, Scope::Anywhere));
        see(&at_used.key(id.as_str()), Item::Range(range));
    }
    let at_facts = at.key("facts");
    for (id, condition) in when.facts.iter() {
        see(&at_facts.key(id.as_str()), Item::Refers(Family::Fact, id, Scope::Anywhere));
        if let FactCondition::Within(range) = condition {
            see(&at_facts.key(id.as_str()), Item::Range(range));
        }
    }
}

fn limits<'t>(at: &Path<'_>, minimum: Option<Figure>, maximum: Option<Figure>, see: See<'_, 't>) {
    see(at, Item::Limits(minimum.map(Figure::number), maximum.map(Figure::number)));
}

fn price<'t>(at: &Path<'_>, own: &'t Price, scope: Scope<'t>, see: See<'_, 't>) {
    see(at, Item::Price(own));
    match own {
        Price::Flat(_) => {}
        Price::NotOffered(why) => see(&at.key("notOffered"), Item::Text(why)),
        Price::Bands(bands) => {
            if let Some(by) = &bands.by {
                name(&at.key("by"), "counter", Family::Counter, by.counter.as_ref(), see);
                fact(&at.key("by").key("fact"), by.fact.as_ref(), scope, see);
            }
            each(at, "bands", &bands.bands, |at, band| {
                text(at, "notOffered", band.not_offered.as_ref(), see);
                limits(at, band.minimum, band.maximum, see);
            });
        }
        Price::LookUp(look_up) => {
            if let LookUpBy::Fact(id) = &look_up.look_up {
                fact(&at.key("lookUp").key("fact"), Some(id), scope, see);
            }
            each(at, "rows", &look_up.rows, |at, row| {
                price(&at.key("price"), &row.price, scope, see);
                limits(at, row.minimum, row.maximum, see);
            });
            if let Some(otherwise) = &look_up.otherwise {
                price(&at.key("otherwise"), otherwise, scope, see);
            }
        }
        Price::Combined(combined) => each(at, "parts", &combined.parts, |at, part| self::part(at, part, scope, see)),
    }
}

fn part<'t>(at: &Path<'_>, part: &'t Part, scope: Scope<'t>, see: See<'_, 't>) {
    see(&at.key("name"), Item::Text(&part.name));
    conditions(at, part.when.as_ref(), &part.unless, scope, see);
    price(&at.key("price"), &part.price, scope, see);
    limits(at, part.minimum, part.maximum, see);
}
