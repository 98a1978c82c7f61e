//! A price as a function of the amount, exactly: straight pieces between whole units.

use crate::money::Number;
use crate::table::{Band, BandKind, Bands, Combine, Combined, Figure, FlatPrice, Price};

/// Prices are counted in so many parts of a smallest unit, so that percentages stay whole numbers.
const PARTS: u8 = 10;

/// Larger amounts than anybody pays, in smallest units.
const LARGEST: i128 = 1_000_000_000_000_000_000;

/// A straight piece: between two amounts, both inside, the price is `slope × amount + constant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub from: i128,
    pub to: i128,
    slope: i128,
    constant: i128,
}

impl Piece {
    pub fn at(&self, amount: i128) -> i128 {
        self.slope.saturating_mul(amount).saturating_add(self.constant)
    }
}

/// The pieces of a price, ascending; where it is not offered there is none.
#[derive(Clone, Debug, Default)]
pub struct Curve {
    pub pieces: Vec<Piece>,
    pub decimals: u8,
}

impl Curve {
    /// The curve of a price over a range of amounts; nothing for prices that are not made of straight pieces of
    /// the amount alone.
    pub fn of(price: &Price, range: (i128, i128), decimals: u8) -> Option<Self> {
        let range = (range.0.max(1), range.1.min(LARGEST));
        let pieces = match price {
            Price::Flat(flat) => vec![piece(flat, range, decimals)?],
            Price::Bands(bands) => of_bands(bands, range, decimals)?,
            Price::Combined(combined) => of_parts(combined, range, decimals)?,
            Price::LookUp(_) | Price::NotOffered(_) => return None,
        };
        Some(Self { pieces, decimals })
    }

    /// The curve with a minimum and a maximum.
    pub fn limited(mut self, minimum: Option<Figure>, maximum: Option<Figure>) -> Option<Self> {
        self.pieces = limited(self.pieces, minimum, maximum, self.decimals)?;
        Some(self)
    }

    /// The piece that holds an amount.
    pub fn piece_of(&self, amount: i128) -> Option<&Piece> {
        let place = self.pieces.partition_point(|piece| piece.to < amount);
        self.pieces.get(place).filter(|piece| piece.from <= amount)
    }

    /// The price of an amount, in parts of a smallest unit.
    pub fn at(&self, amount: i128) -> Option<i128> {
        self.piece_of(amount).map(|piece| piece.at(amount))
    }

    /// A price in parts as a number.
    pub fn number(&self, parts: i128) -> Number {
        Number::of_units(parts, self.decimals + PARTS).unwrap_or_default()
    }

    /// The lowest and the highest price.
    pub fn extremes(&self) -> Option<(i128, i128)> {
        let ends = || self.pieces.iter().flat_map(|piece| [piece.at(piece.from), piece.at(piece.to)]);
        ends().min().zip(ends().max())
    }
}

/// An amount of money in parts of a smallest unit.
pub fn parts_of(number: Number, decimals: u8) -> Option<i128> {
    number.units(decimals + PARTS)
}

fn piece(flat: &FlatPrice, (from, to): (i128, i128), decimals: u8) -> Option<Piece> {
    if flat.each.is_some() {
        return None;
    }
    let constant = flat.fixed.map_or(Some(0), |fixed| parts_of(fixed.number(), decimals))?;
    // A hundredth of a percentage point is a ten-thousandth of the amount.
    let slope = flat.percent.map_or(Some(0), |percent| percent.figure().units(PARTS - 2))?;
    Some(Piece { from, to, slope, constant })
}

fn of_bands(bands: &Bands, range: (i128, i128), decimals: u8) -> Option<Vec<Piece>> {
    if bands.by.is_some() {
        return None;
    }
    let mut pieces = Vec::new();
    let (mut from, mut before) = (1_i128, 0_i128);
    for band in &bands.bands {
        let to = upper_unit(band, decimals)?;
        let own = (from.max(range.0), to.min(range.1));
        if band.not_offered.is_some() {
            if bands.kind == BandKind::Graduated {
                break;
            }
        } else if bands.kind == BandKind::Slab {
            if own.0 <= own.1 {
                pieces.extend(limited(
                    vec![piece(&band.flat(), own, decimals)?],
                    band.minimum,
                    band.maximum,
                    decimals,
                )?);
            }
        } else {
            if band.minimum.is_some() || band.maximum.is_some() {
                return None;
            }
            let mut part = piece(&band.flat(), (from, to), decimals)?;
            // Only what lies past the band's lower edge is priced by it.
            part.constant = part.constant.checked_add(before)?.checked_sub(part.slope.checked_mul(from - 1)?)?;
            before = if to < LARGEST { part.at(to) } else { 0 };
            if own.0 <= own.1 {
                pieces.push(Piece { from: own.0, to: own.1, ..part });
            }
        }
        from = to.saturating_add(1);
    }
    Some(pieces)
}

