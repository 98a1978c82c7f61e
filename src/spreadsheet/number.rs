//! Numbers as spreadsheets save them: grouped, with a decimal comma, full-width, and never guessed.

use super::letters::plain;
use crate::money::{Number, NumberFault, grouped, plain_letter};

/// Why a cell is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is something else; the word names the form for the sentence.
    Form(&'static str),
    /// It can be read as either of two numbers.
    Ambiguous(String, String),
    /// More digits than can be held exactly.
    TooLong,
}

/// How the numbers of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Commas part the cells: a comma inside a number is a group mark.
    PointOnly,
    /// Something else parts the cells: a comma may be a decimal mark as well.
    PointOrComma,
}

/// The number of a cell as a table writes it: its digits as typed, with at most a point.
pub fn number(cell: &str, marks: Marks) -> Result<String, Fault> {
    let text: String = plain(cell).chars().map(plain_letter).collect();
    let text = text.trim().to_owned();
    if let Some(form) = mistaken(&text) {
        return Err(Fault::Form(form));
    }
    let (sign, figure) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let read = figures(figure, marks)?;
    let read = format!("{sign}{read}");
    match Number::parse(&read) {
        Ok(_) => Ok(read),
        Err(NumberFault::TooLong) => Err(Fault::TooLong),
        Err(NumberFault::Form) => Err(Fault::Form("other")),
    }
}

/// The number of a cell in a column of percentages, which may bear the sign.
pub fn percent(cell: &str, marks: Marks) -> Result<String, Fault> {
    let text = plain(cell);
    number(text.strip_suffix('%').unwrap_or(&text), marks)
}

/// So many times an index, `2 x minimum-wage`: the number, and the name of the index.
pub fn multiple(cell: &str, marks: Marks) -> Option<(Result<String, Fault>, String)> {
    let text = plain(cell);
    let (times, index) = text.split_once(['x', 'X', '×', '✕', '*'])?;
    let (times, index) = (times.trim(), index.trim());
    let is_number = times.chars().next()?.is_ascii_digit() && !times.contains(|letter: char| letter.is_alphabetic());
    let is_name = index.starts_with(|letter: char| letter.is_ascii_alphabetic());
    (is_number && is_name).then(|| (number(times, marks), index.to_owned()))
}

fn figures(text: &str, marks: Marks) -> Result<String, Fault> {
    if text.is_empty() || !text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ')) {
        return Err(Fault::Form("other"));
    }
    let mark = text.chars().rev().find(|letter| matches!(letter, '.' | ','));
    let Some((mark, (whole, fraction))) = mark.and_then(|mark| Some((mark, text.rsplit_once(mark)?))) else {
        return if grouped(text, ' ') { Ok(digits(text)) } else { Err(Fault::Form("other")) };
    };
    let other = if mark == '.' { ',' } else { '.' };
    let may_be_decimal = mark == '.' || marks == Marks::PointOrComma;
    let may_be_group = |mark| mark != '.' || marks == Marks::PointOrComma;
    let group = if whole.contains(other) { other } else { ' ' };
    let is_decimal = may_be_decimal
        && may_be_group(group)
        && whole.len() + fraction.len() > 0
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
        && !whole.contains(mark)
        && (whole.is_empty() || grouped(whole, group));
    let is_grouped = may_be_group(mark) && !text.contains(other) && grouped(text, mark);
    let decimal = || {
        let whole = if whole.is_empty() { "0".to_owned() } else { digits(whole) };
        if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
    };
    match (is_decimal, is_grouped) {
        (true, false) => Ok(decimal()),
        (false, true) => Ok(digits(text)),
        (true, true) => Err(Fault::Ambiguous(digits(text), decimal())),
        (false, false) if mark == ',' && marks == Marks::PointOnly => Err(Fault::Form("comma")),
        (false, false) => Err(Fault::Form("other")),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What a spreadsheet has made of a number, or what else a cell plainly is.
fn mistaken(text: &str) -> Option<&'static str> {
    if text.ends_with('%') {
        return Some("percent");
    }
    if text.starts_with('#') {
        return Some("fault");
    }
    if text.starts_with('=') {
        return Some("formula");
    }
    if is_scientific(text) {
        return Some("scientific");
    }
    is_date(text).then_some("date")
}

/// `1E+05`, `1.2e-3`.
fn is_scientific(text: &str) -> bool {
    let Some((figure, exponent)) = text.trim_start_matches('-').split_once(['e', 'E']) else { return false };
    let is_figure = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    let exponent = exponent.trim_start_matches(['+', '-']);
    let begins = figure.starts_with(|letter: char| letter.is_ascii_digit());
    begins && is_figure(figure) && !exponent.is_empty() && exponent.bytes().all(|byte| byte.is_ascii_digit())
}

/// `5-Mar`, `Mar-05`, `2026/3/5`, `5.3.2026`, `3月5日`, `1:30`: what becomes of `3-5` and of `1.30` now and then.
fn is_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has_digit = lower.contains(|letter: char| letter.is_ascii_digit());
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words = || lower.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is_month = |word: &str| months.iter().any(|month| word.starts_with(month));
    let named = words().next().is_some_and(|_| words().all(is_month));
    let parted = |mark: char, least: usize| {
        let groups: Vec<&str> = lower.split(mark).collect();
        groups.len() >= least
            && groups.len() <= 3
            && groups
                .iter()
                .all(|group| (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit()))
            && (mark != '.' || groups.last().is_some_and(|group| group.len() != 3))
    };
    let chinese = lower.contains(['月', '年']);
    has_digit && (named || chinese || parted('/', 2) || parted('-', 2) || parted(':', 2) || parted('.', 3))
}
