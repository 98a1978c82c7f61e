//! What others may charge, outside every total.

use super::condition::When;
use super::currencies::CurrencyCode;
use super::payer::{Basis, Collector};
use crate::document::{Identifier, Text, record};
use crate::money::{Number, Percent};

record! {
    /// What somebody else may charge: outside every total, with a range where one is known.
    pub struct OtherCharge {
        /// Its name in the table.
        id: Identifier,
        /// What it is called.
        name: Text,
        /// When it can happen; left out, always.
        when: Option<When>,
        /// When it cannot after all: any of these.
        unless: Vec<When>,
        /// Who charges it.
        charged_by: Collector,
        /// The least it usually is.
        from: Option<Number>,
        /// The most it usually is.
        up_to: Option<Number>,
        /// The least it usually is, in percent of the amount.
        percent_from: Option<Percent>,
        /// The most it usually is, in percent of the amount.
        percent_up_to: Option<Percent>,
        /// The currency of the range; left out, the payer's.
        currency: Option<CurrencyCode>,
        /// What a reader should know about it.
        note: Option<Text>,
        /// Where it is published.
        basis: Basis,
    }
}
