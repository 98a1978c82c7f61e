//! Opens a file of charges: what kind it is, and its headings.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::charges::{Charges, Form, MARK};
use super::headings::Headings;
use super::lines::Lines;
use super::place::Row;
use super::refusal::Refusal;
use crate::cli::failure::Failure;
use crate::issue::{self, Code, Issue};

impl Charges {
    /// Opens a file, or standard input for `-`; `Err` within has what is wrong with its headings.
    pub fn open(path: &Path) -> Result<Result<Self, Vec<Issue>>, Failure> {
        let is_stdin = path == Path::new("-");
        let name = if is_stdin { crate::cli::answers::STDIN.to_owned() } else { path.display().to_string() };
        let failure = |error| Failure::file(path, error);
        let (input, length): (Box<dyn BufRead + Send>, _) = if is_stdin {
            (Box::new(BufReader::new(io::stdin())), None)
        } else {
            let file = File::open(path).map_err(failure)?;
            let length = file.metadata().map_err(failure)?;
            (Box::new(BufReader::with_capacity(256 * 1024, file)), length.is_file().then_some(length.len()))
        };
        let mut lines = Lines::new(input);
        let first = lines.peek().map_err(failure)?;
        if first.is_empty() {
            return Err(Refusal::NoCharges(PathBuf::from(name)).into());
        }
        if first.starts_with(&[0xff, 0xfe]) || first.starts_with(&[0xfe, 0xff]) {
            let issue = Issue::new(Code::SheetNotText, &issue::Path::Top);
            return Ok(Err(vec![Row { file: &name, line: 1 }.issue(issue, None)]));
        }
        let is_csv = match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv") => true,
            Some("jsonl" | "ndjson") => false,
            _ => first.strip_prefix(MARK).unwrap_or(first).trim_ascii_start().first() != Some(&b'{'),
        };
        let mut charges = Self { name, form: Form::JsonLines, length, lines, batches: 0 };
        if is_csv {
            match charges.headings().map_err(failure)? {
                Ok(headings) => charges.form = Form::Csv(headings),
                Err(issues) => return Ok(Err(issues)),
            }
        }
        Ok(Ok(charges))
    }

    /// The headings: the first row that is not blank, behind a line that names the separator.
    fn headings(&mut self) -> io::Result<Result<Headings, Vec<Issue>>> {
        let mut separator = None;
        while let Some(line) = self.lines.look()? {
            let row = self.lines.mark().lines + 1;
            self.lines.keep(&line);
            let text = line.strip_prefix(MARK).unwrap_or(&line).trim_ascii();
            let at = |issue| vec![Row { file: &self.name, line: row }.issue(issue, None)];
            let Ok(text) = str::from_utf8(text) else {
                return Ok(Err(at(Issue::new(Code::SheetNotText, &issue::Path::Top))));
            };
            match text.as_bytes() {
                [] => {}
                [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', named] if named.is_ascii() => {
                    separator = Some(char::from(*named))
                }
                _ => return Ok(Headings::read(text, separator, Row { file: &self.name, line: row })),
            }
        }
        let row = Row { file: &self.name, line: 1 };
        Ok(Headings::read("", None, row))
    }
}
