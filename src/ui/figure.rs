//! A figure to type: the raw text is kept, its unit stands beside it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::note_id;
use super::setting::Setting;

/// A field for a figure, with a sentence under it.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    pub name: &'a str,
    /// What is in the field, exactly as typed.
    pub text: &'a str,
    pub unit: &'a str,
    pub invalid: bool,
}

impl Figure<'_> {
    /// The control.
    pub fn control(self, setting: Setting, on_type: Callback<String>) -> Html {
        let oninput = move |event: InputEvent| on_type.emit(event.target_unchecked_into::<HtmlInputElement>().value());
        html! {
            <div class="plainfee-figure">
                <input id={setting.id(self.name)} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    maxlength="60" enterkeyhint="done" value={self.text.to_owned()} {oninput}
                    aria-invalid={self.invalid.then_some("true")} aria-describedby={note_id(setting, self.name)}
                />
                <span class="plainfee-unit" aria-hidden="true" translate="no">{self.unit.to_owned()}</span>
            </div>
        }
    }
}
