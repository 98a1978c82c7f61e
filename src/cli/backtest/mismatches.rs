//! The file of charges to be looked into: a row for each that is not plainly explained.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::refusal::Refusal;
use super::totals::Kind;
use crate::cli::failure::Failure;
use crate::issue::is_plain;
use crate::money::Number;
use crate::spreadsheet::harmless;
use crate::why::{Claim, Given};

/// The headings. Those of Plainfee's own spreadsheets are English words in every language, too.
const HEADINGS: [&str; 11] =
    ["line", "id", "verdict", "seen", "charged", "gives", "currency", "difference", "rule", "version", "supposed"];

/// Spreadsheets need it to know that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// Names are shown to this length.
const LONGEST_ID: usize = 100;

/// A charge to be looked into.
#[derive(Debug)]
pub struct Told {
    /// The line on which it begins.
    pub line: u64,
    /// Its name in the file it comes from.
    pub id: String,
    /// The charge.
    pub claim: Claim,
    /// What came of it.
    pub kind: Kind,
    /// What the tariff gives, or gives nearest.
    pub given: Option<Given>,
    /// What must be so for it.
    pub supposed: Vec<String>,
}

/// The rows of these charges.
pub fn rows(all: &[Told]) -> String {
    written(all.iter().map(cells))
}

fn cells(told: &Told) -> [String; HEADINGS.len()] {
    let of = |cell: &dyn Fn(&Given) -> String| told.given.as_ref().map(cell).unwrap_or_default();
    [
        told.line.to_string(),
        told.id.chars().take(LONGEST_ID).map(|letter| if is_plain(letter) { letter } else { '\u{fffd}' }).collect(),
        told.kind.as_str().to_owned(),
        told.claim.seen.as_str().to_owned(),
        charged(told),
        of(&|given| given.amount.digits()),
        of(&|given| given.amount.currency().code().to_owned()),
        of(&|given| given.difference.to_fixed(given.amount.currency().exponent())),
        of(&|given| given.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        of(&|given| given.version.to_string()),
        told.supposed.join("; "),
    ]
}

/// What was charged, with the decimals of its currency where that is known.
fn charged(told: &Told) -> String {
    let charged = told.claim.charged;
    let exponent = told.given.as_ref().map(|given| given.amount.currency().exponent());
    let exponent = exponent.filter(|exponent| charged.decimals() <= u32::from(*exponent));
    exponent.map_or_else(|| charged.to_string(), |exponent| charged.to_fixed(exponent))
}

fn written<const CELLS: usize>(rows: impl Iterator<Item = [String; CELLS]>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let row = row.map(|cell| if Number::parse(&cell).is_ok() { cell } else { harmless(&cell) });
        // Writing to memory cannot fail, and every row has as many cells as the headings.
        let _ = writer.write_record(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The file as it is being written.
pub struct Mismatches {
    path: PathBuf,
    file: File,
    length: u64,
}

impl Mismatches {
    /// Begins a file anew.
    pub fn begin(path: &Path) -> Result<Self, Failure> {
        let file = File::create(path).map_err(|error| Failure::write(path, error))?;
        let mut begun = Self { path: path.to_owned(), file, length: 0 };
        let headings = written([HEADINGS.map(str::to_owned)].into_iter());
        begun.add(&format!("{MARK}{headings}"))?;
        Ok(begun)
    }

    /// Goes on with a file at the length it had; what was written after that is written again.
    pub fn go_on(path: &Path, length: u64) -> Result<Self, Failure> {
        let failure = |error| Failure::write(path, error);
        let mut file = OpenOptions::new().write(true).open(path).map_err(failure)?;
        if file.metadata().map_err(failure)?.len() < length {
            return Err(Refusal::OtherMismatches(path.to_owned()).into());
        }
        file.set_len(length).and_then(|()| file.seek(SeekFrom::Start(length))).map_err(failure)?;
        Ok(Self { path: path.to_owned(), file, length })
    }

    /// Adds rows.
    pub fn add(&mut self, rows: &str) -> Result<(), Failure> {
        self.file.write_all(rows.as_bytes()).map_err(|_| Refusal::Unwritten(self.path.clone()))?;
        self.length += rows.len() as u64;
        Ok(())
    }

    /// Makes sure that everything added is on the disk; answers the file's length.
    pub fn keep(&mut self) -> Result<u64, Failure> {
        self.file.sync_data().map_err(|_| Refusal::Unwritten(self.path.clone()))?;
        Ok(self.length)
    }
}
