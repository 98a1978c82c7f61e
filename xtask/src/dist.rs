//! Filling `dist`.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::{Doing, Outcome};
use crate::names::{COPIED_FOLDERS, PAGE};
use crate::{page, place};

pub fn start_over(dist: &Path) -> Outcome {
    match fs::remove_dir_all(dist) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).doing(format!("empty {}", dist.display()))?,
        _ => {}
    }
    fs::create_dir_all(dist).doing(format!("create {}", dist.display()))
}

pub fn copy_page_and_folders(dist: &Path) -> Outcome {
    let root = place::root()?;
    let source = fs::read_to_string(root.join(PAGE)).doing(format!("read {PAGE}"))?;
    fs::write(dist.join(PAGE), page::without_trunk(&source)).doing(format!("write {PAGE}"))?;
    for folder in COPIED_FOLDERS {
        copy_folder(&root.join(folder), &dist.join(folder))?;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).doing(format!("create {}", to.display()))?;
    for entry in fs::read_dir(from).doing(format!("read the folder {}", from.display()))? {
        let entry = entry.doing(format!("read the folder {}", from.display()))?;
        let (source, copy) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).doing(format!("copy {}", source.display()))?;
        }
    }
    Ok(())
}
