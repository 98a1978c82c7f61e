//! How large what we send may be, after brotli.

use std::path::{Path, PathBuf};

use crate::names::{API_FOLDER, GLUE, PARCEL_FOLDER, PARCEL_LOADER, PARCELS, SHARED, WASM};

const KIB: u64 = 1024;

/// Files that share a limit.
pub struct Budget {
    pub name: String,
    pub files: Vec<PathBuf>,
    /// What we try to keep to; passing it is reported.
    pub aim: u64,
    /// What fails the build.
    pub limit: u64,
}

pub fn budgets(dist: &Path) -> Vec<Budget> {
    let parcel = parcel(dist);
    let [advice, why] = PARCELS.map(|name| parcel.join(name));
    let is_shared = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(SHARED));
    let shared = files_ending(&parcel, "wasm").into_iter().filter(is_shared);
    let advice = [advice].into_iter().chain(shared).collect();
    let mut scripts = vec![dist.join(GLUE), parcel.join(PARCEL_LOADER)];
    scripts.extend(files_ending(&dist.join("static"), "js"));
    let mut budgets = vec![
        budget("module", vec![dist.join(WASM)], 120 * KIB, 150 * KIB),
        // What only tariffs with promotions, amounts from the other end and advice need: with what it shares.
        budget("advice modules", advice, 60 * KIB, 80 * KIB),
        // What only the other question needs: fetched when somebody asks it.
        budget("why module", vec![why], 60 * KIB, 72 * KIB),
        budget("scripts", scripts, 10 * KIB, 10 * KIB),
        // For programs, never for a page: readers, checker and both languages in one.
        budget("api module", vec![dist.join(API_FOLDER).join(WASM)], 150 * KIB, 240 * KIB),
        budget("styles", files_ending(&dist.join("static"), "css"), 8 * KIB, 8 * KIB),
    ];
    for messages in files_ending(&dist.join("static/messages"), "txt") {
        let language = messages.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        budgets.push(budget(&format!("messages {language}"), vec![messages], 8 * KIB, 8 * KIB));
    }
    budgets
}

/// The folder of the page's other modules, whose name ends differently in every build.
fn parcel(dist: &Path) -> PathBuf {
    let start = format!("{PARCEL_FOLDER}-");
    let entries = std::fs::read_dir(dist).into_iter().flatten().flatten();
    let folder = entries.map(|entry| entry.file_name()).find(|name| name.to_string_lossy().starts_with(&start));
    dist.join(folder.unwrap_or_default())
}

fn budget(name: &str, files: Vec<PathBuf>, aim: u64, limit: u64) -> Budget {
    Budget { name: name.to_owned(), files, aim, limit }
}

/// The files of a folder with an extension, in order of name; none if there is no such folder.
pub fn files_ending(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}
