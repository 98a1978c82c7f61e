//! The basket, recomputed through quotes: every case, who is hit hardest, and how many there are of each kind.

use std::collections::BTreeMap;

use plainfee::diff::{Case, Outcome, effect};
use plainfee::document::Moment;
use plainfee::money::{Money, Number};
use plainfee::quote::{Request, quote};
use plainfee::table::{FeeTable, Tariff, Validity};

use super::{NEW, OLD, SMALL, demonstration, table};

/// A table as if it were in force from that moment on, with these market rates.
fn in_force(table: &FeeTable, from: Moment, rates_of: &FeeTable) -> Tariff {
    let valid = Validity { from, until: None };
    let reference_rates = rates_of.reference_rates.clone();
    Tariff::new(vec![FeeTable { valid, reference_rates, ..table.clone() }]).expect("one version")
}

fn cost(tariff: &Tariff, request: &Request) -> Option<Money> {
    let quote = quote(tariff, request).ok()?;
    quote.statements.into_iter().find_map(|one| one.outcome.statement().map(|statement| statement.cost.sum))
}

#[test]
fn every_case_is_what_both_versions_answer() {
    let ((old, _), (new, _)) = (table(OLD), table(NEW));
    let from = new.valid.from;
    let (held, own, later) = (in_force(&old, from, &new), in_force(&old, from, &old), in_force(&new, from, &new));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut worst, mut best) = (Number::ZERO, Number::ZERO);
    for case in &demonstration().effect.cases {
        // Hong Kong dollars are exchanged at a published figure: each version against its own market.
        let published = case.service.id.as_str() == "remit"
            && case.destination.as_ref().is_some_and(|to| to.get("en") == Some("Hong Kong"));
        let before = cost(if published { &own } else { &held }, &case.request);
        let after = cost(&later, &case.request);
        assert_eq!((case.old, case.new), (before, after), "{:?}", case.request);
        let (outcome, difference) = match (before, after) {
            (None, Some(_)) => ("new", None),
            (Some(_), None) => ("gone", None),
            (Some(before), Some(after)) => {
                let difference = after.amount().subtract(before.amount()).expect("it fits");
                worst = worst.max(difference);
                best = best.min(difference);
                let outcome = if difference > Number::ZERO {
                    "more"
                } else if difference < Number::ZERO {
                    "less"
                } else {
                    "same"
                };
                (outcome, Some(difference))
            }
            (None, None) => panic!("nobody offers {:?}", case.request),
        };
        assert_eq!(case.outcome.as_str(), outcome, "{:?}", case.request);
        assert_eq!(case.difference.map(Money::amount), difference, "{:?}", case.request);
        *counts.entry(outcome).or_default() += 1;
    }
    let tally = &demonstration().tally;
    let told =
        [("gone", tally.gone), ("less", tally.less), ("more", tally.more), ("new", tally.new), ("same", tally.same)];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), told);
    let difference = |case: &Option<Box<Case>>| case.as_ref().and_then(|case| case.difference).map(Money::amount);
    assert_eq!((difference(&tally.worst), difference(&tally.best)), (Some(worst), Some(best)));
}

/// Of equal differences the greater share of the cost is told.
#[test]
fn ties_go_by_percent() {
    let diff = demonstration();
    for (told, outcome) in [(&diff.tally.worst, Outcome::More), (&diff.tally.best, Outcome::Less)] {
        let told = told.as_ref().expect("there is one");
        let ties =
            diff.effect.cases.iter().filter(|case| case.outcome == outcome && case.difference == told.difference);
        let least = ties.filter_map(|case| case.old).map(Money::amount).min();
        assert_eq!(told.old.map(Money::amount), least);
    }
}

/// The amounts for withdrawals, by hand: the basket, the methods' limits, the allowance before and after, the agent's
/// band and the unit after it, and where 0.1 % reaches 0.10.
#[test]
fn the_amounts_are_those_at_which_a_rule_turns() {
    let cases = &demonstration().effect.cases;
    let of = |cases: &[Case]| {
        let mut amounts: Vec<Number> = Vec::new();
        for case in cases.iter().filter(|case| case.service.id.as_str() == "withdraw") {
            if !amounts.contains(&case.amount.amount()) {
                amounts.push(case.amount.amount());
            }
        }
        amounts.sort();
        amounts.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(of(cases), ["1", "50", "100", "500", "500.01", "1000", "1420", "2000", "3549", "50000"]);
    let variants: Vec<String> = cases
        .iter()
        .filter(|case| case.service.id.as_str() == "withdraw" && case.amount.amount() == Number::whole(100))
        .filter(|case| case.method.id.as_str() == "bank-card")
        .map(|case| {
            let facts = case.facts.iter().filter_map(|fact| fact.value.get("en"));
            let used = case.used_up.iter().filter_map(|name| name.get("en"));
            facts.chain(used).collect::<Vec<_>>().join(" + ")
        })
        .collect();
    let used = "Withdrawn to bank cards so far, in all";
    assert_eq!(variants, ["", used, "Phone number only", &format!("Phone number only + {used}")]);
    // Named amounts stand in place of all others.
    let [(old, _), (new, _)] = SMALL.map(table);
    assert_eq!(of(&effect(&old, &new, &[Number::whole(100), Number::whole(1_000)]).cases), ["100", "1000"]);
}
