//! Real published tariffs: one test per vector of `tests/vectors/published.json`, named by its id.
//!
//! `mapped/*.json` says, for each vector, which fee tables and which request it is and
//! where in the quote each of its figures must stand. The figures themselves are always the vector's own.
//!
//! Offers that the source itself calls a promotion, a discount for a time or an offer are `promotions` of their tables:
//! Bank of China (waivers by channel and date, discounts that multiply), the cut of card fees in China (off the rate,
//! under the same maximum), General Bytes (off the fee, another fee where it is lower), Paytm and Swipey (cashback),
//! Remitly (a better rate up to a cap), Shengjing Bank (a tenth less), WeChat Pay in December 2017 (more is free) and
//! Wise (the first part of the first transfer is free). Payit's cashback is of the highest of several payments, which
//! only a charge can state; Wise's discount by volume and Remitly's free transfers, whose usual price is not published,
//! are prices.
//!
//! A case of a mapping:
//! - `vectors`: the ids it is for; `tables`: the versions of one tariff; `method`: whose statement is compared,
//!   filled in like the request.
//! - `request`: a request in which `"$field"` is that input of the vector, `"$field.amount"` and
//!   `"$field.currency"` the two words of an input such as `100.00 USD`, `"$field.0.count"` what a list or object
//!   has at that path, and `"${field}T12:00:00Z"` a text with the input in it. `words`: what the inputs' own words
//!   are called in the table.
//! - `expect`: each field of the vector's `expected`, and its place. `uncompared`: those left out, with the reason.
//! - `inputs`: inputs that the table states instead of the request, and their place; `unused`: the rest, with
//!   the reason.
//! - `contradicted`: fields whose printed figure breaks the source's own rule: their `place`, the figure by the
//!   `rule` as the vector's note has it, and the `reason`.
//! - `order`: fields (in the vector's own order) and places, which must follow one another in the statement and
//!   leave no line out.
//!
//! A place is a JSON pointer into the statement, `line:<charge>` (its amount), `line:<charge>/<pointer>`,
//! `unrounded:<charge>` (the amount before the line's rounding), `usage:<counter>/<pointer>`, `$field` (the vector's
//! own figure, as a part of a sum), `offered`, any of these after a `-` for a
//! figure that is printed as taken off, `{ "sum": [places] }`, `{ "ratio": [place, place] }`, `{ "share": [place,
//! place] }` (the same in percent), `{ "of": place, "decimals": 2, "rounding": "down" }` (as the source prints it),
//! `days:<place>` (how many days after the request a moment is), or a list of places for a list of figures. For a
//! text, `{ "says": text, "equal": [places] }`: the vector says just that, and the places have the same figure.
//! `{ "count": … }` is how many of so many (`times`) payments have an amount at a place (`with`) or have nothing
//! there (`without`): the same `request` each time, but for the number of those made before, which stands at
//! `before`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use plainfee::document::Moment;
use plainfee::issue::Issue;
use plainfee::money::{Currency, Money, MoneyFault, Number, Rounding, RoundingMode};
use plainfee::quote::{Line, Outcome, Request, Statement, quote};
use plainfee::table::{Tariff, parse};
use serde_json::{Map, Value};

