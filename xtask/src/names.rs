//! The names that cargo, Trunk, the page and the tests must agree on; `trunk_agrees` holds them to it.

/// The crate, and the stem of the files it becomes.
pub const CRATE: &str = "plainfee";
/// The feature set of the browser build.
pub const FEATURES: &str = "web";
/// The cargo profile of the browser build.
pub const WASM_PROFILE: &str = "wasm";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// wasm-opt's level. Feature flags stay out: version 132 reads the module's own list, and
/// `--all-features` makes a file that browsers refuse.
pub const WASM_OPT_LEVEL: &str = "s";

/// The JavaScript that wasm-bindgen writes, in `dist`.
pub const GLUE: &str = "plainfee.js";
/// The module, in `dist`.
pub const WASM: &str = "plainfee_bg.wasm";
pub const PAGE: &str = "index.html";
/// Folders that reach `dist` unchanged.
pub const COPIED_FOLDERS: [&str; 2] = ["static", "fee-tables"];

pub const DIST: &str = "dist";
pub const PORT: u16 = 8080;
