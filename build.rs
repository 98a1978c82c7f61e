//! Compiles the translators' Fluent files (`src/explain/messages/*.ftl`) into Rust.
//!
//! Every message becomes a variant of `Message`, every language a text with a pattern a line in the variants'
//! order. Programs carry the texts; the page fetches the one it speaks (`static/messages`).
//! The build fails when a language lacks a message, has one too many, or uses other arguments: a reader
//! never sees a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// The language whose messages are the list the others must match.
const FIRST: &str = "en";

type Failure = Box<dyn std::error::Error>;

struct Message {
    pattern: String,
    arguments: BTreeSet<String>,
}

fn main() -> Result<(), Failure> {
    let files = files("src/explain/messages")?;
    let languages = languages(&files)?;
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let fingerprint = fingerprint(first);
    for (tag, messages) in &languages {
        fs::write(out.join(format!("{tag}.txt")), shipped(&fingerprint, messages))?;
    }
    fs::write(out.join("messages.rs"), generated(first, languages.keys(), &fingerprint)?)?;
    let reviews = self::languages(&self::files("src/explain/review")?)?;
    if !reviews.keys().eq(languages.keys()) {
        return Err("src/explain/review must have the languages of src/explain/messages".into());
    }
    fs::write(out.join("review.rs"), review(&reviews)?)?;
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

/// The messages of each language, all with the same names and arguments.
fn languages(files: &[PathBuf]) -> Result<BTreeMap<String, BTreeMap<String, Message>>, Failure> {
    let mut languages = BTreeMap::new();
    for file in files {
        println!("cargo:rerun-if-changed={}", file.display());
        let tag = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a message file without a name")?;
        languages.insert(tag.to_owned(), messages(file)?);
    }
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    for (tag, messages) in &languages {
        agree(FIRST, first, tag, messages)?;
    }
    Ok(languages)
}

/// The sentences of a review, by the issue's code, each in every language; the page does not carry them.
fn review(languages: &BTreeMap<String, BTreeMap<String, Message>>) -> Result<String, Failure> {
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    let mut code =
        String::from("/// The sentence of each issue of a review in every language, in the order of `TAGS`.\n");
    writeln!(code, "pub(crate) const REVIEW: [(&str, [&str; {}]); {}] = [", languages.len(), first.len())?;
    for id in first.keys() {
        let name = id.strip_prefix("issue-").ok_or_else(|| format!("{id} is no issue"))?;
        let patterns: Vec<&str> = languages.values().filter_map(|all| Some(all.get(id)?.pattern.as_str())).collect();
        writeln!(code, "    ({name:?}, {patterns:?}),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// What the shipped texts must agree with: the names of the messages and their arguments, in order (FNV-1a).
fn fingerprint(messages: &BTreeMap<String, Message>) -> String {
    let names = messages.iter().flat_map(|(id, message)| [id].into_iter().chain(&message.arguments));
    let hash = names
        .flat_map(|name| name.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
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

fn generated<'t>(
    first: &BTreeMap<String, Message>,
    tags: impl Iterator<Item = &'t String>,
    fingerprint: &str,
) -> Result<String, Failure> {
    let mut code = String::from("/// Every message there is, in alphabetical order of its name.\n");
    code.push_str(
        "#[allow(missing_docs)]\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u16)]\n",
    );
    code.push_str("pub enum Message {\n");
    for id in first.keys() {
        writeln!(code, "    {},", camel(id))?;
    }
    code.push_str("}\n\nimpl Message {\n    /// Every message with its name and its arguments.\n");
    writeln!(code, "    pub const ALL: [(Message, &'static str, &'static [&'static str]); {}] = [", first.len())?;
    for (id, message) in first {
        let arguments: Vec<&String> = message.arguments.iter().collect();
        writeln!(code, "        (Message::{}, {id:?}, &{arguments:?}),", camel(id))?;
    }
    let issues: Vec<(&str, String)> =
        first.keys().filter_map(|id| Some((id.strip_prefix("issue-")?, camel(id)))).collect();
    code.push_str("    ];\n}\n\n/// The sentence of each issue, by the issue's code.\n");
    writeln!(code, "pub(crate) const ISSUES: [(&str, Message); {}] = [", issues.len())?;
    for (issue, message) in &issues {
        writeln!(code, "    ({issue:?}, Message::{message}),")?;
    }
    code.push_str("];\n\n/// What a shipped text must begin with to be of these messages.\n");
    writeln!(code, "pub(super) const FINGERPRINT: &str = {fingerprint:?};")?;
    let tags: Vec<&String> = tags.collect();
    writeln!(code, "\n/// The tags of the languages.\npub(super) const TAGS: [&str; {}] = {tags:?};", tags.len())?;
    code.push_str("\n/// The texts of the languages, in the order of `TAGS`.\n#[cfg(feature = \"messages\")]\n");
    writeln!(code, "pub(super) const TEXTS: [&str; {}] = [", tags.len())?;
    for tag in &tags {
        writeln!(code, "    include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.txt\")),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
        })
        .collect()
}
