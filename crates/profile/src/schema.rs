//! The JSON Schema of a profile, printed from the tables that the reader reads by.

use serde_json::{Map, Value, json};

use crate::wire::{self, Shape, Table};

/// The JSON Schema (draft 2020-12) of a profile. It describes what to write; the reader takes more than that.
pub fn schema() -> Value {
    let mut definitions = Map::new();
    let root = object(&wire::PROFILE, &mut definitions);
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("Profile"));
    if let Value::Object(root) = root {
        schema.extend(root);
    }
    definitions.sort_keys();
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    Value::Object(schema)
}

/// The schema of one table; those within go to the definitions.
fn object(table: &Table, definitions: &mut Map<String, Value>) -> Value {
    let properties: Map<String, Value> = table
        .fields
        .iter()
        .map(|field| (field.key.to_owned(), described(shape(&field.shape, definitions), field.about)))
        .collect();
    json!({ "type": "object", "description": table.about, "properties": properties })
}

fn shape(shape: &Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text | Shape::Date => json!({ "type": ["string", "null"] }),
        Shape::Lines | Shape::Names => json!({ "type": ["array", "null"], "items": { "type": "string" } }),
        Shape::Flag => json!({ "type": ["boolean", "null"] }),
        Shape::Count => json!({ "type": ["integer", "null"], "minimum": 0 }),
        Shape::Table(table) => reference(table, definitions),
        Shape::Tables(table) => {
            let mut items = reference(table, definitions);
            if table.plain.is_some() {
                items = json!({ "anyOf": [items, { "type": "string" }] });
            }
            json!({ "type": ["array", "null"], "items": items })
        }
        Shape::Unread => json!({}),
    }
}

fn reference(table: &Table, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(table.name) {
        let definition = object(table, definitions);
        definitions.insert(table.name.to_owned(), definition);
    }
    json!({ "$ref": format!("#/$defs/{}", table.name) })
}

fn described(mut schema: Value, about: &str) -> Value {
    if let Value::Object(keys) = &mut schema {
        keys.insert("description".to_owned(), json!(about));
    }
    schema
}
