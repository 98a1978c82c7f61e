//! Reading a document from outside: JSON text to typed values, or issues with their place.
//!
//! Tables and requests are declared with [`record!`](crate::document::record) and
//! [`choice!`](crate::document::choice); one declaration gives the type, its strict reader and its JSON
//! Schema, so that the three cannot drift apart.

mod civil;
mod declare;
mod entries;
pub mod json;
mod moment;
mod number;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod value;
mod written;

pub use civil::{Date, parts};
pub use declare::camel_case;
pub(crate) use declare::{choice, record};
pub use entries::Entries;
pub use moment::Moment;
pub use read::{Read, Reading, locate, read_document};
#[cfg(feature = "schema")]
pub use schema::{Definitions, Field, described, narrow, one_schema};
pub use text::{Identifier, Text, is_plain_text};
pub use value::{Kind, Member, Value};
pub(crate) use written::written;
