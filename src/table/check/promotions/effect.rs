//! Figures of an effect that say something by themselves.

use crate::document::Reading;
use crate::issue::{Code, Issue, Path};
use crate::money::Number;
use crate::table::{Effect, Figure, PercentOff, PromotionOrder};

pub fn check(at: &Path<'_>, effect: &Effect, reading: &mut Reading) {
    let figure = |figure: Option<Figure>| figure.map(Figure::number);
    match effect {
        Effect::PercentOff(own) => percent_off(at, own, reading),
        Effect::PointsOff(own) => positive(&at.key("pointsOff"), Some(own.points_off.figure()), reading),
        Effect::AmountOff(own) => positive(&at.key("amountOff"), Some(own.amount_off.number()), reading),
        Effect::Exempt(own) => positive(&at.key("exempt"), Some(own.exempt.number()), reading),
        Effect::Cashback(own) => positive(&at.key("most"), figure(own.most), reading),
        Effect::Special(own) => {
            positive(&at.key("upTo"), figure(own.up_to), reading);
            if own.margin.is_none() && own.rates.is_empty() {
                reading.report(Issue::new(Code::EmptyList, &at.key("rates")));
            }
        }
        Effect::Without(own) if own.without.is_empty() => {
            reading.report(Issue::new(Code::EmptyList, &at.key("without")));
        }
        Effect::Instead(_) | Effect::Raised(_) | Effect::Without(_) | Effect::InKind(_) => {}
    }
}

fn percent_off(at: &Path<'_>, own: &PercentOff, reading: &mut Reading) {
    let percent = own.percent_off.figure();
    positive(&at.key("percentOff"), Some(percent), reading);
    if percent > Number::HUNDRED {
        reading.report(Issue::new(Code::OverAHundred, &at.key("percentOff")).with("written", percent));
    }
    positive(&at.key("most"), own.most.map(Figure::number), reading);
    if own.most.is_some() && own.order == PromotionOrder::BeforeLimits {
        let issue = Issue::new(Code::KeyMisplaced, &at.key("most")).with("key", "most");
        reading.report(issue.with("beside", own.order.as_str()));
    }
}

pub fn positive(at: &Path<'_>, number: Option<Number>, reading: &mut Reading) {
    if number.is_some_and(Number::is_zero) {
        reading.report(Issue::new(Code::NotPositive, at));
    }
}
