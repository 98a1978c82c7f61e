//! The JSON Schema of the declared types (draft 2020-12).

use serde_json::{Map, Value, json};

use super::camel_case;

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// The name as the type has it.
    pub name: &'static str,
    /// What it means.
    pub description: &'static str,
    /// What it may hold.
    pub schema: Value,
    /// Whether it must be there.
    pub is_required: bool,
    /// What stands for it when it is left out, if that is a word or true or false.
    pub default: Option<Value>,
}

/// The named parts of a schema, each written once.
#[derive(Debug, Default)]
pub struct Definitions(Map<String, Value>);

impl Definitions {
    /// Defines an object once and answers a reference to it.
    pub fn object(&mut self, name: &str, description: &str, fields: impl FnOnce(&mut Self) -> Vec<Field>) -> Value {
        self.define(name, |definitions| {
            let mut properties = Map::new();
            let mut required = Vec::new();
            for Field { name, description, schema, is_required, default } in fields(definitions) {
                let key = camel_case(name);
                if is_required {
                    required.push(Value::from(key.clone()));
                }
                let mut schema = described(schema, description);
                if let (Some(members), Some(default)) = (schema.as_object_mut(), default) {
                    members.insert("default".to_owned(), default);
                }
                properties.insert(key, schema);
            }
            let object = json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
            described(object, description)
        })
    }

    /// Defines a choice of words once and answers a reference to it.
    pub fn words(&mut self, name: &str, description: &str, words: &[(&str, &str)]) -> Value {
        self.define(name, |_| {
            let words: Vec<Value> =
                words.iter().map(|(word, description)| described(json!({ "const": word }), description)).collect();
            described(json!({ "type": "string", "oneOf": words }), description)
        })
    }

    /// Defines a part once and answers a reference to it.
    pub fn define(&mut self, name: &str, schema: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            // Reserved first, so that a type that contains itself ends.
            self.0.insert(name.to_owned(), Value::Null);
            let schema = schema(self);
            self.0.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// A schema with its description, the lines of a doc comment joined.
pub fn described(mut schema: Value, description: &str) -> Value {
    let text = description.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    if let (Some(members), false) = (schema.as_object_mut(), text.trim().is_empty()) {
        members.insert("description".to_owned(), Value::from(text.trim()));
    }
    schema
}

/// Adds to a schema what single values cannot say, such as which keys go together: keywords by the place they are for,
/// as a JSON pointer.
pub fn narrow(schema: &mut Value, keywords: impl IntoIterator<Item = (&'static str, Value)>) {
    for (place, keywords) in keywords {
        if let (Some(Value::Object(members)), Value::Object(keywords)) = (schema.pointer_mut(place), keywords) {
            members.extend(keywords);
        }
    }
}

/// The schema of a whole document of type `T`.
pub fn one_schema<T: super::Read>(id: &str, title: &str) -> Value {
    let mut definitions = Definitions::default();
    let reference = T::schema(&mut definitions);
    let mut definitions = definitions.0;
    // The document's own type is the schema itself, not a part of it; it may name the schema for editors.
    let name = reference
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|path| path.strip_prefix("#/$defs/"))
        .unwrap_or_default();
    let mut top = definitions.remove(name).unwrap_or_default();
    if let Some(properties) = top.pointer_mut("/properties").and_then(Value::as_object_mut) {
        properties.insert(
            "$schema".to_owned(),
            json!({ "type": "string", "description": "Where editors find this schema." }),
        );
    }
    definitions.sort_keys();
    let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": id, "title": title });
    if let (Some(schema), Value::Object(top)) = (schema.as_object_mut(), top) {
        schema.extend(top);
        schema.insert("$defs".to_owned(), Value::Object(definitions));
    }
    schema
}
