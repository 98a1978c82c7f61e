//! A smaller module, by binaryen's wasm-opt.

use std::path::Path;

use crate::failure::Outcome;
use crate::names::WASM_OPT_LEVEL;
use crate::run;

pub fn optimise(module: &Path) -> Outcome {
    // Through node, since the package's own launcher is not executable everywhere.
    let mut wasm_opt = run::program("node")?;
    wasm_opt.arg("node_modules/binaryen/bin/wasm-opt").arg(format!("-O{WASM_OPT_LEVEL}"));
    wasm_opt.arg(module).arg("--output").arg(module);
    run::run(&mut wasm_opt, "Delete node_modules and run the command again.")
}
