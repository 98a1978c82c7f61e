//! Amounts fit their currency, and currencies that differ have a rate.

use super::names::{Names, concerns};
use super::walk::{Item, each, walk};
use super::{allowances, prices, promotions, ranges, rates};
use crate::document::{Identifier, Reading};
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, Number, Percent, Rounding};
use crate::table::{Bearer, Charge, CurrencyCode, FeeTable, Figure, RoundingRule, Side, When};

pub fn check(table: &FeeTable, names: &Names<'_>, reading: &mut Reading) {
    let mut amounts = Amounts { table, reading };
    amounts.currencies();
    let Some(home) = amounts.known(&Path::Top.key("currency"), &table.currency) else { return };
    amounts.rounding(&Path::Top.key("rounding"), &table.rounding, &[home]);
    rates::check(&mut amounts);
    amounts.offers(home);
    amounts.conditions();
    amounts.counters(home);
    for (index, charge) in table.charges.iter().enumerate() {
        amounts.charge(&Path::Top.key("charges").element(index), charge, home);
    }
    promotions::amounts(&mut amounts, names, home);
    amounts.others(home);
}

pub(super) struct Amounts<'t, 'r> {
    pub(super) table: &'t FeeTable,
    pub(super) reading: &'r mut Reading,
}

impl Amounts<'_, '_> {
    fn currencies(&mut self) {
        for (index, own) in self.table.currencies.iter().enumerate() {
            if own.currency().is_none() {
                let at = Path::Top;
                let at = at.key("currencies");
                let at = at.element(index);
                self.reading.report(
                    Issue::new(Code::UnknownWord, &at.key("exponent"))
                        .with("word", own.exponent)
                        .with("allowed", "0, 1, 2, 3, 4, 5, 6, 7, 8")
                        .with("suggestion", ""),
                );
            }
        }
    }

    /// The currencies that conditions name.
    fn conditions(&mut self) {
        let table = self.table;
        walk(table, &mut |at, item| {
            if let Item::When(when, _) = item {
                for (index, code) in when.currency.iter().enumerate() {
                    self.known(&at.key("currency").element(index), code);
                }
            }
        });
    }

    /// A counter in another currency than the payer's has a rate to it.
    fn counters(&mut self, home: Currency) {
        each(&Path::Top, "counters", &self.table.counters, |at, counter| {
            let Some(code) = &counter.currency else { return };
            let Some(own) = self.known(&at.key("currency"), code).filter(|own| *own != home) else { return };
            match &counter.reference {
                Some(rates) => self.joined(&at.key("reference"), rates, own, home),
                None => {
                    let issue = Issue::new(Code::MissingKey, at).with("key", "reference");
                    self.reading.report(issue);
                }
            }
        });
    }

    pub(super) fn known(&mut self, at: &Path<'_>, code: &CurrencyCode) -> Option<Currency> {
        let currency = self.table.currency_named(code.as_str());
        if currency.is_none() {
            self.reading.report(Issue::new(Code::UnknownCurrency, at).with("word", code.as_str()));
        }
        currency
    }

    /// A step above nought that every currency it rounds can be paid in.
    pub(super) fn rounding(&mut self, at: &Path<'_>, rule: &RoundingRule, currencies: &[Currency]) {
        let Some(increment) = rule.increment else { return };
        if increment.is_zero() {
            self.reading.report(Issue::new(Code::NotPositive, &at.key("increment")));
        }
        for currency in currencies {
            self.fits(&at.key("increment"), increment, *currency);
        }
    }

    fn offers(&mut self, home: Currency) {
        let list = Path::Top.key("services");
        for (index, service) in self.table.services.iter().enumerate() {
            let at = list.element(index);
            for (index, destination) in service.destinations.iter().enumerate() {
                self.known(&at.key("destinations").element(index).key("currency"), &destination.currency);
            }
            for (index, offer) in service.methods.iter().enumerate() {
                let list = at.key("methods");
                let at = list.element(index);
                self.limits(&at, offer.minimum, offer.maximum, (service.principal == Side::Send).then_some(home));
            }
        }
    }

