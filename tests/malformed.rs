//! Broken tables and requests: each gets its code, its place and a sentence that says what to do, in both
//! languages, and none is half-read.

use plainfee::explain::{Language, sentence};
use plainfee::issue::Issue;
use plainfee::quote::quote_text;
use plainfee::table::{Tariff, parse};
use serde_json::Value;

const GOOD: &str = include_str!("malformed/good-table.json");

fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list of cases")
}

fn text<'v>(case: &'v Value, key: &str) -> &'v str {
    case[key].as_str().unwrap_or_else(|| panic!("{case} has no {key}"))
}

/// Exactly one issue, as the case says.
fn assert_issue(case: &Value, issues: &[Issue]) {
    let name = text(case, "name");
    let [issue] = issues else { panic!("{name}: wanted one issue, got {issues:#?}") };
    assert_eq!(issue.code.as_str(), text(case, "code"), "{name}");
    assert_eq!(issue.path, text(case, "path"), "{name}");
    let place = issue.place.as_ref().map(|place| format!("{}:{}", place.line, place.column));
    assert_eq!(place.as_deref(), case["at"].as_str(), "{name}");
    let english = sentence(Language::english(), issue);
    assert!(english.contains(text(case, "sentence")), "{name}: {english}");
    let chinese = sentence(Language::find("zh").expect("Chinese"), issue);
    assert!(chinese.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "{name}: {chinese}");
    for (language, said) in [("en", english), ("zh", chinese)] {
        assert_clean(issue, language, &said);
    }
}

/// No marks of the compiled messages, no holes of the translators' files, and no English left in Chinese.
fn assert_clean(issue: &Issue, language: &str, said: &str) {
    let name = issue.code.as_str();
    assert!(!said.contains(|letter: char| letter.is_control()), "{name}: {said:?}");
    let own = own_words(issue, said);
    assert!(!own.contains(['{', '}', '$']), "{name}: {own}");
    assert!(!own.contains("  ") && own == own.trim(), "{name}: spaces in {own:?}");
    if language == "zh" {
        let is_word = |word: &str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic());
        let words: Vec<&str> = own.split(' ').collect();
        assert!(!words.windows(3).any(|three| three.iter().all(|word| is_word(word))), "{name}: {own}");
    }
}

/// The sentence without what it quotes and the words that are allowed.
fn own_words(issue: &Issue, said: &str) -> String {
    let lists = issue.particulars.iter().filter(|(name, _)| ["allowed", "keys"].contains(name));
    let mut own = lists
        .filter(|(_, value)| !value.is_empty())
        .fold(said.to_owned(), |said, (_, value)| said.replace(value, "…").replace(&value.replace(", ", "、"), "…"));
    for (opening, closing) in [('“', '”'), ('"', '"'), ('`', '`')] {
        while let Some((before, rest)) = own.split_once(opening) {
            let (_, after) = rest.split_once(closing).unwrap_or_else(|| panic!("{said}: {opening} is not closed"));
            own = format!("{before}…{after}");
        }
    }
    own
}

#[test]
fn the_base_table_is_good() {
    let table = parse("good.json", GOOD).expect("the base of the broken tables must be good");
    assert_eq!(table.charges.len(), 3);
}

#[test]
fn broken_tables_are_refused_with_place_and_remedy() {
    let cases = cases(include_str!("malformed/tables.json"));
    assert!(cases.len() >= 20);
    for case in &cases {
        let broken = GOOD.replacen(text(case, "find"), text(case, "replace"), 1);
        assert_ne!(broken, GOOD, "{case} changes nothing");
        assert_issue(case, &parse("broken.json", &broken).expect_err(text(case, "name")));
    }
}

#[test]
fn broken_requests_are_refused_with_place_and_remedy() {
    let tariff = Tariff::new(vec![parse("good.json", GOOD).expect("good")]).expect("one version");
    let cases = cases(include_str!("malformed/requests.json"));
    assert!(cases.len() >= 20);
    for case in &cases {
        let issues = quote_text(&tariff, "request", text(case, "request")).expect_err(text(case, "name"));
        assert_issue(case, &issues);
    }
}

