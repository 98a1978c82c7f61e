//! The standard library of the release modules: built from its source, for size, without what explains a panic.
//!
//! cargo and rustc call this unstable and take it from a stable toolchain only by `RUSTC_BOOTSTRAP`. The toolchain
//! is pinned in rust-toolchain.toml, so what is unstable here changes when we move that line and never by itself.

use std::process::Command;

/// For rustc: a panic is a trap at once, which static/page.js sees; nobody would read its words, its place in the
/// source or a value's `{:?}`.
pub const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Has cargo build the standard library along with the module.
pub fn build_along(cargo: &mut Command) {
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    cargo.env("RUSTC_BOOTSTRAP", "1");
}
