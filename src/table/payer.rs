//! Who charges, who bears it, how well it is known, and where it is published.

use crate::document::{Identifier, choice, record};

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
        /// The issuer of the wallet that pays.
        WalletIssuer = "wallet-issuer",
        /// The card scheme or payment network.
        Network = "network",
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
        /// The source, by its `id` under `sources`.
        source: Identifier,
        /// The place in it, such as "§3" or "appendix A".
        clause: Option<String>,
    }
}