fn main() {
    let arguments = Arguments::from_args();
    let vectors = list(&read("tests/vectors/published.json"));

    let mut cases: BTreeMap<String, Vec<Arc<Value>>> = BTreeMap::new();
    for file in files("tests/vectors/mapped") {
        for case in list(&read(&file)["cases"]) {
            let case = Arc::new(case);
            for id in words(&case["vectors"]) {
                cases.entry(id).or_default().push(Arc::clone(&case));
            }
        }
    }

    let mut trials = Vec::new();
    for vector in &vectors {
        let id = text(&vector["id"]);
        match cases.remove(&id).as_deref() {
            Some([case]) => {
                let (vector, case) = (vector.clone(), Arc::clone(case));
                trials.push(Trial::test(id, move || check(&vector, &case).map_err(Failed::from)));
            }
            Some(_) => trials.push(failing(id, "mapped more than once")),
            None => trials.push(failing(id, "a vector without a mapping")),
        }
    }
    for unknown in cases.into_keys() {
        trials.push(failing(unknown, "a mapping for a vector that does not exist"));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn failing(name: String, reason: &'static str) -> Trial {
    Trial::test(name, move || Err(Failed::from(reason)))
}

/// Quotes a vector's request and compares every figure; the answer is everything that is wrong.
fn check(vector: &Value, case: &Value) -> Result<(), String> {
    let mut faults = Faults::default();
    let (inputs, expected) = (object(&vector["inputs"]), object(&vector["expected"]));
    let currency = text(&vector["currency"]);

    let mut used = BTreeSet::new();
    let known = translated(&vector["inputs"], &object(&case["words"]));
    let known = object(&known);
    let request = filled(&case["request"], &known, &mut used)?;
    let tariff = tariff(&words(&case["tables"]))?;
    let method = text(&filled(&case["method"], &known, &mut used)?);
    for (field, place) in &object(&case["expect"]) {
        if let Some(count) = place.get("count") {
            let found = counted(&tariff, &method, count, &known, &mut used)?;
            let printed = expected.get(field).map(text).unwrap_or_default();
            if printed != found.to_string() {
                faults.note(format!("{field}: printed {printed}, found {found}"));
            }
        }
    }
    used.extend(object(&case["inputs"]).keys().cloned());
    used.extend(own_fields(&case["expect"]).into_iter().filter(|field| inputs.contains_key(field)));
    used.extend(object(&case["unused"]).keys().cloned());
    faults.same_names("input", &used, &inputs);
    let mut compared: BTreeSet<String> = object(&case["expect"]).keys().cloned().collect();
    compared.extend(object(&case["uncompared"]).keys().cloned());
    compared.extend(object(&case["contradicted"]).keys().cloned());
    faults.same_names("expected field", &compared, &expected);

    let found = outcome(&tariff, &request, &method)?;
    let own = inputs.iter().chain(&expected).map(|(field, value)| (field.clone(), value.clone())).collect();
    let answer = Answer { own, as_of: text(&request["asOf"]), ..Answer::new(&found)? };
    if let Outcome::NotOffered(reason) = &found
        && !object(&case["expect"]).values().any(|place| place == "offered")
    {
        return Err(format!("not offered: {reason:?}"));
    }
    for (fields, printed) in [(object(&case["expect"]), &expected), (object(&case["inputs"]), &inputs)] {
        for (field, place) in &fields {
            if let Some(printed) = printed.get(field)
                && place.get("count").is_none()
                && let Err(fault) = answer.compare(place, printed, &currency)
            {
                faults.note(format!("{field}: {fault}"));
            }
        }
    }
    for (field, contradicted) in &object(&case["contradicted"]) {
        let rule = &contradicted["rule"];
        if !text(&vector["note"]).replace(',', "").contains(&text(rule)) {
            faults.note(format!("{field}: the vector's note does not say {rule}"));
        }
        if let Err(fault) = answer.compare(&contradicted["place"], rule, &currency) {
            faults.note(format!("{field}: by the rule {fault}"));
        }
        if expected.get(field).is_some_and(|printed| answer.compare(&contradicted["place"], printed, &currency).is_ok())
        {
            faults.note(format!("{field}: contradicts nothing"));
        }
    }
    if let Outcome::Offered(statement) = &found {
        faults.take(adds_up(statement));
        if statement.reached.as_ref().is_some_and(|reached| !reached.exact) {
            faults.note("the amount asked for is not reached exactly".to_owned());
        }
    }
    if case["order"].is_array() {
        faults.take(answer.in_order(&words(&case["order"]), &object(&case["expect"]), &expected));
    }
    faults.outcome()
}

/// The answer to a request for one method.
fn outcome(tariff: &Tariff, request: &Value, method: &str) -> Result<Outcome, String> {
    let request = Request::parse("request", &request.to_string()).map_err(|issues| told("request", &issues))?;
    let quote = quote(tariff, &request).map_err(|issues| told("quote", &issues))?;
    let mut statements = quote.statements.into_iter();
    let found = statements.find(|statement| statement.method.id.as_str() == method);
    found.map(|found| found.outcome).ok_or_else(|| format!("the service has no method {method}"))
}

/// How many of so many payments have an amount, or none, at a place.
fn counted(
    tariff: &Tariff,
    method: &str,
    count: &Value,
    inputs: &Map<String, Value>,
    used: &mut BTreeSet<String>,
) -> Result<usize, String> {
    let mut request = filled(&count["request"], inputs, used)?;
    let times = text(&filled(&count["times"], inputs, used)?);
    let times: usize = times.parse().map_err(|_| format!("{times} is no number of times"))?;
    let before = text(&count["before"]);
    let mut found = 0;
    for made in 0..times {
        let Some(place) = request.pointer_mut(&before) else { return Err(format!("the request has no {before}")) };
        *place = Value::from(made.to_string());
        let answer = Answer::new(&outcome(tariff, &request, method)?)?;
        let is_counted = match count.get("without") {
            Some(place) => answer.figure(place)?.number == Number::ZERO,
            // A charge that does not apply has no line.
            None => answer.figure(&count["with"]).is_ok_and(|figure| figure.number != Number::ZERO),
        };
        found += usize::from(is_counted);
    }
    Ok(found)
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn note(&mut self, fault: String) {
        self.0.push(fault);
    }

    fn take(&mut self, result: Result<(), String>) {
        self.0.extend(result.err());
    }

    fn same_names(&mut self, what: &str, named: &BTreeSet<String>, vector: &Map<String, Value>) {
        for name in vector.keys().filter(|name| !named.contains(*name)) {
            self.note(format!("{what} \"{name}\" of the vector is neither compared nor left out with a reason"));
        }
        for name in named.iter().filter(|name| !vector.contains_key(*name)) {
            self.note(format!("the vector has no {what} \"{name}\""));
        }
    }

    fn outcome(self) -> Result<(), String> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0.join("\n")) }
    }
}

