//! What a payment costs under a set of promotions, worked out again from the documentation and by none of the engine's
//! code: plain whole-number arithmetic in the documented order of evaluation.
//!
//! Charges on the sender's side, then the exchange, then those on the recipient's side. Each: conditions → base →
//! exempt → allowance → price → promotions before limits → minimum and maximum → promotions after limits → rounding.

use crate::exact::{Exact, Fraction, exactly, rounded, share};
use crate::model::{
    Allowance, Band, Base, Bearer, Charge, Combine, Counter, Crossing, CustomerRate, Effect, Exchange, Flat, Mode,
    Part, Payment, Percent, Price, Principal, Promotion, Table, Units,
};

/// What a payment comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Paid {
    /// Everything that leaves the payer.
    pub total: Units,
    /// What arrives.
    pub arrives: Units,
    /// The total less what the arriving amount is worth to the payer.
    pub kept: Units,
    /// What each charge comes to, by its place.
    pub lines: Vec<Option<Units>>,
}

/// A payment under some of the table's promotions; nothing where it is not offered. `principal` is the amount the
/// tariff starts from.
pub fn paid(table: &Table, payment: &Payment, principal: Units, promotions: &[&Promotion]) -> Option<Paid> {
    let special = promotions.iter().find_map(|promotion| match promotion.effect {
        Effect::Special { rate, up_to } => Some((rate, up_to)),
        _ => None,
    });
    let arriving = |sent: Units| convert(table, sent, special);
    let (sent, mut received) = match table.principal {
        Principal::Send | Principal::Total => (principal, arriving(principal)),
        Principal::Receive => (convert_back(table, principal, special), principal),
    };
    let mut lines = vec![None; table.charges.len()];
    let sum = |lines: &[Option<Units>], side: Bearer| -> Units {
        table
            .charges
            .iter()
            .zip(lines)
            .filter(|(charge, _)| charge.borne_by == side)
            .filter_map(|(_, line)| *line)
            .sum()
    };
    add_lines(table, payment, promotions, Bearer::Sender, sent, &mut lines)?;
    let on_top = sum(&lines, Bearer::Sender);
    let mut total = sent + on_top;
    if table.principal == Principal::Total {
        if on_top > sent {
            return None;
        }
        (total, received) = (sent, arriving(sent - on_top));
    }
    add_lines(table, payment, promotions, Bearer::Recipient, received, &mut lines)?;
    let arrives = received - sum(&lines, Bearer::Recipient);
    (arrives >= 0).then(|| Paid { total, arrives, kept: total - worth(table, arrives), lines })
}

/// What the tariff's amounts are before any charge and promotion, by which it is decided who may have a promotion.
pub fn regular_sides(table: &Table, principal: Units) -> (Units, Units) {
    match table.principal {
        Principal::Send | Principal::Total => (principal, convert(table, principal, None)),
        Principal::Receive => (convert_back(table, principal, None), principal),
    }
}

fn add_lines(
    table: &Table,
    payment: &Payment,
    promotions: &[&Promotion],
    side: Bearer,
    amount: Units,
    lines: &mut [Option<Units>],
) -> Option<()> {
    for (place, charge) in table.charges.iter().enumerate().filter(|(_, charge)| charge.borne_by == side) {
        let applies = charge.from.is_none_or(|from| amount >= from) && charge.up_to.is_none_or(|up_to| amount <= up_to);
        if applies {
            let own = promotions.iter().copied().filter(|promotion| promotion.charges.contains(&place));
            let own: Vec<&Promotion> = own.collect();
            lines[place] = Some(line(table, payment, charge, &own, amount, lines)?);
        }
    }
    Some(())
}

