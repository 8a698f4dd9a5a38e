//! Numbers of a policy: decimals as they are written, without a float.

use crate::credit::{Credit, ONE};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// A number of not more than six decimal places, held in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(pub Credit);

impl Fraction {
    /// Reads a decimal number as it is written: `0.75`, `3`.
    fn parse(text: &str) -> Option<Fraction> {
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        if places.len() > 6 || !places.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let places: u32 = format!("{places:0<6}").parse().ok()?;
        whole.parse::<u32>().ok()?.checked_mul(ONE)?.checked_add(places).map(Fraction)
    }

    /// The nearest double, for comparing with what a library computes.
    pub(crate) fn as_f64(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::INFINITY)
    }
}

impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{}.{:06}", self.0 / ONE, self.0 % ONE);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(ONE) {
            return serializer.serialize_u32(self.0 / ONE);
        }
        serializer.serialize_f64(self.as_f64())
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl serde::de::Visitor<'_> for Number {
            type Value = Fraction;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number from 0 to 4294 of not more than six decimal places")
            }
            // A double prints as the shortest decimal that reads back as itself, which is what the file has.
            fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Fraction, E> {
                Fraction::parse(&value.to_string())
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Float(value), &self))
            }
            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Fraction, E> {
                Fraction::parse(&value.to_string())
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Signed(value), &self))
            }
            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Fraction, E> {
                Fraction::parse(&value.to_string())
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Unsigned(value), &self))
            }
        }
        deserializer.deserialize_any(Number)
    }
}

impl JsonSchema for Fraction {
    fn schema_name() -> Cow<'static, str> {
        "Fraction".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}
