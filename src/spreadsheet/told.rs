//! Issues of the table that was made, told at the rows they stem from.

use super::address::{Address, Found};
use super::list::List;
use super::rows::{OTHERWISE, Placed};
use super::sheet::Sheet;
use crate::document::locate;
use crate::issue::{Code, Issue};

/// A sheet that was put into the table: where its rows are now.
pub struct Put<'l> {
    /// What the file says.
    pub sheet: Sheet,
    /// The list it is.
    pub list: &'l List,
    /// Which of its rows is which element.
    pub placed: Placed,
    /// Where the object that has the list is in the new table.
    pub holder: String,
}

/// An issue of the new table, at the row it stems from; at its place in the table as it was if it stems from none.
pub fn addressed(mut issue: Issue, put: &[Put<'_>], (file, text): (&str, &str)) -> Found {
    // Of a list inside another, the inner is the nearer.
    let nearest = put.iter().filter_map(|put| Some((put.holder.len(), address(&issue, put)?))).max_by_key(|at| at.0);
    issue.place = None;
    if nearest.is_none() {
        locate(file, text, core::slice::from_mut(&mut issue));
    }
    Found { issue, address: nearest.map(|(_, address)| address) }
}

fn address(issue: &Issue, put: &Put<'_>) -> Option<Address> {
    let rest = issue.path.strip_prefix(&format!("{}.", put.holder))?;
    let (row, rest) = match rest.strip_prefix(put.list.shape.key()) {
        Some("") => return Some(put.sheet.whole()),
        Some(rest) => {
            let (index, rest) = rest.strip_prefix('[')?.split_once(']')?;
            (*put.placed.numbers.get(index.parse::<usize>().ok()?)?, rest.to_owned())
        }
        None => {
            let rest = rest.strip_prefix(OTHERWISE)?;
            let is_limit = [".minimum", ".maximum"].contains(&rest);
            (put.placed.otherwise?, if is_limit { rest.to_owned() } else { format!(".price{rest}") })
        }
    };
    let particular = |name: &str| issue.particulars.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    let missing = match issue.code {
        Code::MissingKey => particular("key"),
        Code::MissingLanguage => particular("language"),
        _ => None,
    };
    let keys = rest.split(['.', '[']).filter(|key| !key.is_empty() && !key.ends_with(']')).chain(missing);
    let keys: Vec<&str> = keys.collect();
    let columns = put.sheet.columns.iter().enumerate();
    let leading = columns.filter(|(_, column)| keys.iter().zip(&column.keys).all(|(key, own)| key == own));
    let leading = leading.filter(|(_, column)| column.keys.len() <= keys.len());
    let column = leading.max_by_key(|(_, column)| column.keys.len()).map(|(index, _)| index);
    Some(put.sheet.address(row, column))
}
