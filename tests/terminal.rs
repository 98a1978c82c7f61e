//! The terminal: what it prints where, and its exit codes.

#![cfg(feature = "cli")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

const TABLE: &str = "tests/malformed/good-table.json";
const GOOD: &str = r#"{"service":"send","amount":"2000.00","to":{"country":"CN"},"asOf":"2026-03-01T12:00:00+08:00"}"#;
const ENDS_EARLY: &str =
    "This is not valid JSON: the text ends too early. Check that the whole of it is here, and its last brackets.";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainfee"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments).spawn().expect("the program starts");
    // A program that needs no input may end before it is written.
    let _ = child.stdin.take().expect("its input").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn quote(input: &[u8]) -> Ran {
    run(&["quote", "--format", "json", "--tables", TABLE], input)
}

/// Of every line of output: whether it is an answer, else the code and place of its first issue.
fn answers(ran: &Ran) -> Vec<String> {
    let told = |line: &str| {
        let reply: serde_json::Value = serde_json::from_str(line).expect("one JSON value a line");
        if reply["ok"] == true {
            assert!(reply["quote"]["statements"].is_array());
            return "answer".to_owned();
        }
        let issue = &reply["issues"][0];
        assert!(issue["sentence"].is_string() && issue["path"].is_string() && issue["particulars"].is_object());
        let place = &issue["place"];
        format!("{} {}:{}:{}", issue["code"], place["file"], place["line"], place["column"]).replace('"', "")
    };
    ran.out.lines().map(told).collect()
}

/// A folder of tables of its own for each test.
fn folder(name: &str, files: &[(&str, &str)]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("terminal").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in files {
        fs::write(folder.join(file), text).expect("a file");
    }
    folder.to_str().expect("a plain path").to_owned()
}

fn table() -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(TABLE)).expect("the table")
}

#[test]
fn every_request_has_its_answer_in_order() {
    let spread = GOOD.replace(',', ",\n  ").replace('{', "{\n");
    let joined = |lines: &[&str]| lines.join("\n");
    let cases: [(&str, String, &[&str]); 15] = [
        ("one line", GOOD.to_owned(), &["answer"]),
        ("spread over lines", spread.clone(), &["answer"]),
        ("spread, CRLF", spread.replace('\n', "\r\n"), &["answer"]),
        ("byte order mark", format!("\u{feff}{GOOD}\n{GOOD}\n"), &["answer", "answer"]),
        ("byte order mark, spread", format!("\u{feff}{spread}"), &["answer"]),
        ("CRLF", format!("{GOOD}\r\nbroken\r\n{GOOD}\r\n"), &["answer", "not-json stdin:2:1", "answer"]),
        ("blank lines", format!("\n \n{GOOD}\n\n{GOOD}\n\n"), &["answer", "answer"]),
        ("broken between", joined(&[GOOD, "{", GOOD]), &["answer", "not-json stdin:2:2", "answer"]),
        ("two broken first", joined(&["{", "{", GOOD]), &["not-json stdin:1:2", "not-json stdin:2:2", "answer"]),
        ("only broken", joined(&["a", "b", ""]), &["not-json stdin:1:1", "not-json stdin:2:1"]),
        ("only cut", "{\"a\":\n{\"a\":\n".to_owned(), &["not-json stdin:1:6", "not-json stdin:2:6"]),
        ("broken, good indented", format!("{{\"a\":\n  {GOOD}"), &["not-json stdin:1:6", "answer"]),
        (
            "spread and broken",
            "{\n  \"service\": \"send\"\n  \"amount\": \"1\"\n}\n".to_owned(),
            &["not-json stdin:3:3"],
        ),
        ("wrong key on the second line", joined(&[GOOD, "{\"a\":1}"]), &["answer", "unknown-key stdin:2:2"]),
        ("a number", "1".to_owned(), &["wrong-type stdin:1:1"]),
    ];
    for (name, input, expected) in cases {
        let ran = quote(input.as_bytes());
        assert_eq!(answers(&ran), expected, "{name}");
        let fine = expected.iter().all(|answer| *answer == "answer");
        assert_eq!(ran.code, Some(i32::from(!fine)), "{name}");
        assert_eq!(ran.err.is_empty(), fine, "{name}: {}", ran.err);
    }
}

#[test]
fn bytes_that_are_no_text_are_one_bad_request() {
    for first in [GOOD, "{\"a\":"] {
        let ran = quote(&[first.as_bytes(), b"\n{\"service\xff\n", GOOD.as_bytes()].concat());
        assert_eq!(ran.code, Some(1));
        let first = if first == GOOD { "answer" } else { "not-json stdin:1:6" };
        assert_eq!(answers(&ran), [first, "not-text stdin:2:10", "answer"]);
    }
}

