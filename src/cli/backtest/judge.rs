//! What comes of each charge of a batch.

use super::charges::{Batch, Form, Record};
use super::lines::Mark;
use super::mismatches::{Told, rows};
use super::place::{Row, words};
use super::totals::{Kind, Totals};
use super::{cells, objects};
use crate::cli::issues;
use crate::explain::{Language, supposed_words};
use crate::issue::{Code, Issue, Path};
use crate::table::Tariff;
use crate::why::{Claim, Given, plainly, rules, why};

/// Judges charges.
pub struct Judge<'a> {
    /// The tariff they are held against.
    pub tariff: &'a Tariff,
    /// The file they stand in.
    pub file: &'a str,
    /// How they are written.
    pub form: &'a Form,
    /// The language of sentences.
    pub language: Language,
    /// Whether only what was said is tried.
    pub is_quick: bool,
}

/// What came of a batch.
#[derive(Debug)]
pub struct Done {
    /// The batch's place.
    pub number: u64,
    /// How far the file was read with it.
    pub mark: Mark,
    /// How many charges came to what.
    pub totals: Totals,
    /// The rows of those to be looked into.
    pub rows: String,
    /// What is wrong with the malformed ones, a sentence a line.
    pub told: String,
}

impl Judge<'_> {
    /// Judges a batch.
    pub fn judge(&self, batch: Batch) -> Done {
        let (mut totals, mut told, mut tell) = (Totals::default(), String::new(), Vec::new());
        for record in batch.records {
            match self.record(record) {
                Ok(None) => {}
                Ok(Some(judged)) => {
                    totals.count(judged.told.kind, judged.is_complete);
                    tell.extend(Some(judged.told).filter(|told| told.kind.is_to_be_looked_into()));
                }
                Err(issues) => {
                    totals.count(Kind::Malformed, true);
                    for mut issue in issues {
                        let place = words(&issue, matches!(self.form, Form::Csv(_)), self.language);
                        if matches!(self.form, Form::Csv(_)) {
                            issue.path.clear();
                        }
                        told.push_str(&issues::line(&place, &issue, self.language));
                        told.push('\n');
                    }
                }
            }
        }
        Done { number: batch.number, mark: batch.mark, totals, rows: rows(&tell), told }
    }

    /// What came of one charge; nothing where a row is blank.
    fn record(&self, record: Record) -> Result<Option<Judged>, Vec<Issue>> {
        let (line, bytes) = match record {
            Record::Text { line, bytes } => (line, bytes),
            Record::Fault(issue) => return Err(vec![issue]),
        };
        let row = Row { file: self.file, line };
        let text =
            String::from_utf8(bytes).map_err(|_| vec![row.issue(Issue::new(Code::NotText, &Path::Top), None)])?;
        let found = match self.form {
            Form::Csv(headings) => cells::claim(&text, headings, row)?,
            Form::JsonLines => Some(objects::claim(&text, row)?),
        };
        let Some((id, claim)) = found else { return Ok(None) };
        let placed = |issues: Vec<Issue>| match self.form {
            Form::Csv(headings) => cells::placed(issues, headings, row),
            Form::JsonLines => objects::placed(issues, &text, row),
        };
        let Came { kind, is_complete, given, supposed } = self.came(&claim).map_err(placed)?;
        Ok(Some(Judged { told: Told { line, id, claim, kind, given, supposed }, is_complete }))
    }

    /// What comes of a claim: first what was said alone, which is quick, then the search.
    fn came(&self, claim: &Claim) -> Result<Came, Vec<Issue>> {
        // Without an amount, what was said alone leads to a search as well.
        if self.is_quick || (claim.amount.is_some() && claim.service.is_some()) {
            let found = plainly(self.tariff, claim)?;
            let kind = match (found.verdict, self.is_quick) {
                (Some(_), true) => Some(Kind::Matched),
                (None, true) => Some(Kind::NotMatched),
                (verdict, false) => verdict.map(Kind::Told),
            };
            if let Some(kind) = kind {
                let supposed = supposed_words(&found.supposed, self.language);
                return Ok(Came { kind, is_complete: true, given: found.given, supposed });
            }
        }
        let why = why(self.tariff, claim)?;
        let (kind, is_complete) = (Kind::Told(why.verdict), why.is_complete);
        let explained = why.explained.first().map(|one| (one.amount, None, &one.quote));
        let nearest = why.nearest.first().map(|one| (one.gives, Some(one.difference), &one.quote));
        let given = explained.or(nearest).map(|(amount, difference, quote)| {
            let statements = quote.statements.iter().filter_map(|one| one.outcome.statement());
            let lines = statements.flat_map(|one| one.sender_lines.iter().chain(&one.recipient_lines));
            let difference = difference.map(|difference| difference.amount()).unwrap_or_default();
            Given { amount, difference, version: quote.table.version.clone(), rules: rules(lines) }
        });
        let supposed = why.explained.first().map(|one| supposed_words(&one.supposed, self.language));
        Ok(Came { kind, is_complete, given, supposed: supposed.unwrap_or_default() })
    }
}

/// A charge with what came of it.
struct Judged {
    told: Told,
    /// Whether the search came to its end.
    is_complete: bool,
}

/// What comes of a claim.
struct Came {
    kind: Kind,
    is_complete: bool,
    given: Option<Given>,
    supposed: Vec<String>,
}
