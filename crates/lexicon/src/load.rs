//! TOML files to entries and the indexes over their names.

use crate::cue::{HeadingWords, add_cues};
use crate::entry::*;
use crate::matcher::{Builder, Matcher, Shows};
use crate::table::{Filling, Table};
use crate::term::Term;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::iter::once;

/// A lexicon file that can't be used.
#[derive(Debug)]
pub struct LexiconError {
    file: String,
    line: usize,
    message: String,
}

impl LexiconError {
    fn at(file: &str, text: &str, at: usize, message: &str) -> LexiconError {
        let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        LexiconError { file: file.to_owned(), line, message: message.to_owned() }
    }

    fn of(file: &str, text: &str, error: &toml::de::Error) -> LexiconError {
        LexiconError::at(file, text, error.span().map_or(0, |s| s.start), error.message())
    }

    /// The file's name, as it was given.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl std::fmt::Display for LexiconError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for LexiconError {}

/// All vocabularies of some files, and the indexes over their names: what a program holds of them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "one a vocabulary")]
pub struct Compiled {
    pub subjects: Table<SubjectEntry>,
    pub languages: Table<LanguageEntry>,
    pub degrees: Table<DegreeEntry>,
    pub fields: Table<FieldEntry>,
    pub credentials: Table<CredentialEntry>,
    pub clearances: Vec<ClearanceEntry>,
    pub occupations: Table<OccupationEntry>,
    pub classes: BTreeMap<String, ClassEntry>,
    /// The index of all names but those of occupations, and of all cues.
    pub names: Matcher,
    /// The index of the occupations' titles.
    pub titles: Matcher,
    /// Words of which headings are made.
    pub heading: HeadingWords,
}

impl Compiled {
    /// As a program holds it.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// As [`Compiled::to_bytes`] wrote it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Compiled, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

/// The entries of all files, later ones replacing earlier ones of the same id.
#[derive(Default)]
struct Parts {
    subjects: Filling<SubjectEntry>,
    languages: Filling<LanguageEntry>,
    degrees: Filling<DegreeEntry>,
    fields: Filling<FieldEntry>,
    credentials: Filling<CredentialEntry>,
    clearances: Vec<ClearanceEntry>,
    occupations: Filling<OccupationEntry>,
    classes: BTreeMap<String, ClassEntry>,
    not_names: Vec<String>,
    context_before: Vec<String>,
    context_after: Vec<String>,
}

/// Compiles files and the cues, given as (name, text).
pub fn compile(files: &[(&str, &str)], cues: (&str, &str)) -> Result<Compiled, LexiconError> {
    let mut parts = Parts::default();
    for &(name, text) in files {
        let file: LexiconFile = toml::from_str(text).map_err(|e| LexiconError::of(name, text, &e))?;
        for entry in file.classes {
            let entry = entry.into_inner();
            parts.classes.insert(entry.id.clone(), entry);
        }
        for entry in file.subjects {
            let at = entry.span().start;
            let mut entry = entry.into_inner();
            if entry.class.is_empty() {
                entry.class = file
                    .class
                    .clone()
                    .ok_or_else(|| LexiconError::at(name, text, at, "a subject needs a `class`"))?;
            }
            parts.subjects.put(entry, |e| &e.id);
        }
        file.languages.into_iter().for_each(|e| parts.languages.put(e.into_inner(), |e| &e.code));
        file.degrees.into_iter().for_each(|e| parts.degrees.put(e.into_inner(), |e| &e.name));
        file.fields.into_iter().for_each(|e| parts.fields.put(e.into_inner(), |e| &e.id));
        file.credentials.into_iter().for_each(|e| parts.credentials.put(e.into_inner(), |e| &e.id));
        file.occupations.into_iter().for_each(|e| parts.occupations.put(e.into_inner(), |e| &e.id));
        parts.clearances.extend(file.clearances.into_iter().map(toml::Spanned::into_inner));
        parts.not_names.extend(file.not_names);
        parts.context_before.extend(file.context_before);
        parts.context_after.extend(file.context_after);
    }
    let (name, text) = cues;
    let mut names = Builder::default();
    let heading = add_cues(text, &mut names).map_err(|e| LexiconError::of(name, text, &e))?;
    Ok(build(parts, names, heading))
}

fn build(parts: Parts, mut names: Builder, heading: HeadingWords) -> Compiled {
    let (subjects, languages) = (parts.subjects.finish(), parts.languages.finish());
    let (degrees, fields) = (parts.degrees.finish(), parts.fields.finish());
    let (credentials, occupations) = (parts.credentials.finish(), parts.occupations.finish());
    for (i, e) in subjects.all().iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Subject(i), e.rule);
        names.names(&e.words, Term::Subject(i), Match::Word);
    }
    for (i, e) in languages.all().iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Language(i), e.rule);
    }
    for (i, e) in degrees.all().iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Degree(i), e.rule);
    }
    for (i, e) in fields.all().iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Field(i), e.rule);
    }
    for (i, e) in credentials.all().iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Credential(i), e.rule);
        names.names(&e.words, Term::Credential(i), Match::Word);
    }
    for (i, e) in parts.clearances.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Clearance(i), e.rule);
    }
    names.names(&parts.not_names, Term::NotName, Match::Word);
    parts.context_before.iter().for_each(|cue| names.cue(cue, Shows::NameBehind));
    parts.context_after.iter().for_each(|cue| names.cue(cue, Shows::NameBefore));
    let mut titles = Builder::default();
    for (i, e) in occupations.all().iter().enumerate() {
        titles.names(&e.titles, Term::Occupation(i), Match::Word);
    }
    Compiled {
        subjects,
        languages,
        degrees,
        fields,
        credentials,
        clearances: parts.clearances,
        occupations,
        classes: parts.classes,
        names: names.matcher(),
        titles: titles.matcher(),
        heading,
    }
}
