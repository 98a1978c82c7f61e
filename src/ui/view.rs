//! The two questions the page answers, and the way from one to the other.

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

    /// The key that leads here together with the browser's own for such keys, as Alt is.
    fn key(self) -> &'static str {
        match self {
            Self::Cost => "c",
            Self::Why => "w",
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
        html! {
            <button key={view.as_str()} type="button" accesskey={view.key()} data-view={view.as_str()}
                aria-current={(view == shown).then_some("page")} onclick={move |_| on_view.emit(view)}
            >{setting.say(name)}</button>
        }
    };
    html! {
        <nav class="plainfee-views" aria-label={setting.say(Message::UiViews)}>{for View::ALL.into_iter().map(way)}</nav>
    }
}
