//! The fee curve in words and in places of a picture, which is worked out in whole numbers.

use serde::Serialize;

use super::language::Message;
use super::words::Words;
use crate::advice::Curve;
use crate::money::{Money, Number};
use crate::table::Side;

/// The width and height of the picture, in its own units.
const SIZE: (i128, i128) = (1_000, 420);

/// What each method costs, by amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CurveWords {
    /// What the picture shows, in a sentence.
    pub description: String,
    /// What the amounts are.
    pub amounts: String,
    /// The largest amount and the greatest cost shown.
    pub ends: (String, String),
    /// A line for each method.
    pub lines: Vec<CurveLine>,
    /// Where another method becomes the cheapest.
    pub marks: Vec<CurveMark>,
    /// The same in figures: an amount, and what each method costs for it.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The line of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CurveLine {
    /// What the method is called.
    pub name: String,
    /// The points of each run, as places from the left and from the top.
    pub runs: Vec<Vec<(i128, i128)>>,
}

/// An amount at which another method becomes the cheapest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CurveMark {
    /// Its place from the left.
    pub place: i128,
    /// The amount.
    pub amount: String,
}

/// The curve, drawn and told.
pub fn curve(words: &Words, curve: &Curve, principal: Side) -> CurveWords {
    let points = || curve.methods.iter().flat_map(|method| &method.runs).flatten();
    let highest =
        points().map(|point| point.cost).reduce(|high, next| if next.amount() > high.amount() { next } else { high });
    let (width, height) = SIZE;
    let across = |amount: Money| place(amount.amount(), curve.up_to.amount(), width);
    let down = |cost: Money| {
        let high = highest.map(Money::amount).unwrap_or_default();
        height - place(cost.amount(), high, height)
    };
    let line = |method: &crate::advice::MethodCurve| CurveLine {
        name: words.text(&method.method.name).to_owned(),
        runs: method
            .runs
            .iter()
            .map(|run| run.iter().map(|point| (across(point.amount), down(point.cost))).collect())
            .collect(),
    };
    let cost = |cost: &Option<Money>| match cost {
        Some(cost) => words.money(*cost),
        None => words.say(Message::NotOffered, &[]),
    };
    let up_to = words.money(curve.up_to);
    CurveWords {
        description: words.say(Message::CurveDescription, &[("upTo", &up_to)]),
        amounts: words.say(Message::AdviceAmounts, &[("principal", principal.as_str())]),
        ends: (up_to, highest.map(|highest| words.money(highest)).unwrap_or_default()),
        lines: curve.methods.iter().map(line).collect(),
        marks: curve.marks.iter().map(|mark| CurveMark { place: across(*mark), amount: words.money(*mark) }).collect(),
        rows: curve.rows.iter().map(|row| (words.money(row.amount), row.costs.iter().map(cost).collect())).collect(),
    }
}

/// A share of a length, rounded down, and never off it.
fn place(part: Number, whole: Number, length: i128) -> i128 {
    let decimals = u8::try_from(part.decimals().max(whole.decimals())).unwrap_or_default();
    let (Some(part), Some(whole)) = (part.units(decimals), whole.units(decimals)) else { return 0 };
    if whole <= 0 { 0 } else { (part.saturating_mul(length) / whole).clamp(0, length) }
}