/// The last whole unit of a band.
pub fn upper_unit(band: &Band, decimals: u8) -> Option<i128> {
    let units = |figure: Figure| figure.number().units(decimals);
    match (band.up_to, band.below) {
        (Some(edge), _) => units(edge),
        (None, Some(edge)) => units(edge).map(|edge| edge - 1),
        (None, None) => Some(i128::MAX),
    }
}

/// Pieces raised to a minimum and lowered to a maximum, cut where they cross it.
fn limited(pieces: Vec<Piece>, minimum: Option<Figure>, maximum: Option<Figure>, decimals: u8) -> Option<Vec<Piece>> {
    let mut limited = pieces;
    for (limit, is_minimum) in [(minimum, true), (maximum, false)] {
        let Some(limit) = limit else { continue };
        let limit = parts_of(limit.number(), decimals)?;
        limited = limited.into_iter().flat_map(|piece| cut(piece, limit, is_minimum)).collect();
    }
    Some(limited)
}

fn cut(piece: Piece, limit: i128, is_minimum: bool) -> Vec<Piece> {
    let level = |from, to| Piece { from, to, slope: 0, constant: limit };
    // Prices rise with the amount, so what is below a limit lies before what is above it.
    let first_above = if piece.slope == 0 {
        if piece.constant > limit { piece.from } else { piece.to + 1 }
    } else {
        let crossing = limit.saturating_sub(piece.constant).div_euclid(piece.slope).saturating_add(1);
        crossing.clamp(piece.from, piece.to + 1)
    };
    let below = (piece.from, first_above - 1);
    let above = (first_above, piece.to);
    let keep = |(from, to)| Piece { from, to, ..piece };
    let (first, second) =
        if is_minimum { (level(below.0, below.1), keep(above)) } else { (keep(below), level(above.0, above.1)) };
    [first, second].into_iter().filter(|piece| piece.from <= piece.to).collect()
}

fn of_parts(combined: &Combined, range: (i128, i128), decimals: u8) -> Option<Vec<Piece>> {
    let mut curves = Vec::new();
    for part in &combined.parts {
        if part.when.is_some() || !part.unless.is_empty() || part.rounding.is_some() {
            return None;
        }
        curves.push(Curve::of(&part.price, range, decimals)?.limited(part.minimum, part.maximum)?.pieces);
        if combined.combine == Combine::First {
            break;
        }
    }
    let mut curves = curves.into_iter();
    let first = curves.next()?;
    curves.try_fold(first, |one, other| together(&one, &other, combined.combine))
}

/// Two curves made one, piece by piece.
fn together(one: &[Piece], other: &[Piece], combine: Combine) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let (from, to) = (a.from.max(b.from), a.to.min(b.to));
        if from <= to {
            let (a, b) = (Piece { from, to, ..**a }, Piece { from, to, ..**b });
            match combine {
                Combine::Sum => pieces.push(Piece {
                    slope: a.slope.checked_add(b.slope)?,
                    constant: a.constant.checked_add(b.constant)?,
                    ..a
                }),
                _ => pieces.extend(chosen(a, b, combine == Combine::Greatest)),
            }
        }
        if a.to <= b.to {
            left.next();
        } else {
            right.next();
        }
    }
    Some(pieces)
}

/// The greater or lesser of two pieces over the same amounts, cut where they cross.
fn chosen(a: Piece, b: Piece, greatest: bool) -> Vec<Piece> {
    let (flat, steep) = if a.slope <= b.slope { (a, b) } else { (b, a) };
    let difference = steep.slope.saturating_sub(flat.slope);
    // From here on the steeper one is the greater.
    let crossing = if difference == 0 {
        if steep.constant > flat.constant { a.from } else { a.to + 1 }
    } else {
        let crossing = flat.constant.saturating_sub(steep.constant).div_euclid(difference).saturating_add(1);
        crossing.clamp(a.from, a.to + 1)
    };
    let (before, after) = if greatest { (flat, steep) } else { (steep, flat) };
    let pieces = [Piece { to: crossing - 1, ..before }, Piece { from: crossing, ..after }];
    pieces.into_iter().filter(|piece| piece.from <= piece.to).collect()
}
