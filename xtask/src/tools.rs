//! What a build needs beside cargo, fetched when it is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Failure, Outcome};
use crate::names::WASM_TARGET;
use crate::{place, run};

const RUST: &str = "Install Rust with rustup (https://rustup.rs).";

pub fn ensure_wasm_target() -> Outcome {
    let mut rustc = run::program("rustc")?;
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let library = run::output(&mut rustc, RUST)?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    let mut rustup = run::program("rustup")?;
    rustup.args(["target", "add", WASM_TARGET]);
    run::run(&mut rustup, "Add the target wasm32-unknown-unknown to your Rust, or check the network.")
}

/// The source of the standard library, which the release modules are built with.
pub fn ensure_standard_library_source() -> Outcome {
    if sysroot()?.join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    let mut rustup = run::program("rustup")?;
    rustup.args(["component", "add", "rust-src"]);
    run::run(&mut rustup, "Add the component rust-src to your Rust, or check the network.")
}

/// Where the toolchain lies.
pub fn sysroot() -> Outcome<PathBuf> {
    let mut rustc = run::program("rustc")?;
    rustc.args(["--print", "sysroot"]);
    Ok(PathBuf::from(run::output(&mut rustc, RUST)?.trim()))
}

/// Installs the packages of package-lock.json unless the installed ones are at least as new as it.
pub fn ensure_node_packages() -> Outcome {
    ensure_node()?;
    let root = place::root()?;
    let locked = modified(&root.join("package-lock.json"));
    let installed = modified(&root.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut install = run::program(npm)?;
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run::run(&mut install, "Check that npm can reach its registry, then run the command again.")
}

fn ensure_node() -> Outcome {
    let mut node = run::program("node")?;
    node.arg("--version");
    let advice = "Install Node.js 20 or newer (https://nodejs.org).";
    let version = run::output(&mut node, advice)?;
    let major: Option<u32> =
        version.trim().trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(Failure::new(format!("Node {} is too old. {advice}", version.trim()))),
    }
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
