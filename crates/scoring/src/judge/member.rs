//! The members of a list: what each of them is to the lexicon, and what a profile shows of it.

use super::Case;
use super::phrase;
use super::shown::{self, Frame, Shown};
use crate::facts::{Stems, rest};
use crate::occupation;
use crate::wire::How;
use rolefit_rules::lexicon::{Hit, SubjectEntry, Term, Vocabulary};
use rolefit_rules::predicate::Subject;
use rolefit_rules::token::tokenize;

/// One member of a list.
pub(super) enum Member<'l> {
    /// A subject of the lexicon.
    Known(&'l SubjectEntry),
    /// Several that a phrase names together.
    Together(Vec<&'l SubjectEntry>, String),
    /// A phrase that asks for something else than the subjects in it, if there are any.
    Phrase(Phrase<'l>),
}

/// A phrase that no lexicon knows.
pub(super) struct Phrase<'l> {
    /// Its words.
    pub words: String,
    /// The subjects in it, each wider than the phrase.
    pub inside: Vec<&'l SubjectEntry>,
    /// The words that make it narrower than they are.
    pub rest: Stems,
}

impl Member<'_> {
    /// For the report.
    pub fn name(&self) -> String {
        match self {
            Member::Known(entry) => entry.name.clone(),
            Member::Together(_, words) => words.clone(),
            Member::Phrase(phrase) => phrase.words.clone(),
        }
    }

    /// Does it name nothing that the lexicon knows?
    pub fn is_unknown(&self) -> bool {
        matches!(self, Member::Phrase(phrase) if phrase.inside.is_empty())
    }

    /// Is it usual work in so many occupations that it tells of none?
    pub fn is_everybodys(&self, case: Case<'_>) -> bool {
        let common = |entry: &&SubjectEntry| occupation::is_everybodys(&entry.class, case.context.lexicon);
        match self {
            Member::Known(entry) => common(entry),
            Member::Together(entries, _) => entries.iter().all(common),
            Member::Phrase(_) => false,
        }
    }
}

/// What the subjects of a list are to the lexicon.
pub(super) fn members<'l>(of: &[Subject], case: Case<'l>) -> Vec<Member<'l>> {
    of.iter().map(|subject| member(subject, case)).collect()
}

fn member<'l>(subject: &Subject, case: Case<'l>) -> Member<'l> {
    let lexicon = case.context.lexicon;
    if let Some(entry) = subject.id.as_deref().and_then(|id| lexicon.subject(id)) {
        return Member::Known(entry);
    }
    let tokens = tokenize(&subject.name, 0);
    let hits: Vec<Hit> = lexicon
        .scan(&tokens)
        .into_iter()
        .filter(|hit| hit.term.vocabulary() == Vocabulary::Subject)
        .collect();
    let mut inside: Vec<&SubjectEntry> = hits
        .iter()
        .filter_map(|hit| match hit.term {
            Term::Subject(at) => lexicon.subjects().get(at),
            _ => None,
        })
        .collect();
    inside.dedup_by(|a, b| a.id == b.id);
    let rest = rest(&tokens, &hits);
    let words = subject.name.clone();
    match inside.as_slice() {
        [one] if rest.len() == 0 => Member::Known(one),
        [_, _, ..] if rest.len() == 0 => Member::Together(inside, words),
        _ => Member::Phrase(Phrase { words, inside, rest }),
    }
}

/// What is shown of each.
pub(super) fn each(members: &[Member<'_>], frame: Frame, case: Case<'_>) -> Vec<Shown> {
    let together = |entries: &[&SubjectEntry]| {
        entries.iter().map(|entry| shown::of_subject(entry, frame, case)).reduce(Shown::and)
    };
    members
        .iter()
        .map(|member| match member {
            Member::Known(entry) => shown::of_subject(entry, frame, case),
            Member::Together(entries, _) => together(entries).unwrap_or_default(),
            Member::Phrase(phrase) => {
                let own = phrase::shown(phrase, frame, case);
                match together(&phrase.inside) {
                    Some(wider) => own.beside_wider(wider),
                    None => own,
                }
            }
        })
        .collect()
}

/// What is shown of the things that may stand in for members of an open list.
pub(super) fn stand_ins(members: &[Member<'_>], frame: Frame, case: Case<'_>) -> Vec<Shown> {
    let named: Vec<&SubjectEntry> = members
        .iter()
        .filter_map(|member| match member {
            Member::Known(entry) => Some(*entry),
            Member::Together(..) | Member::Phrase(_) => None,
        })
        .collect();
    let mut out = Vec::new();
    for entry in shown::stand_ins(&named, case) {
        let mut shown = shown::of_subject(entry, frame, case);
        shown.evidence.iter_mut().for_each(|evidence| evidence.how = How::OpenList);
        out.push(shown);
    }
    out
}
