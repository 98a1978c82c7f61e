//! What the columns of a CSV file of charges are.

use super::place::Row;
use super::quotes::cells;
use crate::document::unknown;
use crate::issue::{Code, Issue, Path, shown};
use crate::spreadsheet::{is_blank, plain};

/// The separators a heading row may have.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Every heading that is one word; beside them `fact:` and `used:` with the name of a fact or counter.
const WORDS: [&str; 14] = [
    "id",
    "charged",
    "seen",
    "amount",
    "currency",
    "service",
    "method",
    "country",
    "to-currency",
    "on",
    "through",
    "at",
    "zone",
    "codes",
];

/// What the cells of a column are.
#[derive(Clone, Debug)]
pub struct Column {
    /// The heading as it is documented.
    pub heading: String,
    /// Where it belongs in a claim, key by key; of the column `id` nowhere.
    pub keys: Vec<String>,
    /// How its cells are read.
    pub holds: Holds,
}

/// How cells are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The charge's name in the file it comes from.
    Id,
    /// A number.
    Number,
    /// A word as it stands.
    Word,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// Words with spaces between them.
    Words,
}

/// The columns of a file, in its order.
#[derive(Clone, Debug)]
pub struct Headings {
    /// What stands between two cells.
    pub separator: char,
    /// The columns; nothing for one without a heading.
    pub columns: Vec<Option<Column>>,
}

impl Headings {
    /// The columns that the heading row names.
    pub fn read(text: &str, named_separator: Option<char>, row: Row<'_>) -> Result<Self, Vec<Issue>> {
        let known = |separator: char| cells(text, separator).iter().filter(|cell| column(cell).is_some()).count();
        // Of separators that fit alike, the first.
        let guessed = || SEPARATORS.into_iter().rev().max_by_key(|separator| known(*separator)).unwrap_or(',');
        let separator = named_separator.unwrap_or_else(guessed);
        let cells = cells(text, separator);
        if !cells.iter().any(|cell| column(cell).is_some()) {
            return Err(vec![row.issue(Issue::new(Code::NoHeadings, &Path::Top).with("allowed", allowed()), None)]);
        }
        let (mut columns, mut issues) = (Vec::new(), Vec::new());
        for cell in &cells {
            let found = column(cell);
            let keys = found.as_ref().map(|column: &Column| &column.keys);
            if keys.is_some() && columns.iter().flatten().any(|known: &Column| Some(&known.keys) == keys) {
                let issue = Issue::new(Code::DuplicateColumn, &Path::Top).with("word", shown(&plain(cell)));
                issues.push(row.issue(issue, None));
            }
            if found.is_none() && !is_blank(cell) {
                let known = WORDS.into_iter().map(str::to_owned).chain(["fact:".to_owned(), "used:".to_owned()]);
                let issue = unknown(Code::UnknownColumn, &Path::Top, &plain(cell), known);
                issues.push(row.issue(issue, None));
            }
            columns.push(found);
        }
        if issues.is_empty() { Ok(Self { separator, columns }) } else { Err(issues) }
    }

    /// The heading of the column in which the item with that path stands, or something of it.
    pub fn heading(&self, path: &str) -> Option<&str> {
        let goes_on = |longer: &str, shorter: &str| {
            let rest = longer.strip_prefix(shorter);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let holds = |column: &&Column| {
            let keys = column.keys.join(".");
            !path.is_empty() && !keys.is_empty() && (goes_on(path, &keys) || goes_on(&keys, path))
        };
        self.columns.iter().flatten().find(holds).map(|column| column.heading.as_str())
    }
}

/// The headings that are understood, as issues name them.
fn allowed() -> String {
    format!("{}, fact:…, used:…", WORDS.join(", "))
}

fn column(cell: &str) -> Option<Column> {
    let heading = plain(cell).to_lowercase();
    let of = |keys: &[&str], holds| {
        Some(Column { heading: heading.clone(), keys: keys.iter().map(|key| (*key).to_owned()).collect(), holds })
    };
    if let Some((list, name)) = heading.split_once(':') {
        let name = name.trim();
        return match list.trim_end() {
            _ if name.is_empty() => None,
            "fact" => of(&["facts", name], Holds::Word),
            "used" => of(&["used", name], Holds::Number),
            _ => None,
        };
    }
    match heading.as_str() {
        "id" => of(&[], Holds::Id),
        "charged" | "amount" => of(&[&heading], Holds::Number),
        "seen" | "service" | "method" | "zone" | "currency" => of(&[&heading], Holds::Word),
        "country" => of(&["to", "country"], Holds::Word),
        "to" | "to-currency" => of(&["to", "currency"], Holds::Word),
        "on" | "through" => of(&[&heading], Holds::Date),
        "at" => of(&["at"], Holds::Time),
        "codes" => of(&["codes"], Holds::Words),
        _ => None,
    }
}
