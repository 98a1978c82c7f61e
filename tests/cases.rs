//! The cases under `tests/cases`: each a request, and what it must cost.
//!
//! Every file there names its fee tables and its cases; every case is one test. Besides what a case states,
//! each statement of each method is held to what must be so of any statement (`add_up`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Trial};
use plainfee::issue::Issue;
use plainfee::money::Money;
use plainfee::quote::{Line, Outcome, PromotionResult, Quote, Request, Statement, quote};
use plainfee::table::{Tariff, parse};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut trials = refusals();
    let mut files: Vec<PathBuf> = match fs::read_dir(folder.join("tests/cases")) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    if files.is_empty() {
        trials.push(failing("tests/cases".to_owned(), "there are no case files".to_owned()));
    }
    for file in files {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match load(folder, &file) {
            Ok((tariff, cases)) => {
                let tariff: &'static Tariff = Box::leak(Box::new(tariff));
                trials.extend(cases.into_iter().map(|case| {
                    Trial::test(format!("{stem}: {}", case.name), move || run(tariff, &case).map_err(Into::into))
                }));
            }
            Err(why) => trials.push(failing(stem, why)),
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn failing(name: String, why: String) -> Trial {
    Trial::test(name, move || Err(why.into()))
}

/// A file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    /// The fee tables of one tariff, from the repository's root.
    tables: Vec<String>,
    cases: Vec<Case>,
}

/// One request and what it must cost by one method.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// What would go unseen without this case.
    why: String,
    request: Value,
    /// The method whose statement is expected; none where the request itself is refused.
    #[serde(default)]
    method: Option<String>,
    expect: Expectation,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
enum Expectation {
    Statement(Box<ExpectedStatement>),
    /// The reason and its particulars; texts are not compared.
    NotOffered(Members<String>),
    /// The codes of the issues.
    Issues(Vec<String>),
}

/// What a statement must say; what may be left out is not compared.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExpectedStatement {
    version: String,
    transfer_amount: String,
    /// Every line by its charge, in the order of the statement: sender, recipient, third parties.
    lines: Members<String>,
    total: String,
    transfer_amount_received: String,
    total_to_recipient: String,
    /// The customer's rate, such as `1 USD = 7.1234 CNY`.
    rate: Option<String>,
    margin: Option<ExpectedMargin>,
    cost: Option<String>,
    percent_of_total: Option<String>,
    others: Option<Vec<String>>,
    total_certainty: Option<String>,
    received_certainty: Option<String>,
    /// Whether the amount the request names is met exactly.
    exact: Option<bool>,
    also: Option<Vec<String>>,
    /// What each promotion that applies saves, in the table's order.
    savings: Option<Members<String>>,
    /// What comes back later, by its name.
    later: Option<Members<String>>,
    /// The methods in the order of the quote.
    ranking: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedMargin {
    percent: String,
    sent: String,
    arriving: String,
}

/// The members of an object in the order written; a name written twice is refused.
struct Members<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Members<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = Members<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members: Vec<(String, T)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, T>()? {
                    if members.iter().any(|(known, _)| *known == name) {
                        return Err(serde::de::Error::custom(format!("`{name}` stands twice")));
                    }
                    members.push((name, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Reader(std::marker::PhantomData))
    }
}

fn load(folder: &Path, file: &Path) -> Result<(Tariff, Vec<Case>), String> {
    let text = fs::read_to_string(file).map_err(|fault| fault.to_string())?;
    let CaseFile { tables, cases } = read_cases(&text)?;
    let mut versions = Vec::new();
    for name in &tables {
        let text = fs::read_to_string(folder.join(name)).map_err(|fault| format!("{name}: {fault}"))?;
        versions.push(parse(name, &text).map_err(|issues| told(&issues))?);
    }
    let tariff = Tariff::new(versions).map_err(|issues| told(&issues))?;
    Ok((tariff, cases))
}

fn read_cases(text: &str) -> Result<CaseFile, String> {
    let file: CaseFile = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
    let mut names = BTreeSet::new();
    for case in &file.cases {
        if case.name.trim().is_empty() || case.why.trim().is_empty() {
            return Err(format!("the case `{}` lacks a name or says not why it is there", case.name));
        }
        if !names.insert(case.name.as_str()) {
            return Err(format!("two cases are called `{}`", case.name));
        }
        if case.method.is_some() == matches!(case.expect, Expectation::Issues(_)) {
            return Err(format!("`{}`: a method goes with a statement or `notOffered`, and only with them", case.name));
        }
    }
    if file.cases.is_empty() { Err("there are no cases".to_owned()) } else { Ok(file) }
}

fn told(issues: &[Issue]) -> String {
    serde_json::to_string_pretty(issues).unwrap_or_else(|fault| fault.to_string())
}

fn run(tariff: &Tariff, case: &Case) -> Result<(), String> {
    let request = Request::parse("request", &case.request.to_string());
    let answer = request.and_then(|request| quote(tariff, &request));
    let mut faults = Faults(Vec::new());
    if let Ok(quote) = &answer {
        for statement in &quote.statements {
            if let Outcome::Offered(offered) = &statement.outcome {
                add_up(offered, &mut faults, statement.method.id.as_str());
            }
        }
    }
    match (&case.expect, &answer) {
        (Expectation::Issues(codes), Err(issues)) => {
            let found: Vec<&str> = issues.iter().map(|issue| issue.code.as_str()).collect();
            faults.same("issues", codes, &found);
        }
        (_, Err(issues)) => faults.0.push(told(issues)),
        (Expectation::Issues(codes), Ok(_)) => {
            faults.0.push(format!("expected {codes:?}, but the request was answered"))
        }
        (expected, Ok(quote)) => {
            let wanted = case.method.as_deref().unwrap_or_default();
            let found = quote.statements.iter().find(|statement| statement.method.id.as_str() == wanted);
            match (expected, found.map(|found| &found.outcome)) {
                (_, None) => faults.0.push(format!("no method `{wanted}`")),
                (Expectation::Statement(expected), Some(Outcome::Offered(found))) => {
                    compare(expected, found, quote, &mut faults)
                }
                (Expectation::NotOffered(expected), Some(Outcome::NotOffered(found))) => {
                    let found = serde_json::to_value(found).map_err(|fault| fault.to_string())?;
                    for (key, expected) in &expected.0 {
                        faults.same(key, expected, &plain(found.get(key).unwrap_or(&Value::Null)));
                    }
                    if expected.0.iter().all(|(key, _)| key != "reason") {
                        faults.0.push("`notOffered` states no reason".to_owned());
                    }
                }
                (_, Some(other)) => faults.0.push(serde_json::to_string_pretty(other).unwrap_or_default()),
            }
        }
    }
    if faults.0.is_empty() { Ok(()) } else { Err(format!("{}\n({})", faults.0.join("\n"), case.why)) }
}

/// Money as people write it, text as it is.
fn plain(value: &Value) -> String {
    match (value.get("amount").and_then(Value::as_str), value.get("currency").and_then(Value::as_str)) {
        (Some(amount), Some(currency)) => format!("{amount} {currency}"),
        _ => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    }
}

struct Faults(Vec<String>);

impl Faults {
    fn same<E, F>(&mut self, what: &str, expected: &E, found: &F)
    where
        E: ?Sized + std::fmt::Debug + PartialEq<F>,
        F: ?Sized + std::fmt::Debug,
    {
        if expected != found {
            self.0.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    }

    fn optional<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, expected: Option<&T>, found: Option<&T>) {
        if expected.is_some() && expected != found {
            self.0.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    }
}

fn lines(statement: &Statement) -> impl Iterator<Item = &Line> {
    statement.sender_lines.iter().chain(&statement.recipient_lines).chain(&statement.third_party_lines)
}

fn compare(expected: &ExpectedStatement, found: &Statement, quote: &Quote, faults: &mut Faults) {
    faults.same("version", expected.version.as_str(), quote.table.version.as_str());
    faults.same("transferAmount", &expected.transfer_amount, &found.transfer_amount.to_string());
    let found_lines: Vec<(String, String)> =
        lines(found).map(|line| (line.charge.to_string(), line.amount.to_string())).collect();
    faults.same("lines", &expected.lines.0, &found_lines);
    faults.same("total", &expected.total, &found.total.to_string());
    faults.same(
        "transferAmountReceived",
        &expected.transfer_amount_received,
        &found.transfer_amount_received.to_string(),
    );
    faults.same("totalToRecipient", &expected.total_to_recipient, &found.total_to_recipient.to_string());

    let rate = found.exchange.as_ref().map(|exchange| exchange.rate);
    let rate = rate.map(|rate| format!("1 {} = {} {}", rate.base(), rate.rate(), rate.quote()));
    faults.optional("rate", expected.rate.as_ref(), rate.as_ref());
    if let Some(expected) = &expected.margin {
        match found.exchange.as_ref().and_then(|exchange| exchange.margin.as_ref()) {
            Some(margin) => {
                faults.same("margin.percent", &expected.percent, &margin.percent.to_string());
                faults.same("margin.sent", &expected.sent, &margin.sent.to_string());
                faults.same("margin.arriving", &expected.arriving, &margin.arriving.to_string());
            }
            None => faults.0.push("margin: there is none".to_owned()),
        }
    }
    let pairs = |found: &mut dyn Iterator<Item = (String, String)>| found.collect::<Vec<_>>();
    let savings = found.promotions.iter().filter_map(|promotion| match promotion.result {
        PromotionResult::Applied { saving } => Some((promotion.id.to_string(), saving.to_string())),
        _ => None,
    });
    faults.optional("savings", expected.savings.as_ref().map(|all| &all.0), Some(&pairs(&mut { savings })));
    let later = found.later_lines.iter().map(|line| (line.charge.to_string(), line.amount.to_string()));
    faults.optional("later", expected.later.as_ref().map(|all| &all.0), Some(&pairs(&mut { later })));
    faults.optional("cost", expected.cost.as_ref(), Some(&found.cost.sum.to_string()));
    faults.optional(
        "percentOfTotal",
        expected.percent_of_total.as_ref(),
        Some(&found.cost.percent_of_total.to_string()),
    );
    let others = found.others.iter().map(|other| other.id.to_string()).collect();
    faults.optional("others", expected.others.as_ref(), Some(&others));
    faults.optional(
        "totalCertainty",
        expected.total_certainty.as_ref(),
        Some(&found.total_certainty.as_str().to_owned()),
    );
    faults.optional(
        "receivedCertainty",
        expected.received_certainty.as_ref(),
        Some(&found.received_certainty.as_str().to_owned()),
    );
    faults.optional("exact", expected.exact.as_ref(), found.reached.as_ref().map(|reached| &reached.exact));
    let also = found.reached.as_ref().map(|reached| reached.also.iter().map(Money::to_string).collect());
    faults.optional("also", expected.also.as_ref(), also.as_ref());
    let ranking = quote.statements.iter().map(|statement| statement.method.id.to_string()).collect();
    faults.optional("ranking", expected.ranking.as_ref(), Some(&ranking));
}

/// What must be so of every statement, whatever the case states: counted in smallest units, apart from the
/// engine's own sums.
fn add_up(statement: &Statement, faults: &mut Faults, method: &str) {
    let mut units = |money: &Money| {
        let (digits, code) = (money.digits(), money.currency().code().to_owned());
        // Written out once more, so that a slip in the engine's list of currencies is seen here.
        let decimals = match code.as_str() {
            "JPY" | "KRW" | "VND" => 0,
            "KWD" | "BHD" => 3,
            _ => 2,
        };
        let written = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        faults.same(&format!("{method}: decimals of {money}"), &decimals, &written);
        digits.replace('.', "").parse::<i128>().unwrap_or(i128::MIN)
    };
    let sent: i128 = statement.sender_lines.iter().map(|line| units(&line.amount)).sum();
    let deducted: i128 = statement.recipient_lines.iter().map(|line| units(&line.amount)).sum();
    let (transfer, total) = (units(&statement.transfer_amount), units(&statement.total));
    let (received, to_recipient) = (units(&statement.transfer_amount_received), units(&statement.total_to_recipient));
    faults.same(&format!("{method}: transfer amount and lines on top"), &total, &(transfer + sent));
    faults.same(&format!("{method}: total to recipient and deductions"), &received, &(to_recipient + deducted));
}

/// A file of cases that is not what it should be must fail, not pass unseen.
fn refusals() -> Vec<Trial> {
    let file = |case: &str| format!(r#"{{ "tables": [], "cases": [{case}] }}"#);
    let statement = r#""version": "1", "transferAmount": "", "lines": {}, "total": "", "transferAmountReceived": "", "totalToRecipient": """#;
    let sound = format!(
        r#"{{ "name": "a", "why": "b", "request": {{}}, "method": "c", "expect": {{ "statement": {{ {statement} }} }} }}"#
    );
    let broken = [
        ("an unknown key in a case", sound.replacen("\"why\"", "\"note\": \"\", \"why\"", 1)),
        ("an unknown key in an expectation", sound.replacen("\"total\"", "\"fee\": \"\", \"total\"", 1)),
        ("a case without an expectation", r#"{ "name": "a", "why": "b", "request": {}, "method": "c" }"#.to_owned()),
        ("a statement without its total", sound.replacen("\"total\": \"\", ", "", 1)),
        ("a line that stands twice", sound.replacen("\"lines\": {}", r#""lines": { "x": "1", "x": "2" }"#, 1)),
        ("a statement of no method", sound.replacen("\"method\": \"c\", ", "", 1)),
        ("two cases of one name", format!("{sound}, {sound}")),
        ("no cases", String::new()),
    ];
    let sound = file(&sound);
    let mut trials = vec![Trial::test("runner: reads a sound file", move || Ok(read_cases(&sound).map(|_| ())?))];
    trials.extend(broken.map(|(what, case)| {
        let text = file(&case);
        Trial::test(format!("runner: refuses {what}"), move || match read_cases(&text) {
            Ok(_) => Err("it was read".into()),
            Err(_) => Ok(()),
        })
    }));
    trials
}
