//! The guide in both languages: every table in it is put together, every command is run, and what it prints is what
//! the guide shows. `UPDATE=1` writes what is printed, the recipes and the finished example anew. The README's questions
//! are asked too.
//!
//! Blocks are told by their first line: ```` ```json table [file] ```` adds to a table, member by member and in lists
//! entry by entry of its `id`; `once` after it means until the next command only. ```` ```json request ```` is the
//! file `request.json`, ```` ```jsonl requests ```` the file `requests.jsonl`, ```` ```jsonl file name once ```` a file for
//! the next command only, ```` ```json file name ```` any other
//! file; ```` ```console ```` holds commands, each with what it prints.

#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use plainfee::document::in_house_style;
use plainfee::explain::{Language, Message, Method, Row, explain};
use plainfee::quote::{Request, quote};
use plainfee::table::{Tariff, parse};
use serde_json::{Map, Value};

const GUIDES: [(&str, &str); 2] = [("en", "docs/guide.md"), ("zh-Hans", "docs/guide.zh-Hans.md")];
const FIRST: &str = "tables/2027-01.json";
const EXAMPLE: &str = "docs/examples/linglan-wallet";
const BEGIN: &str = "<!-- rules: written by UPDATE=1 cargo test --test guide -->";
const END: &str = "<!-- end of recipes -->";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn json(text: &str, what: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|fault| panic!("{what}: {fault}\n{text}"))
}

/// Writes a file anew, or fails when it is not as it should be.
fn is_current(path: &str, wanted: &str) {
    let path_here = root().join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path_here.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path_here, wanted).expect("the file can be written");
    }
    let found = fs::read_to_string(&path_here).unwrap_or_default();
    let differs = found.lines().zip(wanted.lines()).find(|(found, wanted)| found != wanted);
    assert!(found == wanted, "{path} is stale: run UPDATE=1 cargo test --test guide\n{differs:#?}");
}

/// A fenced block: its first line, and the lines inside.
struct Block {
    info: String,
    lines: Vec<String>,
}

/// The document with each block as `edit` leaves it.
fn each_block(document: &str, mut edit: impl FnMut(&mut Block)) -> String {
    let mut whole: Vec<String> = Vec::new();
    let mut open: Option<Block> = None;
    for line in document.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => open = Some(Block { info: info.to_owned(), lines: Vec::new() }),
            (Some(_), Some("")) => {
                let mut block = open.take().expect("a block is open");
                edit(&mut block);
                whole.push(format!("```{}", block.info));
                whole.append(&mut block.lines);
                whole.push("```".to_owned());
            }
            (Some(block), _) => block.lines.push(line.to_owned()),
            (None, None) => whole.push(line.to_owned()),
        }
    }
    assert!(open.is_none(), "a block is not closed");
    whole.join("\n") + "\n"
}

/// The reader's folder: the tables put together so far, and the last request.
struct Desk {
    folder: PathBuf,
    tables: BTreeMap<String, Value>,
    /// Files that are no tables, whole.
    others: BTreeMap<String, String>,
    once: Option<BTreeMap<String, Value>>,
    /// Files that are there for the next command only.
    passing: Vec<String>,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("guide").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("tables")).expect("a folder");
        Self { folder, tables: BTreeMap::new(), others: BTreeMap::new(), once: None, passing: Vec::new() }
    }

    fn follow(&mut self, block: &mut Block) {
        let text = block.lines.join("\n");
        let words: Vec<&str> = block.info.split(' ').collect();
        match words.as_slice() {
            ["json", "table", rest @ ..] => {
                if rest.contains(&"once") && self.once.is_none() {
                    self.once = Some(self.tables.clone());
                }
                let file = rest.iter().find(|word| word.ends_with(".json")).copied().unwrap_or(FIRST);
                // Every later file begins as a copy of the first.
                let start = self.tables.get(FIRST).cloned().unwrap_or_else(|| Value::Object(Map::new()));
                let table = self.tables.entry(file.to_owned()).or_insert(start);
                add(table, json(&text, "a table of the guide"));
            }
            ["json", "file", name] => {
                json(&text, name);
                self.others.insert((*name).to_owned(), text + "\n");
            }
            ["jsonl", "file", name, "once"] => {
                self.others.insert((*name).to_owned(), text + "\n");
                self.passing.push((*name).to_owned());
            }
            ["json", "request"] => {
                json(&text, "a request of the guide");
                fs::write(self.folder.join("request.json"), text + "\n").expect("the request can be written");
            }
            ["jsonl", "requests"] => {
                fs::write(self.folder.join("requests.jsonl"), text + "\n").expect("the requests can be written");
            }
            ["console"] => {
                self.lay_out();
                let commands: Vec<String> = block.lines.iter().filter(|line| line.starts_with("$ ")).cloned().collect();
                assert!(!commands.is_empty(), "a console without a command: {text}");
                block.lines = commands.iter().flat_map(|command| self.run(command)).collect();
                if let Some(before) = self.once.take() {
                    self.tables = before;
                }
                for name in self.passing.drain(..) {
                    self.others.remove(&name);
                }
            }
            ["text"] => {}
            other => panic!("a block of the guide begins with {other:?}"),
        }
    }

    fn lay_out(&self) {
        let folder = self.folder.join("tables");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        for (name, table) in &self.tables {
            fs::write(self.folder.join(name), laid_out(table)).expect("a table can be written");
        }
        for (name, text) in &self.others {
            fs::write(self.folder.join(name), text).expect("a file can be written");
        }
    }

    /// The command and what it prints, on either stream.
    fn run(&self, line: &str) -> Vec<String> {
        let mut words = line.trim_start_matches("$ ").split(' ');
        assert_eq!(words.next(), Some("plainfee"), "{line}");
        let words: Vec<&str> = words.collect();
        let (arguments, input) = match words.iter().position(|word| *word == "<") {
            Some(at) => (&words[..at], fs::read(self.folder.join(words[at + 1])).expect("the request is there")),
            None => (&words[..], Vec::new()),
        };
        let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
        command.current_dir(&self.folder).args(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let _ = child.stdin.take().expect("its input").write_all(&input);
        let done = child.wait_with_output().expect("the program ends");
        let printed = [done.stdout, done.stderr].concat();
        let printed = String::from_utf8(printed).expect("UTF-8");
        let mut lines = vec![line.to_owned()];
        lines.extend(printed.trim_end().lines().map(str::to_owned));
        lines
    }
}

