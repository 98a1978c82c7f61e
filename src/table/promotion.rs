//! Promotions: dated changes to a charge, an allowance, a rate or a margin, and what comes back later.

use super::clock::WallClock;
use super::condition::When;
use super::effect::Effect;
use super::payer::Basis;
use crate::document::{Identifier, Text, record};
use crate::money::Number;

record! {
    /// A change in the customer's favour that holds for some, for a time, or a number of times. Promotions apply in
    /// the order of their list; those of one group stand together in it and exclude each other.
    pub struct Promotion {
        /// The name quotes refer to it by.
        id: Identifier,
        /// What customers call it.
        name: Text,
        /// The charges it changes, by their `id`; for money back, the charges it is worked out on.
        charges: Vec<Identifier>,
        /// The exchange rules it changes, by their `id`.
        exchanges: Vec<Identifier>,
        /// What it does.
        effect: Effect,
        /// From when to when; left out, as long as the table is in force.
        window: Option<PromotionWindow>,
        /// Who gets it, and for what; left out, everybody.
        when: Option<When>,
        /// Who does not after all: any of these.
        unless: Vec<When>,
        /// A code the customer must name.
        code: Option<String>,
        /// How many times a customer gets it; left out, every time.
        uses: Option<UsesLimit>,
        /// Which of a customer's payments get it; left out, each.
        nth: Option<EveryNth>,
        /// A group of which one promotion applies to a payment, the best; left out, it is a group by itself.
        group: Option<Identifier>,
        /// Whether others may apply beside it.
        combinable: bool = true,
        /// Where it is published.
        basis: Basis,
        /// What a reader should know about it.
        note: Option<Text>,
    }
}

record! {
    /// From when to when a promotion holds, by the clock on the wall of a zone.
    pub struct PromotionWindow {
        /// The time zone whose clock it is told in.
        zone: Identifier,
        /// Its first minute; left out, it has begun.
        from: Option<WallClock>,
        /// The first minute after it; left out, no end is known.
        until: Option<WallClock>,
    }
}

record! {
    /// How many times a customer gets a promotion.
    pub struct UsesLimit {
        /// The counter of its uses, by its `id`; a payment counts when the promotion applied to it.
        counter: Identifier,
        /// How many times in the counter's window.
        most: Number,
    }
}

record! {
    /// One of a customer's payments in every so many.
    pub struct EveryNth {
        /// The counter of payments, by its `id`.
        counter: Identifier,
        /// "5" is every fifth.
        every: Number,
    }
}

impl Promotion {
    /// Whether two promotions exclude each other because they are of one group.
    pub fn same_group(&self, other: &Self) -> bool {
        self.group.is_some() && self.group == other.group
    }
}
