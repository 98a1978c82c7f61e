//! Ranges hold an amount, and a minimum is not above its maximum.

use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{Figure, Range};

pub fn range(at: &Path<'_>, range: &Range, reading: &mut Reading) {
    if range.from.is_some() && range.above.is_some() {
        reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "from, above"));
    }
    if range.up_to.is_some() && range.below.is_some() {
        reading.report(Issue::new(Code::ExactlyOne, at).with("keys", "upTo, below"));
    }
    let (lower, upper) = (range.from.or(range.above), range.up_to.or(range.below));
    let closed = range.from.is_some() && range.up_to.is_some();
    // No amount is below nought.
    let is_empty = match (lower.map(Figure::number), upper.map(Figure::number)) {
        (Some(lower), Some(upper)) => lower > upper || (lower == upper && !closed),
        (None, Some(upper)) => upper.is_zero() && range.below.is_some(),
        _ => false,
    };
    if is_empty {
        reading.report(Issue::new(Code::EmptyRange, at));
    }
}

pub fn ordered(at: &Path<'_>, minimum: Option<Number>, maximum: Option<Number>, reading: &mut Reading) {
    if let (Some(minimum), Some(maximum)) = (minimum, maximum)
        && minimum > maximum
    {
        let issue = Issue::new(Code::MinimumOverMaximum, &at.key("minimum"));
        reading.report(issue.with("minimum", minimum).with("maximum", maximum));
    }
}
