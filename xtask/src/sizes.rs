//! The sizes of a release build, held to their budgets.

use std::fs;
use std::path::Path;

use crate::budgets::{self, Budget};
use crate::failure::{Doing, Failure, Outcome};
use crate::{node, place};

const RECORD: &str = "benches/sizes.txt";

struct Size {
    budget: Budget,
    raw: u64,
    brotli: u64,
}

/// Prints the sizes, keeps them in a file that diffs, and fails on a breach.
pub fn measure_and_check(dist: &Path) -> Outcome {
    let sizes = measure(budgets::budgets(dist))?;
    let table = table(&sizes);
    print!("{table}");
    record(&table)?;
    for size in &sizes {
        if size.brotli > size.budget.aim && size.brotli <= size.budget.limit {
            println!("{} is over its aim of {} bytes.", size.budget.name, size.budget.aim);
        }
    }
    let over: Vec<&str> =
        sizes.iter().filter(|size| size.brotli > size.budget.limit).map(|size| size.budget.name.as_str()).collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Over budget: {}. See what grew with `git diff {RECORD}` and make it smaller.",
        over.join(", ")
    )))
}

fn measure(budgets: Vec<Budget>) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for budget in budgets {
        let mut raw = 0;
        for file in &budget.files {
            raw += fs::metadata(file).doing(format!("measure {}", file.display()))?.len();
        }
        let brotli = node::brotli(&budget.files)?;
        sizes.push(Size { budget, raw, brotli });
    }
    Ok(sizes)
}

fn table(sizes: &[Size]) -> String {
    let mut table = format!("{:<16} {:>9} {:>9} {:>9}\n", "bytes of", "raw", "brotli", "budget");
    for size in sizes {
        table += &format!("{:<16} {:>9} {:>9} {:>9}\n", size.budget.name, size.raw, size.brotli, size.budget.limit);
    }
    table
}

fn record(table: &str) -> Outcome {
    let path = place::root()?.join(RECORD);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).doing(format!("create {}", folder.display()))?;
    }
    fs::write(&path, table).doing(format!("write {RECORD}"))
}
