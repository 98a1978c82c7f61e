//! Rows of the text: where an item stands, and how it is written.

use crate::document::{Value, json};
use crate::issue::{Place, shown};

/// The longest row that is quoted whole, in characters.
const LONGEST: usize = 160;

pub struct Rows<'a> {
    file: &'a str,
    text: &'a str,
    value: Value<'a>,
    /// Where each line begins, so that a thousand places are not a thousand readings.
    lines: Vec<usize>,
}

impl<'a> Rows<'a> {
    pub fn of(file: &'a str, text: &'a str) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value = json::parse(text).ok()?;
        let lines = [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Some(Self { file, text, value, lines })
    }

    /// The place of the item with that path, and the item as it is written, on one line and shortened.
    pub fn find(&self, path: &str) -> (Place, String) {
        let offset = self.value.offset_of(path);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        (Place { file: self.file.to_owned(), line, column }, self.quoted(offset))
    }

    fn quoted(&self, offset: usize) -> String {
        let mut quoted = String::new();
        let (mut depth, mut in_text, mut escaped, mut length) = (0_usize, false, false, 0_usize);
        for letter in self.text.get(offset..).unwrap_or_default().chars() {
            if !in_text && depth == 0 && (letter == ',' || letter == '}' || letter == ']') {
                break;
            }
            match letter {
                _ if escaped => escaped = false,
                '\\' if in_text => escaped = true,
                '"' => in_text = !in_text,
                '{' | '[' if !in_text => depth += 1,
                '}' | ']' if !in_text => depth -= 1,
                _ => {}
            }
            // Line breaks and indentation are not part of a row.
            if letter.is_whitespace() && !in_text {
                if !quoted.ends_with(' ') {
                    quoted.push(' ');
                    length += 1;
                }
            } else {
                quoted.push_str(&shown(letter.encode_utf8(&mut [0; 4])));
                length += 1;
            }
            if length >= LONGEST {
                return quoted + "…";
            }
            if depth == 0 && !in_text && (letter == '}' || letter == ']') {
                break;
            }
        }
        quoted.trim_end().to_owned()
    }
}
