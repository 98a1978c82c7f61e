//! Every value in which two texts differ, with the way to it.

use serde::Serialize;

use super::trail::Trail;
use super::written::{Written, is_text, written};
use crate::document::{Kind, Member, Value};

/// One value in which two texts differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The way to it.
    pub path: Trail,
    /// What stood there; nothing where nothing did.
    pub old: Option<Written>,
    /// What stands there; nothing where nothing does.
    pub new: Option<Written>,
}

/// Every value in which two texts differ, in the order of the earlier; `languages` are the keys that mark a text for
/// readers.
pub fn differences(old: &Value<'_>, new: &Value<'_>, languages: &[String]) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(&Trail::default(), old, new, languages, &mut found);
    found
}

/// A list of nothing.
const NOTHING: Value<'static> = Value { offset: 0, kind: Kind::List(Vec::new()) };

/// Whether a list says by itself what there is, so that leaving it out is having none of it; a list of a condition that
/// is left out is no condition.
fn is_plain_list(at: &Trail, value: &Value<'_>) -> bool {
    let steps = at.words();
    let has_elements = matches!(&value.kind, Kind::List(elements) if !elements.is_empty());
    has_elements && (steps.len() == 1 || matches!(steps.as_slice(), ["charges", _, "allowances"]))
}

fn compare(at: &Trail, old: &Value<'_>, new: &Value<'_>, languages: &[String], found: &mut Vec<Difference>) {
    match (&old.kind, &new.kind) {
        (Kind::Object(before), Kind::Object(after)) if !(is_text(before, languages) && is_text(after, languages)) => {
            let member = |members: &'_ [Member<'_>], key: &str| members.iter().position(|member| member.key == key);
            for one in before {
                let at = at.key(&one.key);
                match member(after, &one.key).and_then(|place| after.get(place)) {
                    Some(other) => compare(&at, &one.value, &other.value, languages, found),
                    None if is_plain_list(&at, &one.value) => compare(&at, &one.value, &NOTHING, languages, found),
                    None => found.push(Difference { path: at, old: Some(written(&one.value, languages)), new: None }),
                }
            }
            for one in after.iter().filter(|one| member(before, &one.key).is_none()) {
                let at = at.key(&one.key);
                if is_plain_list(&at, &one.value) {
                    compare(&at, &NOTHING, &one.value, languages, found);
                } else {
                    found.push(Difference { path: at, old: None, new: Some(written(&one.value, languages)) });
                }
            }
        }
        (Kind::List(before), Kind::List(after)) => lists(at, before, after, languages, found),
        _ => {
            let (old, new) = (written(old, languages), written(new, languages));
            if old != new {
                found.push(Difference { path: at.clone(), old: Some(old), new: Some(new) });
            }
        }
    }
}

fn lists(at: &Trail, old: &[Value<'_>], new: &[Value<'_>], languages: &[String], found: &mut Vec<Difference>) {
    let (before, after) = (names(old, new, old), names(old, new, new));
    for (name, value) in before.iter().zip(old) {
        let path = at.element(name);
        match after.iter().zip(new).find(|(other, _)| *other == name) {
            Some((_, other)) => compare(&path, value, other, languages, found),
            None => found.push(Difference { path, old: Some(written(value, languages)), new: None }),
        }
    }
    for (name, value) in after.iter().zip(new).filter(|(name, _)| !before.contains(name)) {
        found.push(Difference { path: at.element(name), old: None, new: Some(written(value, languages)) });
    }
    let kept = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter().filter(|name| other.contains(name)).cloned().collect()
    };
    let (before, after) = (kept(&before, &after), kept(&after, &before));
    if before != after {
        let order = |names: Vec<String>| Some(Written::Whole(names.join(", ")));
        found.push(Difference { path: at.clone(), old: order(before), new: order(after) });
    }
}

/// What tells the elements of `list` apart: names of their own, or their places where one of either list has none.
fn names(old: &[Value<'_>], new: &[Value<'_>], list: &[Value<'_>]) -> Vec<String> {
    let named = old.iter().chain(new).all(|value| name(value).is_some());
    let mut names: Vec<String> = Vec::with_capacity(list.len());
    for (place, value) in list.iter().enumerate() {
        let own = name(value).filter(|_| named).unwrap_or_else(|| (place + 1).to_string());
        let times = list.iter().take(place).filter(|earlier| named && name(earlier).as_ref() == Some(&own)).count();
        names.push(if times == 0 { own } else { format!("{own} #{}", times + 1) });
    }
    names
}

fn name(value: &Value<'_>) -> Option<String> {
    let members = match &value.kind {
        Kind::Text(text) => return Some(text.to_string()),
        Kind::Object(members) => members,
        _ => return None,
    };
    let stands = |key: &str| members.iter().find(|member| member.key == key).map(|member| &member.value.kind);
    // A condition has lists under some of these keys, and they do not name it.
    let word = |key: &str| match stands(key) {
        Some(Kind::Text(text)) => Some(text.to_string()),
        _ => None,
    };
    let several = |keys: [&str; 2]| {
        let words: Vec<String> = keys.into_iter().filter_map(word).collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    if let Some(Kind::List(words)) = stands("is") {
        return Some(words.iter().filter_map(name).collect::<Vec<_>>().join(", "));
    }
    let single = ["id", "method", "code", "counter"].into_iter().find_map(word);
    let pairs = || [["base", "quote"], ["country", "currency"], ["issue", "rule"]].into_iter().find_map(several);
    single.or_else(pairs)
}
