//! The reference of the format, `docs/format.md`: every object and key, from the JSON Schemas, each with an example
//! from a table there is. `UPDATE=1` writes it anew.

#![cfg(feature = "schema")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

const PAGE: &str = "docs/format.md";
const TABLE: &str = "Fee table";
const REQUEST: &str = "Request";
/// Longer examples are left to the part's own keys.
const LONGEST: usize = 140;

const HEAD: &str = "# Every key of the format

This page is written by a test from the format's own declarations and from the tables there are, so it is never out of
date: `UPDATE=1 cargo test --test reference`. It is in English only, because the declarations are. To write a table step
by step, read [the guide](guide.md) ([中文](guide.zh-Hans.md)). For completion in an editor, name the schema in the
table: `\"$schema\": \"…/schema/fee-table-1.json\"`.

Amounts, rates and percentages are text in quotation marks. An example is the smallest there is: from a published
tariff under `fee-tables/published` where one has it, which then stands beside it; else from the demonstration wallets
or from the rule shapes in `tests/shapes`.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where an example comes from, the better source first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Published(String),
    Example(String),
    Shape(String),
}

/// What was found of one key or word.
#[derive(Default)]
struct Seen {
    examples: BTreeSet<(usize, String)>,
    tariffs: BTreeSet<String>,
}

/// Every key by its part, and every word by its choice, with where they are used.
#[derive(Default)]
struct Uses(BTreeMap<(String, String), BTreeMap<u8, Seen>>);

impl Uses {
    fn note(&mut self, part: &str, key: &str, value: &Value, source: &Source) {
        let (rank, name) = match source {
            Source::Published(name) => (0, name),
            Source::Example(name) => (1, name),
            Source::Shape(name) => (2, name),
        };
        let seen = self.0.entry((part.to_owned(), key.to_owned())).or_default().entry(rank).or_default();
        let text = value.to_string();
        seen.tariffs.insert(name.clone());
        if !matches!(value, Value::Array(elements) if elements.is_empty()) {
            seen.examples.insert((text.chars().count(), text));
        }
    }

    fn of(&self, part: &str, key: &str) -> Option<(u8, &Seen)> {
        let ranks = self.0.get(&(part.to_owned(), key.to_owned()))?;
        ranks.iter().next().map(|(rank, seen)| (*rank, seen))
    }

    /// The smallest example on one line, if it is short.
    fn example(&self, part: &str, key: &str) -> String {
        let smallest = self.of(part, key).and_then(|(_, seen)| seen.examples.first());
        match smallest {
            Some((length, text)) if *length <= LONGEST => format!("`{}`", spaced(text)),
            Some(_) => "see its own keys".to_owned(),
            None => String::new(),
        }
    }

    /// The published tariffs that use it, or where else it stands.
    fn used_by(&self, part: &str, key: &str) -> String {
        let Some((rank, seen)) = self.of(part, key) else { return String::new() };
        let names: Vec<&String> = seen.tariffs.iter().collect();
        if rank == 0 && names.len() == self.of(TABLE, "format").map_or(0, |(_, all)| all.tariffs.len()) {
            return "every published tariff".to_owned();
        }
        let shown = if rank == 0 { 2 } else { 1 };
        let mut text = names.iter().take(shown).map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        match names.len().saturating_sub(shown) {
            0 => {}
            more => write!(text, " and {more} more").expect("a text"),
        }
        if rank == 0 { text } else { format!("*{text}*") }
    }
}

