//! The periods that can be at once: the week and the calendar cut wherever a period begins or ends.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::document::Identifier;
use crate::table::{FeeTable, Period};

const WEEK: i64 = 7 * 86_400;

/// More cuts than the periods of a table make; beyond, they are not looked into.
const MOST_CUTS: usize = 2_000_000;

/// Kinds of moment, each with the periods it is in.
pub struct Times<'t> {
    periods: &'t [Period],
    pub moments: Vec<Vec<u32>>,
    by_name: BTreeMap<&'t str, u32>,
}

impl<'t> Times<'t> {
    /// The kinds of moment that are in one of these periods.
    pub fn during(&self, ids: &[Identifier]) -> Rc<[u32]> {
        let wanted: Vec<u32> = ids.iter().filter_map(|id| self.by_name.get(id.as_str()).copied()).collect();
        let holds = |moment: &&Vec<u32>| wanted.iter().any(|period| moment.binary_search(period).is_ok());
        (0..).zip(&self.moments).filter(|(_, moment)| holds(moment)).map(|(place, _)| place).collect()
    }

    /// The names of the periods of a kind of moment.
    pub fn names(&self, moment: u32) -> Vec<&'t str> {
        let periods = self.moments.get(moment as usize).into_iter().flatten();
        periods.filter_map(|period| self.periods.get(*period as usize)).map(|period| period.id.as_str()).collect()
    }
}

/// Cuts time at every edge of a period while the table is in force. Summer time is left out of account: it moves
/// periods of one zone together.
pub fn times(table: &FeeTable) -> Times<'_> {
    let ahead = |period: &Period| {
        let zone = table.zones.iter().find(|zone| zone.id == period.zone);
        zone.map_or(0, |zone| i64::from(zone.offset.0) * 60)
    };
    let (mut week, mut dates) = (BTreeSet::from([0]), BTreeSet::new());
    dates.insert(table.valid.from.instant());
    dates.extend(table.valid.until.map(crate::document::Moment::instant));
    for period in &table.periods {
        let ahead = ahead(period);
        let edges = period.weekly.iter().flat_map(|span| [span.from.0, span.until.0]);
        week.extend(edges.map(|minute| (i64::from(minute) * 60 - ahead).rem_euclid(WEEK)));
        let edges = period.dates.iter().flat_map(|span| [span.from, span.until]).flatten();
        dates.extend(edges.map(|clock| clock.seconds() - ahead));
    }
    let until = table.valid.until.map_or(i64::MAX, crate::document::Moment::instant);
    let inside = |start: &i64| *start >= table.valid.from.instant() && *start < until;
    let starts: Vec<i64> = dates.iter().copied().filter(inside).collect();
    let week: Vec<i64> = week.into_iter().collect();
    let mut kinds = BTreeSet::new();
    if starts.len().saturating_mul(week.len()).saturating_mul(table.periods.len().max(1)) <= MOST_CUTS {
        for (place, start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(i64::MAX);
            for cut in &week {
                // The first moment from the start on with that time of the week; 1970-01-01 was a Thursday.
                let time = (start + 3 * 86_400).rem_euclid(WEEK);
                let moment = start + (cut - time).rem_euclid(WEEK);
                // The start itself stands in the stretch of the week that began before it.
                for moment in [*start, moment].into_iter().filter(|moment| *moment < end) {
                    kinds.insert(holding(table, moment, &ahead));
                }
            }
        }
    }
    let by_name = (0..).zip(&table.periods).map(|(place, period)| (period.id.as_str(), place)).collect();
    Times { periods: &table.periods, moments: kinds.into_iter().collect(), by_name }
}

/// The periods that hold at an instant.
fn holding(table: &FeeTable, instant: i64, ahead: &dyn Fn(&Period) -> i64) -> Vec<u32> {
    let holds = |period: &Period| {
        let clock = instant + ahead(period);
        let minute = (clock + 3 * 86_400).rem_euclid(WEEK) / 60;
        let weekly = period.weekly.iter().any(|span| {
            let (from, until) = (i64::from(span.from.0), i64::from(span.until.0));
            if from < until { (from..until).contains(&minute) } else { from <= minute || minute < until }
        });
        weekly
            || period.dates.iter().any(|span| {
                span.from.is_none_or(|from| from.seconds() <= clock)
                    && span.until.is_none_or(|until| clock < until.seconds())
            })
    };
    (0..).zip(&table.periods).filter(|(_, period)| holds(period)).map(|(place, _)| place).collect()
}
