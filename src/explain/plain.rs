//! An explanation as plain text, for terminals and for copying.

use super::explanation::{Explanation, Method, Row};
use super::language::{Language, Message};

/// The explanation as plain text, one fact a line.
pub fn plain_text(explanation: &Explanation, language: Language) -> String {
    let mut lines = vec![explanation.question.clone(), explanation.disclaimer.clone()];
    lines.extend(explanation.purpose.clone());
    lines.extend([explanation.table.clone(), explanation.as_of.clone()]);
    for method in &explanation.methods {
        lines.push(String::new());
        lines.extend(method_lines(method, language));
    }
    if let Some(hotline) = &explanation.hotline {
        lines.extend([String::new(), hotline.clone()]);
    }
    lines.push(String::new());
    // Plain text is searched and pasted: an unseen kind of space would be in the way.
    lines.join("\n").replace('\u{a0}', " ")
}

fn method_lines(method: &Method, language: Language) -> Vec<String> {
    let label = |label: &str| language.say(Message::Label, &[("label", label)]);
    let labelled = |label: &str, value: &str| language.say(Message::Labelled, &[("label", label), ("value", value)]);
    let mut lines = vec![format!("== {} ==", method.name)];
    if let Some(reason) = &method.not_offered {
        lines.push(labelled(&language.say(Message::NotOffered, &[]), reason));
    }
    lines.extend(method.summary.clone());
    lines.extend(method.reached.clone());
    lines.extend(method.assumptions.clone());
    for section in &method.sections {
        lines.push(label(&section.name));
        lines.extend(section.rows.iter().flat_map(|row| row_lines(row, language)));
    }
    lines.extend(method.usage.clone());
    if !method.others.is_empty() {
        lines.push(label(&language.say(Message::SectionOthers, &[])));
        for other in &method.others {
            lines.push(format!("  {}", labelled(&other.name, &other.range)));
            lines.extend(other.notes.iter().map(|note| format!("      {note}")));
        }
    }
    lines
}

fn row_lines(row: &Row, language: Language) -> Vec<String> {
    let name = match &row.mark {
        Some(mark) => language.say(Message::Marked, &[("name", &row.name), ("mark", mark)]),
        None => row.name.clone(),
    };
    let first = language.say(Message::Labelled, &[("label", &name), ("value", &row.amount.text)]);
    let details = row.working.iter().chain(&row.basis).map(|sentence| format!("      {sentence}"));
    [format!("  {first}")].into_iter().chain(details).collect()
}
