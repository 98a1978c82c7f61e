//! Percentages that look a hundredfold off.

use super::finding::Findings;
use crate::document::Identifier;
use crate::issue::{Code, Path};
use crate::money::{Number, Percent};
use crate::table::check::walk::each;
use crate::table::{ChargeKind, Effect, FeeTable, Price};

pub fn review(table: &FeeTable, findings: &mut Findings) {
    each(&Path::Top, "charges", &table.charges, |at, charge| {
        // A share of other charges, or of what comes back, may be any share.
        let most = if charge.base.is_amount() && charge.kind == ChargeKind::Fee { 50 } else { 100 };
        price(&at.key("price"), &charge.price, &charge.id, most, findings);
        each(at, "includes", &charge.includes, |at, tax| {
            one(&at.key("percent"), tax.percent, &charge.id, 50, findings);
        });
    });
    each(&Path::Top, "exchanges", &table.exchanges, |at, rule| {
        if let Some(margin) = rule.margin {
            one(&at.key("margin"), margin, &rule.id, 50, findings);
        }
    });
    each(&Path::Top, "promotions", &table.promotions, |at, promotion| {
        let (at, id) = (at.key("effect"), &promotion.id);
        match &promotion.effect {
            Effect::PointsOff(own) => one(&at.key("pointsOff"), own.points_off, id, 50, findings),
            Effect::Instead(own) => price(&at.key("price"), &own.price, id, 50, findings),
            Effect::Cashback(own) => {
                let most = if promotion.charges.is_empty() { 50 } else { 100 };
                price(&at.key("cashback"), &own.cashback, id, most, findings);
            }
            Effect::Special(own) => {
                if let Some(margin) = own.margin {
                    one(&at.key("margin"), margin, id, 50, findings);
                }
            }
            _ => {}
        }
    });
}

fn price(at: &Path<'_>, own: &Price, id: &Identifier, most: i64, findings: &mut Findings) {
    match own {
        Price::Flat(flat) => {
            if let Some(percent) = flat.percent {
                one(&at.key("percent"), percent, id, most, findings);
            }
        }
        Price::Bands(bands) => {
            each(at, "bands", &bands.bands, |at, band| {
                if let Some(percent) = band.percent {
                    one(&at.key("percent"), percent, id, most, findings);
                }
            });
            let percents = bands.bands.iter().map(|band| band.percent);
            siblings(at, "bands", percents.collect(), id, findings);
        }
        Price::LookUp(look_up) => {
            each(at, "rows", &look_up.rows, |at, row| price(&at.key("price"), &row.price, id, most, findings));
            let percents = look_up.rows.iter().map(|row| match &row.price {
                Price::Flat(flat) => flat.percent,
                _ => None,
            });
            siblings(at, "rows", percents.collect(), id, findings);
        }
        Price::Combined(combined) => {
            each(at, "parts", &combined.parts, |at, part| price(&at.key("price"), &part.price, id, most, findings));
        }
        Price::NotOffered(_) => {}
    }
}

fn one(at: &Path<'_>, percent: Percent, id: &Identifier, most: i64, findings: &mut Findings) {
    let figure = percent.figure();
    let is_tiny = !figure.is_zero() && figure < Number::step(3);
    if figure > Number::whole(most) || is_tiny {
        let size = if is_tiny { "small" } else { "large" };
        findings.add(Code::PercentOutlier, at, &[id]).with("rule", id).with("percent", figure).with("size", size);
    }
}

/// One percentage a hundredth, or a hundred times, of at least two others that are alike.
fn siblings(at: &Path<'_>, key: &str, percents: Vec<Option<Percent>>, id: &Identifier, findings: &mut Findings) {
    let mut sorted: Vec<(Number, usize)> = (0..)
        .zip(percents)
        .filter_map(|(index, percent)| Some((percent?.figure(), index)))
        .filter(|(figure, _)| !figure.is_zero())
        .collect();
    sorted.sort_unstable();
    let far = |small: Number, large: Number| small.multiply(Number::whole(90)).is_ok_and(|most| large >= most);
    let [lowest, second, .., last] = sorted.as_slice() else { return };
    let before_last = sorted.iter().rev().nth(1).copied().unwrap_or(*last);
    // The others agree among themselves to a factor of ten.
    let alike = |low: Number, high: Number| low.multiply(Number::whole(10)).is_ok_and(|most| high <= most);
    let odd = if far(lowest.0, second.0) && alike(second.0, last.0) {
        Some((lowest, "small"))
    } else if far(before_last.0, last.0) && alike(lowest.0, before_last.0) {
        Some((last, "large"))
    } else {
        None
    };
    if let Some(((figure, index), size)) = odd {
        let list = at.key(key);
        let adding = findings.add(Code::PercentOutlier, &list.element(*index), &[id]).with("rule", id);
        adding.with("percent", figure).with("size", size);
    }
}
