//! `plainfee diff` in the terminal: formats, refusals, and the days of notice.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::{NEW, OLD, SMALL, read};

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Few amounts, so that the answer does not take long.
fn run(arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
    let done = command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("diff").args(arguments).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

fn file(name: &str, text: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("diff");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    fs::write(&path, text).expect("a file");
    path.to_str().expect("a plain path").to_owned()
}

#[test]
fn json_holds_the_data_and_the_sentences() {
    let ran = run(&[OLD, NEW, "--amounts", "1000", "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let reply: Value = serde_json::from_str(&ran.out).expect("JSON");
    let diff = &reply["diff"];
    assert_eq!(reply["ok"], true);
    assert_eq!((&diff["old"]["version"], &diff["new"]["version"]), (&"2026-01".into(), &"2026-12".into()));
    let minimum = diff["changes"].as_array().expect("changes").iter().find(|change| change["figure"] == "minimum");
    let minimum = minimum.expect("the minimum");
    assert_eq!(minimum["old"]["money"], serde_json::json!({ "amount": "8.00", "currency": "CNY" }));
    assert_eq!(minimum["differences"][0]["path"], "charges[remit.balance-far].minimum");
    let sentence = minimum["sentence"].as_str().expect("a sentence").replace('\u{a0}', " ");
    assert!(sentence.contains("rises from 8.00 CNY to 10.00 CNY"), "{sentence}");
    let case = &diff["effect"]["cases"][0];
    assert!(case["sentence"].is_string() && case["outcome"].is_string(), "{case}");
    assert_eq!(diff["notice"]["days"], 34);
}

#[test]
fn markdown_is_of_diff_alone() {
    let ran = run(&[OLD, NEW, "--amounts", "1000", "--format", "markdown"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("# Mingfu Wallet (demonstration): what changes"), "{}", ran.out);
    assert!(ran.out.contains("| 1 USD = … CNY | 7.1234 | 7.0980 |"), "{}", ran.out);
    assert_eq!(run(&[OLD, NEW, "--format", "sarif"]).code, Some(2));
    let mut check = Command::new(env!("CARGO_BIN_EXE_plainfee"));
    let done = check.current_dir(env!("CARGO_MANIFEST_DIR")).args(["check", OLD, "--format", "markdown"]).output();
    assert_eq!(done.expect("it runs").status.code(), Some(2));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let other = "fee-tables/published/bkash/2023.json";
    for (old, new, code, sentence) in [
        (OLD, OLD, "same-version", "Both files are version “2026-01”."),
        (NEW, OLD, "later-version-first", "Name the earlier version first."),
        (OLD, other, "mixed-tariffs", "These tables are versions of different tariffs"),
    ] {
        let ran = run(&[old, new]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{code}");
        assert!(ran.err.contains(&format!("[{code}]")) && ran.err.contains(sentence), "{}", ran.err);
        let reply: Value = serde_json::from_str(&run(&[old, new, "--format", "json"]).out).expect("JSON");
        assert_eq!((&reply["ok"], &reply["issues"][0]["code"]), (&false.into(), &code.into()));
    }
    for wrong in ["--amounts=0", "--amounts=1,x", "--noticed=yesterday"] {
        assert_eq!(run(&[OLD, NEW, wrong]).code, Some(2), "{wrong}");
    }
    assert_eq!(run(&[OLD, "no-such-file.json"]).code, Some(2));
}

/// Thirty days before 1 July is 1 June; what only gets cheaper needs no notice.
#[test]
fn the_days_of_notice_are_counted() {
    let [old, new] = SMALL;
    let ends = [("2027-06-01", "30 days", false), ("2027-06-02", "29 days", true), ("2027-06-30", "1 day ", true)];
    for (noticed, days, short) in ends {
        let out = run(&[old, new, "--noticed", noticed]).out;
        assert!(out.contains(&format!(", {days}")), "{noticed}: {out}");
        assert_eq!(out.contains("Warning: something becomes dearer"), short, "{noticed}");
        let chinese = run(&[old, new, "--noticed", noticed, "--language", "zh-Hans"]).out;
        assert_eq!(chinese.contains("警告：有费用上调，公告期不足 30 天"), short, "{noticed}");
    }
    let cheaper = read(new).replace("\"minimum\": \"0.20\"", "\"minimum\": \"0.05\"");
    let out = run(&[old, &file("cheaper.json", &cheaper), "--noticed", "2027-06-30"]).out;
    assert!(out.contains("the minimum fee falls from 0.10 CNY to 0.05 CNY"), "{out}");
    assert!(out.contains("Nothing becomes dearer.") && !out.contains("Warning"), "{out}");
    // The guide's price list has no date of its own.
    let out = run(&[old, new]).out;
    assert!(out.contains("Nobody says when customers are told"), "{out}");
}
