//! Where an issue is: the path inside the document, and the place in its text.

use core::fmt;

use serde::Serialize;

/// A place in a text, both counted from 1; columns count characters, as editors do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte of a text.
    pub fn of(file: &str, text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).map_or(0, |start| start.chars().count()) + 1;
        Self { file: file.to_owned(), line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// The way from the top of a document to an item; becomes text only when an issue needs it.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The whole document.
    Top,
    /// A key of an object.
    Key(&'p Path<'p>, &'p str),
    /// An element of a list, from 0.
    Element(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    /// The item under that key.
    pub fn key(&'p self, key: &'p str) -> Path<'p> {
        Path::Key(self, key)
    }

    /// The element at that index.
    pub fn element(&'p self, index: usize) -> Path<'p> {
        Path::Element(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Top => Ok(()),
            Path::Key(Path::Top, key) => f.write_str(&shown(key)),
            Path::Key(parent, key) => write!(f, "{parent}.{}", shown(key)),
            Path::Element(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A word from outside as it can be shown: short, and without what could hide, reorder or act in a terminal.
pub fn shown(word: &str) -> String {
    let harmless = |letter: char| if is_plain(letter) { letter } else { '\u{fffd}' };
    word.chars().take(40).map(harmless).collect()
}

/// Whether a letter neither controls, hides nor reorders what stands beside it. The joiners of Persian, of
/// Indian scripts and of emoji are letters like others.
pub fn is_plain(letter: char) -> bool {
    let invisible = matches!(
        letter,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{2028}' | '\u{2029}'
    );
    !letter.is_control() && !invisible
}