#[test]
fn sentences_about_requests_go_to_standard_error() {
    let ran = run(&["quote", "--tables", TABLE], format!("{{\n{{\n{GOOD}\n").as_bytes());
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.err,
        format!("stdin:1:2: error [not-json]: {ENDS_EARLY}\nstdin:2:2: error [not-json]: {ENDS_EARLY}\n")
    );
    assert!(ran.out.starts_with("Send – China: 2,000.00 CNY\n"), "{}", ran.out);
}

#[test]
fn a_line_is_answered_before_the_next_is_given() {
    for first in [GOOD, "broken"] {
        let mut child = command(&["quote", "--format", "json", "--tables", TABLE]).spawn().expect("it starts");
        let mut input = child.stdin.take().expect("its input");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        for asked in [first, GOOD] {
            writeln!(input, "{asked}").expect("it reads on");
            let mut answer = String::new();
            output.read_line(&mut answer).expect("an answer");
            assert!(answer.starts_with(if asked == GOOD { r#"{"ok":true"# } else { r#"{"ok":false"# }));
        }
        drop(input);
        assert_eq!(child.wait().expect("it ends").code(), Some(i32::from(first != GOOD)));
    }
}

#[test]
fn nothing_asked_is_said() {
    for input in ["", "\n\r\n ", "\u{feff}"] {
        let ran = quote(input.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{input:?}");
        assert_eq!(
            ran.err,
            "plainfee: Nothing was asked: standard input is empty. Give a request in JSON, or one a line, such as \
             plainfee quote --tables tables < request.json.\n"
        );
    }
}

#[test]
fn check_counts_or_places() {
    let ran = run(&["check", TABLE], b"");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "1 fee table, no issues\n", ""));
    let later = table().replace("\"sample\"", "\"another\"");
    let two = folder("two", &[("a.json", &table()), ("b.json", &later), ("index.json", "[]")]);
    assert_eq!(run(&["check", &two], b"").out, "2 fee tables, no issues\n");

    let broken = folder("broken", &[("a.json", &table()), ("b.json", "{\n  \"format\": \"1.0\"\n")]);
    let ran = run(&["check", &broken], b"");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert_eq!(ran.out, format!("{broken}/b.json:3:1: error [not-json]: {ENDS_EARLY}\n"));
    let reply: serde_json::Value =
        serde_json::from_str(&run(&["check", "--format", "json", &broken], b"").out).expect("JSON");
    assert_eq!(reply["ok"], false);
    assert_eq!(reply["issues"][0]["place"]["line"], 3);
    let reply: serde_json::Value =
        serde_json::from_str(&run(&["check", "--format", "json", TABLE], b"").out).expect("JSON");
    assert_eq!((&reply["ok"], &reply["issues"]), (&true.into(), &serde_json::json!([])));
    assert_eq!(reply["silenced"][0]["code"], "splitting-pays");
    assert_eq!(reply["silenced"][0]["silenced"], "The sample has a free band.");
}

#[test]
fn warnings_count_only_when_strict() {
    let drops = table().replace("{ \"percent\": \"0.2\" }", "{ \"percent\": \"0.1\" }");
    let drops = folder("drops", &[("a.json", &drops)]);
    let told = format!(
        "{drops}/a.json:69:7: warning [price-drops] charges[1].price: “gold-fee” costs 1.00 for 500.00 CNY, but only \
         0.50 for 500.01 CNY. Check the prices of both.\n"
    );
    for (arguments, code) in [(&["check", &drops][..], 0), (&["check", "--strict", &drops], 1)] {
        let ran = run(arguments, b"");
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(code), told.as_str(), ""));
    }
    // A quote is given all the same: a warning is no error.
    assert_eq!(run(&["quote", "--tables", &drops], GOOD.as_bytes()).code, Some(0));
    // What is silenced and what is only noted does not count.
    assert_eq!(run(&["check", "--strict", TABLE], b"").code, Some(0));
    let noted =
        table().replace("\"splitting-pays\"", "\"splitting-pay\"").replace("\"fixed\": \"0\"", "\"fixed\": \"0.50\"");
    let noted = folder("noted", &[("a.json", &noted)]);
    let ran = run(&["check", "--strict", &noted], b"");
    assert!(ran.out.contains("note [idle-silence]"), "{}", ran.out);
    assert_eq!(ran.code, Some(i32::from(ran.out.contains("warning"))));
    assert_eq!(run(&["quote", "--format", "sarif", "--tables", TABLE], GOOD.as_bytes()).code, Some(2));
}

