//! JSON and TOML as one tree, in which every value knows where it stands.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use toml::de::{DeTable, DeValue};

use crate::message::ProfileError;

/// Deeper nesting is no profile. (The TOML parser stops at 80 by itself.)
const DEEPEST: usize = 64;

/// A value and the byte at which it begins (in TOML a table's key, in JSON the value).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    pub at: usize,
    pub data: Data,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Data {
    Null,
    Flag(bool),
    /// As it is written.
    Number(String),
    /// TOML's own dates too, as ISO 8601.
    Text(String),
    List(Vec<Value>),
    /// In the order of the text; a key may stand twice.
    Table(Vec<(String, Value)>),
}

impl Data {
    /// What a person calls it.
    pub fn noun(&self) -> &'static str {
        match self {
            Data::Null => "nothing",
            Data::Flag(_) => "true or false",
            Data::Number(_) => "a number",
            Data::Text(_) => "text",
            Data::List(_) => "a list",
            Data::Table(_) => "a table of keys",
        }
    }

    /// Null, "", [], {}: the ways in which editors leave something out.
    pub fn is_blank(&self) -> bool {
        match self {
            Data::Null => true,
            Data::Flag(_) | Data::Number(_) => false,
            Data::Text(text) => text.trim().is_empty(),
            Data::List(list) => list.iter().all(|value| value.data.is_blank()),
            Data::Table(table) => table.iter().all(|(_, value)| value.data.is_blank()),
        }
    }
}

/// Reads a JSON text.
pub(crate) fn from_json(text: &str) -> Result<Value, ProfileError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| json_error(text, 0, &error))?;
    json_value(text, raw, DEEPEST)
}

/// Each level is read with its values left as they stand in the text, which is how their places are known.
fn json_value(text: &str, raw: &RawValue, deeper: usize) -> Result<Value, ProfileError> {
    let json = raw.get();
    let at = (json.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let broken = |error: serde_json::Error| json_error(text, at, &error);
    if deeper == 0 {
        return Err(ProfileError::new(text, at, format!("nested more than {DEEPEST} levels deep")));
    }
    let data = match json.bytes().next() {
        Some(b'{') => {
            let Entries(entries) = serde_json::from_str(json).map_err(broken)?;
            let read = |(key, raw)| Ok((key, json_value(text, raw, deeper - 1)?));
            Data::Table(entries.into_iter().map(read).collect::<Result<_, _>>()?)
        }
        Some(b'[') => {
            let list: Vec<&RawValue> = serde_json::from_str(json).map_err(broken)?;
            Data::List(
                list.into_iter().map(|raw| json_value(text, raw, deeper - 1)).collect::<Result<_, _>>()?,
            )
        }
        Some(b'"') => Data::Text(serde_json::from_str(json).map_err(broken)?),
        Some(b't') => Data::Flag(true),
        Some(b'f') => Data::Flag(false),
        Some(b'n') => Data::Null,
        _ => Data::Number(json.to_owned()),
    };
    Ok(Value { at, data })
}

/// An error in the piece of the text that begins at `base`.
fn json_error(text: &str, base: usize, error: &serde_json::Error) -> ProfileError {
    let piece = text.get(base..).unwrap_or_default();
    let lines: usize = piece.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
    let message = match (message, message.strip_prefix("EOF while parsing")) {
        (_, Some(what)) => format!("the text ends within{what}"),
        ("key must be a string", _) => {
            "expected a key in quotes (is the comma before it one too many?)".to_owned()
        }
        _ => message.to_owned(),
    };
    ProfileError::new(text, base + lines + error.column().saturating_sub(1), message)
}

/// The entries of a JSON object.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a table of keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// Reads a TOML text.
pub(crate) fn from_toml(text: &str) -> Result<Value, ProfileError> {
    match DeTable::parse(text) {
        Ok(table) => Ok(Value { at: 0, data: toml_table(table.get_ref()) }),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            Err(ProfileError::new(text, at, error.message().trim().replace('\n', ", ")))
        }
    }
}

fn toml_table(table: &DeTable<'_>) -> Data {
    let mut entries: Vec<(usize, String, Value)> = table
        .iter()
        .map(|(key, value)| {
            let at = key.span().start;
            (at, key.get_ref().to_string(), Value { at, data: toml_data(value.get_ref()) })
        })
        .collect();
    // The parser sorts keys by name; people read them in order.
    entries.sort_by_key(|(at, _, _)| *at);
    Data::Table(entries.into_iter().map(|(_, key, value)| (key, value)).collect())
}

fn toml_data(value: &DeValue<'_>) -> Data {
    match value {
        DeValue::String(text) => Data::Text(text.to_string()),
        DeValue::Integer(number) => Data::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Data::Number(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Data::Flag(*flag),
        DeValue::Datetime(date) => Data::Text(date.to_string()),
        DeValue::Array(list) => {
            let read = |value: &toml::Spanned<DeValue<'_>>| Value {
                at: value.span().start,
                data: toml_data(value.get_ref()),
            };
            Data::List(list.iter().map(read).collect())
        }
        DeValue::Table(table) => toml_table(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_formats_give_the_same_tree_with_places() {
        let json = from_json("{\"a\": [1, \"x\"],\n \"b\": {\"c\": null, \"d\": true}}").unwrap();
        let Data::Table(table) = &json.data else { panic!("{json:?}") };
        assert_eq!(
            table.iter().map(|(key, value)| (key.as_str(), value.at)).collect::<Vec<_>>(),
            [("a", 6), ("b", 22)]
        );
        let toml = from_toml("b = 1\na = 2019-03-01\n").unwrap();
        let Data::Table(table) = &toml.data else { panic!("{toml:?}") };
        assert_eq!(table[0].0, "b");
        assert_eq!(table[1].1, Value { at: 6, data: Data::Text("2019-03-01".to_owned()) });
    }

    #[test]
    fn errors_say_where() {
        let cases = [
            (from_json("{\n  \"a\": 1,\n}"), 3, "expected a key in quotes"),
            (from_json("{\n  \"a\": \"\\ud800\"}"), 2, "unexpected end of hex escape"),
            (from_json(""), 1, "the text ends within a value"),
            (from_toml("a = 1\nb = = 2"), 2, "extra `=`"),
            (from_toml("a = 1\na = 2"), 2, "duplicate key"),
        ];
        for (result, line, message) in cases {
            let error = result.unwrap_err();
            assert_eq!(error.line(), line, "{error}");
            assert!(error.message().contains(message), "{error}");
        }
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_overflow() {
        let deep = 100_000;
        assert!(from_json(&"[".repeat(deep)).is_err());
        assert!(from_json(&format!("{}{}", "[".repeat(deep), "]".repeat(deep))).is_err());
        assert!(from_json(&format!("{}1{}", "{\"a\":".repeat(deep), "}".repeat(deep))).is_err());
        assert!(from_toml(&format!("a = {}{}", "[".repeat(deep), "]".repeat(deep))).is_err());
        assert!(from_toml(&format!("a = {}{}", "{ a = ".repeat(deep), " }".repeat(deep))).is_err());
        assert!(from_toml(&format!("{}a = 1", "a.".repeat(deep))).is_err());
        assert!(from_toml(&format!("[{}a]", "a.".repeat(deep))).is_err());
    }
}
