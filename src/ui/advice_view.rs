//! Advice as it is shown: the ways, then by amount which method is cheapest and what each costs, folded.

use yew::prelude::*;

use super::advised::Advised;
use super::curve::curve;
use super::form::Edit;
use super::setting::Setting;
use super::statement_row::sentences;
use crate::explain::{AdviceWords, Message, VersionWords, WayWords};

/// The advice.
pub fn advice_view(
    setting: Setting,
    advised: &Advised,
    on_edits: &Callback<Vec<Edit>>,
    on_open: &Callback<()>,
) -> Html {
    let words = &advised.words;
    let ways = words.ways.iter().zip(&advised.edits).enumerate();
    let ways = ways.map(|(place, (way, edits))| self::way(setting, place, way, edits.clone(), on_edits.clone()));
    html! {
        <>
            {sentences(words.no_way.as_slice())}
            if !words.ways.is_empty() {
                <ol class="plainfee-ways">{for ways}</ol>
            }
            {versions(setting, &words.versions)}
            {by_amount(setting, Message::BreakEvenTitle, on_open, self::break_even(setting, words))}
            {by_amount(setting, Message::CurveTitle, on_open, curve(setting, words.curve.as_ref()))}
        </>
    }
}

fn way(
    setting: Setting,
    place: usize,
    way: &WayWords,
    edits: Option<Vec<Edit>>,
    on_edits: Callback<Vec<Edit>>,
) -> Html {
    let id = setting.id(&format!("way-{place}"));
    html! {
        <li key={way.text.clone()}>
            <div>
                <p id={id.clone()} translate="no">{&way.text}</p>
                <p class="plainfee-note" translate="no">{&way.result}</p>
            </div>
            if let Some(edits) = edits {
                <button type="button" class="plainfee-quiet" data-saving={way.saving.value.clone()} aria-describedby={id}
                    onclick={move |_| on_edits.emit(edits.clone())}>{setting.say(Message::UiWayUse)}</button>
            }
        </li>
    }
}

/// The same payment by other versions of the price list.
fn versions(setting: Setting, versions: &[VersionWords]) -> Html {
    if versions.is_empty() {
        return Html::default();
    }
    let version = |one: &VersionWords| {
        html! {
            <div key={one.text.clone()}>
                <p translate="no">{&one.text}</p>
                <div class="plainfee-note">{sentences(&one.changes)}</div>
            </div>
        }
    };
    html! {
        <details class="plainfee-by-amount plainfee-versions">
            <summary>{setting.say(Message::VersionsTitle)}</summary>
            {for versions.iter().map(version)}
        </details>
    }
}

/// A part that is folded until somebody opens it, and worked out then.
fn by_amount(setting: Setting, title: Message, on_open: &Callback<()>, inside: Html) -> Html {
    let on_open = on_open.clone();
    html! {
        <details class="plainfee-by-amount">
            <summary onclick={move |_| on_open.emit(())}>{setting.say(title)}</summary>
            {inside}
        </details>
    }
}

fn break_even(setting: Setting, words: &AdviceWords) -> Html {
    // The curve comes with it, whether or not there is a break-even.
    let Some(words) = &words.break_even else {
        let said = if words.curve.is_some() { Message::UiNoBreakEven } else { Message::UiAdviceLooking };
        return html! { <p class="plainfee-note">{setting.say(said)}</p> };
    };
    let rows = words.rows.iter().map(|(amounts, methods)| {
        html! { <tr key={amounts.clone()}><th scope="row" translate="no">{amounts}</th><td>{methods}</td></tr> }
    });
    html! {
        <>
            <p class="plainfee-note">{&words.amounts}</p>
            {sentences(&words.sentences)}
            <table>
                <thead><tr>
                    <th scope="col">{setting.say(Message::UiAmountColumn)}</th>
                    <th scope="col">{setting.say(Message::UiCheapestColumn)}</th>
                </tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </>
    }
}
