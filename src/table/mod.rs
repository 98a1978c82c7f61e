//! Fee tables: one file states one version of a tariff as data.
//!
//! Each file here is one part of the format, in the order a table is written: head ([`FeeTable`]), services
//! and methods with when they arrive, facts and counters, charges (condition, allowance, price, limits, rounding),
//! exchange, promotions (what they change is an [`Effect`]), and what others may charge. [`parse`](fn@parse) reads and checks a text; [`prepare`] writes a checked table as a
//! page [`open`]s it; [`Tariff`] is the versions together, [`Index`] the tariffs side by side.

mod adjustment;
mod allowance;
mod arrival;
mod base;
mod charge;
#[cfg(feature = "reading")]
mod check;
mod clock;
mod condition;
mod counter;
mod currencies;
mod effect;
mod exchange;
mod fact;
mod figure;
mod head;
mod index;
mod other;
mod parts;
mod payer;
mod period;
mod price;
mod promotion;
#[cfg(feature = "review")]
mod review;
mod rounding;
#[cfg(feature = "schema")]
mod schema;
mod service;
mod versions;
mod zone;
mod zone_clock;

pub use adjustment::{Adjustment, AdjustmentOrder, IncludedOf, IncludedTax};
pub use allowance::{Allowance, AtLimit, Crossing};
pub use arrival::{Arrival, Calendar, CalendarDate, Delay};
pub use base::{Base, Deemed};
pub use charge::{Charge, ChargeKind, PeriodMaximum, Recurrence, TimeUnit};
pub use clock::{ClockTime, MonthDay, Offset, WallClock, WeekTime};
pub use condition::{FactCondition, Range, When};
pub use counter::{Counter, Measure, Owner, Window};
pub use currencies::{CurrencyCode, CustomCurrency};
pub use effect::{
    AmountOff, Cashback, Effect, Exempt, InKind, Instead, PercentOff, PercentOffOf, PointsOff, PromotionOrder, Raised,
    Special, Without,
};
pub use exchange::{ExchangeRule, RateRow, ReferenceRates};
pub use fact::{Fact, FactValue};
pub use figure::{Figure, PublishedIndex, PublishedIndexes};
pub use head::{FORMAT, FeeTable, Hotline, Operator, Purpose, Silenced, Source, Validity};
pub use index::{Index, Listed, PUBLISHED, SOURCE, TablePath};
pub use other::OtherCharge;
pub use payer::{Basis, Bearer, Certainty, Collector};
pub use period::{DateSpan, Period, WeekSpan};
pub use price::{
    Band, BandKind, Bands, BandsBy, Combine, Combined, Counted, CountedIn, Each, FlatPrice, LookUp, LookUpBy, Part,
    Price, Row,
};
pub use promotion::{EveryNth, Promotion, PromotionWindow, UsesLimit};
#[cfg(feature = "review")]
pub use review::{Finding, OtherRow, review};
pub use rounding::RoundingRule;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use service::{CountryCode, Destination, Method, MethodOffer, Service, ServiceKind, Side};
pub use versions::Tariff;
pub use zone::{Change, Summer, WeekOfMonth, Weekday, Zone};

use crate::document;
#[cfg(feature = "reading")]
use crate::issue::Code;
use crate::issue::Issue;

/// Reads and checks one fee table.
///
/// # Errors
/// Every issue found, with file, line and column; a table with an error is refused whole.
#[cfg(feature = "reading")]
pub fn parse(file: &str, text: &str) -> Result<FeeTable, Vec<Issue>> {
    document::read_document::<FeeTable>(file, text, check::check).map_err(|mut issues| {
        // A newer table may hold anything: the only thing worth saying is that it is newer.
        if let Some(newer) = issues.iter().position(|issue| issue.code == Code::NewerFormat) {
            issues = vec![issues.swap_remove(newer)];
        }
        issues
    })
}

/// What the first line of a prepared table calls it.
const PREPARED: &str = "table";

/// A checked table as a page opens it.
pub fn prepare(table: &FeeTable) -> String {
    document::prepare(PREPARED, table)
}

/// The table that a prepared text holds.
///
/// # Errors
/// A text that was prepared for another version of this program, or is not whole.
pub fn open(file: &str, text: &str) -> Result<FeeTable, Vec<Issue>> {
    document::open(PREPARED, file, text)
}
