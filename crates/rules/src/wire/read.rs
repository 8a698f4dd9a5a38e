//! Reading a posting record back. A person has edited it, so every complaint names the place, and nothing is passed over:
//! a key that is misspelt would otherwise be a requirement that is lost.

use super::{BY_HAND, SCHEMA};
use crate::posting::{FrontMatter, Header, Posting};
use crate::predicate::Predicate;
use crate::requirement::{Cue, CueKind, Extraction, Formula, Leaf, Requirement, Strength, Unread};
use crate::source::Span;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// A record, read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The posting.
    pub posting: Posting,
    /// What the record says is in it.
    pub extraction: Extraction,
}

/// A record that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireError {
    path: String,
    line: Option<(usize, usize)>,
    message: String,
}

impl WireError {
    fn at(path: &str, message: impl Into<String>) -> WireError {
        WireError { path: path.to_owned(), line: None, message: message.into() }
    }

    /// The key that is wrong: `requirements[2].formula.any[0].kind`; empty where it is the whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Line and column from 1, where the text is no JSON.
    pub fn line_column(&self) -> Option<(usize, usize)> {
        self.line
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.line, self.path.as_str()) {
            (Some((line, column)), _) => write!(f, "line {line}, column {column}: {}", self.message),
            (None, "") => f.write_str(&self.message),
            (None, path) => write!(f, "`{path}`: {}", self.message),
        }
    }
}

impl std::error::Error for WireError {}

type Result<T> = std::result::Result<T, WireError>;

/// Does this JSON claim to be a posting record?
pub fn is_record(value: &Value) -> bool {
    value.get("schema").and_then(Value::as_str).is_some_and(|s| s.starts_with("rolefit.posting/"))
}

/// Reads a posting record from JSON text.
pub fn read(json: &str) -> Result<Read> {
    let value: Value = serde_json::from_str(json).map_err(|e| WireError {
        path: String::new(),
        line: Some((e.line(), e.column())),
        message: without_place(&e.to_string()),
    })?;
    read_value(&value)
}

/// Reads a posting record.
pub fn read_value(value: &Value) -> Result<Read> {
    let root = object(value, "")?;
    only(
        root,
        "",
        &[
            "schema", "id", "engine", "lexicon", "source", "language", "text", "header", "grades",
            "requirements", "unread",
        ],
    )?;
    match root.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => {}
        Some(other) => {
            return Err(WireError::at(
                "schema",
                format!("`{other}` is not `{SCHEMA}`, the one that this version reads"),
            ));
        }
        None => return Err(WireError::at("schema", format!("missing; it must be `{SCHEMA}`"))),
    }
    let text: String = required(root, "", "text")?;
    if u32::try_from(text.len()).is_err() {
        return Err(WireError::at("text", "longer than 4 GiB"));
    }
    let header: Header = match root.get("header") {
        None => Header::default(),
        Some(value) => {
            let keys = object(value, "header")?;
            only(keys, "header", &HEADER_KEYS)?;
            typed(value, "header")?
        }
    };
    let extraction = Extraction {
        language: optional(root, "", "language")?.unwrap_or_else(|| "und".to_owned()),
        grades: optional(root, "", "grades")?.unwrap_or_default(),
        requirements: each(root, "requirements", |value, path, index| {
            requirement(value, path, index, &text)
        })?,
        unread: each(root, "unread", |value, path, _| unread(value, path, &text))?,
        header: header.clone(),
    };
    same_ids(&extraction.requirements)?;
    let id: String = required(root, "", "id")?;
    let front = FrontMatter {
        id: Some(id.clone()),
        title: header.title,
        company: header.company,
        ..FrontMatter::default()
    };
    Ok(Read { posting: Posting { id, text, front }, extraction })
}

const HEADER_KEYS: [&str; 12] = [
    "title", "company", "countries", "employmentType", "workplace", "officeDaysPerWeek", "salary",
    "travelMaxPercent", "datePosted", "validThrough", "jobId", "closed",
];