/// One method's answer, as the JSON every surface gets.
struct Answer {
    offered: bool,
    statement: Value,
    /// The vector's own fields.
    own: Map<String, Value>,
    /// The moment of the request.
    as_of: String,
}

/// A figure in an answer: an amount with its currency, or a bare number such as a rate.
#[derive(Debug, PartialEq)]
struct Figure {
    number: Number,
    currency: Option<String>,
}

impl Answer {
    fn new(outcome: &Outcome) -> Result<Self, String> {
        let statement = serde_json::to_value(outcome.statement()).map_err(|fault| fault.to_string())?;
        Ok(Self { offered: outcome.statement().is_some(), statement, own: Map::new(), as_of: String::new() })
    }

    fn compare(&self, place: &Value, printed: &Value, currency: &str) -> Result<(), String> {
        if let (Value::Array(places), Value::Array(printed)) = (place, printed) {
            if places.len() != printed.len() {
                return Err(format!("{} places for {} figures", places.len(), printed.len()));
            }
            return places.iter().zip(printed).try_for_each(|(place, printed)| self.compare(place, printed, currency));
        }
        if place == "offered" {
            return if *printed == self.offered {
                Ok(())
            } else {
                Err(format!("printed {printed}, offered {}", self.offered))
            };
        }
        if let Some(says) = place.get("says") {
            if says != printed {
                return Err(format!("printed {printed}"));
            }
            let figures: Result<Vec<Figure>, String> =
                list(&place["equal"]).iter().map(|place| self.figure(place)).collect();
            return match figures?.as_slice() {
                [first, second] if first == second => Ok(()),
                figures => Err(format!("{printed} is not so: {figures:?}")),
            };
        }
        let figure = self.figure(place)?;
        let words = text(printed);
        let mut words = words.split(' ');
        let printed = words.next().unwrap_or_default();
        let number = Number::parse(printed.trim_start_matches('+').trim_end_matches('%'))
            .map_err(|fault| format!("{printed}: {fault}"))?;
        if figure.number != number {
            return Err(format!("printed {printed}, found {}", figure.number));
        }
        match figure.currency {
            Some(found) if found != words.next().unwrap_or(currency) => Err(format!("found in {found}")),
            _ => Ok(()),
        }
    }

