//! Rows of a list as cells, and back.

use super::column::{Column, Holds};
use super::number::{Marks, multiple};
use super::tree::{elements, list_value, member, object_value, put, text, text_value};
use crate::document::Value;
use crate::money::Number;

/// The cells of a row, one a column; what a cell cannot hold is left empty.
pub fn cells(row: &Value<'_>, columns: &[Column], name_of_price: &str) -> Vec<String> {
    let cell = |column: &Column| {
        let part = column.keys.iter().try_fold(row, |value, key| member(value, key));
        part.and_then(|part| written(part, column.holds, name_of_price)).unwrap_or_default()
    };
    columns.iter().map(cell).collect()
}

/// The row of these cells. `price` answers the price of a name.
pub fn row<'a>(cells: &[String], columns: &[Column], price: impl Fn(&str) -> Option<Value<'a>>) -> Value<'a> {
    let mut row = object_value([]);
    for (cell, column) in cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
        let part = match column.holds {
            Holds::Price => price(cell),
            Holds::Words => Some(list_value(cell.split(' ').map(text_value).collect())),
            Holds::Figure => Some(figure(cell)),
            Holds::Number | Holds::Percent | Holds::Word | Holds::Text => Some(text_value(cell)),
        };
        if let Some(part) = part {
            put(&mut row, &column.keys, part);
        }
    }
    row
}

/// Whether two cells of a column say the same: `7.1` is `7.10`.
pub fn alike(one: &str, other: &str, holds: Holds) -> bool {
    let equal = |one: &str, other: &str| match (Number::parse(one), Number::parse(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    };
    match holds {
        Holds::Figure => match (one.split_once(" x "), other.split_once(" x ")) {
            (Some((one, index)), Some((other, other_index))) => index == other_index && equal(one, other),
            _ => equal(one, other),
        },
        Holds::Number | Holds::Percent => equal(one, other),
        Holds::Word | Holds::Words | Holds::Text | Holds::Price => one == other,
    }
}

/// Whether a price stays in the table because no row holds it.
pub fn is_elsewhere(price: &Value<'_>) -> bool {
    ["bands", "rows", "parts"].iter().any(|key| member(price, key).is_some())
}

fn written(part: &Value<'_>, holds: Holds, name_of_price: &str) -> Option<String> {
    match holds {
        Holds::Price => is_elsewhere(part).then(|| name_of_price.to_owned()),
        Holds::Words => {
            let words: Vec<&str> = elements(part).iter().filter_map(text).collect();
            Some(words.join(" "))
        }
        Holds::Figure => match (member(part, "times").and_then(text), member(part, "index").and_then(text)) {
            (Some(times), Some(index)) => Some(format!("{times} x {index}")),
            _ => text(part).map(ToOwned::to_owned),
        },
        Holds::Number | Holds::Percent | Holds::Word | Holds::Text => text(part).map(ToOwned::to_owned),
    }
}

fn figure<'a>(cell: &str) -> Value<'a> {
    match multiple(cell, Marks::PointOnly) {
        Some((Ok(times), index)) => object_value([("index", text_value(&index)), ("times", text_value(&times))]),
        _ => text_value(cell),
    }
}
