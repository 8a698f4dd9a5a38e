//! TOML files to a [`Lexicon`].

use super::Lexicon;
use super::entry::*;
use super::matcher::{Matcher, Side, Term};
use std::collections::{BTreeMap, HashMap};

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
    subjects: Vec<SubjectEntry>,
    languages: Vec<LanguageEntry>,
    degrees: Vec<DegreeEntry>,
    fields: Vec<FieldEntry>,
    credentials: Vec<CredentialEntry>,
    clearances: Vec<ClearanceEntry>,
    occupations: Vec<OccupationEntry>,
    classes: BTreeMap<String, ClassEntry>,
    not_names: Vec<String>,
    context_before: Vec<String>,
    context_after: Vec<String>,
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
            put(&mut parts.subjects, entry, |e| &e.id);
        }
        file.languages.into_iter().for_each(|e| put(&mut parts.languages, e.into_inner(), |e| &e.code));
        file.degrees.into_iter().for_each(|e| put(&mut parts.degrees, e.into_inner(), |e| &e.name));
        file.fields.into_iter().for_each(|e| put(&mut parts.fields, e.into_inner(), |e| &e.id));
        file.credentials.into_iter().for_each(|e| put(&mut parts.credentials, e.into_inner(), |e| &e.id));
        file.occupations.into_iter().for_each(|e| put(&mut parts.occupations, e.into_inner(), |e| &e.id));
        parts.clearances.extend(file.clearances.into_iter().map(toml::Spanned::into_inner));
        parts.not_names.extend(file.not_names);
        parts.context_before.extend(file.context_before);
        parts.context_after.extend(file.context_after);
    }
    Ok(build(parts))
}

fn put<T>(list: &mut Vec<T>, entry: T, key: impl Fn(&T) -> &String) {
    // Built-in ids are unique (a lint holds it), so only a user's file ever replaces, and linear search would only
    // matter there; new entries are checked against nothing but the ids of their own kind.
    match list.iter().position(|old| key(old) == key(&entry)) {
        Some(at) => {
            if let Some(old) = list.get_mut(at) {
                *old = entry;
            }
        }
        None => list.push(entry),
    }
}

pub(super) fn build(parts: Parts) -> Lexicon {
    let mut names = Matcher::default();
    for (i, e) in parts.subjects.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Subject(i), e.rule);
        for word in &e.words {
            names.add_all(word, &[], Term::Subject(i), Match::Word);
        }
    }
    for (i, e) in parts.languages.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Language(i), e.rule);
    }
    for (i, e) in parts.degrees.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Degree(i), e.rule);
    }
    for (i, e) in parts.fields.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Field(i), e.rule);
    }
    for (i, e) in parts.credentials.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Credential(i), e.rule);
    }
    for (i, e) in parts.clearances.iter().enumerate() {
        names.add_all(&e.name, &e.aliases, Term::Clearance(i), e.rule);
    }
    for text in &parts.not_names {
        names.add_all(text, &[], Term::NotName, Match::Word);
    }
    for cue in &parts.context_before {
        names.add_cue(cue, Side::Before);
    }
    for cue in &parts.context_after {
        names.add_cue(cue, Side::After);
    }
    let mut titles = Matcher::default();
    for (i, e) in parts.occupations.iter().enumerate() {
        for title in &e.titles {
            titles.add_all(title, &[], Term::Occupation(i), Match::Word);
        }
    }
    fn index<T>(list: &[T], key: impl Fn(&T) -> &String) -> HashMap<String, usize> {
        list.iter().enumerate().map(|(i, e)| (key(e).clone(), i)).collect()
    }
    Lexicon {
        subject_ids: index(&parts.subjects, |e| &e.id),
        field_ids: index(&parts.fields, |e| &e.id),
        credential_ids: index(&parts.credentials, |e| &e.id),
        occupation_ids: index(&parts.occupations, |e| &e.id),
        subjects: parts.subjects,
        languages: parts.languages,
        degrees: parts.degrees,
        fields: parts.fields,
        credentials: parts.credentials,
        clearances: parts.clearances,
        occupations: parts.occupations,
        classes: parts.classes,
        names,
        titles,
    }
}
