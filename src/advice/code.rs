//! Naming a promotion's code.

use super::ask::Asked;
use super::way::{Way, WayKind, one};
use crate::quote::{NotApplied, PromotionResult, Request};

/// For every promotion that only lacks its code.
pub fn ways(asked: &Asked<'_>) -> Vec<Way> {
    let lacking = asked.statement.promotions.iter().filter_map(|promotion| match &promotion.result {
        PromotionResult::NotApplied(NotApplied::Code { code }) => Some((promotion, code)),
        _ => None,
    });
    let way = |(promotion, code): (&crate::quote::PromotionOutcome, &String)| {
        let codes = asked.request.codes.iter().chain([code]).cloned().collect();
        let kind = WayKind::Code { promotion: promotion.name.clone(), code: code.clone() };
        one(asked, kind, Request { codes, ..asked.request.clone() })
    };
    lacking.filter_map(way).collect()
}
