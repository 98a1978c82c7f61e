//! `plainfee quote`: requests on standard input, answers on standard output in the same order.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::Format;
use super::answers::{Answers, STDIN, answer_each};
use super::failure::Failure;
use crate::advice::{Advice, advise};
use crate::explain::{Language, advice_text, explain, explain_advice, plain_text};
use crate::issue::Issue;
use crate::quote::{Quote, Request, quote_text};
use crate::table::Tariff;

/// Answer requests.
#[derive(Debug, Args)]
pub struct Ask {
    /// The versions of one tariff: fee tables, or folders of them.
    #[arg(long, required = true, num_args = 1..)]
    tables: Vec<PathBuf>,
    /// Also tell ways to pay less, which method is cheapest from which amount on, and what each amount costs.
    #[arg(long)]
    advice: bool,
}

#[derive(Serialize)]
struct Quoted {
    quote: Quote,
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<Advice>,
}

impl Ask {
    /// Answers every request; answers whether all were fine.
    pub fn run(self, language: Language, format: Format) -> Result<bool, Failure> {
        let quotes = Quotes { advice: self.advice };
        answer_each(&self.tables, language, format, &quotes)
    }
}

struct Quotes {
    advice: bool,
}

impl Answers for Quotes {
    type Answer = Quoted;

    fn answer(&self, tariff: &Tariff, text: &str) -> Result<Quoted, Vec<Issue>> {
        let quote = quote_text(tariff, STDIN, text)?;
        let request = Request::parse(STDIN, text)?;
        let advice = self.advice.then(|| advise(tariff, &request, request.method.as_ref())).transpose()?;
        Ok(Quoted { quote, advice })
    }

    fn tell(&self, answer: &Quoted, language: Language) -> String {
        let mut text = plain_text(&explain(&answer.quote, language), language);
        if let Some(advice) = &answer.advice {
            let advice = explain_advice(advice, answer.quote.request.principal, language);
            text.push('\n');
            text.push_str(&advice_text(&advice, language));
        }
        text
    }
}