    fn charge(&mut self, at: &Path<'_>, charge: &Charge, home: Currency) {
        let own = charge.currency.as_ref().and_then(|code| self.known(&at.key("currency"), code));
        let sides = self.sides(charge, None, home);
        if let Some(own) = own {
            self.on_its_side(at, charge, own, &sides);
        }
        let priced_in = own.map_or_else(|| sides.clone(), |own| vec![own]);
        let arrives = charge.borne_by == Bearer::Recipient;
        for currency in &priced_in {
            let arrives = arrives && own.is_none();
            prices::check(self, &at.key("price"), &charge.price, *currency, arrives);
            self.all_fit(at, &[("minimum", charge.minimum), ("maximum", charge.maximum)], *currency);
            if let Some(period) = &charge.period_maximum {
                self.all_fit(&at.key("periodMaximum"), &[("maximum", Some(period.maximum))], *currency);
            }
        }
        prices::once(self, &at.key("price"), &charge.price);
        if let Some(deemed) = &charge.base.deemed {
            let at_base = at.key("base");
            let at = at_base.key("deemed");
            for currency in &sides {
                prices::check(self, &at.key("price"), &deemed.price, *currency, arrives);
                self.all_fit(&at, &[("minimum", deemed.minimum), ("maximum", deemed.maximum)], *currency);
            }
            prices::once(self, &at.key("price"), &deemed.price);
            if let Some(rule) = &deemed.rounding {
                self.rounding(&at.key("rounding"), rule, &sides);
            }
        }
        let rounding = charge.rounding.as_ref().unwrap_or(&self.table.rounding);
        self.rounding(&at.key("rounding"), rounding, &sides);
        self.keeps_limits(at, charge, rounding);
        allowances::check(self, at, charge, &priced_in);
    }

    /// A charge in another currency than its side's has a rate to it, wherever its conditions let it apply.
    fn on_its_side(&mut self, at: &Path<'_>, charge: &Charge, own: Currency, sides: &[Currency]) {
        for side in sides.iter().filter(|side| **side != own) {
            match &charge.converted_at {
                None => {
                    let issue = Issue::new(Code::ChargeCurrency, &at.key("currency")).with("charge", &charge.id);
                    self.reading.report(issue);
                }
                Some(rates) => self.joined(&at.key("convertedAt"), rates, own, *side),
            }
        }
    }

    /// Reports when reference rates do not join two currencies.
    pub(super) fn joined(&mut self, at: &Path<'_>, rates: &Identifier, from: Currency, to: Currency) {
        let Some(found) = self.table.reference(rates) else { return };
        let joins = found.rates.iter().filter_map(|row| self.table.rate_of(row)).any(|rate| rate.joins(from, to));
        if !joins {
            let issue = Issue::new(Code::NoRate, at).with("rates", rates);
            self.reading.report(issue.with("from", from).with("to", to));
        }
    }

    pub(super) fn all_fit(&mut self, at: &Path<'_>, amounts: &[(&str, Option<Figure>)], currency: Currency) {
        for (key, amount) in amounts {
            if let Some(amount) = amount {
                self.fits(&at.key(key), amount.number(), currency);
            }
        }
    }

    /// Rounding comes after the limits, so a limit must be a step of it to hold.
    fn keeps_limits(&mut self, at: &Path<'_>, charge: &Charge, rounding: &RoundingRule) {
        // A price in another currency is converted first, and that is what is rounded.
        let converted = charge.converted_at.is_some();
        let Some(step) = rounding.increment.and_then(|increment| Rounding::new(rounding.mode, increment)) else {
            return;
        };
        for (key, limit) in [("minimum", charge.minimum), ("maximum", charge.maximum)] {
            let off = |limit: &Figure| !converted && limit.number().round(step) != Ok(limit.number());
            if let Some(limit) = limit.filter(off) {
                let issue = Issue::new(Code::LimitOffStep, &at.key(key)).with("written", limit.number());
                self.reading.report(issue.with("increment", step.increment()));
            }
        }
    }

