//! How much may have been used of a counter, and what a fact's amount may be: as far as the table tells them apart.

use crate::document::Identifier;
use crate::money::Number;
use crate::table::{Band, Charge, Counter, FactCondition, FeeTable, Figure, Measure, Part, Price, Range, When};

/// An allowance that was used up is likelier than any one amount of it.
pub const USED_UP: u32 = 2;
pub const PARTLY: u32 = 3;

/// How much may have been used of a counter: each edge at which a rule changes, and the counts beside it.
pub fn likely(table: &FeeTable, id: &Identifier) -> Vec<(Number, u32)> {
    let edges = edges(table, id);
    let mut likely: Vec<(Number, u32)> = edges.iter().map(|edge| (*edge, USED_UP)).collect();
    if let Some(unit) = unit(table, id) {
        let beside = |edge: &Number| [edge.subtract(unit).ok(), edge.add(unit).ok()];
        for used in edges.iter().flat_map(beside).flatten() {
            if used > Number::ZERO && !likely.iter().any(|(known, _)| *known == used) {
                likely.push((used, PARTLY));
            }
        }
    }
    likely
}

/// The smallest step of a counter: one payment, or the smallest unit of its currency.
pub fn unit(table: &FeeTable, id: &Identifier) -> Option<Number> {
    let counter = counter(table, id)?;
    Some(Number::step(decimals(table, counter)?))
}

/// How many decimals a counter has.
pub fn decimals(table: &FeeTable, counter: &Counter) -> Option<u8> {
    if counter.measure == Measure::Count {
        return Some(0);
    }
    let code = counter.currency.as_ref().unwrap_or(&table.currency);
    Some(table.currency_named(code.as_str())?.exponent())
}

/// A counter of a table.
pub fn counter<'t>(table: &'t FeeTable, id: &Identifier) -> Option<&'t Counter> {
    table.counters.iter().find(|counter| counter.id == *id)
}

/// What a counter holds where a rule changes, the least first; nought left out.
pub fn edges(table: &FeeTable, id: &Identifier) -> Vec<Number> {
    let mut found = Edges { of: Of::Counter(id), numbers: Vec::new() };
    found.table(table);
    found.sorted()
}

/// What a fact amounts to where a rule changes, the least first; nought left out.
pub fn edges_of_fact(table: &FeeTable, id: &Identifier) -> Vec<Number> {
    let mut found = Edges { of: Of::Fact(id), numbers: Vec::new() };
    found.table(table);
    found.sorted()
}

#[derive(Clone, Copy)]
enum Of<'a> {
    Counter(&'a Identifier),
    Fact(&'a Identifier),
}

struct Edges<'a> {
    of: Of<'a>,
    numbers: Vec<Number>,
}

impl Edges<'_> {
    fn table(&mut self, table: &FeeTable) {
        table.charges.iter().for_each(|charge| self.charge(charge));
        for promotion in &table.promotions {
            promotion.when.iter().chain(&promotion.unless).for_each(|when| self.when(when));
            let uses = promotion.uses.as_ref().filter(|uses| self.is_counter(&uses.counter));
            let nth = promotion.nth.as_ref().filter(|nth| self.is_counter(&nth.counter));
            let before = nth.and_then(|nth| nth.every.subtract(Number::ONE).ok());
            self.numbers.extend(uses.map(|uses| uses.most).into_iter().chain(before));
        }
    }

    fn charge(&mut self, charge: &Charge) {
        charge.when.iter().chain(&charge.unless).for_each(|when| self.when(when));
        for allowance in &charge.allowances {
            allowance.when.iter().for_each(|when| self.when(when));
            if allowance.counter.as_ref().is_some_and(|counter| self.is_counter(counter)) {
                self.numbers.push(allowance.free.number());
            }
        }
        let adjustments = charge.adjustments.iter();
        adjustments.for_each(|one| one.when.iter().chain(&one.unless).for_each(|when| self.when(when)));
        if let Some(period) = charge.period_maximum.as_ref().filter(|period| self.is_counter(&period.counter)) {
            self.numbers.push(period.maximum.number());
        }
        self.price(&charge.price);
    }

    fn price(&mut self, price: &Price) {
        match price {
            Price::Flat(_) | Price::NotOffered(_) => {}
            Price::Bands(bands) => {
                let is_mine = bands.by.as_ref().is_some_and(|by| match self.of {
                    Of::Counter(id) => by.counter.as_ref() == Some(id),
                    Of::Fact(id) => by.fact.as_ref() == Some(id),
                });
                if is_mine {
                    let edges = |band: &Band| [band.up_to, band.below];
                    self.numbers.extend(bands.bands.iter().flat_map(edges).flatten().map(Figure::number));
                }
            }
            Price::LookUp(look_up) => {
                look_up.rows.iter().for_each(|row| self.price(&row.price));
                look_up.otherwise.iter().for_each(|price| self.price(price));
            }
            Price::Combined(combined) => combined.parts.iter().for_each(|part| self.part(part)),
        }
    }

    fn part(&mut self, part: &Part) {
        part.when.iter().chain(&part.unless).for_each(|when| self.when(when));
        self.price(&part.price);
    }

    fn when(&mut self, when: &When) {
        let range: Option<&Range> = match self.of {
            Of::Counter(id) => when.used.get(id),
            Of::Fact(id) => match when.facts.get(id) {
                Some(FactCondition::Within(range)) => Some(range),
                Some(FactCondition::OneOf(_)) | None => None,
            },
        };
        self.numbers.extend(range.into_iter().flat_map(Range::edges));
    }

    fn is_counter(&self, id: &Identifier) -> bool {
        matches!(self.of, Of::Counter(own) if own == id)
    }

    fn sorted(mut self) -> Vec<Number> {
        self.numbers.retain(|number| *number > Number::ZERO);
        self.numbers.sort_unstable();
        self.numbers.dedup();
        self.numbers
    }
}
