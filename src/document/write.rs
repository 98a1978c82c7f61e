//! JSON in house style: a pure function of the value, so that one table has one way to be written.
//!
//! Two spaces a level; an object or list stands on one line when it fits, else each member has its own; the top
//! level is always broken. Line breaks of the text the value was read from do not matter.

use super::json;
use super::read::refused;
use super::value::{Kind, Value};
use crate::issue::Issue;

/// The columns a line may fill.
const WIDTH: usize = 120;

/// The value as text, with a line break at its end.
///
/// ```
/// use plainfee::document::{json, write};
/// let value = json::parse(r#"{"bands":[{"upTo":"50",
///    "fixed":"1"}]}"#).map_err(|_| "not JSON")?;
/// assert_eq!(write(&value), "{\n  \"bands\": [{ \"upTo\": \"50\", \"fixed\": \"1\" }]\n}\n");
/// # Ok::<(), &str>(())
/// ```
pub fn write(value: &Value<'_>) -> String {
    let mut text = String::new();
    broken(value, 0, &mut text);
    text.push('\n');
    text
}

/// A text of JSON in house style.
///
/// # Errors
/// The issue that says where it is not JSON.
pub fn in_house_style(file: &str, text: &str) -> Result<String, Issue> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    json::parse(text).map(|value| write(&value)).map_err(|fault| refused(file, text, fault))
}

/// Writes a value that begins at that column; `behind` is what follows it on the line.
fn fitted(value: &Value<'_>, level: usize, column: usize, behind: usize, text: &mut String) {
    let mut line = String::new();
    on_one_line(value, &mut line);
    if column + width(&line) + behind <= WIDTH {
        text.push_str(&line);
    } else {
        broken(value, level, text);
    }
}

/// Each member or element on lines of its own.
fn broken(value: &Value<'_>, level: usize, text: &mut String) {
    let indent = 2 * (level + 1);
    let (opening, closing) = match &value.kind {
        Kind::Object(members) if !members.is_empty() => ('{', '}'),
        Kind::List(elements) if !elements.is_empty() => ('[', ']'),
        _ => return on_one_line(value, text),
    };
    text.push(opening);
    let mut next = |key: Option<&str>, inner: &Value<'_>, is_last: bool| {
        text.push('\n');
        text.extend(core::iter::repeat_n(' ', indent));
        let mut column = indent;
        if let Some(key) = key {
            let start = text.len();
            quoted(key, text);
            text.push_str(": ");
            column += width(text.get(start..).unwrap_or_default());
        }
        fitted(inner, level + 1, column, usize::from(!is_last), text);
        if !is_last {
            text.push(',');
        }
    };
    match &value.kind {
        Kind::Object(members) => {
            for (index, member) in members.iter().enumerate() {
                next(Some(&member.key), &member.value, index + 1 == members.len());
            }
        }
        Kind::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                next(None, element, index + 1 == elements.len());
            }
        }
        _ => {}
    }
    text.push('\n');
    text.extend(core::iter::repeat_n(' ', 2 * level));
    text.push(closing);
}

fn on_one_line(value: &Value<'_>, text: &mut String) {
    match &value.kind {
        Kind::Null => text.push_str("null"),
        Kind::Boolean(true) => text.push_str("true"),
        Kind::Boolean(false) => text.push_str("false"),
        Kind::Number(written) => text.push_str(written),
        Kind::Text(content) => quoted(content, text),
        Kind::List(elements) => {
            text.push('[');
            for (index, element) in elements.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "" });
                on_one_line(element, text);
            }
            text.push(']');
        }
        Kind::Object(members) if members.is_empty() => text.push_str("{}"),
        Kind::Object(members) => {
            for (index, member) in members.iter().enumerate() {
                text.push_str(if index > 0 { ", " } else { "{ " });
                quoted(&member.key, text);
                text.push_str(": ");
                on_one_line(&member.value, text);
            }
            text.push_str(" }");
        }
    }
}

fn quoted(content: &str, text: &mut String) {
    text.push('"');
    for letter in content.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control < ' ' => text.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => text.push(other),
        }
    }
    text.push('"');
}

/// The columns a text fills in an editor, where Chinese, Japanese and Korean letters are twice as wide.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if is_wide(letter) { 2 } else { 1 }).sum()
}

fn is_wide(letter: char) -> bool {
    matches!(
        u32::from(letter),
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f
            | 0xff01..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd
    )
}
