//! The Chromium that the browser tests drive.

use std::env;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::run;

/// Says where the browser is, when it is in no usual place.
pub const VARIABLE: &str = "PLAINFEE_BROWSER";
const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_A_MAC: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// A browser that is there, installed if need be and if we may.
pub fn ensure() -> Outcome<PathBuf> {
    if let Some(chosen) = env::var_os(VARIABLE) {
        let chosen = PathBuf::from(chosen);
        return if chosen.is_file() {
            Ok(chosen)
        } else {
            Err(Failure::new(format!("{VARIABLE} names {}, which is no file.", chosen.display())))
        };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    install()?;
    find().ok_or_else(missing)
}

fn find() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let on_path = PROGRAMS.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    on_path.chain(ON_A_MAC.iter().map(PathBuf::from)).find(|path| path.is_file())
}

fn install() -> Outcome {
    if !run::works("apt-get", &["--version"]) {
        return Err(missing());
    }
    let before: &[&str] = if is_root() {
        &[]
    } else if run::works("sudo", &["-n", "true"]) {
        &["sudo", "-n"]
    } else {
        return Err(missing());
    };
    println!("No Chromium found: installing it with apt-get.");
    for arguments in [
        &["update", "--quiet"][..],
        &["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    ] {
        let words: Vec<&str> = before.iter().copied().chain(["apt-get"]).chain(arguments.iter().copied()).collect();
        let Some((program, rest)) = words.split_first() else {
            continue;
        };
        let mut command = run::program(program)?;
        command.args(rest).env("DEBIAN_FRONTEND", "noninteractive");
        run::run(&mut command, &advice())?;
    }
    Ok(())
}

fn is_root() -> bool {
    run::program("id").and_then(|mut id| run::output(id.arg("-u"), "")).is_ok_and(|printed| printed.trim() == "0")
}

fn missing() -> Failure {
    Failure::new(format!("The browser tests need Chromium and found none. {}", advice()))
}

fn advice() -> String {
    format!("Install Chromium or Google Chrome, or put the path of one in {VARIABLE}.")
}
