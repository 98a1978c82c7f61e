//! Amounts, numbers and moments in words.

use super::language::{Language, Message};
use crate::document::{Date, Moment, Text};
use crate::money::{Currency, ExchangeRate, Money, Number, Percent, Unrounded};

/// A language together with what is on the page.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Whether more than one currency is on the page, so that each amount names its code.
    pub mixed: bool,
}

impl Words {
    /// A message with its arguments.
    pub fn say(&self, message: Message, arguments: &[(&str, &str)]) -> String {
        self.language.say(message, arguments)
    }

    /// A text of the table.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language.tag())
    }

    /// An amount with its currency: `1,234.50 CNY`.
    pub fn money(&self, money: Money) -> String {
        self.amount(&money.digits(), money.currency().code())
    }

    /// A calculated amount with all its decimals and its currency.
    pub fn unrounded(&self, money: Unrounded) -> String {
        self.amount(&money.digits(), money.currency().code())
    }

    fn amount(&self, digits: &str, currency: &str) -> String {
        let mixed = if self.mixed { "yes" } else { "no" };
        let arguments = [("amount", grouped(digits)), ("currency", currency.to_owned()), ("mixed", mixed.to_owned())];
        self.say(Message::Money, &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// What a counter or fact amounts to: money, or a bare count.
    pub fn counted(&self, number: Number, currency: Option<Currency>) -> String {
        match currency.and_then(|currency| Money::new(number, currency).ok()) {
            Some(money) => self.money(money),
            None => self.number(number),
        }
    }

    /// A number with its digits grouped: `1,234.5`.
    pub fn number(&self, number: Number) -> String {
        grouped(&number.to_string())
    }

    /// A number with its digits grouped and so many decimals: `1,234.50`.
    #[cfg(feature = "cli")]
    pub fn fixed(&self, number: Number, decimals: u8) -> String {
        grouped(&number.to_fixed(decimals))
    }

    /// The day of a moment, where it was told.
    pub fn date(&self, moment: Moment) -> String {
        let Date { year, month, day } = moment.date();
        let (year, month, day) = (year.to_string(), month.to_string(), day.to_string());
        self.say(Message::Date, &[("year", &year), ("month", &month), ("day", &day)])
    }

    /// The day and time of a moment, where it was told.
    pub fn date_time(&self, moment: Moment) -> String {
        let (hour, minute, _) = moment.time();
        let (date, time) = (self.date(moment), format!("{hour:02}:{minute:02}"));
        self.say(Message::DateTime, &[("date", &date), ("time", &time), ("zone", &zone(moment))])
    }

    /// When something begins: the day, and the time where it is not the day's first minute.
    pub fn beginning(&self, moment: Moment) -> String {
        if moment.time() == (0, 0, 0) { self.date(moment) } else { self.date_time(moment) }
    }

    /// A percentage with at least two decimals: `1,234.50`.
    pub fn percent(&self, percent: Percent) -> String {
        grouped(&percent.figure().to_fixed(2))
    }

    /// Several things in a row.
    pub fn list<'t>(&self, things: impl IntoIterator<Item = &'t str>) -> String {
        let join = |list: String, next: &str| self.say(Message::Joined, &[("list", &list), ("next", next)]);
        things.into_iter().map(str::to_owned).reduce(|list, next| join(list, &next)).unwrap_or_default()
    }

    /// A rate in 2 to 4 decimals, as people read rates; more only where fewer would show nothing of it.
    pub fn rate(&self, rate: ExchangeRate) -> String {
        let text = shown_rate(rate.rate());
        self.say(Message::Rate, &[("base", rate.base().code()), ("rate", &text), ("quote", rate.quote().code())])
    }

    /// The sentence that tells the unrounded rate, where the shown one is not it.
    pub fn unrounded_rate(&self, rate: ExchangeRate) -> Option<String> {
        let full = grouped(&rate.rate().to_fixed(2));
        (full != shown_rate(rate.rate())).then(|| self.say(Message::RateUnrounded, &[("rate", &full)]))
    }
}

/// Digits in groups of three before the point.
fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

fn shown_rate(rate: Number) -> String {
    use crate::money::{Rounding, RoundingMode};
    let rounded = |decimals: u8| rate.round(Rounding::to_decimals(RoundingMode::HalfUp, decimals)).ok();
    // A rate such as 0.00004 would read 0.0000 in four decimals.
    let decimals =
        (4..=12).find(|decimals| rounded(*decimals).is_some_and(|shown| shown >= Number::step(*decimals - 3)));
    let shown = rounded(decimals.unwrap_or(12)).unwrap_or(rate);
    grouped(&shown.to_fixed(2))
}

fn zone(moment: Moment) -> String {
    let offset = moment.offset_minutes();
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    let sign = if offset < 0 { '−' } else { '+' };
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
