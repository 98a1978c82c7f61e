//! Random small tables and payments, made so that promotions get in each other's way.

use crate::dice::Dice;
use crate::model::{
    Allowance, Band, Base, Bearer, Charge, Combine, Condition, Counter, Crossing, CustomerRate, Edge, Effect, Exchange,
    Flat, Mode, Part, Payment, Percent, Price, Principal, Promotion, Rounding, Table, Units,
};

/// The most promotions of a table.
const MOST: i128 = 12;

/// The table of a number, always the same.
pub fn table(dice: &mut Dice) -> Table {
    // What is to arrive is searched for, which takes a thousand times as long.
    let principal = match dice.between(1, 400) {
        1 => Principal::Receive,
        2..=100 => Principal::Total,
        _ => Principal::Send,
    };
    let exchange = dice.once_in(2).then(|| exchange(dice));
    let mut table = Table {
        principal,
        exchange,
        rounding: Rounding { mode: mode(dice), step: None },
        charges: Vec::new(),
        promotions: Vec::new(),
    };
    for _ in 0..dice.between(1, 4) {
        let charge = charge(dice, &table);
        table.charges.push(charge);
    }
    let count = dice.between(1, MOST);
    // Percentages finer than tenths of a price, one upon another, would be finer than an amount can be held.
    let mut fine_left = 4;
    let mut group = 0;
    for _ in 0..count {
        group += usize::from(dice.once_in(2));
        let mut promotion = promotion(dice, &table, &mut fine_left);
        promotion.group = (group % 3 != 0).then_some(group);
        table.promotions.push(promotion);
    }
    table
}

/// A payment by the table.
pub fn payment(dice: &mut Dice, table: &Table) -> Payment {
    let side = if table.principal == Principal::Receive { Bearer::Recipient } else { Bearer::Sender };
    // A code that no promotion has is refused; which letters are capitals does not matter.
    let known = |code: &&str| table.promotions.iter().filter_map(|own| own.code).any(|own| own == code.to_uppercase());
    let codes = dice.pick(&[&[][..], &["spring"], &["SPRING", "friend"]]);
    Payment {
        amount: money(dice, table, side, 400),
        codes: codes.iter().copied().filter(known).collect(),
        sent: if dice.once_in(2) { 0 } else { dice.between(0, 30_000) },
        payments: dice.between(0, 6),
        redeemed: dice.between(0, 3),
        is_gold: dice.once_in(2),
    }
}

/// About one yuan in the smallest units of a side.
fn yuan(table: &Table, side: Bearer) -> Units {
    match (side, &table.exchange) {
        (Bearer::Recipient, Some(Exchange { currency: "USD", .. })) => 14,
        (Bearer::Recipient, Some(_)) => 20,
        _ => 100,
    }
}

/// An amount above nought of up to so many yuan; a round one half of the time.
fn money(dice: &mut Dice, table: &Table, side: Bearer, most: i128) -> Units {
    let yuan = yuan(table, side);
    if dice.once_in(2) { yuan * dice.between(1, most) } else { dice.between(1, most * yuan) }
}

/// A small amount of money, as a fee is.
fn little(dice: &mut Dice, table: &Table, side: Bearer) -> Units {
    let most = yuan(table, side) * 10;
    dice.between(1, most)
}

fn mode(dice: &mut Dice) -> Mode {
    dice.pick(&[Mode::HalfUp, Mode::HalfUp, Mode::HalfUp, Mode::HalfEven, Mode::HalfDown, Mode::Up, Mode::Down])
}

fn exchange(dice: &mut Dice) -> Exchange {
    let (currency, exponent) = dice.pick(&[("USD", 2), ("JPY", 0)]);
    let is_per_yuan = dice.once_in(2);
    let usual = match (currency, is_per_yuan) {
        ("USD", true) => 1_400,
        ("USD", false) => 71_000,
        (_, true) => 203_000,
        _ => 490,
    };
    let near = |dice: &mut Dice| usual + dice.between(-usual / 30, usual / 30);
    let reference = (!dice.once_in(3)).then(|| near(dice));
    let has_margin = reference.is_some() && dice.once_in(2);
    let own = if has_margin { CustomerRate::Margin(margin(dice)) } else { CustomerRate::Published(near(dice)) };
    Exchange { currency, exponent, is_per_yuan, reference, own, mode: dice.pick(&[Mode::HalfUp, Mode::Down, Mode::Up]) }
}

