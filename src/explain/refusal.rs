//! Why a method is not offered, and what to do next.

use super::language::Message;
use super::words::Words;
use crate::quote::{NotOffered, Quote};

/// The sentence for a method that has no statement.
pub fn refusal(words: &Words, quote: &Quote, reason: &NotOffered) -> String {
    match reason {
        NotOffered::Country { country } => {
            let name = quote.request.destination.as_ref().map_or(country.as_str(), |name| words.text(name));
            words.say(Message::NotOfferedCountry, &[("country", name)])
        }
        NotOffered::BelowMinimum { minimum } => {
            words.say(Message::NotOfferedBelowMinimum, &[("minimum", &words.money(*minimum))])
        }
        NotOffered::AboveMaximum { maximum } => {
            words.say(Message::NotOfferedAboveMaximum, &[("maximum", &words.money(*maximum))])
        }
        NotOffered::Rule { why, .. } => words.say(Message::NotOfferedRule, &[("why", words.text(why))]),
        NotOffered::NoPrice { name, .. } => words.say(Message::NotOfferedNoPrice, &[("charge", words.text(name))]),
        NotOffered::NoExchange { sent, arriving } => {
            words.say(Message::NotOfferedNoExchange, &[("sent", sent.code()), ("arriving", arriving.code())])
        }
        NotOffered::NothingArrives { transfer, deducted } => {
            let (transfer, deducted) = (words.money(*transfer), words.money(*deducted));
            words.say(Message::NotOfferedNothingArrives, &[("transfer", &transfer), ("deducted", &deducted)])
        }
        NotOffered::Unreachable { wanted } => {
            words.say(Message::NotOfferedUnreachable, &[("wanted", &words.money(*wanted))])
        }
    }
}
