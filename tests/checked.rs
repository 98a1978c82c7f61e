//! Tables that are wrong, or probably wrong, as small edits of a good one: each gets its issue, its place and a
//! sentence in both languages, and the edit that mends it makes it vanish.

#![cfg(feature = "review")]

use plainfee::explain::{Language, sentence};
use plainfee::table::{Finding, parse, review};
use serde_json::Value;

const GOOD: &str = include_str!("checked/good-table.json");

/// Everything said of a table: its errors, or what a review of it finds.
fn check(text: &str) -> Vec<Finding> {
    match parse("table.json", text) {
        Ok(table) => review("table.json", text, &table),
        Err(issues) => issues.into_iter().map(Finding::from).collect(),
    }
}

fn text<'v>(case: &'v Value, key: &str) -> &'v str {
    case[key].as_str().unwrap_or_else(|| panic!("{case} has no {key}"))
}

fn edited(case: &Value, key: &str, before: &str) -> String {
    let edits = case[key].as_array().expect("edits");
    edits.iter().fold(before.to_owned(), |before, edit| {
        let (find, replace) = (edit[0].as_str().expect("a text"), edit[1].as_str().expect("a text"));
        let after = before.replacen(find, replace, 1);
        assert_ne!(after, before, "{}: {find} changes nothing", text(case, "name"));
        after
    })
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.issue.code.as_str()).collect()
}

/// What stands in the text where an issue is.
fn at(text: &str, finding: &Finding) -> String {
    let place = finding.issue.place.as_ref().expect("a place");
    let line = text.lines().nth(place.line - 1).expect("the line");
    line.chars().skip(place.column - 1).collect()
}

#[test]
fn nothing_is_said_of_the_good_table() {
    assert_eq!(check(GOOD), Vec::<Finding>::new());
}