#[test]
fn quote_refuses_bad_tables_as_json_too() {
    let broken = folder("refused", &[("a.json", "{")]);
    let ran = run(&["quote", "--format", "json", "--tables", &broken], GOOD.as_bytes());
    assert_eq!(ran.code, Some(1));
    assert_eq!(answers(&ran), [format!("not-json {broken}/a.json:1:2")]);
    assert_eq!(ran.err, format!("{broken}/a.json:1:2: error [not-json]: {ENDS_EARLY}\n"));
    assert_eq!(run(&["quote", "--tables", &broken], b"").out, "");
}

#[test]
fn versions_that_clash_are_placed_in_the_later_file() {
    let later = table().replace("\"one\"", "\"two\"").replace("2026-01-01T00:00:00", "2026-02-01T00:00:00");
    // The later version stands in the file that comes first.
    let clash = folder("clash", &[("a.json", &later), ("b.json", &table())]);
    let expected = format!(
        "{clash}/a.json:7:3: error [overlapping-versions] valid: Versions “one” and “two” are in force at the same \
         time. End the earlier one when the later one begins.\n"
    );
    let (checked, quoted) = (run(&["check", &clash], b""), run(&["quote", "--tables", &clash], GOOD.as_bytes()));
    assert_eq!((checked.code, checked.out), (Some(1), expected.clone()));
    assert_eq!((quoted.code, quoted.err), (Some(1), expected));
}

#[test]
fn what_cannot_run_says_why() {
    let empty = folder("empty", &[("index.json", "[]")]);
    let missing =
        "missing.json: there is no such file or folder. Check the name, and in which folder the command runs.";
    let nothing = format!("{empty}: there is no .json fee table here. Name a fee table, or a folder of fee tables.");
    for (path, expected) in [("missing.json", missing), (empty.as_str(), nothing.as_str())] {
        for arguments in [&["check", path][..], &["quote", "--format", "json", "--tables", path]] {
            let ran = run(arguments, GOOD.as_bytes());
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
            assert_eq!(ran.err, format!("plainfee: {expected}\n"));
        }
    }
    assert_eq!(run(&["quote"], b"").code, Some(2));
    assert_eq!(run(&["check", "--language", "tlh", TABLE], b"").code, Some(2));
}

#[test]
fn nothing_is_english_in_chinese() {
    let chinese =
        |arguments: &[&str], input: &str| run(&[arguments, &["--language", "zh-Hans"]].concat(), input.as_bytes());
    assert_eq!(chinese(&["check", TABLE], "").out, "1 份费率表，没有问题\n");
    assert_eq!(
        chinese(&["check", "missing.json"], "").err,
        "plainfee: missing.json：没有这个文件或文件夹。请检查名称，以及命令在哪个文件夹里运行。\n"
    );
    assert_eq!(
        chinese(&["quote", "--tables", TABLE], "{").err,
        "stdin:1:2: 错误 [not-json]: 这不是有效的 JSON：内容没有写完。请检查内容是否完整，以及最后的括号。\n"
    );
    assert_eq!(
        chinese(&["quote", "--tables", TABLE], "").err,
        "plainfee: 没有收到请求：标准输入是空的。请给出一个 JSON 请求，或每行一个，例如 plainfee quote --tables \
         费率表文件夹 < 请求.json。\n"
    );
    let empty = folder("empty-chinese", &[]);
    assert_eq!(
        chinese(&["check", &empty], "").err,
        format!("plainfee: {empty}：这里没有 .json 费率表。请指定一份费率表，或放费率表的文件夹。\n")
    );
    let answer = chinese(&["quote", "--tables", TABLE], GOOD).out;
    let words = answer.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    // The tariff, its version, the currency and the time zone.
    let english: Vec<&str> = words.filter(|word| !["sample", "one", "CNY", "UTC"].contains(word)).collect();
    assert_eq!(english, Vec::<&str>::new());
}

#[test]
fn a_reader_that_leaves_is_not_told() {
    for (input, code) in [(GOOD, 0), ("broken", 1)] {
        let mut child = command(&["quote", "--format", "json", "--tables", TABLE]).spawn().expect("it starts");
        drop(child.stdout.take());
        let _ = child.stdin.take().expect("its input").write_all(format!("{input}\n{GOOD}\n").as_bytes());
        assert_eq!(child.wait().expect("it ends").code(), Some(code));
        let mut told = String::new();
        child.stderr.take().expect("its errors").read_to_string(&mut told).expect("UTF-8");
        assert_eq!(told.is_empty(), code == 0, "{told}");
        assert!(!told.contains("plainfee"), "{told}");
    }
}
