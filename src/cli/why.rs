//! `plainfee why`: charges on standard input, why they were what they were on standard output in the same order.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::Format;
use super::answers::{Answers, STDIN, answer_each};
use super::failure::Failure;
use crate::explain::{self, Language, explain_compared, explain_why};
use crate::issue::Issue;
use crate::table::Tariff;
use crate::why::{Compared, Why, compare_text, why_text};

/// Answer why charges were what they were.
#[derive(Debug, Args)]
pub struct Ask {
    /// The versions of one tariff: fee tables, or folders of them.
    #[arg(long, required = true, num_args = 1..)]
    tables: Vec<PathBuf>,
    /// Compare two charges: each question names a `charge` and an `other`.
    #[arg(long)]
    compare: bool,
}

#[derive(Serialize)]
struct Explained {
    why: Why,
}

impl Ask {
    /// Answers every claim; answers whether all were fine.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        if self.compare {
            answer_each(&self.tables, language, format, &Comparisons)
        } else {
            answer_each(&self.tables, language, format, &Reasons)
        }
    }
}

#[derive(Serialize)]
struct Told {
    compared: Compared,
}

struct Comparisons;

impl Answers for Comparisons {
    type Answer = Told;

    fn answer(&self, tariff: &Tariff, text: &str) -> Result<Told, Vec<Issue>> {
        Ok(Told { compared: compare_text(tariff, STDIN, text)? })
    }

    fn tell(&self, answer: &Told, language: Language) -> String {
        explain::compared_text(&explain_compared(&answer.compared, language), language)
    }
}

struct Reasons;

impl Answers for Reasons {
    type Answer = Explained;

    fn answer(&self, tariff: &Tariff, text: &str) -> Result<Explained, Vec<Issue>> {
        Ok(Explained { why: why_text(tariff, STDIN, text)? })
    }

    fn tell(&self, answer: &Explained, language: Language) -> String {
        explain::why_text(&explain_why(&answer.why, language), language)
    }
}
