//! Rows of a CSV file: whether one goes on in the next line, and its cells.
//!
//! Both are read by the same few states, so that they cannot disagree; a reader of the crate `csv` for each row, which
//! a bad row must not carry over to the next, would cost as much as working the charge out.

/// Where in a row a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// At the start of a cell.
    Start,
    /// In a cell without quotation marks: one inside it is a letter like others.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// Behind a mark that ends the cell, unless another follows.
    Closing,
}

impl At {
    /// Where the next letter stands.
    fn after(self, letter: char, separator: char) -> Self {
        match (self, letter) {
            (Self::Quoted, '"') => Self::Closing,
            (Self::Quoted, _) => Self::Quoted,
            (Self::Start | Self::Closing, '"') => Self::Quoted,
            (_, letter) if letter == separator || letter == '\n' => Self::Start,
            _ => Self::Plain,
        }
    }
}

/// Follows a row over its lines.
#[derive(Clone, Copy, Debug)]
pub struct Quotes {
    separator: char,
    at: At,
}

impl Quotes {
    /// Before a row.
    pub fn new(separator: char) -> Self {
        Self { separator, at: At::Start }
    }

    /// Goes over a line; answers whether the row goes on in the next.
    pub fn go_on(&mut self, line: &[u8]) -> bool {
        // Every letter that matters is one byte, and no byte of another letter is like it.
        self.at = line.iter().fold(self.at, |at, byte| at.after(char::from(*byte), self.separator));
        self.at == At::Quoted
    }
}

/// The cells of a row.
pub fn cells(row: &str, separator: char) -> Vec<String> {
    let (mut cells, mut cell, mut at) = (Vec::new(), String::new(), At::Start);
    for letter in row.chars() {
        match (at, letter) {
            (At::Start | At::Quoted, '"') => {}
            (At::Start | At::Plain | At::Closing, _) if letter == separator => cells.push(core::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
        at = at.after(letter, separator);
    }
    cells.push(cell);
    cells
}

#[cfg(test)]
mod tests {
    use super::{Quotes, cells};

    #[test]
    fn cells_are_those_of_spreadsheets() {
        let cases: [(&str, &[&str]); 9] = [
            ("a,b", &["a", "b"]),
            (",", &["", ""]),
            ("", &[""]),
            ("\"a,b\",c", &["a,b", "c"]),
            ("\"say \"\"no\"\"\",c", &["say \"no\"", "c"]),
            ("5\" pipe,6\"", &["5\" pipe", "6\""]),
            ("\"two\nlines\",c", &["two\nlines", "c"]),
            ("\"a\"b,c", &["ab", "c"]),
            ("钱,\"包,\"", &["钱", "包,"]),
        ];
        for (row, expected) in cases {
            assert_eq!(cells(row, ','), expected, "{row}");
            assert!(!Quotes::new(',').go_on(format!("{row}\n").as_bytes()), "{row}");
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
            let record = reader.records().next().map(|record| record.expect("a row"));
            if let Some(record) = record {
                assert!(record.iter().eq(expected.iter().copied()), "{row}: {record:?}");
            }
        }
        let mut quotes = Quotes::new(',');
        assert!(quotes.go_on(b"a,\"b\n") && quotes.go_on(b"c,\"\"d\n") && !quotes.go_on(b"e\",f\n"));
    }
}
