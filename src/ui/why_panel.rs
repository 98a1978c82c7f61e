//! Why was I charged this: what is known on one side, the answer on the other, worked out a moment after typing stops.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::notices::purpose_notice;
use super::session::Shared;
use super::setting::Setting;
use super::why_claim::{Known, claim};
use super::why_fields::{WhyParts, why_fields};
use super::why_form::{WhyEdit, WhyForm};
use super::why_view::{waiting, why_view};
use super::worked::Faults;
use crate::explain::{Message, WhyWords, explain_why};
use crate::table::Tariff;
use crate::why::{Claim, why};

/// How long nothing must change before the search begins.
const PAUSE_MILLISECONDS: u32 = 200;

#[derive(Clone, Debug, Properties, PartialEq)]
pub struct WhyProps {
    pub setting: Setting,
    pub tariff: Shared<Tariff>,
}

/// The form and the answer.
#[component]
pub fn WhyPanel(props: &WhyProps) -> Html {
    let WhyProps { setting, tariff } = props;
    let setting = *setting;
    let form = use_state_eq(WhyForm::default);
    let found = use_state(|| None::<(Claim, Setting, WhyWords)>);
    // Whoever has just come from the other question has a figure to type.
    use_effect_with((), move |()| focus_from_the_way_here(&setting.id("why-amount")));

    let mut faults = Faults::default();
    let known = Known::new(tariff, &form);
    let asked = known.as_ref().and_then(|known| claim(known, &form, setting.language, &mut faults));
    let asked = asked.filter(|_| faults.is_empty());
    use_effect_with((asked.clone(), setting), {
        let (found, tariff) = (found.clone(), tariff.clone());
        move |(asked, setting)| {
            let (asked, setting) = (asked.clone(), *setting);
            let pause = Timeout::new(PAUSE_MILLISECONDS, move || {
                let answer = asked.and_then(|asked| {
                    let words = explain_why(&why(&tariff, &asked).ok()?, setting.language);
                    Some((asked, setting, words))
                });
                found.set(answer);
            });
            move || drop(pause)
        }
    });
    let on_edit = {
        let form = form.clone();
        Callback::from(move |edit: WhyEdit| {
            let mut next = (*form).clone();
            next.edit(edit);
            form.set(next);
        })
    };
    let Some(known) = known else { return Html::default() };
    let of_this = |(claim, of, _): &&(Claim, Setting, WhyWords)| Some(claim) == asked.as_ref() && *of == setting;
    let current = found.as_ref().filter(of_this).map(|(.., words)| words);
    let parts = WhyParts { setting, known: &known, form: &form, faults: &faults, on_edit: &on_edit };
    html! {
        <>
            {purpose_notice(setting, known.table)}
            <div class="plainfee-columns">
                {why_fields(&parts)}
                <div key="why" class="plainfee-answer" aria-busy={(asked.is_some() && current.is_none()).then_some("true")}>
                    if let Some(words) = current {
                        {why_view(setting, words)}
                    } else if asked.is_some() {
                        {waiting(setting, &[setting.say(Message::UiWhyLooking)])}
                    } else if faults.is_empty() {
                        {waiting(setting, &[setting.say(Message::UiWhyEmpty)])}
                    } else {
                        {waiting(setting, &[setting.say(Message::UiRefused)])}
                    }
                </div>
            </div>
        </>
    }
}

/// Puts the focus on a field, if it is on what leads here; a page that opens with this question is left alone.
fn focus_from_the_way_here(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    if !document.active_element().is_some_and(|active| active.has_attribute("data-view")) {
        return;
    }
    let field = document.get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        // Refused only by an element that cannot have it.
        let _ = field.focus();
    }
}
