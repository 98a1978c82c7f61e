//! The lines of a prepared document, written and read one after the other.

use core::fmt::Display;

/// What marks a value that is there, and what is so.
const YES: &str = "+";
/// What marks a value that is not there, and what is not so.
const NO: &str = "-";

/// Lines being written.
#[derive(Debug, Default)]
pub struct Preparing {
    text: String,
}

impl Preparing {
    /// Writes a line. Checked texts hold no end of line.
    pub fn line(&mut self, line: impl Display) {
        self.text.push_str(&line.to_string());
        self.text.push('\n');
    }

    /// Writes whether something is so.
    pub fn whether(&mut self, so: bool) {
        self.line(if so { YES } else { NO });
    }

    /// Everything written.
    pub fn written(self) -> String {
        self.text
    }
}

/// What reads the parts of one variant of a choice.
pub type ReadVariant<T> = fn(&mut Opening<'_>) -> T;

/// Lines being read.
///
/// From the first that is wrong on, every line is empty and every number nought; what is made of them is thrown
/// away in the end. So no type needs a way out of its own for every part, which made half of the readers' size.
#[derive(Debug)]
pub struct Opening<'t> {
    rest: &'t str,
    wrong: bool,
    /// How many choices stand inside one another.
    depth: u8,
}

/// No table nests its prices deeper; a text that does was not published by us.
const DEEPEST: u8 = 64;

impl<'t> Opening<'t> {
    /// The lines of a text.
    pub fn new(text: &'t str) -> Self {
        Self { rest: text, wrong: false, depth: 0 }
    }

    /// Gives up.
    pub fn refuse(&mut self) {
        self.rest = "";
        self.wrong = true;
    }

    /// Whether something was wrong.
    pub fn is_refused(&self) -> bool {
        self.wrong
    }

    /// The value, or its stand-in once something is wrong.
    pub fn or_refuse<T>(&mut self, value: Option<T>, stand_in: T) -> T {
        value.unwrap_or_else(|| {
            self.refuse();
            stand_in
        })
    }

    /// The next line. The last one has its end too, or it may be half a line.
    #[inline(never)]
    pub fn line(&mut self) -> &'t str {
        if let Some((line, rest)) = self.rest.split_once('\n') {
            self.rest = rest;
            line
        } else {
            self.refuse();
            ""
        }
    }

    /// A number.
    #[inline(never)]
    pub fn number(&mut self) -> u32 {
        let number = self.line().parse().ok();
        self.or_refuse(number, 0)
    }

    /// How many elements follow: never more than there are lines for.
    #[inline(never)]
    pub fn length(&mut self) -> usize {
        let length = usize::try_from(self.number()).ok().filter(|length| *length <= self.rest.len());
        self.or_refuse(length, 0)
    }

    /// Whether something is so.
    #[inline(never)]
    pub fn whether(&mut self) -> bool {
        let so = match self.line() {
            YES => Some(true),
            NO => Some(false),
            _ => None,
        };
        self.or_refuse(so, false)
    }

    /// The one of these whose place is written; one stands in.
    pub fn one_of<T: Copy>(&mut self, all: &[T], stand_in: T) -> T {
        let place = self.number() as usize;
        self.or_refuse(all.get(place).copied(), stand_in)
    }

    /// The variant whose name is written, read by its own reader; one stands in.
    pub fn variant<T>(&mut self, all: &[(&str, ReadVariant<T>)], stand_in: ReadVariant<T>) -> T {
        if self.depth == DEEPEST {
            self.refuse();
        }
        let name = self.line();
        let found = all.iter().find(|(known, _)| *known == name).map(|(_, read)| *read);
        let read = self.or_refuse(found, stand_in);
        self.depth = self.depth.saturating_add(1);
        let variant = read(self);
        self.depth = self.depth.saturating_sub(1);
        variant
    }

    /// Whether every line was read, and none was wrong.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty() && !self.wrong
    }
}
