//! Amounts as people type them: grouped, full-width, with 万 behind, and never guessed.

use super::currency::Currency;
use super::number::Number;

/// Why a typed amount was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedFault {
    /// Nothing was typed.
    Empty,
    /// It is not an amount.
    Unreadable,
    /// It can be read as either of two numbers.
    Ambiguous(Number, Number),
    /// It has more decimals than the currency.
    TooFine(Number),
}

/// The number a person typed as an amount of a currency.
///
/// Taken are ASCII, full-width and Arabic-Indic digits; points and commas as group or decimal mark where only
/// one reading fits the currency; spaces and apostrophes as group marks; 千, 万 and 亿 behind; the currency's
/// code, and ¥ or 元 for yuan and yen.
///
/// ```
/// use plainfee::money::{Currency, Number, TypedFault, typed_amount};
/// let yuan = Currency::iso("CNY").ok_or("unknown")?;
/// assert_eq!(typed_amount("１，２３４．５０", yuan), Ok(Number::parse("1234.5")?));
/// assert_eq!(typed_amount("1.2万", yuan), Ok(Number::parse("12000")?));
/// assert!(matches!(typed_amount("1.234", yuan), Err(TypedFault::Ambiguous(..))));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
///
/// # Errors
/// [`TypedFault`], which says what to ask the person.
pub fn typed_amount(text: &str, currency: Currency) -> Result<Number, TypedFault> {
    let plain: String = text.trim().chars().map(plain_letter).collect();
    if plain.trim().is_empty() {
        return Err(TypedFault::Empty);
    }
    let figures = without_currency(plain.trim(), currency);
    let (figures, factor) = without_multiplier(figures);
    let number = figure(figures.trim(), currency, factor)?;
    let number = number.multiply(Number::whole(factor)).map_err(|_| TypedFault::Unreadable)?;
    if number.decimals() > u32::from(currency.exponent()) {
        return Err(TypedFault::TooFine(number));
    }
    Ok(number)
}

/// The plain twin of a letter: full-width and Arabic-Indic digits, and every kind of mark.
pub(crate) fn plain_letter(letter: char) -> char {
    let digit = |zero: u32| char::from_u32(u32::from('0') + u32::from(letter) - zero).unwrap_or(letter);
    match letter {
        '０'..='９' => digit(0xff10),
        '٠'..='٩' => digit(0x660),
        '۰'..='۹' => digit(0x6f0),
        '．' | '。' | '٫' => '.',
        '，' | '、' | '٬' => ',',
        '’' | '＇' | '\'' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        '￥' => '¥',
        other => other,
    }
}

fn without_currency(text: &str, currency: Currency) -> &str {
    let code = currency.code();
    let text = text.strip_prefix(code).or_else(|| text.strip_suffix(code)).unwrap_or(text).trim();
    if matches!(code, "CNY" | "JPY") {
        let text = text.strip_prefix('¥').unwrap_or(text);
        return text.strip_suffix(['元', '円', '圆']).unwrap_or(text).trim();
    }
    text
}

fn without_multiplier(text: &str) -> (&str, i64) {
    let multipliers = [('千', 1_000), ('万', 10_000), ('萬', 10_000), ('亿', 100_000_000), ('億', 100_000_000)];
    let behind = |(mark, factor): (char, i64)| text.strip_suffix(mark).map(|rest| (rest, factor));
    multipliers.into_iter().find_map(behind).unwrap_or((text, 1))
}

/// The number of a figure with group and decimal marks.
fn figure(text: &str, currency: Currency, factor: i64) -> Result<Number, TypedFault> {
    if !text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ')) {
        return Err(TypedFault::Unreadable);
    }
    let parse = |whole: &str, fraction: &str| {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let whole = if digits.is_empty() { "0" } else { digits.as_str() };
        let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
        Number::parse(&text).map_err(|_| TypedFault::Unreadable)
    };
    let marks: Vec<char> = text.chars().filter(|letter| matches!(letter, '.' | ',')).collect();
    let last = marks.last().copied();
    let (whole, fraction) = match last.and_then(|mark| text.rsplit_once(mark)) {
        Some(parts) => parts,
        None if grouped(text, ' ') => return parse(text, ""),
        None => return Err(TypedFault::Unreadable),
    };
    let mark = last.unwrap_or('.');
    let other = if mark == '.' { ',' } else { '.' };
    let fraction_is_digits = fraction.chars().all(|letter| letter.is_ascii_digit());
    let group = if whole.contains(other) { other } else { ' ' };
    let something = whole.len() + fraction.len() > 0;
    let as_decimal =
        (something && fraction_is_digits && !whole.contains(mark) && (whole.is_empty() || grouped(whole, group)))
            .then(|| parse(whole, fraction));
    let as_groups = (grouped(text, mark) && !text.contains(other)).then(|| parse(text, ""));
    match (as_decimal, as_groups) {
        (Some(decimal), None) => decimal,
        (None, Some(groups)) => groups,
        (Some(decimal), Some(groups)) => {
            let (decimal, groups) = (decimal?, groups?);
            // Before 万 a point is always a decimal mark; a comma before three digits is a group mark unless
            // the currency has three decimals.
            let fits = fraction.len() <= usize::from(currency.exponent());
            match mark {
                '.' if factor > 1 => Ok(decimal),
                ',' if factor > 1 || !fits => Ok(groups),
                _ => Err(TypedFault::Ambiguous(groups, decimal)),
            }
        }
        (None, None) => Err(TypedFault::Unreadable),
    }
}

/// Whether digits stand in groups of three behind the first, or in no groups at all; a bare mark is neither.
pub(crate) fn grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| group.chars().all(|letter| letter.is_ascii_digit());
    let leads = digits(first) && (rest.is_empty() || ((1..=3).contains(&first.len()) && !first.starts_with('0')));
    leads
        && rest.iter().all(|group| group.len() == 3 && digits(group))
        && text.chars().any(|letter| letter.is_ascii_digit())
}
