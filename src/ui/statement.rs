//! The statement of one method: its parts in order, each ending in its total.

use yew::prelude::*;

use super::setting::Setting;
use super::statement_row::{sentences, statement_row};
use crate::explain::{Message, Method, Row, RowKind, Section};

/// The parts of a method's statement.
pub fn statement(setting: Setting, method: &Method) -> Html {
    let title = setting.id("statement");
    let sections = method.sections.iter().enumerate().map(|(place, section)| self::section(setting, place, section));
    html! {
        <section class="plainfee-statement" aria-labelledby={title.clone()}>
            <h2 id={title}>{setting.say_with(Message::UiStatement, "method", &method.name)}</h2>
            <div class="plainfee-assumptions">{sentences(&method.assumptions)}</div>
            {for sections}
            <div class="plainfee-usage">{sentences(&method.usage)}</div>
        </section>
    }
}

fn section(setting: Setting, place: usize, section: &Section) -> Html {
    let title = setting.id(&format!("section-{place}"));
    let rows = section.rows.iter().enumerate();
    let rows = rows.map(|(place, row)| statement_row(row_key(place, row), row, setting.language));
    html! {
        <section key={section.kind as usize} class="plainfee-section" aria-labelledby={title.clone()}>
            <h3 id={title}>{&section.name}</h3>
            <dl>{for rows}</dl>
        </section>
    }
}

/// A row's own key: its charge, or its kind; rates come first and never change places.
fn row_key(place: usize, row: &Row) -> String {
    let place = if row.kind == RowKind::Rate { place } else { 0 };
    format!("{} {place} {}", row.kind as usize, row.charge)
}
