//! The schema of a formula. It is written by hand: the node is told apart by its keys, which no derive does without
//! accepting more than it should.

use super::FormulaRecord;
use crate::predicate::Predicate;
use crate::source::Span;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

impl JsonSchema for FormulaRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Formula".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let this = generator.subschema_for::<FormulaRecord>();
        let predicate = generator.subschema_for::<Predicate>();
        let span = generator.subschema_for::<Span>();
        let list = || json_schema!({ "type": "array", "items": this, "minItems": 1 });
        json_schema!({
            "description": "`all`, `any`, `atLeast` or a leaf.",
            "oneOf": [
                { "type": "object", "properties": { "all": list() }, "required": ["all"] },
                { "type": "object", "properties": { "any": list() }, "required": ["any"] },
                {
                    "type": "object",
                    "properties": { "atLeast": { "type": "integer", "minimum": 1 }, "of": list() },
                    "required": ["atLeast", "of"]
                },
                {
                    "description": "One question. A hand-written leaf may leave out `span`, `quote` and `recognizer`.",
                    "allOf": [
                        predicate,
                        {
                            "type": "object",
                            "properties": {
                                "span": span,
                                "quote": { "type": "string" },
                                "recognizer": { "type": "string" }
                            },
                            "required": ["kind"]
                        }
                    ]
                }
            ]
        })
    }
}