fn margin(dice: &mut Dice) -> Percent {
    dice.between(0, 300)
}

fn charge(dice: &mut Dice, table: &Table) -> Charge {
    let borne_by = if dice.once_in(3) { Bearer::Recipient } else { Bearer::Sender };
    let before: Vec<usize> =
        (0..table.charges.len()).filter(|place| table.charges[*place].borne_by == borne_by).collect();
    let (mut is_tax, mut base) = (false, Base::Amount);
    if !before.is_empty() && dice.once_in(2) {
        let of: Vec<usize> = before.iter().copied().filter(|_| !dice.once_in(3)).collect();
        if !of.is_empty() {
            base = match dice.between(1, 8) {
                1 => Base::AmountWith(of),
                2 => Base::AmountLess(of),
                _ => Base::Charges(of),
            };
            is_tax = true;
        }
    }
    let place = table.charges.len();
    let price = match base {
        // A tax on a fee is a percentage; once in a while it has steps of its own.
        Base::Charges(_) if !dice.once_in(4) => {
            Price::Flat(Flat { percent: Some(dice.pick(&[600, 1_000, 1_800, 2_500])), ..Flat::default() })
        }
        _ => price(dice, table, borne_by, &format!("part-{place}")),
    };
    let once_in = |dice: &mut Dice, times: i128| dice.once_in(times).then(|| money(dice, table, borne_by, 200));
    let (from, up_to) = (once_in(dice, 10), once_in(dice, 10));
    let (minimum, maximum) = limits(dice, table, borne_by, 3);
    let step = dice.once_in(8).then(|| dice.pick(&[5, 10, 50, 100, 500]));
    // A limit is one of the steps that the price is rounded to.
    let in_steps = |limit: Units| step.map_or(limit, |step| (limit + step - 1) / step * step);
    Charge {
        borne_by,
        is_tax,
        from: from.filter(|from| up_to.is_none_or(|up_to| *from <= up_to)),
        up_to,
        allowance: dice.once_in(4).then(|| allowance(dice, table, borne_by)),
        base,
        price,
        minimum: minimum.map(in_steps),
        maximum: maximum.map(in_steps),
        rounding: (step.is_some() || dice.once_in(8)).then(|| Rounding { mode: mode(dice), step }),
    }
}

/// A minimum, a maximum, both or none, in order.
fn limits(dice: &mut Dice, table: &Table, side: Bearer, times: i128) -> (Option<Units>, Option<Units>) {
    let mut once_in = || dice.once_in(times).then(|| little(dice, table, side));
    match (once_in(), once_in()) {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        one_or_none => one_or_none,
    }
}

fn allowance(dice: &mut Dice, table: &Table, side: Bearer) -> Allowance {
    let counter = match dice.between(1, 4) {
        // What was sent is counted in yuan.
        1 | 2 if side == Bearer::Sender || table.exchange.is_none() => Some(Counter::Sent),
        3 => Some(Counter::Payments),
        _ => None,
    };
    Allowance {
        counter,
        free: free(dice, table, side, counter),
        crossing: dice.pick(&[Crossing::Split, Crossing::Whole, Crossing::NotConsumed]),
        is_free_at_limit: dice.once_in(2),
    }
}

fn free(dice: &mut Dice, table: &Table, side: Bearer, counter: Option<Counter>) -> i128 {
    if counter == Some(Counter::Payments) { dice.between(1, 8) } else { money(dice, table, side, 300) }
}

fn flat(dice: &mut Dice, table: &Table, side: Bearer) -> Flat {
    let percent = |dice: &mut Dice| dice.pick(&[10, 35, 100, 150, 250, 290, 500, 1_000]);
    match dice.between(1, 8) {
        1 | 2 => Flat { fixed: Some(little(dice, table, side)), ..Flat::default() },
        3 | 4 => Flat { percent: Some(percent(dice)), fixed: Some(little(dice, table, side)), each: None },
        5 => {
            let yuan = yuan(table, side);
            let each = (dice.between(1, yuan), yuan * dice.pick(&[5, 10, 50]));
            Flat { each: Some(each), ..Flat::default() }
        }
        _ => Flat { percent: Some(percent(dice)), ..Flat::default() },
    }
}

