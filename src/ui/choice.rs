//! One of several, as the browser's own list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::setting::Setting;

/// One thing to choose.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    pub value: &'a str,
    pub name: &'a str,
}

/// The list, with what is chosen in it.
pub fn choice<'a>(
    setting: Setting,
    name: &str,
    offers: impl Iterator<Item = Offer<'a>>,
    chosen: &str,
    on_choose: Callback<String>,
) -> Html {
    let onchange = move |event: Event| on_choose.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |Offer { value, name }: Offer<'_>| {
        let selected = value == chosen;
        html! { <option key={value.to_owned()} value={value.to_owned()} {selected}>{name.to_owned()}</option> }
    };
    html! { <select id={setting.id(name)} {onchange}>{for offers.map(option)}</select> }
}
