//! What JavaScript can call.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::explain::{self, Language};
use crate::issue::Issue;
use crate::quote::{Quote, quote_text};
use crate::reply::Reply;
use crate::table::{self, FeeTable, Tariff};
use crate::why::{Why, why_text};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The versions of one tariff, read once and asked many times.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FeeTables {
    tariff: Tariff,
}

#[derive(Serialize)]
struct Quoted<'q> {
    quote: &'q Quote,
}

#[derive(Serialize)]
struct Explained {
    explanation: explain::Explanation,
}

#[derive(Serialize)]
struct Reasons<'w> {
    why: &'w Why,
    explanation: explain::WhyWords,
}

#[derive(Serialize)]
struct Checked {
    version: String,
}

/// Checks one fee table, given as JSON text.
#[wasm_bindgen(unchecked_return_type = "CheckAnswer")]
pub fn check(text: &str, language: Option<String>) -> JsValue {
    match table::parse("table", text) {
        Ok(table) => answered(Checked { version: table.version.to_string() }),
        Err(issues) => refused(issues, language),
    }
}

#[wasm_bindgen]
impl FeeTables {
    /// Reads the versions of a tariff, each as JSON text; on any error `tables` is missing and `issues` say why.
    #[wasm_bindgen(unchecked_return_type = "LoadAnswer")]
    pub fn load(texts: Vec<String>, language: Option<String>) -> JsValue {
        let tables: Result<Vec<FeeTable>, Vec<Issue>> =
            texts.iter().enumerate().map(|(index, text)| table::parse(&format!("table {}", index + 1), text)).collect();
        match tables.and_then(Tariff::new) {
            Ok(tariff) => {
                let answer = js_sys::Object::new();
                set(&answer, "ok", &JsValue::TRUE);
                set(&answer, "tables", &JsValue::from(FeeTables { tariff }));
                answer.into()
            }
            Err(issues) => refused(issues, language),
        }
    }

    /// The quote for a request, given as an object or as JSON text.
    #[wasm_bindgen(unchecked_return_type = "QuoteAnswer")]
    pub fn quote(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest | string")] request: &JsValue,
        language: Option<String>,
    ) -> JsValue {
        match self.quoted(request) {
            Ok(quote) => answered(Quoted { quote: &quote }),
            Err(issues) => refused(issues, language),
        }
    }

    /// The quote for a request in words.
    #[wasm_bindgen(unchecked_return_type = "ExplainAnswer")]
    pub fn explain(
        &self,
        #[wasm_bindgen(unchecked_param_type = "QuoteRequest | string")] request: &JsValue,
        language: Option<String>,
    ) -> JsValue {
        match self.quoted(request) {
            Ok(quote) => answered(Explained { explanation: explain::explain(&quote, spoken(language.as_deref())) }),
            Err(issues) => refused(issues, language),
        }
    }

    /// Why a charge was what it was, as data and in words, for a claim given as an object or as JSON text.
    #[wasm_bindgen(unchecked_return_type = "WhyAnswer")]
    pub fn why(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Claim | string")] claim: &JsValue,
        language: Option<String>,
    ) -> JsValue {
        match why_text(&self.tariff, "claim", &text_of(claim)) {
            Ok(why) => {
                let words = explain::explain_why(&why, spoken(language.as_deref()));
                answered(Reasons { why: &why, explanation: words })
            }
            Err(issues) => refused(issues, language),
        }
    }

    fn quoted(&self, request: &JsValue) -> Result<Quote, Vec<Issue>> {
        quote_text(&self.tariff, "request", &text_of(request))
    }
}

/// Text as it is; an object goes through the same strict reader by way of its JSON, so that a number in place of an
/// amount is refused and not rounded.
fn text_of(given: &JsValue) -> String {
    let text = given.as_string().or_else(|| js_sys::JSON::stringify(given).ok()?.as_string());
    text.unwrap_or_default()
}

fn spoken(tag: Option<&str>) -> Language {
    tag.and_then(Language::find).unwrap_or_else(Language::english)
}

fn refused(issues: Vec<Issue>, language: Option<String>) -> JsValue {
    plain(&Reply::refused(issues, spoken(language.as_deref())))
}

fn answered<T: Serialize>(answer: T) -> JsValue {
    plain(&Reply::answered(answer))
}

fn plain<T: Serialize>(reply: &T) -> JsValue {
    // These types hold texts, lists and booleans only, which always become JavaScript values.
    reply.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn set(object: &js_sys::Object, key: &str, value: &JsValue) {
    // Setting a property of an object made here cannot fail.
    let _ = js_sys::Reflect::set(object, &JsValue::from_str(key), value);
}
