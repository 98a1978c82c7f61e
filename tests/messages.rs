//! Every language says everything, with the same arguments; every issue code has its sentence, and the page is sent
//! what it can need.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use plainfee::explain::{Language, Message};
use plainfee::issue::Code;

/// Message names and the arguments each uses, read from a translators' file without the compiler's help.
fn arguments_of(file: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(file).expect("a message file");
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) =
            line.split_once(" = ").filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
        {
            current = name.to_owned();
            messages.entry(current.clone()).or_default();
        }
        for marked in line.split('$').skip(1) {
            let argument: String = marked.chars().take_while(char::is_ascii_alphanumeric).collect();
            messages.entry(current.clone()).or_default().insert(argument);
        }
    }
    messages
}

/// The folders of messages, each with the feature without which its messages are not there.
const FOLDERS: [(&str, Option<&str>); 7] = [
    ("messages", None),
    ("backtest", Some("cli")),
    ("checks", Some("reading")),
    ("review", Some("review")),
    ("spreadsheet", Some("cli")),
    ("terminal", Some("cli")),
    ("versions", Some("cli")),
];

fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/explain").join(name)
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let mut all = 0;
    for (name, _) in FOLDERS {
        let folder = folder_of(name);
        let english = arguments_of(&folder.join("en.ftl"));
        let mut languages = 0;
        for entry in fs::read_dir(&folder).expect("the messages") {
            let path = entry.expect("an entry").path();
            assert_eq!(arguments_of(&path), english, "{}", path.display());
            languages += 1;
        }
        assert_eq!(languages, Language::all().count(), "{name}");
        all += english.len();
    }
    assert_eq!(all, Message::ALL.len());
}

#[test]
fn no_message_comes_out_empty_or_with_marks_left_in() {
    for language in Language::all() {
        for (message, name, arguments) in Message::ALL.iter().copied() {
            let filled: Vec<(&str, &str)> = arguments.iter().map(|argument| (*argument, "7")).collect();
            let said = language.say(message, &filled);
            assert!(!said.trim().is_empty(), "{} {name}", language.tag());
            assert!(!said.contains(|letter: char| letter.is_control()), "{} {name}: {said:?}", language.tag());
        }
    }
}

#[test]
fn the_languages_differ() {
    let chinese = Language::find("zh-Hans").expect("Chinese");
    let same: Vec<&str> = Message::ALL
        .iter()
        .filter(|(message, _, arguments)| {
            arguments.is_empty() && chinese.say(*message, &[]) == Language::english().say(*message, &[])
        })
        .map(|(_, name, _)| *name)
        .collect();
    assert_eq!(same, Vec::<&str>::new(), "left in English");
}

#[test]
fn every_issue_code_has_a_sentence_and_every_sentence_a_code() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let names = Message::ALL.iter().map(|(_, name, _)| *name);
    let sentences: BTreeSet<&str> = names.filter_map(|name| name.strip_prefix("issue-")).collect();
    assert_eq!(codes, sentences);
}

/// So the page, which is built without the features of the other folders, is sent the sentence of every code it has,
/// and of no other. That it makes no other is for the compiler: the page's build lacks them.
#[test]
fn a_code_and_its_sentence_need_the_same_feature() {
    let mut codes: BTreeSet<(Option<String>, String)> = BTreeSet::new();
    let mut feature = None;
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/issue/code.rs");
    for line in fs::read_to_string(source).expect("the codes").lines().skip_while(|line| *line != "codes! {") {
        let quoted = || line.split('"').nth(1).map(str::to_owned);
        if line.trim_start().starts_with("#[cfg(feature = ") {
            feature = quoted();
        } else if line.contains(" = \"") {
            codes.insert((feature.take(), quoted().expect("a code")));
        }
    }
    let mut sentences = BTreeSet::new();
    for (name, feature) in FOLDERS {
        let messages = arguments_of(&folder_of(name).join("en.ftl"));
        let issues = messages.keys().filter_map(|message| message.strip_prefix("issue-"));
        sentences.extend(issues.map(|issue| (feature.map(str::to_owned), issue.to_owned())));
    }
    assert_eq!(codes.len(), Code::ALL.len());
    assert_eq!(codes, sentences);
}

/// `UPDATE=1` writes them anew.
#[test]
fn the_shipped_messages_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/messages");
    for language in Language::all() {
        let path = folder.join(format!("{}.txt", language.tag()));
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).expect("the folder of messages");
            fs::write(&path, language.shipped()).expect("the messages can be written");
        }
        let stale = format!("{} is stale: run UPDATE=1 cargo test --test messages", path.display());
        assert!(fs::read_to_string(&path).unwrap_or_default() == language.shipped(), "{stale}");
    }
}

#[test]
fn messages_of_another_version_are_refused() {
    let english = Language::english();
    let text = english.shipped();
    assert_eq!(english.supply(text), Ok(()));
    let cut = &text[..text.len() / 2];
    let other = text.replacen(|letter: char| letter.is_ascii_hexdigit(), "z", 1);
    for wrong in ["", "<!doctype html>", cut, other.as_str(), &text[..text.len() - 1]] {
        assert_eq!(english.supply(wrong), Err(plainfee::explain::WrongMessages));
    }
}
