//! Rule shapes: each file of `tests/shapes` is one shape that published tariffs use, as the smallest table that has
//! it, with requests, the lines they must give, and the working in both languages.
//!
//! `base.json` holds what every such table and request has besides. A case has `request`; `lines` (every line that is
//! paid now, and no other), `later`, `total`, `arrives`, `usage`, `certainty`, `working` by charge and language, or
//! `notOffered` by language. `promotions` says of every promotion what became of it: its `saving`, what comes `later`,
//! or why it is `not` applied, as the quote calls it. `arrival` is when the money arrives: `earliest` and `latest`,
//! `day` where only the day is known, `from` when it is counted and `why`, `estimated`. The figures are worked out by
//! hand; `of` says how.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use plainfee::explain::{Explanation, Language, explain};
use plainfee::quote::{Line, PromotionOutcome, PromotionResult, Quote, Request, Statement, quote};
use plainfee::table::{Tariff, parse};
use serde_json::{Map, Value, json};

fn main() {
    let arguments = Arguments::from_args();
    let base = Arc::new(read(Path::new("tests/shapes/base.json")));
    let mut files: Vec<_> =
        std::fs::read_dir("tests/shapes").expect("a folder").flatten().map(|file| file.path()).collect();
    files.sort();
    let mut trials = Vec::new();
    for file in files.into_iter().filter(|file| !file.ends_with("base.json")) {
        let shape = Arc::new(read(&file));
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        for (index, case) in list(&shape["cases"]).into_iter().enumerate() {
            let name = format!("{stem}: {}", text(&case["name"]));
            let (shape, base) = (Arc::clone(&shape), Arc::clone(&base));
            trials.push(Trial::test(name, move || check(&base, &shape, &shape["cases"][index]).map_err(Failed::from)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

const KEYS: [&str; 13] = [
    "name",
    "request",
    "lines",
    "later",
    "total",
    "arrives",
    "usage",
    "certainty",
    "working",
    "notOffered",
    "of",
    "promotions",
    "arrival",
];

fn check(base: &Value, shape: &Value, case: &Value) -> Result<(), String> {
    let unknown = object(case).keys().find(|key| !KEYS.contains(&key.as_str())).cloned();
    if let Some(unknown) = unknown {
        return Err(format!("a case has no key {unknown}"));
    }
    let table = merged(&base["table"], &shape["table"]).to_string();
    let table = parse("table", &table).map_err(|issues| format!("{issues:?}"))?;
    let tariff = Tariff::new(vec![table]).map_err(|issues| format!("{issues:?}"))?;
    let request = merged(&base["request"], &case["request"]).to_string();
    let request = Request::parse("request", &request).map_err(|issues| format!("{issues:?}"))?;
    let quote = quote(&tariff, &request).map_err(|issues| format!("{issues:?}"))?;
    let statement = quote.statements.first().and_then(|first| first.outcome.statement());
    match (statement, case.get("notOffered")) {
        (None, Some(why)) => {
            for language in Language::all() {
                let said = said(&quote, language).methods.first().and_then(|method| method.not_offered.clone());
                equal(&said.unwrap_or_default(), &text(&why[language.tag()]), "not offered")?;
            }
            Ok(())
        }
        (Some(statement), None) => offered(&quote, statement, case),
        (None, None) => Err(format!("not offered: {:?}", quote.statements)),
        (Some(_), Some(_)) => Err("offered".to_owned()),
    }
}

fn offered(quote: &Quote, statement: &Statement, case: &Value) -> Result<(), String> {
    let now = [&statement.sender_lines, &statement.recipient_lines, &statement.third_party_lines];
    let now: Vec<&Line> = now.into_iter().flatten().collect();
    equal(&amounts(&now), &figures(&case["lines"]), "lines")?;
    equal(&amounts(&statement.later_lines.iter().collect::<Vec<_>>()), &figures(&case["later"]), "later lines")?;
    for (key, found) in [("total", statement.total), ("arrives", statement.total_to_recipient)] {
        if let Some(wanted) = case.get(key) {
            equal(&found.digits(), &text(wanted), key)?;
        }
    }
    if let Some(wanted) = case.get("certainty") {
        equal(statement.total_certainty.as_str(), &*text(&wanted["total"]), "certainty of the total")?;
        equal(statement.received_certainty.as_str(), &*text(&wanted["received"]), "certainty of what arrives")?;
    }
    if case.get("promotions").is_some() || !statement.promotions.is_empty() {
        equal(&Value::Object(promotions(statement)), &case["promotions"], "promotions")?;
    }
    if let Some(wanted) = case.get("arrival") {
        equal(&Value::Object(arrival(statement)), wanted, "arrival")?;
    }
    for (counter, wanted) in object(&case["usage"]) {
        let usage = statement.usage.iter().find(|usage| usage.counter.as_str() == counter);
        let usage = serde_json::to_value(usage.ok_or("no such usage")?).map_err(|fault| fault.to_string())?;
        for (key, wanted) in object(&wanted) {
            equal(&text(&usage[&key]), &text(&wanted), &key)?;
        }
    }
    for (charge, wanted) in object(&case["working"]) {
        for language in Language::all() {
            let explanation = said(quote, language);
            let sections = explanation.methods.iter().flat_map(|method| &method.sections);
            let row = sections.flat_map(|section| &section.rows).find(|row| row.charge == charge);
            let found = row.map(|row| row.working.clone()).ok_or("no such line")?;
            let found: Vec<String> = found.into_iter().map(|sentence| sentence.replace('\u{a0}', " ")).collect();
            let wanted: Vec<String> = list(&wanted[language.tag()]).iter().map(text).collect();
            equal(&found, &wanted, "working")?;
        }
    }
    Ok(())
}

/// What became of each promotion.
fn promotions(statement: &Statement) -> Map<String, Value> {
    let told = |outcome: &PromotionOutcome| match &outcome.result {
        PromotionResult::Applied { saving } => json!({ "saving": saving.digits() }),
        PromotionResult::Later { amount: Some(amount), .. } => json!({ "later": amount.digits() }),
        PromotionResult::Later { what, .. } => json!({ "later": what }),
        PromotionResult::NotApplied(why) => match json!(why) {
            Value::Object(reason) => json!({ "not": reason.keys().next() }),
            reason => json!({ "not": reason }),
        },
    };
    statement.promotions.iter().map(|outcome| (outcome.id.to_string(), told(outcome))).collect()
}

/// When the money arrives.
fn arrival(statement: &Statement) -> Map<String, Value> {
    let mut told = Map::new();
    let Some(arrives) = &statement.arrives else { return told };
    told.extend(arrives.earliest.map(|earliest| ("earliest".to_owned(), json!(earliest.moment))));
    told.insert("latest".to_owned(), json!(arrives.latest.moment));
    told.extend(arrives.latest.is_day.then(|| ("day".to_owned(), json!(true))));
    if let Some((why, from)) = arrives.counted_from {
        told.extend([("from".to_owned(), json!(from)), ("why".to_owned(), json!(why))]);
    }
    told.extend(arrives.is_estimated.then(|| ("estimated".to_owned(), json!(true))));
    told
}

fn said(quote: &Quote, language: Language) -> Explanation {
    explain(quote, language)
}

fn amounts(lines: &[&Line]) -> BTreeMap<String, String> {
    lines.iter().map(|line| (line.charge.to_string(), line.amount.digits())).collect()
}

fn figures(wanted: &Value) -> BTreeMap<String, String> {
    object(wanted).iter().map(|(charge, figure)| (charge.clone(), text(figure))).collect()
}

fn equal<T: PartialEq + std::fmt::Debug + ?Sized>(found: &T, wanted: &T, what: &str) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{what}\n found {found:#?}\nwanted {wanted:#?}")) }
}

fn merged(base: &Value, own: &Value) -> Value {
    let mut whole = object(base);
    whole.extend(object(own));
    Value::Object(whole)
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().map(str::to_owned).unwrap_or_default()
}
