//! From the form to an explanation: the request is made, the engine asked, and what is wrong sorted by field.

use super::asking::Asking;
use super::form::Form;
use super::parcel::Parcel;
use super::{said, typed};
use crate::document::{Entries, Moment};
use crate::explain::{self, Explanation, Language, Message, sentence};
use crate::issue::{Issue, Path};
use crate::money::Number;
use crate::quote::{self, Request, To};
use crate::table::{ServiceKind, Side, Tariff};

/// What came of the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worked {
    /// The answer, once there is an amount and nothing is wrong.
    pub explanation: Option<Explanation>,
    /// What was asked for it.
    pub request: Option<Request>,
    /// What is wrong, in sentences.
    pub faults: Faults,
    /// Whether what it takes to work the answer out has not arrived.
    pub wants_parcel: bool,
}

/// What is wrong, each with the field it belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// The sentence that belongs to a field, named as in a request: `amount`, `used.withdrawn`.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(of, _)| of == field).map(|(_, sentence)| sentence.as_str())
    }

    /// Whether anything is wrong in a group of fields.
    pub fn any_of(&self, group: &str) -> bool {
        self.0.iter().any(|(of, _)| of.starts_with(group))
    }

    /// The sentences that belong to no field of the form.
    pub fn elsewhere(&self) -> Vec<String> {
        let placed = |of: &str| of == "amount" || of == "asOf" || of.starts_with("facts.") || of.starts_with("used.");
        self.0.iter().filter(|(of, _)| !placed(of)).map(|(_, sentence)| sentence.clone()).collect()
    }

    /// Whether anything is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first sentence.
    pub fn first(&self) -> Option<&str> {
        self.0.first().map(|(_, sentence)| sentence.as_str())
    }

    /// What was typed, or nothing and a note of what is wrong with it.
    pub fn take(&mut self, language: Language, typed: Result<Option<Number>, Issue>) -> Option<Number> {
        typed.unwrap_or_else(|issue| {
            self.note(language, &issue);
            None
        })
    }

    /// Notes a sentence of the page's own.
    pub fn say(&mut self, field: &str, sentence: String) {
        self.0.push((field.to_owned(), sentence));
    }

    /// The whole number that was typed, or nothing and a note of what is wrong with it.
    pub fn take_count(&mut self, language: Language, entered: &str, at: &Path<'_>) -> Option<Number> {
        typed::count(entered).unwrap_or_else(|written| {
            self.0.push((at.to_string(), language.say(Message::UiWholeNumber, &[("written", &written)])));
            None
        })
    }

    /// Notes what is wrong, by the field that the issue names.
    pub fn note(&mut self, language: Language, issue: &Issue) {
        self.0.push((issue.path.clone(), sentence(language, issue)));
    }
}

/// The answer to what is in the form.
pub fn work(
    tariff: &Tariff,
    asking: &Asking<'_>,
    form: &Form,
    as_of: Moment,
    (language, parcel): (Language, Option<&Parcel>),
) -> Worked {
    let mut faults = Faults::default();
    let request = request(asking, form, as_of, language, &mut faults);
    if !date_is_readable(form) {
        let written = form.date.as_deref().unwrap_or_default();
        faults.0.push(("asOf".to_owned(), language.say(Message::UiDateUnreadable, &[("written", written)])));
    }
    if tariff.in_force(as_of).is_none() {
        // Asked only to hear why not: without a table the rest of the request does not matter.
        let probe = request.clone().unwrap_or_else(|| bare(asking, as_of));
        for issue in quote::plain_quote(tariff, &probe).err().into_iter().flatten() {
            faults.note(language, &issue);
        }
    }
    let Some(request) = request.filter(|_| faults.is_empty()) else {
        return Worked { faults, ..Worked::default() };
    };
    let answer = match (quote::plain_quote(tariff, &request), parcel) {
        (Ok(Some(quote)), _) => Ok(explain::explain_plain(&quote, language)),
        (Ok(None), Some(parcel)) => (parcel.answer)(tariff, &request, language),
        (Ok(None), None) => return Worked { wants_parcel: true, ..Worked::default() },
        (Err(issues), _) => Err(issues),
    };
    match answer {
        Ok(explanation) => {
            Worked { explanation: Some(explanation), request: Some(request), faults, wants_parcel: false }
        }
        Err(issues) => {
            issues.iter().for_each(|issue| faults.note(language, issue));
            Worked { faults, ..Worked::default() }
        }
    }
}

/// The request that the form makes; nothing while there is no amount.
fn request(
    asking: &Asking<'_>,
    form: &Form,
    as_of: Moment,
    language: Language,
    faults: &mut Faults,
) -> Option<Request> {
    let top = Path::Top;
    let amount = faults.take(language, typed::amount(&form.amount, asking.currency, &top.key("amount")));
    let facts = said::facts(asking.facts(), &form.facts, asking.sent, (language, &mut *faults));
    let used = said::used(asking.table, asking.counters(), &form.used, asking.sent, (language, &mut *faults));
    let codes = asking.codes().filter(|code| form.codes.iter().any(|has| has == code)).map(str::to_owned);
    Some(Request {
        amount: amount?,
        facts,
        used,
        codes: codes.collect(),
        // Whoever withdraws and names a total asks what a balance is enough for.
        largest: asking.side == Side::Total && asking.service.kind == ServiceKind::Withdraw,
        ..bare(asking, as_of)
    })
}

/// The request of what is chosen, before anything is typed.
fn bare(asking: &Asking<'_>, as_of: Moment) -> Request {
    let to = asking
        .destination
        .map(|destination| To { country: destination.country.clone(), currency: Some(destination.currency.clone()) });
    Request {
        service: asking.service.id.clone(),
        amount: Number::ZERO,
        currency: None,
        side: Some(asking.side),
        to,
        method: None,
        facts: Entries::default(),
        used: Entries::default(),
        codes: Vec::new(),
        largest: false,
        as_of,
    }
}

/// Whether the date is untouched, cleared, or one.
fn date_is_readable(form: &Form) -> bool {
    form.date.as_deref().is_none_or(|date| date.is_empty() || Moment::parse(&format!("{date}T12:00:00Z")).is_some())
}
