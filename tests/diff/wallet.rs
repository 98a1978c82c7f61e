//! What the demonstration wallet charges, worked out by hand in whole numbers: nothing here is asked of the program.

use serde_json::Value;

use super::{NEW, OLD, read};

/// The two fee tables as JSON, and what is read from them.
pub struct Wallet {
    pub old: Value,
    pub new: Value,
}

/// One payment, its amount in hundredths of a yuan.
#[derive(Clone, Copy, Debug)]
pub struct Payment<'p> {
    pub service: &'p str,
    pub method: &'p str,
    pub country: &'p str,
    pub amount: i128,
    pub to_bank: bool,
    pub not_registered: bool,
    pub used_up: bool,
}

/// A rate as digits and their scale: 7.0980 is (70980, 10000).
type Rate = (i128, i128);

fn half_up(dividend: i128, divisor: i128) -> i128 {
    (2 * dividend + divisor) / (2 * divisor)
}

/// The digits and the scale of a decimal number.
pub fn decimal(text: &str) -> Rate {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let scale = 10_i128.pow(u32::try_from(fraction.len()).expect("few decimals"));
    (format!("{whole}{fraction}").parse().expect("digits"), scale)
}

impl Wallet {
    pub fn new() -> Self {
        let json = |path| serde_json::from_str(&read(path)).expect("JSON");
        Self { old: json(OLD), new: json(NEW) }
    }

    fn rate(&self, later: bool, base: &str, quote: &str) -> Rate {
        let table = if later { &self.new } else { &self.old };
        let rates = table["referenceRates"][0]["rates"].as_array().expect("rates");
        let row = rates.iter().find(|row| row["base"] == base && row["quote"] == quote).expect("the rate");
        decimal(row["rate"].as_str().expect("a rate"))
    }

    /// The amounts of the basket: 200 and 500 US dollars in whole yuan, in hundredths.
    pub fn basket(&self) -> [i128; 2] {
        let (rate, scale) = self.rate(true, "USD", "CNY");
        [200, 500].map(|dollars| half_up(dollars * rate, scale) * 100)
    }

    /// The cost in hundredths of a yuan; nothing where it is not offered.
    pub fn cost(&self, later: bool, payment: Payment<'_>) -> Option<i128> {
        let (fees, others) = match payment.service {
            "send" => (send(later, payment)?, 0),
            "withdraw" => (withdraw(later, payment)?, 0),
            "remit" => {
                let margin = self.margin(later, payment);
                let (rate, scale) = self.rate(true, "USD", "CNY");
                let taken = (payment.method, payment.country) == ("bank-transfer", "US");
                (remit(later, payment)?, margin + if taken { half_up(1_200 * rate, scale) } else { 0 })
            }
            other => panic!("{other} is not worked out by hand"),
        };
        Some(fees + half_up(fees * 6, 100) + others)
    }

    /// What is kept of the reference rate, at the market rates of the later version; where the customer's rate is a
    /// published figure, at those of its own.
    fn margin(&self, later: bool, payment: Payment<'_>) -> i128 {
        let sent = payment.amount;
        match payment.country {
            "US" | "DE" => {
                let currency = if payment.country == "US" { "USD" } else { "EUR" };
                let (rate, scale) = self.rate(true, currency, "CNY");
                let margin = if later { 45 } else { 60 };
                let arrives = half_up(sent * scale * 10_000, rate * (10_000 + margin));
                sent - half_up(arrives * rate, scale)
            }
            "HK" => {
                let (rate, scale) = self.rate(later, "HKD", "CNY");
                let published = if later { 9_180 } else { 9_220 };
                let arrives = half_up(sent * 10_000, published);
                sent - half_up(arrives * rate, scale)
            }
            "JP" | "KR" | "VN" => {
                let currency = match payment.country {
                    "JP" => "JPY",
                    "KR" => "KRW",
                    _ => "VND",
                };
                let (rate, scale) = self.rate(true, "CNY", currency);
                let hundredths = rate * (10_000 - 80) * 100 / (scale * 10_000);
                let arrives = sent * hundredths / 10_000;
                sent - half_up(arrives * 100 * scale, rate)
            }
            "KW" | "BH" => {
                let currency = if payment.country == "KW" { "KWD" } else { "BHD" };
                let (rate, scale) = self.rate(true, currency, "CNY");
                let arrives = half_up(sent * 10 * scale * 10_000, rate * (10_000 + 120));
                sent - half_up(arrives * rate, scale * 10)
            }
            country => {
                let currency = match country {
                    "MX" => "MXN",
                    "PH" => "PHP",
                    "KE" => "KES",
                    _ => "THB",
                };
                let (rate, scale) = self.rate(true, "CNY", currency);
                let arrives = half_up(sent * rate * (10_000 - 120), scale * 10_000);
                sent - half_up(arrives * scale, rate)
            }
        }
    }
}

