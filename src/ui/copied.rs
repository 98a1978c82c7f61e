//! A text to copy: by the button where the browser allows it, else by selecting it.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::setting::Setting;
use crate::explain::Message;

#[derive(Debug, Properties, PartialEq)]
pub struct CopiedProps {
    pub setting: Setting,
    /// The id of what names the text.
    pub labelled_by: String,
    pub text: AttrValue,
}

/// The text and the button.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let setting = props.setting;
    let field = use_node_ref();
    let said = use_state(|| Message::UiWhyCopy);
    let onclick = {
        let (field, text, said) = (field.clone(), props.text.clone(), said.clone());
        move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.select();
            }
            let (text, said) = (text.clone(), said.clone());
            spawn_local(async move {
                let done = copy(&text).await.is_some();
                said.set(if done { Message::UiWhyCopied } else { Message::UiWhySelect });
            });
        }
    };
    let rows = props.text.lines().count().to_string();
    html! {
        <div class="plainfee-copied">
            <textarea ref={field} readonly=true {rows} aria-labelledby={props.labelled_by.clone()} translate="no" value={props.text.clone()} />
            <button type="button" class="plainfee-quiet" {onclick}><span role="status">{setting.say(*said)}</span></button>
        </div>
    }
}

/// Puts a text on the clipboard; nothing where the browser or the page around does not allow it.
async fn copy(text: &str) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    // Only pages of secure origins have one.
    Reflect::get(&navigator, &"clipboard".into()).ok().filter(|clipboard| !clipboard.is_undefined())?;
    JsFuture::from(navigator.clipboard().write_text(text)).await.ok().map(|_| ())
}