    /// The currencies of the side a charge stands on, where a further condition holds as well.
    pub(super) fn sides(&self, charge: &Charge, also: Option<&When>, home: Currency) -> Vec<Currency> {
        match charge.borne_by {
            Bearer::Recipient => self.arriving([charge.when.as_ref(), also], home),
            Bearer::Sender | Bearer::ThirdParty => vec![home],
        }
    }

    /// The currencies that can arrive where all of these conditions hold.
    pub(super) fn arriving(&self, conditions: [Option<&When>; 2], home: Currency) -> Vec<Currency> {
        let mut currencies = Vec::new();
        let all = |holds: &dyn Fn(&When) -> bool| conditions.iter().flatten().all(|when| holds(when));
        let services = self.table.services.iter();
        let services = services.filter(|service| conditions.iter().all(|when| concerns(*when, service)));
        for service in services {
            if service.destinations.is_empty() {
                currencies.push(home);
            }
            let destinations = service.destinations.iter().filter(|destination| {
                all(&|when| {
                    (when.country.is_empty()
                        || destination.country.as_ref().is_some_and(|country| when.country.contains(country)))
                        && (when.currency.is_empty() || when.currency.contains(&destination.currency))
                })
            });
            currencies.extend(
                destinations.filter_map(|destination| self.table.currency_named(destination.currency.as_str())),
            );
        }
        let converted =
            |currency: &Currency| all(&|when| when.converted.is_none_or(|converted| converted == (*currency != home)));
        let mut once: Vec<Currency> = Vec::new();
        for currency in currencies.into_iter().filter(converted) {
            if !once.contains(&currency) {
                once.push(currency);
            }
        }
        once
    }

    fn others(&mut self, home: Currency) {
        let list = Path::Top.key("others");
        for (index, other) in self.table.others.iter().enumerate() {
            let at = list.element(index);
            let currency = match &other.currency {
                Some(code) => self.known(&at.key("currency"), code),
                None => Some(home),
            };
            if let Some(currency) = currency {
                for (key, amount) in [("from", other.from), ("upTo", other.up_to)] {
                    if let Some(amount) = amount {
                        self.fits(&at.key(key), amount, currency);
                    }
                }
            }
            if let (Some(from), Some(up_to)) = (other.from, other.up_to)
                && from > up_to
            {
                let issue = Issue::new(Code::MinimumOverMaximum, &at.key("from"));
                self.reading.report(issue.with("minimum", from).with("maximum", up_to));
            }
            let (from, up_to) = (other.percent_from.map(Percent::figure), other.percent_up_to.map(Percent::figure));
            if let (Some(from), Some(up_to)) = (from, up_to)
                && from > up_to
            {
                let issue = Issue::new(Code::MinimumOverMaximum, &at.key("percentFrom"));
                self.reading.report(issue.with("minimum", from).with("maximum", up_to));
            }
        }
    }

    fn limits(&mut self, at: &Path<'_>, minimum: Option<Number>, maximum: Option<Number>, currency: Option<Currency>) {
        for (key, amount) in [("minimum", minimum), ("maximum", maximum)] {
            if let (Some(amount), Some(currency)) = (amount, currency) {
                self.fits(&at.key(key), amount, currency);
            }
        }
        ranges::ordered(at, minimum, maximum, self.reading);
    }

    pub(super) fn fits(&mut self, at: &Path<'_>, amount: Number, currency: Currency) {
        if Money::new(amount, currency).is_err() {
            let issue = Issue::new(Code::TooFine, at).with("written", amount).with("currency", currency);
            self.reading.report(issue.with("decimals", currency.exponent()));
        }
    }
}
