//! Fee tables: one file states one version of a tariff as data.
//!
//! Each file here is one part of the format, in the order a table is written: head ([`FeeTable`]), services
//! and methods, facts and counters, charges (condition, allowance, price, limits, rounding), exchange, and
//! what others may charge. [`parse`] reads and checks a text; [`Tariff`] is the versions together.
//! Promotions and combined charges stand beside `charge` when they come.

mod charge;
mod check;
mod clock;
mod condition;
mod counter;
mod currencies;
mod exchange;
mod fact;
mod figure;
mod head;
mod parts;
mod period;
mod price;
#[cfg(feature = "review")]
mod review;
mod rounding;
mod service;
mod versions;
mod zone;

pub use charge::{
    Adjustment, AdjustmentOrder, Allowance, AtLimit, Base, Basis, Bearer, Certainty, Charge, ChargeKind, Collector,
    Crossing, Deemed, IncludedOf, IncludedTax, OtherCharge, PeriodMaximum, Recurrence, TimeUnit,
};
pub use clock::{ClockTime, MonthDay, Offset, WallClock, WeekTime};
pub use condition::{FactCondition, Range, When};
pub use counter::{Counter, Measure, Owner, Window};
pub use currencies::{CurrencyCode, CustomCurrency};
pub use exchange::{ExchangeRule, RateRow, ReferenceRates};
pub use fact::{Fact, FactValue};
pub use figure::{Figure, PublishedIndex, PublishedIndexes};
pub use head::{FORMAT, FeeTable, Hotline, Operator, Purpose, Silenced, Source, Validity};
pub use period::{DateSpan, Period, WeekSpan};
pub use price::{
    Band, BandKind, Bands, BandsBy, Combine, Combined, Counted, CountedIn, Each, FlatPrice, LookUp, LookUpBy, Part,
    Price, Row,
};
#[cfg(feature = "review")]
pub use review::{Finding, OtherRow, review};
pub use rounding::RoundingRule;
pub use service::{CountryCode, Destination, Method, MethodOffer, Service, ServiceKind, Side};
pub use versions::Tariff;
pub use zone::{Change, Summer, WeekOfMonth, Weekday, Zone};

use crate::document::read_document;
use crate::issue::{Code, Issue};

/// Reads and checks one fee table.
///
/// # Errors
/// Every issue found, with file, line and column; a table with an error is refused whole.
pub fn parse(file: &str, text: &str) -> Result<FeeTable, Vec<Issue>> {
    read_document::<FeeTable>(file, text, check::check).map_err(|mut issues| {
        // A newer table may hold anything: the only thing worth saying is that it is newer.
        if let Some(newer) = issues.iter().position(|issue| issue.code == Code::NewerFormat) {
            issues = vec![issues.swap_remove(newer)];
        }
        issues
    })
}

/// The JSON Schema of a fee table.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    crate::document::one_schema::<FeeTable>(
        "https://plainfee.example/schema/fee-table-1.json",
        "Plainfee fee table, format 1",
    )
}
