//! Warnings that a table says are meant to be so, and silences that silence nothing.

use super::finding::Findings;
use crate::issue::{Code, Path};
use crate::table::FeeTable;

pub fn apply(table: &FeeTable, findings: &mut Findings) {
    let top = Path::Top;
    let list = top.key("silenced");
    for (index, silence) in table.silenced.iter().enumerate() {
        let mut silences_something = false;
        for finding in &mut findings.found {
            let is_meant = finding.issue.code.as_str() == silence.issue.as_str()
                && !finding.issue.is_error()
                && silence.rule.as_ref().is_none_or(|rule| finding.rules.contains(rule));
            if is_meant {
                silences_something = true;
                finding.silenced.get_or_insert_with(|| silence.reason.clone());
            }
        }
        if !silences_something {
            let adding = findings.add(Code::IdleSilence, &list.element(index), &[]);
            adding.with("issue", &silence.issue);
        }
    }
}
