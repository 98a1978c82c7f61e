//! The JSON Schema of a fee table: what the declarations give, and what of the checks a schema can make as well.

use serde_json::{Value, json};

use super::FeeTable;
use crate::document::{narrow, one_schema};

/// The JSON Schema of a fee table.
pub fn schema() -> Value {
    let id = "https://plainfee.example/schema/fee-table-1.json";
    let mut schema = one_schema::<FeeTable>(id, "Plainfee fee table, format 1");
    not_empty(&mut schema);
    narrow(&mut schema, numbers().into_iter().chain(together()).chain(different()));
    schema
}

/// Lists that must have an element, and so must be there: the object and the key.
const NOT_EMPTY: [(&str, &str); 6] = [
    ("", "languages"),
    ("/$defs/Service", "methods"),
    ("/$defs/Bands", "bands"),
    ("/$defs/LookUp", "rows"),
    ("/$defs/Row", "is"),
    ("/$defs/Combined", "parts"),
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
    let places = [
        ("/$defs/CustomCurrency/properties/exponent", "^0*[0-8](\\.0+)?$"),
        ("/$defs/Change/properties/month", "^0*([1-9]|1[0-2])(\\.0+)?$"),
        ("/$defs/ExchangeRule/properties/margin", "^0*[0-9]{1,2}(\\.[0-9]+)?$"),
        ("/$defs/RateRow/properties/rate", above_nought),
        ("/$defs/RoundingRule/properties/increment", above_nought),
        ("/$defs/Recurrence/properties/every", "^0*[1-9][0-9]*(\\.0+)?$"),
    ];
    places.into_iter().map(|(place, pattern)| (place, json!({ "type": "string", "pattern": pattern }))).collect()
}

/// Keys that go together, and keys that do not.
fn together() -> Vec<(&'static str, Value)> {
    // Strict validators want a key that is required named beside.
    let with = |key: &str| json!({ "properties": { key: true }, "required": [key] });
    let without = |key: &str| json!({ "properties": { key: false } });
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
        ("/$defs/Each/properties/unit", json!({ "not": { "type": "string", "pattern": "^[0.]*$" } })),
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
        "/properties/others",
        "/$defs/Service/properties/destinations",
        "/$defs/Service/properties/methods",
        "/$defs/Fact/properties/values",
        "/$defs/ReferenceRates/properties/rates",
        "/$defs/ExchangeRule/properties/rates",
        "/$defs/Bands/properties/bands",
        "/$defs/LookUp/properties/rows",
        "/$defs/Row/properties/is",
    ];
    places.into_iter().map(|place| (place, json!({ "uniqueItems": true }))).collect()
}
