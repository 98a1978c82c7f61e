//! The answer, the most wanted first: the totals, the comparison, the statement, and what stands beside it.

use yew::prelude::*;

use super::advice_panel::AdviceProps;
use super::asking::Asking;
use super::card::{beside_card, card, waiting_card};
use super::comparison::comparison;
use super::form::{Edit, Form};
use super::page::chosen;
use super::parcel::Parcel;
use super::session::Shared;
use super::setting::Setting;
use super::statement::statement;
use super::worked::Worked;
use crate::explain::Words;
use crate::money::Number;
use crate::table::Tariff;

/// The answer, or what is still needed for one.
pub fn answer_panel(
    setting: Setting,
    asking: &Asking<'_>,
    form: &Form,
    worked: &Worked,
    parcel: Option<(&Parcel, &Shared<Tariff>)>,
    on_edits: &Callback<Vec<Edit>>,
) -> Html {
    let on_edit = on_edits.reform(|edit| vec![edit]);
    let answer = worked.explanation.as_ref();
    let answer = answer.and_then(|explanation| Some((explanation, chosen(explanation, form.method.as_deref())?)));
    let Some((explanation, method)) = answer else {
        let started = !form.amount.trim().is_empty();
        let examples = examples(setting, asking.currency.exponent());
        let on_example = on_edit.reform(Edit::Amount);
        let card = waiting_card(setting, started, &worked.faults.elsewhere(), examples, &on_example);
        return html! { <div key="waiting" class="plainfee-answer">{card}</div> };
    };
    html! {
        <div key="answer" class="plainfee-answer">
            {card(setting, method)}
            {beside_card(setting, method)}
            if explanation.methods.len() > 1 {
                {comparison(setting, explanation, &method.id, &on_edit.reform(Edit::Method))}
            }
            if let Some(((parcel, tariff), request)) = parcel.zip(worked.request.clone()) {
                {(parcel.advice)(AdviceProps {
                    setting,
                    tariff: tariff.clone(),
                    request,
                    method: method.id.clone(),
                    on_edits: on_edits.clone(),
                })}
            }
            if !method.sections.is_empty() {
                {statement(setting, method)}
            }
            {parcel.map(|(parcel, _)| (parcel.aside)(setting, method)).unwrap_or_default()}
        </div>
    }
}

/// Amounts to try: larger ones in currencies whose smallest unit is the unit.
fn examples(setting: Setting, exponent: u8) -> [(String, String); 3] {
    let words = Words { language: setting.language, mixed: false };
    let amounts = if exponent == 0 { [1_000, 10_000, 50_000] } else { [100, 1_000, 5_000] };
    amounts.map(|amount| (words.number(Number::whole(amount)), amount.to_string()))
}
