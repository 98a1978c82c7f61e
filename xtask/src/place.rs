//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The top of the repository. Asked at run time, since a clone may be moved after xtask was built.
pub fn root() -> Outcome<PathBuf> {
    env::var_os("CARGO_MANIFEST_DIR")
        .as_deref()
        .and_then(|own| Path::new(own).parent())
        .map(Path::to_path_buf)
        .ok_or_else(|| Failure::new("xtask must be started by cargo: run `cargo xtask` in the repository."))
}

/// Cargo's target folder; passed to every cargo that xtask starts, so that both sides look in the same place.
pub fn target() -> Outcome<PathBuf> {
    let chosen = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    Ok(root()?.join(chosen))
}

/// What is served.
pub fn dist() -> Outcome<PathBuf> {
    Ok(root()?.join(crate::names::DIST))
}
