//! What is asked of a charge: the figures and the day first, then what else is known.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{Offer, choice};
use super::clock;
use super::field::{Field, note_id};
use super::figure::Figure;
use super::said::counted_in;
use super::setting::Setting;
use super::why_claim::Known;
use super::why_form::{WhyEdit, WhyForm};
use super::worked::Faults;
use crate::explain::Message;
use crate::table::{Counter, Fact};
use crate::why::Seen;

/// What the form is made of.
#[derive(Clone, Copy, Debug)]
pub struct WhyParts<'a> {
    pub setting: Setting,
    pub known: &'a Known<'a>,
    pub form: &'a WhyForm,
    pub faults: &'a Faults,
    pub on_edit: &'a Callback<WhyEdit>,
}

/// The fields.
pub fn why_fields(parts: &WhyParts<'_>) -> Html {
    let WhyParts { setting, known, form, .. } = *parts;
    let code = known.sent.code();
    let amount_label = setting.say_with(Message::UiWhyAmount, "currency", code);
    let amount_hint = setting.say(Message::UiWhyAmountHint);
    let seen_in = known.seen_in(form.seen);
    let unit = seen_in.code();
    let charged_label =
        setting.language.say(Message::UiWhyCharged, &[("seen", form.seen.as_str()), ("currency", code)]);
    let today = || clock::moment(None, None).map(clock::date).unwrap_or_default();
    let on = form.on.clone().unwrap_or_else(today);
    html! {
        <form class="plainfee-form" novalidate=true onsubmit={|event: SubmitEvent| event.prevent_default()}>
            {figure(parts, ("why-amount", "amount"), &amount_label, Some(&amount_hint), (&form.amount, code), WhyEdit::Amount)}
            {figure(parts, ("why-charged", "charged"), &charged_label, None, (&form.charged, unit), WhyEdit::Charged)}
            {browser_field(parts, "why-on", "date", Message::UiWhyOn, on, WhyEdit::On)}
            {seen(parts)}
            {service(parts)}
            {place_and_method(parts)}
            <details class="plainfee-details">
                <summary>{setting.say(Message::UiWhyMore)}</summary>
                <div>
                    {browser_field(parts, "why-through", "date", Message::UiWhyThrough, form.through.clone(), WhyEdit::Through)}
                    {browser_field(parts, "why-at", "time", Message::UiWhyAt, form.at.clone(), WhyEdit::At)}
                    if known.service.is_none() {
                        <p class="plainfee-note">{setting.say(Message::UiWhyMoreOfService)}</p>
                    }
                    {for known.facts().map(|fact| self::fact(parts, fact))}
                    {for known.counters().map(|counter| self::counter(parts, counter))}
                    {codes(parts)}
                </div>
            </details>
        </form>
    }
}

/// A figure under its name on the page and in claims.
fn figure(
    parts: &WhyParts<'_>,
    (name, field): (&str, &str),
    label: &str,
    hint: Option<&str>,
    (text, unit): (&str, &str),
    edit: impl Fn(String) -> WhyEdit + 'static,
) -> Html {
    let fault = parts.faults.of(field);
    let figure = Figure { name, text, unit, invalid: fault.is_some() };
    let control = figure.control(parts.setting, parts.on_edit.reform(edit));
    Field { name, label, hint, fault, ..Field::default() }.around(parts.setting, control)
}

/// A date or a time, by the browser's own field.
fn browser_field(
    parts: &WhyParts<'_>,
    name: &'static str,
    kind: &'static str,
    label: Message,
    value: String,
    edit: impl Fn(String) -> WhyEdit + 'static,
) -> Html {
    let setting = parts.setting;
    let on_edit = parts.on_edit.reform(edit);
    let onchange = move |event: Event| on_edit.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    let fault = parts.faults.of(name.trim_start_matches("why-"));
    let control = html! {
        <input id={setting.id(name)} type={kind} {value} {onchange} aria-invalid={fault.map(|_| "true")}
            aria-describedby={fault.map(|_| note_id(setting, name))} />
    };
    Field { name, label: &setting.say(label), fault, ..Field::default() }.around(setting, control)
}

fn seen(parts: &WhyParts<'_>) -> Html {
    let setting = parts.setting;
    let name = |seen: Seen| match seen {
        Seen::Fee => Message::UiWhySeenFee,
        Seen::Total => Message::UiWhySeenTotal,
        Seen::Arrived => Message::UiWhySeenArrived,
    };
    let names: Vec<(Seen, String)> = Seen::ALL.iter().map(|seen| (*seen, setting.say(name(*seen)))).collect();
    let offers = names.iter().map(|(seen, name)| Offer { value: seen.as_str(), name });
    let chosen = |word: String| {
        let seen = Seen::ALL.iter().copied().find(|seen| seen.as_str() == word);
        WhyEdit::Seen(seen.unwrap_or(Seen::Fee))
    };
    let control = choice(setting, "why-seen", offers, parts.form.seen.as_str(), parts.on_edit.reform(chosen));
    Field { name: "why-seen", label: &setting.say(Message::UiWhySeen), ..Field::default() }.around(setting, control)
}

