//! Exchange rates: of two currencies, above nought, one for each pair, even after margin and rounding.

use super::amounts::Amounts;
use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, ExchangeRate, Percent, Rounding};
use crate::table::{ExchangeRule, RateRow, RoundingRule};

pub fn check(amounts: &mut Amounts<'_, '_>) {
    let table = amounts.table;
    let top = Path::Top;
    let list = top.key("referenceRates");
    for (index, rates) in table.reference_rates.iter().enumerate() {
        rows(amounts, &list.element(index).key("rates"), &rates.rates);
    }
    let list = top.key("exchanges");
    for (index, rule) in table.exchanges.iter().enumerate() {
        let at = list.element(index);
        rows(amounts, &at.key("rates"), &rule.rates);
        let published = rows_of(amounts, rule);
        let mut currencies: Vec<Currency> = Vec::new();
        for currency in published.iter().flat_map(|rate| [rate.base(), rate.quote()]) {
            if !currencies.contains(&currency) {
                currencies.push(currency);
            }
        }
        amounts.rounding(&at.key("rounding"), &rule.rounding, &currencies);
        if let Some(rounding) = &rule.rate_rounding {
            amounts.rounding(&at.key("rateRounding"), rounding, &[]);
            if rounding.increment.is_none() {
                let issue = Issue::new(Code::MissingKey, &at.key("rateRounding"));
                amounts.reading.report(issue.with("key", "increment"));
            }
        }
        if published.iter().any(|rate| !stays_above_nought(*rate, rule.margin, rule.rate_rounding.as_ref())) {
            let key = if rule.margin.is_some() { "margin" } else { "rateRounding" };
            amounts.reading.report(Issue::new(Code::RateOfNothing, &at.key(key)));
        }
    }
}

/// The rates a rule starts from: its own, or its reference's.
pub fn rows_of(amounts: &Amounts<'_, '_>, rule: &ExchangeRule) -> Vec<ExchangeRate> {
    let table = amounts.table;
    let reference = rule.reference.as_ref().and_then(|id| table.reference(id)).map(|rates| rates.rates.as_slice());
    let rows = if rule.rates.is_empty() { reference.unwrap_or_default() } else { rule.rates.as_slice() };
    rows.iter().filter_map(|row| table.rate_of(row)).collect()
}

pub fn stays_above_nought(rate: ExchangeRate, margin: Option<Percent>, rounding: Option<&RoundingRule>) -> bool {
    let rounding = rounding.and_then(|rule| Rounding::new(rule.mode, rule.increment?));
    [rate.base(), rate.quote()].into_iter().all(|pays| {
        let with_margin = margin.map_or(Ok(rate), |margin| rate.with_margin(margin, pays));
        with_margin.and_then(|rate| rounding.map_or(Ok(rate), |rounding| rate.round(rounding))).is_ok()
    })
}

pub fn rows(amounts: &mut Amounts<'_, '_>, at: &Path<'_>, rows: &[RateRow]) {
    let mut pairs: Vec<(Currency, Currency)> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let at = at.element(index);
        let base = amounts.known(&at.key("base"), &row.base);
        let quote = amounts.known(&at.key("quote"), &row.quote);
        if row.rate.is_zero() {
            amounts.reading.report(Issue::new(Code::NotPositive, &at.key("rate")));
        }
        let (Some(base), Some(quote)) = (base, quote) else { continue };
        if base == quote {
            amounts.reading.report(Issue::new(Code::SameCurrency, &at.key("quote")).with("currency", base));
        } else if pairs.contains(&(base, quote)) || pairs.contains(&(quote, base)) {
            let word = format!("{base} {quote}");
            amounts.reading.report(Issue::new(Code::DuplicateIdentifier, &at).with("word", word));
        }
        pairs.push((base, quote));
    }
}
