//! The answer to "why was I charged this?": the verdict, what it rests on, and what to do next.

use yew::prelude::*;

use super::copied::Copied;
use super::setting::Setting;
use super::statement::statement;
use super::statement_row::{sentences, statement_row};
use crate::explain::{Message, NearWords, PartyWords, ReasonWords, Row, WhyWords};

/// The place of the answer while there is none.
pub fn waiting(setting: Setting, said: &[String]) -> Html {
    html! {
        <section class="plainfee-card plainfee-card-waiting" lang={setting.language.tag()}>{sentences(said)}</section>
    }
}

/// The answer.
pub fn why_view(setting: Setting, words: &WhyWords) -> Html {
    let title = setting.id("verdict");
    let reasons = words.explanations.iter().enumerate().map(|(place, one)| reason(setting, place, one));
    html! {
        <>
            <section class="plainfee-card plainfee-verdict" data-verdict={words.kind} aria-labelledby={title.clone()}>
                <p translate="no">{&words.question}</p>
                <h2 id={title}>{&words.verdict}</h2>
                {sentences(&words.next)}
            </section>
            {for reasons}
            {possible(setting, &words.possible)}
            {note(setting, &words.note)}
            {nearest(setting, words)}
        </>
    }
}

fn reason(setting: Setting, place: usize, one: &ReasonWords) -> Html {
    let title = setting.id(&format!("reason-{place}"));
    let whole = one.method.as_ref().map(|method| statement(setting, method));
    html! {
        <section key={format!("{place} {}", one.text)} class="plainfee-statement plainfee-reason" aria-labelledby={title.clone()}>
            if let Some(rank) = &one.rank {
                <p class="plainfee-rank">{rank}</p>
            }
            <h2 id={title} translate="no">{&one.text}</h2>
            {sentences(one.amounts.as_slice())}
            if !one.supposed.is_empty() {
                <p>{setting.say(Message::WhyIf)}</p>
                <ul class="plainfee-supposed">
                    {for one.supposed.iter().map(|one| html! { <li key={one.clone()}>{one}</li> })}
                </ul>
            }
            {rows(setting, &one.rows)}
            if let Some(whole) = whole.filter(|_| place == 0) {
                <details class="plainfee-whole">
                    <summary>{setting.say(Message::UiWhyWhole)}</summary>
                    {whole}
                </details>
            }
        </section>
    }
}

fn rows(setting: Setting, rows: &[Row]) -> Html {
    let rows = rows.iter().enumerate().map(|(place, row)| {
        statement_row(format!("{place} {} {}", row.charge, row.amount.value), row, setting.language)
    });
    html! { <dl>{for rows}</dl> }
}

fn possible(setting: Setting, parties: &[PartyWords]) -> Html {
    if parties.is_empty() {
        return Html::default();
    }
    let title = setting.id("possible");
    let items = parties.iter().enumerate().map(|(place, party)| {
        html! {
            <li key={format!("{place} {}", party.text)}>
                <p translate="no">{&party.text}</p>
                {sentences(party.how.as_slice())}
            </li>
        }
    });
    html! {
        <section class="plainfee-possible" aria-labelledby={title.clone()}>
            <h2 id={title}>{setting.say(Message::WhyPossible)}</h2>
            <ul>{for items}</ul>
        </section>
    }
}

fn note(setting: Setting, lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let title = setting.id("note");
    let text = lines.join("\n").replace('\u{a0}', " ");
    html! {
        <section class="plainfee-note-for" aria-labelledby={title.clone()}>
            <h2 id={title.clone()}>{setting.say(Message::WhyNote)}</h2>
            <Copied key={lines.join(" ")} {setting} labelled_by={title} {text} />
        </section>
    }
}

fn nearest(setting: Setting, words: &WhyWords) -> Html {
    if words.nearest.is_empty() {
        return Html::default();
    }
    let near = |(place, near): (usize, &NearWords)| {
        html! {
            <li key={format!("{place} {}", near.text)}>
                <p translate="no">{&near.text}</p>
                {rows(setting, &near.rows)}
            </li>
        }
    };
    let open = words.explanations.is_empty();
    html! {
        <details class="plainfee-nearest" {open}>
            <summary>{setting.say(Message::WhyNearest)}</summary>
            <ul>{for words.nearest.iter().enumerate().map(near)}</ul>
        </details>
    }
}
