//! Every text is there in every language the table offers, and in no other.

use crate::document::{Reading, Text};
use crate::issue::{Code, Issue, Path};
use crate::table::FeeTable;

pub fn text(table: &FeeTable, at: &Path<'_>, text: &Text, reading: &mut Reading) {
    for language in &table.languages {
        if text.get(language).is_none() {
            reading.report(Issue::new(Code::MissingLanguage, at).with("language", language));
        }
    }
    for language in text.languages() {
        if !table.languages.iter().any(|offered| offered == language) {
            let issue = Issue::new(Code::UnknownWord, &at.key(language)).with("word", language);
            reading.report(issue.with("allowed", table.languages.join(", ")).with("suggestion", ""));
        }
    }
}
