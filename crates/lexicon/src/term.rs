//! What a name stands for, and a name found.

use crate::source::Span;
use serde::{Deserialize, Serialize};

/// What a name stands for: an index into the lexicon's list of that vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "one a vocabulary")]
pub enum Term {
    Subject(usize),
    Language(usize),
    Degree(usize),
    Field(usize),
    Credential(usize),
    Clearance(usize),
    Occupation(usize),
    Phrase(usize),
    NotName,
}

/// Which list a term is of. Names of different vocabularies may overlap ("nursing" is a field and an activity).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one a vocabulary")]
pub enum Vocabulary {
    Subject,
    Language,
    Degree,
    Field,
    Credential,
    Clearance,
    Occupation,
    Phrase,
    NotName,
}

impl Term {
    /// The list that the term is of.
    #[inline]
    pub fn vocabulary(self) -> Vocabulary {
        match self {
            Term::Subject(_) => Vocabulary::Subject,
            Term::Language(_) => Vocabulary::Language,
            Term::Degree(_) => Vocabulary::Degree,
            Term::Field(_) => Vocabulary::Field,
            Term::Credential(_) => Vocabulary::Credential,
            Term::Clearance(_) => Vocabulary::Clearance,
            Term::Occupation(_) => Vocabulary::Occupation,
            Term::Phrase(_) => Vocabulary::Phrase,
            Term::NotName => Vocabulary::NotName,
        }
    }
}

/// The cues among which the longest phrase wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "one a kind of cue")]
pub enum CueList {
    Strength,
    Candidate,
    Boilerplate,
    Starters,
    Inline,
    Headings,
}

/// A name found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it stands for.
    pub term: Term,
    /// Its first token, as an index into the scanned run.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Its place in the text.
    pub span: Span,
}
