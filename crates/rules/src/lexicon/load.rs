//! TOML files to a [`Lexicon`].

use super::Lexicon;
use super::entry::*;
use super::matcher::{Builder, Side};
use super::term::Term;
use std::collections::{BTreeMap, HashMap};
use std::iter::once;

macro_rules! files {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../lexicon/", $name)))),*] };
}

/// The compiled-in files.
pub(super) const FILES: &[(&str, &str)] = files![
    "classes.toml", "clearances.toml", "context.toml", "credentials.toml", "degrees.toml", "fields.toml",
    "languages.toml", "not-names.toml", "occupations.toml", "subjects/activities.toml",
    "subjects/business.toml", "subjects/data.toml", "subjects/engineering.toml", "subjects/health.toml",
    "subjects/infrastructure.toml", "subjects/programming.toml", "subjects/trades.toml",
];

/// A lexicon file that can't be used.
#[derive(Debug)]
pub struct LexiconError {
    file: String,
    line: usize,
    message: String,
}

impl LexiconError {
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

/// The entries of all files, later ones replacing earlier ones of the same id.
#[derive(Default)]
pub(super) struct Parts {
    subjects: Keyed<SubjectEntry>,
    languages: Keyed<LanguageEntry>,
    degrees: Keyed<DegreeEntry>,
    fields: Keyed<FieldEntry>,
    credentials: Keyed<CredentialEntry>,
    clearances: Vec<ClearanceEntry>,
    occupations: Keyed<OccupationEntry>,
    classes: BTreeMap<String, ClassEntry>,
    not_names: Vec<String>,
    context_before: Vec<String>,
    context_after: Vec<String>,
}

/// Entries in the order in which they came, and where each key stands.
struct Keyed<T> {
    entries: Vec<T>,
    at: HashMap<String, usize>,
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Keyed { entries: Vec::new(), at: HashMap::new() }
    }
}

impl<T> Keyed<T> {
    /// Adds an entry; one of a key that is known replaces the old one.
    fn put(&mut self, entry: T, key: impl Fn(&T) -> &String) {
        let next = self.entries.len();
        let at = *self.at.entry(key(&entry).clone()).or_insert(next);
        match self.entries.get_mut(at) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }
}

pub(super) fn load(files: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
    let mut parts = Parts::default();
    for &(name, text) in files {
        let fail = |at: usize, message: String| LexiconError {
            file: name.to_owned(),
            line: text.get(..at).unwrap_or_default().matches('\n').count() + 1,
            message,
        };
        let file: LexiconFile = toml::from_str(text)
            .map_err(|e| fail(e.span().map_or(0, |s| s.start), e.message().to_owned()))?;
        for entry in file.classes {
            let entry = entry.into_inner();
            parts.classes.insert(entry.id.clone(), entry);
        }
        for entry in file.subjects {
            let at = entry.span().start;
            let mut entry = entry.into_inner();
            if entry.class.is_empty() {
                entry.class =
                    file.class.clone().ok_or_else(|| fail(at, "a subject needs a `class`".to_owned()))?;
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
    Ok(build(parts))
}

pub(super) fn build(parts: Parts) -> Lexicon {
    let mut names = Builder::default();
    for (i, e) in parts.subjects.entries.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Subject(i), e.rule);
        names.names(&e.words, Term::Subject(i), Match::Word);
    }
    for (i, e) in parts.languages.entries.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Language(i), e.rule);
    }
    for (i, e) in parts.degrees.entries.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Degree(i), e.rule);
    }
    for (i, e) in parts.fields.entries.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Field(i), e.rule);
    }
    for (i, e) in parts.credentials.entries.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Credential(i), e.rule);
        names.names(&e.words, Term::Credential(i), Match::Word);
    }
    for (i, e) in parts.clearances.iter().enumerate() {
        names.names(once(&e.name).chain(&e.aliases), Term::Clearance(i), e.rule);
    }
    names.names(&parts.not_names, Term::NotName, Match::Word);
    parts.context_before.iter().for_each(|cue| names.cue(cue, Side::Before));
    parts.context_after.iter().for_each(|cue| names.cue(cue, Side::After));
    let mut titles = Builder::default();
    for (i, e) in parts.occupations.entries.iter().enumerate() {
        titles.names(&e.titles, Term::Occupation(i), Match::Word);
    }
    Lexicon {
        subject_ids: parts.subjects.at,
        field_ids: parts.fields.at,
        credential_ids: parts.credentials.at,
        occupation_ids: parts.occupations.at,
        subjects: parts.subjects.entries,
        languages: parts.languages.entries,
        degrees: parts.degrees.entries,
        fields: parts.fields.entries,
        credentials: parts.credentials.entries,
        clearances: parts.clearances,
        occupations: parts.occupations.entries,
        classes: parts.classes,
        names: names.matcher(),
        titles: titles.matcher(),
    }
}
