//! Trunk builds from `Trunk.toml` and `index.html`, xtask from `names`: these tests hold them together.

use std::fs;

use crate::names::{COPIED_FOLDERS, CRATE, DIST, GLUE, PAGE, PAGE_FEATURE, TABLES, WASM, WASM_PROFILE};
use crate::{page, place};

fn read(name: &str) -> String {
    let path = place::root().expect("cargo runs the tests").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn trunk_setting(key: &str) -> String {
    let prefix = format!("{key} = ");
    let toml = read("Trunk.toml");
    let value = toml.lines().find_map(|line| line.strip_prefix(&prefix));
    value.unwrap_or_else(|| panic!("Trunk.toml does not set {key}")).trim_matches('"').to_owned()
}

fn locked(package: &str) -> String {
    let lock = read("Cargo.lock");
    let start = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = lock.split_once(&start).unwrap_or_else(|| panic!("Cargo.lock has no {package}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn lines_for_trunk() -> Vec<String> {
    read(PAGE).lines().filter(|line| page::is_for_trunk(line)).map(str::to_owned).collect()
}

#[test]
fn one_version_of_wasm_bindgen() {
    let version = locked("wasm-bindgen");
    assert_eq!(trunk_setting("wasm_bindgen"), version);
    assert_eq!(locked("wasm-bindgen-cli-support"), version);
}

#[test]
fn trunk_writes_the_names_that_the_page_reads() {
    assert_eq!(trunk_setting("target"), PAGE);
    assert_eq!(trunk_setting("dist"), DIST);
    assert_eq!(trunk_setting("filehash"), "false");
    assert_eq!(trunk_setting("inject_scripts"), "false");
    assert_eq!(trunk_setting("public_url"), "./");
    let loader = read("static/page.js");
    assert!(loader.contains(&format!("\"../{GLUE}\"")));
    assert!(loader.contains(&format!("\"../{WASM}\"")));
}

#[test]
fn trunk_compiles_the_same_library() {
    let lines = lines_for_trunk();
    let rust = lines.iter().find(|line| line.contains("rel=\"rust\"")).expect("index.html has a line for Rust");
    for attribute in [
        format!(" data-target-name=\"{CRATE}\""),
        " data-cargo-no-default-features".to_owned(),
        format!(" data-cargo-features=\"{PAGE_FEATURE}\""),
        format!(" data-cargo-profile-release=\"{WASM_PROFILE}\""),
        " data-wasm-opt=\"0\"".to_owned(),
        " data-wasm-no-import".to_owned(),
    ] {
        assert!(rust.contains(&attribute), "the line for Rust lacks{attribute}");
    }
}

#[test]
fn trunk_copies_the_same_folders() {
    let copied: Vec<String> =
        COPIED_FOLDERS.iter().map(|folder| format!("<link data-trunk rel=\"copy-dir\" href=\"{folder}\">")).collect();
    let lines = lines_for_trunk();
    let found: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| line.contains("copy-dir")).collect();
    assert_eq!(found, copied);
}

#[test]
fn trunk_publishes_the_tables() {
    let toml = read("Trunk.toml");
    let (_, hook) = toml.split_once("[[hooks]]\n").expect("Trunk.toml has a hook");
    let hook = hook.split("\n\n").next().unwrap_or_default();
    for line in ["stage = \"post_build\"", "command = \"cargo\"", "command_arguments = [\"xtask\", \"publish\"]"] {
        assert!(hook.lines().any(|found| found == line), "the hook lacks {line}");
    }
    assert!(!COPIED_FOLDERS.contains(&TABLES), "what is published is not copied");
}

#[test]
fn every_instruction_to_trunk_is_a_line_of_its_own() {
    assert!(!page::without_trunk(&read(PAGE)).contains("data-trunk"));
}
