//! Putting the page on an element.

use std::cell::Cell;

use js_sys::Error;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::page::{Page, PageProps};
use super::{address, load};

thread_local! {
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// Puts the calculator on an element, once the messages of the reader's language are there. A fault of the
/// calculator's own is a trap, a `WebAssembly.RuntimeError` that nobody catches: what the element shows must then be
/// removed.
///
/// # Errors
/// An error named `Missing` when the messages did not arrive.
#[wasm_bindgen]
pub async fn mount(element: Element) -> Result<(), JsValue> {
    let language = address::language();
    load::messages(language).await.map_err(|_| missing())?;
    let instance = MOUNTED.get().wrapping_add(1);
    MOUNTED.set(instance);
    // What a panic says might hold what was typed. Who develops may read it.
    #[cfg(not(debug_assertions))]
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let props = PageProps { instance, language, tariff: address::tariff(), view: address::view() };
    yew::Renderer::<Page>::with_root_and_props(element, props).render();
    Ok(())
}

/// The error that says that a file did not arrive; static/page.js knows it by its name.
fn missing() -> JsValue {
    let error = Error::new("the messages did not arrive");
    error.set_name("Missing");
    error.into()
}
