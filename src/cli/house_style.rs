//! `plainfee format`: tables in house style, so that a comparison of two versions shows what changed and no more.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::failure::{Failure, unless_reader_gone};
use super::files::{find, text};
use super::replace::replace;
use super::{Format, issues};
use crate::document::in_house_style;
use crate::explain::{Language, Message};
use crate::reply::Reply;

/// Write fee tables in house style.
#[derive(Debug, Args)]
pub struct Rewrite {
    /// Fee tables, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Write nothing; say which files are not in house style.
    #[arg(long)]
    check: bool,
}

#[derive(Serialize)]
struct Answer {
    files: usize,
    changed: Vec<String>,
}

impl Rewrite {
    /// Rewrites, or only looks; answers whether all is as it should be now.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let files = find(&self.paths)?;
        let (mut changed, mut wrong) = (Vec::new(), Vec::new());
        for path in &files {
            let styled = text(path)?.and_then(|(name, text)| Ok((in_house_style(&name, &text)?, text)));
            match styled {
                Ok((styled, text)) if styled != text => changed.push((path, styled)),
                Ok(_) => {}
                Err(issue) => wrong.push(issue),
            }
        }
        let mut out = io::stdout().lock();
        if !wrong.is_empty() {
            let done = match format {
                Format::Json => serde_json::to_writer(&mut out, &Reply::refused(wrong, language))
                    .map_err(Failure::from)
                    .and_then(|()| Ok(writeln!(out)?)),
                Format::Text => issues::write(&mut out, &wrong, language).map_err(Failure::from),
            };
            return unless_reader_gone(done, false);
        }
        if !self.check {
            changed.iter().try_for_each(|(path, styled)| replace(path, styled))?;
        }
        let fine = !self.check || changed.is_empty();
        let changed = changed.iter().map(|(path, _)| path.display().to_string()).collect();
        unless_reader_gone(self.report(&mut out, Answer { files: files.len(), changed }, language, format), fine)
    }

    fn report(&self, out: &mut impl Write, answer: Answer, language: Language, format: Format) -> Result<(), Failure> {
        let Answer { files, changed } = &answer;
        let (count, rewritten) = (files.to_string(), changed.len().to_string());
        if format == Format::Json {
            let ok = !self.check || changed.is_empty();
            serde_json::to_writer(&mut *out, &Reply { ok, answer })?;
            writeln!(out)?;
        } else if !self.check {
            let counts = [("count", count.as_str()), ("changed", &rewritten)];
            writeln!(out, "{}", language.say(Message::TerminalFormatted, &counts))?;
        } else if changed.is_empty() {
            writeln!(out, "{}", language.say(Message::TerminalInStyle, &[("count", &count)]))?;
        } else {
            for file in changed {
                writeln!(out, "{}", language.say(Message::TerminalNotInStyle, &[("file", file)]))?;
            }
        }
        Ok(())
    }
}
