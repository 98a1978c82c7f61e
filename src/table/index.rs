//! The list of tariffs that a page offers: `fee-tables/index.json`, and what is published of it.

use crate::document::{self, Identifier, Opening, Prepared, Preparing, Text, record};
#[cfg(feature = "reading")]
use crate::document::{Read, Reading, Value, read_document};
use crate::issue::Issue;
#[cfg(feature = "reading")]
use crate::issue::{Code, Path};
use crate::table::Purpose;

/// The file that holds the list, in a folder of tables.
pub const SOURCE: &str = "index.json";
/// The file that holds the list, in a folder of published tables.
pub const PUBLISHED: &str = "index.txt";

/// What the first line of a prepared list calls it.
const PREPARED: &str = "index";

record! {
    /// The tariffs a page offers, the first of them unless the address names another.
    pub struct Index {
        /// The tariffs.
        tariffs: Vec<Listed>,
    }
}

record! {
    /// One tariff of the list.
    pub struct Listed {
        /// Its name in its tables.
        tariff: Identifier,
        /// What customers call it.
        title: Text,
        /// Whether real customers pay this.
        purpose: Purpose,
        /// Its files, relative to the list.
        versions: Vec<TablePath>,
    }
}

impl Index {
    /// Reads the list.
    ///
    /// # Errors
    /// Every issue found, with line and column.
    #[cfg(feature = "reading")]
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Issue>> {
        read_document(file, text, check)
    }

    /// The list as a page opens it.
    pub fn prepare(&self) -> String {
        document::prepare(PREPARED, self)
    }

    /// The list that a prepared text holds.
    ///
    /// # Errors
    /// A text that was prepared for another version of this program, or is not whole.
    pub fn open(file: &str, text: &str) -> Result<Self, Vec<Issue>> {
        document::open(PREPARED, file, text)
    }

    /// The tariff of that name, or the first when none is named.
    pub fn find(&self, wanted: Option<&str>) -> Option<&Listed> {
        match wanted {
            Some(wanted) => self.tariffs.iter().find(|listed| listed.tariff.as_str() == wanted),
            None => self.tariffs.first(),
        }
    }
}

/// The path of a table below the list, without the ending that tells a source from what is published of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TablePath(String);

impl TablePath {
    /// The file it is written in.
    pub fn source(&self) -> String {
        format!("{}.json", self.0)
    }

    /// The file a page opens: of a kind that every host sends as text, and compressed.
    pub fn published(&self) -> String {
        format!("{}.txt", self.0)
    }

    /// A path that names a table below the list and nothing else: no other host, no folder above.
    fn inside(path: &str) -> Option<Self> {
        let plain = |part: &str| {
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
            part.starts_with(|first: char| first.is_ascii_alphanumeric()) && part.bytes().all(allowed)
        };
        path.split('/').all(plain).then(|| Self(path.to_owned()))
    }
}

impl Prepared for TablePath {
    fn prepare(&self, preparing: &mut Preparing) {
        self.0.prepare(preparing);
    }

    fn open(opening: &mut Opening<'_>) -> Self {
        let path = Self::inside(opening.line());
        opening.or_refuse(path, Self(String::new()))
    }
}

#[cfg(feature = "reading")]
impl Read for TablePath {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let file = reading.string(value, at)?;
        let path = file.strip_suffix(".json").and_then(Self::inside);
        if path.is_none() {
            reading.unknown_word(at, file, &["tariff/version.json"]);
        }
        path
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut crate::document::Definitions) -> serde_json::Value {
        serde_json::json!({ "type": "string", "pattern": "^([A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.json$" })
    }
}

#[cfg(feature = "reading")]
fn check(index: &Index, reading: &mut Reading) {
    let top = Path::Top;
    let at = top.key("tariffs");
    if index.tariffs.is_empty() {
        reading.report(Issue::new(Code::EmptyList, &at));
    }
    let mut listed_before: Vec<&TablePath> = Vec::new();
    for (place, listed) in index.tariffs.iter().enumerate() {
        let at = at.element(place);
        if index.tariffs.iter().take(place).any(|earlier| earlier.tariff == listed.tariff) {
            let issue = Issue::new(Code::DuplicateIdentifier, &at.key("tariff"));
            reading.report(issue.with("word", &listed.tariff));
        }
        let at = at.key("versions");
        if listed.versions.is_empty() {
            reading.report(Issue::new(Code::EmptyList, &at));
        }
        for (place, path) in listed.versions.iter().enumerate() {
            if listed_before.contains(&path) {
                let issue = Issue::new(Code::DuplicateIdentifier, &at.element(place));
                reading.report(issue.with("word", path.source()));
            }
            listed_before.push(path);
        }
    }
}
