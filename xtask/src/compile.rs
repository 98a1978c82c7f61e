//! Rust to wasm, by cargo.

use std::env;
use std::path::{Path, PathBuf};

use crate::build::Profile;
use crate::failure::Outcome;
use crate::names::{CRATE, SPLIT_FEATURE, WASM_PROFILE, WASM_TARGET};
use crate::{place, run, split, standard_library, tools};

/// Compiles the library with one feature and returns the path of its module.
pub fn compile(profile: Profile, feature: &str) -> Outcome<PathBuf> {
    let (cargo_profile, folder) = match profile {
        Profile::Debug => ("dev", "debug"),
        Profile::Release => (WASM_PROFILE, WASM_PROFILE),
    };
    let mut cargo = run::cargo("rustc")?;
    cargo.args(["--package", CRATE, "--lib", "--target", WASM_TARGET]);
    cargo.args(["--no-default-features", "--features", feature, "--profile", cargo_profile]);
    if profile == Profile::Release {
        let mut flags = without_this_machine()?;
        flags.extend(standard_library::FLAGS.map(str::to_owned));
        if feature == SPLIT_FEATURE {
            flags.extend(split::FLAGS.map(str::to_owned));
        }
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        standard_library::build_along(&mut cargo);
    }
    // Only for the module itself: of its parts the other modules are made too, and cargo keeps one set of them.
    if feature == SPLIT_FEATURE {
        cargo.arg("--").args(split::FLAGS);
    }
    run::run(&mut cargo, "Correct what the compiler reports above.")?;
    Ok(place::target()?.join(WASM_TARGET).join(folder).join(CRATE).with_extension("wasm"))
}

/// Modules may hold source paths. Shortened, they are the same bytes on every machine, so sizes can be compared, and a
/// published file does not tell where it was built.
fn without_this_machine() -> Outcome<Vec<String>> {
    let mut flags = vec![remap(&place::root()?, ".")];
    flags.push(remap(&place::target()?, "target"));
    flags.push(remap(&tools::sysroot()?, "rust"));
    if let Some(home) = cargo_home() {
        let sources = home.join("registry").join("src");
        let registries = std::fs::read_dir(&sources).into_iter().flatten().flatten();
        flags.extend(registries.map(|registry| remap(&registry.path(), "crates")));
    }
    Ok(flags)
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}
