//! When customers are told of a change, and how long before.

use serde::{Serialize, Serializer};

use super::change::{Change, What};
use super::tally::Tally;
use crate::document::{Date, Moment, Text};
use crate::quote::HotlineReference;
use crate::table::{CalendarDate, FeeTable, Hotline};

/// The days of notice that are customary in mainland China and that Hong Kong's Code of Banking Practice asks for.
pub const NOTICE_DAYS: i64 = 30;

/// When customers are told, and how long before.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// Who tells them.
    pub operator: Text,
    /// The first moment of the later version.
    pub from: Moment,
    /// The day on which customers are told; nothing where nobody said.
    #[serde(serialize_with = "as_written")]
    pub noticed: Option<Date>,
    /// How many days lie between the two.
    pub days: Option<i64>,
    /// Whether something becomes dearer.
    pub dearer: bool,
    /// Whether something becomes dearer with fewer than [`NOTICE_DAYS`] days of notice.
    pub short: bool,
    /// What can be used in place of each offer that ends.
    pub instead: Vec<Instead>,
    /// Where a customer can call.
    pub hotline: Option<HotlineReference>,
}

/// What can be used in place of an offer that ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Instead {
    /// The method that ends.
    pub method: Text,
    /// The service.
    pub service: Text,
    /// The methods that stay.
    pub methods: Vec<Text>,
}

impl Notice {
    /// The notice of a change; `noticed` is when customers are told, in place of the date that the later table gives.
    pub fn new(new: &FeeTable, noticed: Option<Date>, changes: &[Change], tally: &Tally) -> Self {
        let date = |written: &String| CalendarDate::parse(written).map(|date| date.0);
        let published = || new.sources.iter().find_map(|source| source.date.as_ref().and_then(date));
        let noticed = noticed.or_else(published);
        let from = new.valid.from;
        let days = noticed.map(|noticed| from.date().days_since_1970() - noticed.days_since_1970());
        let dearer = tally.more > 0 || changes.iter().any(|change| change.dearer);
        let hotline =
            |Hotline { number, hours }: &Hotline| HotlineReference { number: number.clone(), hours: hours.clone() };
        Self {
            operator: new.operator.name.clone(),
            from,
            noticed,
            days,
            dearer,
            short: dearer && days.is_some_and(|days| days < NOTICE_DAYS),
            instead: changes.iter().filter_map(|change| instead(new, change)).collect(),
            hotline: new.operator.hotline.as_ref().map(hotline),
        }
    }
}

fn instead(new: &FeeTable, change: &Change) -> Option<Instead> {
    let What::Offer { method, service, there: false, .. } = &change.what else { return None };
    let stays = new.services.iter().find(|one| one.name == *service)?;
    let name = |offer: &crate::table::MethodOffer| {
        new.methods.iter().find(|method| method.id == offer.method).map(|method| method.name.clone())
    };
    let methods = stays.methods.iter().filter_map(name).collect();
    Some(Instead { method: method.clone(), service: service.clone(), methods })
}

fn as_written<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|date| CalendarDate(date).to_string()).serialize(serializer)
}
