//! One row of a statement: its name, its amount, how it is worked out, and by which rule.

use yew::prelude::*;

use super::amount::amount;
use crate::explain::{Language, Message, Row, RowKind};

/// A row of a statement, under its key. The working is in sight, the rule behind it one step away.
pub fn statement_row(key: String, row: &Row, language: Language) -> Html {
    html! {
        <div {key} class="plainfee-row" data-kind={kind(row.kind)} data-charge={(!row.charge.is_empty()).then(|| row.charge.clone())}>
            <dt>{&row.name}{mark(row.mark.as_deref())}</dt>
            <dd class="plainfee-row-amount">{amount(&row.amount)}</dd>
            if !row.working.is_empty() {
                <dd class="plainfee-working">{sentences(&row.working)}</dd>
            }
            if !row.basis.is_empty() {
                <dd class="plainfee-basis">
                    <details>
                        <summary>{language.say(Message::UiBasis, &[])}</summary>
                        {sentences(&row.basis)}
                    </details>
                </dd>
            }
        </div>
    }
}

/// "assumed" or "estimated", beside what it is about.
pub fn mark(mark: Option<&str>) -> Html {
    match mark {
        Some(mark) => html! { <>{" "}<span class="plainfee-mark">{mark.to_owned()}</span></> },
        None => Html::default(),
    }
}

/// Sentences, a paragraph each, replaced whole when they change.
pub fn sentences(sentences: &[String]) -> Html {
    let paragraph =
        |(place, sentence): (usize, &String)| html! { <p key={format!("{place} {sentence}")}>{sentence.clone()}</p> };
    html! { <>{for sentences.iter().enumerate().map(paragraph)}</> }
}

fn kind(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Amount => "start",
        RowKind::Fee | RowKind::Tax | RowKind::Cashback => "charge",
        RowKind::Rate | RowKind::Margin => "rate",
        RowKind::Total => "total",
    }
}
