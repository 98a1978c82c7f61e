//! The versions of a tariff together.

use super::head::FeeTable;
use crate::document::Moment;
use crate::issue::{Code, Issue, Path};

/// The versions of one tariff, the earliest first, no two in force at once.
#[derive(Clone, Debug)]
pub struct Tariff {
    versions: Vec<FeeTable>,
}

impl Tariff {
    /// The versions put in order.
    ///
    /// # Errors
    /// Tables of different tariffs, and versions whose times overlap.
    pub fn new(tables: Vec<FeeTable>) -> Result<Self, Vec<Issue>> {
        let mut versions: Vec<FeeTable> = Vec::with_capacity(tables.len());
        for table in tables {
            let from = table.valid.from.instant();
            versions.insert(versions.partition_point(|earlier| earlier.valid.from.instant() <= from), table);
        }
        let mut issues = Vec::new();
        for (earlier, later) in versions.iter().zip(versions.iter().skip(1)) {
            let clash = |code| {
                Issue::new(code, &Path::Top.key("valid"))
                    .with("earlier", &earlier.version)
                    .with("later", &later.version)
            };
            if earlier.tariff != later.tariff {
                issues.push(clash(Code::MixedTariffs).with("first", &earlier.tariff).with("second", &later.tariff));
            } else if earlier.valid.until.is_none_or(|until| until.instant() > later.valid.from.instant()) {
                issues.push(clash(Code::OverlappingVersions));
            }
        }
        if versions.is_empty() {
            issues.push(Issue::new(Code::EmptyList, &Path::Top));
        }
        if issues.is_empty() { Ok(Self { versions }) } else { Err(issues) }
    }

    /// The versions, the earliest first.
    pub fn versions(&self) -> &[FeeTable] {
        &self.versions
    }

    /// The version in force at a moment.
    pub fn in_force(&self, as_of: Moment) -> Option<&FeeTable> {
        let now = as_of.instant();
        self.versions.iter().find(|table| {
            table.valid.from.instant() <= now && table.valid.until.is_none_or(|until| now < until.instant())
        })
    }
}
