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
    lines.join("\n")
}

fn method_lines(method: &Method, language: Language) -> Vec<String> {
    let mut lines = vec![format!("== {} ==", method.name)];
    if let Some(reason) = &method.not_offered {
        lines.push(format!("{}: {reason}", language.say(Message::NotOffered, &[])));
    }
    lines.extend(method.summary.clone());
    lines.extend(method.reached.clone());
    for section in &method.sections {
        lines.push(format!("{}:", section.name));
        lines.extend(section.rows.iter().flat_map(row_lines));
    }
    if !method.others.is_empty() {
        lines.push(format!("{}:", language.say(Message::SectionOthers, &[])));
        for other in &method.others {
            lines.push(format!("  {}: {}", other.name, other.range));
            lines.extend(other.notes.iter().map(|note| format!("      {note}")));
        }
    }
    lines
}

fn row_lines(row: &Row) -> Vec<String> {
    let mark = row.mark.as_ref().map_or_else(String::new, |mark| format!(" ({mark})"));
    let first = format!("  {}{mark}: {}", row.name, row.amount.text);
    let details = row.working.iter().chain(&row.basis).map(|sentence| format!("      {sentence}"));
    [first].into_iter().chain(details).collect()
}
