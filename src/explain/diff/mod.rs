//! What changed between two versions of a tariff, in words: the changes, what they do to a basket of payments, who is
//! hit hardest, and the notice to publish.

mod cases;
mod change;
mod notice;
mod price;
mod rule;
mod text;

pub use text::{diff_markdown, diff_text};

use super::language::{Language, Message};
use super::words::Words;
use crate::diff::{Change, Diff, Topic, What};

/// What changed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffWords {
    /// What it is about.
    pub title: String,
    /// The two versions.
    pub versions: String,
    /// What is told.
    pub sections: Vec<DiffSection>,
    /// The sentence of each change, in the order of the changes.
    pub changes: Vec<String>,
    /// The sentence of each case, in the order of the cases.
    pub cases: Vec<String>,
}

/// A part of what is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffSection {
    /// What it is called.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Something said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A sentence by itself.
    Sentence(String),
    /// Several sentences under a heading.
    List(String, Vec<String>),
    /// Rows under a heading, and what their cells are.
    Table(String, Vec<String>, Vec<Vec<String>>),
    /// Payments under a heading, and what their cells are: the payment, its cost before and after, and a sentence.
    Payments(String, Vec<String>, Vec<Vec<String>>),
}

/// What changed in a language.
pub fn explain_diff(diff: &Diff, language: Language) -> DiffWords {
    let words = Words { language, mixed: false };
    let changes: Vec<String> = diff.changes.iter().map(|change| change::sentences(&words, change)).collect();
    let cases = diff.effect.cases.iter().map(|case| cases::sentence(&words, case)).collect();
    let section = |title: Message, blocks| DiffSection { title: words.say(title, &[]), blocks };
    let sections = vec![
        section(Message::DiffSectionChanges, told(&words, &diff.changes, &changes)),
        section(Message::DiffSectionEffect, cases::blocks(&words, &diff.effect)),
        section(Message::DiffSectionExtremes, cases::extremes(&words, &diff.tally)),
        section(Message::DiffSectionNotice, notice::blocks(&words, diff)),
    ];
    let title = words.text(&diff.new.title);
    let (old_from, new_from) = (words.beginning(diff.old.valid_from), words.beginning(diff.new.valid_from));
    let versions = [
        ("old", diff.old.version.as_str()),
        ("oldFrom", &old_from),
        ("new", diff.new.version.as_str()),
        ("newFrom", &new_from),
    ];
    DiffWords {
        title: words.say(Message::DiffTitle, &[("title", title), ("new", diff.new.version.as_str())]),
        versions: words.say(Message::DiffVersions, &versions),
        sections,
        changes,
        cases,
    }
}

/// The changes under what they concern; market rates as a table.
fn told(words: &Words, changes: &[Change], sentences: &[String]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (change, sentence) in changes.iter().zip(sentences) {
        let heading = heading(words, &change.topic);
        match blocks.last_mut() {
            Some(Block::List(known, items)) if *known == heading => items.push(sentence.clone()),
            _ => blocks.push(Block::List(heading, vec![sentence.clone()])),
        }
        if let What::Market { rows, .. } = &change.what {
            let cells = [Message::DiffMarketRate, Message::DiffBefore, Message::DiffAfter];
            let headings = cells.map(|cell| words.say(cell, &[])).to_vec();
            let rows = rows.iter().map(|row| change::market_row(words, row)).collect();
            blocks.push(Block::Table(String::new(), headings, rows));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Sentence(words.say(Message::DiffNone, &[])));
    }
    blocks
}

fn heading(words: &Words, topic: &Topic) -> String {
    let topic = match topic {
        Topic::Services { services, methods } => {
            let names = |named: &[crate::quote::Named]| words.list(named.iter().map(|one| words.text(&one.name)));
            let (services, methods) = (names(services), names(methods));
            return words.say(Message::DiffHeading, &[("services", &services), ("methods", &methods)]);
        }
        Topic::Promotions => "promotions",
        Topic::Others => "others",
        Topic::Market => "market",
        Topic::Tariff => "tariff",
        Topic::Documents => "documents",
    };
    words.say(Message::DiffTopic, &[("topic", topic)])
}
