//! The head of a fee table: whose it is, which version, since when, and where it comes from.

use super::arrival::Calendar;
use super::charge::Charge;
use super::counter::Counter;
use super::currencies::{CurrencyCode, CustomCurrency};
use super::exchange::{ExchangeRule, ReferenceRates};
use super::fact::Fact;
use super::figure::PublishedIndexes;
use super::other::OtherCharge;
use super::period::Period;
use super::promotion::Promotion;
use super::rounding::RoundingRule;
use super::service::{Method, Service};
use super::zone::Zone;
use crate::document::{Identifier, Moment, Text, choice, prepared, record};
#[cfg(feature = "reading")]
use crate::document::{Read, Reading, Value};
#[cfg(feature = "reading")]
use crate::issue::{Code, Issue, Path};

/// The version of the format that this program reads; a newer major is refused.
pub const FORMAT: (u32, u32) = (1, 0);

record! {
    /// One version of one operator's tariff.
    pub struct FeeTable {
        /// The version of the format: "1.0".
        format: FormatVersion,
        /// The tariff this is a version of, the same in every version.
        tariff: Identifier,
        /// The name of this version, unlike any other of the tariff.
        version: Identifier,
        /// What the tariff is called.
        title: Text,
        /// Whether real customers pay this.
        purpose: Purpose,
        /// When this version is in force.
        valid: Validity,
        /// The languages in which every text of the table is written.
        languages: Vec<String>,
        /// Who charges this tariff.
        operator: Operator,
        /// What a reader should know about the table as a whole.
        note: Option<Text>,
        /// Where the rules were published.
        sources: Vec<Source>,
        /// The payer's currency.
        currency: CurrencyCode,
        /// Currencies that ISO 4217 does not list, with their decimals.
        currencies: Vec<CustomCurrency>,
        /// Published figures of which amounts of the table are multiples.
        indexes: PublishedIndexes = PublishedIndexes::default(),
        /// How a charge is rounded that does not say otherwise.
        rounding: RoundingRule,
        /// Named market rates with their time.
        reference_rates: Vec<ReferenceRates>,
        /// The time zones that periods and counters go by.
        zones: Vec<Zone>,
        /// The periods that conditions refer to.
        periods: Vec<Period>,
        /// The business days that arrivals go by.
        calendars: Vec<Calendar>,
        /// The ways to fund and deliver.
        methods: Vec<Method>,
        /// What the customer can do.
        services: Vec<Service>,
        /// What else a charge may depend on, such as the kind of recipient.
        facts: Vec<Fact>,
        /// What has been used of the allowances.
        counters: Vec<Counter>,
        /// The fees and taxes.
        charges: Vec<Charge>,
        /// The customer's exchange rates.
        exchanges: Vec<ExchangeRule>,
        /// Changes in the customer's favour, in the order in which they apply.
        promotions: Vec<Promotion>,
        /// Whether customers may be told where sending more would cost less.
        suggest_more: bool = false,
        /// What others may charge on top, outside every total.
        others: Vec<OtherCharge>,
        /// Warnings of `check` that are meant to be so, each with its reason.
        silenced: Vec<Silenced>,
    }
}

record! {
    /// A warning that is meant to be so.
    pub struct Silenced {
        /// The warning's code.
        issue: Identifier,
        /// The rule it is about; left out, every one.
        rule: Option<Identifier>,
        /// Why it is meant to be so.
        reason: String,
    }
}

choice! {
    /// Whether real customers pay this.
    pub enum Purpose {
        /// In use.
        Live = "live",
        /// A fictional wallet that shows what the product can do.
        Demonstration = "demonstration",
        /// A published tariff kept to test the format: not a current price.
        Test = "test",
    }
}

record! {
    /// When a version is in force.
    pub struct Validity {
        /// The first moment in force.
        from: Moment,
        /// The first moment no longer in force; left out while none is known.
        until: Option<Moment>,
    }
}

record! {
    /// Who charges the tariff.
    pub struct Operator {
        /// The name as customers know it.
        name: Text,
        /// Where a customer can call.
        hotline: Option<Hotline>,
    }
}

record! {
    /// Where a customer can call.
    pub struct Hotline {
        /// The number as it is dialled.
        number: String,
        /// When somebody answers.
        hours: Option<Text>,
    }
}

record! {
    /// Where a rule was published.
    pub struct Source {
        /// The name charges refer to it by.
        id: Identifier,
        /// The document's title.
        title: Text,
        /// The address, as a reader would look it up; shown as text, never followed.
        address: Option<String>,
        /// When it was published or read, as the source tells it.
        date: Option<String>,
    }
}

/// A version of the format, `major.minor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatVersion(pub u32, pub u32);

prepared!(FormatVersion(major, minor));

#[cfg(feature = "reading")]
impl Read for FormatVersion {
    fn read(value: &Value<'_>, at: &Path<'_>, reading: &mut Reading) -> Option<Self> {
        let text = reading.string(value, at)?;
        // As a version is written and no other way: 1.0, neither 01.0 nor +1.0.
        let part = |digits: &str| digits.parse::<u32>().ok().filter(|number| number.to_string() == digits);
        let parts = text.split_once('.').and_then(|(major, minor)| Some((part(major)?, part(minor)?)));
        match parts {
            Some((major, minor)) if (major, minor) <= FORMAT && major == FORMAT.0 => Some(Self(major, minor)),
            Some((major, minor)) if (major, minor) > FORMAT => {
                let known = format!("{}.{}", FORMAT.0, FORMAT.1);
                reading.report(
                    Issue::new(Code::NewerFormat, at).with("found", format!("{major}.{minor}")).with("known", known),
                );
                None
            }
            _ => {
                reading.unknown_word(at, text, &["1.0"]);
                None
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut crate::document::Definitions) -> serde_json::Value {
        serde_json::json!({ "const": format!("{}.{}", FORMAT.0, FORMAT.1) })
    }
}
