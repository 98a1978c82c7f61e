//! Builds, serves and tests Plainfee: `cargo xtask build`, `cargo xtask serve`, `cargo xtask test`.

mod bindgen;
mod browser;
mod budgets;
mod build;
#[path = "../../src/document/checksum.rs"]
mod checksum;
mod compile;
mod dist;
mod failure;
mod http;
mod media_type;
mod names;
mod node;
mod page;
mod place;
mod publish;
mod report;
mod run;
mod serve;
mod sizes;
mod split;
mod standard_library;
mod test;
mod tools;

#[cfg(test)]
mod trunk_agrees;

use std::process::ExitCode;

use build::Profile;
use failure::{Failure, Outcome};

const USAGE: &str = "\
Usage:
  cargo xtask build [--release]           dist/ for development, or optimised and measured
  cargo xtask publish                     only the fee tables of dist/; Trunk calls it too
  cargo xtask serve [--port N] [--debug]  build, then serve dist/ on this machine
  cargo xtask test                        everything the project checks";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            failure.exit_code()
        }
    }
}

fn obey(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] => build::build(Profile::Debug),
        ["build", "--release"] => build::build(Profile::Release),
        ["publish"] => publish::publish_alone(),
        ["serve", options @ ..] => serve_with(options),
        ["test"] => test::test(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::usage(USAGE)),
    }
}

fn serve_with(options: &[&str]) -> Outcome {
    let mut port = names::PORT;
    let mut profile = Profile::Release;
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--debug" => profile = Profile::Debug,
            "--port" => {
                port = rest.next().and_then(|text| text.parse().ok()).ok_or_else(|| {
                    Failure::usage("--port takes a number from 0 to 65535, where 0 is any free port.")
                })?;
            }
            other => {
                return Err(Failure::usage(format!("serve does not know \"{other}\".\n{USAGE}")));
            }
        }
    }
    let listener = serve::claim(port)?;
    build::build(profile)?;
    serve::forever(listener)
}
