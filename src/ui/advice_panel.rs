//! Advice on the answer: worked out a moment after it, so that typing never waits for it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::advice_view::advice_view;
use super::advised::{Advised, advised};
use super::form::Edit;
use super::session::Shared;
use super::setting::Setting;
use crate::explain::Message;
use crate::quote::Request;
use crate::table::Tariff;

/// How long nothing must change before advice is worked out.
const PAUSE_MILLISECONDS: u32 = 200;

#[derive(Clone, Debug, Properties, PartialEq)]
pub struct AdviceProps {
    pub setting: Setting,
    pub tariff: Shared<Tariff>,
    pub request: Request,
    /// The method whose statement is shown.
    pub method: String,
    pub on_edits: Callback<Vec<Edit>>,
}

/// Ways to pay less, and what each method costs by amount.
#[component]
pub fn AdvicePanel(props: &AdviceProps) -> Html {
    let found = use_state(|| None::<(AdviceProps, Advised)>);
    // What is said of all amounts takes longest, and is worked out for those who open it.
    let opened = use_state(|| None::<AdviceProps>);
    let by_amount = opened.as_ref() == Some(props);
    use_effect_with((props.clone(), by_amount), {
        let found = found.clone();
        move |(props, by_amount)| {
            let (props, by_amount) = (props.clone(), *by_amount);
            let pause = Timeout::new(PAUSE_MILLISECONDS, move || {
                if let Some(advised) = advised(&props, by_amount) {
                    found.set(Some((props, advised)));
                }
            });
            move || drop(pause)
        }
    });
    let on_open = {
        let props = props.clone();
        Callback::from(move |()| opened.set(Some(props.clone())))
    };
    let setting = props.setting;
    let title = setting.id("advice");
    let current = found.as_ref().filter(|(of, _)| of == props).map(|(_, advised)| advised);
    html! {
        <section class="plainfee-advice" aria-labelledby={title.clone()} aria-busy={current.is_none().then_some("true")}>
            <h2 id={title}>{setting.say(Message::WaysTitle)}</h2>
            // What was found for another question would mislead, however short the time.
            if let Some(advised) = current {
                {advice_view(setting, advised, &props.on_edits, &on_open)}
            } else {
                <p class="plainfee-note">{setting.say(Message::UiAdviceLooking)}</p>
            }
        </section>
    }
}
