//! The posting's shape outside (`rolefit.posting/1`): what `extract` prints, and what `rank` takes back after a person has
//! corrected it.

mod read;
mod schema;

pub use read::{Read, WireError, is_record, read, read_value};

use crate::lexicon;
use crate::posting::{Header, Posting};
use crate::requirement::{Cue, Extraction, Formula, Leaf, Requirement, Strength};
use crate::source::Span;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// The shape's name and number. A change that an old reader could not follow takes a new number.
pub const SCHEMA: &str = "rolefit.posting/1";

/// The recognizer's id of a leaf that a person wrote.
pub const BY_HAND: &str = "by-hand";

/// Where a posting came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source {
    /// As it was given on the command line; `-` for standard input.
    pub path: String,
    /// `text` or `json`.
    pub format: String,
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    pub sha256: String,
}

/// One posting, read.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Document {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The posting's id.
    pub id: String,
    /// The program's version.
    pub engine: String,
    /// The lexicon's version.
    pub lexicon: String,
    /// Where it came from.
    pub source: Source,
    /// ISO 639-1 code; `und` where it can't be told.
    pub language: String,
    /// The text that every span indexes, in bytes of UTF-8.
    pub text: String,
    /// The job itself.
    pub header: Header,
    /// Grades with criteria of their own.
    pub grades: Vec<String>,
    /// Statements a candidate can be checked against, in the order of the text.
    pub requirements: Vec<RequirementRecord>,
    /// What was not understood, and what is said not to be needed.
    pub unread: Vec<UnreadRecord>,
}

/// One requirement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RequirementRecord {
    /// `r1`, `r2`, …
    pub id: String,
    /// Required or preferred.
    pub strength: Strength,
    /// The grade that it is for; null: all.
    pub grade: Option<String>,
    /// The heading above it.
    pub section: Option<String>,
    /// Its place.
    pub span: Span,
    /// Its words.
    pub quote: String,
    /// What decided the strength.
    pub by: Cue,
    /// What is asked.
    pub formula: FormulaRecord,
    /// The second reading of ambiguous grammar.
    pub other_reading: Option<FormulaRecord>,
}

/// An item that was not understood.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UnreadRecord {
    /// Its place.
    pub span: Span,
    /// Its words.
    pub quote: String,
    /// Why it was not read.
    pub why: String,
    /// How it would have counted.
    pub strength: Strength,
}

/// A formula, as JSON: `{"all": […]}`, `{"any": […]}`, `{"atLeast": 2, "of": […]}` or a leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaRecord(Value);

impl Serialize for FormulaRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl FormulaRecord {
    /// Writes `formula`, whose spans index `text`.
    pub fn new(formula: &Formula, text: &str) -> FormulaRecord {
        FormulaRecord(formula_value(formula, text))
    }
}

impl Document {
    /// Writes what was read in `posting`. `engine` is the program's version.
    pub fn new(posting: &Posting, read: &Extraction, source: Source, engine: &str) -> Document {
        let text = &posting.text;
        Document {
            schema: SCHEMA,
            id: posting.id.clone(),
            engine: engine.to_owned(),
            lexicon: lexicon::VERSION.to_owned(),
            source,
            language: read.language.clone(),
            text: text.clone(),
            header: read.header.clone(),
            grades: read.grades.clone(),
            requirements: read.requirements.iter().map(|r| RequirementRecord::new(r, text)).collect(),
            unread: read
                .unread
                .iter()
                .map(|item| UnreadRecord {
                    span: item.span,
                    quote: item.span.of(text).to_owned(),
                    why: item.why.clone(),
                    strength: item.strength,
                })
                .collect(),
        }
    }
}

impl RequirementRecord {
    /// Writes one requirement, whose spans index `text`.
    pub fn new(requirement: &Requirement, text: &str) -> RequirementRecord {
        RequirementRecord {
            id: requirement.id.clone(),
            strength: requirement.strength,
            grade: requirement.grade.clone(),
            section: requirement.section.clone(),
            span: requirement.span,
            quote: requirement.span.of(text).to_owned(),
            by: requirement.by.clone(),
            formula: FormulaRecord::new(&requirement.formula, text),
            other_reading: requirement.other_reading.as_ref().map(|f| FormulaRecord::new(f, text)),
        }
    }
}

fn formula_value(formula: &Formula, text: &str) -> Value {
    let list = |kids: &[Formula]| Value::Array(kids.iter().map(|kid| formula_value(kid, text)).collect());
    let mut node = Map::new();
    match formula {
        Formula::All(kids) => {
            node.insert("all".into(), list(kids));
        }
        Formula::Any(kids) => {
            node.insert("any".into(), list(kids));
        }
        Formula::AtLeast(count, kids) => {
            node.insert("atLeast".into(), (*count).into());
            node.insert("of".into(), list(kids));
        }
        Formula::Leaf(leaf) => return leaf_value(leaf, text),
    }
    Value::Object(node)
}

/// A leaf as JSON: the predicate's keys, then `span`, `quote` and `recognizer`.
pub fn leaf_value(leaf: &Leaf, text: &str) -> Value {
    // A predicate is a struct of strings, numbers and lists: it always has a JSON form, and that form is an object.
    let mut node = match serde_json::to_value(&leaf.predicate) {
        Ok(Value::Object(node)) => node,
        _ => Map::new(),
    };
    node.insert("span".into(), serde_json::json!([leaf.span.start, leaf.span.end]));
    node.insert("quote".into(), leaf.span.of(text).into());
    node.insert("recognizer".into(), leaf.recognizer.as_ref().into());
    Value::Object(node)
}
