//! What a promotion does; each effect is told by its own key.

use super::exchange::RateRow;
use super::figure::Figure;
use super::price::Price;
use crate::document::{Identifier, Text, choice, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Kind, Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};
use crate::money::Percent;

/// What a promotion does.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A percentage off the price.
    PercentOff(PercentOff),
    /// Percentage points off the charge's percentage.
    PointsOff(PointsOff),
    /// An amount off the price.
    AmountOff(AmountOff),
    /// Another price in place of the charge's, where it is lower.
    Instead(Instead),
    /// The first part of the base is free.
    Exempt(Exempt),
    /// More is free in the window of an allowance.
    Raised(Raised),
    /// Parts of a combined price are left out.
    Without(Without),
    /// A better exchange rate.
    Special(Special),
    /// Money that comes back later.
    Cashback(Cashback),
    /// Something that comes back and is not money.
    InKind(InKind),
}

record! {
    /// A percentage off the price: "100" waives it.
    pub struct PercentOff {
        /// How much: "10" is a tenth less.
        percent_off: Percent,
        /// Whether it comes off before minimum and maximum, or after them.
        order: PromotionOrder = PromotionOrder::AfterLimits,
        /// Whether it is a percentage of what earlier promotions left, or of the price before any of them.
        of: PercentOffOf = PercentOffOf::Running,
        /// The most it takes off; only after the limits.
        most: Option<Figure>,
    }
}

choice! {
    /// When a promotion comes off a price.
    pub enum PromotionOrder {
        /// Before minimum and maximum, which then stand unchanged.
        BeforeLimits = "before-limits",
        /// After minimum and maximum.
        AfterLimits = "after-limits",
    }
}

choice! {
    /// What a promotion's percentage is of.
    pub enum PercentOffOf {
        /// What earlier promotions left.
        Running = "running",
        /// The price before any promotion of the same order.
        Original = "original",
    }
}

record! {
    /// Percentage points off each percentage of the charge's price, none below nought, before minimum and maximum.
    pub struct PointsOff {
        /// How many: "0.1" makes 0.35 % into 0.25 %.
        points_off: Percent,
    }
}

record! {
    /// An amount off the price, after minimum and maximum.
    pub struct AmountOff {
        /// How much, in the currency of the price.
        amount_off: Figure,
    }
}

record! {
    /// Another price in place of the charge's, limits and all, where it is lower.
    pub struct Instead {
        /// The price, of what is left to charge.
        price: Price,
    }
}

record! {
    /// The first part of the base is free.
    pub struct Exempt {
        /// How much of each payment, in the currency of the price.
        exempt: Figure,
    }
}

record! {
    /// More is free in the window of an allowance.
    pub struct Raised {
        /// How much is free in all, in place of what the allowance says; what was used before still counts.
        free: Figure,
        /// The allowances of this counter; left out, all of the charge.
        counter: Option<Identifier>,
    }
}

record! {
    /// Parts of a price that adds its parts or takes the greatest are left out.
    pub struct Without {
        /// The parts, by their `id`.
        without: Vec<Identifier>,
    }
}

record! {
    /// A better exchange rate: another margin, or rates as published.
    pub struct Special {
        /// What the provider keeps of the reference rate, in percent, in place of its usual margin; or `rates`.
        margin: Option<Percent>,
        /// The customer's rates as published; or a margin.
        rates: Vec<RateRow>,
        /// The part of the transfer amount it is for, in the payer's currency; left out, all of it.
        up_to: Option<Figure>,
    }
}

record! {
    /// Money that comes back later: so much of the charges' lines, or of the amount where no charge is named.
    pub struct Cashback {
        /// How much: a price of the lines or the amount.
        cashback: Price,
        /// The most that comes back.
        most: Option<Figure>,
        /// What the customer must still do, and when it is paid.
        condition: Option<Text>,
    }
}

record! {
    /// Something that comes back and is not money, such as points or a voucher.
    pub struct InKind {
        /// What it is, and when it comes.
        in_kind: Text,
    }
}

impl Effect {
    /// Whether it changes what is paid now; the others come later.
    pub fn is_now(&self) -> bool {
        !matches!(self, Self::Cashback(_) | Self::InKind(_))
    }

    /// Whether it changes an exchange rate and no charge.
    pub fn is_exchange(&self) -> bool {
        matches!(self, Self::Special(_))
    }

    /// Whether it changes what a price is worked out on, so that a price that falls with its base could rise by it.
    pub fn changes_base(&self) -> bool {
        matches!(self, Self::Exempt(_) | Self::Raised(_))
    }
}

prepared!(Effect {
    PercentOff(one),
    PointsOff(one),
    AmountOff(one),
    Instead(one),
    Exempt(one),
    Raised(one),
    Without(one),
    Special(one),
    Cashback(one),
    InKind(one),
});

#[cfg(feature = "reading")]
impl Read for Effect {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let Kind::Object(members) = &value.kind else {
            reading.wrong_type(value, at, "object");
            return None;
        };
        let has = |key: &&&str| members.iter().any(|member| member.key == **key);
        let own: Vec<&str> = KEYS.iter().filter(has).copied().collect();
        // Of two effects neither is the one that was misspelt.
        if own.len() > 1 {
            reading.report(Issue::new(Code::ExactlyOne, at).with("keys", own.join(", ")));
            return None;
        }
        match own.first().copied().unwrap_or_default() {
            "percentOff" => PercentOff::read(value, at, reading).map(Self::PercentOff),
            "pointsOff" => PointsOff::read(value, at, reading).map(Self::PointsOff),
            "amountOff" => AmountOff::read(value, at, reading).map(Self::AmountOff),
            "price" => Instead::read(value, at, reading).map(Self::Instead),
            "exempt" => Exempt::read(value, at, reading).map(Self::Exempt),
            "free" => Raised::read(value, at, reading).map(Self::Raised),
            "without" => Without::read(value, at, reading).map(Self::Without),
            "margin" | "rates" => Special::read(value, at, reading).map(Self::Special),
            "cashback" => Cashback::read(value, at, reading).map(Self::Cashback),
            "inKind" => InKind::read(value, at, reading).map(Self::InKind),
            _ => {
                let members = reading.members(value, at, &KEYS)?;
                // Unknown keys have been reported already; what is missing is likely one of them, misspelt.
                if members.is_empty() {
                    reading.report(Issue::new(Code::ExactlyOne, at).with("keys", KEYS.join(", ")));
                }
                None
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(definitions: &mut crate::document::Definitions) -> serde_json::Value {
        definitions.define("Effect", |definitions| {
            let kinds = [
                PercentOff::schema(definitions),
                PointsOff::schema(definitions),
                AmountOff::schema(definitions),
                Instead::schema(definitions),
                Exempt::schema(definitions),
                Raised::schema(definitions),
                Without::schema(definitions),
                Special::schema(definitions),
                Cashback::schema(definitions),
                InKind::schema(definitions),
            ];
            serde_json::json!({ "oneOf": kinds, "description": "What a promotion does." })
        })
    }
}

/// The keys by which effects are told apart.
#[cfg(feature = "reading")]
const KEYS: [&str; 11] = [
    "percentOff",
    "pointsOff",
    "amountOff",
    "price",
    "exempt",
    "free",
    "without",
    "margin",
    "rates",
    "cashback",
    "inKind",
];
