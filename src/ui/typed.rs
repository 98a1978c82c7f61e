//! Figures as typed, turned into numbers or into an issue that says what to type instead.

use crate::issue::{Code, Issue, Path};
use crate::money::{Currency, Number, TypedFault, typed_amount};

/// The amount that was typed; nothing when nothing was.
///
/// # Errors
/// What is wrong with it.
pub fn amount(text: &str, currency: Currency, at: &Path<'_>) -> Result<Option<Number>, Issue> {
    let written: String = text.trim().chars().take(40).collect();
    match typed_amount(text, currency) {
        Ok(number) => Ok(Some(number)),
        Err(TypedFault::Empty) => Ok(None),
        Err(TypedFault::Unreadable) => Err(Issue::new(Code::UnreadableAmount, at).with("written", written)),
        Err(TypedFault::Ambiguous(first, second)) => {
            let issue = Issue::new(Code::AmbiguousAmount, at).with("written", written);
            Err(issue.with("first", first).with("second", second))
        }
        Err(TypedFault::TooFine(number)) => {
            let issue = Issue::new(Code::TooFine, at).with("written", number).with("currency", currency);
            Err(issue.with("decimals", currency.exponent()))
        }
    }
}

/// The whole number that was typed; nothing when nothing was.
///
/// # Errors
/// The text, shortened, when it is not a whole number.
pub fn count(text: &str) -> Result<Option<Number>, String> {
    let whole = Currency::custom("TIMES", 0);
    match whole.map(|whole| typed_amount(text, whole)) {
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(TypedFault::Empty)) => Ok(None),
        _ => Err(text.trim().chars().take(40).collect()),
    }
}
