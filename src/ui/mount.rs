//! Putting the page on an element, and taking part of the blame when it fails.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

use js_sys::{Error, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::page::{Page, PageProps};
use super::{address, load};

thread_local! {
    static MOUNTED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Puts the calculator on an element, once the messages of the reader's language are there. When it fails for good, the element hears of it by a bubbling
/// `plain-fee-error` event; what it shows must then be removed.
///
/// # Errors
/// An error named `Missing` when the messages did not arrive.
#[wasm_bindgen]
pub async fn mount(element: Element) -> Result<(), JsValue> {
    let language = address::language();
    load::messages(language).await.map_err(|_| missing())?;
    let instance = MOUNTED.with_borrow_mut(|mounted| {
        mounted.push(element.clone());
        u32::try_from(mounted.len()).unwrap_or_default()
    });
    yew::set_custom_panic_hook(Box::new(fail));
    let props = PageProps { instance, language, tariff: address::tariff() };
    yew::Renderer::<Page>::with_root_and_props(element, props).render();
    Ok(())
}

/// The error that says that a file did not arrive; static/page.js knows it by its name.
fn missing() -> JsValue {
    let error = Error::new("the messages did not arrive");
    error.set_name("Missing");
    error.into()
}

/// Says once that the calculator stopped, and where in its own source; never what was typed.
fn fail(panic: &PanicHookInfo<'_>) {
    if FAILED.replace(true) {
        return;
    }
    let place = panic.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
    web_sys::console::error_1(&format!("Plainfee stopped because of a fault of its own{place}").into());
    // Borrowed only while mounting, where nothing here can be called.
    let mounted = MOUNTED.with(|mounted| mounted.try_borrow().map(|mounted| mounted.clone()).unwrap_or_default());
    for element in mounted {
        let detail = Object::new();
        // Setting a property of an object made here cannot fail.
        let _ = Reflect::set(&detail, &"code".into(), &"stopped".into());
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict("plain-fee-error", &init) {
            let _ = element.dispatch_event(&event);
        }
    }
}
