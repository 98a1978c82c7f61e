//! All rows of a list, the price of everything else among them, out of a table and back into it.

use super::column::Column;
use super::list::{List, Shape, name_of_otherwise, name_of_row};
use super::row::{alike, cells, row};
use super::sheet::Sheet;
use super::tree::{elements, list_value, member, object_value, put, same, take, text_value};
use crate::document::Value;

/// The word of the row that is for everything else.
pub const OTHERWISE: &str = "otherwise";

/// The rows of a list as it stands in a table, with their cells.
pub struct Rows<'a> {
    rows: Vec<Value<'a>>,
    names: Vec<String>,
    /// The cells of each row.
    pub cells: Vec<Vec<String>>,
}

/// Where each new row came from and went to.
pub struct Placed {
    /// The number in the file of each element of the list.
    pub numbers: Vec<usize>,
    /// The number in the file of the row for everything else.
    pub otherwise: Option<usize>,
    /// Prices that stay in the table but now belong to another row: the row before, and the row after.
    pub moved: Vec<(usize, usize)>,
}

impl<'a> Rows<'a> {
    /// The rows a holder has.
    pub fn of(holder: &Value<'a>, list: &List, columns: &[Column]) -> Self {
        let mut rows = member(holder, list.shape.key()).map(|rows| elements(rows).to_vec()).unwrap_or_default();
        let mut names: Vec<String> = (0..rows.len()).map(|index| name_of_row(&list.name, index)).collect();
        if let (Shape::LookUp, Some(price)) = (list.shape, member(holder, OTHERWISE)) {
            rows.push(object_value([("is", list_value(vec![text_value(OTHERWISE)])), ("price", price.clone())]));
            names.push(name_of_otherwise(&list.name));
        }
        let cells = rows.iter().zip(&names).map(|(row, name)| cells(row, columns, name)).collect();
        Self { rows, names, cells }
    }

    /// Whether cells hold everything these rows say.
    pub fn fit(&self, columns: &[Column]) -> bool {
        let made = self.cells.iter().map(|cells| row(cells, columns, |name| self.price(name)));
        made.zip(&self.rows).all(|(made, row)| same(&made, row))
    }

    /// The price of that name.
    fn price(&self, name: &str) -> Option<Value<'a>> {
        let index = self.names.iter().position(|known| known == name)?;
        self.rows.get(index).and_then(|row| member(row, "price")).cloned()
    }

    /// The names of prices that a cell may name.
    pub fn named_prices(&self) -> impl Iterator<Item = &str> {
        let has_name = |(name, cells): &(&String, &Vec<String>)| cells.iter().any(|cell| cell == *name);
        self.names.iter().zip(&self.cells).filter(has_name).map(|(name, _)| name.as_str())
    }

    /// Puts the rows of a sheet in the place of these.
    pub fn replace(&self, holder: &mut Value<'a>, list: &List, sheet: &Sheet) -> Placed {
        let mut new = Vec::with_capacity(sheet.rows.len());
        let mut placed = Placed { numbers: Vec::new(), otherwise: None, moved: Vec::new() };
        let mut otherwise = None;
        let words = sheet.columns.iter().position(|column| column.heading == "is");
        for (index, given) in sheet.rows.iter().enumerate() {
            let made = self.made(index, &given.cells, &sheet.columns);
            if words.and_then(|words| given.cells.get(words)).is_some_and(|cell| cell == OTHERWISE) {
                otherwise = Some(price_alone(made));
                placed.otherwise = Some(given.number);
            } else {
                if let Some(before) = self.names.iter().position(|name| given.cells.contains(name)) {
                    placed.moved.push((before, new.len()));
                }
                new.push(made);
                placed.numbers.push(given.number);
            }
        }
        put(holder, &[list.shape.key()], list_value(new));
        match otherwise {
            Some(price) => put(holder, &[OTHERWISE], price),
            None if list.shape == Shape::LookUp => drop(take(holder, OTHERWISE)),
            None => {}
        }
        placed
    }

    /// A row of these cells: as it was written before, wherever it says the same.
    fn made(&self, index: usize, given: &[String], columns: &[Column]) -> Value<'a> {
        let is_alike = |cells: &[String], of: fn(&Column) -> bool| {
            let mut pairs = cells.iter().zip(given).zip(columns).filter(|(_, column)| of(column));
            pairs.all(|((one, other), column)| alike(one, other, column.holds))
        };
        // The row that stood at this place before is asked first: two rows may be alike.
        let nearby = || self.cells.iter().zip(&self.rows).skip(index).take(1).chain(self.cells.iter().zip(&self.rows));
        let exactly = nearby().find(|(cells, _)| cells.as_slice() == given);
        if let Some((_, row)) = exactly.or_else(|| nearby().find(|(cells, _)| is_alike(cells, |_| true))) {
            return row.clone();
        }
        // A spreadsheet makes 7.1 of 7.10: what is not another number keeps its writing.
        let before = nearby().find(|(cells, _)| is_alike(cells, Column::is_key)).map(|(cells, _)| cells);
        let keep = |(index, (cell, column)): (usize, (&String, &Column))| {
            let old = before.and_then(|cells| cells.get(index)).filter(|old| alike(old, cell, column.holds));
            old.unwrap_or(cell).clone()
        };
        let kept: Vec<String> = given.iter().zip(columns).enumerate().map(keep).collect();
        row(&kept, columns, |name| self.price(name))
    }
}

/// The price of the row for everything else, which has nothing but a price: limits that were given it are put
/// where the table refuses them.
fn price_alone(mut row: Value<'_>) -> Value<'_> {
    let mut price = take(&mut row, "price").unwrap_or_else(|| object_value([]));
    for key in ["minimum", "maximum"] {
        if let Some(limit) = take(&mut row, key) {
            put(&mut price, &[key], limit);
        }
    }
    price
}
