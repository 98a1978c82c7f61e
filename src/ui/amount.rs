//! The one way an amount is shown.

use yew::prelude::*;

use crate::explain::Amount;

/// An amount: replaced whole when it changes, so that neither a translator nor anything else that touched the
/// old one can leave it standing; kept from translation and from its neighbours' writing direction; and with
/// its plain figure for machines.
pub fn amount(amount: &Amount) -> Html {
    let Amount { text, value } = amount;
    html! {
        <data key={text.clone()} class="plainfee-amount" value={value.clone()} translate="no"><bdi>{figures(text)}</bdi></data>
    }
}

/// The figure, and its currency in a smaller hand.
fn figures(text: &str) -> Html {
    match text.rsplit_once('\u{a0}') {
        Some((figure, unit)) if !figure.contains(char::is_whitespace) => {
            html! { <>{figure.to_owned()}<small>{format!("\u{a0}{unit}")}</small></> }
        }
        _ => html! { <>{text.to_owned()}</> },
    }
}
