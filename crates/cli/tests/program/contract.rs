//! The shapes that others build on: schemas are fresh, and what is printed has every key that they require.

use crate::run::*;
use serde_json::Value;
use std::path::Path;

fn committed() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas")
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let fresh = folder("schemas");
    assert_eq!(rolefit(&["schemas", &fresh.to_string_lossy()]).code, Some(0));
    let mut names: Vec<_> =
        std::fs::read_dir(&fresh).expect("is there").flatten().map(|e| e.file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 4);
    for name in names {
        let is = std::fs::read_to_string(fresh.join(&name)).expect("is text");
        let was = std::fs::read_to_string(committed().join(&name)).unwrap_or_default();
        assert!(is == was, "{name:?} is stale: run `cargo run -- schemas` in the workspace's root");
    }
}

/// Checks what a schema says of a value, as far as our schemas go: references, types, required keys, constants,
/// alternatives, lists. Keys that a closed object does not name are errors.
struct Checker<'a> {
    root: &'a Value,
    errors: Vec<String>,
}

impl Checker<'_> {
    fn fits(&self, schema: &Value, value: &Value) -> bool {
        let mut probe = Checker { root: self.root, errors: Vec::new() };
        probe.check(schema, value, "");
        probe.errors.is_empty()
    }

    fn check(&mut self, schema: &Value, value: &Value, at: &str) {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.root.pointer(reference.trim_start_matches('#'));
            match target.cloned() {
                Some(target) => self.check(&target, value, at),
                None => self.errors.push(format!("{at}: no {reference}")),
            }
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::String(one) => vec![one],
            Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
            _ => vec![],
        };
        let is = |name: &str| match name {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "string" => value.is_string(),
            "integer" => value.is_u64() || value.is_i64(),
            "number" => value.is_number(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => false,
        };
        if !types.is_empty() && !types.iter().any(|name| is(name)) {
            self.errors.push(format!("{at}: {value} is no {types:?}"));
        }
        if let Some(constant) = schema.get("const")
            && constant != value
        {
            self.errors.push(format!("{at}: {value} is not {constant}"));
        }
        if let Some(all) = schema["enum"].as_array()
            && !all.contains(value)
        {
            self.errors.push(format!("{at}: {value} is none of {all:?}"));
        }
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if value.is_object() && value.get(key).is_none() {
                self.errors.push(format!("{at}: no {key}"));
            }
        }
        if let (Some(properties), Some(object)) = (schema["properties"].as_object(), value.as_object()) {
            for (key, inside) in object {
                match properties.get(key) {
                    Some(schema) => self.check(schema, inside, &format!("{at}.{key}")),
                    None if schema["additionalProperties"] == Value::Bool(false) => {
                        self.errors.push(format!("{at}: {key} is unknown"));
                    }
                    None => {}
                }
            }
        }
        if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
            for (index, inside) in list.iter().enumerate() {
                self.check(items, inside, &format!("{at}[{index}]"));
            }
        }
        for all in schema["allOf"].as_array().into_iter().flatten() {
            self.check(all, value, at);
        }
        for (word, least, most) in [("anyOf", 1, usize::MAX), ("oneOf", 1, 1)] {
            if let Some(options) = schema[word].as_array() {
                let fitting = options.iter().filter(|option| self.fits(option, value)).count();
                if !(least..=most).contains(&fitting) {
                    self.errors.push(format!("{at}: fits {fitting} of {word}: {value}"));
                }
            }
        }
    }
}

fn assert_fits(schema: &str, value: &Value) {
    let text = std::fs::read_to_string(committed().join(schema)).expect("is committed");
    let root: Value = serde_json::from_str(&text).expect("is JSON");
    let mut checker = Checker { root: &root, errors: Vec::new() };
    checker.check(&root, value, "$");
    assert!(checker.errors.is_empty(), "{schema}: {:#?}", checker.errors);
}

fn json(args: &[&str]) -> Value {
    let run = rolefit(args);
    assert!(matches!(run.code, Some(0 | 3)), "{run:?}");
    serde_json::from_str(&run.out).expect("is JSON")
}

#[test]
fn records_fit_their_schema_and_have_the_contract_s_keys() {
    let record = json(&["extract", "tests/data/posting.txt", "--format", "json"]);
    assert_fits("posting.schema.json", &record);
    let keys: Vec<&str> = record.as_object().expect("an object").keys().map(String::as_str).collect();
    let want = [
        "schema", "id", "engine", "lexicon", "source", "language", "text", "header", "grades",
        "requirements", "unread",
    ];
    assert_eq!(keys, want);
    let text = record["text"].as_str().expect("text");
    for requirement in record["requirements"].as_array().expect("a list") {
        for key in ["id", "strength", "grade", "section", "span", "quote", "by", "formula", "otherReading"] {
            assert!(requirement.get(key).is_some(), "{key}");
        }
        let at =
            |end: usize| usize::try_from(requirement["span"][end].as_u64().expect("a number")).expect("fits");
        assert_eq!(requirement["quote"].as_str(), text.get(at(0)..at(1)));
    }
    assert!(!record["requirements"].as_array().expect("a list").is_empty());
}

#[test]
fn reports_fit_their_schema_and_have_the_contract_s_keys() {
    for args in [
        ["rank", "tests/data/person.toml", "tests/data/posting.txt"],
        ["rank", "tests/data/person.toml", "tests/data/mixed"],
        ["screen", "tests/data/posting.txt", "tests/data/other.json"],
        ["explain", "tests/data/person.toml", "tests/data/posting.txt"],
    ] {
        let report = json(&[&args[..], &["--format", "json", "--as-of", "2026-11-01"]].concat());
        assert_fits("report.schema.json", &report);
        for key in ["schema", "engine", "lexicon", "asOf", "policy", "subject", "results", "errors"] {
            assert!(report.get(key).is_some(), "{key}");
        }
        assert_fits("policy.schema.json", &report["policy"]);
        let result = &report["results"][0];
        for key in [
            "rank", "profile", "posting", "title", "grade", "verdict", "subjectTo", "score", "required",
            "preferred", "requirements", "questions", "gaps",
        ] {
            assert!(result.get(key).is_some(), "{key}: {result}");
        }
        for requirement in result["requirements"].as_array().expect("a list") {
            for key in
                ["id", "strength", "quote", "outcome", "sign", "credit", "weight", "formula", "because"]
            {
                assert!(requirement.get(key).is_some(), "{key}");
            }
            assert!(requirement["formula"]["outcome"].is_string());
        }
    }
}

#[test]
fn profiles_fit_their_schema() {
    let text = std::fs::read_to_string("tests/data/person.toml").expect("is there");
    let table: toml::Table = toml::from_str(&text).expect("is TOML");
    assert_fits("profile.schema.json", &serde_json::to_value(table).expect("has a JSON form"));
}

#[test]
fn the_default_policy_is_a_policy() {
    let printed = rolefit(&["policy"]).out;
    let run = rolefit_with(&["check", "-"], printed.as_bytes());
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("ok: -: policy"), "{}", run.out);
}
