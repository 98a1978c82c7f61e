//! What others charge that no tariff of a wallet can know: who, for what, and how much it usually is.

use serde::Serialize;

use crate::document::Identifier;
use crate::money::{Currency, ExchangeRate, Money, Number, Percent, Rounding, RoundingMode};
use crate::quote::Statement;
use crate::table::{Collector, FeeTable, ServiceKind};

/// Another party's charge as it usually is.
#[derive(Clone, Copy, Debug)]
pub struct Party {
    pub kind: PartyKind,
    pub charged_by: Collector,
    /// The kinds of service it can happen to.
    services: &'static [ServiceKind],
    /// What the name of the method must hold, one of these; nothing where any will do.
    methods: &'static [&'static str],
    /// Whether only where one currency becomes another.
    only_converted: bool,
    /// Whether it is taken out of what arrives, and not paid on top.
    pub is_deducted: bool,
    /// The least and the most of the amount, in hundredths of a percent; nothing where it is not a share.
    share: Option<(i64, i64)>,
    /// The least and the most it is in hundredths of the unit, and the currencies in which it is that; the payer's where
    /// none is named; nothing where it is only a share.
    fixed: Option<(i64, i64, &'static [&'static str])>,
}

/// Which charge of another party it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// A card's bank takes a payment for a cash withdrawal.
    CashAdvance,
    /// A card's bank charges for a payment abroad.
    ForeignPayment,
    /// A bank on the way takes its fee out of the transfer.
    Intermediary,
    /// The bank that receives the money takes a fee.
    RecipientBank,
    /// A merchant charges for paying by card.
    Surcharge,
    /// A merchant or machine converts the amount at a rate of its own.
    Conversion,
    /// One unit is held to see whether a card is good, and comes back.
    Hold,
    /// The operator of a cash machine charges for using it.
    CashMachine,
}

impl PartyKind {
    /// The kind as it stands in answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CashAdvance => "cash-advance",
            Self::ForeignPayment => "foreign-payment",
            Self::Intermediary => "intermediary",
            Self::RecipientBank => "recipient-bank",
            Self::Surcharge => "surcharge",
            Self::Conversion => "conversion",
            Self::Hold => "hold",
            Self::CashMachine => "cash-machine",
        }
    }
}

use ServiceKind::{Pay, PayAbroad, Receive, Send, TopUp, Withdraw};

/// Currencies in which price lists name much the same figures.
const HARD: &[&str] = &["USD", "EUR", "GBP"];

/// The library; a tariff that knows better says so under `others`, which comes first. Deposits that a hotel or a fuel
/// pump holds are not in it: they are any amount, and would explain every charge.
pub const PARTIES: [Party; 8] = [
    // 1 % in China, 3 % to 5 % but no less than USD 10 elsewhere, by the price lists of card issuers.
    Party {
        kind: PartyKind::CashAdvance,
        charged_by: Collector::CardIssuer,
        services: &[Send, TopUp],
        methods: &["credit"],
        only_converted: false,
        is_deducted: false,
        share: Some((100, 500)),
        fixed: Some((1_000, 1_500, HARD)),
    },
    // 1 % to 3 %, by the price lists of card issuers; cards without it are none of this.
    Party {
        kind: PartyKind::ForeignPayment,
        charged_by: Collector::CardIssuer,
        services: &[PayAbroad, Withdraw],
        methods: &["card"],
        only_converted: true,
        is_deducted: false,
        share: Some((100, 300)),
        fixed: None,
    },
    // Card networks' caps of 3 % and 4 %; banned for consumers in the United Kingdom and the European Union.
    Party {
        kind: PartyKind::Surcharge,
        charged_by: Collector::Merchant,
        services: &[Pay, PayAbroad],
        methods: &["card"],
        only_converted: false,
        is_deducted: false,
        share: Some((50, 400)),
        fixed: None,
    },
    // 2.6 % to 12 %, Finanztest 6/2016 and the European consumers' organisation BEUC, 2017.
    Party {
        kind: PartyKind::Conversion,
        charged_by: Collector::Merchant,
        services: &[PayAbroad, Withdraw],
        methods: &[],
        only_converted: true,
        is_deducted: false,
        share: Some((260, 1_200)),
        fixed: None,
    },
    // About USD 3 in the United States, up to 10 in tourist places.
    Party {
        kind: PartyKind::CashMachine,
        charged_by: Collector::Agent,
        services: &[Withdraw],
        methods: &[],
        only_converted: false,
        is_deducted: false,
        share: None,
        fixed: Some((200, 1_000, HARD)),
    },
    // One unit of the card's currency, given back within days.
    Party {
        kind: PartyKind::Hold,
        charged_by: Collector::Merchant,
        services: &[TopUp, Pay, PayAbroad],
        methods: &["card"],
        only_converted: false,
        is_deducted: false,
        share: None,
        fixed: Some((100, 100, &[])),
    },
    // USD 15 to 50 by two providers' help pages; 10 is common for one bank.
    Party {
        kind: PartyKind::Intermediary,
        charged_by: Collector::Intermediary,
        services: &[Send, Receive],
        methods: &[],
        only_converted: true,
        is_deducted: true,
        share: None,
        fixed: Some((1_000, 5_000, HARD)),
    },
    // About USD 15 for an incoming wire in the United States, less elsewhere.
    Party {
        kind: PartyKind::RecipientBank,
        charged_by: Collector::RecipientBank,
        services: &[Send, Receive],
        methods: &[],
        only_converted: true,
        is_deducted: true,
        share: None,
        fixed: Some((1, 2_500, HARD)),
    },
];

