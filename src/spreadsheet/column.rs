//! The columns of each kind of list: the format's own keys in plain words.

use super::letters::{plain, without_spaces};

/// One column: its heading, and which part of a row stands in it.
#[derive(Clone, Debug)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The keys that lead from the row to the part.
    pub keys: Vec<String>,
    /// What stands in its cells.
    pub holds: Holds,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// An amount, or so many times a published index: `2 x minimum-wage`.
    Figure,
    /// A number.
    Number,
    /// The figure before a percent sign.
    Percent,
    /// One word.
    Word,
    /// Words with spaces between them.
    Words,
    /// A text for people.
    Text,
    /// The name of a price that does not fit a row and stays in the table.
    Price,
}

impl Column {
    fn new(heading: &str, keys: &[&str], holds: Holds) -> Self {
        Self { heading: heading.to_owned(), keys: keys.iter().map(ToString::to_string).collect(), holds }
    }

    /// Whether a heading, however it was typed, is this column's.
    pub fn is_called(&self, heading: &str) -> bool {
        bare(&self.heading) == bare(heading)
    }

    /// Whether rows are told apart by this column.
    pub fn is_key(&self) -> bool {
        ["upTo", "below", "is", "base", "quote"].contains(&self.heading.as_str())
    }

    /// Whether it is a part of the price, what kind of part: of a flat one, one kept elsewhere, or none.
    pub fn part_of_price(&self) -> Option<PartOfPrice> {
        match self.heading.as_str() {
            "fixed" | "percent" | "each price" | "each unit" | "each counted" => Some(PartOfPrice::Flat),
            "price" => Some(PartOfPrice::Elsewhere),
            heading if heading.starts_with("notOffered") => Some(PartOfPrice::NotOffered),
            _ => None,
        }
    }
}

/// The ways to price a row, of which it has exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfPrice {
    /// Fixed, by percent, by unit.
    Flat,
    /// In the table, by name.
    Elsewhere,
    /// Not offered.
    NotOffered,
}

/// A heading without what spreadsheets and people change: case, spaces, hyphens, full-width letters.
fn bare(heading: &str) -> String {
    without_spaces(&plain(heading)).replace(['-', '_', '"'], "").to_lowercase()
}

/// The columns of bands.
pub fn of_bands(languages: &[String]) -> Vec<Column> {
    let edges = [Column::new("upTo", &["upTo"], Holds::Figure), Column::new("below", &["below"], Holds::Figure)];
    edges.into_iter().chain(prices(&[], languages)).collect()
}

/// The columns of a look-up.
pub fn of_look_up(languages: &[String]) -> Vec<Column> {
    let words = [Column::new("is", &["is"], Holds::Words), Column::new("price", &["price"], Holds::Price)];
    words.into_iter().chain(prices(&["price"], languages)).collect()
}

/// The columns of exchange rates.
pub fn of_rates() -> Vec<Column> {
    let column = |key, holds| Column::new(key, &[key], holds);
    vec![column("base", Holds::Word), column("quote", Holds::Word), column("rate", Holds::Number)]
}

/// The columns of a price under these keys, and of its limits beside them.
fn prices(inside: &[&str], languages: &[String]) -> Vec<Column> {
    let column = |heading: &str, keys: &[&str], holds| Column::new(heading, &[inside, keys].concat(), holds);
    let mut columns = vec![
        column("fixed", &["fixed"], Holds::Figure),
        column("percent", &["percent"], Holds::Percent),
        column("each price", &["each", "price"], Holds::Figure),
        column("each unit", &["each", "unit"], Holds::Figure),
        column("each counted", &["each", "counted"], Holds::Word),
        Column::new("minimum", &["minimum"], Holds::Figure),
        Column::new("maximum", &["maximum"], Holds::Figure),
    ];
    for language in languages {
        columns.push(column(&format!("notOffered ({language})"), &["notOffered", language], Holds::Text));
    }
    columns
}