/// One of several, or not said.
fn one_of<'a>(
    parts: &WhyParts<'_>,
    (name, of): (&str, &str),
    label: &str,
    offers: impl Iterator<Item = Offer<'a>>,
    chosen: &str,
    edit: impl Fn(String) -> WhyEdit + 'static,
) -> Html {
    let setting = parts.setting;
    let any = setting.say(Message::UiWhyAny);
    let mut all: Vec<Offer<'_>> = vec![Offer { value: "", name: &any }];
    all.extend(offers.map(|Offer { value, name }| Offer { value, name }));
    let control = choice(setting, name, all.into_iter(), chosen, parts.on_edit.reform(edit));
    Field { name, of, label, ..Field::default() }.around(setting, control)
}

fn service(parts: &WhyParts<'_>) -> Html {
    let (setting, known) = (parts.setting, parts.known);
    let tag = setting.language.tag();
    let services = known.table.services.iter();
    let offers = services.map(|service| Offer { value: service.id.as_str(), name: service.name.in_language(tag) });
    let label = setting.say(Message::UiWhyService);
    one_of(parts, ("why-service", ""), &label, offers, &parts.form.service, WhyEdit::Service)
}

fn place_and_method(parts: &WhyParts<'_>) -> Html {
    let (setting, known) = (parts.setting, parts.known);
    let Some(service) = known.service else { return Html::default() };
    let tag = setting.language.tag();
    let places: Vec<(String, &str)> =
        service.destinations.iter().map(|place| (place.code(), place.name.in_language(tag))).collect();
    let places = places.iter().map(|(value, name)| Offer { value, name });
    let methods = service.methods.iter().filter_map(|offer| {
        let method = known.table.methods.iter().find(|method| method.id == offer.method)?;
        Some(Offer { value: method.id.as_str(), name: method.name.in_language(tag) })
    });
    // Another list for another service: browsers keep a choice by its place.
    let of = service.id.as_str();
    let (to, by) = (setting.say(Message::UiWhyDestination), setting.say(Message::UiWhyMethod));
    html! {
        <>
            if !service.destinations.is_empty() {
                {one_of(parts, ("why-destination", of), &to, places, &parts.form.destination, WhyEdit::Destination)}
            }
            {one_of(parts, ("why-method", of), &by, methods, &parts.form.method, WhyEdit::Method)}
        </>
    }
}

fn fact(parts: &WhyParts<'_>, fact: &Fact) -> Html {
    let (id, tag) = (fact.id.to_string(), parts.setting.language.tag());
    let (name, entered) = (format!("why-fact-{id}"), parts.form.facts.get(&id));
    let label = fact.name.in_language(tag);
    let field = format!("facts.{id}");
    let edit = move |value| WhyEdit::Fact(id.clone(), value);
    if fact.values.is_empty() {
        let unit = parts.known.sent.code();
        return figure(parts, (&name, &field), label, None, (entered, unit), edit);
    }
    let values = fact.values.iter().map(|value| Offer { value: value.id.as_str(), name: value.name.in_language(tag) });
    one_of(parts, (&name, ""), label, values, entered, edit)
}

fn counter(parts: &WhyParts<'_>, counter: &Counter) -> Html {
    let id = counter.id.to_string();
    let (name, entered) = (format!("why-used-{id}"), parts.form.used.get(&id));
    let times = parts.setting.say(Message::UiTimes);
    let unit = counted_in(parts.known.table, parts.known.sent, counter)
        .map_or(times.clone(), |currency| currency.code().to_owned());
    let label = counter.name.in_language(parts.setting.language.tag());
    let field = format!("used.{id}");
    figure(parts, (&name, &field), label, None, (entered, &unit), move |value| WhyEdit::Used(id.clone(), value))
}

/// The codes that the customer is known to have named.
fn codes(parts: &WhyParts<'_>) -> Html {
    let (table, Some(service)) = (parts.known.table, parts.known.service) else { return Html::default() };
    let of_service = table.promotions.iter().filter(|one| crate::quote::of_service(table, service, one));
    let codes: Vec<&str> = of_service.filter_map(|promotion| promotion.code.as_deref()).collect();
    if codes.is_empty() {
        return Html::default();
    }
    let boxes = codes.into_iter().map(|code| {
        let has = parts.form.codes.iter().any(|known| known == code);
        let named = code.to_owned();
        let on_code = parts.on_edit.reform(move |has| WhyEdit::Code(named.clone(), has));
        let onchange = move |event: Event| on_code.emit(event.target_unchecked_into::<HtmlInputElement>().checked());
        html! {
            <label key={code.to_owned()}><input type="checkbox" checked={has} {onchange} /><span translate="no">{code}</span></label>
        }
    });
    html! {
        <fieldset class="plainfee-codes">
            <legend>{parts.setting.say(Message::UiCodes)}</legend>
            {for boxes}
        </fieldset>
    }
}