/// Adds members to a table: lists of things with an `id` entry by entry, everything else whole.
fn add(table: &mut Value, members: Value) {
    let (Value::Object(table), Value::Object(members)) = (table, members) else { panic!("a table is an object") };
    for (key, value) in members {
        let has_ids = |list: &Vec<Value>| list.iter().all(|entry| entry.get("id").is_some());
        match (table.get_mut(&key), value) {
            (Some(Value::Array(entries)), Value::Array(more)) if has_ids(entries) && has_ids(&more) => {
                for entry in more {
                    match entries.iter_mut().find(|known| known["id"] == entry["id"]) {
                        Some(known) => *known = entry,
                        None => entries.push(entry),
                    }
                }
            }
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
}

fn laid_out(value: &Value) -> String {
    in_house_style("a table of the guide", &value.to_string()).expect("JSON")
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("\"{key}\": {}", on_one_line(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        other => other.to_string(),
    }
}

#[test]
fn every_step_prints_what_the_guide_shows() {
    for (language, path) in GUIDES {
        let mut desk = Desk::new(language);
        let document = with_recipes(&read(path), language);
        let (hand_written, recipes) = document.split_once(BEGIN).expect("the recipes' place is marked");
        let followed = each_block(hand_written, |block| desk.follow(block));
        is_current(path, &format!("{followed}{BEGIN}{recipes}"));
        for (name, table) in &desk.tables {
            let file = name.trim_start_matches("tables/");
            let mut shipped = Map::new();
            shipped.insert("$schema".to_owned(), "../../../schema/fee-table-1.json".into());
            shipped.extend(table.as_object().cloned().expect("a table"));
            is_current(&format!("{EXAMPLE}/{file}"), &laid_out(&Value::Object(shipped)));
        }
    }
}

#[test]
fn both_languages_have_the_same_snippets() {
    let [english, chinese] = GUIDES.map(|(_, path)| {
        let mut blocks = Vec::new();
        each_block(read(path).split(BEGIN).next().expect("a guide"), |block| {
            let is_data = block.info.starts_with("json");
            let data = if block.info.starts_with("json ") {
                json(&block.lines.join("\n"), path).to_string()
            } else if block.info.starts_with("jsonl file ") {
                // The name of a case is a word for people.
                let nameless = block.lines.iter().filter_map(|line| line.split_once("\"request\""));
                nameless.map(|(_, rest)| rest).collect::<Vec<_>>().join("\n")
            } else {
                block.lines.join("\n")
            };
            blocks.push((block.info.clone(), if is_data { data } else { String::new() }));
        });
        blocks
    });
    for (english, chinese) in english.iter().zip(&chinese) {
        assert_eq!(english, chinese);
    }
    assert_eq!(english.len(), chinese.len());
}

/// The guide with its recipes as they are now, a part of it for each kind.
fn with_recipes(document: &str, language: &str) -> String {
    let mut whole = document.to_owned();
    for kind in [Kind::Rule, Kind::Promotion, Kind::Arrival] {
        let begin = BEGIN.replace("rules", kind.marked());
        let (before, rest) = whole.split_once(&begin).expect("the recipes' place is marked");
        let (_, after) = rest.split_once(END).expect("the recipes' end is marked");
        whole = format!("{before}{begin}\n\n{}{END}{after}", recipes(kind, language));
    }
    whole
}

/// What a recipe is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Rule,
    Promotion,
    Arrival,
}

impl Kind {
    /// How its recipes are marked in the guide.
    fn marked(self) -> &'static str {
        match self {
            Self::Rule => "rules",
            Self::Promotion => "promotions",
            Self::Arrival => "arrivals",
        }
    }
}

/// The number of the shapes of arrivals.
const ARRIVALS: u32 = 38;

struct Shape {
    number: u32,
    kind: Kind,
    stem: String,
    text: String,
    data: Value,
}

/// The rule shapes that are recipes: those that say how a price list asks for them.
fn shapes() -> Vec<Shape> {
    let folder = root().join("tests/shapes");
    let mut shapes: Vec<Shape> = fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| !path.ends_with("base.json") && path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("a shape");
            let data = json(&text, &stem);
            let number = data["shape"].as_str().and_then(|number| number.parse().ok()).expect("a shape's number");
            let kind = match number {
                ARRIVALS => Kind::Arrival,
                _ if data["table"].get("promotions").is_some() => Kind::Promotion,
                _ => Kind::Rule,
            };
            Shape { number, kind, stem, text, data }
        })
        // Every promotion and every arrival is a recipe.
        .filter(|shape| shape.kind != Kind::Rule || shape.data.get("question").is_some())
        .collect();
    shapes.sort_by(|one, other| (one.number, &one.stem).cmp(&(other.number, &other.stem)));
    shapes
}