/// A space after each colon and comma of JSON, outside its texts.
fn spaced(json: &str) -> String {
    let mut spaced = String::new();
    let (mut inside, mut escaped) = (false, false);
    for letter in json.chars() {
        spaced.push(letter);
        match letter {
            '"' if !escaped => inside = !inside,
            ':' | ',' if !inside => spaced.push(' '),
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
    }
    spaced
}

fn named(reference: &str) -> &str {
    reference.trim_start_matches("#/$defs/")
}

/// One schema with the name of its document.
struct Document {
    name: &'static str,
    schema: Value,
}

impl Document {
    fn part<'s>(&'s self, schema: &'s Value) -> (Option<&'s str>, &'s Value) {
        match schema["$ref"].as_str() {
            Some(reference) => (Some(named(reference)), &self.schema["$defs"][named(reference)]),
            None => (None, schema),
        }
    }

    /// Notes every key and word of a value that a schema reads.
    fn walk(&self, name: &str, schema: &Value, value: &Value, source: &Source, uses: &mut Uses) {
        let (part, schema) = self.part(schema);
        let name = part.unwrap_or(name);
        if part.is_some() && schema.get("properties").is_none() && !value.is_string() {
            uses.note(name, "", value, source);
        }
        let choices = ["oneOf", "anyOf", "allOf"].into_iter().find_map(|key| schema[key].as_array());
        if let (Some(choices), true) = (choices, schema.get("properties").is_none()) {
            if let Some(word) = value.as_str()
                && choices.iter().any(|choice| choice["const"] == *value)
            {
                uses.note(name, word, value, source);
            }
            if let Some(choice) = choices.iter().find(|choice| self.fits(choice, value)) {
                self.walk(name, choice, value, source, uses);
            }
            return;
        }
        match value {
            Value::Object(members) => {
                // What is inside a part without keys of its own is shown with the part.
                let name = if schema.get("properties").is_some() { name } else { "" };
                for (key, member) in members {
                    match schema["properties"].get(key) {
                        Some(schema) => {
                            uses.note(name, key, member, source);
                            self.walk(name, schema, member, source, uses);
                        }
                        None => self.walk(name, &schema["additionalProperties"], member, source, uses),
                    }
                }
            }
            Value::Array(elements) => {
                elements.iter().for_each(|element| self.walk(name, &schema["items"], element, source, uses));
            }
            _ => uses.note(name, "", value, source),
        }
    }

    /// Whether a value is of a choice's kind, by its keys.
    fn fits(&self, choice: &Value, value: &Value) -> bool {
        let (_, schema) = self.part(choice);
        if let Some(all) = schema["allOf"].as_array().filter(|_| schema.get("properties").is_none()) {
            return all.iter().all(|one| self.fits(one, value));
        }
        match value {
            Value::Object(members) => {
                schema["type"] == "object"
                    && members.keys().all(|key| {
                        schema["properties"].get(key).is_some()
                            || schema["additionalProperties"].is_object()
                            || schema.get("properties").is_none()
                    })
            }
            Value::Array(_) => schema["type"] == "array",
            Value::String(_) => schema["type"] == "string",
            _ => false,
        }
    }

    /// The parts in the order in which a reader meets them.
    fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        self.meet(&self.schema["properties"], &mut parts);
        parts
    }

    fn meet(&self, schema: &Value, parts: &mut Vec<String>) {
        match schema {
            Value::Object(members) => {
                for (key, value) in members {
                    match value.as_str() {
                        Some(reference) if key == "$ref" && !parts.iter().any(|part| part == named(reference)) => {
                            parts.push(named(reference).to_owned());
                            self.meet(&self.schema["$defs"][named(reference)], parts);
                        }
                        _ => self.meet(value, parts),
                    }
                }
            }
            Value::Array(elements) => elements.iter().for_each(|element| self.meet(element, parts)),
            _ => {}
        }
    }

    /// What a value may be, with links.
    fn kind(&self, schema: &Value) -> String {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = named(reference);
            return format!("[{name}](#{})", name.to_lowercase());
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            return choices.iter().map(|choice| self.kind(choice)).collect::<Vec<_>>().join(" or ");
        }
        if let Some(word) = schema["const"].as_str() {
            return format!("`\"{word}\"`");
        }
        if let Some(words) = schema["enum"].as_array() {
            return words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        }
        match schema["type"].as_str() {
            Some("array") => format!("list of {}", self.kind(&schema["items"])),
            Some("boolean") => "true or false".to_owned(),
            Some("object") if schema["additionalProperties"].is_object() => {
                format!("by name ({})", self.kind(&schema["additionalProperties"]))
            }
            Some("object") => {
                let keys = schema["properties"].as_object().into_iter().flatten();
                let keys: Vec<String> = keys.map(|(key, kind)| format!("`{key}`: {}", self.kind(kind))).collect();
                format!("{{ {} }}", keys.join(", "))
            }
            _ => "text".to_owned(),
        }
    }

    /// The document and its parts, those aside that another page section has already.
    fn page(&self, uses: &Uses, had: &[String]) -> String {
        let mut page = format!("\n## {}\n\n{}\n", self.name, description(&self.schema));
        page += &self.keys(self.name, &self.schema, uses);
        for part in self.parts().into_iter().filter(|part| !had.contains(part)) {
            let schema = &self.schema["$defs"][&part];
            write!(page, "\n### {part}\n\n{}\n", description(schema)).expect("a text");
            if schema.get("properties").is_some() {
                page += &self.keys(&part, schema, uses);
            } else if schema["type"] == "string" && schema["oneOf"].is_array() {
                page += &words(&part, schema, uses);
            } else if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
                page.push('\n');
                for choice in choices {
                    let choice = choice["allOf"].get(0).unwrap_or(choice);
                    writeln!(page, "- {}", self.kind(choice)).expect("a text");
                }
            } else {
                let example = uses.example(&part, "");
                if !example.is_empty() {
                    write!(page, "\nFor example {example}.\n").expect("a text");
                }
            }
        }
        page
    }

    fn keys(&self, part: &str, schema: &Value, uses: &Uses) -> String {
        let mut rows =
            "\n| key | what it is | left out | meaning | example | used by |\n|---|---|---|---|---|---|\n".to_owned();
        let empty = Map::new();
        for (key, kind) in schema["properties"].as_object().unwrap_or(&empty) {
            let required = schema["required"].as_array().is_some_and(|keys| keys.iter().any(|known| known == key));
            let left_out = match (&kind["default"], required) {
                (_, true) => "must be there".to_owned(),
                (Value::Null, false) => "–".to_owned(),
                (default, false) => format!("`{default}`"),
            };
            let cells = [
                format!("`{key}`"),
                self.kind(kind),
                left_out,
                description(kind).to_owned(),
                uses.example(part, key),
                uses.used_by(part, key),
            ];
            let cells = cells.map(|cell| cell.replace('|', "\\|"));
            writeln!(rows, "| {} |", cells.join(" | ")).expect("a text");
        }
        rows
    }
}