    fn figure(&self, place: &Value) -> Result<Figure, String> {
        if let Some(places) = place.get("sum") {
            let mut sum = Figure { number: Number::ZERO, currency: None };
            for place in list(places) {
                let part = self.figure(&place)?;
                if sum.currency.is_some() && part.currency.is_some() && sum.currency != part.currency {
                    return Err("a sum of several currencies".to_owned());
                }
                sum = Figure {
                    number: sum.number.add(part.number).map_err(|fault| fault.to_string())?,
                    currency: part.currency.or(sum.currency),
                };
            }
            return Ok(sum);
        }
        if let Some([of, whole]) = place.get("ratio").and_then(Value::as_array).map(Vec::as_slice) {
            let (of, whole) = (self.figure(of)?, self.figure(whole)?);
            let rounding = Rounding::to_decimals(RoundingMode::HalfUp, 12);
            let ratio = of.number.round_ratio(whole.number, rounding).map_err(|fault| fault.to_string())?;
            return Ok(Figure { number: ratio, currency: None });
        }
        if let Some([of, whole]) = place.get("share").and_then(Value::as_array).map(Vec::as_slice) {
            let (of, whole) = (self.figure(of)?, self.figure(whole)?);
            let rounding = Rounding::to_decimals(RoundingMode::HalfUp, 12);
            let share = of.number.multiply(Number::HUNDRED).and_then(|of| of.round_ratio(whole.number, rounding));
            return Ok(Figure { number: share.map_err(|fault| fault.to_string())?, currency: None });
        }
        if let Some(of) = place.get("of") {
            let mode = if place["rounding"] == "down" { RoundingMode::Down } else { RoundingMode::HalfUp };
            let decimals = place["decimals"].as_u64().and_then(|decimals| u8::try_from(decimals).ok());
            let rounding = Rounding::to_decimals(mode, decimals.ok_or("a place without its decimals")?);
            let Figure { number, currency } = self.figure(of)?;
            return Ok(Figure { number: number.round(rounding).map_err(|fault| fault.to_string())?, currency });
        }
        let place = text(place);
        if let Some(place) = place.strip_prefix("days:") {
            let moment = self.statement.pointer(&self.pointer(place)?).map(text).unwrap_or_default();
            let instant = |moment: &str| Moment::parse(moment).map(|moment| moment.instant());
            let (moment, as_of) =
                instant(&moment).zip(instant(&self.as_of)).ok_or_else(|| format!("no moment at {place}"))?;
            return Ok(Figure { number: Number::whole((moment - as_of) / 86_400), currency: None });
        }
        let (place, taken_off) = place.strip_prefix('-').map_or((place.as_str(), false), |place| (place, true));
        let (pointer, value) = match place.strip_prefix('$') {
            Some(field) => (place.to_owned(), self.own.get(field)),
            None => {
                let pointer = self.pointer(place)?;
                let value = self.statement.pointer(&pointer);
                (pointer, value)
            }
        };
        let value = value.ok_or_else(|| format!("there is nothing at {pointer}"))?;
        let (amount, currency) = match value.get("amount") {
            Some(amount) => (amount, value.get("currency").map(text)),
            None => (value, None),
        };
        let amount = text(amount);
        let number = Number::parse(&amount).map_err(|fault| format!("{pointer} is {amount}: {fault}"))?;
        let number = if taken_off { Number::ZERO.subtract(number).map_err(|fault| fault.to_string())? } else { number };
        Ok(Figure { number, currency })
    }