#[test]
fn each_mistake_gets_its_issue_and_its_mend_takes_it_away() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("checked/tables.json")).expect("a list of cases");
    assert!(cases.len() >= 60);
    let mut wrong = Vec::new();
    for case in &cases {
        let broken = edited(case, "edits", GOOD);
        let mended = edited(case, "mend", &broken);
        wrong.extend(judged(case, &broken).err().map(|why| format!("{}: {why}", text(case, "name"))));
        let left = check(&mended);
        if !left.is_empty() {
            wrong.push(format!("{}: mended, and still {left:#?}", text(case, "name")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn judged(case: &Value, broken: &str) -> Result<(), String> {
    let found = check(broken);
    let mut wanted = vec![text(case, "code")];
    wanted.extend(case["also"].as_array().into_iter().flatten().filter_map(Value::as_str));
    wanted.sort_unstable();
    let mut told = codes(&found);
    told.sort_unstable();
    if told != wanted {
        return Err(format!("wanted {wanted:?}, got {found:#?}"));
    }
    let finding = found.iter().find(|finding| finding.issue.code.as_str() == text(case, "code")).expect("found");
    if finding.issue.path != text(case, "path") {
        return Err(format!("at {}", finding.issue.path));
    }
    let on = at(broken, finding);
    if !on.starts_with(text(case, "on")) {
        return Err(format!("on {on}"));
    }
    for (language, key) in [("en", "en"), ("zh-Hans", "zh")] {
        let said = sentence(Language::find(language).expect("the language"), &finding.issue);
        if !said.contains(text(case, key)) || said.contains(['{', '}', '$']) || said.contains("  ") {
            return Err(format!("said {said}"));
        }
    }
    Ok(())
}

#[test]
fn every_code_of_a_review_has_a_case() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("checked/tables.json")).expect("a list of cases");
    let tried: Vec<&str> = cases.iter().map(|case| text(case, "code")).collect();
    let first = plainfee::issue::Code::OverlappingCharges;
    let untried: Vec<&str> = plainfee::issue::Code::ALL
        .iter()
        .filter(|code| **code >= first && code.as_str() != "not-all-compared")
        .map(|code| code.as_str())
        .filter(|code| !tried.contains(code))
        .collect();
    assert_eq!(untried, Vec::<&str>::new());
}

#[test]
fn two_rows_that_clash_are_both_quoted() {
    let broken = GOOD.replace("\"amount\": { \"above\": \"1000.00\" }", "\"amount\": { \"from\": \"1000.00\" }");
    let found = check(&broken);
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    let other = finding.other.as_ref().expect("the other row");
    assert_eq!(finding.rules.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["send-small", "send-large"]);
    assert!(finding.row.starts_with("{ \"id\": \"send-large\""), "{}", finding.row);
    assert!(other.row.starts_with("{ \"id\": \"send-small\""), "{}", other.row);
    assert!(other.place.as_ref().is_some_and(|place| place.line < finding.issue.place.as_ref().expect("a place").line));
}

/// Figures at the limits of what can be held are no reason to stop.
#[test]
fn enormous_figures_are_reviewed_without_a_panic() {
    let huge = "79228162514264337593543950.33";
    for (find, replace) in [
        ("\"maximum\": \"25.00\"", format!("\"maximum\": \"{huge}\"")),
        ("\"upTo\": \"1000.00\", \"percent\": \"1\"", format!("\"upTo\": \"{huge}\", \"percent\": \"{huge}\"")),
        (
            "\"price\": { \"percent\": \"0.1\" }",
            format!("\"price\": {{ \"fixed\": \"{huge}\", \"percent\": \"0.1\" }}"),
        ),
        ("\"maximum\": \"50000.00\" },", format!("\"maximum\": \"{huge}\" }},")),
        ("\"amount\": { \"above\": \"1000.00\" }", format!("\"amount\": {{ \"above\": \"{huge}\" }}")),
    ] {
        let edited = GOOD.replacen(find, &replace, 1);
        assert_ne!(edited, GOOD);
        check(&edited);
        check(&edited.replace("\"graduated\"", "\"slab\""));
    }
}

/// What the recipient bears is in the currency that arrives, and a row for another currency is never in this one.
#[test]
fn a_row_fits_the_currencies_it_is_for() {
    let yen = GOOD
        .replace("\"currency\": \"EUR\", \"name\"", "\"currency\": \"JPY\", \"name\"")
        .replace("\"base\": \"EUR\", \"quote\": \"CNY\"", "\"base\": \"JPY\", \"quote\": \"CNY\"")
        .replace("\"currency\": [\"EUR\"]", "\"currency\": [\"JPY\"]")
        .replace("\"currency\": \"EUR\",\n      \"convertedAt\": \"market\",\n", "");
    let by = |dollars: &str, yens: &str| {
        let rows = format!(
            "\"price\": {{ \"lookUp\": \"currency\", \"rows\": [{{ \"is\": [\"USD\"], \"price\": {{ \"fixed\": \"{dollars}\" }} }}, \
             {{ \"is\": [\"JPY\"], \"price\": {{ \"fixed\": \"{yens}\" }} }}] }}, \"borneBy\": \"recipient\""
        );
        yen.replace(
            "\"when\": { \"service\": [\"remit\"], \"currency\": [\"USD\"] },\n",
            "\"when\": { \"service\": [\"remit\"] },\n",
        )
        .replace("\"price\": { \"fixed\": \"0.50\" }", &rows)
    };
    assert_eq!(codes(&check(&by("0.30", "40"))), Vec::<&str>::new());
    let found = check(&by("0.30", "40.50"));
    assert_eq!(codes(&found), ["too-fine"]);
    assert_eq!(found[0].issue.path, "charges[7].price.rows[1].price.fixed");
}

/// A counter need not count a service in which the promotion cannot happen: none exchanges there, or by that method.
#[test]
fn uses_are_counted_where_the_promotion_can_happen() {
    let uses = |services: &str| {
        let better = "\"effect\": { \"margin\": \"0.2\", \"upTo\": \"8000.00\" },";
        let counted = format!(
            "\"counters\": [\n    {{ \"id\": \"weeks\", \"name\": {{ \"en\": \"Better rates had\", \"zh-Hans\": \"已享优惠汇率\" }}, \
             \"measure\": \"count\", \"window\": \"month\", \"services\": [{services}] }},"
        );
        GOOD.replacen(better, &format!("{better}\n      \"uses\": {{ \"counter\": \"weeks\", \"most\": \"1\" }},"), 1)
            .replacen("\"counters\": [", &counted, 1)
    };
    assert_eq!(codes(&check(&uses("\"remit\""))), Vec::<&str>::new());
    assert_eq!(codes(&check(&uses("\"send\", \"withdraw\""))), ["not-counted"]);
    let by_method = GOOD.replacen(
        "\"when\": { \"service\": [\"send\"], \"method\": [\"card\"] }",
        "\"when\": { \"method\": [\"card\"] }",
        1,
    );
    let found = check(&by_method);
    assert!(found.iter().any(|finding| finding.issue.code.as_str() == "not-counted"), "{found:#?}");
}

#[test]
fn a_silence_takes_the_warning_out_and_keeps_the_reason() {
    let slab = GOOD.replace("\"kind\": \"graduated\"", "\"kind\": \"slab\"");
    let silence = |rule: &str| {
        let silenced = format!(
            "\"silenced\": [{{ \"issue\": \"price-drops\", \"rule\": \"{rule}\", \"reason\": \"Published so.\" }}],\n  \"charges\": [\n"
        );
        slab.replacen("\"charges\": [\n", &silenced, 1)
    };
    let found = check(&silence("withdraw-agent"));
    assert_eq!(codes(&found), ["price-drops"]);
    assert_eq!(found[0].silenced.as_deref(), Some("Published so."));
    // A silence of another rule leaves the warning, and is itself told.
    let found = check(&silence("send-card"));
    assert_eq!(codes(&found), ["idle-silence", "price-drops"]);
    assert!(found.iter().all(|finding| finding.silenced.is_none()));
    // An error is not silenced.
    let two = GOOD.replace("\"when\": { \"currency\": [\"EUR\"] }", "\"when\": { \"currency\": [\"EUR\", \"USD\"] }");
    let silenced = "\"silenced\": [{ \"issue\": \"ambiguous-exchange\", \"reason\": \"No.\" }],\n  \"charges\": [\n";
    let found = check(&two.replacen("\"charges\": [\n", silenced, 1));
    assert!(found.iter().any(|finding| finding.issue.is_error() && finding.silenced.is_none()), "{found:#?}");
}

#[test]
fn shipped_tables_check_without_findings() {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fee-tables")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") && !path.ends_with("index.json") {
                let text = std::fs::read_to_string(&path).expect("a table");
                let told: Vec<Finding> =
                    check(&text).into_iter().filter(|finding| finding.silenced.is_none()).collect();
                assert!(told.is_empty(), "{}: {told:#?}", path.display());
                count += 1;
            }
        }
    }
    assert!(count >= 20);
}
