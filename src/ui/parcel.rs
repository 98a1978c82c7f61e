//! What the page fetches only when it is wanted: a second module, where xtask splits them, else part of the first.
//!
//! The functions here are how the page calls into the parcel. What is reachable only through them travels with it; what
//! the page calls by name anywhere else stays in the first module.

use yew::prelude::*;

use super::aside;
use super::failure::Failure;
use super::setting::Setting;
use crate::explain::Method;

/// The parcel, opened.
#[derive(Clone, Copy, Debug)]
pub struct Parcel {
    /// What stands beside a method's statement.
    pub aside: fn(Setting, &Method) -> Html,
}

/// There is only one.
impl PartialEq for Parcel {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Fetches the parcel, once; after a failure it may be tried again.
pub async fn fetch() -> Result<Parcel, Failure> {
    #[cfg(feature = "split")]
    return open().await;
    #[cfg(not(feature = "split"))]
    return open();
}

// Its name, and so the name of its file, is for xtask to know too.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(advice, fallible))]
fn open() -> Result<Parcel, Failure> {
    Ok(Parcel { aside: aside::aside })
}

/// Why it did not arrive is in the browser's console and nowhere else.
#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Failure {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::Offline
    }
}
