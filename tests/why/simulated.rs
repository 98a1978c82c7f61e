//! A charge that a shipped tariff gives, and what of it is hidden from the question.

use plainfee::document::{Date, Entries, Identifier, Moment};
use plainfee::money::Number;
use plainfee::quote::{Outcome, Request, To, UsedBefore, quote};
use plainfee::table::{CalendarDate, ClockTime, Counter, Fact, FeeTable, Measure, Offset, Promotion, Tariff};
use plainfee::why::{Claim, Seen};

use super::dice::Dice;
use super::oracle::{Hidden, Rule};

/// A charge and what is said of it.
pub struct Simulated {
    pub claim: Claim,
    /// What gave it.
    pub rule: Rule,
    pub hidden: Hidden,
    /// The decimals of its currency.
    pub exponent: u8,
    request: Request,
}

impl Simulated {
    /// The same with nothing hidden.
    pub fn all_said(&self) -> Claim {
        let Request { method, facts, used, codes, as_of, .. } = self.request.clone();
        let (hour, minute, _) = as_of.time();
        let at = ClockTime(u16::from(hour) * 60 + u16::from(minute));
        Claim { method, facts, used, codes, at: Some(at), ..self.claim.clone() }
    }
}

/// A random charge; nothing where the dice fell on what the tariff does not offer.
pub fn simulate(dice: &mut Dice, tariff: &Tariff) -> Option<Simulated> {
    let versions: Vec<&FeeTable> = tariff.versions().iter().collect();
    let table = dice.pick(&versions);
    let services: Vec<_> = table.services.iter().collect();
    let service = dice.pick(&services);
    let offers: Vec<_> = service.methods.iter().collect();
    let offer = dice.pick(&offers);
    let places: Vec<_> = service.destinations.iter().collect();
    let to = (!places.is_empty()).then(|| dice.pick(&places));
    let to = to.map(|to| To { country: to.country.clone(), currency: Some(to.currency.clone()) });
    let as_of = moment(dice, table)?;

    let asked = |fact: &&Fact| fact.services.is_empty() || fact.services.contains(&service.id);
    let facts: Vec<&Fact> = table.facts.iter().filter(asked).filter(|fact| !fact.values.is_empty()).collect();
    let stated: Vec<(Identifier, String)> = facts
        .iter()
        .map(|fact| {
            let values: Vec<&Identifier> = fact.values.iter().map(|value| &value.id).collect();
            // Most customers are as the table takes them to be.
            let usual = fact.default.as_ref().filter(|_| !dice.once_in(3));
            (fact.id.clone(), usual.unwrap_or_else(|| dice.pick(&values)).to_string())
        })
        .collect();
    let counters: Vec<&Counter> = table.counters.iter().filter(|one| one.services.contains(&service.id)).collect();
    let used: Vec<(Identifier, Number)> =
        counters.iter().map(|counter| (counter.id.clone(), used(dice, table, counter))).collect();
    let of_service = |one: &&Promotion| plainfee::quote::of_service(table, service, one);
    let codes: Vec<String> = table.promotions.iter().filter(of_service).filter_map(|one| one.code.clone()).collect();
    let named: Vec<String> = codes.iter().filter(|_| dice.once_in(4)).cloned().collect();

    let in_all = |(id, used): &(Identifier, Number)| (id.clone(), UsedBefore::InAll(*used));
    let mut request = Request {
        service: service.id.clone(),
        amount: Number::ONE,
        currency: None,
        side: None,
        to,
        method: Some(offer.method.clone()),
        facts: Entries::from_iter(stated.iter().cloned()),
        used: Entries::from_iter(used.iter().map(in_all)),
        codes: named.clone(),
        largest: false,
        as_of,
    };
    request.amount = amount(dice, tariff, &request)?;
    let quote = quote(tariff, &request).ok()?;
    let Outcome::Offered(statement) = &quote.statements.first()?.outcome else { return None };

    // At most two things are hidden, and the time of day.
    let mut hidden = Hidden { methods: vec![offer.method.clone()], moments: of_day(as_of), ..Hidden::default() };
    let mut claim = Claim {
        charged: statement.cost.on_top.amount(),
        seen: Seen::Fee,
        amount: Some(request.amount),
        currency: Some(currency(table, &quote.request.amount.currency().to_string())?),
        service: Some(service.id.clone()),
        to: request.to.clone(),
        method: request.method.clone(),
        facts: request.facts.clone(),
        used: request.used.clone(),
        codes: named,
        on: CalendarDate(as_of.date()),
        through: None,
        at: None,
        zone: Some(Offset(as_of.offset_minutes())),
    };
    for _ in 0..dice.between(0, 2) {
        match dice.between(0, 3) {
            0 => {
                claim.method = None;
                hidden.methods = service.methods.iter().map(|offer| offer.method.clone()).collect();
            }
            1 if !facts.is_empty() && hidden.facts.is_empty() => {
                let fact = dice.pick(&facts);
                let kept = stated.iter().filter(|(id, _)| *id != fact.id).cloned();
                claim.facts = Entries::from_iter(kept);
                hidden.facts.push((fact.id.clone(), fact.values.iter().map(|value| value.id.to_string()).collect()));
            }
            2 if !counters.is_empty() && hidden.used.is_empty() => {
                let counter = dice.pick(&counters);
                let own = used.iter().find(|(id, _)| *id == counter.id).map(|(_, used)| *used)?;
                let kept = used.iter().filter(|(id, _)| *id != counter.id);
                claim.used = Entries::from_iter(kept.map(in_all));
                hidden.used.push((counter.id.clone(), vec![Number::ZERO, own, limit(table, counter)]));
            }
            _ if !codes.is_empty() => {
                hidden.codes = codes.iter().filter(|code| !claim.codes.contains(code)).cloned().collect();
                hidden.codes.append(&mut claim.codes);
            }
            _ => {}
        }
    }
    let rule = Rule::of(&quote.table.version, &service.id, statement);
    Some(Simulated { claim, rule, hidden, exponent: statement.total.currency().exponent(), request })
}

