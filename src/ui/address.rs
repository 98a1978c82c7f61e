//! The page's address: which tariff and language it names, and keeping it in step.

use wasm_bindgen::JsValue;
use web_sys::{Url, UrlSearchParams, Window};

use super::view::View;
use crate::explain::Language;

/// The tariff the address names.
pub fn tariff() -> Option<String> {
    query()?.get("tariff").filter(|tariff| !tariff.is_empty())
}

/// The view the address names.
pub fn view() -> View {
    query().and_then(|query| query.get("view")).map(|name| View::named(&name)).unwrap_or_default()
}

/// The language the address names, else the first of the reader's that there is, else English.
pub fn language() -> Language {
    let named = query().and_then(|query| query.get("lang")).and_then(|tag| Language::find(&tag));
    let preferred = || {
        let tags = web_sys::window()?.navigator().languages();
        tags.iter().find_map(|tag| Language::find(&tag.as_string()?))
    };
    named.or_else(preferred).unwrap_or_else(Language::english)
}

/// Writes a choice into the address, so that it can be copied and reloaded.
pub fn keep(name: &str, value: &str) {
    let _ = web_sys::window().and_then(|window| replaced(&window, name, value).ok());
}

fn replaced(window: &Window, name: &str, value: &str) -> Result<(), JsValue> {
    let url = Url::new(&window.location().href()?)?;
    url.search_params().set(name, value);
    // Refused in documents without an address of their own; the page works all the same.
    window.history()?.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()))
}

/// Tells the document which language it is in and what it is called.
pub fn entitle(language: Language, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Fails only for names that are not attribute names.
        let _ = root.set_attribute("lang", language.tag());
    }
}

fn query() -> Option<UrlSearchParams> {
    let search = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()
}
