//! Amounts fit their currency, limits and bands are in order, rates are above nought.

use super::rates;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Money, Number, Rounding};
use crate::table::{
    Bands, Bearer, Charge, CurrencyCode, FeeTable, Figure, Measure, Price, Range, RoundingRule, Side, When,
};

pub fn check(table: &FeeTable, reading: &mut Reading) {
    let mut amounts = Amounts { table, reading };
    amounts.currencies();
    let Some(home) = amounts.known(&Path::Top.key("currency"), &table.currency) else { return };
    amounts.rounding(&Path::Top.key("rounding"), &table.rounding, &[home]);
    rates::check(&mut amounts);
    amounts.offers(home);
    for (index, charge) in table.charges.iter().enumerate() {
        amounts.charge(&Path::Top.key("charges").element(index), charge, home);
    }
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
        let currency = match &charge.currency {
            Some(code) => self.known(&at.key("currency"), code),
            // What the recipient bears is in the currency that arrives, known only with the request.
            None if charge.borne_by == Bearer::Recipient => None,
            None => Some(home),
        };
        self.when(&at.key("when"), charge.when.as_ref());
        let sides = if charge.borne_by == Bearer::Recipient { self.currencies_of(charge, home) } else { vec![home] };
        self.on_its_side(at, charge, &sides, home);
        self.ordered(at, charge.minimum.map(Figure::number), charge.maximum.map(Figure::number));
        let rounding = charge.rounding.as_ref().unwrap_or(&self.table.rounding);
        self.rounding(&at.key("rounding"), rounding, &sides);
        self.keeps_limits(at, charge, rounding);
        for (index, allowance) in charge.allowances.iter().enumerate() {
            let counter = self.table.counters.iter().find(|counter| Some(&counter.id) == allowance.counter.as_ref());
            let at_allowances = at.key("allowances");
            let at_allowance = at_allowances.element(index);
            let free = allowance.free.number();
            match counter.map(|counter| counter.measure) {
                Some(Measure::Count) if free.decimals() > 0 => {
                    let issue = Issue::new(Code::NotWhole, &at_allowance.key("free"));
                    self.reading.report(issue.with("written", free));
                }
                Some(Measure::Count) => {}
                _ => self.fits(&at_allowance.key("free"), free, home),
            }
        }
        if let Price::Bands(bands) = &charge.price {
            self.bands(&at.key("price"), bands, currency);
        }
    }

    /// A charge is in the currency of the side it stands on, wherever its conditions let it apply.
    fn on_its_side(&mut self, at: &Path<'_>, charge: &Charge, sides: &[Currency], home: Currency) {
        let counts_amounts = charge.allowances.iter().any(|allowance| {
            let mut counters = self.table.counters.iter();
            let is_counter = |counter: &crate::table::Counter| Some(&counter.id) == allowance.counter.as_ref();
            counters
                .any(|counter| is_counter(counter) && counter.measure == Measure::Amount && counter.reference.is_none())
        });
        for currency in sides {
            let converted = charge.converted_at.is_some();
            if !converted && charge.currency.as_ref().is_some_and(|own| own.as_str() != currency.code()) {
                self.reading.report(Issue::new(Code::ChargeCurrency, &at.key("currency")).with("charge", &charge.id));
            }
            // Counters count the payer's currency.
            if counts_amounts && *currency != home {
                self.reading.report(Issue::new(Code::ChargeCurrency, &at.key("allowance")).with("charge", &charge.id));
            }
            let at_price = at.key("price");
            match &charge.price {
                Price::Flat(flat) => self.all_fit(&at_price, &[("fixed", flat.fixed)], *currency),
                Price::Bands(bands) => {
                    let list = at_price.key("bands");
                    for (index, band) in bands.bands.iter().enumerate() {
                        let amounts = [("fixed", band.fixed), ("minimum", band.minimum), ("maximum", band.maximum)];
                        self.all_fit(&list.element(index), &amounts, *currency);
                    }
                }
                _ => {}
            }
            self.all_fit(at, &[("minimum", charge.minimum), ("maximum", charge.maximum)], *currency);
        }
    }

    fn all_fit(&mut self, at: &Path<'_>, amounts: &[(&str, Option<Figure>)], currency: Currency) {
        for (key, amount) in amounts {
            if let Some(amount) = amount {
                self.fits(&at.key(key), amount.number(), currency);
            }
        }
    }

    /// Rounding comes after the limits, so a limit must be a step of it to hold.
    fn keeps_limits(&mut self, at: &Path<'_>, charge: &Charge, rounding: &RoundingRule) {
        let Some(step) = rounding.increment.and_then(|increment| Rounding::new(rounding.mode, increment)) else {
            return;
        };
        for (key, limit) in [("minimum", charge.minimum), ("maximum", charge.maximum)] {
            if let Some(limit) = limit.filter(|limit| limit.number().round(step) != Ok(limit.number())) {
                let issue = Issue::new(Code::LimitOffStep, &at.key(key)).with("written", limit.number());
                self.reading.report(issue.with("increment", step.increment()));
            }
        }
    }

    /// The currencies that can arrive where a charge applies.
    fn currencies_of(&self, charge: &Charge, home: Currency) -> Vec<Currency> {
        let mut currencies = Vec::new();
        let when = charge.when.as_ref();
        let services =
            self.table.services.iter().filter(|service| {
                when.is_none_or(|when| when.service.is_empty() || when.service.contains(&service.id))
            });
        for service in services {
            if service.destinations.is_empty() {
                currencies.push(home);
            }
            let destinations = service.destinations.iter().filter(|destination| {
                when.is_none_or(|when| {
                    (when.country.is_empty()
                        || destination.country.as_ref().is_some_and(|country| when.country.contains(country)))
                        && (when.currency.is_empty() || when.currency.contains(&destination.currency))
                })
            });
            currencies.extend(
                destinations.filter_map(|destination| self.table.currency_named(destination.currency.as_str())),
            );
        }
        let converted = |currency: &Currency| {
            when.and_then(|when| when.converted).is_none_or(|converted| converted == (*currency != home))
        };
        let mut once: Vec<Currency> = Vec::new();
        for currency in currencies.into_iter().filter(converted) {
            if !once.contains(&currency) {
                once.push(currency);
            }
        }
        once
    }

    fn bands(&mut self, at: &Path<'_>, bands: &Bands, currency: Option<Currency>) {
        let list = at.key("bands");
        if bands.bands.is_empty() {
            self.reading.report(Issue::new(Code::EmptyList, &list));
        }
        let last = bands.bands.len().saturating_sub(1);
        let mut below: Option<(Number, bool)> = None;
        for (index, band) in bands.bands.iter().enumerate() {
            let at = list.element(index);
            if band.up_to.is_some() && band.below.is_some() {
                self.reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "upTo, below"));
            }
            match band.edge() {
                None if index < last => self.reading.report(Issue::new(Code::OpenBand, &at)),
                Some(edge) if index == last => {
                    self.reading.report(Issue::new(Code::ClosedTable, &at).with("edge", edge))
                }
                Some(edge) => {
                    let this = (edge, band.up_to.is_some());
                    if below.is_some_and(|below| this <= below) || (index == 0 && this == (Number::ZERO, false)) {
                        let before = below.map_or(Number::ZERO, |(edge, _)| edge);
                        self.reading.report(Issue::new(Code::BandOrder, &at).with("edge", edge).with("before", before));
                    }
                    below = Some(this);
                }
                None => {}
            }
            let priced = band.fixed.is_some() || band.percent.is_some() || band.each.is_some();
            if priced == band.not_offered.is_some() {
                self.reading.report(Issue::new(Code::ExactlyOne, &at).with("keys", "fixed / percent, notOffered"));
            }
            self.ordered(&at, band.minimum.map(Figure::number), band.maximum.map(Figure::number));
            for (key, amount) in [("upTo", band.up_to), ("below", band.below)] {
                if let (Some(amount), Some(currency), None) = (amount, currency, &bands.by) {
                    self.fits(&at.key(key), amount.number(), currency);
                }
            }
        }
    }

    fn others(&mut self, home: Currency) {
        let list = Path::Top.key("others");
        for (index, other) in self.table.others.iter().enumerate() {
            let at = list.element(index);
            self.when(&at.key("when"), other.when.as_ref());
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
        }
    }

    fn when(&mut self, at: &Path<'_>, when: Option<&When>) {
        let Some(when) = when else { return };
        for (index, code) in when.currency.iter().enumerate() {
            self.known(&at.key("currency").element(index), code);
        }
        if let Some(range) = &when.amount {
            self.range(&at.key("amount"), range);
        }
    }

    fn range(&mut self, at: &Path<'_>, range: &Range) {
        if range.from.is_some() && range.above.is_some() {
            self.reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "from, above"));
        }
        if range.up_to.is_some() && range.below.is_some() {
            self.reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "upTo, below"));
        }
        let (lower, upper) = (range.from.or(range.above), range.up_to.or(range.below));
        let closed = range.from.is_some() && range.up_to.is_some();
        if let (Some(lower), Some(upper)) = (lower, upper)
            && (lower > upper || (lower == upper && !closed))
        {
            self.reading.report(Issue::new(Code::EmptyRange, at));
        }
    }

    fn limits(&mut self, at: &Path<'_>, minimum: Option<Number>, maximum: Option<Number>, currency: Option<Currency>) {
        for (key, amount) in [("minimum", minimum), ("maximum", maximum)] {
            if let (Some(amount), Some(currency)) = (amount, currency) {
                self.fits(&at.key(key), amount, currency);
            }
        }
        self.ordered(at, minimum, maximum);
    }

    fn ordered(&mut self, at: &Path<'_>, minimum: Option<Number>, maximum: Option<Number>) {
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && minimum > maximum
        {
            let issue = Issue::new(Code::MinimumOverMaximum, &at.key("minimum"));
            self.reading.report(issue.with("minimum", minimum).with("maximum", maximum));
        }
    }

    fn fits(&mut self, at: &Path<'_>, amount: Number, currency: Currency) {
        if Money::new(amount, currency).is_err() {
            let issue = Issue::new(Code::TooFine, at).with("written", amount).with("currency", currency);
            self.reading.report(issue.with("decimals", currency.exponent()));
        }
    }
}
