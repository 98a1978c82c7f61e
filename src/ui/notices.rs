//! What stands around every answer: whether anyone pays this, which table it rests on, and where to call.

use yew::prelude::*;

use super::setting::Setting;
use crate::explain::{Explanation, Message};
use crate::table::{FeeTable, Hotline, Purpose};

/// Says loudly that a table is not a price list.
pub fn purpose_notice(setting: Setting, table: &FeeTable) -> Html {
    let message = match table.purpose {
        Purpose::Live => return Html::default(),
        Purpose::Demonstration => Message::PurposeDemonstration,
        Purpose::Test => Message::PurposeTest,
    };
    let operator = table.operator.name.in_language(setting.language.tag());
    html! { <p class="plainfee-purpose">{setting.say_with(message, "operator", operator)}</p> }
}

/// The table, the moment, the hotline and the disclaimer.
pub fn footer(setting: Setting, table: &FeeTable, explanation: Option<&Explanation>) -> Html {
    let hotline = table.operator.hotline.as_ref().map(|hotline| hotline_sentence(setting, hotline));
    let rests_on = explanation.into_iter().flat_map(|explanation| [&explanation.table, &explanation.as_of]);
    html! {
        <footer class="plainfee-foot">
            if let Some(hotline) = hotline {
                <p class="plainfee-hotline">{hotline}</p>
            }
            {for rests_on.map(|sentence| html! { <p key={sentence.clone()}>{sentence}</p> })}
            <p key="disclaimer">{setting.say(Message::Disclaimer)}</p>
            <p key="version" class="plainfee-version">
                {setting.say_with(Message::UiVersion, "version", env!("CARGO_PKG_VERSION"))}
            </p>
        </footer>
    }
}

fn hotline_sentence(setting: Setting, hotline: &Hotline) -> String {
    let number = ("number", hotline.number.as_str());
    match &hotline.hours {
        Some(hours) => {
            let hours = ("hours", hours.in_language(setting.language.tag()));
            setting.language.say(Message::HotlineHours, &[number, hours])
        }
        None => setting.language.say(Message::Hotline, &[number]),
    }
}
