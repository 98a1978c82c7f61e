//! Advice against the engine itself, asked again: what a way promises is what following it gives; a method told as the
//! cheapest is; an amount found from the other end leads there.

#[path = "promotions/dice.rs"]
mod dice;
#[path = "advice/random.rs"]
mod random;

use dice::Dice;
use plainfee::advice::{Way, WayKind, advise, ways};
use plainfee::document::Identifier;
use plainfee::money::{Money, Number};
use plainfee::quote::{Outcome, Quote, Request, Statement, quote};
use plainfee::table::{Side, Tariff};
use random::{request, tariff};

/// How many random cases each property is tried on: 100,000 in release, the first of them in every test run.
const CASES: u64 = if cfg!(debug_assertions) { 1_000 } else { 100_000 };

fn one_of(dice: &mut Dice, methods: &[Identifier]) -> Identifier {
    let place = dice.between(0, methods.len() as i128 - 1);
    methods[usize::try_from(place).expect("a place")].clone()
}

fn only(quote: Quote) -> Option<Statement> {
    quote.statements.into_iter().find_map(|method| match method.outcome {
        Outcome::Offered(statement) => Some(*statement),
        Outcome::NotOffered(_) => None,
    })
}

fn asked(tariff: &Tariff, request: &Request) -> Statement {
    let quote = quote(tariff, request).unwrap_or_else(|issues| panic!("{request:?}: {issues:#?}"));
    only(quote).unwrap_or_else(|| panic!("not offered: {request:?}"))
}

/// Everything that is paid less everything that arrives, in one currency.
fn kept(statements: &[Statement]) -> Number {
    let parts = statements.iter().map(|one| one.total.amount().subtract(one.total_to_recipient.amount()));
    parts.fold(Number::ZERO, |sum, part| sum.add(part.expect("fits")).expect("fits"))
}

fn follow(tariff: &Tariff, way: &Way) {
    let all = |requests: &[Request]| requests.iter().map(|one| asked(tariff, one)).collect::<Vec<_>>();
    let (now, instead) = (all(&way.instead_of), all(&way.requests));
    let saving = kept(&now).subtract(kept(&instead)).expect("fits");
    assert_eq!(saving, way.saving.amount(), "{way:#?}");
    assert!(saving > Number::ZERO, "{way:#?}");
    let sum = |amount: fn(&Statement) -> Money| {
        let amounts = instead.iter().map(amount);
        amounts.reduce(|sum, next| sum.add(next).expect("fits")).expect("a payment")
    };
    assert_eq!(sum(|one| one.total), way.total, "{way:#?}");
    assert_eq!(sum(|one| one.total_to_recipient), way.total_to_recipient, "{way:#?}");
}

#[test]
fn a_way_to_pay_less_gives_what_it_promises() {
    let mut followed = 0;
    for case in 0..CASES / 50 {
        let mut dice = Dice::of(case);
        let tariff = tariff(&mut dice, false);
        for _ in 0..50 {
            let request = request(&mut dice, &tariff);
            let methods: Vec<Identifier> = tariff.versions()[0].methods.iter().map(|one| one.id.clone()).collect();
            let chosen = one_of(&mut dice, &methods);
            let quote = quote(&tariff, &request).unwrap_or_else(|issues| panic!("{request:?}: {issues:#?}"));
            let ways = ways(&tariff, &request, &quote, Some(&chosen));
            for way in &ways {
                follow(&tariff, way);
                followed += 1;
            }
            // What saves on two payments stands apart from what saves on the one.
            let is_other = |way: &Way| matches!(way.kind, WayKind::Combine { .. });
            assert!(ways.iter().map(is_other).is_sorted(), "{ways:#?}");
            let own = ways.iter().filter(|way| !is_other(way));
            let savings: Vec<Number> = own.map(|way| way.saving.amount()).collect();
            assert!(savings.is_sorted_by(|one, next| one >= next), "{savings:?}");
        }
    }
    assert!(followed > CASES / 10, "only {followed} ways were found");
}

