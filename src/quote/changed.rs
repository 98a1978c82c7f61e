//! What differs between two statements, line by line.

use serde::Serialize;

use super::line::Line;
use super::statement::Statement;
use crate::document::{Identifier, Text};
use crate::money::{ExchangeRate, Money};

/// One difference between two statements.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum LineChange {
    /// A line that only the later statement has.
    New {
        /// Where it stands.
        part: StatementPart,
        /// The charge that gave it.
        charge: Identifier,
        /// What it is called.
        name: Text,
        /// How much it is.
        amount: Money,
    },
    /// A line that only the earlier statement has.
    Gone {
        /// Where it stood.
        part: StatementPart,
        /// The charge that gave it.
        charge: Identifier,
        /// What it was called.
        name: Text,
        /// How much it was.
        amount: Money,
    },
    /// A line that both have, at another amount.
    Amount {
        /// Where it stands.
        part: StatementPart,
        /// The charge that gave it.
        charge: Identifier,
        /// What it is called now.
        name: Text,
        /// How much it was.
        before: Money,
        /// How much it is.
        after: Money,
        /// By how much more; below nought where it is less.
        difference: Money,
    },
    /// Another exchange rate, or an exchange that only one of them has.
    Rate {
        /// The customer's rate in the earlier statement.
        before: Option<ExchangeRate>,
        /// The customer's rate in the later one.
        after: Option<ExchangeRate>,
    },
    /// What is sent, what is paid, or what arrives.
    Sum {
        /// Which of them.
        sum: StatementSum,
        /// How much it was.
        before: Money,
        /// How much it is.
        after: Money,
        /// By how much more; nothing where the two are of different currencies.
        difference: Option<Money>,
    },
}

/// Where a line stands in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementPart {
    /// Paid by the sender on top.
    Sender,
    /// Taken out on the way.
    Recipient,
    /// Paid by somebody else; in no total.
    ThirdParty,
    /// Comes back later; in no total.
    Later,
}

/// The amounts of a statement that are no lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementSum {
    /// What is sent, in the payer's currency.
    TransferAmount,
    /// Everything that leaves the payer.
    Total,
    /// What is sent, in the currency that arrives.
    TransferAmountReceived,
    /// What the recipient gets.
    TotalToRecipient,
}

/// What differs between two statements, in the order of a statement; nothing where they come to the same.
///
/// The changes add up. By the amount that the transfer amount and the sender's lines rise in all (a line that is gone
/// counts as nought now, a new one as nought before), the total rises. By the amount that the transfer amount received
/// rises more than the recipient's lines do, the total to the recipient rises. A line that is now of another currency is
/// one that is gone and one that is new.
pub fn changed_lines(old: &Statement, new: &Statement) -> Vec<LineChange> {
    let mut changes = Vec::new();
    sum(StatementSum::TransferAmount, old.transfer_amount, new.transfer_amount, &mut changes);
    lines(StatementPart::Sender, &old.sender_lines, &new.sender_lines, &mut changes);
    sum(StatementSum::Total, old.total, new.total, &mut changes);
    let rate = |statement: &Statement| statement.exchange.as_ref().map(|exchange| exchange.rate);
    let (before, after) = (rate(old), rate(new));
    if before != after {
        changes.push(LineChange::Rate { before, after });
    }
    let (before, after) = (old.transfer_amount_received, new.transfer_amount_received);
    sum(StatementSum::TransferAmountReceived, before, after, &mut changes);
    lines(StatementPart::Recipient, &old.recipient_lines, &new.recipient_lines, &mut changes);
    sum(StatementSum::TotalToRecipient, old.total_to_recipient, new.total_to_recipient, &mut changes);
    lines(StatementPart::ThirdParty, &old.third_party_lines, &new.third_party_lines, &mut changes);
    lines(StatementPart::Later, &old.later_lines, &new.later_lines, &mut changes);
    changes
}

fn sum(sum: StatementSum, before: Money, after: Money, changes: &mut Vec<LineChange>) {
    if before != after {
        changes.push(LineChange::Sum { sum, before, after, difference: after.subtract(before).ok() });
    }
}

fn lines(part: StatementPart, old: &[Line], new: &[Line], changes: &mut Vec<LineChange>) {
    let mut left: Vec<&Line> = old.iter().collect();
    for line in new {
        let (charge, name, after) = (line.charge.clone(), line.name.clone(), line.amount);
        let known = left.iter().position(|other| other.charge == line.charge).map(|place| left.remove(place));
        let difference = known.and_then(|known| after.subtract(known.amount).ok());
        match (known, difference) {
            (Some(known), Some(difference)) if known.amount != after => {
                changes.push(LineChange::Amount { part, charge, name, before: known.amount, after, difference });
            }
            (Some(_), Some(_)) => {}
            (known, _) => {
                changes.extend(known.map(|known| gone(part, known)));
                changes.push(LineChange::New { part, charge, name, amount: after });
            }
        }
    }
    changes.extend(left.into_iter().map(|line| gone(part, line)));
}

fn gone(part: StatementPart, line: &Line) -> LineChange {
    LineChange::Gone { part, charge: line.charge.clone(), name: line.name.clone(), amount: line.amount }
}