/// What a charge comes to; nothing where it has no price.
fn line(
    table: &Table,
    payment: &Payment,
    charge: &Charge,
    promotions: &[&Promotion],
    amount: Units,
    lines: &[Option<Units>],
) -> Option<Units> {
    let decimals = table.exponent(charge.borne_by);
    let sum = |of: &[usize]| of.iter().filter_map(|place| lines[*place]).sum::<Units>();
    let whole = match &charge.base {
        Base::Amount => amount,
        Base::Charges(of) => sum(of),
        Base::AmountWith(with) => amount + sum(with),
        Base::AmountLess(less) => (amount - sum(less)).max(0),
    };
    let left_out: Vec<&String> = promotions
        .iter()
        .filter_map(|promotion| match &promotion.effect {
            Effect::Without(parts) => Some(parts),
            _ => None,
        })
        .flatten()
        .collect();
    has_price(&charge.price, &left_out)?;
    let mut base = whole;
    for promotion in promotions {
        if let Effect::Exempt(exempt) = promotion.effect {
            base = (base - exempt).max(0);
        }
    }
    if let Some(allowance) = &charge.allowance {
        base -= free_part(payment, allowance, promotions, base);
    }
    let is_part_free = charge.allowance.is_some() || base != whole;
    if base == 0 && (is_part_free || !matches!(charge.base, Base::Amount)) {
        return Some(0);
    }
    let mut price = priced(&charge.price, base, decimals, &left_out);
    price = promoted(promotions, Some((&charge.price, &left_out)), price, base, decimals);
    price = limited(price, charge.minimum, charge.maximum, decimals);
    price = promoted(promotions, None, price, base, decimals);
    Some(rounded(price, charge.rounding.unwrap_or(table.rounding), decimals))
}

/// The greatest or least of no parts is no price.
fn has_price(price: &Price, left_out: &[&String]) -> Option<()> {
    match price {
        Price::Parts { combine: Combine::Greatest | Combine::Least, parts }
            if parts.iter().all(|part| left_out.contains(&&part.id)) =>
        {
            None
        }
        _ => Some(()),
    }
}

fn free_part(payment: &Payment, allowance: &Allowance, promotions: &[&Promotion], base: Units) -> Units {
    let mut free = allowance.free;
    for promotion in promotions {
        if let Effect::Raised { free: raised, counter } = promotion.effect
            && (counter.is_none() || counter == allowance.counter)
        {
            free = free.max(raised);
        }
    }
    let (used, own) = match allowance.counter {
        None => (0, base),
        Some(Counter::Sent) => (payment.sent, base),
        Some(Counter::Payments) => (payment.payments, 1),
    };
    let left = (free - used).max(0);
    let fits = if allowance.is_free_at_limit { own <= left } else { own < left };
    if fits {
        base
    } else if allowance.crossing == Crossing::Split && allowance.counter != Some(Counter::Payments) {
        left
    } else {
        0
    }
}

/// A price after the promotions of one order, each in turn and only where it lowers the price; before the limits `own`
/// is what it was worked out from.
fn promoted(
    promotions: &[&Promotion],
    own: Option<(&Price, &[&String])>,
    price: Exact,
    base: Units,
    decimals: u32,
) -> Exact {
    let before_limits = own.is_some();
    let mut now = price;
    for promotion in promotions {
        let gives = match &promotion.effect {
            Effect::PercentOff { percent, before_limits: order, of_original, most } if *order == before_limits => {
                let off = share(if *of_original { price } else { now }, *percent);
                now - most.map_or(off, |most| off.min(exactly(most, decimals)))
            }
            Effect::PointsOff(points) => own.map_or(now, |(own, left_out)| {
                now - (price - priced(&lowered(own, *points), base, decimals, left_out))
            }),
            Effect::AmountOff(off) if !before_limits => now - exactly(*off, decimals),
            Effect::Instead(price) if !before_limits => priced(price, base, decimals, &[]),
            _ => now,
        };
        now = now.min(gives.max(0));
    }
    now
}

/// The price with so many points less in each of its percentages.
fn lowered(price: &Price, points: Percent) -> Price {
    let lower = |flat: Flat| Flat { percent: flat.percent.map(|percent| (percent - points).max(0)), ..flat };
    match price {
        Price::Flat(own) => Price::Flat(lower(*own)),
        Price::Bands { is_graduated, bands } => {
            let bands = bands.iter().map(|band| Band { price: lower(band.price), ..band.clone() });
            Price::Bands { is_graduated: *is_graduated, bands: bands.collect() }
        }
        Price::Parts { combine, parts } => {
            let parts = parts.iter().map(|part| Part { price: lower(part.price), ..part.clone() });
            Price::Parts { combine: *combine, parts: parts.collect() }
        }
    }
}

fn limited(price: Exact, minimum: Option<Units>, maximum: Option<Units>, decimals: u32) -> Exact {
    let price = minimum.map_or(price, |minimum| price.max(exactly(minimum, decimals)));
    maximum.map_or(price, |maximum| price.min(exactly(maximum, decimals)))
}