/// A price; its parts, where it has any, are called so.
fn price(dice: &mut Dice, table: &Table, side: Bearer, called: &str) -> Price {
    match dice.between(1, 8) {
        1 | 2 => bands(dice, table, side),
        3 | 4 => parts(dice, table, side, called),
        _ => Price::Flat(flat(dice, table, side)),
    }
}

fn bands(dice: &mut Dice, table: &Table, side: Bearer) -> Price {
    let mut edges: Vec<Units> = (0..dice.between(1, 3)).map(|_| money(dice, table, side, 300)).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut band = |edge: Option<Units>| {
        let (minimum, maximum) = limits(dice, table, side, 6);
        Band { edge, is_edge_inside: dice.once_in(2), price: flat(dice, table, side), minimum, maximum }
    };
    let mut bands: Vec<Band> = edges.into_iter().map(|edge| band(Some(edge))).collect();
    bands.push(band(None));
    Price::Bands { is_graduated: dice.once_in(2), bands }
}

fn parts(dice: &mut Dice, table: &Table, side: Bearer, called: &str) -> Price {
    let count = dice.between(2, 3);
    let mut part = |place: i128| {
        let (minimum, maximum) = limits(dice, table, side, 6);
        Part { id: format!("{called}-{place}"), price: flat(dice, table, side), minimum, maximum }
    };
    let parts = (1..=count).map(&mut part).collect();
    Price::Parts { combine: dice.pick(&[Combine::Sum, Combine::Greatest, Combine::Sum, Combine::Least]), parts }
}

fn promotion(dice: &mut Dice, table: &Table, fine_left: &mut i32) -> Promotion {
    let is_rate = table.exchange.is_some() && dice.once_in(6);
    let charges = if is_rate { Vec::new() } else { charges(dice, table) };
    let mut promotion = Promotion {
        charges,
        effect: Effect::AmountOff(1),
        from: dice
            .once_in(6)
            .then(|| dice.pick(&[Edge::LongBefore, Edge::ThisMinute, Edge::LongBefore, Edge::NextMinute])),
        until: dice
            .once_in(6)
            .then(|| dice.pick(&[Edge::LongAfter, Edge::NextMinute, Edge::LongAfter, Edge::ThisMinute])),
        when: None,
        unless: None,
        code: dice.once_in(10).then(|| dice.pick(&["SPRING", "FRIEND"])),
        uses: dice.once_in(10).then(|| dice.between(1, 4)),
        every: dice.once_in(12).then(|| dice.between(2, 3)),
        group: None,
        is_combinable: !dice.once_in(8),
    };
    let side = table.side_of(&promotion);
    promotion.when = dice.once_in(5).then(|| condition(dice, table, side));
    promotion.unless = dice.once_in(12).then(|| condition(dice, table, side));
    promotion.effect = if is_rate { special(dice, table) } else { effect(dice, table, &promotion, fine_left) };
    promotion
}

/// One charge, or several of one side.
fn charges(dice: &mut Dice, table: &Table) -> Vec<usize> {
    let places: Vec<usize> = (0..table.charges.len()).collect();
    let first = dice.pick(&places);
    let is_chosen = |place: &usize, dice: &mut Dice| {
        *place == first || (table.charges[*place].borne_by == table.charges[first].borne_by && dice.once_in(4))
    };
    places.iter().copied().filter(|place| is_chosen(place, dice)).collect()
}

fn condition(dice: &mut Dice, table: &Table, side: Bearer) -> Condition {
    match dice.between(1, 6) {
        1 => Condition::AmountFrom(money(dice, table, side, 300)),
        2 => Condition::AmountUpTo(money(dice, table, side, 300)),
        3 => Condition::AmountBelow(money(dice, table, side, 300)),
        4 => Condition::PaymentsFrom(dice.between(0, 4)),
        _ => Condition::IsGold,
    }
}

