//! The committed JSON Schemas are the ones the format's declarations give. `UPDATE=1` writes them anew.

use std::fs;
use std::path::Path;

fn is_current(file: &str, schema: &serde_json::Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(file);
    let wanted = serde_json::to_string_pretty(schema).expect("a schema is JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &wanted).expect("the schema can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == wanted, "schema/{file} is stale: run UPDATE=1 cargo test --test schema");
}

#[test]
fn the_schema_of_fee_tables_is_current() {
    is_current("fee-table-1.json", &plainfee::table::schema());
}

#[test]
fn the_schema_of_requests_is_current() {
    is_current("request-1.json", &plainfee::quote::request_schema());
}
