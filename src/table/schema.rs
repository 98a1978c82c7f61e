//! The JSON Schema of a fee table: what the declarations give, and what of the checks a schema can make as well.

mod later;

use serde_json::{Value, json};

use super::FeeTable;
use crate::document::{narrow, one_schema};

/// The JSON Schema of a fee table.
pub fn schema() -> Value {
    let id = "https://plainfee.example/schema/fee-table-1.json";
    let mut schema = one_schema::<FeeTable>(id, "Plainfee fee table, format 1");
    not_empty(&mut schema);
    narrow(&mut schema, numbers().into_iter().chain(together()).chain(different()));
    narrow(&mut schema, later::promotions().into_iter().chain(later::arrivals()));
    schema
}

/// Lists that must have an element, and so must be there: the object and the key.
const NOT_EMPTY: [(&str, &str); 7] = [
    ("", "languages"),
    ("/$defs/Service", "methods"),
    ("/$defs/Bands", "bands"),
    ("/$defs/LookUp", "rows"),
    ("/$defs/Row", "is"),
    ("/$defs/Combined", "parts"),
    ("/$defs/Without", "without"),
];

fn not_empty(schema: &mut Value) {
    for (object, key) in NOT_EMPTY {
        if let Some(list) = schema.pointer_mut(&format!("{object}/properties/{key}")) {
            narrow(list, [("", json!({ "minItems": 1 }))]);
        }
        if let Some(required) = schema.pointer_mut(&format!("{object}/required")).and_then(Value::as_array_mut) {
            required.push(key.into());
        }
    }
    let one_of = "/$defs/When/properties/facts/additionalProperties/anyOf/0";
    narrow(schema, [(one_of, json!({ "minItems": 1 }))]);
}

/// Numbers that are fewer than all numbers.
fn numbers() -> Vec<(&'static str, Value)> {
    // Whether it is a number at all, the number's own pattern says.
    let above_nought = "[1-9]";
    let whole = "^[0-9]+(\\.0+)?$";
    let whole_above_nought = "^0*[1-9][0-9]*(\\.0+)?$";
    let below_a_hundred = "^0*[0-9]{1,2}(\\.[0-9]+)?$";
    let places = [
        ("/$defs/CustomCurrency/properties/exponent", "^0*[0-8](\\.0+)?$"),
        ("/$defs/Change/properties/month", "^0*([1-9]|1[0-2])(\\.0+)?$"),
        ("/$defs/ExchangeRule/properties/margin", below_a_hundred),
        ("/$defs/Special/properties/margin", below_a_hundred),
        ("/$defs/PercentOff/properties/percentOff", "^(?=.*[1-9])0*([0-9]{1,2}(\\.[0-9]+)?|100(\\.0+)?)$"),
        ("/$defs/PointsOff/properties/pointsOff", above_nought),
        ("/$defs/UsesLimit/properties/most", whole_above_nought),
        ("/$defs/EveryNth/properties/every", whole_above_nought),
        ("/$defs/Delay/properties/minutes", whole),
        ("/$defs/Delay/properties/hours", whole),
        ("/$defs/Delay/properties/days", whole),
        ("/$defs/Promotion/properties/code", "^[!-~\\u3400-\\u4dbf\\u4e00-\\u9fff]{1,40}$"),
        ("/$defs/RateRow/properties/rate", above_nought),
        ("/$defs/RoundingRule/properties/increment", above_nought),
        ("/$defs/Recurrence/properties/every", whole_above_nought),
    ];
    places.into_iter().map(|(place, pattern)| (place, json!({ "type": "string", "pattern": pattern }))).collect()
}

/// An object that has a key; strict validators want a key that is required named beside.
fn with(key: &str) -> Value {
    json!({ "properties": { key: true }, "required": [key] })
}

/// An object that has it not.
fn without(key: &str) -> Value {
    json!({ "properties": { key: false } })
}

/// A figure written out that is not nought.
fn not_nought() -> Value {
    json!({ "not": { "type": "string", "pattern": "^[0.]*$" } })
}

/// Keys that go together, and keys that do not.
fn together() -> Vec<(&'static str, Value)> {
    let not_both = |first: &str, second: &str| json!({ "dependentSchemas": { first: without(second) } });
    let only_for = |window: &str, key: &str| {
        json!({
            "if": { "properties": { "window": { "const": window } } },
            "then": with(key),
            "else": without(key),
        })
    };
    let priced = ["fixed", "percent", "each"].map(with);
    let some = json!({ "type": "array", "minItems": 1 });
    let none = json!({ "type": "array", "maxItems": 0 });
    vec![
        ("/$defs/Range", json!({ "allOf": [not_both("from", "above"), not_both("upTo", "below")] })),
        (
            "/$defs/Band",
            json!({
                "allOf": [not_both("upTo", "below")],
                "if": with("notOffered"),
                "then": { "properties": { "fixed": false, "percent": false, "each": false } },
                "else": { "anyOf": priced },
            }),
        ),
        ("/$defs/BandsBy", json!({ "oneOf": [with("counter"), with("fact")] })),
        (
            "/$defs/Fact",
            json!({
                "if": { "properties": { "values": some }, "required": ["values"] },
                "then": { "required": ["default"], "properties": { "default": true, "defaultAmount": false } },
                "else": without("default"),
            }),
        ),
        ("/$defs/Counter", json!({ "allOf": [only_for("rolling", "days"), only_for("fiscal-year", "begins")] })),
        (
            "/$defs/ExchangeRule",
            json!({
                "if": with("margin"),
                "then": { "required": ["reference"], "properties": { "reference": true, "rates": none } },
                "else": { "required": ["rates"], "properties": { "rates": some } },
            }),
        ),
        ("/$defs/DateSpan", json!({ "anyOf": [with("from"), with("until")] })),
        ("/$defs/Each/properties/unit", not_nought()),
        (
            "/$defs/LookUp",
            json!({
                "if": { "properties": { "lookUp": { "const": "country" } } },
                "then": { "properties": { "rows": { "items": { "type": "object", "properties": {
                    "is": { "type": "array", "items": { "type": "string", "pattern": "^[A-Z]{2}$" } },
                } }, "type": "array" } } },
            }),
        ),
        (
            "/$defs/ExchangeRule/properties/rateRounding",
            json!({ "type": "object", "properties": { "increment": true }, "required": ["increment"] }),
        ),
    ]
}

/// Lists in which nothing may stand twice.
fn different() -> Vec<(&'static str, Value)> {
    let places = [
        "/properties/languages",
        "/properties/sources",
        "/properties/currencies",
        "/properties/indexes",
        "/properties/referenceRates",
        "/properties/zones",
        "/properties/periods",
        "/properties/methods",
        "/properties/services",
        "/properties/facts",
        "/properties/counters",
        "/properties/charges",
        "/properties/exchanges",
        "/properties/promotions",
        "/properties/calendars",
        "/properties/others",
        "/$defs/Service/properties/destinations",
        "/$defs/Service/properties/methods",
        "/$defs/Fact/properties/values",
        "/$defs/ReferenceRates/properties/rates",
        "/$defs/ExchangeRule/properties/rates",
        "/$defs/Special/properties/rates",
        "/$defs/Calendar/properties/rest",
        "/$defs/Calendar/properties/holidays",
        "/$defs/Calendar/properties/workdays",
        "/$defs/Bands/properties/bands",
        "/$defs/LookUp/properties/rows",
        "/$defs/Row/properties/is",
    ];
    places.into_iter().map(|place| (place, json!({ "uniqueItems": true }))).collect()
}
