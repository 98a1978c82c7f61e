//! What a charge takes from counters and facts is of the right kind: allowances, caps over a period, base facts.

use super::amounts::Amounts;
use super::walk::each;
use crate::document::Identifier;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Number};
use crate::table::{Allowance, Charge, Counter, Measure};

pub fn check(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, charge: &Charge, priced_in: &[Currency]) {
    each(at, "allowances", &charge.allowances, |at, own| allowance(amounts, at, charge, own, priced_in));
    if let Some(period) = &charge.period_maximum {
        let counter = amounts.counter(&period.counter);
        if counter.is_some_and(|counter| counter.measure != Measure::Fees) {
            amounts.wrong_measure(&at.key("periodMaximum").key("counter"), &period.counter, "fees");
        }
    }
    let base = at.key("base");
    if let Some(id) = &charge.base.fact {
        amounts.is_amount(&base.key("fact"), id);
        if !charge.base.charges.is_empty() || !charge.base.less.is_empty() {
            amounts.reading.report(Issue::new(Code::ExactlyOne, &base).with("keys", "charges / less, fact"));
        }
    }
    if let Some(recurs) = &charge.recurs {
        let at_recurs = at.key("recurs");
        let at = at_recurs.key("every");
        amounts.whole(&at, recurs.every);
        if recurs.every.is_zero() {
            amounts.reading.report(Issue::new(Code::NotPositive, &at));
        }
    }
}

fn allowance(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, charge: &Charge, own: &Allowance, priced_in: &[Currency]) {
    if let Some(plus) = &own.plus {
        amounts.is_amount(&at.key("plus"), plus);
    }
    let free = own.free.number();
    let Some(id) = &own.counter else {
        for currency in priced_in {
            amounts.fits(&at.key("free"), free, *currency);
        }
        return;
    };
    let Some(counter) = amounts.counter(id) else { return };
    match counter.measure {
        Measure::Count => amounts.whole(&at.key("free"), free),
        Measure::Fees => amounts.wrong_measure(&at.key("counter"), id, "amount"),
        Measure::Amount => {
            let code = counter.currency.as_ref().unwrap_or(&amounts.table.currency);
            let Some(counted_in) = amounts.table.currency_named(code.as_str()) else { return };
            amounts.fits(&at.key("free"), free, counted_in);
            for currency in priced_in.iter().filter(|currency| **currency != counted_in) {
                match &counter.reference {
                    Some(rates) => amounts.joined(&at.key("counter"), rates, *currency, counted_in),
                    // That a counter in a currency of its own has no rates is told where it stands.
                    None if counter.currency.is_some() => {}
                    None => {
                        let issue = Issue::new(Code::ChargeCurrency, &at.key("counter")).with("charge", &charge.id);
                        amounts.reading.report(issue);
                    }
                }
            }
        }
    }
}

impl<'t> Amounts<'t, '_> {
    fn counter(&self, id: &Identifier) -> Option<&'t Counter> {
        self.table.counters.iter().find(|counter| counter.id == *id)
    }

    fn wrong_measure(&mut self, at: &Path<'_>, id: &Identifier, wanted: &str) {
        self.reading.report(Issue::new(Code::WrongMeasure, at).with("counter", id).with("wanted", wanted));
    }

    /// A fact that is taken for an amount must be one.
    pub(super) fn is_amount(&mut self, at: &Path<'_>, id: &Identifier) {
        if self.table.facts.iter().any(|fact| fact.id == *id && !fact.values.is_empty()) {
            self.reading.report(Issue::new(Code::WrongFact, at).with("fact", id).with("wanted", "amount"));
        }
    }

    pub(super) fn whole(&mut self, at: &Path<'_>, number: Number) {
        if number.decimals() > 0 {
            self.reading.report(Issue::new(Code::NotWhole, at).with("written", number));
        }
    }
}
