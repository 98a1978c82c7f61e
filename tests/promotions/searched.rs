//! Random cases with up to 12 promotions each: the engine's answer is the oracle's best.
//!
//! 100,000 of them with `cargo test --release --test promotions`, about two minutes on one processor; without
//! `--release`, where that would be six minutes, the first tenth of each eighth.

use std::collections::BTreeMap;

use plainfee::issue::Issue;
use plainfee::quote::{Line, NotApplied, Outcome, PromotionResult, Statement, Step, quote_text};
use plainfee::table::{FeeTable, Tariff, parse};

use crate::combinations::{best, may_be_together, why_not};
use crate::dice::Dice;
use crate::model::{Bearer, Payment, Principal, Promotion, Table, Units};
use crate::paid::{Paid, paid};
use crate::written::{amount, charge_id, promotion_id};
use crate::{random, written};

/// Payments by each table.
const PAYMENTS: u64 = 4;

/// What was met, so that a search that meets nothing is seen.
#[derive(Debug, Default)]
struct Met {
    cases: usize,
    applied: usize,
    several_applied: usize,
    left_out: usize,
    not_offered: usize,
    combinations: usize,
    /// What is wrong, with its table and request.
    wrong: Vec<String>,
}

/// The table read. Promotions that the checker refuses, because they could do nothing to one of their charges or hold at
/// no time, are taken out of it.
fn checked(table: &mut Table, number: u64) -> FeeTable {
    loop {
        let text = written::table(table).to_string();
        let issues = match parse("table.json", &text) {
            Ok(read) => return read,
            Err(issues) => issues,
        };
        let refused: Vec<usize> = issues.iter().filter_map(place_of).collect();
        assert!(refused.len() == issues.len(), "table {number}: {issues:#?}\n{text}");
        let mut place = 0;
        table.promotions.retain(|_| {
            place += 1;
            !refused.contains(&(place - 1))
        });
    }
}

/// The place of the promotion that an issue is about.
fn place_of(issue: &Issue) -> Option<usize> {
    issue.path.strip_prefix("promotions[")?.split(']').next()?.parse().ok()
}

/// Searches the tables of these numbers.
fn search(tables: std::ops::Range<u64>) -> Met {
    let mut met = Met::default();
    for number in tables {
        let dice = &mut Dice::of(number);
        let mut table = random::table(dice);
        let read = checked(&mut table, number);
        let tariff = Tariff::new(vec![read]).expect("one version");
        for _ in 0..PAYMENTS {
            let payment = random::payment(dice, &table);
            let mut request = written::request(&payment);
            let side = if table.principal == Principal::Receive { Bearer::Recipient } else { Bearer::Sender };
            request["amount"] = amount(payment.amount, table.exponent(side)).into();
            if let Err(fault) = check(&table, &payment, &tariff, &request.to_string(), &mut met) {
                met.wrong.push(format!("table {number}: {fault}\n{request}\n{}", written::table(&table)));
            }
        }
    }
    met
}

fn check(table: &Table, payment: &Payment, tariff: &Tariff, request: &str, met: &mut Met) -> Result<(), String> {
    met.cases += 1;
    let quote = quote_text(tariff, "request", request).map_err(|issues| format!("{issues:?}"))?;
    let statement = match &quote.statements[0].outcome {
        Outcome::Offered(statement) => statement,
        Outcome::NotOffered(reason) => {
            met.not_offered += 1;
            let is_searched = table.principal == Principal::Receive;
            let (found, _) = best(table, payment, payment.amount, &may(table, payment, payment.amount));
            return if is_searched || found.is_none() { Ok(()) } else { Err(format!("{reason:?}, but {found:?}")) };
        }
    };
    // What is to arrive is reached from an amount that the engine searches for; at that amount the oracle is asked.
    let principal = match table.principal {
        Principal::Send => statement.transfer_amount,
        Principal::Total => statement.total,
        Principal::Receive => statement.transfer_amount_received,
    };
    let principal = units(principal);
    let may = may(table, payment, principal);
    let (found, tried) = best(table, payment, principal, &may);
    met.combinations += tried;
    let found = found.ok_or("no combination is offered")?;
    same("total", units(statement.total), found.total)?;
    same("total to the recipient", units(statement.total_to_recipient), found.arrives)?;
    adds_up(statement)?;

    let applied = applied(table, statement);
    let promotions: Vec<&Promotion> = applied.iter().map(|(place, _)| &table.promotions[*place]).collect();
    met.applied += usize::from(!applied.is_empty());
    met.several_applied += usize::from(applied.len() > 1);
    met.left_out += may.len() - applied.len();
    if let Some(other) = promotions.iter().find(|one| !may.iter().any(|other| std::ptr::eq(*other, **one))) {
        return Err(format!("one applied that must not: of {:?}", other.charges));
    }
    if !may_be_together(&promotions) {
        return Err(format!("applied together: {applied:?}"));
    }
    // Those told as applied are those that did, and each line is theirs.
    let same_by_oracle = paid(table, payment, principal, &promotions).ok_or("what applied is not offered")?;
    same("what is kept by those told as applied", same_by_oracle.kept, found.kept)?;
    same_lines(statement, &same_by_oracle)?;
    reasons(table, payment, principal, statement)?;
    never_worse(table, payment, principal, statement, &found, &applied)
}

/// The promotions that may apply by themselves.
fn may<'t>(table: &'t Table, payment: &Payment, principal: Units) -> Vec<&'t Promotion> {
    table.promotions.iter().filter(|own| why_not(table, payment, principal, own).is_none()).collect()
}

