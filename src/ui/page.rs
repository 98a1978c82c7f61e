//! The page as a whole: the state, what it loads, and which of its forms it takes.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::address;
use super::answer_panel::answer_panel;
use super::asking::Asking;
use super::clock;
use super::failure::Failure;
use super::form::{Edit, Form};
use super::form_panel::{FormParts, form_panel, is_roomy};
use super::header::header;
use super::load::{load, messages};
use super::notices::{footer, purpose_notice};
use super::parcel::{self, Parcel, WhyParcel};
use super::session::{Action, Session, Shared};
use super::setting::Setting;
use super::status::Status;
use super::tariff_choice::tariff_choice;
use super::trouble::trouble;
use super::view::{self, View};
use super::why_form::WhyEdit;
use super::why_panel::WhyProps;
use super::worked::{Worked, work};
use crate::explain::{Explanation, Language, Message, Method};
use crate::table::Tariff;

#[derive(Debug, Properties, PartialEq)]
pub struct PageProps {
    pub instance: u32,
    pub language: Language,
    pub tariff: Option<String>,
    pub view: View,
}

/// The calculator.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let session = use_reducer_eq(|| Session::new(props.language, props.tariff.clone(), props.view));
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
    use_effect_with((session.attempt, session.view), {
        let dispatcher = dispatcher.clone();
        move |(_, view)| {
            if *view == View::Why {
                spawn_local(async move { dispatcher.dispatch(Action::Why(parcel::fetch_why().await)) });
            }
        }
    });
    use_effect_with((session.language, session.view), |(language, view)| {
        address::entitle(*language, &language.say(view.title(), &[]));
    });

    use_effect_with((), move |()| {
        let listening = view::on_keys(setting);
        move || drop(listening)
    });
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
    let on_view = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |view: View| {
            address::keep("view", view.as_str());
            dispatcher.dispatch(Action::View(view));
        })
    };
    let on_retry = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Retry))
    };
    let why_dispatcher = dispatcher.clone();
    let on_edits = Callback::from(move |edits: Vec<Edit>| dispatcher.dispatch(Action::Edited(edits)));
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
        Some(Ok(tariff)) if session.view == View::Why => {
            let on_edit = Callback::from(move |edit: WhyEdit| why_dispatcher.dispatch(Action::WhyEdited(edit)));
            let props = WhyProps { setting, tariff: tariff.clone(), form: session.why_form.clone(), on_edit };
            (why(props, session.why.as_ref(), &on_retry), String::new())
        }
        Some(Ok(tariff)) => {
            let acts = Acts { on_edits, on_retry };
            calculator(setting, tariff, &session.form, session.parcel.as_ref(), &mut open.borrow_mut(), &acts)
        }
    };
    html! {
        <div class="plainfee" lang={setting.language.tag()}>
            {header(setting, session.view, &on_language, &on_view)}
            <Status sentence={status} />
            <div class="plainfee-body">
                {choice.unwrap_or_default()}
                {body}
            </div>
        </div>
    }
}

/// What can be done on the page.
struct Acts {
    on_edits: Callback<Vec<Edit>>,
    on_retry: Callback<()>,
}

/// The place of an answer that cannot be worked out yet, or why it cannot be.
fn awaited(setting: Setting, failure: Option<&Failure>, on_retry: &Callback<()>) -> Html {
    html! {
        <div key="awaited" class="plainfee-answer">
            if let Some(failure) = failure {
                {trouble(setting, failure, on_retry)}
            } else {
                <p class="plainfee-loading">{setting.say(Message::UiLoading)}</p>
            }
        </div>
    }
}

/// The other question, once what answers it has arrived.
fn why(props: WhyProps, parcel: Option<&Result<WhyParcel, Failure>>, on_retry: &Callback<()>) -> Html {
    match parcel {
        Some(Ok(WhyParcel(why))) => why(props),
        failed => awaited(props.setting, failed.and_then(|parcel| parcel.as_ref().err()), on_retry),
    }
}

/// The form and the answer side by side, and what the status says of them.
fn calculator(
    setting: Setting,
    tariff: &Shared<Tariff>,
    form: &Form,
    parcel: Option<&Result<Parcel, Failure>>,
    open: &mut bool,
    acts: &Acts,
) -> (Html, String) {
    let Acts { on_edits, on_retry } = acts;
    let on_edit = &on_edits.reform(|edit| vec![edit]);
    let moment = clock::moment(form.date.as_deref(), form.time.as_deref());
    let first = || tariff.versions().first().map(|table| table.valid.from);
    let Some(as_of) = moment.or_else(first) else { return Default::default() };
    let Some(asking) = Asking::new(tariff, form, as_of) else { return Default::default() };
    let opened = parcel.and_then(|parcel| parcel.as_ref().ok());
    let worked = work(tariff, &asking, form, as_of, (setting.language, opened));
    let faults = &worked.faults;
    *open |= faults.any_of("asOf") || faults.any_of("facts.") || faults.any_of("used.");
    let parts = FormParts { setting, asking: &asking, form, faults, as_of, on_edit };
    let body = html! {
        <>
            {purpose_notice(setting, asking.table)}
            <div class="plainfee-columns">
                {form_panel(&parts, *open)}
                if worked.wants_parcel {
                    {awaited(setting, parcel.and_then(|parcel| parcel.as_ref().err()), on_retry)}
                } else {
                    {answer_panel(setting, &asking, form, &worked, opened.map(|parcel| (parcel, tariff)), on_edits)}
                }
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
