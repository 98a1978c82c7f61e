//! When the money arrives, in words.

use serde::Serialize;

use super::language::Message;
use super::words::Words;
use crate::document::Moment;
use crate::quote::{Arrives, ArrivesAt, Postponed};

/// When the money arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// The time or range, short enough for a table.
    pub when: String,
    /// Why it counts from later, by which business days, and what else to know.
    pub notes: Vec<String>,
}

/// When the money arrives; `paid` is when it is paid.
pub fn arrival(words: &Words, arrives: &Arrives, paid: Moment) -> Arrival {
    let told = |at: ArrivesAt| if at.is_day { words.date(at.moment) } else { words.date_time(at.moment) };
    let latest = told(arrives.latest);
    let at_once = !arrives.latest.is_day && arrives.latest.moment.instant() == paid.instant();
    let when = match arrives.earliest.filter(|earliest| *earliest != arrives.latest) {
        _ if at_once => words.say(Message::ArrivalAtOnce, &[]),
        Some(earliest) => words.say(Message::ArrivalBetween, &[("earliest", &told(earliest)), ("latest", &latest)]),
        None if arrives.latest.is_day => words.say(Message::ArrivalOn, &[("latest", &latest)]),
        None => words.say(Message::ArrivalBy, &[("latest", &latest)]),
    };
    let mut notes = Vec::new();
    if let Some((why, from)) = arrives.counted_from {
        let why = match why {
            Postponed::CutOff => "cut-off",
            Postponed::NotBusinessDay => "not-business-day",
            Postponed::NotOpen => "not-open",
        };
        notes.push(words.say(Message::ArrivalPostponed, &[("why", why), ("from", &words.date_time(from))]));
    }
    if let Some(calendar) = &arrives.calendar {
        notes.push(words.say(Message::ArrivalCalendar, &[("calendar", words.text(calendar))]));
    }
    if arrives.is_estimated {
        notes.push(words.say(Message::ArrivalEstimated, &[]));
    }
    notes.extend(arrives.note.as_ref().map(|note| words.text(note).to_owned()));
    Arrival { when, notes }
}
