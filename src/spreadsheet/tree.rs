//! Ways through a document's values, and values made anew.

use core::fmt::Write as _;
use std::borrow::Cow;

use crate::document::{Kind, Member, Value};

/// One step of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value under a key.
    Key(&'static str),
    /// To an element, from 0.
    Element(usize),
}

/// The way from the top of a document to an item.
#[derive(Clone, Debug, Default)]
pub struct Way(Vec<Step>);

impl Way {
    /// The way to the value under that key.
    pub fn key(&self, key: &'static str) -> Self {
        self.then(Step::Key(key))
    }

    /// The way to that element.
    pub fn element(&self, index: usize) -> Self {
        self.then(Step::Element(index))
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// As issues write it: `charges[2].price`.
    pub fn written(&self) -> String {
        let mut text = String::new();
        for step in &self.0 {
            // Writing to a text cannot fail.
            let _ = match step {
                Step::Key(key) if text.is_empty() => write!(text, "{key}"),
                Step::Key(key) => write!(text, ".{key}"),
                Step::Element(index) => write!(text, "[{index}]"),
            };
        }
        text
    }

    /// What stands at its end.
    pub fn follow<'v, 'a>(&self, top: &'v Value<'a>) -> Option<&'v Value<'a>> {
        self.0.iter().try_fold(top, |value, step| match step {
            Step::Key(key) => member(value, key),
            Step::Element(index) => elements(value).get(*index),
        })
    }

    /// What stands at its end, to be changed.
    pub fn follow_to_change<'v, 'a>(&self, top: &'v mut Value<'a>) -> Option<&'v mut Value<'a>> {
        self.0.iter().try_fold(top, |value, step| match (step, &mut value.kind) {
            (Step::Key(key), Kind::Object(members)) => {
                members.iter_mut().find(|member| member.key == *key).map(|member| &mut member.value)
            }
            (Step::Element(index), Kind::List(elements)) => elements.get_mut(*index),
            _ => None,
        })
    }
}

/// The value under a key.
pub fn member<'v, 'a>(value: &'v Value<'a>, key: &str) -> Option<&'v Value<'a>> {
    match &value.kind {
        Kind::Object(members) => members.iter().find(|member| member.key == key).map(|member| &member.value),
        _ => None,
    }
}

/// The elements of a list; none of anything else.
pub fn elements<'v, 'a>(value: &'v Value<'a>) -> &'v [Value<'a>] {
    match &value.kind {
        Kind::List(elements) => elements,
        _ => &[],
    }
}

/// The text a value is.
pub fn text<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    match &value.kind {
        Kind::Text(text) => Some(text),
        _ => None,
    }
}

/// A text as a value.
pub fn text_value<'a>(text: &str) -> Value<'a> {
    value(Kind::Text(Cow::Owned(text.to_owned())))
}

/// A list as a value.
pub fn list_value(elements: Vec<Value<'_>>) -> Value<'_> {
    value(Kind::List(elements))
}

/// An object of these members.
pub fn object_value<'a>(members: impl IntoIterator<Item = (&'static str, Value<'a>)>) -> Value<'a> {
    let mut object = value(Kind::Object(Vec::new()));
    for (key, member) in members {
        put(&mut object, &[key], member);
    }
    object
}

/// Puts a value under keys, one inside the other, each object made where it is not there yet.
pub fn put<'a>(object: &mut Value<'a>, keys: &[impl AsRef<str>], new: Value<'a>) {
    let (Some((key, inner)), Kind::Object(members)) = (keys.split_first(), &mut object.kind) else { return };
    let there = members.iter().position(|member| member.key == key.as_ref());
    let at = there.unwrap_or_else(|| {
        let empty = value(Kind::Object(Vec::new()));
        members.push(Member { offset: 0, key: Cow::Owned(key.as_ref().to_owned()), value: empty });
        members.len() - 1
    });
    let Some(member) = members.get_mut(at) else { return };
    if inner.is_empty() {
        member.value = new;
    } else {
        put(&mut member.value, inner, new);
    }
}

/// Takes the member of that key out of an object.
pub fn take<'a>(object: &mut Value<'a>, key: &str) -> Option<Value<'a>> {
    let Kind::Object(members) = &mut object.kind else { return None };
    let at = members.iter().position(|member| member.key == key)?;
    Some(members.remove(at).value)
}

/// Whether two values say the same: members may stand in another order.
pub fn same(one: &Value<'_>, other: &Value<'_>) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::Null, Kind::Null) => true,
        (Kind::Boolean(one), Kind::Boolean(other)) => one == other,
        (Kind::Number(one), Kind::Number(other)) => one == other,
        (Kind::Text(one), Kind::Text(other)) => one == other,
        (Kind::List(one), Kind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Kind::Object(members), Kind::Object(others)) => {
            let inside = |inner: &Member<'_>| member(other, &inner.key).is_some_and(|value| same(&inner.value, value));
            members.len() == others.len() && members.iter().all(inside)
        }
        _ => false,
    }
}

fn value(kind: Kind<'_>) -> Value<'_> {
    Value { offset: 0, kind }
}
