//! A JSON value with its place in the text.

use std::borrow::Cow;

/// A JSON value and the byte at which it starts.
#[derive(Clone, Debug)]
pub struct Value<'a> {
    /// The first byte of the value.
    pub offset: usize,
    /// What it is.
    pub kind: Kind<'a>,
}

/// The kinds of JSON value. A number stays the text it was written as: nothing makes a float of it.
#[derive(Clone, Debug)]
pub enum Kind<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as written.
    Number(&'a str),
    /// A text, its escapes resolved.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Value<'a>>),
    /// An object, its members in the order written, repeated keys and all.
    Object(Vec<Member<'a>>),
}

/// One `"key": value` of an object.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// The first byte of the key.
    pub offset: usize,
    /// The key.
    pub key: Cow<'a, str>,
    /// The value.
    pub value: Value<'a>,
}

impl Value<'_> {
    /// The kind as issues name it.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Boolean(_) => "true-or-false",
            Kind::Number(_) => "number",
            Kind::Text(_) => "text",
            Kind::List(_) => "list",
            Kind::Object(_) => "object",
        }
    }

    /// Where the item with that path starts, or the nearest item around it that exists.
    pub fn offset_of(&self, path: &str) -> usize {
        let mut current = self;
        let mut offset = self.offset;
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            let inner = match &current.kind {
                Kind::Object(members) => {
                    members.iter().rev().find(|member| member.key == step).map(|member| (member.offset, &member.value))
                }
                Kind::List(elements) => {
                    let index = step.trim_end_matches(']').parse::<usize>().ok();
                    index.and_then(|index| elements.get(index)).map(|element| (element.offset, element))
                }
                _ => None,
            };
            let Some((found, inner)) = inner else { return offset };
            (offset, current) = (found, inner);
        }
        offset
    }
}
