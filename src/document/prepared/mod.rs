//! The prepared form: a checked document as a page opens it.
//!
//! No keys and no choices of writing: every field in declared order, each value on a line of its own. What a
//! reader of JSON must find out has been found out when the document was published; what can still happen to a
//! file on its way is seen from its first line, which names the kind of document, the layout it was written in
//! and the sum of what follows.

mod lines;
mod values;

pub use lines::{Opening, Preparing, ReadVariant};
pub(crate) use values::prepared;

use super::checksum::checksum;
use crate::issue::{Code, Issue, Path};

/// The fingerprint of the sources that define the form (`build/layout.rs`).
const LAYOUT: &str = env!("PLAINFEE_LAYOUT");

/// A type that has a prepared form.
pub trait Prepared: Sized {
    /// Writes the value.
    fn prepare(&self, preparing: &mut Preparing);

    /// Reads the value; a stand-in for it when the lines are refused.
    fn open(opening: &mut Opening<'_>) -> Self;
}

/// A whole document in its prepared form; `kind` is one word for what it is.
pub fn prepare<T: Prepared>(kind: &str, document: &T) -> String {
    let mut preparing = Preparing::default();
    document.prepare(&mut preparing);
    let body = preparing.written();
    format!("{}\n{body}", head(kind, &body))
}

/// The document that a prepared text of that kind holds.
///
/// # Errors
/// A text for another version of this program, and one that is not whole: neither is read.
pub fn open<T: Prepared>(kind: &str, file: &str, text: &str) -> Result<T, Vec<Issue>> {
    let opened = body(kind, text).and_then(|body| {
        let mut opening = Opening::new(body);
        let document = T::open(&mut opening);
        if opening.is_done() { Ok(document) } else { Err(Code::Damaged) }
    });
    opened.map_err(|code| vec![Issue::new(code, &Path::Top).with("file", file)])
}

/// What follows the first line, once that has shown it to be whole and of this layout.
fn body<'t>(kind: &str, text: &'t str) -> Result<&'t str, Code> {
    let (found, body) = text.split_once('\n').ok_or(Code::Damaged)?;
    let wanted = head(kind, body);
    if found == wanted {
        return Ok(body);
    }
    // Kind, layout, sum: a file of our own with another layout is whole, but not for us.
    let parts = |head: &str| -> Option<(String, String)> {
        let (before, _) = head.rsplit_once(' ')?;
        let (kind, layout) = before.rsplit_once(' ')?;
        Some((kind.to_owned(), layout.to_owned()))
    };
    match (parts(found), parts(&wanted)) {
        (Some((found, theirs)), Some((wanted, ours))) if found == wanted && theirs != ours => Err(Code::OtherLayout),
        _ => Err(Code::Damaged),
    }
}

fn head(kind: &str, body: &str) -> String {
    format!("plainfee-{kind} {LAYOUT} {:016x}", checksum(body.bytes()))
}
