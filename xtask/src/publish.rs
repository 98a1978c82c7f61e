//! The fee tables as the page opens them, written by the program itself.

use std::env;
use std::path::Path;

use crate::failure::Outcome;
use crate::names::{CRATE, TABLES, TERMINAL_FEATURE};
use crate::{place, run};

/// Where Trunk gathers what becomes `dist`, while one of its hooks runs.
const TRUNK: &str = "TRUNK_STAGING_DIR";

/// Publishes into Trunk's folder when Trunk calls, else into `dist`.
pub fn publish_alone() -> Outcome {
    match env::var_os(TRUNK) {
        Some(folder) => publish(Path::new(&folder)),
        None => publish(&place::dist()?),
    }
}

/// Checks the tables and publishes them into `dist`.
pub fn publish(dist: &Path) -> Outcome {
    let mut cargo = run::cargo("run")?;
    cargo.args(["--quiet", "--package", CRATE, "--no-default-features", "--features", TERMINAL_FEATURE, "--"]);
    cargo.args(["publish", TABLES]).arg(dist.join(TABLES));
    run::run(&mut cargo, "Correct the fee tables as reported above.")
}
