//! All methods beside each other; choosing one shows its statement.

use yew::prelude::*;

use super::setting::Setting;
use crate::explain::{self, Explanation, Headline, Message, Method, PromotionState};

/// The table of all methods, the chosen one marked.
pub fn comparison(setting: Setting, explanation: &Explanation, chosen: &str, on_choose: &Callback<String>) -> Html {
    let rows = explanation.methods.iter().map(|method| row(setting, method, method.id == chosen, on_choose.clone()));
    let heads = [Message::UiCompareMethod, Message::UiCompareTotal, Message::UiCompareCost, Message::UiCompareArrives];
    let heads = heads.map(|head| html! { <th scope="col" role="columnheader">{setting.say(head)}</th> });
    // The roles keep it a table for screen readers where the style sheet stacks it.
    html! {
        <table class="plainfee-comparison" role="table">
            <caption>{setting.say(Message::UiCompare)}</caption>
            <thead role="rowgroup"><tr role="row">{for heads}</tr></thead>
            <tbody role="rowgroup">{for rows}</tbody>
        </table>
    }
}

fn row(setting: Setting, method: &Method, chosen: bool, on_choose: Callback<String>) -> Html {
    let id = method.id.clone();
    let figures = match &method.headline {
        Some(Headline { total, cost, arrives, share }) => html! {
            <>
                {cell(setting, Message::UiCompareTotal, total, None)}
                {cell(setting, Message::UiCompareCost, cost, Some(share))}
                {cell(setting, Message::UiCompareArrives, arrives, None)}
            </>
        },
        None => html! {
            <td role="cell" colspan="3" class="plainfee-not-offered">
                <strong>{setting.say(Message::NotOffered)}</strong>{" "}{method.not_offered.clone()}
            </td>
        },
    };
    html! {
        <tr key={method.id.clone()} role="row" data-chosen={chosen.then_some("true")}>
            <th scope="row" role="rowheader">
                <label>
                    <input type="radio" name={setting.id("method")} value={method.id.clone()} checked={chosen}
                        onchange={move |_| on_choose.emit(id.clone())} />
                    <span>{&method.name}{badges(method)}{notes(setting, method)}</span>
                </label>
            </th>
            {figures}
        </tr>
    }
}

/// When the money arrives, and which promotions count.
fn notes(setting: Setting, method: &Method) -> Html {
    let arrival = method.arrival.iter().map(|arrival| {
        setting
            .language
            .say(Message::Labelled, &[("label", &setting.say(Message::ArrivalTitle)), ("value", &arrival.when)])
    });
    let counts = method.promotions.iter().filter(|promotion| promotion.state != PromotionState::NotApplied);
    let notes = arrival.chain(counts.map(|promotion| promotion.name.clone()));
    html! { <>{for notes.map(|note| html! { <small key={note.clone()} class="plainfee-cell-note">{note}</small> })}</> }
}

fn cell(setting: Setting, label: Message, amount: &explain::Amount, note: Option<&String>) -> Html {
    html! {
        <td role="cell">
            <span class="plainfee-cell-label" aria-hidden="true">{setting.say(label)}</span>
            <span>
                {super::amount::amount(amount)}
                if let Some(note) = note {
                    <small class="plainfee-cell-note">{note}</small>
                }
            </span>
        </td>
    }
}

/// What distinguishes a method.
pub fn badges(method: &Method) -> Html {
    let badges = method.badges.iter().map(|badge| {
        html! { <span key={badge.clone()} class="plainfee-badge">{badge}</span> }
    });
    html! { <>{for badges.map(|badge| html! { <>{" "}{badge}</> })}</> }
}
