//! What `check` found as SARIF 2.1.0, the form that editors and code review read.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::explain::{Language, sentence};
use crate::issue::{Code, Place};
use crate::table::Finding;

/// The log of one run.
pub fn log(found: &[Finding], language: Language) -> Value {
    let codes: BTreeSet<Code> = found.iter().map(|finding| finding.issue.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results: Vec<Value> = found.iter().map(|finding| result(finding, &codes, language)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "plainfee",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.description() },
        "defaultConfiguration": { "level": code.level().as_str() },
    })
}

fn result(finding: &Finding, codes: &[Code], language: Language) -> Value {
    let issue = &finding.issue;
    let mut result = json!({
        "ruleId": issue.code.as_str(),
        "ruleIndex": codes.iter().position(|code| *code == issue.code),
        "level": issue.code.level().as_str(),
        "message": { "text": sentence(language, issue) },
        "locations": [location(issue.place.as_ref(), &issue.path, &finding.row)],
    });
    let more = [
        (
            "relatedLocations",
            finding.other.as_ref().map(|other| {
                let mut related = location(other.place.as_ref(), &other.path, &other.row);
                put(&mut related, "id", json!(1));
                put(&mut related, "message", json!({ "text": other.row }));
                related
            }),
        ),
        (
            "suppressions",
            finding.silenced.as_ref().map(|reason| json!({ "kind": "inSource", "justification": reason })),
        ),
    ];
    for (key, one) in more {
        if let Some(one) = one {
            put(&mut result, key, json!([one]));
        }
    }
    if !finding.rules.is_empty() {
        put(&mut result, "properties", json!({ "rules": finding.rules }));
    }
    result
}

fn location(place: Option<&Place>, path: &str, row: &str) -> Value {
    let mut location = json!({});
    if let Some(place) = place {
        let mut region = json!({ "startLine": place.line, "startColumn": place.column });
        if !row.is_empty() {
            put(&mut region, "snippet", json!({ "text": row }));
        }
        let file = json!({ "uri": uri(&place.file) });
        put(&mut location, "physicalLocation", json!({ "artifactLocation": file, "region": region }));
    }
    if !path.is_empty() {
        put(&mut location, "logicalLocations", json!([{ "fullyQualifiedName": path }]));
    }
    location
}

fn put(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// A file name as a relative reference: what may not stand in one is written in percents.
fn uri(file: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    file.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
