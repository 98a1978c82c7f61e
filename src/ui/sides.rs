//! Which amount it is: sent, paid in all, or arriving.

use yew::prelude::*;

use super::asking::Asking;
use super::setting::Setting;
use crate::explain::Message;
use crate::table::{ServiceKind, Side};

/// The sides that make sense, as a row of buttons of which one is down.
pub fn sides(setting: Setting, asking: &Asking<'_>, on_choose: &Callback<Side>) -> Html {
    let kind = asking.service.kind;
    let group = setting.id("side");
    let radios = asking.sides.iter().map(|side| {
        let (side, on_choose) = (*side, on_choose.clone());
        html! {
            <label key={side.as_str()}>
                <input type="radio" name={group.clone()} value={side.as_str()} checked={side == asking.side}
                    onchange={move |_| on_choose.emit(side)} />
                <span>{side_name(setting, side, kind)}</span>
            </label>
        }
    });
    html! {
        <fieldset class="plainfee-sides">
            <legend>{setting.say(Message::UiSide)}</legend>
            <div>{for radios}</div>
        </fieldset>
    }
}

fn side_name(setting: Setting, side: Side, kind: ServiceKind) -> String {
    let message = match side {
        Side::Send => Message::UiSideSend,
        Side::Total => return setting.say(Message::UiSideTotal),
        Side::Receive => Message::UiSideReceive,
    };
    setting.say_with(message, "kind", kind.as_str())
}
