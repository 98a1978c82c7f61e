//! The Rust that the messages become: `Message`, its patterns, and the sentence of each issue.

use std::fmt::Write as _;

use super::{FIRST, Failure, Languages, Message};

/// A message as it is written into the code.
struct Entry<'m> {
    id: &'m str,
    message: &'m Message,
    /// What must stand before whatever names it: the feature it is compiled in with, or nothing.
    when: String,
}

/// Everything of the messages that is code; those that are shipped come first, so that a place in `Message` is one in
/// the shipped text.
pub fn generated(shipped: &Languages, apart: &[(&str, Languages)], fingerprint: &str) -> Result<String, Failure> {
    let mut all = entries(None, shipped)?;
    let count = all.len();
    for (feature, languages) in apart {
        all.extend(entries(Some(feature), languages)?);
    }
    let mut code = String::new();
    messages(&all, &mut code)?;
    issues(&all, &mut code)?;
    patterns(apart, shipped.len(), &mut code)?;
    code.push_str("\n/// What a shipped text must begin with to be of these messages.\n");
    writeln!(code, "pub(super) const FINGERPRINT: &str = {fingerprint:?};")?;
    code.push_str("\n/// How many messages are shipped; they come before all others.\n");
    writeln!(code, "pub(super) const SHIPPED: usize = {count};")?;
    texts(shipped, &mut code)?;
    Ok(code)
}

fn entries<'m>(feature: Option<&str>, languages: &'m Languages) -> Result<Vec<Entry<'m>>, Failure> {
    let first = languages.get(FIRST).ok_or("the first language has no messages")?;
    let when = feature.map_or_else(String::new, |feature| format!("#[cfg(feature = {feature:?})] "));
    Ok(first.iter().map(|(id, message)| Entry { id, message, when: when.clone() }).collect())
}

fn messages(all: &[Entry<'_>], code: &mut String) -> Result<(), Failure> {
    code.push_str("/// Every message there is.\n");
    code.push_str(
        "#[allow(missing_docs)]\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u16)]\n",
    );
    code.push_str("pub enum Message {\n");
    for Entry { id, when, .. } in all {
        writeln!(code, "    {when}{},", camel(id))?;
    }
    code.push_str("}\n\nimpl Message {\n    /// Every message with its name and its arguments.\n");
    code.push_str("    pub const ALL: &'static [(Message, &'static str, &'static [&'static str])] = &[\n");
    for Entry { id, message, when } in all {
        let arguments: Vec<&String> = message.arguments.iter().collect();
        writeln!(code, "        {when}(Message::{}, {id:?}, &{arguments:?}),", camel(id))?;
    }
    code.push_str("    ];\n");
    Ok(())
}

/// The sentence of each issue. A code that can occur in a build in which nothing says it does not compile: the page's
/// build has neither the codes nor the sentences of what it cannot do.
fn issues(all: &[Entry<'_>], code: &mut String) -> Result<(), Failure> {
    code.push_str("\n    /// The sentence of an issue.\n");
    code.push_str("    pub(in crate::explain) fn of_issue(code: crate::issue::Code) -> Self {\n        match code {\n");
    for Entry { id, when, .. } in all {
        if let Some(issue) = id.strip_prefix("issue-") {
            writeln!(code, "            {when}crate::issue::Code::{} => Self::{},", camel(issue), camel(id))?;
        }
    }
    code.push_str("        }\n    }\n}\n");
    Ok(())
}

fn patterns(apart: &[(&str, Languages)], languages: usize, code: &mut String) -> Result<(), Failure> {
    code.push_str("\n/// The patterns of the messages that no page is sent, each in the order of `TAGS`.\n");
    writeln!(code, "pub(super) const APART: &[[&str; {languages}]] = &[")?;
    for (feature, languages) in apart {
        for Entry { id, when, .. } in entries(Some(feature), languages)? {
            let patterns: Vec<&str> =
                languages.values().filter_map(|all| Some(all.get(id)?.pattern.as_str())).collect();
            writeln!(code, "    {when}{patterns:?},")?;
        }
    }
    code.push_str("];\n");
    Ok(())
}

fn texts(shipped: &Languages, code: &mut String) -> Result<(), Failure> {
    let tags: Vec<&String> = shipped.keys().collect();
    writeln!(code, "\n/// The tags of the languages.\npub(super) const TAGS: [&str; {}] = {tags:?};", tags.len())?;
    code.push_str("\n/// The texts of the languages, in the order of `TAGS`.\n#[cfg(feature = \"messages\")]\n");
    writeln!(code, "pub(super) const TEXTS: [&str; {}] = [", tags.len())?;
    for tag in &tags {
        writeln!(code, "    include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.txt\")),")?;
    }
    code.push_str("];\n");
    Ok(())
}

fn camel(id: &str) -> String {
    id.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
        })
        .collect()
}
