//! Paying at another time: after a promotion begins, a period ends, a counter starts anew or a new version is in force.

use super::ask::Asked;
use super::several::anew;
use super::way::{Because, Way, WayKind, one};
use crate::document::Moment;
use crate::quote::{Request, Statement, begins, ends, of_service};
use crate::table::{FeeTable, Period, Zone};

/// Nothing further away is told.
const LATEST: i64 = 31 * 86_400;

/// No more times than this are tried, so that nobody waits for advice on waiting.
const MOST_TRIED: usize = 12;

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

/// The soonest time at which it costs less, and the time at which it costs least.
pub fn ways(asked: &Asked<'_>) -> Vec<Way> {
    let now = asked.request.as_of.instant();
    let mut times: Vec<(Moment, Because)> = Vec::new();
    for (moment, because) in changes(asked) {
        if moment.instant() > now && moment.instant() <= now + LATEST {
            let place = times.partition_point(|(other, _)| other.instant() <= moment.instant());
            times.insert(place, (moment, because));
        }
    }
    let mut better: Vec<Way> = Vec::new();
    // Of many changes the nearest are the ones a customer could wait for.
    for (from, because) in times.into_iter().take(MOST_TRIED) {
        let request = anew(asked, &asked.request, &asked.statement, from);
        if !same_market(asked, &request) {
            continue;
        }
        let Some(way) = one(asked, WayKind::Moment { from, because }, request) else { continue };
        if better.last().is_none_or(|best| way.saving.amount() > best.saving.amount()) {
            better.truncate(1);
            better.push(way);
        }
    }
    better
}

/// Whether the market rate is the one of today: nobody can promise what it will be.
fn same_market(asked: &Asked<'_>, request: &Request) -> bool {
    let market = |statement: &Statement| {
        let exchange = statement.exchange.as_ref()?;
        exchange.reference.as_ref().map(|reference| reference.rate)
    };
    asked.answer(request).is_some_and(|then| market(&then) == market(&asked.statement))
}

/// Every time at which something that prices depend on changes.
fn changes(asked: &Asked<'_>) -> Vec<(Moment, Because)> {
    let table = asked.table;
    let service = table.services.iter().find(|service| service.id == asked.request.service);
    let mut changes = Vec::new();
    for version in asked.tariff.versions() {
        changes.push((version.valid.from, Because::Version));
    }
    let promotions = table.promotions.iter();
    for promotion in promotions.filter(|one| service.is_some_and(|service| of_service(table, service, one))) {
        let name = || promotion.name.clone();
        changes.extend(begins(table, promotion).map(|edge| (edge, Because::Begins(name()))));
        changes.extend(ends(table, promotion).map(|edge| (edge, Because::Ends(name()))));
    }
    for period in &table.periods {
        period_changes(table, period, asked.request.as_of.instant(), &mut changes);
    }
    // At the same moment a rule that changes is more likely the reason than a counter that starts anew.
    for usage in &asked.statement.usage {
        changes.extend(usage.back_at.map(|back| (back, Because::Counter(usage.name.clone()))));
    }
    changes
}

/// The next beginnings and ends of a period.
fn period_changes(table: &FeeTable, period: &Period, now: i64, changes: &mut Vec<(Moment, Because)>) {
    let Some(zone) = table.zones.iter().find(|zone| zone.id == period.zone) else { return };
    let name = || period.name.clone();
    for span in &period.dates {
        changes.extend(span.from.and_then(|clock| zone.moment_of(clock)).map(|edge| (edge, Because::Begins(name()))));
        changes.extend(span.until.and_then(|clock| zone.moment_of(clock)).map(|edge| (edge, Because::Ends(name()))));
    }
    for span in &period.weekly {
        changes.extend(next(zone, i64::from(span.from.0), now).map(|edge| (edge, Because::Begins(name()))));
        changes.extend(next(zone, i64::from(span.until.0), now).map(|edge| (edge, Because::Ends(name()))));
    }
}

/// The next moment at which a zone's clock shows a time of the week, told in minutes from Monday's first.
fn next(zone: &Zone, minutes: i64, now: i64) -> Option<Moment> {
    // 1970 began on a Thursday, three days into its week.
    let shown = now + zone.ahead(now) + 3 * DAY;
    let monday = shown - shown.rem_euclid(7 * DAY) - 3 * DAY;
    let this_week = zone.instant_of(monday + minutes * MINUTE);
    let instant = if this_week > now { this_week } else { zone.instant_of(monday + 7 * DAY + minutes * MINUTE) };
    zone.moment_at(instant)
}
