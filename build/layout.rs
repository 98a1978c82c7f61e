//! The fingerprint of the prepared form, taken from the sources that define it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::checksum::checksum;

/// The format of tables and the rules they are checked by; how values are written and read.
const FOLDERS: [&str; 2] = ["src/document", "src/table"];

/// What a prepared file must begin with to be of these sources. Every change of them makes another layout, also
/// one that would not need to: to publish again is cheap, to read a table by another layout is a wrong fee.
pub fn fingerprint() -> io::Result<String> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        println!("cargo:rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    files.sort();
    let mut bytes = Vec::new();
    for file in files {
        // Names with one kind of stroke and lines with one kind of end, so that every machine gets the same.
        bytes.extend(file.to_string_lossy().replace('\\', "/").into_bytes());
        bytes.extend(fs::read(&file)?.into_iter().filter(|byte| *byte != b'\r'));
    }
    Ok(format!("{:016x}", checksum(bytes)))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
