//! The charges of a file, batch by batch, in constant memory.

use std::io::{self, BufRead};

use super::headings::Headings;
use super::lines::{Lines, Mark, is_cut};
use super::place::Row;
use super::quotes::Quotes;
use crate::issue::{self, Code, Issue};

/// So many charges are worked out together.
const BATCH: usize = 256;

/// No row of a CSV file is longer: where one is, a quotation mark was left open.
const LONGEST_ROW: usize = 64 * 1024;

/// What a byte order mark is in UTF-8.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// How charges are written.
#[derive(Clone, Debug)]
pub enum Form {
    /// Rows under headings.
    Csv(Headings),
    /// A JSON object a line.
    JsonLines,
}

/// What a file has of one charge.
pub enum Record {
    /// Its text, and the line on which it begins.
    Text { line: u64, bytes: Vec<u8> },
    /// What cannot be taken for a charge.
    Fault(Issue),
}

/// Charges that are worked out together.
pub struct Batch {
    /// Its place among the batches, from 0.
    pub number: u64,
    /// Its charges.
    pub records: Vec<Record>,
    /// How far the file was read with them.
    pub mark: Mark,
}

/// A file of charges.
pub struct Charges {
    /// The file, as issues name it.
    pub name: String,
    /// How its charges are written.
    pub form: Form,
    /// How many bytes it has, where that is known.
    pub length: Option<u64>,
    pub(super) lines: Lines<Box<dyn BufRead + Send>>,
    pub(super) batches: u64,
}

impl Charges {
    /// Goes on where a mark was set; answers whether what stands before it is what stood there then.
    pub fn go_on_at(&mut self, mark: Mark) -> io::Result<bool> {
        Ok(self.lines.mark().offset <= mark.offset && self.lines.skip_to(mark)?)
    }

    /// How far it was read.
    pub fn mark(&self) -> Mark {
        self.lines.mark()
    }

    /// The next charges; nothing at the end.
    pub fn batch(&mut self) -> io::Result<Option<Batch>> {
        let mut records = Vec::with_capacity(BATCH);
        while records.len() < BATCH {
            match self.record()? {
                Some(record) => records.push(record),
                None => break,
            }
        }
        if records.is_empty() {
            return Ok(None);
        }
        let number = self.batches;
        self.batches += 1;
        Ok(Some(Batch { number, records, mark: self.mark() }))
    }

    /// The next charge.
    fn record(&mut self) -> io::Result<Option<Record>> {
        while let Some(first) = self.lines.look()? {
            let line = self.lines.mark().lines + 1;
            if is_cut(&first) {
                self.lines.keep(&first);
                self.lines.keep_rest_of_line()?;
                let issue = Issue::new(Code::TooLarge, &issue::Path::Top).with("megabytes", 1);
                return Ok(Some(self.fault(line, issue)));
            }
            let bytes = match &self.form {
                Form::Csv(headings) => {
                    let separator = headings.separator;
                    match self.rest_of_row(first, separator)? {
                        Ok(bytes) => bytes,
                        Err(first) => {
                            self.lines.keep(&first);
                            return Ok(Some(self.fault(line, Issue::new(Code::OpenQuote, &issue::Path::Top))));
                        }
                    }
                }
                Form::JsonLines => first,
            };
            self.lines.keep(&bytes);
            let text = if line == 1 { bytes.strip_prefix(MARK).unwrap_or(&bytes) } else { &bytes };
            if !text.trim_ascii().is_empty() {
                let bytes = text.trim_ascii_end().to_vec();
                return Ok(Some(Record::Text { line, bytes }));
            }
        }
        Ok(None)
    }

    /// The whole row; the first line alone where a quotation mark in it is never closed, and the others come again.
    fn rest_of_row(&mut self, mut row: Vec<u8>, separator: char) -> io::Result<Result<Vec<u8>, Vec<u8>>> {
        let mut quotes = Quotes::new(separator);
        let (first, mut others) = (row.len(), Vec::new());
        let mut is_open = quotes.go_on(&row);
        while is_open {
            let next = if row.len() > LONGEST_ROW { None } else { self.lines.look()? };
            let Some(next) = next else {
                self.lines.give_back(others);
                row.truncate(first);
                return Ok(Err(row));
            };
            is_open = quotes.go_on(&next);
            row.extend_from_slice(&next);
            others.push(next);
        }
        Ok(Ok(row))
    }

    fn fault(&self, line: u64, issue: Issue) -> Record {
        Record::Fault(Row { file: &self.name, line }.issue(issue, None))
    }
}
