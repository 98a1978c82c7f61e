//! The figures of a statement that a customer may have seen as the charge.

use serde::Serialize;

use super::claim::Seen;
use crate::document::Text;
use crate::money::{Money, Number};
use crate::quote::{Line, Statement};
use crate::table::{Bearer, Certainty, ChargeKind};

/// A figure of a statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// What the sender pays on top in all.
    OnTop,
    /// What the sender pays on top but for taxes.
    WithoutTaxes,
    /// One line alone.
    Line(Text),
    /// What is taken out on the way, in all.
    Deducted,
    /// The exchange margin.
    Margin,
    /// Fees, taxes and margin together.
    Cost,
    /// Everything that leaves the payer.
    Total,
    /// What arrives.
    Arrived,
}

impl Figure {
    /// The figure as it stands in answers.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::OnTop => "on-top",
            Self::WithoutTaxes => "without-taxes",
            Self::Line(_) => "line",
            Self::Deducted => "deducted",
            Self::Margin => "margin",
            Self::Cost => "cost",
            Self::Total => "total",
            Self::Arrived => "arrived",
        }
    }

    /// Whether the exchange rate is in it.
    pub fn is_exchanged(&self) -> bool {
        matches!(self, Self::Margin | Self::Cost | Self::Total | Self::Arrived)
    }
}

/// A figure with its amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Seeable {
    pub figure: Figure,
    pub amount: Money,
    /// How well it is known.
    pub certainty: Certainty,
    /// Whether it is what was charged, paid or received in all.
    pub is_whole: bool,
    /// How unlikely it is that a customer means it.
    pub weight: u32,
}

/// The figures that a customer may mean, the likeliest first and each amount once.
pub fn figures(statement: &Statement, seen: Seen) -> Vec<Seeable> {
    let whole = |figure, amount, certainty| Seeable { figure, amount, certainty, is_whole: true, weight: 0 };
    match seen {
        Seen::Total => vec![whole(Figure::Total, statement.total, statement.total_certainty)],
        Seen::Arrived => vec![whole(Figure::Arrived, statement.total_to_recipient, statement.received_certainty)],
        Seen::Fee => fees(statement),
    }
}

fn fees(statement: &Statement) -> Vec<Seeable> {
    let cost = &statement.cost;
    let of_total = statement.total_certainty;
    let deducted = statement.recipient_lines.iter();
    let taken = deducted.clone().next().map(|line| line.amount.currency());
    let taken = taken.map(|currency| sum(Money::zero(currency), deducted.clone()));
    let mut seen: Vec<Seeable> = Vec::new();
    let mut add = |figure: Figure, amount: Money, certainty: Certainty, weight: u32| {
        if !amount.is_zero() && !seen.iter().any(|known| known.amount == amount) {
            seen.push(Seeable { figure, amount, certainty, is_whole: false, weight });
        }
    };
    let lines = || statement.sender_lines.iter();
    if lines().any(|line| line.kind == ChargeKind::Tax && !line.amount.is_zero()) {
        let fees = lines().filter(|line| line.kind == ChargeKind::Fee);
        add(Figure::WithoutTaxes, sum(cost.on_top, fees), of_total, 1);
    }
    if let Some(taken) = taken {
        add(Figure::Deducted, taken, statement.received_certainty, 1);
    }
    for line in lines().chain(deducted) {
        // Of several items a fee is likelier meant than the tax on it.
        let weight = if line.kind == ChargeKind::Tax { 6 } else { 3 };
        add(Figure::Line(line.name.clone()), line.amount, line.certainty, weight);
    }
    if let Some(margin) = cost.margin {
        add(Figure::Margin, margin, Certainty::Exact, 2);
        add(Figure::Cost, cost.sum, of_total, 2);
    }
    // Where nothing is charged on top, the whole charge is what is taken out.
    let own = cost.on_top.currency();
    let whole = taken.filter(|taken| cost.on_top.is_zero() && !taken.is_zero() && taken.currency() == own);
    let (figure, amount, certainty) = match whole {
        Some(taken) => (Figure::Deducted, taken, statement.received_certainty),
        None => (Figure::OnTop, cost.on_top, of_total),
    };
    seen.retain(|known| known.amount != amount);
    if figure == Figure::Deducted {
        // Who looks only at what was paid on top saw nothing.
        let on_top =
            Seeable { figure: Figure::OnTop, amount: cost.on_top, certainty: of_total, is_whole: false, weight: 2 };
        seen.push(on_top);
    }
    seen.insert(0, Seeable { figure, amount, certainty, is_whole: true, weight: 0 });
    seen
}

fn sum<'l>(like: Money, lines: impl Iterator<Item = &'l Line>) -> Money {
    let paid = lines.filter(|line| line.borne_by != Bearer::ThirdParty && line.kind != ChargeKind::Cashback);
    let add = |sum: Number, line: &Line| sum.add(line.amount.amount()).ok();
    let total = paid.map(Some).try_fold(Number::ZERO, |sum, line| line.and_then(|line| add(sum, line)));
    total.and_then(|total| Money::new(total, like.currency()).ok()).unwrap_or(Money::zero(like.currency()))
}
