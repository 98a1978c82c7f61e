//! What else a price may depend on: facts, what has been used so far, and the date.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{Offer, choice};
use super::clock;
use super::field::{Field, note_id};
use super::figure::Figure;
use super::form::Edit;
use super::form_panel::FormParts;
use super::said::counted_in;
use crate::explain::{Message, Words};
use crate::money::{Currency, Money, Number};
use crate::table::{Counter, Fact};

/// The fields, folded unless there is room or something in them is wrong.
pub fn details_fields(parts: &FormParts<'_>, date: String, open: bool) -> Html {
    let (setting, asking) = (parts.setting, parts.asking);
    let facts = asking.facts().map(|fact| self::fact(parts, fact));
    let fields: Vec<Html> = facts.chain(asking.counters().map(|counter| self::counter(parts, counter))).collect();
    html! {
        <details key={asking.service.id.to_string()} class="plainfee-details" {open}>
            <summary>{setting.say(Message::UiDetails)}</summary>
            <div>
                if !fields.is_empty() {
                    <p class="plainfee-note">{setting.say(Message::UiDetailsAssumed)}</p>
                }
                {for fields}
                {codes(parts)}
                {self::date(parts, date)}
                {time(parts)}
            </div>
        </details>
    }
}

fn fact(parts: &FormParts<'_>, fact: &Fact) -> Html {
    let setting = parts.setting;
    let (id, tag) = (fact.id.as_str(), setting.language.tag());
    let name = format!("fact-{id}");
    let entered = parts.form.facts.get(id);
    let edited = id.to_owned();
    let on_enter = parts.on_edit.reform(move |value| Edit::Fact(edited.clone(), value));
    let fault = parts.faults.of(&format!("facts.{id}"));
    let label = fact.name.in_language(tag);
    if fact.values.is_empty() {
        let hint = left_empty(parts, fact.default_amount, parts.asking.sent);
        let figure = Figure { name: &name, text: entered, unit: parts.asking.sent.code(), invalid: fault.is_some() };
        let field = Field { name: &name, label, hint: Some(&hint), fault, ..Field::default() };
        return field.around(setting, figure.control(setting, on_enter));
    }
    let assumed = fact.values.iter().find(|value| Some(&value.id) == fact.default.as_ref());
    let untold = match assumed {
        Some(value) => setting.say_with(Message::UiFactAssumed, "value", value.name.in_language(tag)),
        None => setting.say(Message::UiFactOpen),
    };
    let values = fact.values.iter().map(|value| Offer { value: value.id.as_str(), name: value.name.in_language(tag) });
    let offers = [Offer { value: "", name: &untold }].into_iter().chain(values);
    let control = choice(setting, &name, offers, entered, on_enter);
    Field { name: &name, label, fault, ..Field::default() }.around(setting, control)
}

fn counter(parts: &FormParts<'_>, counter: &Counter) -> Html {
    let setting = parts.setting;
    let id = counter.id.as_str();
    let name = format!("used-{id}");
    let (unit, hint) = match counted_in(parts.asking.table, parts.asking.sent, counter) {
        Some(currency) => (currency.code().to_owned(), left_empty(parts, Some(Number::ZERO), currency)),
        None => (setting.say(Message::UiTimes), setting.say_with(Message::UiLeftEmpty, "amount", "0")),
    };
    let edited = id.to_owned();
    let on_enter = parts.on_edit.reform(move |value| Edit::Used(edited.clone(), value));
    let fault = parts.faults.of(&format!("used.{id}"));
    let figure = Figure { name: &name, text: parts.form.used.get(id), unit: &unit, invalid: fault.is_some() };
    let label = counter.name.in_language(setting.language.tag());
    let field = Field { name: &name, label, hint: Some(&hint), fault, ..Field::default() };
    field.around(setting, figure.control(setting, on_enter))
}

/// What an empty field is taken to be.
fn left_empty(parts: &FormParts<'_>, default: Option<Number>, currency: Currency) -> String {
    let setting = parts.setting;
    let words = Words { language: setting.language, mixed: false };
    match default.and_then(|default| Money::new(default, currency).ok()) {
        Some(default) => setting.say_with(Message::UiLeftEmpty, "amount", &words.money(default)),
        None => setting.say(Message::UiLeftOpen),
    }
}

/// The codes of promotions: which of them the customer has.
fn codes(parts: &FormParts<'_>) -> Html {
    let boxes: Vec<Html> = parts.asking.codes().map(|code| self::code(parts, code)).collect();
    if boxes.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="plainfee-codes">
            <legend>{parts.setting.say(Message::UiCodes)}</legend>
            {for boxes}
        </fieldset>
    }
}

fn code(parts: &FormParts<'_>, code: &str) -> Html {
    let has = parts.form.codes.iter().any(|known| known == code);
    let named = code.to_owned();
    let on_code = parts.on_edit.reform(move |has| Edit::Code(named.clone(), has));
    let onchange = move |event: Event| on_code.emit(event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label key={code.to_owned()}><input type="checkbox" checked={has} {onchange} /><span translate="no">{code}</span></label>
    }
}

fn time(parts: &FormParts<'_>) -> Html {
    let setting = parts.setting;
    let on_time = parts.on_edit.reform(Edit::Time);
    let onchange = move |event: Event| on_time.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    let value = parts.form.time.clone().unwrap_or_else(|| clock::time(parts.as_of));
    let control = html! { <input id={setting.id("time")} type="time" {value} {onchange} /> };
    Field { name: "time", label: &setting.say(Message::UiTime), ..Field::default() }.around(setting, control)
}

fn date(parts: &FormParts<'_>, date: String) -> Html {
    let setting = parts.setting;
    let fault = parts.faults.of("asOf");
    let on_date = parts.on_edit.reform(Edit::Date);
    let onchange = move |event: Event| on_date.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    let control = html! {
        <input id={setting.id("date")} type="date" value={date} {onchange} aria-invalid={fault.map(|_| "true")}
            aria-describedby={fault.map(|_| note_id(setting, "date"))} />
    };
    Field { name: "date", label: &setting.say(Message::UiAsOf), fault, ..Field::default() }.around(setting, control)
}
