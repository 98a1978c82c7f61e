//! Every promotion of the service: what it saves, or why it does not apply and what would make it.

use yew::prelude::*;

use super::setting::Setting;
use super::statement_row::sentences;
use crate::explain::{Message, Method, PromotionState};

/// The promotions of a method's statement.
pub fn promotions(setting: Setting, method: &Method) -> Html {
    if method.promotions.is_empty() {
        return Html::default();
    }
    let title = setting.id("promotions");
    let rows = method.promotions.iter().map(|promotion| {
        let counts = promotion.state != PromotionState::NotApplied;
        html! {
            <div key={promotion.id.clone()} class="plainfee-promotion" data-counts={counts.then_some("true")}>
                <dt>{&promotion.name}</dt>
                <dd>{&promotion.result}</dd>
                <dd class="plainfee-working">{sentences(&promotion.notes)}</dd>
            </div>
        }
    });
    html! {
        <section class="plainfee-statement plainfee-promotions" aria-labelledby={title.clone()}>
            <h2 id={title}>{setting.say(Message::PromotionsTitle)}</h2>
            <dl>{for rows}</dl>
        </section>
    }
}
