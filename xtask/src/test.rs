//! `cargo xtask test`: everything the project checks, cheapest first.

use std::path::Path;

use crate::build::{self, Profile};
use crate::failure::Outcome;
use crate::names::{API_FEATURE, CRATE, SPLIT_FEATURE, WASM_TARGET};
use crate::report::Report;
use crate::{browser, node, run, serve, tools};

/// Tells the browser tests where the page is.
const ADDRESS: &str = "PLAINFEE_ADDRESS";

pub fn test() -> Outcome {
    let mut report = Report::start();
    report.step("format", || cargo("fmt", &["--all", "--check"], "Run `cargo fmt --all`."))?;
    report.step("lints", || cargo("clippy", &["--workspace", "--all-targets", "--", "-D", "warnings"], LINTS))?;
    // Apart, as they are built: only the page lacks the readers.
    report.step("lints of the page", || lint_for_browsers(SPLIT_FEATURE))?;
    report.step("lints of the module for programs", || lint_for_browsers(API_FEATURE))?;
    // One package at a time: together, cargo would unite their features and build shared crates twice.
    report.step("tests in Rust", || cargo("test", &["--package", CRATE], TESTS))?;
    report.step("tests of xtask", || cargo("test", &["--package", "xtask"], TESTS))?;
    report.step("browser build and its sizes", || build::build(Profile::Release))?;
    report.step("tests in Node", test_in_node)?;
    report.step("tests in the browser", test_in_browser)?;
    report.finish();
    Ok(())
}

const LINTS: &str = "Correct what clippy reports above.";
const TESTS: &str = "Correct what the tests report above.";

fn cargo(subcommand: &str, arguments: &[&str], advice: &str) -> Outcome {
    run::run(run::cargo(subcommand)?.args(arguments), advice)
}

fn lint_for_browsers(feature: &str) -> Outcome {
    tools::ensure_wasm_target()?;
    let scope = ["--package", CRATE, "--lib", "--target", WASM_TARGET, "--no-default-features", "--features", feature];
    let arguments = [&scope[..], &["--", "-D", "warnings"]].concat();
    cargo("clippy", &arguments, LINTS)
}

fn test_in_node() -> Outcome {
    tools::ensure_node_packages()?;
    node::test("tests/node", &[])
}

fn test_in_browser() -> Outcome {
    tools::ensure_node_packages()?;
    let browser = browser::ensure()?;
    let address = format!("http://{}/", serve::start(serve::claim(0)?)?);
    node::test("tests/browser", &[(ADDRESS, Path::new(&address)), (browser::VARIABLE, &browser)])
}
