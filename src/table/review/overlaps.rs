//! Two charges of one name that can be charged at once.

use super::case::{Allowed, Dimension};
use super::families::{Group, Member, Work};
use super::finding::Findings;
use super::gaps::example;
use super::space::Space;
use crate::issue::{Code, Path};

/// Compares the members of a group; answers whether all could be compared.
pub fn review(space: &Space<'_>, group: &Group<'_, '_>, work: &mut Work, findings: &mut Findings) -> bool {
    let mut members: Vec<&Member<'_>> = group.members.iter().copied().filter(|member| member.is_offered()).collect();
    // Sorted by where its amounts begin, a member can only meet those that begin before it ends.
    members.sort_by_key(|member| (member.amounts().0, member.index));
    for (place, one) in members.iter().enumerate() {
        let end = one.amounts().1;
        for other in members.iter().skip(place + 1).take_while(|other| other.amounts().0 <= end) {
            if !work.take(1) {
                return false;
            }
            if one.index != other.index {
                pair(space, group.way, one, other, findings);
            }
            if findings.is_full() {
                return true;
            }
        }
    }
    true
}

fn pair(space: &Space<'_>, way: u32, one: &Member<'_>, other: &Member<'_>, findings: &mut Findings) {
    let Some(both) = one.case.freed(Dimension::Way).and(&other.case.freed(Dimension::Way)) else { return };
    let (smallest, largest) = space.limits(way);
    let amounts = Allowed::Span(smallest, largest);
    let carried = if one.charge.borne_by == crate::table::Bearer::Recipient {
        Some(both)
    } else {
        both.limited(Dimension::Amount, amounts)
    };
    let Some(both) = carried else { return };
    let (first, second) = if one.index < other.index { (one, other) } else { (other, one) };
    let known = findings.found.iter().rev().take(50).any(|finding| {
        finding.rules.iter().eq([&first.charge.id, &second.charge.id])
            && matches!(finding.issue.code, Code::OverlappingCharges | Code::DuplicateRule)
    });
    if known {
        return;
    }
    let top = Path::Top;
    let list = top.key("charges");
    let same = first.case == second.case && first.charge.price == second.charge.price;
    let code = if same { Code::DuplicateRule } else { Code::OverlappingCharges };
    let ids = [&first.charge.id, &second.charge.id];
    let adding = findings.add(code, &list.element(second.index), &ids).beside(&list.element(first.index));
    let adding = adding.with("first", &first.charge.id).with("second", &second.charge.id);
    adding.with("example", example(space, way, &both, space.decimals_of(one.charge)));
}
