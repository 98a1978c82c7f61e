//! Any single edit of a table is told, and by one change only.

use std::fs;

use plainfee::diff::{Change, Diff, Edition, Effect, Notice, Tally, VersionReference, changes, differences};
use plainfee::explain::{Language, explain_diff};
use plainfee::table::{FeeTable, parse};
use serde_json::Value;

use super::{Dice, every_table};

/// So many edits of each table are tried.
const EDITS: usize = 30;

fn reference(table: &FeeTable) -> VersionReference {
    VersionReference {
        tariff: table.tariff.clone(),
        version: table.version.clone(),
        title: table.title.clone(),
        valid_from: table.valid.from,
    }
}

/// The sentences of changes, in every language.
fn sentences(old: &FeeTable, new: &FeeTable, changes: Vec<Change>) -> Vec<String> {
    let tally = Tally::default();
    let notice = Notice::new(new, None, &changes, &tally);
    let effect = Effect { as_of: new.valid.from, market_held: false, rates_published: false, cases: Vec::new() };
    let diff = Diff { old: reference(old), new: reference(new), changes, effect, tally, notice };
    Language::all().flat_map(|language| explain_diff(&diff, language).changes).collect()
}

/// The ways to everything in a table, by JSON pointer.
fn pointers(at: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                pointers(&format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), value, found);
            }
        }
        Value::Array(elements) => {
            for (place, value) in elements.iter().enumerate() {
                pointers(&format!("{at}/{place}"), value, found);
            }
        }
        _ => {}
    }
    if !at.is_empty() {
        found.push(at.to_owned());
    }
}

/// The table with one thing changed, taken out or doubled; nothing where that leaves it as it was.
fn edited(table: &Value, dice: &mut Dice) -> Option<(String, Value)> {
    let mut found = Vec::new();
    pointers("", table, &mut found);
    let pointer = found.swap_remove(dice.throw(found.len()));
    let mut edited = table.clone();
    let (parent, last) = pointer.rsplit_once('/')?;
    let kind = dice.throw(3);
    match (edited.pointer(&pointer)?.clone(), kind) {
        (Value::String(text), 0 | 1) => {
            let other = match text.parse::<u32>() {
                Ok(number) => (number + 1).to_string(),
                Err(_) if text.chars().all(|letter| letter.is_ascii_digit() || letter == '.') => format!("{text}1"),
                Err(_) => match siblings(table, last, &text).as_slice() {
                    [] => format!("{text}x"),
                    others => others[dice.throw(others.len())].clone(),
                },
            };
            *edited.pointer_mut(&pointer)? = Value::String(other);
        }
        (Value::Bool(holds), 0 | 1) => *edited.pointer_mut(&pointer)? = Value::Bool(!holds),
        (value, 2) => match edited.pointer_mut(parent)? {
            Value::Array(elements) => elements.push(value),
            _ => return None,
        },
        _ => match edited.pointer_mut(parent)? {
            Value::Array(elements) => {
                elements.remove(last.parse().ok()?);
            }
            Value::Object(members) => {
                members.shift_remove(last);
            }
            _ => return None,
        },
    }
    (edited != *table).then_some((pointer, edited))
}

/// Other words that stand under the same key somewhere.
fn siblings(table: &Value, key: &str, own: &str) -> Vec<String> {
    let mut all = Vec::new();
    pointers("", table, &mut all);
    let under = all.iter().filter(|pointer| pointer.rsplit('/').next() == Some(key));
    let words = under.filter_map(|pointer| table.pointer(pointer)?.as_str());
    words.filter(|word| *word != own).map(str::to_owned).collect()
}

#[test]
fn a_table_compared_with_itself_has_no_changes() {
    for path in every_table() {
        let text = fs::read_to_string(&path).expect("a table");
        let table = parse("a", &text).expect("a good table");
        let edition = Edition::new(&table, &text);
        assert_eq!(changes(&edition, &edition), Vec::new(), "{}", path.display());
    }
}

#[test]
fn any_edit_is_told_by_one_change() {
    let (mut dice, mut told) = (Dice(7), 0);
    for path in every_table() {
        let text = fs::read_to_string(&path).expect("a table");
        let old = parse("old", &text).expect("a good table");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        for _ in 0..EDITS {
            let Some((pointer, edit)) = edited(&value, &mut dice) else { continue };
            let after = edit.to_string();
            let Ok(new) = parse("new", &after) else { continue };
            let what = format!("{} {pointer}", path.display());
            let (before, later) = (Edition::new(&old, &text), Edition::new(&new, &after));
            let changes = changes(&before, &later);
            assert!(!changes.is_empty(), "{what}: nothing is told");
            all_told_once(&what, &before, &later, &changes);
            for sentence in sentences(&old, &new, changes) {
                assert!(sentence.chars().count() > 4, "{what}: {sentence:?}");
                assert!(!sentence.chars().any(char::is_control), "{what}: {sentence:?}");
            }
            told += 1;
        }
    }
    assert!(told > 800, "only {told} edits gave a table");
}

/// Every difference of the texts is in exactly one change.
fn all_told_once(what: &str, old: &Edition<'_>, new: &Edition<'_>, changes: &[Change]) {
    let mut expected: Vec<String> = differences(&old.stated, &new.stated, &old.table.languages)
        .iter()
        .map(|difference| difference.path.to_string())
        .collect();
    let told = changes.iter().flat_map(|change| &change.differences);
    let mut told: Vec<String> = told.map(|difference| difference.path.to_string()).collect();
    expected.sort();
    told.sort();
    assert_eq!(told, expected, "{what}");
}

#[test]
fn versions_of_published_tariffs_are_told_whole() {
    let tables: Vec<(FeeTable, String)> = every_table()
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("a table");
            (parse("a", &text).expect("a good table"), text)
        })
        .collect();
    let mut pairs = 0;
    for (old, old_text) in &tables {
        for (new, new_text) in &tables {
            if old.tariff != new.tariff || old.valid.from.instant() >= new.valid.from.instant() {
                continue;
            }
            let what = format!("{} {} → {}", old.tariff, old.version, new.version);
            let (before, after) = (Edition::new(old, old_text), Edition::new(new, new_text));
            let changes = changes(&before, &after);
            all_told_once(&what, &before, &after, &changes);
            for sentence in sentences(old, new, changes) {
                assert!(sentence.ends_with(['.', '。', '”', ')', '）']), "{what}: {sentence}");
            }
            pairs += 1;
        }
    }
    assert!(pairs > 20, "{pairs}");
}

/// An order that changed is told, since promotions apply in theirs.
#[test]
fn another_order_is_told() {
    let (old, text) = super::table(super::NEW);
    let mut value: Value = serde_json::from_str(&text).expect("JSON");
    value["methods"].as_array_mut().expect("methods").swap(0, 1);
    let after = value.to_string();
    let new = parse("new", &after).expect("a good table");
    let changes = changes(&Edition::new(&old, &text), &Edition::new(&new, &after));
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].differences[0].path.to_string(), "methods");
}
