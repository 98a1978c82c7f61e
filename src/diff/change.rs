//! A change as people can be told it.

use serde::Serialize;

use super::difference::Difference;
use super::told::{Edge, FigureOf, Figured, Fixing, InForce, Limits, RateMoved, Rule, Within};
use crate::document::Text;
use crate::money::{Currency, Money};
use crate::quote::Named;
use crate::table::{Band, Price, PromotionWindow, RoundingRule};

/// Something that changed, with every difference of the texts that it tells.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// What it concerns.
    pub topic: Topic,
    /// What changed.
    #[serde(flatten)]
    pub what: What,
    /// Whether it makes something dearer by itself.
    pub dearer: bool,
    /// The differences of the texts that it tells.
    pub differences: Vec<Difference>,
}

/// What a change concerns, in the order in which changes are told.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Topic {
    /// Services, and the methods they are done by; no method stands for all of them.
    Services {
        /// The services.
        services: Vec<Named>,
        /// The methods.
        methods: Vec<Named>,
    },
    /// Promotions.
    Promotions,
    /// What others may charge.
    Others,
    /// Market rates.
    Market,
    /// The tariff as a whole.
    Tariff,
    /// Notes and sources.
    Documents,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum What {
    /// A service is new, or no longer there.
    Service {
        /// The service.
        name: Text,
        /// Whether it is there now.
        there: bool,
    },
    /// A method is offered for a service, or no longer.
    Offer {
        /// The method.
        method: Text,
        /// The service.
        service: Text,
        /// Whether it is offered now.
        there: bool,
        /// The rules that come or go with it.
        own: Vec<Rule>,
        /// The rules that were brought into line.
        aligned: Vec<Rule>,
    },
    /// A destination is new, or no longer there.
    Destination {
        /// What it is called.
        name: Text,
        /// Whether it is there now.
        there: bool,
        /// The methods that reach it, or reached it.
        methods: Vec<Text>,
        /// The rules that were brought into line.
        aligned: Vec<Rule>,
    },
    /// A method reaches other countries than before.
    Reach {
        /// The method.
        method: Text,
        /// The countries it reaches now and did not.
        added: Vec<Text>,
        /// The countries it no longer reaches.
        removed: Vec<Text>,
    },
    /// The smallest or largest amount of a method.
    Carries {
        /// The method.
        method: Text,
        /// Which of the two.
        edge: Edge,
        /// What it was.
        old: Option<Money>,
        /// What it is.
        new: Option<Money>,
    },
    /// When the money arrives by a method.
    Arrival {
        /// The method.
        method: Text,
    },
    /// A rule is new, or no longer there.
    Rule {
        /// The rule.
        rule: Rule,
        /// Whether it is there now.
        there: bool,
        /// What it costs or did, where it is a price.
        #[serde(skip)]
        price: Option<(Price, Option<Currency>, Limits)>,
        /// When it holds, where it is a promotion.
        #[serde(skip)]
        window: Option<PromotionWindow>,
    },
    /// One figure of a rule.
    Figure {
        /// The rule.
        rule: Rule,
        /// What the figure is.
        figure: FigureOf,
        /// The part of the rule it stands in, from the outside inwards.
        within: Vec<Within>,
        /// What it was.
        old: Option<Figured>,
        /// What it is.
        new: Option<Figured>,
    },
    /// The bands of a price.
    Bands {
        /// The rule.
        rule: Rule,
        /// The part of the rule they stand in.
        within: Vec<Within>,
        /// What they were.
        #[serde(skip)]
        old: Vec<Band>,
        /// What they are.
        #[serde(skip)]
        new: Vec<Band>,
        /// The currency of their amounts.
        currency: Option<Currency>,
    },
    /// A row of a look-up that is new or gone.
    Row {
        /// The rule.
        rule: Rule,
        /// What the row is for.
        names: Vec<Text>,
        /// Whether it is there now.
        there: bool,
        /// What it costs, or did.
        #[serde(skip)]
        price: Option<(Price, Limits)>,
        /// The currency of its amounts.
        currency: Option<Currency>,
    },
    /// A price of another kind.
    Price {
        /// The rule.
        rule: Rule,
        /// What it was, and what it is.
        #[serde(skip)]
        prices: Option<(Price, Price)>,
        /// The currency of their amounts.
        currency: Option<Currency>,
    },
    /// What a rule is for.
    Scope {
        /// The rule.
        rule: Rule,
        /// Whether it is an exception of the rule.
        exception: bool,
        /// The names of what it is for now and was not.
        added: Vec<Text>,
        /// The names of what it is no longer for.
        removed: Vec<Text>,
    },
    /// From when to when a promotion holds.
    Window {
        /// The promotion.
        rule: Rule,
        /// What it was called, where that changed.
        old_name: Option<Text>,
        /// What its window was.
        #[serde(skip)]
        old: Option<PromotionWindow>,
        /// What its window is.
        #[serde(skip)]
        new: Option<PromotionWindow>,
    },
    /// The published rate of an exchange rule.
    CustomerRate {
        /// The rule.
        rule: Rule,
        /// The rate before and after.
        rate: RateMoved,
    },
    /// Market rates.
    Market {
        /// What they are called.
        name: Text,
        /// When they were fixed, before and after.
        times: Fixing,
        /// The rates that moved.
        rows: Vec<RateMoved>,
    },
    /// How something is rounded.
    Rounding {
        /// The rule; nothing for the table as a whole.
        rule: Option<Rule>,
        /// How it was rounded.
        #[serde(skip)]
        old: Option<RoundingRule>,
        /// How it is rounded.
        #[serde(skip)]
        new: Option<RoundingRule>,
    },
    /// Something has another name.
    Renamed {
        /// What it was called.
        old: Text,
        /// What it is called.
        new: Text,
    },
    /// A note to readers.
    Note {
        /// What it is a note to; nothing for the table as a whole.
        to: Option<Text>,
        /// What it says; nothing where it is gone.
        new: Option<Text>,
    },
    /// The document that rules are published in.
    Source {
        /// What it is called.
        title: Text,
        /// Its date, where it tells one.
        date: Option<String>,
    },
    /// What the version is called, and when it is in force.
    Version {
        /// What was called and was in force so.
        old: InForce,
        /// What is.
        new: InForce,
    },
    /// An entry of a list with a name, such as a method, a counter or a source, is new or gone.
    Entry {
        /// The list it stands in.
        list: String,
        /// What it is called.
        name: Text,
        /// Whether it is there now.
        there: bool,
    },
    /// Anything else, as the texts state it.
    Stated {
        /// The rule, where it is one of a rule.
        rule: Option<Rule>,
    },
}