fn same_ids(requirements: &[Requirement]) -> Result<()> {
    for (index, requirement) in requirements.iter().enumerate() {
        if requirements.iter().take(index).any(|earlier| earlier.id == requirement.id) {
            return Err(WireError::at(
                &format!("requirements[{index}].id"),
                format!("`{}` is the id of an earlier requirement", requirement.id),
            ));
        }
    }
    Ok(())
}

fn requirement(value: &Value, path: &str, index: usize, text: &str) -> Result<Requirement> {
    let map = object(value, path)?;
    only(
        map,
        path,
        &["id", "strength", "grade", "section", "span", "quote", "by", "formula", "otherReading"],
    )?;
    let span = place(map, path, text, None)?;
    let formula_at = |key: &str| -> Result<Option<Formula>> {
        match map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => formula(value, &join(path, key), text, span).map(Some),
        }
    };
    Ok(Requirement {
        id: optional(map, path, "id")?.unwrap_or_else(|| format!("r{}", index + 1)),
        strength: required::<Strength>(map, path, "strength")?,
        grade: optional(map, path, "grade")?,
        section: optional(map, path, "section")?,
        span,
        by: optional(map, path, "by")?.unwrap_or(Cue { cue: CueKind::Default, words: String::new() }),
        formula: formula_at("formula")?
            .ok_or_else(|| WireError::at(&join(path, "formula"), "missing: what does it ask?"))?,
        other_reading: formula_at("otherReading")?,
    })
}

fn unread(value: &Value, path: &str, text: &str) -> Result<Unread> {
    let map = object(value, path)?;
    only(map, path, &["span", "quote", "why", "strength"])?;
    Ok(Unread {
        span: place(map, path, text, None)?,
        why: optional(map, path, "why")?.unwrap_or_default(),
        strength: optional(map, path, "strength")?.unwrap_or(Strength::Required),
    })
}

fn formula(value: &Value, path: &str, text: &str, within: Span) -> Result<Formula> {
    let map = object(value, path)?;
    let kids = |key: &str| -> Result<Vec<Formula>> {
        let path = join(path, key);
        let Some(Value::Array(list)) = map.get(key) else {
            return Err(WireError::at(&path, "must be a list of formulas"));
        };
        if list.is_empty() {
            return Err(WireError::at(&path, "an empty list asks for nothing; take it out"));
        }
        list.iter().enumerate().map(|(i, kid)| formula(kid, &format!("{path}[{i}]"), text, within)).collect()
    };
    if map.contains_key("kind") {
        return leaf(value, map, path, text, within).map(Formula::Leaf);
    }
    if map.contains_key("all") {
        only(map, path, &["all"])?;
        return kids("all").map(Formula::All);
    }
    if map.contains_key("any") {
        only(map, path, &["any"])?;
        return kids("any").map(Formula::Any);
    }
    if map.contains_key("atLeast") {
        only(map, path, &["atLeast", "of"])?;
        let count: u32 = required(map, path, "atLeast")?;
        let of = kids("of")?;
        if count == 0 || count as usize > of.len() {
            return Err(WireError::at(
                &join(path, "atLeast"),
                format!("{count} of a list of {}: must be 1 to {}", of.len(), of.len()),
            ));
        }
        return Ok(Formula::AtLeast(count, of));
    }
    only(map, path, &["all", "any", "atLeast", "of", "kind"])?;
    Err(WireError::at(path, "a formula has one of `all`, `any`, `atLeast` and `of`, or a leaf's `kind`"))
}

