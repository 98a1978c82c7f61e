//! An explanation as plain text, for terminals and for copying.

use super::advice::AdviceWords;
use super::compared::ComparedWords;
use super::explanation::{Explanation, Method, Row};
use super::language::{Language, Message};
use super::why::WhyWords;

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
    if !method.badges.is_empty() {
        lines.push(method.badges.join(" · "));
    }
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
    if let Some(arrival) = &method.arrival {
        lines.push(labelled(&language.say(Message::ArrivalTitle, &[]), &arrival.when));
        lines.extend(arrival.notes.iter().map(|note| format!("      {note}")));
    }
    lines.extend(method.regular.clone());
    if !method.promotions.is_empty() {
        lines.push(label(&language.say(Message::PromotionsTitle, &[])));
        for promotion in &method.promotions {
            lines.push(format!("  {}", labelled(&promotion.name, &promotion.result)));
            lines.extend(promotion.notes.iter().map(|note| format!("      {note}")));
        }
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

/// Advice as plain text, one fact a line.
pub fn advice_text(advice: &AdviceWords, language: Language) -> String {
    let title = |message: Message| format!("== {} ==", language.say(message, &[]));
    let mut lines = vec![title(Message::WaysTitle)];
    lines.extend(advice.no_way.clone());
    for way in &advice.ways {
        lines.extend([format!("  {}", way.text), format!("      {}", way.result)]);
    }
    if !advice.versions.is_empty() {
        lines.extend([String::new(), title(Message::VersionsTitle)]);
        for version in &advice.versions {
            lines.push(format!("  {}", version.text));
            lines.extend(version.changes.iter().map(|change| format!("      {change}")));
        }
    }
    if let Some(break_even) = &advice.break_even {
        lines.extend([String::new(), title(Message::BreakEvenTitle), break_even.amounts.clone()]);
        lines.extend(break_even.sentences.iter().map(|sentence| format!("  {sentence}")));
    }
    if let Some(curve) = &advice.curve {
        lines.extend([String::new(), title(Message::CurveTitle), curve.amounts.clone()]);
        for (amount, costs) in &curve.rows {
            let named = curve.lines.iter().zip(costs);
            let costs =
                named.map(|(line, cost)| language.say(Message::Labelled, &[("label", &line.name), ("value", cost)]));
            let costs = costs.reduce(|list, next| language.say(Message::Joined, &[("list", &list), ("next", &next)]));
            lines.push(format!("  {amount} – {}", costs.unwrap_or_default()));
        }
    }
    lines.push(String::new());
    lines.join("\n").replace('\u{a0}', " ")
}

/// Why a charge was what it was as plain text, one fact a line.
pub fn why_text(why: &WhyWords, language: Language) -> String {
    let title = |message: Message| format!("== {} ==", language.say(message, &[]));
    let mut lines = vec![why.question.clone(), why.verdict.clone()];
    lines.extend(why.next.iter().cloned());
    for reason in &why.explanations {
        lines.push(String::new());
        lines.extend(reason.rank.iter().map(|rank| format!("== {rank} ==")));
        lines.push(reason.text.clone());
        lines.extend(reason.amounts.clone());
        if !reason.supposed.is_empty() {
            lines.push(language.say(Message::WhyIf, &[]));
            lines.extend(reason.supposed.iter().map(|one| format!("  - {one}")));
        }
        lines.extend(reason.rows.iter().flat_map(|row| row_lines(row, language)));
    }
    if !why.possible.is_empty() {
        lines.extend([String::new(), title(Message::WhyPossible)]);
        for party in &why.possible {
            lines.push(format!("  {}", party.text));
            lines.extend(party.how.iter().map(|how| format!("      {how}")));
        }
    }
    if !why.nearest.is_empty() {
        lines.extend([String::new(), title(Message::WhyNearest)]);
        for near in &why.nearest {
            lines.push(near.text.clone());
            lines.extend(near.rows.iter().flat_map(|row| row_lines(row, language)));
        }
    }
    if !why.note.is_empty() {
        lines.extend([String::new(), title(Message::WhyNote)]);
        lines.extend(why.note.iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.join("\n").replace('\u{a0}', " ")
}

/// Two charges and what differs as plain text, one fact a line.
pub fn compared_text(compared: &ComparedWords, language: Language) -> String {
    let title = |message: Message| format!("== {} ==", language.say(message, &[]));
    let mut lines = Vec::new();
    for (message, one) in [(Message::WhyComparedCharge, &compared.charge), (Message::WhyComparedOther, &compared.other)]
    {
        lines.extend([title(message), one.question.clone(), one.verdict.clone()]);
        if let Some(best) = one.explanations.first() {
            lines.push(best.text.clone());
            lines.extend(best.supposed.first().map(|_| language.say(Message::WhyIf, &[])));
            lines.extend(best.supposed.iter().map(|one| format!("  - {one}")));
        }
        lines.push(String::new());
    }
    lines.push(title(Message::WhyCompared));
    lines.extend(compared.differences.iter().map(|one| format!("  {one}")));
    lines.push(String::new());
    lines.join("\n").replace('\u{a0}', " ")
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
