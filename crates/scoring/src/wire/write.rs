//! How a report's numbers and formulas are written.

use super::{Evidence, JudgedLeaf, Node, Shape};
use crate::credit::{Credit, Interval};
use crate::outcome::{Outcome, Sign};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::source::Span;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Both ends of a quantity.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(super) struct Range {
    /// What is proven.
    floor: f64,
    /// The most that is plausible.
    ceiling: f64,
}

/// `value` ÷ 10^`digits`, cut to so many `places`. Decimal text parses to the nearest double, the same on every machine.
fn decimal(value: u32, digits: u32, places: u32) -> Option<f64> {
    let unit = 10u32.checked_pow(digits)?;
    let cut = (value % unit) / 10u32.checked_pow(digits.checked_sub(places)?)?;
    format!("{}.{cut:0width$}", value / unit, width = places as usize).parse().ok()
}

fn range(interval: Interval, places: u32) -> Option<Range> {
    Some(Range { floor: decimal(interval.floor, 6, places)?, ceiling: decimal(interval.ceiling, 6, places)? })
}

/// 0 to 1, four places.
pub(super) fn credit<S: Serializer>(credit: &Interval, out: S) -> Result<S::Ok, S::Error> {
    range(*credit, 4).ok_or_else(|| Error::custom("a credit out of range"))?.serialize(out)
}

/// 0 to 100, one place.
pub(super) fn score<S: Serializer>(score: &Option<Interval>, out: S) -> Result<S::Ok, S::Error> {
    score
        .map(|s| range(s, 1).ok_or_else(|| Error::custom("a score out of range")))
        .transpose()?
        .serialize(out)
}

/// Two places.
pub(super) fn weight<S: Serializer>(weight: &Credit, out: S) -> Result<S::Ok, S::Error> {
    decimal(*weight, 6, 2).ok_or_else(|| Error::custom("a weight out of range"))?.serialize(out)
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        match &self.shape {
            Shape::All(kids) => map.serialize_entry("all", kids)?,
            Shape::Any(kids) => map.serialize_entry("any", kids)?,
            Shape::AtLeast(k, kids) => {
                map.serialize_entry("atLeast", k)?;
                map.serialize_entry("of", kids)?;
            }
            Shape::Leaf(leaf) => leaf_entries(leaf, &mut map)?,
        }
        map.serialize_entry("outcome", &self.outcome)?;
        map.serialize_entry("sign", &self.sign)?;
        map.end()
    }
}

/// The posting's leaf: the predicate's keys, then its place and what read it, then the profile's side.
fn leaf_entries<M: SerializeMap>(leaf: &JudgedLeaf, map: &mut M) -> Result<(), M::Error> {
    let serde_json::Value::Object(keys) = serde_json::to_value(&leaf.predicate).map_err(M::Error::custom)?
    else {
        return Err(M::Error::custom("a predicate is an object"));
    };
    for (key, value) in &keys {
        map.serialize_entry(key, value)?;
    }
    map.serialize_entry("span", &leaf.span)?;
    map.serialize_entry("quote", &leaf.quote)?;
    map.serialize_entry("recognizer", &leaf.recognizer)?;
    map.serialize_entry("text", &leaf.text)?;
    map.serialize_entry("evidence", &leaf.evidence)
}

impl JsonSchema for Node {
    fn schema_name() -> Cow<'static, str> {
        "Node".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let node = generator.subschema_for::<Node>();
        let outcome = generator.subschema_for::<Outcome>();
        let sign = generator.subschema_for::<Sign>();
        let predicate = generator.subschema_for::<Predicate>();
        let span = generator.subschema_for::<Span>();
        let evidence = generator.subschema_for::<Vec<Evidence>>();
        let kids = json_schema!({ "type": "array", "items": node });
        json_schema!({
            "description": "A formula with its outcomes: `all`, `any`, `atLeast` … `of`, or the posting's leaf.",
            "anyOf": [
                { "type": "object", "required": ["all", "outcome", "sign"],
                  "properties": { "all": kids, "outcome": outcome, "sign": sign } },
                { "type": "object", "required": ["any", "outcome", "sign"],
                  "properties": { "any": kids, "outcome": outcome, "sign": sign } },
                { "type": "object", "required": ["atLeast", "of", "outcome", "sign"],
                  "properties": { "atLeast": { "type": "integer", "minimum": 0 }, "of": kids,
                                  "outcome": outcome, "sign": sign } },
                { "allOf": [ predicate,
                  { "type": "object",
                    "required": ["kind", "span", "quote", "recognizer", "text", "evidence", "outcome", "sign"],
                    "properties": { "kind": { "type": "string" }, "span": span, "quote": { "type": "string" },
                                    "recognizer": { "type": "string" }, "text": { "type": "string" },
                                    "evidence": evidence, "outcome": outcome, "sign": sign } } ] }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_and_never_rounded_up() {
        for (value, places, want) in [
            (999_999, 4, "0.9999"),
            (1_000_000, 4, "1.0"),
            (87_560_000, 1, "87.5"),
            (99_999_999, 1, "99.9"),
            (100_000_000, 1, "100.0"),
            (3_000_000, 2, "3.0"),
            (0, 1, "0.0"),
            (5_049_999, 1, "5.0"),
        ] {
            let number = decimal(value, 6, places).unwrap();
            assert_eq!(serde_json::to_string(&number).unwrap(), want, "{value} to {places} places");
        }
    }
}