/// A currency as documents write it.
fn currency(table: &FeeTable, code: &str) -> Option<plainfee::table::CurrencyCode> {
    let places = table.services.iter().flat_map(|service| &service.destinations).map(|to| &to.currency);
    places.chain([&table.currency]).find(|known| known.as_str() == code).cloned()
}

fn moment(dice: &mut Dice, table: &FeeTable) -> Option<Moment> {
    let from = table.valid.from.instant();
    let until = table.valid.until.map_or(from + 300 * 86_400, Moment::instant);
    let instant = i64::try_from(dice.between(i128::from(from), i128::from(until - 1))).ok()?;
    // Charges are told to the minute.
    Moment::at(instant.max(from + 60) / 60 * 60, table.valid.from.offset_minutes())
}

/// Every fourth hour of the day of a moment, and the moment.
fn of_day(as_of: Moment) -> Vec<Moment> {
    let Date { year, month, day } = as_of.date();
    let midnight = Moment::parse(&format!("{year:04}-{month:02}-{day:02}T00:00:00Z")).expect("a day").instant();
    let midnight = midnight - i64::from(as_of.offset_minutes()) * 60;
    let hours = (0..6).filter_map(|part| Moment::at(midnight + part * 14_400, as_of.offset_minutes()));
    hours.chain([as_of]).collect()
}

fn unit(table: &FeeTable, counter: &Counter) -> u8 {
    let code = counter.currency.as_ref().unwrap_or(&table.currency);
    if counter.measure == Measure::Count {
        0
    } else {
        table.currency_named(code.as_str()).map_or(2, |one| one.exponent())
    }
}

/// What an allowance of a counter comes to, or what its promotions are had for.
fn limit(table: &FeeTable, counter: &Counter) -> Number {
    let allowances = table.charges.iter().flat_map(|charge| &charge.allowances);
    let own = allowances.filter(|one| one.counter.as_ref() == Some(&counter.id)).map(|one| one.free.number());
    let uses = table.promotions.iter().filter_map(|one| one.uses.as_ref());
    let uses = uses.filter(|uses| uses.counter == counter.id).map(|uses| uses.most);
    own.chain(uses).max().unwrap_or(Number::ONE)
}

/// Nothing, all of an allowance, or some of it.
fn used(dice: &mut Dice, table: &FeeTable, counter: &Counter) -> Number {
    let limit = limit(table, counter);
    match dice.between(0, 3) {
        0 | 1 => Number::ZERO,
        2 => limit,
        _ => {
            let units = limit.units(unit(table, counter)).unwrap_or(1);
            Number::of_units(dice.between(0, units), unit(table, counter)).expect("fits")
        }
    }
}

/// An amount that the method carries, mostly a round one.
fn amount(dice: &mut Dice, tariff: &Tariff, request: &Request) -> Option<Number> {
    let probe = quote(tariff, request).ok()?;
    let exponent = probe.request.amount.currency().exponent();
    let table = tariff.in_force(request.as_of)?;
    let service = table.services.iter().find(|service| service.id == request.service)?;
    let offer = service.methods.iter().find(|offer| Some(&offer.method) == request.method.as_ref())?;
    let least = offer.minimum.and_then(|least| least.units(exponent)).unwrap_or(1).max(1);
    let most = offer.maximum.and_then(|most| most.units(exponent)).unwrap_or(20_000 * 10_i128.pow(u32::from(exponent)));
    let most = most.min(100_000 * 10_i128.pow(u32::from(exponent))).max(least);
    let units = dice.between(least, most);
    let round = 10_i128.pow(u32::from(exponent)) * dice.pick(&[1, 10, 50, 100]);
    let units = if dice.once_in(2) { (units / round * round).max(least) } else { units };
    Number::of_units(units, exponent).ok()
}
