//! Promotions: their order, windows and codes, and that an effect has what it changes and nothing else.

mod amounts;
mod charges;
mod counters;
mod effect;

pub use amounts::check as amounts;

use super::names::{Names, doubles};
use super::walk::each;
use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::table::{Effect, FeeTable, Promotion};

/// The longest code: what a customer would still type.
const LONGEST_CODE: usize = 40;

pub fn check(table: &FeeTable, names: &Names<'_>, reading: &mut Reading) {
    grouped(table, reading);
    counters::apart(table, reading);
    each(&Path::Top, "promotions", &table.promotions, |at, promotion| {
        window(at, promotion, reading);
        if let Some(code) = promotion.code.as_ref().filter(|code| !is_code(code)) {
            reading.not_in_form(&at.key("code"), code, "SPRING20");
        }
        changes(at, promotion, reading);
        effect::check(&at.key("effect"), &promotion.effect, reading);
        counters::check(table, names, at, promotion, reading);
        charges::check(names, at, promotion, reading);
    });
}

/// The order of the list is that of application, so what excludes each other has one place in it.
fn grouped(table: &FeeTable, reading: &mut Reading) {
    let mut before = None;
    let mut begins = Vec::new();
    for (index, promotion) in table.promotions.iter().enumerate() {
        let own = promotion.group.as_ref();
        if let Some(group) = own.filter(|_| own != before) {
            begins.push((group.as_str(), index));
        }
        before = own;
    }
    let list = Path::Top.key("promotions");
    for (group, index) in doubles(begins) {
        reading.report(Issue::new(Code::GroupApart, &list.element(index).key("group")).with("word", group));
    }
}

fn window(at: &Path<'_>, promotion: &Promotion, reading: &mut Reading) {
    let Some(window) = &promotion.window else { return };
    let at = at.key("window");
    match (window.from, window.until) {
        (None, None) => reading.report(Issue::new(Code::MissingKey, &at).with("key", "from")),
        (Some(from), Some(until)) if from.seconds() >= until.seconds() => {
            reading.report(Issue::new(Code::EmptySpan, &at));
        }
        _ => {}
    }
}

/// Whether it can be typed, and read out on the telephone: no blanks, no letters that look like others.
fn is_code(code: &str) -> bool {
    let is_typed =
        |letter: char| letter.is_ascii_graphic() || matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}');
    code.chars().count() <= LONGEST_CODE && code.chars().all(is_typed)
}

/// An effect on rates has exchange rules and no charges; one on prices has charges; what comes later needs none.
fn changes(at: &Path<'_>, promotion: &Promotion, reading: &mut Reading) {
    let [charges, exchanges] = [("charges", &promotion.charges), ("exchanges", &promotion.exchanges)];
    let (own, other) = if promotion.effect.is_exchange() { (exchanges, charges) } else { (charges, exchanges) };
    if promotion.effect.is_now() && own.1.is_empty() {
        reading.report(Issue::new(Code::MissingKey, at).with("key", own.0));
    }
    if !other.1.is_empty() {
        let issue = Issue::new(Code::KeyMisplaced, &at.key(other.0)).with("key", other.0);
        reading.report(issue.with("beside", key_of(&promotion.effect)));
    }
}

/// The key by which an effect is told.
fn key_of(effect: &Effect) -> &'static str {
    match effect {
        Effect::PercentOff(_) => "percentOff",
        Effect::PointsOff(_) => "pointsOff",
        Effect::AmountOff(_) => "amountOff",
        Effect::Instead(_) => "price",
        Effect::Exempt(_) => "exempt",
        Effect::Raised(_) => "free",
        Effect::Without(_) => "without",
        Effect::Special(own) if own.margin.is_some() => "margin",
        Effect::Special(_) => "rates",
        Effect::Cashback(_) => "cashback",
        Effect::InKind(_) => "inKind",
    }
}
