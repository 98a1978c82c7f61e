//! All methods beside each other; choosing one shows its statement.

use yew::prelude::*;

use super::setting::Setting;
use crate::explain::{self, Explanation, Headline, Message, Method};
use crate::table::Side;

/// The table of all methods, the chosen one marked.
pub fn comparison(
    setting: Setting,
    explanation: &Explanation,
    side: Side,
    chosen: &str,
    on_choose: &Callback<String>,
) -> Html {
    let rows = explanation.methods.iter().map(|method| {
        let best = best(setting, explanation, side, method);
        row(setting, method, best, method.id == chosen, on_choose.clone())
    });
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

fn row(setting: Setting, method: &Method, best: Html, chosen: bool, on_choose: Callback<String>) -> Html {
    let id = method.id.clone();
    let figures = match &method.headline {
        Some(Headline { total, cost, arrives }) => html! {
            <>
                {cell(setting, Message::UiCompareTotal, total)}
                {cell(setting, Message::UiCompareCost, cost)}
                {cell(setting, Message::UiCompareArrives, arrives)}
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
                    <span>{&method.name}{best}</span>
                </label>
            </th>
            {figures}
        </tr>
    }
}

fn cell(setting: Setting, label: Message, amount: &explain::Amount) -> Html {
    html! {
        <td role="cell">
            <span class="plainfee-cell-label" aria-hidden="true">{setting.say(label)}</span>
            {super::amount::amount(amount)}
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
