//! What stands beside a statement: what others may charge, the promotions, and what was considered and
//! does not apply.

use yew::prelude::*;

use super::promotions::promotions;
use super::setting::Setting;
use super::statement_row::sentences;
use crate::explain::{Message, Method};

/// What stands beside a method's statement.
pub fn aside(setting: Setting, method: &Method) -> Html {
    let others = setting.id("others");
    // Charges of one name that do not apply for one reason are one sentence.
    let mut considered: Vec<&String> = Vec::new();
    for sentence in &method.considered {
        if !considered.contains(&sentence) {
            considered.push(sentence);
        }
    }
    let rows = method.others.iter().enumerate().map(|(place, other)| {
        html! {
            <div key={format!("{place} {}", other.name)} class="plainfee-row">
                <dt>{&other.name}</dt>
                <dd key={other.range.clone()} class="plainfee-row-amount"><span class="plainfee-range" translate="no">{&other.range}</span></dd>
                <dd class="plainfee-working">{sentences(&other.notes)}</dd>
            </div>
        }
    });
    html! {
        <>
            if !method.others.is_empty() {
                <section class="plainfee-statement plainfee-others" aria-labelledby={others.clone()}>
                    <h2 id={others}>{setting.say(Message::SectionOthers)}</h2>
                    <dl>{for rows}</dl>
                </section>
            }
            {promotions(setting, method)}
            if !considered.is_empty() {
                <details class="plainfee-considered">
                    <summary>{setting.say(Message::ConsideredTitle)}</summary>
                    <ul>{for considered.iter().map(|sentence| html! { <li key={sentence.to_string()}>{sentence}</li> })}</ul>
                </details>
            }
        </>
    }
}