/// The rule shapes of the requirement list, and arrivals; versions are no shape of one table, and have their own
/// section.
const NUMBERS: std::ops::RangeInclusive<u32> = 1..=ARRIVALS;
const VERSIONS: u32 = 29;

#[test]
fn every_rule_shape_has_a_recipe() {
    let shapes = shapes();
    for number in NUMBERS.filter(|number| *number != VERSIONS) {
        assert!(shapes.iter().any(|shape| shape.number == number), "no file of rule shape {number} has a \"question\"");
    }
}

/// The questions, each with a link to its recipe, and the recipes.
fn recipes(kind: Kind, language: &str) -> String {
    let shapes: Vec<Shape> = shapes().into_iter().filter(|shape| shape.kind == kind).collect();
    let question = |shape: &Shape| format!("- [{}](#{})\n", question(shape, language), shape.stem);
    let questions: String = shapes.iter().map(question).collect();
    let recipes: String = shapes.iter().map(|shape| recipe(shape, language)).collect();
    format!("{questions}\n{recipes}")
}

fn question(shape: &Shape, language: &str) -> String {
    let text = shape.data["question"][language].as_str().map(str::to_owned);
    text.unwrap_or_else(|| {
        panic!("tests/shapes/{}.json: say in \"question\" how a price list puts it in {language}", shape.stem)
    })
}

/// One recipe: the question, the table's own text, one worked figure, and why it is so, where that needs saying. The
/// figure is the case that the shape says is `shown`, or one with its working.
fn recipe(shape: &Shape, language: &str) -> String {
    let cases = shape.data["cases"].as_array().expect("cases");
    let shown = cases.iter().find(|case| match shape.data.get("shown") {
        Some(name) => case["name"] == *name,
        None => case.get("working").is_some(),
    });
    assert!(shown.is_some() || shape.data.get("shown").is_none(), "{}: there is no case to show", shape.stem);
    let case = shown.unwrap_or(&cases[0]);
    let why = shape.data["why"][language].as_str().map_or_else(String::new, |why| format!("{why}\n\n"));
    format!(
        "<a id=\"{}\"></a>\n\n### {}\n\n```json\n{}\n```\n\n```json\n{}\n```\n\n```text\n{}\n```\n\n{why}",
        shape.stem,
        question(shape, language),
        table_text(shape),
        on_one_line(&case["request"]),
        figure(shape, case, language),
    )
}

/// The text of the shape's table as its file has it, moved to the margin.
fn table_text(shape: &Shape) -> String {
    let from = shape.text.find("\n  \"table\": {").expect("a table") + "\n  \"table\": ".len();
    let rest = &shape.text[from..];
    let to = rest.find("\n  }").expect("the table's end") + "\n  }".len();
    let lines: Vec<&str> = rest[..to].lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    let text = lines.join("\n");
    assert_eq!(json(&text, &shape.stem), shape.data["table"], "{}", shape.stem);
    text
}

