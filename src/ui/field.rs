//! A label, a control, and the sentence under it: a hint, or what is wrong.

use yew::prelude::*;

use super::setting::Setting;

/// What stands around a control.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// The control's name, from which its id is made.
    pub name: &'a str,
    /// What else makes it another field.
    pub of: &'a str,
    pub label: &'a str,
    pub hint: Option<&'a str>,
    pub fault: Option<&'a str>,
}

impl Field<'_> {
    /// The field with its control.
    pub fn around(self, setting: Setting, control: Html) -> Html {
        html! {
            <div key={format!("{} {}", self.name, self.of)} class="plainfee-field">
                <label for={setting.id(self.name)}>{self.label.to_owned()}</label>
                {control}
                {self.note(setting)}
            </div>
        }
    }

    /// The sentence under the control; what is wrong takes the place of the hint.
    fn note(self, setting: Setting) -> Html {
        let fault = self.fault.map(|_| "true");
        match self.fault.or(self.hint).map(str::to_owned) {
            // Keyed, so that each new sentence waits for a pause in typing before it is seen.
            Some(sentence) => {
                html! { <p key={sentence.clone()} id={note_id(setting, self.name)} class="plainfee-note" data-fault={fault}>{sentence}</p> }
            }
            None => Html::default(),
        }
    }
}

/// The id of the sentence under a control, for the control to point at.
pub fn note_id(setting: Setting, name: &str) -> String {
    setting.id(&format!("{name}-note"))
}
