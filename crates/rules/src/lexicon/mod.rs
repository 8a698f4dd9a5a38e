//! The words: names, aliases and facts of everything that a posting can ask for, read from TOML.
//!
//! Words are data, grammar is code: a name is added in one line of `crates/rules/lexicon/*.toml` and nowhere else.
//! [`Lexicon::scan`] finds every name in a run of tokens in one pass.

mod entry;
mod load;
mod matcher;
mod surroundings;
mod term;
mod trie;
mod words;

pub use entry::*;
pub use load::LexiconError;
pub use matcher::{Builder, Matcher, Numbers};
pub use term::{Hit, Term, Vocabulary};

use crate::token::Token;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// The lexicon's version: the month in which its data last changed. Stands in every output.
pub const VERSION: &str = "2026-11";

/// All vocabularies, with an index over their names.
#[derive(Debug)]
pub struct Lexicon {
    subjects: Vec<SubjectEntry>,
    languages: Vec<LanguageEntry>,
    degrees: Vec<DegreeEntry>,
    fields: Vec<FieldEntry>,
    credentials: Vec<CredentialEntry>,
    clearances: Vec<ClearanceEntry>,
    occupations: Vec<OccupationEntry>,
    classes: BTreeMap<String, ClassEntry>,
    subject_ids: HashMap<String, usize>,
    field_ids: HashMap<String, usize>,
    credential_ids: HashMap<String, usize>,
    occupation_ids: HashMap<String, usize>,
    names: Matcher,
    titles: Matcher,
}

impl Lexicon {
    /// The compiled-in lexicon.
    pub fn builtin() -> &'static Lexicon {
        static BUILTIN: LazyLock<Lexicon> = LazyLock::new(|| match load::load(load::FILES) {
            Ok(lexicon) => lexicon,
            // The files are part of the program and a test loads them; a lexicon without words is still total.
            Err(_) => Lexicon::empty(),
        });
        &BUILTIN
    }

    /// The compiled-in lexicon with more files on top; an entry with a known id replaces it. `files` are (name, text).
    pub fn with_files(files: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        let all: Vec<(&str, &str)> = load::FILES.iter().chain(files).copied().collect();
        load::load(&all)
    }

    /// A lexicon of these files alone, for tests whose words must not change with the data.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        load::load(files)
    }

    /// The compiled-in files as (name, text), for lints.
    pub fn files() -> &'static [(&'static str, &'static str)] {
        load::FILES
    }

    fn empty() -> Lexicon {
        load::build(load::Parts::default())
    }

    /// Every name in `tokens`: leftmost, longest, none overlapping another of its vocabulary, in the order of the text.
    /// Names that are also common words are left out where the context does not show that the name is meant.
    pub fn scan(&self, tokens: &[Token<'_>]) -> Vec<Hit> {
        self.names.scan(tokens)
    }

    /// The words of every token in the index of names, to scan parts of one text without looking them up anew.
    pub fn numbers(&self, tokens: &[Token<'_>]) -> Vec<Numbers> {
        self.names.numbers(tokens)
    }

    /// [`Lexicon::scan`] over tokens whose words were looked up before.
    pub fn scan_numbered(&self, tokens: &[Token<'_>], numbers: &[Numbers]) -> Vec<Hit> {
        self.names.scan_numbered(tokens, numbers)
    }

    /// What a whole string names, as a list entry ("C", "Go") whose context is the list itself.
    pub fn names_of(&self, text: &str) -> Vec<Term> {
        self.names.exact(text)
    }

    /// Occupations whose title words stand in `text`: the longest titles, rightmost first.
    pub fn titles_in(&self, text: &str) -> Vec<Hit> {
        let tokens = crate::token::tokenize(text, 0);
        self.titles.scan(&tokens)
    }

    /// A subject by id.
    pub fn subject(&self, id: &str) -> Option<&SubjectEntry> {
        self.subject_ids.get(id).and_then(|&at| self.subjects.get(at))
    }

    /// A field of study by id.
    pub fn field(&self, id: &str) -> Option<&FieldEntry> {
        self.field_ids.get(id).and_then(|&at| self.fields.get(at))
    }

    /// A credential by id.
    pub fn credential(&self, id: &str) -> Option<&CredentialEntry> {
        self.credential_ids.get(id).and_then(|&at| self.credentials.get(at))
    }

    /// An occupation group by SOC code.
    pub fn occupation(&self, id: &str) -> Option<&OccupationEntry> {
        self.occupation_ids.get(id).and_then(|&at| self.occupations.get(at))
    }

    /// A class of subjects by id.
    pub fn class(&self, id: &str) -> Option<&ClassEntry> {
        self.classes.get(id)
    }

    /// Does the subject name one thing: a product, or a method or field that is taught under its name?
    pub fn names_one_thing(&self, subject: &SubjectEntry) -> bool {
        subject.level == Level::Product || self.class(&subject.class).is_some_and(|class| class.taught)
    }

    /// All subjects, in the order of the files.
    pub fn subjects(&self) -> &[SubjectEntry] {
        &self.subjects
    }

    /// All human languages.
    pub fn languages(&self) -> &[LanguageEntry] {
        &self.languages
    }

    /// All degree names.
    pub fn degrees(&self) -> &[DegreeEntry] {
        &self.degrees
    }

    /// All fields of study.
    pub fn fields(&self) -> &[FieldEntry] {
        &self.fields
    }

    /// All credentials.
    pub fn credentials(&self) -> &[CredentialEntry] {
        &self.credentials
    }

    /// All clearance levels of all schemes.
    pub fn clearances(&self) -> &[ClearanceEntry] {
        &self.clearances
    }

    /// All occupation groups.
    pub fn occupations(&self) -> &[OccupationEntry] {
        &self.occupations
    }

    /// All classes of subjects.
    pub fn classes(&self) -> &BTreeMap<String, ClassEntry> {
        &self.classes
    }

    /// Is `narrow` the same subject as `wide`, or does it lie under it ("React" under "JavaScript")?
    pub fn is_within(&self, narrow: &str, wide: &str) -> bool {
        self.distance(narrow, wide, 0).is_some()
    }

    fn distance(&self, narrow: &str, wide: &str, depth: usize) -> Option<usize> {
        if narrow == wide {
            return Some(depth);
        }
        // A lint keeps the lexicon free of cycles; the limit keeps a user's own files from looping.
        if depth > 12 {
            return None;
        }
        self.subject(narrow)?.broader.iter().find_map(|up| self.distance(up, wide, depth + 1))
    }
}
