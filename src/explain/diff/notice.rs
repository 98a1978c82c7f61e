//! The notice to customers, and what is to be said of its date to those who publish it.

use super::super::language::Message;
use super::super::words::Words;
use super::rule::names;
use super::{Block, cases, change, heading};
use crate::diff::{Change, Diff, NOTICE_DAYS, Topic, What};
use crate::document::{Date, Moment};

/// The notice: from when, what changes, what customers can do; then how long before it is told.
pub fn blocks(words: &Words, diff: &Diff) -> Vec<Block> {
    let notice = &diff.notice;
    let from = words.beginning(notice.from);
    let title = [("operator", words.text(&notice.operator)), ("from", from.as_str())];
    let mut blocks = vec![
        Block::Sentence(words.say(Message::DiffNoticeTitle, &title)),
        Block::Sentence(words.say(Message::DiffNoticeIntro, &[("from", &from)])),
    ];
    let (plain, left): (Vec<&Change>, Vec<&Change>) =
        diff.changes.iter().filter(|change| concerns_customers(change)).partition(|change| is_plain(change));
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for change in plain {
        let (heading, sentence) = (heading(words, &change.topic), change::sentence(words, change).0);
        match told.last_mut() {
            Some((known, items)) if *known == heading => items.push(sentence),
            _ => told.push((heading, vec![sentence])),
        }
    }
    blocks.extend(told.into_iter().map(|(heading, items)| Block::List(heading, items)));
    blocks.push(Block::List(words.say(Message::DiffNoticeDo, &[]), advice(words, diff, &from)));
    if !left.is_empty() {
        blocks.push(Block::Sentence(words.say(Message::DiffNoticeLeftOut, &[("count", &left.len().to_string())])));
    }
    blocks.extend(lead(words, diff).into_iter().map(Block::Sentence));
    blocks
}

/// Market rates are no change of the tariff, and sources are told by the notice itself.
fn concerns_customers(change: &Change) -> bool {
    !matches!(change.topic, Topic::Market | Topic::Documents)
}

fn is_plain(change: &Change) -> bool {
    !matches!(change.what, What::Stated { .. })
}

fn advice(words: &Words, diff: &Diff, from: &str) -> Vec<String> {
    let notice = &diff.notice;
    let mut advice = vec![words.say(Message::DiffNoticeBefore, &[("from", from)])];
    for instead in notice.instead.iter().filter(|instead| !instead.methods.is_empty()) {
        let methods = names(words, &instead.methods);
        let arguments =
            [("method", words.text(&instead.method)), ("service", words.text(&instead.service)), ("methods", &methods)];
        advice.push(words.say(Message::DiffNoticeInstead, &arguments));
    }
    let worst = diff.tally.worst.as_deref();
    let cheaper = worst.and_then(|worst| Some((worst, diff.tally.instead(&diff.effect.cases)?)));
    advice.extend(cheaper.and_then(|(worst, cheaper)| {
        let (cost, more) = (words.money(cheaper.new?), words.money(worst.new?));
        let arguments = [
            ("case", cases::named(words, worst)),
            ("method", words.text(&cheaper.method.name).to_owned()),
            ("cost", cost),
            ("own", words.text(&worst.method.name).to_owned()),
            ("more", more),
        ];
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(words.say(Message::DiffNoticeCheaper, &arguments))
    }));
    advice.push(words.say(Message::DiffNoticeAsk, &[("from", from)]));
    advice.extend(notice.hotline.as_ref().map(|hotline| match &hotline.hours {
        Some(hours) => words.say(Message::HotlineHours, &[("number", &hotline.number), ("hours", words.text(hours))]),
        None => words.say(Message::Hotline, &[("number", &hotline.number)]),
    }));
    advice
}

/// How long before customers are told, and whether that is long enough.
fn lead(words: &Words, diff: &Diff) -> Vec<String> {
    let notice = &diff.notice;
    let noticed = notice.noticed.and_then(day).map(|day| words.date(day)).unwrap_or_default();
    let days = notice.days.map(|days| days.to_string()).unwrap_or_default();
    let needed = NOTICE_DAYS.to_string();
    let kept = match (notice.dearer, notice.days) {
        (false, _) => Some(words.say(Message::DiffLeadNotNeeded, &[])),
        (true, _) if notice.short => Some(words.say(Message::DiffLeadShort, &[("needed", &needed)])),
        (true, Some(_)) => Some(words.say(Message::DiffLeadKept, &[("needed", &needed)])),
        (true, None) => None,
    };
    let lead = words.say(Message::DiffLead, &[("days", &days), ("noticed", &noticed)]);
    [lead].into_iter().chain(kept).collect()
}

fn day(date: Date) -> Option<Moment> {
    Moment::at(date.days_since_1970() * 86_400, 0)
}
