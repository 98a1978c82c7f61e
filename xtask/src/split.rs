//! The page in several modules: what only a parcel (src/ui/parcel.rs) reaches becomes one that is fetched later.

use std::fs;
use std::path::{Path, PathBuf};

use walrus::ModuleConfig;
use wasm_split_cli_support::Options;

use crate::checksum::checksum;
use crate::failure::{Doing, Failure, Outcome};
use crate::names::{GLUE, PARCEL_FOLDER, PARCEL_LOADER, PARCELS, SHARED};

/// For rustc: the linker leaves notes of what refers to what, by which the module can be taken apart.
pub const FLAGS: [&str; 1] = ["-Clink-arg=--emit-relocs"];

/// Writes the parcels into `dist` and returns the path of what remains, wasm-bindgen's to finish.
pub fn split(compiled: &Path, dist: &Path) -> Outcome<PathBuf> {
    let whole = fs::read(compiled).doing(format!("read {}", compiled.display()))?;
    let rest = compiled.with_extension("rest.wasm");
    // Parcels lay their functions into the first module's memory and tables, so they must be of the same build. The
    // folder is part of what that module asks for by name: a file of another build, kept by some cache, is never taken
    // for it.
    let folder = format!("{PARCEL_FOLDER}-{:016x}", checksum(whole.iter().copied()));
    fs::create_dir_all(dist.join(&folder)).doing(format!("create {folder}"))?;

    let loader = format!("./{folder}/{PARCEL_LOADER}");
    let page = format!("../{GLUE}");
    let mut options = Options::new(&whole);
    options.output_dir = dist;
    options.main_out_path = &rest;
    options.link_name = &loader;
    options.main_module = &page;
    options.target.web();
    let parts = wasm_split_cli_support::transform(options).doing("take the page's module apart")?;

    for written in &parts.split_modules {
        let name = written.file_name().unwrap_or_default();
        let is_known = PARCELS.iter().any(|known| name == *known) || name.to_string_lossy().starts_with(SHARED);
        if !is_known {
            return Err(Failure::new(format!("The page has a parcel other than {PARCELS:?}: {}.", written.display())));
        }
        // Without names, and with numbers in as few bytes as they need: the linker's have room for larger ones.
        let mut shortened = ModuleConfig::new();
        shortened.generate_name_section(false).generate_producers_section(false);
        let mut parcel = shortened.parse_file(written).doing("read a parcel")?;
        // The loader looks for it beside itself.
        parcel.emit_wasm_file(dist.join(&folder).join(name)).doing("write a parcel")?;
        fs::remove_file(written).doing(format!("remove {}", written.display()))?;
    }
    Ok(rest)
}
