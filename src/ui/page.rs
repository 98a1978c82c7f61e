//! The page as a whole: the state, what it loads, and which of its forms it takes.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::address;
use super::answer_panel::answer_panel;
use super::asking::Asking;
use super::clock;
use super::form::{Edit, Form};
use super::form_panel::{FormParts, form_panel, is_roomy};
use super::header::header;
use super::load::{load, messages};
use super::notices::{footer, purpose_notice};
use super::parcel::{self, Parcel};
use super::session::{Action, Session};
use super::setting::Setting;
use super::status::Status;
use super::tariff_choice::tariff_choice;
use super::trouble::trouble;
use super::worked::{Worked, work};
use crate::explain::{Explanation, Language, Message, Method};
use crate::table::Tariff;

#[derive(Debug, Properties, PartialEq)]
pub struct PageProps {
    pub instance: u32,
    pub language: Language,
    pub tariff: Option<String>,
}

/// The calculator.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let session = use_reducer_eq(|| Session::new(props.language, props.tariff.clone()));
    let setting = Setting { language: session.language, instance: props.instance };
    let dispatcher = session.dispatcher();
    use_effect_with(session.attempt, {
        let (dispatcher, index, wanted) = (dispatcher.clone(), session.index.clone(), session.wanted.clone());
        move |attempt| {
            let attempt = *attempt;
            spawn_local(async move {
                dispatcher.dispatch(Action::Arrived(attempt, load(index, wanted).await));
                dispatcher.dispatch(Action::Parcel(parcel::fetch().await));
            });
        }
    });
    use_effect_with(session.language, |language| address::entitle(*language, &language.say(Message::UiPageTitle, &[])));

    let on_language = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |language: Language| {
            let dispatcher = dispatcher.clone();
            spawn_local(async move {
                if let Err(failure) = messages(language).await {
                    return dispatcher.dispatch(Action::Failed(failure));
                }
                address::keep("lang", language.tag());
                dispatcher.dispatch(Action::Language(language));
            });
        })
    };
    let on_tariff = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |tariff: String| {
            address::keep("tariff", &tariff);
            dispatcher.dispatch(Action::Tariff(tariff));
        })
    };
    let on_retry = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Retry))
    };
    let on_edit = Callback::from(move |edit: Edit| dispatcher.dispatch(Action::Edited(edit)));
    // Once opened, the details are left alone: they must not fold while somebody types in them.
    let open = use_mut_ref(is_roomy);

    let choice = session.index.as_deref();
    let choice = choice.map(|index| tariff_choice(setting, index, session.wanted.as_deref(), &on_tariff));
    let (body, status) = match &session.tariff {
        None => {
            let loading = setting.say(Message::UiLoading);
            (html! { <p class="plainfee-loading">{loading.clone()}</p> }, loading)
        }
        Some(Err(failure)) => (trouble(setting, failure, &on_retry), setting.say(failure.message())),
        Some(Ok(tariff)) => {
            let parcel = session.parcel.as_ref().and_then(|parcel| parcel.as_ref().ok());
            calculator(setting, tariff, &session.form, parcel, &mut open.borrow_mut(), &on_edit)
        }
    };
    html! {
        <div class="plainfee" lang={setting.language.tag()}>
            {header(setting, &on_language)}
            <Status sentence={status} />
            <div class="plainfee-body">
                {choice.unwrap_or_default()}
                {body}
            </div>
        </div>
    }
}

/// The form and the answer side by side, and what the status says of them.
fn calculator(
    setting: Setting,
    tariff: &Tariff,
    form: &Form,
    parcel: Option<&Parcel>,
    open: &mut bool,
    on_edit: &Callback<Edit>,
) -> (Html, String) {
    let moment = clock::moment(form.date.as_deref());
    let first = || tariff.versions().first().map(|table| table.valid.from);
    let Some(as_of) = moment.or_else(first) else { return Default::default() };
    let Some(asking) = Asking::new(tariff, form, as_of) else { return Default::default() };
    let worked = work(tariff, &asking, form, as_of, setting.language);
    let faults = &worked.faults;
    *open |= faults.any_of("asOf") || faults.any_of("facts.") || faults.any_of("used.");
    let parts = FormParts { setting, asking: &asking, form, faults, as_of, on_edit };
    let body = html! {
        <>
            {purpose_notice(setting, asking.table)}
            <div class="plainfee-columns">
                {form_panel(&parts, *open)}
                {answer_panel(setting, &asking, form, &worked, parcel, on_edit)}
            </div>
            {footer(setting, asking.table, worked.explanation.as_ref())}
        </>
    };
    (body, status(setting, form, &worked))
}

/// What a screen reader hears after a pause.
fn status(setting: Setting, form: &Form, worked: &Worked) -> String {
    if let Some(fault) = worked.faults.first() {
        return fault.to_owned();
    }
    let chosen = worked.explanation.as_ref().and_then(|explanation| chosen(explanation, form.method.as_deref()));
    let Some(method) = chosen else { return String::new() };
    let name = ("method", method.name.as_str());
    match (&method.headline, &method.not_offered) {
        (Some(headline), _) => {
            let figures = [name, ("total", &headline.total.text), ("arrives", &headline.arrives.text)];
            setting.language.say(Message::UiStatus, &figures)
        }
        (None, why) => {
            let why = ("why", why.as_deref().unwrap_or_default());
            setting.language.say(Message::UiStatusNotOffered, &[name, why])
        }
    }
}

/// The method whose statement is shown: the chosen one where the service has it, else the best.
pub fn chosen<'e>(explanation: &'e Explanation, wanted: Option<&str>) -> Option<&'e Method> {
    let found = explanation.methods.iter().find(|method| Some(method.id.as_str()) == wanted);
    found.or_else(|| explanation.methods.first())
}