fn within(amount: i128, least: i128, most: i128) -> Option<()> {
    (amount >= least * 100 && amount <= most * 100).then_some(())
}

fn send(later: bool, payment: Payment<'_>) -> Option<i128> {
    within(payment.amount, 0, if payment.method == "balance" { 200_000 } else { 50_000 })?;
    if payment.to_bank {
        within(payment.amount, 0, 50_000)?;
    }
    let first = if later { 200_000 } else { 100_000 };
    Some(match payment.amount {
        _ if !payment.to_bank || !payment.used_up => 0,
        amount if amount <= first => 100,
        amount if amount <= 1_000_000 => 300,
        _ if later => 500,
        _ => 550,
    })
}

fn withdraw(later: bool, payment: Payment<'_>) -> Option<i128> {
    assert_eq!(payment.method, "bank-card");
    within(payment.amount, 1, 50_000)?;
    let free = match (payment.used_up, later) {
        (true, _) => 0,
        (_, true) => 200_000,
        (_, false) => 100_000,
    };
    let charged = (payment.amount - free).max(0);
    Some(if charged == 0 { 0 } else { half_up(charged, 1_000).max(10) })
}

fn remit(later: bool, payment: Payment<'_>) -> Option<i128> {
    let Payment { method, country, amount, .. } = payment;
    if country == "TH" && !later {
        return None;
    }
    let percent = |hundredths: i128| half_up(amount * hundredths, 10_000);
    let fee = match method {
        "balance" => {
            within(amount, 50, 50_000)?;
            match country {
                _ if !payment.used_up => 0,
                "US" | "DE" | "HK" | "JP" | "KR" => match amount {
                    amount if amount < 100_000 => 800,
                    amount if amount < 500_000 => 1_800,
                    amount if amount <= 2_000_000 => percent(40),
                    _ => percent(30).clamp(8_000, 15_000),
                },
                _ => percent(80).clamp(if later { 1_000 } else { 800 }, 12_000),
            }
        }
        "bank-transfer" => {
            within(amount, 100, 200_000)?;
            let (first, second) = (amount.min(1_000_000), (amount - 1_000_000).clamp(0, 4_000_000));
            let third = (amount - 5_000_000).max(0);
            half_up(first * 50 + second * 30 + third * 10, 10_000).clamp(1_500, 26_000)
        }
        "debit-card" => {
            within(amount, 50, 20_000)?;
            (500 + percent(60)).min(10_000)
        }
        "credit-card" => {
            within(amount, 50, 10_000)?;
            let there = ["US", "DE", "HK", "JP", "KR", "MX", "PH"].contains(&country);
            return (there && !later).then(|| (500 + percent(220)).max(2_000) + extra(payment));
        }
        other => panic!("{other} is not worked out by hand"),
    };
    Some(fee + extra(payment))
}

/// What a recipient without a wallet costs more.
fn extra(payment: Payment<'_>) -> i128 {
    if payment.not_registered && payment.method != "bank-transfer" { 300 } else { 0 }
}
