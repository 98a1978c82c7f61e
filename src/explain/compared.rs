//! Two charges side by side, in words.

use serde::Serialize;

use super::language::{Language, Message};
use super::why::{WhyWords, explain_why};
use super::words::Words;
use crate::why::{Compared, Difference, Differing, Value};

/// Two charges and what differs, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedWords {
    /// The one asked about.
    pub charge: WhyWords,
    /// The other.
    pub other: WhyWords,
    /// What differs, a line each, or that nothing can be told.
    pub differences: Vec<String>,
}

/// Two charges and what differs, in words.
pub fn explain_compared(compared: &Compared, language: Language) -> ComparedWords {
    let mixed = |money: &Value| matches!(money, Value::Money(money) if Some(money.currency()) != compared.charge.claim.currency);
    let values = compared.differences.iter().flat_map(|one| [&one.charge, &one.other]).flatten();
    let words = Words { language, mixed: values.into_iter().any(mixed) };
    let mut differences: Vec<String> = compared.differences.iter().map(|one| difference(&words, one)).collect();
    if compared.charge.explained.is_empty() || compared.other.explained.is_empty() {
        differences.push(words.say(Message::WhyDiffersUnexplained, &[]));
    } else if differences.is_empty() {
        differences.push(words.say(Message::WhyDiffersNothing, &[]));
    }
    ComparedWords {
        charge: explain_why(&compared.charge, language),
        other: explain_why(&compared.other, language),
        differences,
    }
}

fn difference(words: &Words, one: &Difference) -> String {
    let named = |what: &str| words.say(Message::WhyDiffers, &[("what", what)]);
    let what = match &one.what {
        Differing::Service => named("service"),
        Differing::Method => named("method"),
        Differing::Destination => named("destination"),
        Differing::Amount => named("amount"),
        Differing::Version => named("version"),
        Differing::Moment => named("moment"),
        Differing::Named(name) => words.text(name).to_owned(),
    };
    let (charge, other) = (value(words, one.charge.as_ref()), value(words, one.other.as_ref()));
    words.say(Message::WhyDifference, &[("what", &what), ("charge", &charge), ("other", &other)])
}

fn value(words: &Words, value: Option<&Value>) -> String {
    match value {
        None => words.say(Message::WhyDiffersNone, &[]),
        Some(Value::Name(name)) => words.text(name).to_owned(),
        Some(Value::Id(id)) => id.to_string(),
        Some(Value::Money(money)) => words.money(*money),
        Some(Value::Number(number)) => words.number(*number),
        Some(Value::Moment(moment)) => words.date_time(*moment),
        Some(Value::Applied) => words.say(Message::WhyDiffersApplied, &[]),
    }
}
