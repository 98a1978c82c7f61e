//! The strict reader: every key known, every value of its kind, every issue with its path.

use super::json::{self, Fault};
use super::text::Identifier;
use super::value::{Kind, Member, Value};
use crate::issue::{Code, Issue, Path, Place, shown};
use crate::money::Number;

/// The largest text that is read, in bytes; above it nothing is parsed.
pub const LARGEST_TEXT: usize = 32 * 1024 * 1024;

/// More names than any table or request gives in one object of names of its own.
const MOST_ENTRIES: usize = 1_000;

/// After so many issues the rest are not collected: a reader mends the first ones first.
const MOST_ISSUES: usize = 100;

/// A type that can be read from a document.
pub trait Read: Sized {
    /// The value, or nothing after at least one issue was reported.
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self>;

    /// The value that stands for a key that is not there; nothing for keys that must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// The JSON Schema of the type.
    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value;

    /// The value as a document has it, where that is one word; what a schema says of a default.
    #[cfg(feature = "schema")]
    fn word(&self) -> Option<serde_json::Value> {
        None
    }
}

/// One reading of one document: the issues found so far.
#[derive(Debug, Default)]
pub struct Reading {
    /// Each with the byte it is about, where its path alone would not lead there.
    issues: Vec<(Issue, Option<usize>)>,
    /// Numbers the document has given a name, for what comes after them to refer to.
    numbers: Vec<(Identifier, Number)>,
}

impl Reading {
    /// Notes an issue.
    #[cold]
    #[inline(never)]
    pub fn report(&mut self, issue: Issue) {
        if !self.is_full() {
            self.issues.push((issue, None));
        }
    }

    /// Notes an issue about a key, which may be any text.
    #[cold]
    #[inline(never)]
    fn report_key(&mut self, issue: Issue, member: &Member<'_>) {
        if !self.is_full() {
            self.issues.push((issue, Some(member.offset)));
        }
    }

    /// Gives a number a name that the rest of the document may use.
    pub fn name_number(&mut self, name: &Identifier, number: Number) {
        self.numbers.push((name.clone(), number));
    }

    /// The number of that name.
    pub fn number_named(&self, name: &Identifier) -> Option<Number> {
        self.numbers.iter().find(|(known, _)| known == name).map(|(_, number)| *number)
    }

    fn is_full(&self) -> bool {
        self.issues.len() >= MOST_ISSUES
    }

    /// Whether there are few enough members or elements, or a report that there are too many.
    pub fn few_enough(&mut self, count: usize, at: &Path<'_>) -> bool {
        if count > MOST_ENTRIES {
            self.report(Issue::new(Code::TooMany, at).with("count", count).with("most", MOST_ENTRIES));
        }
        count <= MOST_ENTRIES
    }

    /// The members of an object, each known and none twice; anything else is reported.
    pub fn members<'v, 'a>(&mut self, value: &'v Value<'a>, at: &Path<'_>, known: &[&str]) -> Option<&'v [Member<'a>]> {
        let Kind::Object(members) = &value.kind else {
            self.wrong_type(value, at, "object");
            return None;
        };
        for (index, member) in members.iter().enumerate() {
            let key = member.key.as_ref();
            // Editors find the schema of a document by this key; it says nothing to us.
            let for_editors = key == "$schema" && matches!(at, Path::Top);
            if !for_editors && !known.iter().any(|known| same_key(known, key)) {
                if self.is_full() {
                    break;
                }
                let known = known.iter().map(|known| super::camel_case(known));
                self.report_key(unknown(Code::UnknownKey, &at.key(key), key, known), member);
            } else if members.iter().take(index).any(|earlier| earlier.key == key) {
                self.report_key(Issue::new(Code::DuplicateKey, &at.key(key)).with("key", key), member);
            }
        }
        Some(members)
    }

    /// The value under a key, its default when the key is absent, or a report that it must be there.
    pub fn member<T: Read>(
        &mut self,
        members: Option<&[Member<'_>]>,
        at: &Path<'_>,
        key: &str,
        default: Option<T>,
    ) -> Option<T> {
        match member_named(members?, key) {
            Some(member) => T::read(&member.value, &at.key(&member.key), self),
            None => {
                let value = default.or_else(T::absent);
                if value.is_none() {
                    self.missing(at, key);
                }
                value
            }
        }
    }

    #[inline(never)]
    fn missing(&mut self, at: &Path<'_>, key: &str) {
        self.report(Issue::new(Code::MissingKey, at).with("key", super::camel_case(key)));
    }

    /// A text, or a report that it is something else.
    pub fn string<'v>(&mut self, value: &'v Value<'_>, at: &Path<'_>) -> Option<&'v str> {
        match &value.kind {
            Kind::Text(text) => Some(text),
            _ => {
                self.wrong_type(value, at, "text");
                None
            }
        }
    }

    /// Reports that a value is of another kind than the one wanted.
    pub fn wrong_type(&mut self, value: &Value<'_>, at: &Path<'_>, wanted: &str) {
        self.report(Issue::new(Code::WrongType, at).with("wanted", wanted).with("found", value.kind_name()));
    }

    /// Reports a text that is not written in the form of the example.
    pub fn not_in_form(&mut self, at: &Path<'_>, text: &str, example: &str) {
        self.report(Issue::new(Code::WrittenForm, at).with("written", shown(text)).with("example", example));
    }

    /// Reports a word that is none of those allowed.
    pub fn unknown_word(&mut self, at: &Path<'_>, word: &str, allowed: &[&str]) {
        self.report(unknown(Code::UnknownWord, at, word, allowed.iter().map(ToString::to_string)));
    }
}

