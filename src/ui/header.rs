//! The head of the page: whose it is, what it answers, and in which language.

use yew::prelude::*;

use super::setting::Setting;
use super::view::{View, views};
use crate::explain::{Language, Message};

/// The head of the page.
pub fn header(setting: Setting, view: View, on_language: &Callback<Language>, on_view: &Callback<View>) -> Html {
    let (heading, intro) = view.heading();
    let languages = Language::all().map(|language| {
        let on_language = on_language.clone();
        html! {
            <button key={language.tag()} type="button" lang={language.tag()} translate="no"
                aria-pressed={if language == setting.language { "true" } else { "false" }}
                onclick={move |_| on_language.emit(language)}
            >{language.own_name()}</button>
        }
    });
    html! {
        <header class="plainfee-head">
            <div class="plainfee-bar">
                <p class="plainfee-brand" translate="no">{setting.say(Message::UiName)}</p>
                <div class="plainfee-languages" role="group" aria-label={setting.say(Message::UiLanguage)}>
                    {for languages}
                </div>
            </div>
            {views(setting, view, on_view)}
            <h1>{setting.say(heading)}</h1>
            <p class="plainfee-intro">{setting.say(intro)}</p>
        </header>
    }
}
