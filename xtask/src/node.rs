//! What Node does for us.

use std::path::{Path, PathBuf};

use crate::budgets::files_ending;
use crate::failure::{Doing, Failure, Outcome};
use crate::{place, run};

const BROTLI: &str = r#"
const { readFileSync } = require("node:fs");
const { brotliCompressSync, constants } = require("node:zlib");
const size = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
console.log(process.argv.slice(1).reduce((sum, file) => sum + size(file), 0));
"#;

/// The bytes of the files when each is compressed as well as brotli can.
pub fn brotli(files: &[PathBuf]) -> Outcome<u64> {
    let mut node = run::program("node")?;
    node.args(["--eval", BROTLI, "--"]).args(files);
    let printed = run::output(&mut node, "Check that Node.js works on this machine.")?;
    printed.trim().parse().doing(format!("read the size that Node printed, \"{}\"", printed.trim()))
}

/// Runs the tests of a folder. Files are named one by one, since Node's versions disagree about folders.
pub fn test(folder: &str, environment: &[(&str, &Path)]) -> Outcome {
    let files: Vec<PathBuf> = files_ending(&place::root()?.join(folder), "mjs")
        .into_iter()
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if files.is_empty() {
        return Err(Failure::new(format!("{folder} holds no test: its files must end in .test.mjs.")));
    }
    let mut node = run::program("node")?;
    node.args(["--test", "--test-reporter=spec"]).args(files).envs(environment.iter().copied());
    run::run(&mut node, "Correct what the tests report above.")
}
