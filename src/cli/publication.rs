//! A folder that is replaced whole or not at all.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// What every published file begins with.
const MARK: &[u8] = b"plainfee-";

/// Files that are to make a folder.
#[derive(Debug)]
pub struct Publication {
    folder: PathBuf,
    files: Vec<(String, String)>,
}

impl Publication {
    /// Begins one in a folder that is not there yet, is empty, or was published before.
    pub fn begin(folder: &Path) -> Result<Self, Failure> {
        if let Some(foreign) = foreign(folder).map_err(|error| Failure::file(folder, error))? {
            return Err(Failure::Foreign(foreign));
        }
        Ok(Self { folder: folder.to_owned(), files: Vec::new() })
    }

    /// Adds a file by its path in the folder.
    pub fn add(&mut self, path: String, text: String) {
        self.files.push((path, text));
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Writes the files beside the folder, then puts them in its place.
    pub fn finish(self) -> Result<(), Failure> {
        let new = beside(&self.folder, ".new");
        let old = beside(&self.folder, ".old");
        remove(&new).and_then(|()| remove(&old)).map_err(|error| Failure::write(&self.folder, error))?;
        let done = self.write(&new).and_then(|()| self.swap(&new, &old));
        if done.is_err() {
            // The failure to tell of is the first one.
            let _ = remove(&new);
        }
        done
    }

    fn write(&self, new: &Path) -> Result<(), Failure> {
        fs::create_dir_all(new).map_err(|error| Failure::write(new, error))?;
        for (path, text) in &self.files {
            let path = new.join(path);
            let folder = path.parent().unwrap_or(new);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, text))
                .map_err(|error| Failure::write(&path, error))?;
        }
        Ok(())
    }

    fn swap(&self, new: &Path, old: &Path) -> Result<(), Failure> {
        let folder = &self.folder;
        let swapped = match fs::rename(folder, old) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => fs::rename(new, folder).inspect_err(|_| {
                let _ = fs::rename(old, folder);
            }),
        };
        swapped.and_then(|()| remove(old)).map_err(|error| Failure::write(folder, error))
    }
}

/// A name beside the folder, on the same disk, so that renaming is all it takes.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let folder: PathBuf = folder.components().collect();
    let mut name = OsString::from(&folder);
    name.push(ending);
    PathBuf::from(name)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The first thing in a folder that was not published and would be lost with it.
fn foreign(path: &Path) -> io::Result<Option<PathBuf>> {
    let kind = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        kind => kind?.file_type(),
    };
    if !kind.is_dir() {
        let published = kind.is_file() && fs::read(path)?.starts_with(MARK);
        return Ok((!published).then(|| path.to_owned()));
    }
    for entry in fs::read_dir(path)? {
        let inside = entry?.path();
        if let Some(foreign) = foreign(&inside)? {
            return Ok(Some(foreign));
        }
    }
    Ok(None)
}