/// What the engine answers, line by line, then arrival and promotions, without who charges it and where it is published.
fn figure(shape: &Shape, case: &Value, language: &str) -> String {
    let base = json(&read("tests/shapes/base.json"), "base.json");
    let merged = |base: &Value, own: &Value| {
        let mut whole = base.clone();
        let members = own.as_object().cloned().unwrap_or_default();
        whole.as_object_mut().expect("an object").extend(members);
        whole.to_string()
    };
    let table = parse(&shape.stem, &merged(&base["table"], &shape.data["table"])).expect("a good table");
    let tariff = Tariff::new(vec![table]).expect("one version");
    let request = Request::parse("request", &merged(&base["request"], &case["request"])).expect("a good request");
    let language = Language::find(language).expect("a language");
    let explained = explain(&quote(&tariff, &request).expect("a quote"), language);
    let mut lines = vec![explained.question.clone()];
    for method in &explained.methods {
        lines.extend(method.not_offered.clone());
        lines.extend(rows(method, language));
        lines.extend(beside(method, language));
    }
    lines.join("\n").replace('\u{a0}', " ")
}

fn rows(method: &Method, language: Language) -> Vec<String> {
    let row = |row: &Row| {
        let mark = row.mark.as_ref().map_or_else(String::new, |mark| format!(" ({mark})"));
        let name = format!("{}{mark}", row.name);
        let value = [("label", name.as_str()), ("value", row.amount.text.as_str())];
        let mut lines = vec![format!("  {}", language.say(Message::Labelled, &value))];
        if !row.charge.is_empty() {
            lines.extend(row.working.iter().map(|sentence| format!("      {sentence}")));
        }
        lines
    };
    method.sections.iter().flat_map(|section| section.rows.iter().flat_map(row)).collect()
}

/// When the money arrives, and what became of every promotion.
fn beside(method: &Method, language: Language) -> Vec<String> {
    let labelled = |label: &str, value: &str| language.say(Message::Labelled, &[("label", label), ("value", value)]);
    let title = |message: Message| language.say(message, &[]);
    let mut lines = Vec::new();
    if let Some(arrival) = &method.arrival {
        lines.push(format!("  {}", labelled(&title(Message::ArrivalTitle), &arrival.when)));
        lines.extend(arrival.notes.iter().map(|note| format!("      {note}")));
    }
    lines.extend(method.regular.iter().map(|sentence| format!("  {sentence}")));
    for promotion in &method.promotions {
        lines.push(format!("  {}", labelled(&promotion.name, &promotion.result)));
        // The last note is where it is published.
        let notes = promotion.notes.split_last().map_or(&[][..], |(_, notes)| notes);
        lines.extend(notes.iter().map(|note| format!("      {note}")));
    }
    lines
}

/// The README shows the beginning of what its questions print, with an ellipsis wherever something is left out.
#[test]
fn the_readme_shows_what_its_questions_print() {
    let readme = read("README.md");
    let mut asked = 0;
    for block in readme.split("```sh\necho '").skip(1) {
        let (request, rest) = block.split_once("' |").expect("a request and a pipe");
        let (command, rest) = rest.split_once("\n```\n\n```text\n").expect("a command and what it prints");
        let arguments = command.trim().strip_prefix("cargo run --quiet -- ").expect("the program").split(' ');
        let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
        command.current_dir(root()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("its input").write_all(request.as_bytes()).expect("the request is taken");
        let printed = child.wait_with_output().expect("the program ends").stdout;
        let printed = String::from_utf8(printed).expect("UTF-8");
        let mut left = printed.as_str();
        for shown in rest.split("\n```").next().expect("what it prints").split('…').map(str::trim) {
            let (_, after) =
                left.split_once(shown).unwrap_or_else(|| panic!("{request}\nnot printed: {shown}\n{printed}"));
            left = after;
        }
        asked += 1;
    }
    assert_eq!(asked, 3, "the README's questions");
}

/// The anchor that a heading gets: small letters, no punctuation, hyphens for spaces.
fn anchor(heading: &str) -> String {
    let letters = heading.trim().to_lowercase();
    let letters = letters.chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
    letters.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    for path in ["README.md", "docs/guide.md", "docs/guide.zh-Hans.md", "docs/format.md"] {
        let text = read(path);
        let mut anchors: Vec<String> = Vec::new();
        let prose = each_block(&text, |block| block.lines.clear());
        for line in prose.lines() {
            anchors.extend(line.strip_prefix('#').map(|heading| anchor(heading.trim_start_matches('#'))));
            anchors.extend(line.strip_prefix("<a id=\"").and_then(|id| id.split('"').next()).map(str::to_owned));
        }
        for link in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            match link.strip_prefix('#') {
                Some(wanted) => assert!(anchors.iter().any(|anchor| anchor == wanted), "{path}: nothing at #{wanted}"),
                None if link.starts_with("http") => {}
                None => {
                    let folder = root().join(path);
                    let target = folder.parent().expect("a folder").join(link.split('#').next().unwrap_or(link));
                    assert!(target.exists(), "{path}: there is no {link}");
                }
            }
        }
    }
}
