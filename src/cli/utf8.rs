//! Text out of bytes that anybody may have written.

use crate::issue::{Code, Issue, Path, Place};

/// The text, or the issue that says where the bytes stop being UTF-8.
pub fn text(name: &str, bytes: Vec<u8>) -> Result<String, Issue> {
    String::from_utf8(bytes).map_err(|error| {
        let readable = error.utf8_error().valid_up_to();
        let mut issue = Issue::new(Code::NotText, &Path::Top);
        issue.place = Some(Place::of(name, &String::from_utf8_lossy(error.as_bytes()), readable));
        issue
    })
}
