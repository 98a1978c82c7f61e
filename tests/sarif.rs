//! What `check --format sarif` prints has the structure SARIF 2.1.0 asks for.

#![cfg(feature = "cli")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

const GOOD: &str = include_str!("checked/good-table.json");

fn sarif(name: &str, text: &str) -> (Option<i32>, Value) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sarif").join(name);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("a table.json"), text).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
    let output =
        command.current_dir(&folder).args(["check", "--format", "sarif", "a table.json"]).output().expect("it runs");
    (output.status.code(), serde_json::from_slice(&output.stdout).expect("JSON"))
}

/// The parts of SARIF 2.1.0 that are required, wherever they stand in a log.
fn assert_structure(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().is_some_and(|address| address.contains("sarif")));
    for run in log["runs"].as_array().expect("runs") {
        let driver = &run["tool"]["driver"];
        assert_eq!(driver["name"], "plainfee");
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rules = driver["rules"].as_array().expect("rules");
        for rule in rules {
            assert!(
                rule["id"].is_string()
                    && rule["shortDescription"]["text"].as_str().is_some_and(|text| !text.is_empty())
            );
            assert_level(&rule["defaultConfiguration"]["level"]);
        }
        for result in run["results"].as_array().expect("results") {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert_level(&result["level"]);
            assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
            let related = result["relatedLocations"].as_array().into_iter().flatten();
            for location in result["locations"].as_array().expect("locations").iter().chain(related) {
                let physical = &location["physicalLocation"];
                let uri = physical["artifactLocation"]["uri"].as_str().expect("a uri");
                assert!(uri.chars().all(|letter| letter.is_ascii_alphanumeric() || "-._~/%".contains(letter)), "{uri}");
                assert!(physical["region"]["startLine"].as_u64() >= Some(1));
                assert!(physical["region"]["startColumn"].as_u64() >= Some(1));
                assert!(
                    location["logicalLocations"].as_array().is_none_or(|all| all[0]["fullyQualifiedName"].is_string())
                );
            }
            for suppression in result["suppressions"].as_array().into_iter().flatten() {
                assert_eq!(suppression["kind"], "inSource");
                assert!(suppression["justification"].is_string());
            }
        }
    }
}

fn assert_level(level: &Value) {
    assert!(["none", "note", "warning", "error"].contains(&level.as_str().expect("a level")));
}

#[test]
fn nothing_found_is_an_empty_log() {
    let (code, log) = sarif("good", GOOD);
    assert_structure(&log);
    assert_eq!((code, &log["runs"][0]["results"]), (Some(0), &json!([])));
}

#[test]
fn errors_have_their_place() {
    let (code, log) = sarif("error", &GOOD.replace("\"fixed\": \"3.00\"", "\"fixed\": \"3.005\""));
    assert_structure(&log);
    let result = &log["runs"][0]["results"][0];
    assert_eq!((code, &result["ruleId"], &result["level"]), (Some(1), &json!("too-fine"), &json!("error")));
    assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%20table.json");
    assert_eq!(
        result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"],
        "charges[6].price.parts[0].price.fixed"
    );
}

#[test]
fn two_rows_are_related_and_silences_are_suppressions() {
    let broken = GOOD
        .replace("\"amount\": { \"above\": \"1000.00\" }", "\"amount\": { \"from\": \"1000.00\" }")
        .replace("\"kind\": \"graduated\"", "\"kind\": \"slab\"")
        .replacen(
            "\"charges\": [\n",
            "\"silenced\": [{ \"issue\": \"price-drops\", \"reason\": \"Published so.\" }],\n  \"charges\": [\n",
            1,
        );
    let (code, log) = sarif("rows", &broken);
    assert_structure(&log);
    assert_eq!(code, Some(0));
    let results = log["runs"][0]["results"].as_array().expect("results");
    let of = |code: &str| results.iter().find(|result| result["ruleId"] == code).expect("the result");
    let overlap = of("overlapping-charges");
    assert_eq!(overlap["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"], "charges[0]");
    assert!(overlap["suppressions"].is_null());
    assert_eq!(overlap["properties"]["rules"], json!(["send-small", "send-large"]));
    assert_eq!(of("price-drops")["suppressions"], json!([{ "kind": "inSource", "justification": "Published so." }]));
}
