//! What standard input holds: one request, or one a line.
//!
//! A text over several lines is one request when the whole of it is one JSON value. Otherwise each line is a
//! request (JSON Lines, blank lines left out), except that a text of which no line is a JSON object by itself,
//! whose first line breaks off where JSON may go on, and in which no other line begins with `{`, is taken for
//! one request with a mistake in it. So only a first line that breaks off keeps the answers waiting for the
//! rest; after any other first line, each line is answered as it comes.

use std::io::{self, BufRead};

use crate::document::Kind;
use crate::document::json::{self, Fault};

/// Some Windows programs write it before the text; it says nothing here.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A request as it was given, and the line it begins on, from 1.
pub struct Given {
    pub line: usize,
    pub bytes: Vec<u8>,
}

impl Given {
    /// A line without its end: what is missing from it is missing there, not on the next line.
    fn line(line: usize, mut bytes: Vec<u8>) -> Self {
        bytes.truncate(bytes.trim_ascii_end().len());
        Self { line, bytes }
    }
}

/// Hands over each request in order.
pub fn each<F: From<io::Error>>(
    mut input: impl BufRead,
    mut take: impl FnMut(Given) -> Result<(), F>,
) -> Result<(), F> {
    let mut line = 0;
    while let Some(mut bytes) = next_line(&mut input)? {
        line += 1;
        if line == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        if !breaks_off(&bytes) {
            take(Given::line(line, bytes))?;
            return lines(line, input, take);
        }
        input.read_to_end(&mut bytes)?;
        return if is_one_request(&bytes) {
            take(Given { line, bytes })
        } else {
            lines(line - 1, bytes.as_slice(), take)
        };
    }
    Ok(())
}

fn lines<F: From<io::Error>>(
    mut line: usize,
    mut input: impl BufRead,
    mut take: impl FnMut(Given) -> Result<(), F>,
) -> Result<(), F> {
    while let Some(bytes) = next_line(&mut input)? {
        line += 1;
        if !bytes.trim_ascii().is_empty() {
            take(Given::line(line, bytes))?;
        }
    }
    Ok(())
}

fn next_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let length = input.read_until(b'\n', &mut bytes)?;
    Ok((length > 0).then_some(bytes))
}

/// Whether a line ends where JSON may go on in the next one.
fn breaks_off(line: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(line) else { return false };
    // An unfinished text in quotation marks stops at the line's end, which it may not hold.
    text.ends_with('\n') && json::parse(text).err() == Some(Fault::Syntax(text.len()))
}

fn is_one_request(text: &[u8]) -> bool {
    let is_value = str::from_utf8(text).is_ok_and(|text| json::parse(text).is_ok());
    let begins_request = |line: &[u8]| line.starts_with(b"{") || is_object(line);
    is_value || !text.split(|byte| *byte == b'\n').skip(1).any(begins_request)
}

fn is_object(line: &[u8]) -> bool {
    let value = str::from_utf8(line).ok().and_then(|line| json::parse(line).ok());
    value.is_some_and(|value| matches!(value.kind, Kind::Object(_)))
}