fn words(part: &str, schema: &Value, uses: &Uses) -> String {
    let mut rows = "\n| word | meaning | used by |\n|---|---|---|\n".to_owned();
    for choice in schema["oneOf"].as_array().into_iter().flatten() {
        let word = choice["const"].as_str().unwrap_or_default();
        writeln!(rows, "| `\"{word}\"` | {} | {} |", description(choice), uses.used_by(part, word)).expect("a text");
    }
    rows
}

fn description(schema: &Value) -> &str {
    schema["description"].as_str().unwrap_or_default()
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn files(folder: &str) -> Vec<PathBuf> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut inside: Vec<PathBuf> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        inside.sort();
        for path in inside {
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found
}

fn name_of(value: &Value) -> String {
    value["tariff"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_reference_is_current() {
    let table = Document { name: TABLE, schema: plainfee::table::schema() };
    let request = Document { name: REQUEST, schema: plainfee::quote::request_schema() };
    let mut uses = Uses::default();
    let mut tables: Vec<(Value, Source)> = Vec::new();
    for (folder, is_published) in
        [("fee-tables/published", true), ("fee-tables/demo-wallet", false), ("docs/examples", false)]
    {
        for value in files(folder).iter().map(|file| read(file)) {
            let name = name_of(&value);
            tables.push((value, if is_published { Source::Published(name) } else { Source::Example(name) }));
        }
    }
    assert!(tables.len() > 20);
    for file in files("tests/shapes") {
        let shape = read(&file);
        let stem = file.file_stem().expect("a name").to_string_lossy().into_owned();
        tables.push((shape["table"].clone(), Source::Shape(stem.clone())));
        for case in shape["cases"].as_array().into_iter().flatten() {
            request.walk(REQUEST, &request.schema, &case["request"], &Source::Shape(stem.clone()), &mut uses);
        }
        if stem == "base" {
            request.walk(REQUEST, &request.schema, &shape["request"], &Source::Shape(stem), &mut uses);
        }
    }
    for (value, source) in &tables {
        table.walk(TABLE, &table.schema, value, source, &mut uses);
    }
    let wanted = format!("{HEAD}{}{}", table.page(&uses, &[]), request.page(&uses, &table.parts()));
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &wanted).expect("the page can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "{PAGE} is stale: run UPDATE=1 cargo test --test reference");
}
