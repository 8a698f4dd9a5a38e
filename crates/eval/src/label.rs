//! The files that a careful reader writes: what a posting says, and what a profile proves of it.
//!
//! A label that is misspelt would be a figure that is wrong, so what is not known is an error that names its place.

use rolefit_rules::requirement::Strength;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::fmt;

/// What a careful reader says that a posting requires.
#[derive(Clone, Debug)]
pub struct Label {
    /// The posting's file, beside the label.
    pub source: String,
    /// What the posting states of the job; none: not labelled.
    pub header: Option<Map<String, Value>>,
    /// One entry a statement that a candidate can be checked against.
    pub requirements: Vec<LabelRequirement>,
}

/// One statement.
#[derive(Clone, Debug)]
pub struct LabelRequirement {
    /// Required or preferred.
    pub strength: Strength,
    /// An exact piece of the source.
    pub quote: String,
    /// What it asks.
    pub formula: LabelFormula,
}

/// What a statement asks.
#[derive(Clone, Debug)]
pub enum LabelFormula {
    /// Every one.
    All(Vec<LabelFormula>),
    /// One of them.
    Any(Vec<LabelFormula>),
    /// So many of them.
    AtLeast(u32, Vec<LabelFormula>),
    /// One question.
    Leaf(Box<Says>),
}

/// What a leaf says. A label leaves out what its posting does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the keys of the contract and of the labels")]
pub struct Says {
    pub kind: String,
    pub quote: String,
    pub level: Option<String>,
    pub fields: Vec<String>,
    pub related: bool,
    pub in_progress: bool,
    pub accredited: bool,
    pub min_years: Option<Hundredths>,
    pub max_years: Option<Hundredths>,
    pub of: Vec<String>,
    pub mode: Option<String>,
    pub open: bool,
    pub name: Option<String>,
    pub status: Option<String>,
    pub polygraph: Option<String>,
    pub check: Option<String>,
    pub basis: Option<String>,
    pub country: Option<String>,
    pub min: Option<u32>,
    pub max_percent: Option<u32>,
    pub lift_kg: Option<Hundredths>,
}

/// A number of years or kilograms in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(pub u64);

impl Hundredths {
    /// Months as years.
    pub fn of_months(months: u32) -> Hundredths {
        Hundredths((u64::from(months) * 100 + 6) / 12)
    }

    /// A decimal number without a sign; further places are rounded.
    pub fn parse(text: &str) -> Option<Hundredths> {
        let (whole, places) = text.split_once('.').unwrap_or((text, "0"));
        let thousandths: u64 = format!("{places:0<3}").get(..3)?.parse().ok()?;
        Some(Hundredths(whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add((thousandths + 5) / 10)?))
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Hundredths::parse(&number.to_string())
            .ok_or_else(|| D::Error::custom(format!("`{number}` is too odd")))
    }
}

/// What a careful reader says that a profile proves of each requirement of a posting.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PairLabel {
    /// The posting's file without its ending.
    pub posting: String,
    /// The profile's file without its ending.
    pub profile: String,
    /// The day for which it holds.
    pub as_of: String,
    /// One for each requirement.
    pub outcomes: Vec<OutcomeLabel>,
}

/// One requirement's outcome.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutcomeLabel {
    /// Required or preferred.
    pub strength: Strength,
    /// An exact piece of the posting.
    pub quote: String,
    /// What the profile proves.
    pub outcome: Outcome,
    /// What it shows, where that is not all.
    #[serde(default)]
    pub sign: Option<String>,
    /// The reader's reason.
    #[serde(default)]
    pub why: String,
    /// Would every careful reader say so? What is not sure is counted apart.
    #[serde(default = "sure")]
    pub sure: bool,
}

fn sure() -> bool {
    true
}

/// The three answers, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Outcome {
    Unmet,
    Unknown,
    Met,
}

impl Outcome {
    /// In the order of a table.
    pub const ALL: [Outcome; 3] = [Outcome::Met, Outcome::Unmet, Outcome::Unknown];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Unmet => "unmet",
            Outcome::Unknown => "unknown",
            Outcome::Met => "met",
        }
    }
}

/// A label that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelError {
    path: String,
    message: String,
}

impl LabelError {
    /// The key that is wrong: `requirements[2].formula.any[0].kind`; empty where it is the whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for LabelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.message),
            path => write!(f, "`{path}`: {}", self.message),
        }
    }
}

impl std::error::Error for LabelError {}

type Result<T, E = LabelError> = std::result::Result<T, E>;

fn wrong<T>(path: &str, message: impl fmt::Display) -> Result<T> {
    Err(LabelError { path: path.to_owned(), message: message.to_string() })
}

impl PairLabel {
    /// Reads one file of outcomes.
    pub fn parse(json: &str) -> Result<PairLabel> {
        serde_json::from_str(json).or_else(|e| wrong("", e))
    }
}