/// Reads a whole document.
///
/// # Errors
/// Every issue found, each with its place; nothing is half-read.
pub fn read_document<T: Read>(file: &str, text: &str, check: impl FnOnce(&T, &mut Reading)) -> Result<T, Vec<Issue>> {
    if text.len() > LARGEST_TEXT {
        return Err(vec![Issue::new(Code::TooLarge, &Path::Top).with("megabytes", LARGEST_TEXT / (1024 * 1024))]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = json::parse(text).map_err(|fault| vec![refused(file, text, fault)])?;
    read_value(file, text, &value, check)
}

/// The value of a text, or what keeps it from being one.
///
/// # Errors
/// What is no JSON, with its place.
#[cfg(feature = "cli")]
pub(crate) fn value_of<'t>(file: &str, text: &'t str) -> Result<Value<'t>, Vec<Issue>> {
    json::parse(text).map_err(|fault| vec![refused(file, text, fault)])
}

/// Reads a document whose text was taken apart already.
///
/// # Errors
/// As [`read_document`].
pub(crate) fn read_value<T: Read>(
    file: &str,
    text: &str,
    value: &Value<'_>,
    check: impl FnOnce(&T, &mut Reading),
) -> Result<T, Vec<Issue>> {
    let mut reading = Reading::default();
    let read = T::read(value, &Path::Top, &mut reading);
    if let Some(read) = &read
        && reading.issues.is_empty()
    {
        check(read, &mut reading);
    }
    let placed = |(mut issue, offset): (Issue, Option<usize>)| {
        let offset = offset.unwrap_or_else(|| value.offset_of(&issue.path));
        issue.place = Some(Place::of(file, text, offset));
        issue
    };
    let issues: Vec<Issue> = reading.issues.into_iter().map(placed).collect();
    match read {
        Some(read) if !issues.iter().any(Issue::is_error) => Ok(read),
        _ => Err(issues),
    }
}

/// Gives issues found after reading their place in the text, where the text has the item they are about.
pub fn locate(file: &str, text: &str, issues: &mut [Issue]) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Ok(value) = json::parse(text) else { return };
    let Kind::Object(members) = &value.kind else { return };
    for issue in issues.iter_mut().filter(|issue| issue.place.is_none()) {
        let first = issue.path.split(['.', '[']).next().unwrap_or_default();
        if members.iter().any(|member| member.key == first) {
            issue.place = Some(Place::of(file, text, value.offset_of(&issue.path)));
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        T::read(value, at, reading).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Read> Read for Box<T> {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        T::read(value, at, reading).map(Self::new)
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::List(elements) = &value.kind else {
            reading.wrong_type(value, at, "list");
            return None;
        };
        let mut read = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            // Every element is read even after one failed, so that all its issues are told at once.
            if let Some(element) = T::read(element, &at.element(index), reading) {
                read.push(element);
            }
        }
        (read.len() == elements.len()).then_some(read)
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(definitions) })
    }
}

impl Read for bool {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        match value.kind {
            Kind::Boolean(boolean) => Some(boolean),
            _ => {
                reading.wrong_type(value, at, "true-or-false");
                None
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut super::schema::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "boolean" })
    }

    #[cfg(feature = "schema")]
    fn word(&self) -> Option<serde_json::Value> {
        Some((*self).into())
    }
}

#[inline(never)]
fn member_named<'v, 'a>(members: &'v [Member<'a>], key: &str) -> Option<&'v Member<'a>> {
    members.iter().find(|member| same_key(key, &member.key))
}

/// Whether the name of a field and a key of a document are the same word: `valid_from` and `validFrom`.
fn same_key(field: &str, key: &str) -> bool {
    // Most keys differ in their first letter; a large table asks this tens of millions of times.
    if field.as_bytes().first() != key.as_bytes().first() {
        return false;
    }
    let mut key = key.chars();
    let mut capital = false;
    for letter in field.chars() {
        if letter == '_' {
            capital = true;
            continue;
        }
        let wanted = if capital { letter.to_ascii_uppercase() } else { letter };
        capital = false;
        if key.next() != Some(wanted) {
            return false;
        }
    }
    key.next().is_none()
}

/// An issue about a word that is not known here, with the nearest that is.
pub(crate) fn unknown(code: Code, at: &Path<'_>, word: &str, allowed: impl Iterator<Item = String>) -> Issue {
    let allowed: Vec<String> = allowed.collect();
    let short = shown(word);
    let nearest = allowed
        .iter()
        .map(|known| (strsim::osa_distance(&short.to_ascii_lowercase(), &known.to_ascii_lowercase()), known))
        .min();
    let issue = Issue::new(code, at).with("word", &short).with("allowed", allowed.join(", "));
    match nearest {
        Some((steps, known)) if steps * 3 <= known.len().max(short.len()) => issue.with("suggestion", known),
        _ => issue.with("suggestion", ""),
    }
}

pub(super) fn refused(file: &str, text: &str, fault: Fault) -> Issue {
    let (code, offset) = match fault {
        Fault::Syntax(offset) => (Code::NotJson, offset),
        Fault::TooDeep(offset) => (Code::TooDeep, offset),
    };
    let near: String = text.get(offset..).unwrap_or_default().chars().take(12).collect();
    let near = shown(near.trim());
    let mut issue = Issue::new(code, &Path::Top).with("near", near);
    issue.place = Some(Place::of(file, text, offset));
    issue
}
