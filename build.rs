//! Compiles the translators' Fluent files (`src/explain/*/*.ftl`) into Rust (`build/generated.rs`), and names the
//! layout of prepared tables (`build/layout.rs`).
//!
//! Every message becomes a variant of `Message`. Of those in `messages`, every language is a text with a pattern a line
//! in the variants' order: programs carry the texts; the page fetches the one it speaks (`static/messages`). Those in
//! other folders are compiled in with the feature that says them, and no page is sent them.
//! The build fails when a language lacks a message, has one too many, or uses other arguments: a reader
//! never sees a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

#[path = "src/document/checksum.rs"]
mod checksum;
#[path = "build/generated.rs"]
mod generated;
#[path = "build/layout.rs"]
mod layout;

/// The language whose messages are the list the others must match.
const FIRST: &str = "en";

/// The folders of messages that no page is sent, each with the feature it is compiled in with.
const APART: [(&str, &str); 6] = [
    ("backtest", "cli"),
    ("checks", "reading"),
    ("review", "review"),
    ("spreadsheet", "cli"),
    ("terminal", "cli"),
    ("versions", "cli"),
];

/// The messages of a folder, by language and name.
type Languages = BTreeMap<String, BTreeMap<String, Message>>;
type Failure = Box<dyn std::error::Error>;

struct Message {
    pattern: String,
    arguments: BTreeSet<String>,
}

fn main() -> Result<(), Failure> {
    let languages = languages("messages")?;
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let fingerprint = fingerprint(first);
    for (tag, messages) in &languages {
        fs::write(out.join(format!("{tag}.txt")), shipped(&fingerprint, messages))?;
    }
    let mut apart = Vec::new();
    for (folder, feature) in APART {
        let found = self::languages(folder)?;
        if !found.keys().eq(languages.keys()) {
            return Err(format!("src/explain/{folder} must have the languages of src/explain/messages").into());
        }
        apart.push((feature, found));
    }
    fs::write(out.join("messages.rs"), generated::generated(&languages, &apart, &fingerprint)?)?;
    println!("cargo:rustc-env=PLAINFEE_LAYOUT={}", layout::fingerprint()?);
    Ok(())
}

/// The translators' files of a folder, sorted.
fn files(folder: &str) -> Result<Vec<PathBuf>, Failure> {
    println!("cargo:rerun-if-changed={folder}");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    Ok(files)
}

/// The messages of a folder in each language, all with the same names and arguments.
fn languages(folder: &str) -> Result<Languages, Failure> {
    let mut languages = BTreeMap::new();
    for file in files(&format!("src/explain/{folder}"))? {
        println!("cargo:rerun-if-changed={}", file.display());
        let tag = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a message file without a name")?;
        languages.insert(tag.to_owned(), messages(&file)?);
    }
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    for (tag, messages) in &languages {
        agree(FIRST, first, tag, messages)?;
    }
    Ok(languages)
}

/// What the shipped texts must agree with: the names of the messages and their arguments, in order.
fn fingerprint(messages: &BTreeMap<String, Message>) -> String {
    let names = messages.iter().flat_map(|(id, message)| [id].into_iter().chain(&message.arguments));
    format!("{:016x}", checksum::checksum(names.flat_map(|name| name.bytes().chain([0]))))
}

/// A language as it travels: the fingerprint, then a pattern a line.
fn shipped(fingerprint: &str, messages: &BTreeMap<String, Message>) -> String {
    let patterns = messages.values().map(|message| message.pattern.as_str());
    [fingerprint].into_iter().chain(patterns).collect::<Vec<_>>().join("\n") + "\n"
}

fn messages(file: &Path) -> Result<BTreeMap<String, Message>, Failure> {
    let text = fs::read_to_string(file)?;
    let resource = parser::parse(text.as_str()).map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let pattern = message.value.ok_or_else(|| format!("{}: {id} has no text", file.display()))?;
                let mut arguments = BTreeSet::new();
                let pattern =
                    compiled(&pattern, &mut arguments).map_err(|what| format!("{}: {id}: {what}", file.display()))?;
                if messages.insert(id.clone(), Message { pattern, arguments }).is_some() {
                    return Err(format!("{}: {id} stands twice", file.display()).into());
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => {
                return Err(
                    format!("{}: only messages and comments are used here, not {other:?}", file.display()).into()
                );
            }
        }
    }
    Ok(messages)
}

/// The pattern in the few marks `explain::language` reads: \u{1}name\u{2} is an argument,
/// \u{3}name\u{4} key\u{5}pattern\u{6} … \u{7} a choice by it, the default's key marked with `*`.
fn compiled(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> Result<String, Failure> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(&value.replace('\n', " ")),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                text.push_str(&inlined(inline, arguments)?)
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("a choice must be by an argument".into());
                };
                arguments.insert(id.name.to_owned());
                write!(text, "\u{3}{}\u{4}", id.name)?;
                for variant in variants {
                    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                    let mark = if variant.default { "*" } else { "" };
                    write!(text, "{mark}{key}\u{5}{}\u{6}", compiled(&variant.value, arguments)?)?;
                }
                text.push('\u{7}');
            }
        }
    }
    Ok(text)
}

fn inlined(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) -> Result<String, Failure> {
    Ok(match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
            format!("\u{1}{}\u{2}", id.name)
        }
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        InlineExpression::FunctionReference { id, arguments: CallArguments { .. } } => {
            return Err(format!("functions such as {} are not used here: arguments come formatted", id.name).into());
        }
        other => return Err(format!("not used here: {other:?}").into()),
    })
}

fn agree(
    first: &str,
    wanted: &BTreeMap<String, Message>,
    tag: &str,
    found: &BTreeMap<String, Message>,
) -> Result<(), Failure> {
    let mut differences = String::new();
    for (id, message) in wanted {
        match found.get(id) {
            None => writeln!(differences, "{tag} lacks {id}")?,
            Some(other) if other.arguments != message.arguments => {
                writeln!(differences, "{id}: {first} uses {:?}, {tag} uses {:?}", message.arguments, other.arguments)?;
            }
            Some(_) => {}
        }
    }
    for id in found.keys().filter(|id| !wanted.contains_key(*id)) {
        writeln!(differences, "{tag} has {id}, which {first} does not")?;
    }
    if differences.is_empty() { Ok(()) } else { Err(differences.into()) }
}