const KINDS: [&str; 16] = [
    "degree", "experience", "skill", "language", "clearance", "screening", "credential", "authorization",
    "age", "travel", "physical", "residence", "schedule", "equivalent", "statement", "other",
];

impl Label {
    /// Reads one label.
    pub fn parse(json: &str) -> Result<Label> {
        let root: Map<String, Value> = serde_json::from_str(json).or_else(|e| wrong("", e))?;
        only(&root, "", &["source", "header", "requirements", "note"])?;
        let header = match root.get("header") {
            None => None,
            Some(header) => Some(typed::<Map<String, Value>>(header, "header")?),
        };
        let list: Vec<Value> = needed(&root, "", "requirements")?;
        let requirements =
            list.iter().enumerate().map(|(i, value)| requirement(value, &format!("requirements[{i}]")));
        Ok(Label {
            source: needed(&root, "", "source")?,
            header,
            requirements: requirements.collect::<Result<_>>()?,
        })
    }
}

fn requirement(value: &Value, path: &str) -> Result<LabelRequirement> {
    let map = typed::<Map<String, Value>>(value, path)?;
    only(&map, path, &["strength", "grade", "quote", "formula", "note"])?;
    let formula_path = format!("{path}.formula");
    Ok(LabelRequirement {
        strength: needed(&map, path, "strength")?,
        quote: needed(&map, path, "quote")?,
        formula: formula(map.get("formula").unwrap_or(&Value::Null), &formula_path)?,
    })
}

fn formula(value: &Value, path: &str) -> Result<LabelFormula> {
    let map = typed::<Map<String, Value>>(value, path)?;
    let kids = |key: &str| -> Result<Vec<LabelFormula>> {
        let list: Vec<Value> = needed(&map, path, key)?;
        if list.is_empty() {
            return wrong(&format!("{path}.{key}"), "an empty list asks for nothing");
        }
        list.iter().enumerate().map(|(i, kid)| formula(kid, &format!("{path}.{key}[{i}]"))).collect()
    };
    if map.contains_key("all") {
        only(&map, path, &["all"])?;
        return kids("all").map(LabelFormula::All);
    }
    if map.contains_key("any") {
        only(&map, path, &["any"])?;
        return kids("any").map(LabelFormula::Any);
    }
    if map.contains_key("atLeast") {
        only(&map, path, &["atLeast", "of"])?;
        return Ok(LabelFormula::AtLeast(needed(&map, path, "atLeast")?, kids("of")?));
    }
    let says: Says = typed(value, path)?;
    if !KINDS.contains(&says.kind.as_str()) {
        return wrong(path, format_args!("no kind of requirement: `{}`", says.kind));
    }
    Ok(LabelFormula::Leaf(Box::new(says)))
}

fn only(map: &Map<String, Value>, path: &str, known: &[&str]) -> Result<()> {
    match map.keys().find(|key| !known.contains(&key.as_str())) {
        None => Ok(()),
        Some(stranger) => {
            wrong(path, format_args!("unknown key `{stranger}`, known are {}", known.join(", ")))
        }
    }
}

fn needed<T: DeserializeOwned>(map: &Map<String, Value>, path: &str, key: &str) -> Result<T> {
    let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match map.get(key) {
        None => wrong(&path, "missing"),
        Some(value) => typed(value, &path),
    }
}

fn typed<T: DeserializeOwned>(value: &Value, path: &str) -> Result<T> {
    T::deserialize(value).or_else(|e| wrong(path, e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_label_is_named() {
        let label = |formula: &str| {
            Label::parse(&format!(
                r#"{{"source": "a.txt", "requirements": [{{"strength": "required", "quote": "x", "formula": {formula}}}]}}"#
            ))
        };
        assert!(label(r#"{"any": [{"kind": "equivalent"}, {"kind": "age", "min": 18}]}"#).is_ok());
        for (formula, want) in [
            (r#"{"any": []}"#, "`requirements[0].formula.any`: an empty list asks for nothing"),
            (r#"{"kind": "degre"}"#, "`requirements[0].formula`: no kind of requirement: `degre`"),
            (
                r#"{"all": [{"kind": "age", "mni": 18}]}"#,
                "`requirements[0].formula.all[0]`: unknown field `mni`",
            ),
            (r#"{"kind": "experience", "minYears": -1}"#, "`requirements[0].formula`: `-1` is too odd"),
        ] {
            let said = label(formula).unwrap_err().to_string();
            assert!(said.starts_with(want), "{said}");
        }
    }

    #[test]
    fn years_are_compared_in_hundredths() {
        assert_eq!(Hundredths::parse("1.5"), Some(Hundredths::of_months(18)));
        assert_eq!(Hundredths::parse("0.25"), Some(Hundredths::of_months(3)));
        assert_eq!(Hundredths::parse("0.5833333"), Some(Hundredths::of_months(7)));
        assert_eq!(Hundredths::parse("10"), Some(Hundredths::of_months(120)));
        assert_eq!(Hundredths::parse("x"), None);
    }
}
