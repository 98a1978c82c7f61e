//! Which tariff the page is about.

use yew::prelude::*;

use super::choice::{Offer, choice};
use super::field::Field;
use super::setting::Setting;
use crate::explain::Message;
use crate::table::Index;

/// The list of tariffs, unless there is only the one.
pub fn tariff_choice(setting: Setting, index: &Index, wanted: Option<&str>, on_choose: &Callback<String>) -> Html {
    let found = index.find(wanted).map(|listed| listed.tariff.as_str());
    if found.is_some() && index.tariffs.len() == 1 {
        return Html::default();
    }
    let tag = setting.language.tag();
    let listed = index.tariffs.iter();
    let listed = listed.map(|listed| Offer { value: listed.tariff.as_str(), name: listed.title.in_language(tag) });
    let none = found.is_none().then_some(Offer { value: "", name: "—" });
    let offers = none.into_iter().chain(listed);
    let control = choice(setting, "tariff", offers, found.unwrap_or_default(), on_choose.clone());
    let label = setting.say(Message::UiTariff);
    html! {
        <div class="plainfee-tariff">
            {Field { name: "tariff", label: &label, ..Field::default() }.around(setting, control)}
        </div>
    }
}
