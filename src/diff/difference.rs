//! Every value in which two texts differ, with the way to it.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::document::{Kind, Member, Text, Value};

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

/// The way to a value: keys, and elements by what tells them apart rather than by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail(Vec<Step>);

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value under a key.
    Key(String),
    /// To the element of that name.
    Element(String),
}

impl Step {
    /// The key or the name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Key(word) | Self::Element(word) => word,
        }
    }
}

impl Trail {
    /// The way to the value under that key.
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    /// The way to the element of that name.
    pub fn element(&self, name: &str) -> Self {
        self.then(Step::Element(name.to_owned()))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Keys and names, one after the other.
    pub fn words(&self) -> Vec<&str> {
        self.0.iter().map(Step::as_str).collect()
    }

    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The way without its first so many steps.
    pub fn after(&self, steps: usize) -> Self {
        Self(self.0.iter().skip(steps).cloned().collect())
    }

    /// Whether it begins with these keys and names.
    pub fn begins(&self, words: &[&str]) -> bool {
        self.0.len() >= words.len() && self.0.iter().zip(words).all(|(step, word)| step.as_str() == *word)
    }
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if place == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Element(name) => write!(f, "[{name}]")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Trail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A value as a text states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Written {
    /// One word or number.
    Word(String),
    /// A text for readers, in every language.
    Text(Text),
    /// An object or list, as JSON.
    Whole(String),
}

impl Written {
    /// The word, where it is one.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// Every value in which two texts differ, in the order of the earlier; `languages` are the keys that mark a text for
/// readers.
pub fn differences(old: &Value<'_>, new: &Value<'_>, languages: &[String]) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(&Trail::default(), old, new, languages, &mut found);
    found
}

fn compare(at: &Trail, old: &Value<'_>, new: &Value<'_>, languages: &[String], found: &mut Vec<Difference>) {
    match (&old.kind, &new.kind) {
        (Kind::Object(before), Kind::Object(after)) if !(is_text(before, languages) && is_text(after, languages)) => {
            let member = |members: &'_ [Member<'_>], key: &str| members.iter().position(|member| member.key == key);
            for one in before {
                let at = at.key(&one.key);
                match member(after, &one.key).and_then(|place| after.get(place)) {
                    Some(other) => compare(&at, &one.value, &other.value, languages, found),
                    None => found.push(Difference { path: at, old: Some(written(&one.value, languages)), new: None }),
                }
            }
            for one in after.iter().filter(|one| member(before, &one.key).is_none()) {
                found.push(Difference { path: at.key(&one.key), old: None, new: Some(written(&one.value, languages)) });
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

fn is_text(members: &[Member<'_>], languages: &[String]) -> bool {
    let in_a_language = |member: &Member<'_>| languages.iter().any(|tag| member.key == tag.as_str());
    let is_one = |member: &Member<'_>| in_a_language(member) && matches!(member.value.kind, Kind::Text(_));
    !members.is_empty() && members.iter().all(is_one)
}

fn written(value: &Value<'_>, languages: &[String]) -> Written {
    match &value.kind {
        Kind::Text(text) => Written::Word(text.to_string()),
        Kind::Number(digits) => Written::Word((*digits).to_owned()),
        Kind::Boolean(holds) => Written::Word(holds.to_string()),
        Kind::Object(members) if is_text(members, languages) => {
            let text = |member: &Member<'_>| match &member.value.kind {
                Kind::Text(text) => (member.key.to_string(), text.to_string()),
                _ => (member.key.to_string(), String::new()),
            };
            let texts: Vec<(String, String)> = members.iter().map(text).collect();
            let texts: Vec<(&str, &str)> = texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str())).collect();
            Written::Text(Text::new(&texts))
        }
        Kind::Null | Kind::List(_) | Kind::Object(_) => Written::Whole(one_line(value)),
    }
}

/// A value as JSON on one line.
fn one_line(value: &Value<'_>) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    match &value.kind {
        Kind::Null => "null".to_owned(),
        Kind::Boolean(holds) => holds.to_string(),
        Kind::Number(digits) => (*digits).to_owned(),
        Kind::Text(text) => quoted(text),
        Kind::List(elements) => format!("[{}]", elements.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Kind::Object(members) => {
            let member = |member: &Member<'_>| format!("{}: {}", quoted(&member.key), one_line(&member.value));
            format!("{{ {} }}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
    }
}
