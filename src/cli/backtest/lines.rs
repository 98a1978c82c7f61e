//! The lines of a file read once, and how far it was read.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

use serde::{Deserialize, Serialize};

use crate::document::{add_to_checksum, checksum};

/// No line of charges is longer: what is has lost its line breaks.
pub const LONGEST: usize = 1024 * 1024;

/// How far a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The bytes read.
    pub offset: u64,
    /// The lines read.
    pub lines: u64,
    /// The sum of what was read, by which another file is told from this one.
    pub checksum: u64,
}

impl Mark {
    fn add(&mut self, bytes: &[u8]) {
        self.offset += bytes.len() as u64;
        self.lines += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.checksum = bytes.iter().fold(self.checksum, |sum, byte| add_to_checksum(sum, *byte));
    }
}

/// The lines of a file, each with its end.
pub struct Lines<R> {
    input: R,
    /// Lines that were looked at and given back.
    again: VecDeque<Vec<u8>>,
    mark: Mark,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a file that is not read yet.
    pub fn new(input: R) -> Self {
        let mark = Mark { offset: 0, lines: 0, checksum: checksum([]) };
        Self { input, again: VecDeque::new(), mark }
    }

    /// The first bytes that come, for telling what kind of file it is.
    pub fn peek(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    /// The next line, or so much of it as is looked at; [`Lines::keep`] or [`Lines::give_back`] must follow.
    pub fn look(&mut self) -> io::Result<Option<Vec<u8>>> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        self.input.by_ref().take(LONGEST as u64).read_until(b'\n', &mut line)?;
        Ok((!line.is_empty()).then_some(line))
    }

    /// Counts what was looked at as read.
    pub fn keep(&mut self, bytes: &[u8]) {
        self.mark.add(bytes);
    }

    /// What was looked at is to come again.
    pub fn give_back(&mut self, lines: Vec<Vec<u8>>) {
        lines.into_iter().rev().for_each(|line| self.again.push_front(line));
    }

    /// Reads on to the end of a line that is too long to be kept.
    pub fn keep_rest_of_line(&mut self) -> io::Result<()> {
        while let Some(piece) = self.look()? {
            self.keep(&piece);
            if piece.ends_with(b"\n") {
                break;
            }
        }
        Ok(())
    }

    /// How far it was read.
    pub fn mark(&self) -> Mark {
        self.mark
    }

    /// Reads to where a mark was set; answers whether the same stood there.
    pub fn skip_to(&mut self, mark: Mark) -> io::Result<bool> {
        let mut last = b'\n';
        while self.mark.offset < mark.offset {
            let part = self.input.fill_buf()?;
            let wanted = usize::try_from(mark.offset - self.mark.offset).unwrap_or(usize::MAX);
            let part = part.get(..wanted.min(part.len())).unwrap_or(part);
            let Some(end) = part.last() else { return Ok(false) };
            (last, self.mark.checksum) =
                (*end, part.iter().fold(self.mark.checksum, |sum, byte| add_to_checksum(sum, *byte)));
            let length = part.len();
            self.mark.offset += length as u64;
            self.input.consume(length);
        }
        self.mark.lines = mark.lines;
        // A last line that has grown since is another line.
        let has_grown = last != b'\n' && !self.input.fill_buf()?.is_empty();
        Ok(self.mark == mark && !has_grown)
    }
}

/// Whether a line was not read to its end for its length.
pub fn is_cut(line: &[u8]) -> bool {
    line.len() >= LONGEST && !line.ends_with(b"\n")
}
