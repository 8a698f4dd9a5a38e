//! Subjects and what is broader: who shows React shows JavaScript.

use rolefit_rules::lexicon::{Lexicon, SubjectEntry};
use std::collections::BTreeSet;

/// A subject that is named, or that is broader than one that is.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// Its number in the lexicon.
    pub number: usize,
    /// Its own number, and those of all that is broader.
    pub wider: Vec<usize>,
}

impl Named {
    pub fn of(entry: &SubjectEntry, lexicon: &Lexicon) -> Option<Named> {
        let wider = wider_numbers(entry, lexicon);
        wider.first().copied().map(|number| Named { number, wider })
    }
}

/// The numbers of a subject and of all that is broader; its own comes first.
pub(crate) fn wider_numbers(entry: &SubjectEntry, lexicon: &Lexicon) -> Vec<usize> {
    let mut numbers: Vec<usize> = lexicon.subjects().element_offset(entry).into_iter().collect();
    let mut next = 0;
    while let Some(entry) = numbers.get(next).and_then(|at| lexicon.subjects().get(*at)) {
        let up =
            entry.broader.iter().filter_map(|id| lexicon.subjects().element_offset(lexicon.subject(id)?));
        for number in up {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        next += 1;
    }
    numbers
}

/// The ids of a subject and of all that is broader.
pub(super) fn with_broader(entry: &SubjectEntry, lexicon: &Lexicon) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut next = vec![entry.id.clone()];
    while let Some(id) = next.pop() {
        if let Some(entry) = lexicon.subject(&id) {
            next.extend(entry.broader.iter().filter(|up| !ids.contains(*up)).cloned());
        }
        ids.insert(id);
    }
    ids
}
