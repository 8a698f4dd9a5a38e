//! The requirement: a formula over predicates, with the places in the text that state it.

use crate::posting::Header;
use crate::predicate::Predicate;
use crate::source::Span;
use std::borrow::Cow;

/// A boolean formula. There is no "not": "no degree required" is the absence of a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// Every child.
    All(Vec<Formula>),
    /// One child.
    Any(Vec<Formula>),
    /// So many of the children.
    AtLeast(u32, Vec<Formula>),
    /// One question.
    Leaf(Leaf),
}

impl Formula {
    /// The leaves, left to right.
    pub fn leaves(&self) -> Vec<&Leaf> {
        let mut out = Vec::new();
        self.each_leaf(&mut |leaf| out.push(leaf));
        out
    }

    /// Changes every leaf.
    pub(crate) fn each_leaf_mut(&mut self, change: &mut impl FnMut(&mut Leaf)) {
        match self {
            Formula::Leaf(leaf) => change(leaf),
            Formula::All(kids) | Formula::Any(kids) | Formula::AtLeast(_, kids) => {
                kids.iter_mut().for_each(|kid| kid.each_leaf_mut(change));
            }
        }
    }

    fn each_leaf<'a>(&'a self, see: &mut impl FnMut(&'a Leaf)) {
        match self {
            Formula::Leaf(leaf) => see(leaf),
            Formula::All(kids) | Formula::Any(kids) | Formula::AtLeast(_, kids) => {
                for kid in kids {
                    kid.each_leaf(see);
                }
            }
        }
    }
}

/// One question at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What is asked.
    pub predicate: Predicate,
    /// The words that ask it.
    pub span: Span,
    /// The id of the recognizer that read it.
    pub recognizer: Cow<'static, str>,
}

/// How much a requirement weighs.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Strength {
    /// Must be met.
    Required,
    /// Nice to have.
    Preferred,
}

/// What decided a requirement's strength.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
pub struct Cue {
    /// Where the deciding words stand.
    pub cue: CueKind,
    /// The words; empty for the default.
    pub words: String,
}

/// Where a cue stands: the item's own words beat the heading, the heading beats the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CueKind {
    /// In the item.
    Words,
    /// In the heading above it.
    Heading,
    /// Nowhere.
    Default,
}

/// One statement of the posting that a candidate can be checked against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// `r1`, `r2`, … in the order of the text.
    pub id: String,
    /// Required or preferred.
    pub strength: Strength,
    /// The grade or role that it is for; none: all.
    pub grade: Option<String>,
    /// The heading above it.
    pub section: Option<String>,
    /// The statement.
    pub span: Span,
    /// What decided the strength.
    pub by: Cue,
    /// What is asked.
    pub formula: Formula,
    /// The second reading of ambiguous grammar: judged as the stricter at the floor and the looser at the ceiling.
    pub other_reading: Option<Formula>,
}

/// An item that was not understood, or that says something is not needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The item.
    pub span: Span,
    /// Why it was not read. `negated` items hold up nothing; every other one holds the verdict at `possible` if required.
    pub why: String,
    /// How it would have counted.
    pub strength: Strength,
}

/// All that was read in one posting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    /// ISO 639-1 code of the text's language, `und` where it can't be told.
    pub language: String,
    /// The job itself.
    pub header: Header,
    /// Grades or roles with criteria of their own, in the order of the text.
    pub grades: Vec<String>,
    /// Statements a candidate can be checked against.
    pub requirements: Vec<Requirement>,
    /// What was not understood.
    pub unread: Vec<Unread>,
}
