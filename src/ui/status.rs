//! The one place that tells a screen reader what changed, a moment after typing stops.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long after the last change it speaks, in milliseconds: longer than the pause between two keys.
const PAUSE: u32 = 600;

#[derive(Debug, Properties, PartialEq)]
pub struct StatusProps {
    pub sentence: AttrValue,
}

#[component]
pub fn Status(props: &StatusProps) -> Html {
    let spoken = use_state_eq(AttrValue::default);
    use_effect_with(props.sentence.clone(), {
        let set = spoken.setter();
        move |sentence| {
            let sentence = sentence.clone();
            let pause = Timeout::new(PAUSE, move || set.set(sentence));
            move || drop(pause)
        }
    });
    let sentence = (*spoken).clone();
    html! {
        <div class="plainfee-hidden" role="status" key="status"><span key={sentence.to_string()}>{sentence}</span></div>
    }
}