fn leaf(value: &Value, map: &Map<String, Value>, path: &str, text: &str, within: Span) -> Result<Leaf> {
    let predicate: Predicate = typed(value, path)?;
    // What a predicate of this kind writes is what it may read: no second list of keys to keep in step.
    let written = serde_json::to_value(&predicate).unwrap_or_default();
    let mut known: Vec<&str> =
        written.as_object().map(|keys| keys.keys().map(String::as_str).collect()).unwrap_or_default();
    known.extend(["span", "quote", "recognizer"]);
    only(map, path, &known)?;
    Ok(Leaf {
        predicate,
        span: place(map, path, text, Some(within))?,
        recognizer: Cow::Owned(optional(map, path, "recognizer")?.unwrap_or_else(|| BY_HAND.to_owned())),
    })
}

/// The place of a node: its `span`; else where its `quote` first stands (inside the requirement, for a leaf); else the
/// requirement's. A quote that is not the text under the span is an error: one of the two was edited and not the other.
fn place(map: &Map<String, Value>, path: &str, text: &str, within: Option<Span>) -> Result<Span> {
    let quote: Option<String> = optional(map, path, "quote")?;
    if let Some(span) = optional::<Span>(map, path, "span")? {
        let valid = span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some();
        if !valid {
            return Err(WireError::at(
                &join(path, "span"),
                format!(
                    "[{}, {}] is no range of characters of the {} bytes of `text`",
                    span.start,
                    span.end,
                    text.len()
                ),
            ));
        }
        if quote.is_some_and(|quote| quote != span.of(text)) {
            return Err(WireError::at(
                &join(path, "quote"),
                "is not the text under `span`; correct one of them, or leave `span` out",
            ));
        }
        return Ok(span);
    }
    match (quote, within) {
        (Some(quote), within) => {
            let offset = within.map_or(0, |w| w.start as usize);
            let area = within.map_or(text, |w| w.of(text));
            let at = area.find(&quote).map(|at| at + offset).or_else(|| text.find(&quote));
            at.map(|at| Span::new(at, at + quote.len()))
                .ok_or_else(|| WireError::at(&join(path, "quote"), "does not stand in `text`"))
        }
        (None, Some(within)) => Ok(within),
        (None, None) => Err(WireError::at(path, "needs a `span` or a `quote`")),
    }
}

fn each<T>(
    map: &Map<String, Value>,
    key: &str,
    read: impl Fn(&Value, &str, usize) -> Result<T>,
) -> Result<Vec<T>> {
    match map.get(key) {
        None => Ok(Vec::new()),
        Some(Value::Array(list)) => {
            list.iter().enumerate().map(|(i, value)| read(value, &format!("{key}[{i}]"), i)).collect()
        }
        Some(_) => Err(WireError::at(key, "must be a list")),
    }
}

fn object<'a>(value: &'a Value, path: &str) -> Result<&'a Map<String, Value>> {
    value.as_object().ok_or_else(|| WireError::at(path, "must be an object"))
}

fn required<T: DeserializeOwned>(map: &Map<String, Value>, path: &str, key: &str) -> Result<T> {
    match map.get(key) {
        Some(value) => typed(value, &join(path, key)),
        None => Err(WireError::at(&join(path, key), "missing")),
    }
}

fn optional<T: DeserializeOwned>(map: &Map<String, Value>, path: &str, key: &str) -> Result<Option<T>> {
    match map.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => typed(value, &join(path, key)).map(Some),
    }
}

fn typed<T: DeserializeOwned>(value: &Value, path: &str) -> Result<T> {
    T::deserialize(value).map_err(|e| WireError::at(path, without_place(&e.to_string())))
}

fn only(map: &Map<String, Value>, path: &str, known: &[&str]) -> Result<()> {
    let Some(stranger) = map.keys().find(|key| !known.contains(&key.as_str())) else { return Ok(()) };
    let near = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&name.to_lowercase(), &stranger.to_lowercase()), *name))
        .filter(|(distance, name)| *distance <= name.len().div_ceil(3))
        .min();
    let hint = near.map_or(String::new(), |(_, name)| format!("; did you mean `{name}`?"));
    Err(WireError::at(&join(path, stranger), format!("unknown key{hint}")))
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// serde_json ends its messages with the place, which the caller has.
fn without_place(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}
