//! Documents from outside: JSON text to typed values, or issues with their place; and the prepared form, which
//! a page opens without either.
//!
//! Tables and requests are declared with [`record!`](crate::document::record) and
//! [`choice!`](crate::document::choice); one declaration gives the type, its strict reader, its prepared form
//! and its JSON Schema, so that the four cannot drift apart. The readers are compiled with the feature
//! `reading` only: the page has no use for them.

mod checksum;
mod civil;
mod declare;
mod entries;
#[cfg(feature = "reading")]
pub mod json;
mod moment;
#[cfg(feature = "reading")]
mod number;
mod prepared;
#[cfg(feature = "reading")]
mod read;
#[cfg(feature = "schema")]
mod schema;
mod text;
#[cfg(feature = "reading")]
mod value;
#[cfg(feature = "reading")]
mod write;
mod written;

#[cfg(feature = "cli")]
pub(crate) use checksum::{add as add_to_checksum, checksum};
pub use civil::{Date, parts};
#[cfg(feature = "reading")]
pub use declare::camel_case;
pub(crate) use declare::{choice, record};
pub use entries::Entries;
pub use moment::Moment;
pub(crate) use prepared::prepared;
pub use prepared::{Opening, Prepared, Preparing, ReadVariant, open, prepare};
#[cfg(feature = "reading")]
pub use read::{LARGEST_TEXT, Read, Reading, locate, read_document};
#[cfg(feature = "cli")]
pub(crate) use read::{read_value, unknown, value_of};
#[cfg(feature = "schema")]
pub use schema::{Definitions, Field, described, narrow, one_schema};
pub use text::{Identifier, Text, is_plain_text};
#[cfg(feature = "reading")]
pub use value::{Kind, Member, Value};
#[cfg(feature = "reading")]
pub use write::{in_house_style, write};
pub(crate) use written::written;
