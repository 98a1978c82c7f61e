//! What spreadsheets, keyboards and copied web pages do to letters, undone.

/// What makes a spreadsheet take a text for a formula; the full-width twins do so where Chinese or Japanese is
/// typed.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text with full-width letters and every kind of space made plain, and no space around it.
pub fn plain(text: &str) -> String {
    let twin = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xff01 + 0x21).unwrap_or(letter),
        letter if is_space(letter) => ' ',
        other => other,
    };
    text.chars().map(twin).collect::<String>().trim().to_owned()
}

/// A text without any space.
pub fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !is_space(*letter)).collect()
}

/// Whether a cell has nothing a reader could see.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// A text for people without the spaces around it; a line break inside a cell is a space.
pub fn tidy(text: &str) -> String {
    let text = text.trim_matches(is_space);
    if !text.contains('\n') {
        return text.to_owned();
    }
    text.split('\n')
        .map(|line| line.trim_matches(is_space))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The cell that shows a text and is no formula: one apostrophe more.
pub fn harmless(text: &str) -> String {
    if begins_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text a cell shows: the apostrophe before what would be a formula is not part of it.
pub fn shown_by(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| begins_formula(rest)).unwrap_or(cell)
}

/// Whether a text would be a formula, with or without apostrophes before it, so that adding one can be undone.
fn begins_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Spaces of every width, line breaks, and the marks that copying leaves behind unseen.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}')
}