#[test]
fn ten_megabytes_of_nesting_are_refused() {
    let nested = "[".repeat(10_000_000);
    for text in [nested.clone(), format!("{{\"format\":{nested}"), "{\"a\":".repeat(2_000_000)] {
        let issues = parse("nested.json", &text).expect_err("nesting");
        assert_eq!(issues.iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(), ["too-deep"]);
        assert!(sentence(Language::english(), &issues[0]).contains("remove the extra brackets"));
    }
}

#[test]
fn forty_megabytes_are_refused_unread() {
    let issues = parse("large.json", &" ".repeat(40 * 1024 * 1024)).expect_err("too large");
    assert_eq!(issues[0].code.as_str(), "too-large");
}

#[test]
fn a_table_cut_at_any_byte_is_refused() {
    let whole = GOOD.trim_end();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let issues = parse("cut.json", &whole[..end]).expect_err("half a table");
        assert!(issues.iter().all(|issue| issue.code.as_str() == "not-json"), "cut at {end}: {issues:?}");
    }
}

#[test]
fn several_issues_are_told_at_once() {
    let broken = GOOD.replace("\"minimum\": \"0.10\"", "\"minimum\": 0.10").replace("\"split\"", "\"whol\"");
    let codes: Vec<_> =
        parse("two.json", &broken).expect_err("two issues").iter().map(|issue| issue.code.as_str()).collect();
    assert_eq!(codes, ["unknown-word", "number-not-text"]);
}

#[test]
fn versions_that_overlap_or_mix_are_refused() {
    let read = |text: &str| parse("version.json", text).expect("a version");
    let later = GOOD.replace("\"version\": \"one\"", "\"version\": \"two\"").replace("2026-01-01T00", "2026-06-01T00");
    let other = later.replace("\"tariff\": \"sample\"", "\"tariff\": \"other\"");
    for (second, code) in [(later, "overlapping-versions"), (other, "mixed-tariffs")] {
        let issues = Tariff::new(vec![read(GOOD), read(&second)]).expect_err(code);
        assert_eq!(issues[0].code.as_str(), code);
        assert!(!sentence(Language::english(), &issues[0]).is_empty());
    }
}

#[test]
fn a_rule_on_a_fact_that_is_not_asked_for_is_refused() {
    let other = r#""services": [
    { "id": "other", "name": { "en": "Other", "zh-Hans": "其他" }, "kind": "send", "methods": [{ "method": "card" }] },
    {
      "id": "send","#;
    let broken = GOOD
        .replace("\"services\": [\n    {\n      \"id\": \"send\",", other)
        .replace("\"default\": \"basic\"", "\"default\": \"basic\", \"services\": [\"other\"]");
    let issues = parse("broken.json", &broken).expect_err("a fee that would never be charged");
    let found: Vec<_> = issues.iter().map(|issue| (issue.code.as_str(), issue.path.as_str())).collect();
    assert_eq!(
        found,
        [("fact-not-asked", "charges[0].when.facts.level"), ("fact-not-asked", "charges[1].when.facts.level")]
    );
}

#[test]
fn a_hundred_thousand_names_are_refused_at_once() {
    let names: String = (0..100_000).map(|name| format!("\"n{name}\":\"1\",")).collect();
    let request = format!(
        "{{\"service\":\"send\",\"amount\":\"1\",\"used\":{{{names}\"last\":\"1\"}},\"asOf\":\"2026-03-01T12:00:00+08:00\"}}"
    );
    let tariff = Tariff::new(vec![parse("good.json", GOOD).expect("good")]).expect("one version");
    let issues = quote_text(&tariff, "request", &request).expect_err("too many");
    assert_eq!(issues.iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(), ["too-many"]);
}
