//! The form: what the customer does, where to, how much, and what else matters.

use yew::prelude::*;

use super::amount_field::amount_field;
use super::asking::{Asking, destination_value};
use super::choice::{Offer, choice};
use super::clock;
use super::details_fields::details_fields;
use super::field::Field;
use super::form::{Edit, Form};
use super::setting::Setting;
use super::sides::sides;
use super::worked::Faults;
use crate::document::Moment;
use crate::explain::Message;

/// What the form is made of.
#[derive(Clone, Copy, Debug)]
pub struct FormParts<'a> {
    pub setting: Setting,
    pub asking: &'a Asking<'a>,
    pub form: &'a Form,
    pub faults: &'a Faults,
    pub as_of: Moment,
    pub on_edit: &'a Callback<Edit>,
}

/// The form; `open` when there is room for the details.
pub fn form_panel(parts: &FormParts<'_>, open: bool) -> Html {
    let FormParts { setting, asking, form, faults, as_of, on_edit } = *parts;
    let amount =
        amount_field(setting, asking.currency, &form.amount, faults.of("amount"), on_edit.reform(Edit::Amount));
    // Cleared, it stays cleared: writing a date back would interrupt the typing of another.
    let date = form.date.clone().unwrap_or_else(|| clock::date(as_of));
    html! {
        <form class="plainfee-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            {service(parts)}
            if !asking.service.destinations.is_empty() {
                {destination(parts)}
            }
            {amount}
            if asking.sides.len() > 1 {
                {sides(setting, asking, &on_edit.reform(Edit::Side))}
            }
            {details_fields(parts, date, open)}
        </form>
    }
}

fn service(parts: &FormParts<'_>) -> Html {
    let (setting, asking) = (parts.setting, parts.asking);
    let tag = setting.language.tag();
    let services = asking.table.services.iter();
    let offers = services.map(|service| Offer { value: service.id.as_str(), name: service.name.in_language(tag) });
    let on_choose = parts.on_edit.reform(Edit::Service);
    let control = choice(setting, "service", offers, asking.service.id.as_str(), on_choose);
    Field { name: "service", label: &setting.say(Message::UiService), ..Field::default() }.around(setting, control)
}

fn destination(parts: &FormParts<'_>) -> Html {
    let (setting, asking) = (parts.setting, parts.asking);
    let tag = setting.language.tag();
    let places: Vec<(String, &str)> = asking
        .service
        .destinations
        .iter()
        .map(|place| (destination_value(place), place.name.in_language(tag)))
        .collect();
    let offers = places.iter().map(|(value, name)| Offer { value, name });
    let chosen = asking.destination.map(destination_value).unwrap_or_default();
    let control = choice(setting, "destination", offers, &chosen, parts.on_edit.reform(Edit::Destination));
    let label = setting.say_with(Message::UiDestination, "kind", asking.service.kind.as_str());
    // Another list for another service: browsers keep a choice by its place.
    let of = asking.service.id.as_str();
    Field { name: "destination", of, label: &label, ..Field::default() }.around(setting, control)
}

/// Whether the window has room for everything at once; on a phone the answer should not be pushed away.
pub fn is_roomy() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 56em)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
