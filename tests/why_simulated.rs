//! Charges simulated from the shipped tariffs with some of their facts hidden: the rule that gave them must be found.
//!
//! What the facts determine is decided by an oracle that tries every combination of what is hidden by plain quotes, and
//! shares no code with the search.

#[path = "promotions/dice.rs"]
mod dice;
#[path = "why/oracle.rs"]
mod oracle;
#[path = "why/simulated.rs"]
mod simulated;
#[path = "why/tariffs.rs"]
mod tariffs;

use std::collections::BTreeSet;

use dice::Dice;
use oracle::{Rule, rules, statement};
use plainfee::money::{Number, Rounding, RoundingMode};
use plainfee::table::Tariff;
use plainfee::why::{Claim, Verdict, Why, why};
use simulated::{Simulated, simulate};
use tariffs::{folders, tariff_of};

/// How many charges are simulated: 100,000 in release, the first of them in every test run.
const CASES: u64 = if cfg!(debug_assertions) { 300 } else { 100_000 };

/// The tests run side by side, each on its share.
const SHARES: u64 = 2;

fn told(why: &Why, most: usize) -> BTreeSet<Rule> {
    why.explained.iter().take(most).map(|one| Rule::of_quote(&one.quote)).collect()
}

/// The explanations that are as likely as the first.
fn first(why: &Why) -> BTreeSet<Rule> {
    let best = why.explained.first().map(|one| one.weight);
    let equals = why.explained.iter().filter(|one| Some(one.weight) == best);
    equals.map(|one| Rule::of_quote(&one.quote)).collect()
}

fn share(part: u64) {
    let tariffs: Vec<Tariff> = folders().iter().map(|folder| tariff_of(folder)).collect();
    let (mut determined, mut was_first, mut among_three) = (0_u64, 0_u64, 0_u64);
    let (mut several, mut all_named) = (0_u64, 0_u64);
    let mut case = part;
    while case < CASES {
        let mut dice = Dice::of(7_000_000 + case);
        case += SHARES;
        // The demonstration wallet has the most to hide: every third charge is its.
        let place = if dice.once_in(3) { 0 } else { dice.between(0, tariffs.len() as i128 - 1) };
        let tariff = &tariffs[usize::try_from(place).expect("a place")];
        let Some(simulated) = simulate(&mut dice, tariff) else { continue };
        let Simulated { claim, rule, hidden, .. } = &simulated;
        let found = why(tariff, claim).unwrap_or_else(|issues| panic!("{claim:?}: {issues:#?}"));
        found.explained.iter().for_each(|one| assert_eq!(one.amount.amount(), claim.charged));
        never_wrongly_exact(tariff, claim, &found);
        let rules = rules(tariff, claim, hidden);
        assert!(rules.contains(rule), "the oracle lost the rule: {claim:?}");
        if rules.len() == 1 {
            determined += 1;
            was_first += u64::from(first(&found).contains(rule));
            let is_among = told(&found, 3).contains(rule) || first(&found).contains(rule);
            among_three += u64::from(is_among);
            if !is_among && std::env::var_os("TELL").is_some() {
                println!("{}: {claim:?}\n  {rule:?}\n  {:?}", tariff.versions()[0].tariff, told(&found, 6));
            }
        } else {
            several += 1;
            all_named += u64::from(rules.is_subset(&told(&found, usize::MAX)));
        }
    }
    println!("{determined} determined, {was_first} first, {among_three} among three; {several} not, {all_named} named");
    assert!(determined * 4 > CASES / SHARES, "only {determined} were determined");
    assert!(was_first * 100 >= determined * 99, "{was_first} of {determined} first");
    assert!(among_three * 1_000 >= determined * 999, "{among_three} of {determined} among three");
    assert!(all_named * 100 >= several * 99, "{all_named} of {several} with all named");
}

#[test]
fn the_rule_that_gave_a_charge_is_found_first() {
    share(0);
}

#[test]
fn the_rule_that_gave_a_charge_is_found_second() {
    share(1);
}

/// Exact means: what was said, asked plainly, gives it.
fn never_wrongly_exact(tariff: &Tariff, claim: &Claim, found: &Why) {
    if found.verdict == Verdict::ExplainedExactly {
        let best = &found.explained[0].quote;
        let service = best.request.service.id.clone();
        let method = best.statements[0].method.id.clone();
        let plain = statement(tariff, claim, &service, &method, best.request.as_of);
        let plain = plain.unwrap_or_else(|| panic!("exact, but not offered: {claim:?}"));
        assert_eq!(plain.cost.on_top.amount(), claim.charged, "{claim:?}");
    }
}

#[test]
fn a_perturbed_charge_is_never_called_exact() {
    let tariffs: Vec<Tariff> = folders().iter().map(|folder| tariff_of(folder)).collect();
    let (mut tried, mut explained_if) = (0_u64, 0_u64);
    for case in 0..CASES / 2 {
        let mut dice = Dice::of(9_000_000 + case);
        let place = if dice.once_in(3) { 0 } else { dice.between(0, tariffs.len() as i128 - 1) };
        let tariff = &tariffs[usize::try_from(place).expect("a place")];
        let Some(simulated) = simulate(&mut dice, tariff) else { continue };
        // Everything was said, so that one statement only is asked for.
        let said = simulated.all_said();
        let exponent = simulated.exponent;
        let unit = Number::step(exponent);
        let nickel =
            Rounding::new(RoundingMode::HalfUp, Number::step(exponent).multiply(Number::whole(5)).expect("fits"));
        let otherwise = [
            said.charged.add(unit).ok(),
            said.charged.subtract(unit).ok().filter(|charged| !charged.is_negative()),
            said.charged.multiply(Number::whole(10)).ok(),
            said.charged.round(nickel.expect("a step")).ok(),
        ];
        for charged in otherwise.into_iter().flatten().filter(|charged| *charged != said.charged) {
            let claim = Claim { charged, ..said.clone() };
            let found = why(tariff, &claim).unwrap_or_else(|issues| panic!("{claim:?}: {issues:#?}"));
            assert_ne!(found.verdict, Verdict::ExplainedExactly, "{claim:?}\n{found:#?}");
            found.explained.iter().for_each(|one| assert_eq!(one.amount.amount(), charged));
            explained_if += u64::from(found.verdict == Verdict::ExplainedIf);
            tried += 1;
        }
    }
    println!("{tried} perturbed charges, {explained_if} of them fit something not said");
    assert!(tried > CASES, "only {tried} were tried");
}
