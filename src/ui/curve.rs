//! The fee curve: a picture of lines told apart by their dashes as well as their colours, and the same in figures.

use yew::prelude::*;

use super::setting::Setting;
use crate::explain::{CurveLine, CurveWords, Message};

/// The curve, once it is worked out.
pub fn curve(setting: Setting, words: Option<&CurveWords>) -> Html {
    let Some(words) = words else {
        return html! { <p class="plainfee-note">{setting.say(Message::UiAdviceLooking)}</p> };
    };
    let about = setting.id("curve");
    let lines = words.lines.iter().enumerate().map(|(place, line)| self::line(place, line));
    let marks = words.marks.iter().map(|mark| {
        let place = mark.place.to_string();
        html! { <line key={place.clone()} class="plainfee-curve-mark" x1={place.clone()} x2={place} y1="0" y2="420" /> }
    });
    let legend = words.lines.iter().enumerate().map(|(place, line)| {
        html! {
            <li key={place}>
                <svg viewBox="0 0 40 10" aria-hidden="true">
                    <line class="plainfee-curve-line" data-line={(place % 6).to_string()} x1="0" x2="40" y1="5" y2="5" />
                </svg>
                {&line.name}
            </li>
        }
    });
    let (largest, greatest) = &words.ends;
    let places =
        words.marks.iter().map(|mark| html! { <li key={mark.amount.clone()} translate="no">{&mark.amount}</li> });
    html! {
        <>
            <p id={about.clone()} class="plainfee-note">{&words.amounts}{" "}{&words.description}</p>
            <figure>
                <p class="plainfee-curve-high" aria-hidden="true" translate="no">{greatest}</p>
                <svg class="plainfee-curve" viewBox="-4 -4 1008 428" preserveAspectRatio="none" role="img" aria-labelledby={about}>
                    {for marks}
                    {for lines}
                </svg>
                <p class="plainfee-curve-wide" aria-hidden="true" translate="no"><span>{"0"}</span><span>{largest}</span></p>
                <ul class="plainfee-legend">{for legend}</ul>
                if !words.marks.is_empty() {
                    <figcaption class="plainfee-note">
                        {setting.say(Message::UiCurveMarks)}<ul class="plainfee-marks">{for places}</ul>
                    </figcaption>
                }
            </figure>
            {figures(setting, words)}
        </>
    }
}

fn line(place: usize, line: &CurveLine) -> Html {
    let runs = line.runs.iter().enumerate().map(|(run, points)| {
        let points: Vec<String> = points.iter().map(|(across, down)| format!("{across},{down}")).collect();
        html! {
            <polyline key={run} class="plainfee-curve-line" data-line={(place % 6).to_string()} points={points.join(" ")} />
        }
    });
    html! { <g key={place}>{for runs}</g> }
}

fn figures(setting: Setting, words: &CurveWords) -> Html {
    let heads = words.lines.iter().map(|line| html! { <th key={line.name.clone()} scope="col">{&line.name}</th> });
    let rows = words.rows.iter().map(|(amount, costs)| {
        let costs = costs.iter().enumerate().map(|(place, cost)| html! { <td key={place} translate="no">{cost}</td> });
        html! { <tr key={amount.clone()}><th scope="row" translate="no">{amount}</th>{for costs}</tr> }
    });
    html! {
        <div class="plainfee-scroll" tabindex="0" role="region" aria-label={setting.say(Message::CurveTitle)}>
            <table>
                <thead><tr><th scope="col">{setting.say(Message::UiAmountColumn)}</th>{for heads}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}
