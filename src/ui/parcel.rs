//! What the page fetches only when it is wanted: modules of their own, where xtask splits them, else part of the first.
//!
//! The functions here are how the page calls into a parcel. What is reachable only through them travels with it, what
//! both parcels reach in a module that both fetch; what the page calls by name anywhere else stays in the first module.

use yew::prelude::*;

use super::advice_panel::{AdvicePanel, AdviceProps};
use super::aside;
use super::failure::Failure;
use super::setting::Setting;
use super::why_panel::{WhyPanel, WhyProps};
use crate::explain::{Explanation, Language, Method, explain};
use crate::issue::Issue;
use crate::quote::{Request, quote};
use crate::table::Tariff;

/// The parcel, opened.
#[derive(Clone, Copy, Debug)]
pub struct Parcel {
    /// What stands beside a method's statement.
    pub aside: fn(Setting, &Method) -> Html,
    /// The answer to what may have promotions, or names an amount at the other end.
    pub answer: fn(&Tariff, &Request, Language) -> Result<Explanation, Vec<Issue>>,
    /// Ways to pay less, and what each method costs by amount.
    pub advice: fn(AdviceProps) -> Html,
}

/// The parcel of the other question, opened: the form and the answer.
#[derive(Clone, Copy, Debug)]
pub struct WhyParcel(pub fn(WhyProps) -> Html);

/// There is only one of each.
impl PartialEq for Parcel {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl PartialEq for WhyParcel {
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

/// Fetches the parcel of the other question, once; after a failure it may be tried again.
pub async fn fetch_why() -> Result<WhyParcel, Failure> {
    #[cfg(feature = "split")]
    return open_why().await;
    #[cfg(not(feature = "split"))]
    return open_why();
}

fn answer(tariff: &Tariff, request: &Request, language: Language) -> Result<Explanation, Vec<Issue>> {
    quote(tariff, request).map(|quote| explain(&quote, language))
}

fn advice(props: AdviceProps) -> Html {
    html! { <AdvicePanel ..props /> }
}

fn why(props: WhyProps) -> Html {
    html! { <WhyPanel ..props /> }
}

// Their names, and so the names of their files, are for xtask to know too.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(advice, fallible))]
fn open() -> Result<Parcel, Failure> {
    Ok(Parcel { aside: aside::aside, answer, advice })
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(why, fallible))]
fn open_why() -> Result<WhyParcel, Failure> {
    Ok(WhyParcel(why))
}

/// Why it did not arrive is in the browser's console and nowhere else.
#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Failure {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::Offline
    }
}
