//! A strict JSON parser that keeps places: RFC 8259 and nothing more.
//!
//! The parsers on offer either keep no places or cost the page more than the whole engine (DESIGN.md has the
//! figures); the tests compare this one with serde_json on random texts.

use std::borrow::Cow;

use super::value::{Kind, Member, Value};

/// Deeper nesting than any table or request has; refused before it can exhaust the stack.
const DEEPEST: usize = 64;

/// Why a text is not JSON, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text stops being JSON here.
    Syntax(usize),
    /// The nesting here is deeper than is read.
    TooDeep(usize),
}

/// The value a text holds.
///
/// # Errors
/// The first byte at which the text is not JSON, or is nested too deep.
pub fn parse(text: &str) -> Result<Value<'_>, Fault> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(0)?;
    parser.space();
    if parser.at == text.len() { Ok(value) } else { Err(Fault::Syntax(parser.at)) }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn need(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(Fault::Syntax(self.at)) }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        self.space();
        let offset = self.at;
        if depth > DEEPEST {
            return Err(Fault::TooDeep(offset));
        }
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Kind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Kind::Number(self.number()?),
            _ => self.word()?,
        };
        Ok(Value { offset, kind })
    }

    fn word(&mut self) -> Result<Kind<'a>, Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let words = [("true", Kind::Boolean(true)), ("false", Kind::Boolean(false)), ("null", Kind::Null)];
        for (word, kind) in words {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(kind);
            }
        }
        Err(Fault::Syntax(self.at))
    }

    fn list(&mut self, depth: usize) -> Result<Kind<'a>, Fault> {
        self.need(b'[')?;
        let mut elements = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Kind::List(elements));
        }
        loop {
            elements.push(self.value(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Kind::List(elements));
            }
            self.need(b',')?;
        }
    }

    fn object(&mut self, depth: usize) -> Result<Kind<'a>, Fault> {
        self.need(b'{')?;
        let mut members = Vec::new();
        self.space();
        if self.take(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            self.space();
            let offset = self.at;
            let key = self.string()?;
            self.space();
            self.need(b':')?;
            let value = self.value(depth + 1)?;
            members.push(Member { offset, key, value });
            self.space();
            if self.take(b'}') {
                return Ok(Kind::Object(members));
            }
            self.need(b',')?;
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Fault::Syntax(start)) }
    }

    fn number(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// The run of characters up to the next quote, escape or control character.
    fn run(&mut self) -> &'a str {
        let start = self.at;
        while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.need(b'"')?;
        let first = self.run();
        if self.take(b'"') {
            return Ok(Cow::Borrowed(first));
        }
        let mut text = first.to_owned();
        loop {
            self.need(b'\\')?;
            text.push(self.escape()?);
            text.push_str(self.run());
            if self.take(b'"') {
                return Ok(Cow::Owned(text));
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let at = self.at;
        let letter = self.peek().ok_or(Fault::Syntax(at))?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(at),
            _ => return Err(Fault::Syntax(at)),
        })
    }

    /// `\uXXXX`, or two of them where the first is half of a pair.
    fn unicode(&mut self, at: usize) -> Result<char, Fault> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(Fault::Syntax(at));
        }
        self.need(b'\\')?;
        self.need(b'u')?;
        let second = self.hex()?;
        if !(0xdc00..0xe000).contains(&second) {
            return Err(Fault::Syntax(at));
        }
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)).ok_or(Fault::Syntax(at))
    }

    fn hex(&mut self) -> Result<u32, Fault> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(Fault::Syntax(self.at))?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Fault::Syntax(self.at));
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).map_err(|_| Fault::Syntax(self.at))
    }
}
