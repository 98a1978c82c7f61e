//! `cargo xtask build`: from source to a `dist` that any static host can serve.

use crate::failure::Outcome;
use crate::{bindgen, compile, dist, names, place, publish, sizes, split, tools};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

pub fn build(profile: Profile) -> Outcome {
    tools::ensure_wasm_target()?;
    if profile == Profile::Release {
        tools::ensure_standard_library_source()?;
    }
    let dist = place::dist()?;
    // One module while developing, which is quicker to build.
    let feature = if profile == Profile::Release { names::SPLIT_FEATURE } else { names::PAGE_FEATURE };
    let mut compiled = compile::compile(profile, feature)?;
    dist::start_over(&dist)?;
    if feature == names::SPLIT_FEATURE {
        compiled = split::split(&compiled, &dist)?;
    }
    bindgen::generate(&compiled, &dist, profile, feature)?;
    dist::copy_page_and_folders(&dist)?;
    publish::publish(&dist)?;
    if profile == Profile::Debug {
        return Ok(());
    }
    let api = dist.join(names::API_FOLDER);
    let compiled = compile::compile(profile, names::API_FEATURE)?;
    dist::start_over(&api)?;
    bindgen::generate(&compiled, &api, profile, names::API_FEATURE)?;
    sizes::measure_and_check(&dist)
}
