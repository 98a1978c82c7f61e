//! The amount: the one figure everything else follows from.

use yew::prelude::*;

use super::field::Field;
use super::figure::Figure;
use super::setting::Setting;
use crate::explain::Message;
use crate::money::Currency;

/// The field of the amount, its currency in the label and beside it.
pub fn amount_field(
    setting: Setting,
    currency: Currency,
    text: &str,
    fault: Option<&str>,
    on_type: Callback<String>,
) -> Html {
    let example = match currency.exponent() {
        0 => "1234",
        3 => "1234.500",
        _ => "1234.50",
    };
    let label = setting.say_with(Message::UiAmountIn, "currency", currency.code());
    let hint = setting.say_with(Message::UiAmountHint, "example", example);
    let figure = Figure { name: "amount", text, unit: currency.code(), invalid: fault.is_some() };
    let field = Field { name: "amount", label: &label, hint: Some(&hint), fault, ..Field::default() };
    html! {
        <div class="plainfee-amount-field">{field.around(setting, figure.control(setting, on_type))}</div>
    }
}
