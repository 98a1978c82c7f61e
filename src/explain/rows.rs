//! The rows of a statement, in the order of Regulation E (12 CFR 1005.31).

use super::explanation::{Amount, Row, RowKind, Section, SectionKind};
use super::language::Message;
use super::method::{amount, without_sign};
use super::words::Words;
use super::working::{assumed, working};
use crate::quote::{Exchange, IncludedLine, Line, LineBasis, Margin, Quote, Recurs, Statement};
use crate::table::{Bearer, Certainty, ChargeKind, Collector, Side};

/// The parts of a statement that has them, in order.
pub fn sections(words: &Words, quote: &Quote, statement: &Statement) -> Vec<Section> {
    let mut sections = vec![sent(words, quote, statement)];
    if let Some(exchange) = &statement.exchange {
        sections.push(self::exchange(words, quote, exchange));
    }
    sections.push(received(words, quote, statement));
    if !statement.third_party_lines.is_empty() {
        let rows = statement.third_party_lines.iter().map(|line| line_row(words, quote, line)).collect();
        sections.push(section(words, quote, SectionKind::ThirdParty, Message::SectionThirdParty, rows));
    }
    if !statement.later_lines.is_empty() {
        let rows = statement.later_lines.iter().map(|line| line_row(words, quote, line)).collect();
        sections.push(section(words, quote, SectionKind::Later, Message::SectionLater, rows));
    }
    sections
}

fn section(words: &Words, quote: &Quote, kind: SectionKind, name: Message, rows: Vec<Row>) -> Section {
    Section { kind, name: words.say(name, &[("kind", quote.request.kind.as_str())]), rows }
}

fn sent(words: &Words, quote: &Quote, statement: &Statement) -> Section {
    let kind = quote.request.kind.as_str();
    let name = words.say(Message::RowTransferAmount, &[("kind", kind)]);
    let mut rows = vec![plain_row(RowKind::Amount, name, amount(words, statement.transfer_amount))];
    rows.extend(statement.sender_lines.iter().map(|line| line_row(words, quote, line)));
    let name = words.say(Message::RowTotal, &[("kind", kind)]);
    let mut total = plain_row(RowKind::Total, name, amount(words, statement.total));
    total.mark = mark(words, statement.total_certainty);
    rows.push(total);
    section(words, quote, SectionKind::Sent, Message::SectionSent, rows)
}

fn received(words: &Words, quote: &Quote, statement: &Statement) -> Section {
    let kind = quote.request.kind.as_str();
    let mut rows = Vec::new();
    // Where nothing is exchanged or taken out, the amount would only be said a second time.
    if statement.exchange.is_some() || !statement.recipient_lines.is_empty() {
        let name = words.say(Message::RowTransferAmountReceived, &[("kind", kind)]);
        rows.push(plain_row(RowKind::Amount, name, amount(words, statement.transfer_amount_received)));
    }
    rows.extend(statement.recipient_lines.iter().map(|line| line_row(words, quote, line)));
    let name = words.say(Message::RowTotalToRecipient, &[("kind", kind)]);
    let mut total = plain_row(RowKind::Total, name, amount(words, statement.total_to_recipient));
    total.mark = mark(words, statement.received_certainty);
    rows.push(total);
    section(words, quote, SectionKind::Received, Message::SectionReceived, rows)
}

fn plain_row(kind: RowKind, name: String, amount: Amount) -> Row {
    Row { kind, charge: String::new(), name, amount, mark: None, working: Vec::new(), basis: Vec::new() }
}

fn line_row(words: &Words, quote: &Quote, line: &Line) -> Row {
    let mut shown = amount(words, line.amount);
    let is_deducted = line.borne_by == Bearer::Recipient && line.kind != ChargeKind::Cashback;
    if is_deducted && !line.amount.is_zero() {
        shown.text = words.say(Message::Deducted, &[("amount", &shown.text)]);
    }
    let mut working = working(words, line);
    working.extend(line.included.iter().map(|tax| included(words, tax)));
    working.extend(line.recurs.map(|recurs| every(words, recurs)));
    working.extend(line.assumptions.iter().map(|assumption| assumed(words, assumption)));
    working.extend(line.note.as_ref().map(|note| words.text(note).to_owned()));
    Row {
        kind: match line.kind {
            ChargeKind::Fee => RowKind::Fee,
            ChargeKind::Tax => RowKind::Tax,
            ChargeKind::Cashback => RowKind::Cashback,
        },
        charge: line.charge.to_string(),
        name: words.text(&line.name).to_owned(),
        amount: shown,
        mark: mark(words, line.certainty),
        working,
        basis: line_basis(words, quote, line),
    }
}

/// A tax inside a line, as a sentence.
fn included(words: &Words, tax: &IncludedLine) -> String {
    let (percent, amount) = (words.number(tax.percent.figure()), words.money(tax.amount));
    let arguments =
        [("name", words.text(&tax.name)), ("percent", &percent), ("amount", &amount), ("of", tax.of.as_str())];
    words.say(Message::IncludedTax, &arguments)
}

/// How often a line is due, as a sentence.
fn every(words: &Words, recurs: Recurs) -> String {
    words.say(Message::Recurs, &[("every", &words.number(recurs.every)), ("unit", recurs.unit.as_str())])
}

