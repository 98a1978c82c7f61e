//! One file read by the columns of its list: every cell as the table would write it, or an issue at that cell.

use super::address::{Address, Found};
use super::cell;
use super::column::{Column, Holds};
use super::file::{self, Row};
use super::letters::{is_blank, plain, shown_by, tidy};
use super::list::{List, Shape};
use super::number::Marks;
use crate::document::{LARGEST_TEXT, unknown};
use crate::issue::{Code, Issue, Path, shown};

/// After so many issues the rest are not told: a reader mends the first ones first.
const MOST_ISSUES: usize = 100;

/// A file and what it says of its list.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The columns of the list.
    pub columns: Vec<Column>,
    /// Where each column stands in the file, from 0.
    positions: Vec<Option<usize>>,
    /// The rows under the headings.
    pub rows: Vec<GivenRow>,
    file: String,
}

/// One row: a cell for each column of the list, empty where the file has none.
#[derive(Clone, Debug)]
pub struct GivenRow {
    /// Its number in the file.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Sheet {
    /// Reads a file.
    pub fn read(name: &str, bytes: &[u8], list: &List, languages: &[String]) -> Result<Self, Vec<Found>> {
        let whole = |issue| vec![Found { issue, address: Some(Address::file(name)) }];
        if bytes.len() > LARGEST_TEXT {
            let issue = Issue::new(Code::TooLarge, &Path::Top);
            return Err(whole(issue.with("megabytes", LARGEST_TEXT / (1024 * 1024))));
        }
        let columns = list.shape.columns(languages);
        let is_heading = |cell: &str| columns.iter().any(|column| column.is_called(cell));
        let read = file::read(bytes, is_heading).map_err(|fault| match fault {
            file::Fault::NotText => whole(Issue::new(Code::SheetNotText, &Path::Top)),
            file::Fault::OpenQuote(row) => {
                let address = Some(Address::file(name).row(row));
                vec![Found { issue: Issue::new(Code::OpenQuote, &Path::Top), address }]
            }
        })?;
        let mut given = read.rows.into_iter();
        let headings = given.next().filter(|row| row.cells.iter().any(|cell| is_heading(cell)));
        let Some(headings) = headings else {
            let issue = Issue::new(Code::NoHeadings, &Path::Top).with("allowed", allowed(&columns));
            return Err(whole(issue));
        };
        let mut sheet = Self { positions: vec![None; columns.len()], columns, rows: Vec::new(), file: name.to_owned() };
        let mut found = sheet.headings(&headings);
        // Under headings that are not understood, cells cannot be either.
        if found.is_empty() {
            let marks = if read.separator == ',' { Marks::PointOnly } else { Marks::PointOrComma };
            for row in given {
                let cells = sheet.cells(&row, &headings, marks, &mut found);
                sheet.rows.push(GivenRow { number: row.number, cells });
            }
            if list.shape != Shape::Rates {
                sheet.rows.iter().for_each(|row| sheet.priced_once(row, &mut found));
            }
        }
        found.truncate(MOST_ISSUES);
        if found.is_empty() { Ok(sheet) } else { Err(found) }
    }

    /// The address of a row, or of a column in it.
    pub fn address(&self, row: usize, column: Option<usize>) -> Address {
        let address = Address::file(&self.file).row(row);
        match column.and_then(|index| self.columns.get(index).zip(self.positions.get(index))) {
            Some((column, position)) => address.column(&column.heading, *position),
            None => address,
        }
    }

    /// The address of the file as a whole.
    pub fn whole(&self) -> Address {
        Address::file(&self.file)
    }

    /// Finds every column, or says which heading is not understood.
    fn headings(&mut self, row: &Row) -> Vec<Found> {
        let mut found = Vec::new();
        for (position, heading) in row.cells.iter().enumerate().filter(|(_, heading)| !is_blank(heading)) {
            let word = plain(heading);
            let address = Some(Address::file(&self.file).row(row.number).column(&word, Some(position)));
            let index = self.columns.iter().position(|column| column.is_called(heading));
            match index.and_then(|index| self.positions.get_mut(index)) {
                Some(place @ None) => *place = Some(position),
                Some(Some(_)) => {
                    let issue = Issue::new(Code::DuplicateColumn, &Path::Top).with("word", shown(&word));
                    found.push(Found { issue, address });
                }
                None => {
                    let known = self.columns.iter().map(|column| column.heading.clone());
                    found.push(Found { issue: unknown(Code::UnknownColumn, &Path::Top, &word, known), address });
                }
            }
        }
        found
    }

    fn cells(&self, row: &Row, headings: &Row, marks: Marks, found: &mut Vec<Found>) -> Vec<String> {
        for (position, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell)) {
            if headings.cells.get(position).is_none_or(|heading| is_blank(heading)) {
                let issue = Issue::new(Code::CellWithoutHeading, &Path::Top).with("written", shown(cell.trim()));
                let address = Some(Address::file(&self.file).row(row.number).column("", Some(position)));
                found.push(Found { issue, address });
            }
        }
        let mut cells = Vec::with_capacity(self.columns.len());
        for (index, (column, position)) in self.columns.iter().zip(&self.positions).enumerate() {
            let cell = position.and_then(|position| row.cells.get(position)).map(|cell| tidy(cell)).unwrap_or_default();
            match cell::read(shown_by(&cell), column.holds, marks) {
                Ok(cell) => cells.push(cell),
                Err(fault) => {
                    let address = Some(self.address(row.number, Some(index)));
                    found.push(Found { issue: cell::issue(&fault, &cell), address });
                    // What it is in place of does not matter any more, only that it is there.
                    cells.push(cell);
                }
            }
        }
        cells
    }

    /// A row is priced in one way: neither in two nor in none.
    fn priced_once(&self, row: &GivenRow, found: &mut Vec<Found>) {
        let mut ways = Vec::new();
        for (column, _) in self.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
            if let Some(way) = column.part_of_price().filter(|way| !ways.contains(way)) {
                ways.push(way);
            }
        }
        if ways.len() != 1 {
            let keys = "fixed / percent / each price, notOffered";
            let has_elsewhere = self.columns.iter().any(|column| column.holds == Holds::Price);
            let keys = if has_elsewhere { format!("{keys}, price") } else { keys.to_owned() };
            let issue = Issue::new(Code::ExactlyOne, &Path::Top).with("keys", keys);
            found.push(Found { issue, address: Some(self.address(row.number, None)) });
        }
    }
}

/// The headings a list may have, as issues name them.
pub fn allowed(columns: &[Column]) -> String {
    columns.iter().map(|column| column.heading.as_str()).collect::<Vec<_>>().join(", ")
}
