//! Charges: each a rule that yields at most one line.

use super::condition::When;
use super::currencies::CurrencyCode;
use super::price::Price;
use super::rounding::RoundingRule;
use crate::document::{Identifier, Text, choice, record};
use crate::money::Number;

record! {
    /// One rule of a fee table: conditions, allowance, base, price, limits, rounding, who bears it and why.
    pub struct Charge {
        /// The name quotes and other charges refer to it by.
        id: Identifier,
        /// What the line is called.
        name: Text,
        /// Whether it is a fee or a tax; taxes have lines of their own.
        kind: ChargeKind = ChargeKind::Fee,
        /// When it is charged; left out, always.
        when: Option<When>,
        /// What a percentage is of and bands are by.
        base: Base = Base { charges: Vec::new() },
        /// What of the base is free.
        allowance: Option<Allowance>,
        /// The price.
        price: Price,
        /// The least that is charged, unless nothing is chargeable.
        minimum: Option<Number>,
        /// The most that is charged.
        maximum: Option<Number>,
        /// How the line is rounded; left out, as the table says.
        rounding: Option<RoundingRule>,
        /// The currency of the price's amounts; left out, that of the side it stands on.
        currency: Option<CurrencyCode>,
        /// Who bears it: the sender on top, or the recipient out of what arrives.
        borne_by: Bearer = Bearer::Sender,
        /// Who charges it.
        charged_by: Collector = Collector::Provider,
        /// Whether the amount is known exactly.
        certainty: Certainty = Certainty::Exact,
        /// Whether it comes back when the payment is refunded; left out, the tariff does not say.
        refundable: Option<bool>,
        /// Where the rule is published.
        basis: Basis,
        /// What a reader should know about it.
        note: Option<Text>,
    }
}

choice! {
    /// What kind of charge a line is.
    pub enum ChargeKind {
        /// A price for a service.
        Fee = "fee",
        /// A tax or levy.
        Tax = "tax",
    }
}

record! {
    /// What a percentage is of: the amount on the charge's side, or other charges' lines.
    pub struct Base {
        /// The sum of these charges' lines, as a tax on fees has it; left out, the amount.
        charges: Vec<Identifier>,
    }
}

record! {
    /// A part of the base that is free as long as a counter has not used it up.
    pub struct Allowance {
        /// The counter that uses it up.
        counter: Identifier,
        /// How much is free in the counter's window.
        free: Number,
        /// What happens to the transaction that goes past it.
        crossing: Crossing,
    }
}

choice! {
    /// What happens to the transaction that goes past an allowance.
    pub enum Crossing {
        /// Only the part past the allowance is charged.
        Split = "split",
        /// The whole transaction is charged.
        Whole = "whole",
    }
}

choice! {
    /// Who bears a charge.
    pub enum Bearer {
        /// The sender, on top of the amount.
        Sender = "sender",
        /// The recipient, out of what arrives.
        Recipient = "recipient",
        /// Somebody else: shown, and in neither total.
        ThirdParty = "third-party",
    }
}

choice! {
    /// Who charges.
    pub enum Collector {
        /// The operator of the tariff.
        Provider = "provider",
        /// An agent who pays out or takes in cash.
        Agent = "agent",
        /// A bank on the way.
        Intermediary = "intermediary",
        /// The recipient's bank or wallet.
        RecipientBank = "recipient-bank",
        /// The bank that issued the card.
        CardIssuer = "card-issuer",
        /// The merchant.
        Merchant = "merchant",
        /// A tax authority.
        TaxAuthority = "tax-authority",
    }
}

choice! {
    /// How well an amount is known; a total is no better known than its least known line.
    pub enum Certainty {
        /// Known exactly.
        Exact = "exact",
        /// Worked out under an assumption that the line names.
        Assumed = "assumed",
        /// An estimate.
        Estimated = "estimated",
    }
}

record! {
    /// Where a rule is published.
    pub struct Basis {
        /// The source.
        source: Identifier,
        /// The place in it, such as "§3" or "appendix A".
        clause: Option<String>,
    }
}

record! {
    /// What somebody else may charge: outside every total, with a range where one is known.
    pub struct OtherCharge {
        /// Its name in the table.
        id: Identifier,
        /// What it is called.
        name: Text,
        /// When it can happen; left out, always.
        when: Option<When>,
        /// Who charges it.
        charged_by: Collector,
        /// The least it usually is.
        from: Option<Number>,
        /// The most it usually is.
        up_to: Option<Number>,
        /// The currency of the range; left out, the payer's.
        currency: Option<CurrencyCode>,
        /// What a reader should know about it.
        note: Option<Text>,
        /// Where it is published.
        basis: Basis,
    }
}
