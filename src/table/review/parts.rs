//! Parts of a price of which none applies: then there is no price, and the payment is not offered.

use super::case::{Allowed, Case, Dimension};
use super::finding::Findings;
use super::gaps::example;
use super::space::Space;
use crate::issue::{Code, Path};
use crate::table::{Bearer, Charge, Combine, Price};

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let top = Path::Top;
    let list = top.key("charges");
    for (index, charge) in space.table.charges.iter().enumerate() {
        if !matches!(charge.price, Price::Combined(_) | Price::LookUp(_)) {
            continue;
        }
        let Some(cases) = space.cases_of(charge) else { continue };
        let cases = cases.into_iter().filter_map(|case| carried(space, charge, case)).collect();
        price(space, charge, &list.element(index).key("price"), &charge.price, cases, findings);
    }
}

/// A case with only the amounts that its methods carry.
pub fn carried(space: &Space<'_>, charge: &Charge, case: Case) -> Option<Case> {
    if charge.borne_by == Bearer::Recipient {
        return Some(case);
    }
    let (smallest, largest) = space.limits_of(&case);
    case.limited(Dimension::Amount, Allowed::Span(smallest, largest))
}

fn price(space: &Space<'_>, charge: &Charge, at: &Path<'_>, own: &Price, cases: Vec<Case>, findings: &mut Findings) {
    match own {
        Price::Combined(combined) => {
            let decimals = space.decimals_of(charge);
            let mut left = cases.clone();
            for (index, part) in combined.parts.iter().enumerate() {
                let Some(holds) = space.cases(part.when.as_ref(), &part.unless, decimals) else { return };
                for case in &holds {
                    left = space.taken_out(left, case);
                }
                let inside = cases.iter().flat_map(|outer| holds.iter().filter_map(|case| outer.and(case)));
                let at = at.key("parts");
                price(space, charge, &at.element(index).key("price"), &part.price, inside.collect(), findings);
            }
            if let Some(gap) = left.first().filter(|_| combined.combine != Combine::Sum) {
                let way = match gap.get(Dimension::Way) {
                    Some(Allowed::Set(ways)) => ways.first().copied().unwrap_or_default(),
                    _ => 0,
                };
                let adding = findings.add(Code::NoPartApplies, at, &[&charge.id]).with("rule", &charge.id);
                adding.with("example", example(space, way, gap, decimals));
            }
        }
        Price::LookUp(look_up) => {
            for (index, row) in look_up.rows.iter().enumerate() {
                let list = at.key("rows");
                price(space, charge, &list.element(index).key("price"), &row.price, cases.clone(), findings);
            }
        }
        Price::Flat(_) | Price::Bands(_) | Price::NotOffered(_) => {}
    }
}
