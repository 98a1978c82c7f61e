//! Why was I charged this: what is known on one side, the answer on the other, worked out a moment after typing stops.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::notices::{footer, purpose_notice};
use super::session::Shared;
use super::setting::Setting;
use super::status::Status;
use super::why_claim::{Known, claim};
use super::why_fields::{WhyParts, why_fields};
use super::why_form::{WhyEdit, WhyForm};
use super::why_view::{waiting, why_view};
use super::worked::Faults;
use crate::explain::{Message, WhyWords, explain_why};
use crate::issue::Issue;
use crate::table::Tariff;
use crate::why::{Claim, why};

/// How long nothing must change before the search begins.
const PAUSE_MILLISECONDS: u32 = 200;

#[derive(Clone, Debug, Properties, PartialEq)]
pub struct WhyProps {
    pub setting: Setting,
    pub tariff: Shared<Tariff>,
    pub form: WhyForm,
    pub on_edit: Callback<WhyEdit>,
}

/// What came of a claim: the answer in words, or what is wrong with it.
type Answer = Result<WhyWords, Vec<Issue>>;

/// The form and the answer.
#[component]
pub fn WhyPanel(props: &WhyProps) -> Html {
    let WhyProps { setting, tariff, form, on_edit } = props;
    let setting = *setting;
    let found = use_state(|| None::<(Asked, Answer)>);
    // Whoever has just come from the other question has a figure to type.
    use_effect_with((), move |()| focus_from_the_way_here(&setting.id("why-amount")));

    let mut faults = Faults::default();
    let known = Known::new(tariff, form);
    let asked = known.as_ref().and_then(|known| claim(known, form, setting.language, &mut faults));
    let asked = asked.filter(|_| faults.is_empty()).map(|claim| Asked { claim, setting, tariff: tariff.clone() });
    use_effect_with(asked.clone(), {
        let found = found.clone();
        move |asked| {
            let asked = asked.clone();
            let pause = Timeout::new(PAUSE_MILLISECONDS, move || {
                let answer = asked.map(|asked| {
                    let answer = why(&asked.tariff, &asked.claim);
                    let words = answer.map(|answer| explain_why(&answer, asked.setting.language));
                    (asked, words)
                });
                found.set(answer);
            });
            move || drop(pause)
        }
    });
    let Some(known) = known else { return Html::default() };
    // What was found for another question would mislead, however short the time.
    let current = found.as_ref().filter(|(of, _)| Some(of) == asked.as_ref()).map(|(_, answer)| answer);
    let words = current.and_then(|answer| answer.as_ref().ok());
    let wrong = current.and_then(|answer| answer.as_ref().err());
    wrong.into_iter().flatten().for_each(|issue| faults.note(setting.language, issue));
    let parts = WhyParts { setting, known: &known, form, faults: &faults, on_edit };
    let is_looking = asked.is_some() && current.is_none();
    let told = words.map(|words| words.verdict.clone()).or(faults.first().map(str::to_owned)).unwrap_or_default();
    html! {
        <>
            <Status sentence={told} />
            {purpose_notice(setting, known.table)}
            <div class="plainfee-columns">
                {why_fields(&parts)}
                <div key="why" class="plainfee-answer" aria-busy={is_looking.then_some("true")}>
                    if let Some(words) = words {
                        {why_view(setting, words)}
                    } else if is_looking {
                        {waiting(setting, &[setting.say(Message::UiWhyLooking)])}
                    } else if faults.is_empty() {
                        {waiting(setting, &[setting.say(Message::UiWhyEmpty)])}
                    } else {
                        {waiting(setting, &[setting.say(Message::UiRefused)])}
                    }
                </div>
            </div>
            {footer(setting, known.table, None)}
        </>
    }
}

/// A claim, and what it is asked of and answered in.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    claim: Claim,
    setting: Setting,
    tariff: Shared<Tariff>,
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
