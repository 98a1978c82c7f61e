//! What was found in tables: a sentence when there is nothing, else an issue a line; or JSON.

use std::io::{self, Write};

use super::failure::Failure;
use super::{Format, issues};
use crate::explain::Language;
use crate::issue::Issue;
use crate::reply::Reply;

/// Writes it to standard output; `fine` is the sentence when nothing was found.
pub fn report(found: Vec<Issue>, fine: &str, language: Language, format: Format) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match format {
        Format::Json => {
            let ok = !found.iter().any(Issue::is_error);
            serde_json::to_writer(&mut out, &Reply { ok, ..Reply::refused(found, language) })?;
            writeln!(out)?;
        }
        Format::Text if found.is_empty() => writeln!(out, "{fine}")?,
        Format::Text => issues::write(&mut out, &found, language)?,
    }
    Ok(())
}

/// Tells issues that keep a command from running: sentences on standard error, and a reply where JSON was asked for.
pub fn refuse(found: Vec<Issue>, language: Language, format: Format) -> Result<(), Failure> {
    issues::write(&mut io::stderr().lock(), &found, language)?;
    if format == Format::Json {
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, &Reply::refused(found, language))?;
        writeln!(out)?;
    }
    Ok(())
}
