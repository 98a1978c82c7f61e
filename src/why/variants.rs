//! Tables as a hypothesis takes them: without a promotion, or with a rounding that the tariff leaves open.

use super::hypothesis::{Supposition, keys};
use crate::money::RoundingMode;
use crate::table::{FeeTable, RoundingRule};

/// Tables that were changed once and are asked of many times.
#[derive(Debug, Default)]
pub struct Variants(Vec<(String, FeeTable)>);

impl Variants {
    /// The table as these suppositions take it.
    pub fn of<'v>(&'v mut self, table: &'v FeeTable, supposed: &[Supposition]) -> &'v FeeTable {
        let changes: Vec<&Supposition> = supposed.iter().filter(|one| changes_table(one)).collect();
        if changes.is_empty() {
            return table;
        }
        let key = format!("{} {}", table.version, keys(changes.iter().copied()));
        let place = self.0.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            let mut variant = table.clone();
            changes.into_iter().for_each(|change| apply(&mut variant, change));
            self.0.push((key, variant));
            self.0.len() - 1
        });
        self.0.get(place).map_or(table, |(_, variant)| variant)
    }
}

fn changes_table(supposition: &Supposition) -> bool {
    matches!(supposition, Supposition::Without(_) | Supposition::Rounding(_))
}

fn apply(table: &mut FeeTable, supposition: &Supposition) {
    match supposition {
        Supposition::Without(promotion) => table.promotions.retain(|one| one.id != *promotion),
        Supposition::Rounding(mode) => {
            round(&mut table.rounding, *mode);
            let own = table.charges.iter_mut().filter_map(|charge| charge.rounding.as_mut());
            own.for_each(|rule| round(rule, *mode));
        }
        Supposition::Fact(..) | Supposition::Used(..) | Supposition::Code(..) => {}
    }
}

fn round(rule: &mut RoundingRule, mode: RoundingMode) {
    if rule.assumed {
        rule.mode = mode;
    }
}
