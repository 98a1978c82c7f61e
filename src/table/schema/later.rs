//! What a schema can judge of promotions, and of when money arrives.

use serde_json::{Value, json};

use super::{not_nought, with, without};

pub fn promotions() -> Vec<(&'static str, Value)> {
    let effect = |keys: &[&str]| {
        let keys: Vec<Value> = keys.iter().map(|key| with(key)).collect();
        json!({ "properties": { "effect": { "type": "object", "anyOf": keys } } })
    };
    let of_prices = ["percentOff", "pointsOff", "amountOff", "price", "exempt", "free", "without"];
    let some = |key: &str| json!({ "properties": { key: { "type": "array", "minItems": 1 } }, "required": [key] });
    let none = |key: &str| json!({ "properties": { key: { "type": "array", "maxItems": 0 } } });
    vec![
        (
            "/$defs/Promotion",
            json!({ "allOf": [
                {
                    "if": effect(&["margin", "rates"]),
                    "then": { "allOf": [some("exchanges"), none("charges")] },
                    "else": none("exchanges"),
                },
                { "if": effect(&of_prices), "then": some("charges") },
            ] }),
        ),
        ("/$defs/PromotionWindow", json!({ "anyOf": [with("from"), with("until")] })),
        (
            "/$defs/PercentOff",
            json!({
                "if": { "properties": { "order": { "const": "before-limits" } }, "required": ["order"] },
                "then": without("most"),
            }),
        ),
        ("/$defs/Special", json!({ "if": with("margin"), "then": without("rates"), "else": some("rates") })),
        ("/$defs/PercentOff/properties/most", not_nought()),
        ("/$defs/AmountOff/properties/amountOff", not_nought()),
        ("/$defs/Exempt/properties/exempt", not_nought()),
        ("/$defs/Special/properties/upTo", not_nought()),
        ("/$defs/Cashback/properties/most", not_nought()),
    ]
}

pub fn arrivals() -> Vec<(&'static str, Value)> {
    let by = |key: &str| json!({ "properties": { key: { "type": "object", "properties": { "by": true }, "required": ["by"] } }, "required": [key] });
    vec![
        (
            "/$defs/Delay",
            json!({
                "oneOf": [with("minutes"), with("hours"), with("days")],
                "dependentSchemas": { "by": with("days") },
            }),
        ),
        (
            "/$defs/Arrival",
            json!({
                "if": { "anyOf": [with("cutOff"), with("opens"), by("earliest"), by("latest")] },
                "then": { "anyOf": [with("zone"), with("calendar")] },
            }),
        ),
        ("/$defs/Calendar/properties/rest", json!({ "maxItems": 6 })),
    ]
}
