//! What comes of a run as it goes: the totals, the file of mismatches, how far it has come, and what a terminal shows.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::charges::Charges;
use super::judge::Done;
use super::lines::Mark;
use super::meter::Meter;
use super::mismatches::Mismatches;
use super::progress::{Asked, Progress, Reached};
use super::refusal::Refusal;
use super::totals::Totals;
use crate::cli::failure::Failure;
use crate::explain::Language;

/// The files of a run.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// The charges.
    pub charges: &'a Path,
    /// Where those to be looked into go.
    pub mismatches: Option<&'a Path>,
    /// Where it is kept how far the run has come.
    pub progress: Option<&'a Path>,
}

impl Files<'_> {
    /// One that stands for two of them: what is written would go over what is read.
    fn named_twice(&self) -> Option<&Path> {
        let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let written = [self.mismatches, self.progress];
        let is = |one: &Path, other: Option<&Path>| other.is_some_and(|other| real(one) == real(other));
        let over_charges = written.into_iter().flatten().find(|path| is(path, Some(self.charges)));
        over_charges.or(self.mismatches.filter(|path| is(path, self.progress)))
    }
}

/// Keeps what comes of batches.
pub struct Keeper {
    totals: Totals,
    mismatches: Option<Mismatches>,
    progress: Option<Progress>,
    meter: Meter,
    reached: Mark,
}

impl Keeper {
    /// Opens the files, where an earlier run left off.
    pub fn open(files: Files<'_>, charges: &mut Charges, asked: Asked, language: Language) -> Result<Self, Failure> {
        if let Some(path) = files.named_twice() {
            return Err(Refusal::SameFile(path.to_owned()).into());
        }
        let (mut totals, mut length) = (Totals::default(), None);
        let mut progress = None;
        if let Some(path) = files.progress {
            let (opened, reached) = Progress::open(path, asked)?;
            if let Some(reached) = reached {
                let is_same = charges.go_on_at(reached.read);
                if !is_same.map_err(|error| Failure::file(files.charges, error))? {
                    return Err(opened.other_charges());
                }
                (totals, length) = (reached.totals, Some(reached.mismatches));
            }
            progress = Some(opened);
        }
        let mismatches = files.mismatches.map(|path| match length {
            Some(length) => Mismatches::go_on(path, length),
            None => Mismatches::begin(path),
        });
        let mismatches = mismatches.transpose()?;
        let meter = Meter::new(language, totals.charges(), charges.length);
        Ok(Self { totals, mismatches, progress, meter, reached: charges.mark() })
    }

    /// The totals so far.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// Takes what came of a batch.
    pub fn take(&mut self, done: Done) -> Result<(), Failure> {
        self.totals.add(&done.totals);
        self.reached = done.mark;
        if let Some(mismatches) = &mut self.mismatches {
            mismatches.add(&done.rows)?;
        }
        if !done.told.is_empty() {
            self.meter.clear();
            // Where standard error is closed, the totals still tell.
            let _ = io::stderr().write_all(done.told.as_bytes());
        }
        if self.progress.as_ref().is_some_and(Progress::is_due) {
            self.keep()?;
        }
        self.meter.show(self.totals.charges(), done.mark.offset);
        Ok(())
    }

    fn keep(&mut self) -> Result<(), Failure> {
        let Some(progress) = &mut self.progress else { return Ok(()) };
        // First the rows, then that they are there.
        let mismatches = self.mismatches.as_mut().map(Mismatches::keep).transpose()?.unwrap_or_default();
        progress.keep(Reached { read: self.reached, totals: self.totals.clone(), mismatches })
    }

    /// Keeps the end.
    pub fn finish(&mut self) -> Result<(), Failure> {
        self.meter.clear();
        self.keep()
    }
}
