//! The two questions the page answers, and the way from one to the other.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::setting::Setting;
use crate::explain::Message;

/// A question the page answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What will it cost?
    #[default]
    Cost,
    /// Why was I charged this?
    Why,
}

impl View {
    const ALL: [Self; 2] = [Self::Cost, Self::Why];

    /// The view as the address names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Why => "why",
        }
    }

    /// The view of that name, else the first.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.as_str() == name).unwrap_or_default()
    }

    /// What the page is called in a list of tabs.
    pub fn title(self) -> Message {
        match self {
            Self::Cost => Message::UiPageTitle,
            Self::Why => Message::UiWhyPageTitle,
        }
    }

    /// The question, and a sentence under it.
    pub fn heading(self) -> (Message, Message) {
        match self {
            Self::Cost => (Message::UiTitle, Message::UiIntro),
            Self::Why => (Message::WhyTitle, Message::UiWhyIntro),
        }
    }

    /// The key that leads here together with Alt, by its place on the keyboard and as it is told.
    fn key(self) -> (&'static str, &'static str) {
        match self {
            Self::Cost => ("KeyC", "Alt+C"),
            Self::Why => ("KeyW", "Alt+W"),
        }
    }
}

/// The way to each view.
pub fn views(setting: Setting, shown: View, on_view: &Callback<View>) -> Html {
    let way = |view: View| {
        let on_view = on_view.clone();
        let name = match view {
            View::Cost => Message::UiViewCost,
            View::Why => Message::UiViewWhy,
        };
        let (_, told) = view.key();
        html! {
            <button key={view.as_str()} id={id(setting, view)} type="button" aria-keyshortcuts={told} data-view={view.as_str()}
                aria-current={(view == shown).then_some("page")} onclick={move |_| on_view.emit(view)}
            >{setting.say(name)}</button>
        }
    };
    html! {
        <nav class="plainfee-views" aria-label={setting.say(Message::UiViews)}>{for View::ALL.into_iter().map(way)}</nav>
    }
}

fn id(setting: Setting, view: View) -> String {
    setting.id(&format!("view-{}", view.as_str()))
}

/// Listens for the keys that lead from one question to the other, wherever the focus is; until it is dropped.
pub fn on_keys(setting: Setting) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let pressed = move |event: &Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_plain_alt = event.alt_key() && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        // By the letter; by the place on the keyboard where Alt makes another sign of it, as on a Mac.
        let (letter, place) = (event.key().to_ascii_lowercase(), event.code());
        let is_letter = letter.len() == 1 && letter.as_bytes().iter().all(u8::is_ascii_lowercase);
        let pressed = if is_letter { format!("Key{}", letter.to_ascii_uppercase()) } else { place };
        let view = View::ALL.into_iter().find(|view| is_plain_alt && view.key().0 == pressed);
        let document = web_sys::window().and_then(|window| window.document());
        let way = view.zip(document).and_then(|(view, document)| document.get_element_by_id(&id(setting, view)));
        if let Some(way) = way.and_then(|way| way.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            // Refused only by an element that cannot have it.
            let _ = way.focus();
            way.click();
        }
    };
    Some(EventListener::new_with_options(&document, "keydown", options, pressed))
}