impl Party {
    /// Whether it can happen to a payment of this kind by this method.
    pub fn can_happen(&self, service: ServiceKind, method: &Identifier, statement: &Statement) -> bool {
        let by_method = self.methods.is_empty() || self.methods.iter().any(|word| method.as_str().contains(word));
        self.services.contains(&service) && by_method && (!self.only_converted || statement.exchange.is_some())
    }

    /// The least and the most it usually is of an amount, in a currency; nothing where that cannot be told.
    pub fn range(&self, table: &FeeTable, amount: Money, currency: Currency) -> Option<(Money, Money)> {
        let (least, most) = match (self.share, self.fixed) {
            (Some((from, up_to)), None) => (share(amount, from)?, share(amount, up_to)?),
            (None, Some(fixed)) => self::fixed(table, fixed)?,
            (Some((from, up_to)), Some(fixed)) => {
                let shares = (share(amount, from)?, share(amount, up_to)?);
                // Whoever charges a share with a least amount charges the greater.
                let Some(fixed) = self::fixed(table, fixed).and_then(|fixed| both(table, fixed, amount.currency()))
                else {
                    return both(table, shares, currency);
                };
                (smaller(shares.0, fixed.0), greater(shares.1, fixed.1))
            }
            (None, None) => return None,
        };
        both(table, (least, most), currency)
    }
}

fn share(amount: Money, hundredths: i64) -> Option<Money> {
    let percent = Percent::new(Number::of_units(i128::from(hundredths), 2).ok()?);
    percent.of(amount).ok()?.round(nearest(amount.currency())).ok()
}

/// A fixed range in the payer's currency, or in one that a reference rate of the table leads to.
fn fixed(table: &FeeTable, (from, up_to, codes): (i64, i64, &[&str])) -> Option<(Money, Money)> {
    let own = table.currency_named(table.currency.as_str())?;
    let in_own = codes.is_empty() || codes.contains(&own.code());
    let named = codes.iter().filter_map(|code| table.currency_named(code));
    let mut currencies = in_own.then_some(own).into_iter().chain(named);
    currencies.find_map(|currency| {
        let money = |hundredths: i64| {
            let amount = Number::of_units(i128::from(hundredths), 2).ok()?;
            Money::new(amount.round(nearest(currency)).ok()?, currency).ok()
        };
        both(table, (money(from)?, money(up_to)?), own)
    })
}

fn both(table: &FeeTable, (from, up_to): (Money, Money), currency: Currency) -> Option<(Money, Money)> {
    Some((worth(table, from, currency)?, worth(table, up_to, currency)?))
}

/// What an amount is worth in another currency at the table's reference rates, by way of the payer's where need be.
pub fn worth(table: &FeeTable, money: Money, currency: Currency) -> Option<Money> {
    let own = || table.currency_named(table.currency.as_str());
    exchanged(table, money, currency).or_else(|| exchanged(table, exchanged(table, money, own()?)?, currency))
}

fn exchanged(table: &FeeTable, money: Money, currency: Currency) -> Option<Money> {
    if money.currency() == currency {
        return Some(money);
    }
    let rows = table.reference_rates.iter().flat_map(|rates| &rates.rates);
    let mut rates = rows.filter_map(|row| {
        let named = |code: &str| table.currency_named(code);
        ExchangeRate::new(named(row.base.as_str())?, named(row.quote.as_str())?, row.rate)
    });
    let rate = rates.find(|rate| rate.joins(money.currency(), currency))?;
    rate.convert(money, nearest(currency)).ok()
}

fn nearest(currency: Currency) -> Rounding {
    Rounding::to_decimals(RoundingMode::HalfUp, currency.exponent())
}

fn smaller(one: Money, other: Money) -> Money {
    if other.amount() < one.amount() { other } else { one }
}

fn greater(one: Money, other: Money) -> Money {
    if other.amount() > one.amount() { other } else { one }
}
