//! What is shown when there is no tariff: what is wrong, what to do next, and the particulars for the staff.

use yew::prelude::*;

use super::failure::Failure;
use super::setting::Setting;
use crate::explain::{Message, sentence};

/// What is wrong.
pub fn trouble(setting: Setting, failure: &Failure, on_retry: &Callback<()>) -> Html {
    let on_retry = on_retry.clone();
    let issues = failure.issues().iter().map(|issue| html! { <li>{sentence(setting.language, issue)}</li> });
    html! {
        <section class="plainfee-trouble" aria-labelledby={setting.id("trouble")}>
            <h2 id={setting.id("trouble")}>{setting.say(Message::UiErrorTitle)}</h2>
            <p>{setting.say(failure.message())}</p>
            if *failure != Failure::NoSuchTariff {
                <button type="button" class="plainfee-button" onclick={move |_| on_retry.emit(())}>
                    {setting.say(Message::UiRetry)}
                </button>
            }
            if !failure.issues().is_empty() {
                <h3>{setting.say(Message::UiErrorDetails)}</h3>
                <ol class="plainfee-issues">{for issues}</ol>
            }
        </section>
    }
}
