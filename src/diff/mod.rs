//! What changed between two versions of a tariff, as data.
//!
//! [`differences`](fn@differences) compares the two texts value by value, so that nothing that differs is missed;
//! [`changes`](fn@changes) puts every difference into exactly one [`Change`] that people can be told. [`effect`](fn@effect)
//! asks both versions for quotes of a standard basket, and [`Tally`] counts what comes of it. [`Notice`] says when
//! customers are told, and how long before.

mod amounts;
mod case;
mod change;
mod changes;
mod destination;
mod difference;
mod edition;
mod effect;
mod figure;
mod market;

mod notice;
mod offer;
mod price;
mod rule;
mod sides;
mod tally;
mod told;
mod touched;
mod trail;
mod variant;
mod whole;
mod written;

pub use case::{Case, CaseFact, Outcome};
pub use change::{Change, Topic, What};
pub use changes::changes;
pub use difference::{Difference, differences};
pub use edition::Edition;
pub use effect::{Effect, effect};
pub use notice::{Instead, NOTICE_DAYS, Notice};
pub use tally::{Tally, tally};
pub use told::{Edge, FigureOf, Figured, Fixing, InForce, Limits, RateMoved, Rule, Within};
pub use trail::{Step, Trail};
pub use written::Written;

use serde::Serialize;

use crate::document::{Date, Identifier, Moment, Text};
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::FeeTable;

/// What changed between two versions of a tariff, and what that does to customers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diff {
    /// The earlier version.
    pub old: VersionReference,
    /// The later version.
    pub new: VersionReference,
    /// What changed, by service, then what concerns them all.
    pub changes: Vec<Change>,
    /// What it does to a standard basket of payments.
    pub effect: Effect,
    /// How many cases cost more or less, and which are changed most.
    pub tally: Tally,
    /// When customers are told.
    pub notice: Notice,
}

/// A version of a tariff.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VersionReference {
    /// The tariff.
    pub tariff: Identifier,
    /// The version.
    pub version: Identifier,
    /// What the tariff is called.
    pub title: Text,
    /// The first moment in force.
    pub valid_from: Moment,
}

impl VersionReference {
    fn of(table: &FeeTable) -> Self {
        Self {
            tariff: table.tariff.clone(),
            version: table.version.clone(),
            title: table.title.clone(),
            valid_from: table.valid.from,
        }
    }
}

/// What changed between two versions. `amounts` are those of the basket, in the payer's currency, in place of the usual
/// ones; `noticed` is when customers are told, in place of the date that the later table gives.
///
/// # Errors
/// Tables of different tariffs, one version twice, or the later version first.
pub fn diff(old: &Edition<'_>, new: &Edition<'_>, amounts: &[Number], noticed: Option<Date>) -> Result<Diff, Issue> {
    comparable(old.table, new.table)?;
    let changes = changes(old, new);
    let effect = effect(old.table, new.table, amounts);
    let tally = tally(&effect.cases);
    let notice = Notice::new(new.table, noticed, &changes, &tally);
    let (old, new) = (VersionReference::of(old.table), VersionReference::of(new.table));
    Ok(Diff { old, new, changes, effect, tally, notice })
}

fn comparable(old: &FeeTable, new: &FeeTable) -> Result<(), Issue> {
    let top = Path::Top;
    let versions = |code, key| {
        let issue = Issue::new(code, &top.key(key));
        issue.with("earlier", &old.version).with("later", &new.version)
    };
    if old.tariff != new.tariff {
        return Err(versions(Code::MixedTariffs, "tariff").with("first", &old.tariff).with("second", &new.tariff));
    }
    if old.version == new.version {
        return Err(versions(Code::SameVersion, "version"));
    }
    if new.valid.from.instant() < old.valid.from.instant() {
        return Err(versions(Code::LaterVersionFirst, "valid"));
    }
    Ok(())
}