fn priced(price: &Price, base: Units, decimals: u32, left_out: &[&String]) -> Exact {
    match price {
        Price::Flat(own) => flat(*own, base, decimals),
        Price::Bands { is_graduated: false, bands } => {
            let holds = |band: &&Band| {
                band.edge.is_none_or(|edge| if band.is_edge_inside { base <= edge } else { base < edge })
            };
            bands.iter().find(holds).map(|band| banded(band, base, decimals)).expect("the last band has no edge")
        }
        Price::Bands { is_graduated: true, bands } => {
            let (mut lower, mut is_lower_inside, mut sum) = (0, true, 0);
            for band in bands {
                let is_begun = base > lower || (is_lower_inside && base == lower);
                if is_begun {
                    let upper = band.edge.map_or(base, |edge| edge.min(base));
                    sum += banded(band, upper - lower, decimals);
                }
                (lower, is_lower_inside) = (band.edge.unwrap_or(lower), !band.is_edge_inside);
            }
            sum
        }
        Price::Parts { combine, parts } => {
            let prices = parts
                .iter()
                .filter(|part| !left_out.contains(&&part.id))
                .map(|part| limited(flat(part.price, base, decimals), part.minimum, part.maximum, decimals));
            match combine {
                Combine::Sum => prices.sum(),
                Combine::Greatest => prices.max().expect("a part"),
                Combine::Least => prices.min().expect("a part"),
            }
        }
    }
}

fn banded(band: &Band, base: Units, decimals: u32) -> Exact {
    limited(flat(band.price, base, decimals), band.minimum, band.maximum, decimals)
}

fn flat(flat: Flat, base: Units, decimals: u32) -> Exact {
    let percent = flat.percent.map_or(0, |percent| share(exactly(base, decimals), percent));
    let each = flat.each.map_or(0, |(price, unit)| exactly(price, decimals) * ((base + unit - 1) / unit));
    percent + each + exactly(flat.fixed.unwrap_or(0), decimals)
}

/// How much of what arrives one unit of the payer's currency is at a rate.
fn rate(exchange: &Exchange, own: CustomerRate) -> Fraction {
    // Paying with the currency of which there is one, less is given for it; paying with the other, more is paid.
    let (figure, under) = match own {
        CustomerRate::Published(rate) => (rate, 10_000),
        CustomerRate::Margin(margin) => {
            let factor = if exchange.is_per_yuan { 10_000 - margin } else { 10_000 + margin };
            (exchange.reference.expect("a margin is of a market rate") * factor, 100_000_000)
        }
    };
    if exchange.is_per_yuan { Fraction::of(figure, under) } else { Fraction::of(under, figure) }
}

/// What arrives for an amount that is sent: the first part of it at a promotion's rate, the rest at the usual one.
fn convert(table: &Table, sent: Units, special: Option<(CustomerRate, Option<Units>)>) -> Units {
    let Some(exchange) = &table.exchange else { return sent };
    let scale = Fraction::of(10_i128.pow(exchange.exponent), 100);
    let usual = rate(exchange, exchange.own);
    let (own, up_to) = special.map_or((usual, None), |(own, up_to)| (rate(exchange, own), up_to));
    let first = up_to.map_or(sent, |up_to| up_to.min(sent));
    let gives = Fraction::of(first, 1).times(own).plus(Fraction::of(sent - first, 1).times(usual));
    gives.times(scale).rounded(exchange.mode)
}

/// What must be sent for an amount to arrive.
fn convert_back(table: &Table, arriving: Units, special: Option<(CustomerRate, Option<Units>)>) -> Units {
    let Some(exchange) = &table.exchange else { return arriving };
    let arriving = Fraction::of(arriving, 1).times(Fraction::of(100, 10_i128.pow(exchange.exponent)));
    let usual = rate(exchange, exchange.own);
    let (own, up_to) = special.map_or((usual, None), |(own, up_to)| (rate(exchange, own), up_to));
    let beyond = up_to.and_then(|up_to| {
        let rest = arriving.less(Fraction::of(up_to, 1).times(own))?;
        Some(Fraction::of(up_to, 1).plus(rest.per(usual)))
    });
    beyond.unwrap_or_else(|| arriving.per(own)).rounded(exchange.mode)
}

/// What an amount that arrives is worth to the payer: at the market rate where there is one, else at the usual rate.
fn worth(table: &Table, arrives: Units) -> Units {
    let Some(exchange) = &table.exchange else { return arrives };
    let at = exchange.reference.map_or(exchange.own, CustomerRate::Published);
    let scale = Fraction::of(100, 10_i128.pow(exchange.exponent));
    Fraction::of(arrives, 1).times(scale).per(rate(exchange, at)).rounded(Mode::HalfUp)
}
