//! The module's JavaScript side, by wasm-bindgen as a library, so that nobody installs its command line.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::build::Profile;
use crate::failure::{Doing, Outcome};
use crate::names::{CRATE, SPLIT_FEATURE, WASM};

/// Writes the module, its JavaScript and its types into `dist`.
pub fn generate(compiled: &Path, dist: &Path, profile: Profile, feature: &str) -> Outcome {
    let release = profile == Profile::Release;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name(CRATE)
        .typescript(true)
        .keep_debug(false)
        // The memory and the table of functions, which a parcel shares.
        .keep_lld_exports(feature == SPLIT_FEATURE)
        .remove_name_section(release)
        .remove_producers_section(release);
    bindgen.web(true).doing("choose wasm-bindgen's web target")?;
    bindgen.generate(dist).doing("write the module's JavaScript with wasm-bindgen")?;

    // The types of the raw module: nobody calls it directly.
    let raw_types = dist.join(format!("{WASM}.d.ts"));
    fs::remove_file(&raw_types).doing(format!("remove {}", raw_types.display()))
}