fn mark(words: &Words, certainty: Certainty) -> Option<String> {
    match certainty {
        Certainty::Exact => None,
        Certainty::Assumed => Some(words.say(Message::MarkAssumed, &[])),
        Certainty::Estimated => Some(words.say(Message::MarkEstimated, &[])),
    }
}

fn line_basis(words: &Words, quote: &Quote, line: &Line) -> Vec<String> {
    let (kind, principal) = (quote.request.kind.as_str(), quote.request.principal.as_str());
    let arguments = [("bearer", line.borne_by.as_str()), ("kind", kind), ("principal", principal)];
    let borne_by = (line.kind != ChargeKind::Cashback).then(|| words.say(Message::BorneBy, &arguments));
    let refundable = line
        .refundable
        .map(|refundable| words.say(if refundable { Message::RefundableYes } else { Message::RefundableNo }, &[]));
    let charged_by = (line.kind != ChargeKind::Cashback).then(|| charged_by(words, quote, line.charged_by));
    let also = line.also_published.iter().chain(line.included.iter().map(|tax| &tax.basis));
    let mut published: Vec<String> = source(words, &line.basis);
    for sentence in also.flat_map(|basis| source(words, basis)) {
        if !published.contains(&sentence) {
            published.push(sentence);
        }
    }
    let table = table_of(words, quote);
    charged_by.into_iter().chain(borne_by).chain(refundable).chain(published).chain([table]).collect()
}

/// Who charges, as a sentence.
pub fn charged_by(words: &Words, quote: &Quote, collector: Collector) -> String {
    let operator = words.text(&quote.table.operator);
    words.say(Message::ChargedBy, &[("collector", collector.as_str()), ("operator", operator)])
}

fn basis(words: &Words, quote: &Quote, basis: &LineBasis) -> Vec<String> {
    source(words, basis).into_iter().chain([table_of(words, quote)]).collect()
}

/// The document a rule is published in.
pub fn source(words: &Words, basis: &LineBasis) -> Vec<String> {
    let title = words.text(&basis.title);
    let first = match &basis.clause {
        Some(clause) => words.say(Message::BasisClause, &[("title", title), ("clause", clause)]),
        None => words.say(Message::Basis, &[("title", title)]),
    };
    let address = basis.address.as_ref().map(|address| words.say(Message::BasisAddress, &[("address", address)]));
    [first].into_iter().chain(address).collect()
}

/// The table version a rule stands in.
fn table_of(words: &Words, quote: &Quote) -> String {
    let from = words.beginning(quote.table.valid_from);
    let arguments =
        [("tariff", quote.table.tariff.as_str()), ("version", quote.table.version.as_str()), ("from", &from)];
    words.say(Message::BasisTable, &arguments)
}

fn exchange(words: &Words, quote: &Quote, exchange: &Exchange) -> Section {
    let rate = |name: Message, rate: crate::money::ExchangeRate| {
        let shown = Amount { text: words.rate(rate), value: rate.rate().to_string() };
        plain_row(RowKind::Rate, words.say(name, &[]), shown)
    };
    let mut customer = rate(Message::RowExchangeRate, exchange.rate);
    customer.name = words.text(&exchange.name).to_owned();
    customer.working.extend(words.unrounded_rate(exchange.rate));
    customer.basis = basis(words, quote, &exchange.basis);
    let mut rows = Vec::new();
    if let Some(special) = &exchange.special {
        let mut row = rate(Message::RowExchangeRate, special.rate);
        row.name = words.text(&special.name).to_owned();
        let part = words.money(special.part);
        row.working.push(match special.rest {
            Some(rest) => words.say(Message::SpecialRatePart, &[("part", &part), ("rest", &words.money(rest))]),
            None => words.say(Message::SpecialRateWhole, &[("part", &part)]),
        });
        rows.push(row);
    }
    // A rate that nothing is exchanged at would only mislead.
    if exchange.special.as_ref().is_none_or(|special| special.rest.is_some()) {
        rows.push(customer);
    }
    if let Some(reference) = &exchange.reference {
        let mut row = rate(Message::RowReferenceRate, reference.rate);
        let arguments = [("name", words.text(&reference.name)), ("moment", &words.date_time(reference.time))];
        row.working.push(words.say(Message::ReferenceRate, &arguments));
        rows.push(row);
    }
    if let Some(margin) = &exchange.margin {
        let mut row = plain_row(RowKind::Margin, words.say(Message::RowMargin, &[]), amount(words, margin.sent));
        row.working.push(margin_sentence(words, quote, margin));
        rows.push(row);
    }
    section(words, quote, SectionKind::Exchange, Message::SectionExchange, rows)
}

/// What the reference rate would change: what arrives, or what is paid where the price is fixed.
fn margin_sentence(words: &Words, quote: &Quote, margin: &Margin) -> String {
    let principal = quote.request.principal;
    let worth = if principal == Side::Receive { margin.sent } else { margin.arriving };
    let message = match worth.amount() {
        amount if amount.is_zero() => return words.say(Message::MarginNone, &[]),
        amount if amount.is_negative() => Message::MarginBetter,
        _ => Message::MarginWorking,
    };
    let arguments = [
        ("percent", words.percent(margin.percent)),
        ("worth", words.money(without_sign(worth))),
        ("principal", principal.as_str().to_owned()),
        ("kind", quote.request.kind.as_str().to_owned()),
    ];
    words.say(message, &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
}
