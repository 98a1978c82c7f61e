//! Files written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// Puts a text in the place of a file: written beside it and renamed, so that no reader ever finds a half of it.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target);
    let failure = |error| Failure::write(path, error);
    // What a run of the same number left when it was killed is in the way.
    let _ = fs::remove_file(&beside);
    let file = OpenOptions::new().write(true).create_new(true).open(&beside).map_err(failure)?;
    let done = write(file, &beside, &target, text);
    if done.is_err() {
        // Nothing more can be done about one that cannot be removed either.
        let _ = fs::remove_file(&beside);
    }
    done.map_err(failure)
}

fn write(mut file: File, beside: &Path, target: &Path, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    if let Ok(before) = fs::metadata(target) {
        if before.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        file.set_permissions(before.permissions())?;
    }
    file.sync_all()?;
    fs::rename(beside, target)
}

fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.part", std::process::id()))
}
