//! The names that cargo, Trunk, the page and the tests must agree on; `trunk_agrees` holds them to it.

/// The crate, and the stem of the files it becomes.
pub const CRATE: &str = "plainfee";
/// The feature of the page's module.
pub const PAGE_FEATURE: &str = "page";
/// The feature of the page in two modules, as it is released.
pub const SPLIT_FEATURE: &str = "split";
/// The feature of the module that programs call.
pub const API_FEATURE: &str = "api";
/// The feature of the program that publishes the tables.
pub const TERMINAL_FEATURE: &str = "cli";
/// The cargo profile of the browser build.
pub const WASM_PROFILE: &str = "wasm";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The JavaScript that wasm-bindgen writes, in `dist`.
pub const GLUE: &str = "plainfee.js";
/// The module, in `dist`.
pub const WASM: &str = "plainfee_bg.wasm";
/// Where the page's other modules lie, in `dist`: the name goes on with what they must fit.
pub const PARCEL_FOLDER: &str = "parcel";
/// The JavaScript that fetches them, which the page's own JavaScript imports.
pub const PARCEL_LOADER: &str = "load.js";
/// The other modules, named by src/ui/parcel.rs.
pub const PARCELS: [&str; 2] = ["split_advice.wasm", "split_why.wasm"];
/// How the names of modules begin that hold what several of them need.
pub const SHARED: &str = "chunk_";
/// Where the module that programs call lies, in `dist`, its files named as the page's.
pub const API_FOLDER: &str = "api";
pub const PAGE: &str = "index.html";
/// Folders that reach `dist` unchanged.
pub const COPIED_FOLDERS: [&str; 1] = ["static"];
/// The fee tables, and where they are published in `dist`.
pub const TABLES: &str = "fee-tables";

pub const DIST: &str = "dist";
pub const PORT: u16 = 8080;