#[test]
fn the_method_told_as_cheapest_is_the_cheapest() {
    // Amounts tried, and those of ranges in which one method is told: of tariffs in one currency, and of others.
    let mut counts = [(0_u64, 0_u64); 2];
    // Each tariff is tried at many amounts: in all as many as there are cases.
    for case in 0..CASES / 50 {
        let mut dice = Dice::of(1_000_000 + case);
        let is_exchanged = dice.once_in(3);
        let tariff = tariff(&mut dice, is_exchanged);
        let request = request(&mut dice, &tariff);
        let Ok(advice) = advise(&tariff, &request, None) else { continue };
        let exponent = advice.break_even.first().map_or(2, |range| range.from.currency().exponent());
        let units = |money: Money| money.amount().units(exponent).expect("fits");
        for range in &advice.break_even {
            let from = units(range.from);
            let to = range.up_to.map_or(from.saturating_mul(3) + 1_000_000, units);
            let mut inside = vec![from, to, from + (to - from) / 2];
            inside.extend((0..16).map(|_| from + dice.between(0, to - from)));
            for units in inside {
                let amount = Number::of_units(units, exponent).expect("fits");
                let request = Request { amount, ..request.clone() };
                let quote = quote(&tariff, &request).unwrap_or_else(|issues| panic!("{issues:#?}"));
                let costs: Vec<(Identifier, Number)> = quote
                    .statements
                    .iter()
                    .filter_map(|method| {
                        let statement = method.outcome.statement()?;
                        Some((method.method.id.clone(), statement.cost.sum.amount()))
                    })
                    .collect();
                let least = costs.iter().map(|(_, cost)| *cost).min().expect("a method is offered");
                let within = range.differ_by.map_or(Number::ZERO, Money::amount);
                for told in &range.methods {
                    let (_, cost) = costs.iter().find(|(id, _)| *id == told.id).expect("a told method is offered");
                    let apart = cost.subtract(least).expect("fits");
                    assert!(
                        apart <= within,
                        "case {case}, {units}: {told:?} costs {apart} more\n{range:#?}\n{costs:?}"
                    );
                }
                // No other one is as cheap, unless told.
                let others = costs.iter().filter(|(_, cost)| *cost == least).map(|(id, _)| id);
                for id in others {
                    let is_told = range.methods.iter().any(|told| told.id == *id);
                    assert!(is_told, "case {case}, {units}: {id} is as cheap\n{range:#?}\n{costs:?}");
                }
                let (tried, clear) = &mut counts[usize::from(is_exchanged)];
                *tried += 1;
                *clear += u64::from(range.differ_by.is_none());
            }
        }
        let joined = advice.break_even.iter().zip(advice.break_even.iter().skip(1));
        for (range, next) in joined {
            assert!(
                range.up_to.is_some_and(|up_to| units(up_to) < units(next.from)),
                "case {case}: {range:?} {next:?}"
            );
        }
    }
    let [(tried, clear), (exchanged, clear_exchanged)] = counts;
    println!("{tried} amounts tried, {clear} in clear ranges; {exchanged} and {clear_exchanged} with an exchange");
    assert!(tried + exchanged >= CASES, "{counts:?}");
    // Where rates round, methods lie within the rounding of each other over wide ranges.
    assert!(clear * 10 > tried * 8 && clear_exchanged * 5 > exchanged * 2, "{counts:?}");
}

/// What is paid, what arrives or what is sent.
fn value(statement: &Statement, side: Side) -> Number {
    match side {
        Side::Send => statement.transfer_amount.amount(),
        Side::Total => statement.total.amount(),
        Side::Receive => statement.total_to_recipient.amount(),
    }
}

#[test]
fn an_amount_found_from_the_other_end_leads_there() {
    let (mut exact, mut nearest) = (0_u64, 0_u64);
    for case in 0..CASES / 20 {
        let mut dice = Dice::of(2_000_000 + case);
        let is_exchanged = dice.once_in(3);
        let tariff = tariff(&mut dice, is_exchanged);
        for _ in 0..20 {
            let forward = request(&mut dice, &tariff);
            let methods: Vec<Identifier> = tariff.versions()[0].methods.iter().map(|one| one.id.clone()).collect();
            let forward = Request { method: Some(one_of(&mut dice, &methods)), ..forward };
            let Some(known) = only(quote(&tariff, &forward).unwrap_or_else(|issues| panic!("{issues:#?}"))) else {
                continue;
            };
            let side = dice.pick(&[Side::Total, Side::Receive]);
            let wanted = value(&known, side);
            if wanted.is_zero() {
                continue;
            }
            // Some amount leads there, so one must be found; and it must be as good as the known one.
            let back = Request { amount: wanted, side: Some(side), ..forward.clone() };
            let found = asked(&tariff, &back);
            let reached = found.reached.as_ref().expect("the other end");
            assert!(reached.exact, "case {case}: {wanted} {side:?}\n{forward:?}\n{found:#?}");
            assert_eq!(value(&found, side), wanted);
            let better = match side {
                Side::Total => found.total_to_recipient.amount() >= known.total_to_recipient.amount(),
                _ => found.total.amount() <= known.total.amount(),
            };
            assert!(better, "case {case}: {forward:?}\n{found:#?}");
            // Forward again: the statement is the forward function's own.
            let again = asked(&tariff, &Request { amount: found.transfer_amount.amount(), ..forward.clone() });
            assert_eq!((again.total, again.total_to_recipient), (found.total, found.total_to_recipient));
            exact += 1;
            if side == Side::Total {
                largest(&tariff, &Request { largest: true, ..back }, &forward);
                nearest += 1;
            }
        }
    }
    assert!(exact >= CASES / 2 && nearest >= CASES / 5, "{exact} exact, {nearest} largest");
}

/// The largest amount that a total allows costs no more than it, and one unit more does not fit any longer.
fn largest(tariff: &Tariff, request: &Request, forward: &Request) {
    let found = asked(tariff, request);
    assert!(found.total.amount() <= request.amount, "{request:?}\n{found:#?}");
    let exponent = found.transfer_amount.currency().exponent();
    let next = found.transfer_amount.amount().add(Number::step(exponent)).expect("fits");
    let more =
        quote(tariff, &Request { amount: next, ..forward.clone() }).unwrap_or_else(|issues| panic!("{issues:#?}"));
    if let Some(more) = only(more) {
        assert!(more.total.amount() > request.amount, "{request:?}: {next} would fit\n{found:#?}");
    }
}