    /// The JSON pointer a place stands for.
    fn pointer(&self, place: &str) -> Result<String, String> {
        if place.starts_with('/') {
            return Ok(place.to_owned());
        }
        let (kind, rest) = place.split_once(':').ok_or_else(|| format!("{place} is no place"))?;
        let (charge, inside) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
        if kind == "usage" {
            let mut counters = list(&self.statement["usage"]).into_iter();
            let index = counters.position(|usage| usage["counter"] == charge);
            let index = index.ok_or_else(|| format!("the statement does not count {charge}"))?;
            return Ok(format!("/usage/{index}{inside}"));
        }
        let line =
            self.lines().find(|line| self.statement.pointer(&format!("{line}/charge")).is_some_and(|id| id == charge));
        let line = line.ok_or_else(|| format!("the statement has no line of {charge}"))?;
        match kind {
            "line" if inside.is_empty() => Ok(format!("{line}/amount")),
            "line" => Ok(format!("{line}{inside}")),
            "unrounded" => {
                let steps = self.statement.pointer(&format!("{line}/working")).map(list).unwrap_or_default();
                let rounded = steps.iter().position(|step| step["step"] == "rounding");
                Ok(rounded.map_or(format!("{line}/amount"), |step| format!("{line}/working/{step}/before")))
            }
            _ => Err(format!("{place} is no place")),
        }
    }

    /// The pointers of all lines.
    fn lines(&self) -> impl Iterator<Item = String> {
        ["senderLines", "recipientLines", "thirdPartyLines", "laterLines"].into_iter().flat_map(|part| {
            let count = self.statement[part].as_array().map_or(0, Vec::len);
            (0..count).map(move |index| format!("/{part}/{index}"))
        })
    }

    /// Whether the entries follow one another in the statement and leave no line out.
    fn in_order(
        &self,
        order: &[String],
        expect: &Map<String, Value>,
        expected: &Map<String, Value>,
    ) -> Result<(), String> {
        let fields: Vec<&String> = order.iter().filter(|entry| !entry.starts_with('/')).collect();
        if fields != expected.keys().collect::<Vec<_>>() {
            return Err("\"order\" has other fields, or in another order, than the vector".to_owned());
        }
        let mut all = Vec::new();
        walk(&self.statement, String::new(), &mut all);
        let mut before = None;
        let mut seen = BTreeSet::new();
        for entry in order {
            let place = expect.get(entry).map_or(entry.clone(), text);
            let pointer = self.pointer(place.trim_start_matches('-'))?;
            let position = all.iter().position(|known| *known == pointer);
            if position <= before {
                return Err(format!("{entry} does not come after what is printed before it"));
            }
            before = position;
            seen.insert(pointer);
        }
        match self.lines().find(|line| !seen.contains(&format!("{line}/amount"))) {
            Some(line) => Err(format!("the line at {line} is not on the form")),
            None => Ok(()),
        }
    }
}

/// Every pointer into a document, in the order it is written.
fn walk(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| walk_one(value, format!("{at}/{key}"), all)),
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, value)| walk_one(value, format!("{at}/{index}"), all))
        }
        _ => {}
    }
}

fn walk_one(value: &Value, at: String, all: &mut Vec<String>) {
    all.push(at.clone());
    walk(value, at, all);
}

/// Whether the lines of a statement add up to its totals.
fn adds_up(statement: &Statement) -> Result<(), String> {
    let sum = |currency: Currency, lines: &[Line]| {
        lines.iter().try_fold(Money::zero(currency), |sum, line| sum.add(line.amount))
    };
    let totals = || -> Result<_, MoneyFault> {
        let on_top = sum(statement.total.currency(), &statement.sender_lines)?;
        let deducted = sum(statement.total_to_recipient.currency(), &statement.recipient_lines)?;
        let total = statement.transfer_amount.add(on_top)?;
        Ok((total, statement.total_to_recipient.add(deducted)?, on_top))
    };
    let (total, received, on_top) = totals().map_err(|fault| fault.to_string())?;
    if (total, received, on_top) == (statement.total, statement.transfer_amount_received, statement.cost.on_top) {
        Ok(())
    } else {
        Err(format!("the lines add up to {total}, {received}, {on_top}; the statement says otherwise"))
    }
}

