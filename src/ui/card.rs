//! The answer itself: what is paid and what arrives, or what is still needed for an answer.

use yew::prelude::*;

use super::amount::amount;
use super::comparison::badges;
use super::setting::Setting;
use super::statement_row::{mark, sentences};
use crate::explain::{Message, Method, PromotionState, Row, RowKind, SectionKind};

/// The two totals of a method and what they mean; or why the method is not offered.
pub fn card(setting: Setting, method: &Method) -> Html {
    let title = setting.id("answer");
    let totals = [SectionKind::Sent, SectionKind::Received].into_iter().filter_map(|kind| total(method, kind));
    let figures = totals.map(|row| {
        html! {
            <div key={row.name.clone()}>
                <dt>{&row.name}{mark(row.mark.as_deref())}</dt>
                <dd>{amount(&row.amount)}</dd>
            </div>
        }
    });
    html! {
        <section class="plainfee-card" data-refused={method.not_offered.as_ref().map(|_| "true")} aria-labelledby={title.clone()}>
            <h2 id={title}>{&method.name}{badges(method)}</h2>
            if let Some(reason) = &method.not_offered {
                <p class="plainfee-card-refusal">{setting.say(Message::NotOffered)}</p>
                <p key={reason.clone()}>{reason}</p>
            } else {
                <dl>{for figures}</dl>
                {sentences(method.summary.as_slice())}
                {sentences(&method.reached)}
            }
        </section>
    }
}

/// What comes with the answer: when the money arrives, the promotions that count, and the price without them. It stands
/// under the card, which keeps its height while an amount is typed.
pub fn beside_card(setting: Setting, method: &Method) -> Html {
    let counts = method.promotions.iter().filter(|promotion| promotion.state != PromotionState::NotApplied);
    let promotions: Vec<String> = counts.map(|one| labelled(setting, &one.name, &one.result)).collect();
    if method.arrival.is_none() && promotions.is_empty() {
        return Html::default();
    }
    html! {
        <div class="plainfee-beside">
            if let Some(arrival) = &method.arrival {
                <p class="plainfee-arrival">{labelled(setting, &setting.say(Message::ArrivalTitle), &arrival.when)}</p>
                {sentences(&arrival.notes)}
            }
            {sentences(&promotions)}
            {sentences(&method.regular)}
        </div>
    }
}

fn labelled(setting: Setting, label: &str, value: &str) -> String {
    setting.language.say(Message::Labelled, &[("label", label), ("value", value)])
}

fn total(method: &Method, kind: SectionKind) -> Option<&Row> {
    let section = method.sections.iter().find(|section| section.kind == kind)?;
    section.rows.iter().find(|row| row.kind == RowKind::Total)
}

/// The place of the answer while there is none: what to do to get one. `started` is whether an amount was
/// typed, `faults` what is wrong and has no field of its own, `examples` amounts as read and as typed.
pub fn waiting_card(
    setting: Setting,
    started: bool,
    faults: &[String],
    examples: [(String, String); 3],
    on_example: &Callback<String>,
) -> Html {
    let examples = examples.into_iter().map(|(read, typed)| {
        let onclick = on_example.reform(move |_| typed.clone());
        html! { <button key={read.clone()} type="button" translate="no" {onclick}>{read}</button> }
    });
    let faulty = started || !faults.is_empty();
    let message = if faulty { Message::UiRefused } else { Message::UiEmpty };
    html! {
        <section class="plainfee-card plainfee-card-waiting" data-faulty={faulty.then_some("true")}>
            {sentences(faults)}
            if faults.is_empty() {
                <p>{setting.say(message)}</p>
            }
            if !started {
                <p class="plainfee-examples">{setting.say(Message::UiExamples)}{" "}{for examples}</p>
            }
        </section>
    }
}
