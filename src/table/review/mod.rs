//! What is probably a mistake although the table can be used: overlaps, gaps, rules that never hold, prices that
//! drop. Everything here is found by looking at the rules, never by trying amounts.
//!
//! Only `check` asks for it; quoting and the page do without.

mod amounts;
mod arrivals;
mod bands;
mod case;
mod curve;
mod dominated;
mod drops;
mod exchanges;
mod families;
mod finding;
mod free;
mod gaps;
mod labels;
mod limits;
mod look_ups;
mod never;
mod overlaps;
mod parts;
mod percents;
mod promotions;
mod rows;
mod silences;
mod space;
mod spans;
mod splits;
mod times;
mod unused;

pub use finding::{Finding, OtherRow};

use super::FeeTable;
use crate::issue::{Code, Path};
use finding::Findings;
use space::Space;

/// What is probably a mistake in a table that was read from this text, in the order of the text.
pub fn review(file: &str, text: &str, table: &FeeTable) -> Vec<Finding> {
    let mut findings = Findings::default();
    let space = Space::new(table);
    spans::review(table, &mut findings);
    labels::review(table, &mut findings);
    unused::review(table, &mut findings);
    percents::review(table, &mut findings);
    bands::review(table, &mut findings);
    free::review(table, &mut findings);
    if space.times.moments.is_empty() {
        findings.add(Code::NotAllCompared, &Path::Top.key("periods"), &[]);
    } else {
        never::review(&space, &mut findings);
        promotions::review(&space, &mut findings);
        arrivals::review(&space, &mut findings);
        parts::review(&space, &mut findings);
        look_ups::review(&space, &mut findings);
        exchanges::review(&space, &mut findings);
        families::review(&space, &mut findings);
        dominated::review(&space, &mut findings);
        limits::review(&space, &mut findings);
        amounts::review(&space, &mut findings);
    }
    silences::apply(table, &mut findings);
    findings.placed(file, text)
}