/// A template with the vector's inputs put in; every input taken is noted in `used`.
fn filled(template: &Value, inputs: &Map<String, Value>, used: &mut BTreeSet<String>) -> Result<Value, String> {
    match template {
        Value::Object(members) => {
            let filled: Result<Map<_, _>, String> =
                members.iter().map(|(key, value)| Ok((key.clone(), filled(value, inputs, used)?))).collect();
            filled.map(Value::Object)
        }
        Value::String(word) => {
            let mut put_in = |name: &str| {
                used.insert(name.to_owned());
                inputs.get(name).ok_or_else(|| format!("the vector has no input \"{name}\""))
            };
            if let Some((before, rest)) = word.split_once("${")
                && let Some((name, after)) = rest.split_once('}')
            {
                return Ok(Value::from(format!("{before}{}{after}", text(put_in(name)?))));
            }
            let Some(name) = word.strip_prefix('$') else { return Ok(template.clone()) };
            let (name, part) = name.split_once('.').map_or((name, None), |(name, part)| (name, Some(part)));
            let input = put_in(name)?;
            if let (Some(path), Value::Array(_) | Value::Object(_)) = (part, input) {
                let inside = input.pointer(&format!("/{}", path.replace('.', "/")));
                return inside.map(|inside| Value::from(text(inside))).ok_or_else(|| format!("{name} has no {path}"));
            }
            let value = text(input);
            let word = match part {
                None => Some(value.as_str()),
                Some("amount") => value.split(' ').next(),
                Some("currency") => value.split(' ').nth(1),
                Some(_) => None,
            };
            word.map(Value::from).ok_or_else(|| format!("{word:?} of {value}"))
        }
        other => Ok(other.clone()),
    }
}

/// Inputs with the table's words in the place of the vector's.
fn translated(inputs: &Value, words: &Map<String, Value>) -> Value {
    match inputs {
        Value::Object(members) => {
            members.iter().map(|(key, value)| (key.clone(), translated(value, words))).collect::<Map<_, _>>().into()
        }
        Value::Array(elements) => elements.iter().map(|value| translated(value, words)).collect(),
        Value::String(word) => words.get(word).unwrap_or(inputs).clone(),
        Value::Bool(_) | Value::Number(_) => words.get(&text(inputs)).unwrap_or(inputs).clone(),
        other => other.clone(),
    }
}

/// The vector's own fields that places name.
fn own_fields(place: &Value) -> Vec<String> {
    match place {
        Value::Object(members) => members.values().flat_map(own_fields).collect(),
        Value::Array(elements) => elements.iter().flat_map(own_fields).collect(),
        Value::String(word) => word.trim_start_matches('-').strip_prefix('$').map(str::to_owned).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn tariff(tables: &[String]) -> Result<Tariff, String> {
    let tables: Result<Vec<_>, String> = tables
        .iter()
        .map(|file| {
            let written = std::fs::read_to_string(root().join(file)).map_err(|fault| format!("{file}: {fault}"))?;
            parse(file, &written).map_err(|issues| told(file, &issues))
        })
        .collect();
    Tariff::new(tables?).map_err(|issues| told("the versions together", &issues))
}

fn told(what: &str, issues: &[Issue]) -> String {
    issues.iter().map(|issue| format!("{what}: {issue:?}")).collect::<Vec<_>>().join("\n")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: impl AsRef<Path>) -> Value {
    let file = root().join(file);
    let written = std::fs::read_to_string(&file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    serde_json::from_str(&written).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()))
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap_or_else(|fault| panic!("{folder}: {fault}"));
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap_or_else(|fault| panic!("{folder}: {fault}")).path()).collect();
    files.sort();
    files
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn words(value: &Value) -> Vec<String> {
    value.as_array().map(|list| list.iter().map(text).collect()).unwrap_or_default()
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// A text as it is, and any other value as JSON writes it.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
