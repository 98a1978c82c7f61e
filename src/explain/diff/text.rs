//! What changed as plain text and as Markdown.

use super::super::language::{Language, Message};
use super::{Block, DiffWords};

/// What changed as plain text, one fact a line.
pub fn diff_text(diff: &DiffWords, language: Language) -> String {
    let label = |label: &str| language.say(Message::Label, &[("label", label)]);
    let labelled = |label: &str, value: &str| language.say(Message::Labelled, &[("label", label), ("value", value)]);
    let mut lines = vec![diff.title.clone(), diff.versions.clone()];
    for section in &diff.sections {
        lines.extend([String::new(), format!("== {} ==", section.title)]);
        for block in &section.blocks {
            match block {
                Block::Sentence(sentence) => lines.push(sentence.clone()),
                Block::List(heading, items) => {
                    lines.push(label(heading));
                    lines.extend(items.iter().map(|item| format!("  {item}")));
                }
                Block::Table(heading, _, rows) => {
                    lines.extend((!heading.is_empty()).then(|| label(heading)));
                    for row in rows {
                        let Some((first, rest)) = row.split_first() else { continue };
                        lines.push(format!("    {}", labelled(first, &rest.join(" → "))));
                    }
                }
                Block::Payments(heading, _, rows) => {
                    lines.push(label(heading));
                    for row in rows {
                        let [payment, cost, sentence] = row.as_slice() else { continue };
                        lines.push(format!("  {}", labelled(payment, cost)));
                        lines.extend((!sentence.is_empty()).then(|| format!("      {sentence}")));
                    }
                }
            }
        }
    }
    lines.push(String::new());
    lines.join("\n").replace('\u{a0}', " ")
}

/// What changed as Markdown.
pub fn diff_markdown(diff: &DiffWords) -> String {
    let mut lines = vec![format!("# {}", plain(&diff.title)), String::new(), plain(&diff.versions)];
    for section in &diff.sections {
        lines.extend([String::new(), format!("## {}", plain(&section.title))]);
        for block in &section.blocks {
            lines.push(String::new());
            match block {
                Block::Sentence(sentence) => lines.push(plain(sentence)),
                Block::List(heading, items) => {
                    lines.extend([format!("### {}", plain(heading)), String::new()]);
                    lines.extend(items.iter().map(|item| format!("- {}", plain(item))));
                }
                Block::Table(heading, columns, rows) | Block::Payments(heading, columns, rows) => {
                    if !heading.is_empty() {
                        lines.extend([format!("### {}", plain(heading)), String::new()]);
                    }
                    lines.extend(table(columns, rows));
                }
            }
        }
    }
    lines.push(String::new());
    lines.join("\n").replace('\u{a0}', " ")
}

fn table(columns: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let line =
        |cells: &[String]| format!("| {} |", cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | "));
    // A table must have a first row, even of nothing.
    let headings: Vec<String> = (0..width).map(|place| columns.get(place).cloned().unwrap_or_default()).collect();
    let rule = format!("|{}", " --- |".repeat(width));
    [line(&headings), rule].into_iter().chain(rows.iter().map(|row| line(row))).collect()
}

/// A text that means nothing to Markdown.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
