//! What changed between two versions: nothing is dropped, every figure is right, and the statements' differences add up.

#![cfg(feature = "cli")]

#[path = "diff/edits.rs"]
mod edits;
#[path = "diff/golden.rs"]
mod golden;
#[path = "diff/lines.rs"]
mod lines;
#[path = "diff/payments.rs"]
mod payments;
#[path = "diff/stated.rs"]
mod stated;
#[path = "diff/terminal.rs"]
mod terminal;
#[path = "diff/wallet.rs"]
mod wallet;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use plainfee::diff::{Diff, Edition, diff};
use plainfee::table::{FeeTable, parse};

const OLD: &str = "fee-tables/demo-wallet/2026-01.json";
const NEW: &str = "fee-tables/demo-wallet/2026-12.json";
/// The guide's two versions, which are small: the minimum of a withdrawal rises from 0.10 to 0.20 on 1 July 2027.
const SMALL: [&str; 2] = ["docs/examples/linglan-wallet/2027-01.json", "docs/examples/linglan-wallet/2027-07.json"];

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn table(path: &str) -> (FeeTable, String) {
    let text = read(path);
    (parse(path, &text).expect("a good table"), text)
}

/// The demonstration wallet's two versions compared, once for all tests.
fn demonstration() -> &'static Diff {
    static DIFF: OnceLock<Diff> = OnceLock::new();
    DIFF.get_or_init(|| {
        let ((old, old_text), (new, new_text)) = (table(OLD), table(NEW));
        diff(&Edition::new(&old, &old_text), &Edition::new(&new, &new_text), &[], None).expect("two versions")
    })
}

/// Every fee table there is.
fn every_table() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fee-tables")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("index.json") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Throws dice that fall the same way every time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(sides.max(1)).expect("small")).expect("small")
    }
}
