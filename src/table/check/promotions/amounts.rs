//! The amounts of a promotion fit the currencies of what it changes.

use crate::issue::{Code, Issue, Path};
use crate::money::Currency;
use crate::table::check::amounts::Amounts;
use crate::table::check::names::Names;
use crate::table::check::walk::each;
use crate::table::check::{prices, rates};
use crate::table::{Bearer, Cashback, Charge, Effect, ExchangeRule, Measure, Promotion, Raised, Special};

pub fn check(amounts: &mut Amounts<'_, '_>, names: &Names<'_>, home: Currency) {
    each(&Path::Top, "promotions", &amounts.table.promotions, |at, promotion| {
        let at = at.key("effect");
        let charges: Vec<&Charge> = promotion.charges.iter().filter_map(|id| names.charge(id)).collect();
        let priced_in = priced_in(amounts, promotion, &charges, home);
        let one = |key, amount| [(key, Some(amount))];
        let fits = match &promotion.effect {
            Effect::PercentOff(own) => [("most", own.most)],
            Effect::AmountOff(own) => one("amountOff", own.amount_off),
            Effect::Exempt(own) => one("exempt", own.exempt),
            Effect::Instead(own) => {
                for (currency, arrives) in &priced_in {
                    prices::check(amounts, &at.key("price"), &own.price, *currency, *arrives);
                }
                prices::once(amounts, &at.key("price"), &own.price);
                return;
            }
            Effect::Raised(own) => return raised(amounts, &at, own, names, &charges, &priced_in),
            Effect::Special(own) => return special(amounts, &at, own, promotion, names, home),
            Effect::Cashback(own) => return cashback(amounts, &at, own, promotion, &charges, home),
            Effect::PointsOff(_) | Effect::Without(_) | Effect::InKind(_) => return,
        };
        for (currency, _) in &priced_in {
            amounts.all_fit(&at, &fits, *currency);
        }
    });
}

/// The currencies of the prices of the charges, each once, and whether they are those that arrive.
fn priced_in(
    amounts: &Amounts<'_, '_>,
    promotion: &Promotion,
    charges: &[&Charge],
    home: Currency,
) -> Vec<(Currency, bool)> {
    let mut once = Vec::new();
    for charge in charges {
        let own = charge.currency.as_ref().and_then(|code| amounts.table.currency_named(code.as_str()));
        let currencies = own.map_or_else(|| amounts.sides(charge, promotion.when.as_ref(), home), |own| vec![own]);
        let arrives = own.is_none() && charge.borne_by == Bearer::Recipient;
        for currency in currencies {
            if !once.contains(&(currency, arrives)) {
                once.push((currency, arrives));
            }
        }
    }
    once
}

/// What is free is counted as the allowance counts it.
fn raised(
    amounts: &mut Amounts<'_, '_>,
    at: &Path<'_>,
    own: &Raised,
    names: &Names<'_>,
    charges: &[&Charge],
    priced_in: &[(Currency, bool)],
) {
    let (at, free) = (at.key("free"), own.free.number());
    let allowances = charges.iter().flat_map(|charge| &charge.allowances);
    let mut is_counted = false;
    // One that is too coarse for it is enough to say.
    let mut coarsest: Option<Currency> = None;
    let mut note = |currency: Currency| {
        if coarsest.is_none_or(|coarsest| currency.exponent() < coarsest.exponent()) {
            coarsest = Some(currency);
        }
    };
    for allowance in allowances.filter(|one| own.counter.is_none() || own.counter == one.counter) {
        match allowance.counter.as_ref().and_then(|id| names.counter(id)) {
            Some(counter) if counter.measure == Measure::Count => is_counted = true,
            Some(counter) => {
                let code = counter.currency.as_ref().unwrap_or(&amounts.table.currency);
                amounts.table.currency_named(code.as_str()).into_iter().for_each(&mut note);
            }
            None => priced_in.iter().for_each(|(currency, _)| note(*currency)),
        }
    }
    if is_counted {
        amounts.whole(&at, free);
    }
    if let Some(currency) = coarsest {
        amounts.fits(&at, free, currency);
    }
}

fn cashback(
    amounts: &mut Amounts<'_, '_>,
    at: &Path<'_>,
    own: &Cashback,
    promotion: &Promotion,
    charges: &[&Charge],
    home: Currency,
) {
    let arrives = charges.iter().any(|charge| charge.borne_by == Bearer::Recipient);
    let mut sides: Vec<Currency> = Vec::new();
    for side in charges.iter().flat_map(|charge| amounts.sides(charge, promotion.when.as_ref(), home)) {
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    if promotion.charges.is_empty() {
        sides.push(home);
    }
    for side in &sides {
        prices::check(amounts, &at.key("cashback"), &own.cashback, *side, arrives);
        amounts.all_fit(at, &[("most", own.most)], *side);
    }
    prices::once(amounts, &at.key("cashback"), &own.cashback);
    // It is rounded as the table says; of the payer's currency that has been looked at.
    let table = amounts.table;
    sides.retain(|side| *side != home);
    amounts.rounding(&Path::Top.key("rounding"), &table.rounding, &sides);
}

fn special(
    amounts: &mut Amounts<'_, '_>,
    at: &Path<'_>,
    own: &Special,
    promotion: &Promotion,
    names: &Names<'_>,
    home: Currency,
) {
    amounts.all_fit(at, &[("upTo", own.up_to)], home);
    rates::rows(amounts, &at.key("rates"), &own.rates);
    let mut leaves_nothing = false;
    for rule in promotion.exchanges.iter().filter_map(|id| names.exchange(id)) {
        if own.margin.is_none() {
            joins(amounts, at, own, promotion, rule, home);
            continue;
        }
        let reference = rule.reference.as_ref().and_then(|id| amounts.table.reference(id));
        if rule.reference.is_none() {
            let issue = Issue::new(Code::NoReference, &at.key("margin")).with("rule", &rule.id);
            amounts.reading.report(issue);
        }
        let rates = reference.into_iter().flat_map(|reference| &reference.rates);
        leaves_nothing |= rates
            .filter_map(|row| amounts.table.rate_of(row))
            .any(|rate| !rates::stays_above_nought(rate, own.margin, None));
    }
    if leaves_nothing {
        amounts.reading.report(Issue::new(Code::RateOfNothing, &at.key("margin")));
    }
}

/// Rates that join nothing of what a rule exchanges would never be used.
fn joins(
    amounts: &mut Amounts<'_, '_>,
    at: &Path<'_>,
    own: &Special,
    promotion: &Promotion,
    rule: &ExchangeRule,
    home: Currency,
) {
    let special: Vec<_> = own.rates.iter().filter_map(|row| amounts.table.rate_of(row)).collect();
    let usual = rates::rows_of(amounts, rule);
    let mut exchanged = amounts.arriving([rule.when.as_ref(), promotion.when.as_ref()], home);
    exchanged.retain(|arriving| usual.iter().any(|rate| rate.joins(home, *arriving)));
    let is_joined = |arriving: &Currency| special.iter().any(|rate| rate.joins(home, *arriving));
    if let Some(arriving) = exchanged.first().filter(|_| !special.is_empty() && !exchanged.iter().any(is_joined)) {
        let issue = Issue::new(Code::NoRate, &at.key("rates")).with("rates", &promotion.id);
        amounts.reading.report(issue.with("from", home).with("to", arriving));
    }
}
