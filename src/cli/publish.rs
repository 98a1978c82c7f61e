//! `plainfee publish`: fee tables as the page opens them, checked, complete and prepared; or none of them.

use std::path::PathBuf;

use clap::Args;

use super::Format;
use super::failure::{Failure, unless_reader_gone};
use super::files;
use super::publication::Publication;
use super::report::report;
use super::versions::{Version, together};
use crate::document::locate;
use crate::explain::{Language, Message};
use crate::issue::{self, Code, Issue};
use crate::table::{self, Index, Listed, PUBLISHED, SOURCE};

/// Check fee tables and write them as the page opens them.
#[derive(Debug, Args)]
pub struct Publish {
    /// The folder of fee tables, with the list of them in index.json.
    folder: PathBuf,
    /// Where to: a new folder, or one that holds nothing but published tables, which are replaced.
    out: PathBuf,
}

impl Publish {
    /// Publishes; answers whether nothing was wrong.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let mut publication = Publication::begin(&self.out)?;
        let found = match self.prepare(&mut publication) {
            Ok(()) => Vec::new(),
            Err(Refusal::Issues(issues)) => issues,
            Err(Refusal::Failure(failure)) => return Err(failure),
        };
        let fine = found.is_empty();
        let count = publication.len().saturating_sub(1).to_string();
        if fine {
            publication.finish()?;
        }
        let folder = self.out.display().to_string();
        let sentence = language.say(Message::TerminalPublished, &[("count", &count), ("folder", &folder)]);
        unless_reader_gone(report(found, &sentence, language, format), fine)
    }

    /// Prepares the list and everything on it.
    fn prepare(&self, publication: &mut Publication) -> Result<(), Refusal> {
        let path = self.folder.join(SOURCE);
        let (name, text) = files::text(&path)?.map_err(|issue| vec![issue])?;
        let index = Index::parse(&name, &text)?;
        let mut found = Vec::new();
        for listed in &index.tariffs {
            found.extend(self.tariff(listed, publication)?);
        }
        if !found.is_empty() {
            return Err(Refusal::Issues(found));
        }
        let prepared = index.prepare();
        // What cannot be opened again is a mistake of this program, and must not be published.
        if Index::open(PUBLISHED, &prepared).as_ref() != Ok(&index) {
            return Err(Refusal::Failure(Failure::Json));
        }
        publication.add(PUBLISHED.to_owned(), prepared);
        Ok(())
    }

    /// Prepares the versions of a tariff; answers what is wrong with them.
    fn tariff(&self, listed: &Listed, publication: &mut Publication) -> Result<Vec<Issue>, Failure> {
        let mut found = Vec::new();
        let mut versions = Vec::new();
        for path in &listed.versions {
            match files::read(&self.folder.join(path.source()))? {
                Err(issues) => found.extend(issues),
                Ok(version) => {
                    found.extend(of_another_tariff(listed, &version));
                    publication.add(path.published(), prepared(&path.published(), &version)?);
                    versions.push(version);
                }
            }
        }
        if found.is_empty() {
            found.extend(together(versions).err().unwrap_or_default());
        }
        Ok(found)
    }
}

fn prepared(file: &str, version: &Version) -> Result<String, Failure> {
    let prepared = table::prepare(&version.table);
    if table::open(file, &prepared).as_ref() == Ok(&version.table) { Ok(prepared) } else { Err(Failure::Json) }
}

/// The issue of a table that the list has under a tariff it is no version of.
fn of_another_tariff(listed: &Listed, version: &Version) -> Option<Issue> {
    let found = &version.table.tariff;
    (*found != listed.tariff).then(|| {
        let mut issue = Issue::new(Code::MixedTariffs, &issue::Path::Top.key("tariff"))
            .with("first", &listed.tariff)
            .with("second", found);
        locate(&version.name, &version.text, core::slice::from_mut(&mut issue));
        issue
    })
}

/// Why nothing is published.
enum Refusal {
    Issues(Vec<Issue>),
    Failure(Failure),
}

impl From<Vec<Issue>> for Refusal {
    fn from(issues: Vec<Issue>) -> Self {
        Self::Issues(issues)
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}
