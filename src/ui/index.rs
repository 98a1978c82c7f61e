//! The list of tariffs beside the page, `fee-tables/index.json`.

use crate::document::{Identifier, Reading, Text, read_document, record};
use crate::issue::{Code, Issue, Path};
use crate::table::Purpose;

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
        versions: Vec<String>,
    }
}

impl Index {
    /// Reads the list.
    ///
    /// # Errors
    /// Every issue found, with line and column.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Issue>> {
        read_document(file, text, check)
    }

    /// The tariff of that name, or the first when none is named.
    pub fn find(&self, wanted: Option<&str>) -> Option<&Listed> {
        match wanted {
            Some(wanted) => self.tariffs.iter().find(|listed| listed.tariff.as_str() == wanted),
            None => self.tariffs.first(),
        }
    }
}

fn check(index: &Index, reading: &mut Reading) {
    let top = Path::Top;
    let at = top.key("tariffs");
    if index.tariffs.is_empty() {
        reading.report(Issue::new(Code::EmptyList, &at));
    }
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
        for (place, file) in listed.versions.iter().enumerate().filter(|(_, file)| !is_inside(file)) {
            reading.unknown_word(&at.element(place), file, &["tariff/version.json"]);
        }
    }
}

/// Whether a path names a table below the list and nothing else: no other host, no folder above.
fn is_inside(file: &str) -> bool {
    let plain = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        part.starts_with(|first: char| first.is_ascii_alphanumeric()) && part.bytes().all(allowed)
    };
    file.ends_with(".json") && file.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::Index;

    fn with_version(file: &str) -> String {
        format!(r#"{{"tariffs":[{{"tariff":"a","title":{{"en":"A"}},"purpose":"test","versions":["{file}"]}}]}}"#)
    }

    #[test]
    fn only_files_below_the_list_are_taken() {
        for file in ["a/2026.json", "published/a/2026-01.json", "a.json"] {
            assert!(Index::parse("index.json", &with_version(file)).is_ok(), "{file}");
        }
        for file in
            ["https://x.example/a.json", "//x/a.json", "/a.json", "../a.json", "a/../b.json", "a", "a.json?x", ""]
        {
            assert!(Index::parse("index.json", &with_version(file)).is_err(), "{file}");
        }
    }
}
