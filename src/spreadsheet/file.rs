//! A CSV file as rows of cells, whatever program saved it.

use super::letters::is_blank;

/// What the program takes for the end of the text; it stands in no file.
const END: &str = "\u{1}end\u{1}";

/// What spreadsheets put at the beginning to say that a file is UTF-8; without it, Excel garbles Chinese.
const MARK: &str = "\u{feff}";

/// The separators a heading row may have.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The rows of a file that hold something, the headings first.
#[derive(Clone, Debug)]
pub struct Rows {
    /// What stands between two cells.
    pub separator: char,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number as a spreadsheet counts, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Why a file has no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is neither UTF-8 nor marked UTF-16.
    NotText,
    /// A quotation mark at the start of a cell in this row, or after, is never closed.
    OpenQuote(usize),
}

/// The rows of a file. The separator is the one that parts the heading row best, never guessed from data.
pub fn read(bytes: &[u8], is_heading: impl Fn(&str) -> bool) -> Result<Rows, Fault> {
    let text = decoded(bytes).ok_or(Fault::NotText)?;
    // One kind of line break, so that lines can be counted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (separator, text) = match named_separator(&text) {
        Some((separator, rest)) => (separator, rest),
        None => (guessed_separator(&text, is_heading), text.as_str()),
    };
    let mut rows = rows(text, separator)?;
    rows.retain(|row| !row.cells.iter().all(|cell| is_blank(cell)));
    Ok(Rows { separator, rows })
}

/// The file that holds these rows: UTF-8 with its mark, commas, CRLF, as spreadsheets save "CSV UTF-8".
pub fn write(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row has as many cells as the headings.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}

/// The text of a file: UTF-8 with or without its mark, or UTF-16 with one.
fn decoded(bytes: &[u8]) -> Option<String> {
    let units = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks(2).map(|pair| <[u8; 2]>::try_from(pair).map(unit));
        let units: Vec<u16> = pairs.collect::<Result<_, _>>().ok()?;
        String::from_utf16(&units).ok()
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => core::str::from_utf8(bytes).ok().map(|text| text.strip_prefix(MARK).unwrap_or(text).to_owned()),
    };
    // UTF-16 without its mark reads as UTF-8 full of these.
    text.filter(|text| !text.contains('\0'))
}

/// The separator that a first line `sep=;` names, and the rest: spreadsheets do not count that line.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let name = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep="))?;
    let mut letters = line.strip_prefix(name)?.chars();
    let separator = letters.next().filter(|letter| letter.is_ascii() && *letter != '"')?;
    letters.all(|letter| letter == ' ').then_some((separator, rest))
}

fn guessed_separator(text: &str, is_heading: impl Fn(&str) -> bool) -> char {
    let fit = |separator: char| {
        // A quotation mark left open further down must not hide the headings.
        let whole =
            rows(text, separator).or_else(|_| rows(text.lines().find(|line| !is_blank(line)).unwrap_or(""), separator));
        let rows = whole.unwrap_or_default();
        let cells = rows.into_iter().map(|row| row.cells).find(|cells| !cells.iter().all(|cell| is_blank(cell)));
        let cells = cells.unwrap_or_default();
        (cells.iter().filter(|cell| is_heading(cell)).count(), cells.len())
    };
    // Of separators that fit alike, the first.
    SEPARATORS.into_iter().rev().max_by_key(|separator| fit(*separator)).unwrap_or(',')
}

/// Every row, empty lines only counted.
fn rows(text: &str, separator: char) -> Result<Vec<Row>, Fault> {
    let whole = format!("{text}\n{END}");
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(whole.as_bytes());
    let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
    let (mut number, mut line) = (0, reader.position().line());
    while matches!(reader.read_record(&mut record), Ok(true)) {
        if record.iter().any(|cell| cell.contains(END)) {
            // Inside a cell, the end was taken in by an open quotation mark.
            return if record.iter().eq([END]) { Ok(rows) } else { Err(Fault::OpenQuote(number + 1)) };
        }
        // The reader leaves out empty lines, which a spreadsheet counts, and counts those inside cells, which
        // it does not.
        let lines = reader.position().line().saturating_sub(line);
        line = reader.position().line();
        let inside = record.iter().map(|cell| cell.matches('\n').count()).sum();
        number += usize::try_from(lines).unwrap_or_default().saturating_sub(inside);
        rows.push(Row { number, cells: record.iter().map(ToOwned::to_owned).collect() });
    }
    Ok(rows)
}
