//! Whether a quotation mark is open at the end of a line, so that the row of a CSV file goes on in the next.

/// Where in a row a line ends.
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

/// Follows a row over its lines.
#[derive(Clone, Copy, Debug)]
pub struct Quotes {
    separator: u8,
    at: At,
}

impl Quotes {
    /// Before a row.
    pub fn new(separator: u8) -> Self {
        Self { separator, at: At::Start }
    }

    /// Goes over a line; answers whether the row goes on in the next.
    pub fn go_on(&mut self, line: &[u8]) -> bool {
        for byte in line {
            self.at = match (self.at, *byte) {
                (At::Quoted, b'"') => At::Closing,
                (At::Quoted, _) => At::Quoted,
                (At::Start | At::Closing, b'"') => At::Quoted,
                (_, byte) if byte == self.separator || byte == b'\n' => At::Start,
                _ => At::Plain,
            };
        }
        self.at == At::Quoted
    }
}
