//! Conditions that can never hold.

use super::case::{Allowed, Case, Dimension};
use super::finding::Findings;
use super::space::Space;
use crate::document::Identifier;
use crate::issue::{Code, Path};
use crate::table::{Bearer, Price, When};

pub fn review(space: &Space<'_>, findings: &mut Findings) {
    let table = space.table;
    let top = Path::Top;
    let list = top.key("charges");
    for (index, charge) in table.charges.iter().enumerate() {
        let at = list.element(index);
        let decimals = space.decimals_of(charge);
        let on_amount = charge.borne_by != Bearer::Recipient;
        let rule = Rule { space, decimals, on_amount, id: &charge.id };
        let Some(own) = rule.review(&at, charge.when.as_ref(), &charge.unless, None, findings) else { continue };
        let inner = |at: &Path<'_>, when: Option<&When>, unless: &[When], findings: &mut Findings| {
            rule.review(at, when, unless, Some(&own), findings);
        };
        for (index, part) in charge.adjustments.iter().enumerate() {
            inner(&at.key("adjustments").element(index), part.when.as_ref(), &part.unless, findings);
        }
        for (index, allowance) in charge.allowances.iter().enumerate() {
            inner(&at.key("allowances").element(index), allowance.when.as_ref(), &[], findings);
        }
        parts(&at.key("price"), &charge.price, &inner, findings);
    }
    let list = top.key("exchanges");
    for (index, one) in table.exchanges.iter().enumerate() {
        let rule = Rule { space, decimals: space.home_decimals(), on_amount: false, id: &one.id };
        rule.review(&list.element(index), one.when.as_ref(), &one.unless, None, findings);
    }
    let list = top.key("others");
    for (index, one) in table.others.iter().enumerate() {
        let rule = Rule { space, decimals: space.home_decimals(), on_amount: false, id: &one.id };
        rule.review(&list.element(index), one.when.as_ref(), &one.unless, None, findings);
    }
    let list = top.key("counters");
    for (index, one) in table.counters.iter().enumerate() {
        let rule = Rule { space, decimals: space.home_decimals(), on_amount: false, id: &one.id };
        rule.review(&list.element(index), one.when.as_ref(), &one.unless, None, findings);
    }
}

pub type Inner<'i> = dyn Fn(&Path<'_>, Option<&When>, &[When], &mut Findings) + 'i;

pub fn parts(at: &Path<'_>, price: &Price, inner: &Inner<'_>, findings: &mut Findings) {
    match price {
        Price::Combined(combined) => {
            for (index, part) in combined.parts.iter().enumerate() {
                let list = at.key("parts");
                let at = list.element(index);
                inner(&at, part.when.as_ref(), &part.unless, findings);
                parts(&at.key("price"), &part.price, inner, findings);
            }
        }
        Price::LookUp(look_up) => {
            for (index, row) in look_up.rows.iter().enumerate() {
                parts(&at.key("rows").element(index).key("price"), &row.price, inner, findings);
            }
        }
        Price::Flat(_) | Price::Bands(_) | Price::NotOffered(_) => {}
    }
}

pub struct Rule<'s, 't> {
    pub space: &'s Space<'t>,
    pub decimals: u8,
    /// Whether its amounts are those the method limits.
    pub on_amount: bool,
    pub id: &'s Identifier,
}

impl Rule<'_, '_> {
    /// The cases of a condition, or nothing after a finding that there are none.
    pub fn review(
        &self,
        at: &Path<'_>,
        when: Option<&When>,
        unless: &[When],
        inside: Option<&Vec<Case>>,
        findings: &mut Findings,
    ) -> Option<Vec<Case>> {
        let mut never = |key: &str, why: &str| {
            findings.add(Code::NeverHolds, &at.key(key), &[self.id]).with("rule", self.id).with("why", why);
        };
        let Some(case) = self.space.case(when, self.decimals) else {
            let ways = when.and_then(|when| self.space.ways_of(when));
            let why = if ways.is_some_and(|ways| ways.is_empty()) { "way" } else { "time" };
            never("when", why);
            return None;
        };
        if self.on_amount && !self.is_carried(&case) {
            never("when", "amount");
            return None;
        }
        if let Some(outer) = inside {
            let both: Vec<Case> = outer.iter().filter_map(|outer| outer.and(&case)).collect();
            if both.is_empty() {
                never("when", "rule");
                return None;
            }
            if self.on_amount && !both.iter().any(|case| self.is_carried(case)) {
                never("when", "amount");
                return None;
            }
        }
        if unless.is_empty() {
            return Some(vec![case]);
        }
        let cases = self.space.cases(when, unless, self.decimals)?;
        let swallowed = match inside {
            Some(outer) => !cases.iter().any(|case| outer.iter().any(|outer| outer.and(case).is_some())),
            None => cases.is_empty(),
        };
        if swallowed {
            never("unless", "unless");
            return None;
        }
        Some(cases)
    }

    /// Whether some method carries an amount of this case.
    fn is_carried(&self, case: &Case) -> bool {
        let Some(Allowed::Span(from, to)) = case.get(Dimension::Amount) else { return true };
        let (smallest, largest) = self.space.limits_of(case);
        *from <= largest && *to >= smallest
    }
}