fn special(dice: &mut Dice, table: &Table) -> Effect {
    let exchange = table.exchange.as_ref().expect("there is one");
    let rate = if exchange.reference.is_some() && dice.once_in(2) {
        CustomerRate::Margin(margin(dice))
    } else {
        let usual = match (exchange.own, exchange.reference) {
            (CustomerRate::Published(rate), _) => rate,
            (CustomerRate::Margin(_), reference) => reference.expect("a margin is of it"),
        };
        CustomerRate::Published(usual + dice.between(-usual / 30, usual / 30))
    };
    Effect::Special { rate, up_to: dice.once_in(2).then(|| money(dice, table, Bearer::Sender, 300)) }
}

fn effect(dice: &mut Dice, table: &Table, promotion: &Promotion, fine_left: &mut i32) -> Effect {
    let side = table.side_of(promotion);
    let first = &table.charges[promotion.charges[0]];
    match dice.between(1, 14) {
        1..=5 => {
            let before_limits = dice.once_in(2);
            let mut percent = dice.pick(&[1_000, 2_000, 3_000, 5_000, 7_000, 9_000, 10_000]);
            if *fine_left > 0 && dice.once_in(3) {
                *fine_left -= 1;
                percent = dice.pick(&[500, 1_500, 2_500, 3_300, 7_500]);
            }
            let most = (!before_limits && dice.once_in(2)).then(|| little(dice, table, side));
            Effect::PercentOff { percent, before_limits, of_original: dice.once_in(3), most }
        }
        6 if own_charges(table, promotion).all(|charge| has_percentage(&charge.price)) => {
            Effect::PointsOff(dice.pick(&[10, 25, 50, 100]))
        }
        6 => Effect::AmountOff(little(dice, table, side)),
        7 | 8 => Effect::AmountOff(little(dice, table, side)),
        9 | 10 => Effect::Instead(price(dice, table, side, "instead")),
        11 | 12 => Effect::Exempt(money(dice, table, side, 200)),
        13 => raised(dice, table, promotion),
        _ => match &first.price {
            Price::Parts { parts, combine: Combine::Sum | Combine::Greatest }
                if promotion.charges.len() == 1 && parts.len() > 1 =>
            {
                let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
                Effect::Without(vec![dice.pick(&ids).to_owned()])
            }
            _ => Effect::AmountOff(little(dice, table, side)),
        },
    }
}

fn own_charges<'t>(table: &'t Table, promotion: &'t Promotion) -> impl Iterator<Item = &'t Charge> {
    promotion.charges.iter().map(|place| &table.charges[*place])
}

fn has_percentage(price: &Price) -> bool {
    match price {
        Price::Flat(flat) => flat.percent.is_some(),
        Price::Bands { bands, .. } => bands.iter().any(|band| band.price.percent.is_some()),
        Price::Parts { parts, .. } => parts.iter().any(|part| part.price.percent.is_some()),
    }
}

fn raised(dice: &mut Dice, table: &Table, promotion: &Promotion) -> Effect {
    let side = table.side_of(promotion);
    let allowances = own_charges(table, promotion).map(|charge| charge.allowance.as_ref());
    // It must raise something of each of its charges.
    let counters: Option<Vec<Option<Counter>>> =
        allowances.map(|allowance| allowance.map(|allowance| allowance.counter)).collect();
    let counters = counters.filter(|all| all.windows(2).all(|pair| pair[0] == pair[1]));
    match counters.unwrap_or_default().as_slice() {
        [] => Effect::Exempt(money(dice, table, side, 200)),
        [counter] => {
            let free = free(dice, table, side, *counter);
            // How much is free is written as payments or as money, by the counter that it names.
            let is_named = *counter == Some(Counter::Payments) || dice.once_in(2);
            Effect::Raised { free, counter: if is_named { *counter } else { None } }
        }
        several => {
            // Of several allowances it is for those of one counter; without one, it is for all.
            let counts = several.contains(&Some(Counter::Payments));
            let counter = if counts { Some(Counter::Payments) } else { several[0] };
            let free = free(dice, table, side, counter);
            Effect::Raised { free, counter }
        }
    }
}
