//! The times at which a payment may have been made, one for each set of rules that was in force.

use super::claim::Claim;
use crate::document::Moment;
use crate::quote::{begins, ends};
use crate::table::{FeeTable, Period, Tariff, Zone};

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

/// A charge is booked up to a day from when it was made, and clocks of other zones differ by less.
const AROUND: i64 = DAY;

/// A time, and the table in force at it.
#[derive(Clone, Copy, Debug)]
pub struct Time<'t> {
    /// The table in force.
    pub table: &'t FeeTable,
    /// The first moment of it, on the claim's clock.
    pub from: Moment,
    /// The first moment after it.
    pub until: Moment,
    /// How it stands to what was said.
    pub is: TimeIs,
}

impl Time<'_> {
    /// How unlikely it is.
    pub fn weight(&self) -> u32 {
        match self.is {
            TimeIs::Said => 0,
            TimeIs::Part => 1,
            TimeIs::Near => 4,
            TimeIs::Version => 6,
            TimeIs::Later => 9,
        }
    }
}

/// How a time stands to what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeIs {
    /// The first part of the days said, or all of them.
    Said,
    /// A later part of the days said, when other rules held.
    Part,
    /// Within a day of them, when other rules held.
    Near,
    /// An earlier version of the table.
    Version,
    /// A version that was not yet in force.
    Later,
}

/// The times to try, the likelier first; each has other rules than those before it.
pub fn times<'t>(tariff: &'t Tariff, claim: &Claim) -> Vec<Time<'t>> {
    let Some((begins, ends, offset)) = span(tariff, claim) else { return Vec::new() };
    let mut edges: Vec<i64> = vec![begins - AROUND, begins, ends, ends + AROUND];
    tariff.versions().iter().for_each(|table| changes(table, begins - AROUND, ends + AROUND, &mut edges));
    edges.retain(|edge| (begins - AROUND..=ends + AROUND).contains(edge));
    edges.sort_unstable();
    edges.dedup();

    let mut found: Vec<(Time<'t>, Rules<'t>)> = Vec::new();
    let spans = edges.iter().copied().zip(edges.iter().copied().skip(1));
    let (said, near): (Vec<_>, Vec<_>) = spans.partition(|(from, _)| (begins..ends).contains(from));
    for (from, until) in said.iter().chain(&near).copied() {
        let is_near = !(begins..ends).contains(&from);
        let is = if is_near { TimeIs::Near } else { part(&found) };
        let Some(from) = Moment::at(from, offset) else { continue };
        let Some(table) = tariff.in_force(from) else { continue };
        add(&mut found, table, (from, Moment::at(until, offset)), is);
    }
    for table in tariff.versions() {
        if found.iter().any(|(time, _)| time.table.version == table.version) {
            continue;
        }
        let later = table.valid.from.instant() >= ends;
        let last = table.valid.until.map(Moment::instant);
        let from = if later { table.valid.from.instant() } else { last.map_or(begins, |last| last - MINUTE) };
        if let Some(from) = Moment::at(from, offset) {
            let is = if later { TimeIs::Later } else { TimeIs::Version };
            add(&mut found, table, (from, table.valid.until), is);
        }
    }
    found.into_iter().map(|(time, _)| time).collect()
}

fn part(found: &[(Time<'_>, Rules<'_>)]) -> TimeIs {
    if found.is_empty() { TimeIs::Said } else { TimeIs::Part }
}

fn add<'t>(
    found: &mut Vec<(Time<'t>, Rules<'t>)>,
    table: &'t FeeTable,
    (from, until): (Moment, Option<Moment>),
    is: TimeIs,
) {
    let rules = Rules::at(table, from.instant());
    if !found.iter().any(|(_, known)| *known == rules) {
        found.push((Time { table, from, until: until.unwrap_or(from), is }, rules));
    }
}

/// The first instant of the days said, the first after them, and their clock.
pub fn span(tariff: &Tariff, claim: &Claim) -> Option<(i64, i64, i16)> {
    let own = || tariff.versions().last().map(|table| table.valid.from.offset_minutes());
    let offset = claim.zone.map(|zone| zone.0).or_else(own)?;
    let midnight = |date: crate::table::CalendarDate| date.0.days_since_1970() * DAY - i64::from(offset) * MINUTE;
    if let Some(at) = claim.at.filter(|_| claim.through.is_none_or(|through| through == claim.on)) {
        let begins = midnight(claim.on) + i64::from(at.0) * MINUTE;
        return Some((begins, begins + MINUTE, offset));
    }
    Some((midnight(claim.on), midnight(claim.through.unwrap_or(claim.on)) + DAY, offset))
}

/// What tells the rules of one time from those of another.
#[derive(Clone, Debug, PartialEq)]
struct Rules<'t> {
    version: &'t str,
    /// Whether each promotion's window is open.
    promotions: Vec<bool>,
    /// Whether each period is now.
    periods: Vec<bool>,
}

impl<'t> Rules<'t> {
    fn at(table: &'t FeeTable, instant: i64) -> Self {
        let is_open = |promotion| {
            begins(table, promotion).is_none_or(|begins| begins.instant() <= instant)
                && ends(table, promotion).is_none_or(|ends| instant < ends.instant())
        };
        let holds = |period: &Period| zone_of(table, period).is_some_and(|zone| period.holds_at(zone, instant));
        Self {
            version: table.version.as_str(),
            promotions: table.promotions.iter().map(is_open).collect(),
            periods: table.periods.iter().map(holds).collect(),
        }
    }
}

/// Every instant of a span at which something that prices depend on changes.
fn changes(table: &FeeTable, from: i64, until: i64, edges: &mut Vec<i64>) {
    edges.extend([Some(table.valid.from), table.valid.until].into_iter().flatten().map(Moment::instant));
    for promotion in &table.promotions {
        edges.extend([begins(table, promotion), ends(table, promotion)].into_iter().flatten().map(Moment::instant));
    }
    for period in &table.periods {
        let Some(zone) = zone_of(table, period) else { continue };
        let dates = period.dates.iter().flat_map(|span| [span.from, span.until]).flatten();
        edges.extend(dates.map(|clock| zone.instant_of(clock.seconds())));
        let weekly = period.weekly.iter().flat_map(|span| [span.from, span.until]);
        weekly.for_each(|edge| edges.extend(every_week(zone, i64::from(edge.0) * MINUTE, from, until)));
    }
}

fn zone_of<'t>(table: &'t FeeTable, period: &Period) -> Option<&'t Zone> {
    table.zones.iter().find(|zone| zone.id == period.zone)
}

/// The instants of a span at which a zone's clock shows a time of the week, told in seconds from Monday's first.
fn every_week(zone: &Zone, of_week: i64, from: i64, until: i64) -> impl Iterator<Item = i64> {
    // 1970 began on a Thursday, three days into its week.
    let monday = |instant: i64| instant - (instant + 3 * DAY).rem_euclid(7 * DAY);
    let weeks = (monday(from - DAY)..=monday(until + DAY)).step_by(604_800);
    weeks.map(move |monday| zone.instant_of(monday + of_week)).collect::<Vec<_>>().into_iter()
}