/// Prices only fall, the savings add up, and nothing is below nought.
fn never_worse(
    table: &Table,
    payment: &Payment,
    principal: Units,
    statement: &Statement,
    now: &Paid,
    applied: &[(usize, Units)],
) -> Result<(), String> {
    let regular = paid(table, payment, principal, &[]);
    let told = statement.regular.as_ref();
    match (&regular, told) {
        (Some(regular), Some(told)) => {
            same("the regular total", units(told.total), regular.total)?;
            same("what would regularly arrive", units(told.total_to_recipient), regular.arrives)?;
        }
        (Some(_), None) if applied.is_empty() => {}
        (None, None) => {}
        _ => return Err(format!("regular: {regular:?}, told {told:?}")),
    }
    if let Some(regular) = &regular {
        if regular.kept < now.kept {
            return Err(format!("dearer than without promotions: {regular:?}"));
        }
        same("the sum of the savings", applied.iter().map(|(_, saving)| saving).sum(), regular.kept - now.kept)?;
    }
    for line in statement.lines() {
        if line.amount.amount().is_negative() {
            return Err(format!("{} is below nought", line.charge));
        }
        for step in &line.working {
            if let Step::Promotion { promotion, before, gives, effect, .. } = step
                && !matches!(effect, plainfee::quote::PromotionEffect::Raised { .. })
                && (gives.amount() > before.amount() || gives.amount().is_negative())
            {
                return Err(format!("{promotion} makes {before:?} {gives:?}"));
            }
        }
    }
    Ok(())
}

/// Every promotion is told of, and those that may not apply for the first reason there is.
fn reasons(table: &Table, payment: &Payment, principal: Units, statement: &Statement) -> Result<(), String> {
    let told: BTreeMap<&str, &PromotionResult> =
        statement.promotions.iter().map(|outcome| (outcome.id.as_str(), &outcome.result)).collect();
    if told.len() != table.promotions.len() {
        return Err(format!("{} promotions told of", told.len()));
    }
    for (place, promotion) in table.promotions.iter().enumerate() {
        let result = told.get(promotion_id(place).as_str()).copied();
        let why = match result {
            Some(PromotionResult::NotApplied(why)) => Some(match why {
                NotApplied::NotBegun { .. } => "not-begun",
                NotApplied::Ended { .. } => "ended",
                NotApplied::Unmet { .. } => "unmet",
                NotApplied::Code { .. } => "code",
                NotApplied::UsedUp { .. } => "used-up",
                NotApplied::Nth { .. } => "nth",
                NotApplied::NothingToChange | NotApplied::SavesNothing | NotApplied::NotTogether { .. } => "may",
            }),
            Some(PromotionResult::Applied { .. }) => Some("may"),
            _ => None,
        };
        let wanted = why_not(table, payment, principal, promotion).unwrap_or("may");
        if why != Some(wanted) {
            return Err(format!("{}: {wanted}, told {result:?}", promotion_id(place)));
        }
    }
    Ok(())
}

/// The places of the promotions that applied, and what each saves.
fn applied(table: &Table, statement: &Statement) -> Vec<(usize, Units)> {
    let saving = |place: &usize| {
        let id = promotion_id(*place);
        statement.promotions.iter().find_map(|outcome| match outcome.result {
            PromotionResult::Applied { saving } if outcome.id.as_str() == id => Some(units(saving)),
            _ => None,
        })
    };
    (0..table.promotions.len()).filter_map(|place| saving(&place).map(|saving| (place, saving))).collect()
}

fn same_lines(statement: &Statement, paid: &Paid) -> Result<(), String> {
    for (place, wanted) in paid.lines.iter().enumerate() {
        let id = charge_id(place);
        let line = statement.lines().find(|line| line.charge.as_str() == id);
        let found = line.map(|line| units(line.amount));
        if found != *wanted {
            return Err(format!("{id}: found {found:?}, wanted {wanted:?}"));
        }
    }
    Ok(())
}

fn adds_up(statement: &Statement) -> Result<(), String> {
    let sum = |lines: &[Line]| lines.iter().map(|line| units(line.amount)).sum::<Units>();
    let on_top = units(statement.transfer_amount) + sum(&statement.sender_lines);
    same("the sender's lines", on_top, units(statement.total))?;
    let deducted = units(statement.total_to_recipient) + sum(&statement.recipient_lines);
    same("the recipient's lines", deducted, units(statement.transfer_amount_received))
}

fn same(what: &str, found: Units, wanted: Units) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{what}: found {found}, wanted {wanted}")) }
}

fn units(money: plainfee::money::Money) -> Units {
    money.amount().units(money.currency().exponent()).expect("whole units")
}

/// The tables of one eighth.
const TABLES: u64 = 25_000 / 8;

/// As many of them as are searched.
const SEARCHED: u64 = if cfg!(debug_assertions) { TABLES / 10 } else { TABLES };

/// One eighth of the cases.
fn eighth(number: u64) {
    let met = search(number * TABLES..number * TABLES + SEARCHED);
    let smallest = met.wrong.iter().min_by_key(|wrong| wrong.len());
    assert!(met.wrong.is_empty(), "{} of {} cases, such as {}", met.wrong.len(), met.cases, smallest.expect("one"));
    assert_eq!(met.cases as u64, SEARCHED * PAYMENTS);
    // A search that meets too little finds nothing.
    assert!(met.several_applied > met.cases / 4, "{met:?}");
    assert!(met.combinations > met.cases * 20, "{met:?}");
    assert!(met.not_offered < met.cases / 50, "{met:?}");
}

macro_rules! eighths {
    ($($name:ident: $number:literal),*) => { $(#[test] fn $name() { eighth($number); })* };
}

eighths! {
    the_first_eighth: 0, the_second_eighth: 1, the_third_eighth: 2, the_fourth_eighth: 3,
    the_fifth_eighth: 4, the_sixth_eighth: 5, the_seventh_eighth: 6, the_last_eighth: 7
}
