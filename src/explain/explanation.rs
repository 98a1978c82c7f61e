//! An explanation: everything a surface shows, in one language, in order.

use serde::Serialize;

use super::arrival::Arrival;
use super::language::{Language, Message};
use super::method::method;
use super::promotions::{PromotionRow, promotions};
use super::words::Words;
use crate::document::Text;
use crate::quote::{Quote, Statement, Step};
use crate::table::Purpose;

/// A quote in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The language.
    pub language: &'static str,
    /// What was asked.
    pub question: String,
    /// That this is information, not a transfer.
    pub disclaimer: String,
    /// Why the table is not a price list, if it is not.
    pub purpose: Option<String>,
    /// The table version and since when.
    pub table: String,
    /// The moment it was worked out for.
    pub as_of: String,
    /// Where to call.
    pub hotline: Option<String>,
    /// The methods, the best first.
    pub methods: Vec<Method>,
}

/// One method in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Method {
    /// The method's name in the table.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Why it is not offered, if it is not.
    pub not_offered: Option<String>,
    /// The figures a comparison shows.
    pub headline: Option<Headline>,
    /// The summary sentence.
    pub summary: Option<String>,
    /// How the amount was found, when another one was asked for.
    pub reached: Vec<String>,
    /// What was assumed in leaving charges out.
    pub assumptions: Vec<String>,
    /// What distinguishes it from the other methods.
    pub badges: Vec<String>,
    /// When the money arrives, where the tariff says so.
    pub arrival: Option<Arrival>,
    /// What it costs without promotions, and from when on; nothing where none applies.
    pub regular: Vec<String>,
    /// Every promotion of the service, those that count first.
    pub promotions: Vec<PromotionRow>,
    /// The statement's parts, in order.
    pub sections: Vec<Section>,
    /// What the payment uses up of allowances and other counters, a sentence each.
    pub usage: Vec<String>,
    /// What others may charge.
    pub others: Vec<OtherRow>,
    /// Charges of the service that do not apply here, and why.
    pub considered: Vec<String>,
}

/// The figures a comparison shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// What the payer pays in all.
    pub total: Amount,
    /// What of it goes on fees and margin.
    pub cost: Amount,
    /// What arrives.
    pub arrives: Amount,
    /// The cost as a share of what is paid.
    pub share: String,
}

/// An amount to show: its words, and its plain figure for machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// The amount as it is read, currency and all.
    pub text: String,
    /// The plain figure.
    pub value: String,
}

/// A part of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Which part it is.
    pub kind: SectionKind,
    /// What it is called.
    pub name: String,
    /// Its rows, the total last.
    pub rows: Vec<Row>,
}

/// The parts of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// What the payer pays.
    Sent,
    /// The exchange.
    Exchange,
    /// What arrives.
    Received,
    /// What somebody else pays.
    ThirdParty,
    /// What comes back later.
    Later,
}

/// A row of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What kind of row it is.
    pub kind: RowKind,
    /// The charge that gave it, empty for others.
    pub charge: String,
    /// What it is called.
    pub name: String,
    /// Its amount.
    pub amount: Amount,
    /// "Assumed" or "estimated", unless it is exact.
    pub mark: Option<String>,
    /// How it is worked out, a sentence each.
    pub working: Vec<String>,
    /// Who charges and pays it, and where the rule is published.
    pub basis: Vec<String>,
}

/// The kinds of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// The amount a side starts from.
    Amount,
    /// A fee.
    Fee,
    /// A tax.
    Tax,
    /// Money that comes back later.
    Cashback,
    /// A rate.
    Rate,
    /// The exchange-rate margin, which is inside the rate.
    Margin,
    /// A total.
    Total,
}

/// What somebody else may charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherRow {
    /// What it is called.
    pub name: String,
    /// The usual range, or that it is not known.
    pub range: String,
    /// Who charges it, and what else to know.
    pub notes: Vec<String>,
}

/// The quote in words.
pub fn explain(quote: &Quote, language: Language) -> Explanation {
    explained(quote, language, Some(promotions))
}

/// A quote to which no promotion applies in words.
pub fn explain_plain(quote: &Quote, language: Language) -> Explanation {
    explained(quote, language, None)
}

/// What tells of the promotions of a statement, called through a pointer only: a page can fetch it apart.
pub type OfPromotions = fn(&Words, &Statement) -> (Vec<PromotionRow>, Vec<String>);

fn explained(quote: &Quote, language: Language, of_promotions: Option<OfPromotions>) -> Explanation {
    let statements = || quote.statements.iter().filter_map(|method| method.outcome.statement());
    let is_converted = |step: &Step| matches!(step, Step::Converted { .. } | Step::BaseConverted { .. });
    let mixed = statements().any(|statement| statement.exchange.is_some())
        || statements().flat_map(Statement::lines).flat_map(|line| &line.working).any(is_converted)
        || statements().flat_map(|statement| &statement.others).filter_map(|other| other.range).any(|range| {
            let of_range = range.from.or(range.up_to).map(crate::money::Money::currency);
            of_range.is_some_and(|currency| currency != quote.request.amount.currency())
        });
    let words = Words { language, mixed };
    Explanation {
        language: language.tag(),
        question: question(&words, quote),
        disclaimer: words.say(Message::Disclaimer, &[]),
        purpose: purpose(&words, quote),
        table: table(&words, quote),
        as_of: words.say(Message::AsOf, &[("moment", &words.date_time(quote.request.as_of))]),
        hotline: quote
            .table
            .hotline
            .as_ref()
            .map(|hotline| self::hotline(&words, &hotline.number, hotline.hours.as_ref())),
        methods: quote.statements.iter().map(|statement| method(&words, quote, statement, of_promotions)).collect(),
    }
}

/// Where to call, as a sentence.
pub fn hotline(words: &Words, number: &str, hours: Option<&Text>) -> String {
    match hours {
        Some(hours) => words.say(Message::HotlineHours, &[("number", number), ("hours", words.text(hours))]),
        None => words.say(Message::Hotline, &[("number", number)]),
    }
}

fn question(words: &Words, quote: &Quote) -> String {
    let request = &quote.request;
    let destination = request.destination.as_ref().map_or_else(String::new, |destination| {
        words.say(Message::QuestionDestination, &[("destination", words.text(destination))])
    });
    words.say(
        Message::Question,
        &[
            ("service", words.text(&request.service.name)),
            ("destination", &destination),
            ("amount", &words.money(request.amount)),
            ("side", request.side.as_str()),
        ],
    )
}

fn purpose(words: &Words, quote: &Quote) -> Option<String> {
    let operator = [("operator", words.text(&quote.table.operator))];
    match quote.table.purpose {
        Purpose::Live => None,
        Purpose::Demonstration => Some(words.say(Message::PurposeDemonstration, &operator)),
        Purpose::Test => Some(words.say(Message::PurposeTest, &operator)),
    }
}

fn table(words: &Words, quote: &Quote) -> String {
    let table = &quote.table;
    let from = words.beginning(table.valid_from);
    let (title, version) = (words.text(&table.title), table.version.as_str());
    match table.valid_until {
        Some(until) => {
            let last = words.date_time(until.minute_before());
            let arguments = [("title", title), ("version", version), ("from", &from), ("last", &last)];
            words.say(Message::TableLineUntil, &arguments)
        }
        None => words.say(Message::TableLine, &[("title", title), ("version", version), ("from", &from)]),
    }
}
