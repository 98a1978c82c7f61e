//! `cargo xtask build`: from source to a `dist` that any static host can serve.

use std::fs;

use crate::failure::{Doing, Outcome};
use crate::{bindgen, compile, dist, names, optimise, place, sizes, tools};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

pub fn build(profile: Profile) -> Outcome {
    tools::ensure_wasm_target()?;
    if profile == Profile::Release {
        tools::ensure_node_packages()?;
    }

    let compiled = compile::compile(profile)?;
    let dist = place::dist()?;
    dist::start_over(&dist)?;
    bindgen::generate(&compiled, &dist, profile)?;
    if profile == Profile::Release {
        optimise::optimise(&dist.join(names::WASM))?;
    }
    dist::copy_page_and_folders(&dist)?;

    match profile {
        Profile::Debug => fs::metadata(dist.join(names::WASM)).doing("find the built module").map(drop),
        Profile::Release => sizes::measure_and_check(&dist),
    }
}
