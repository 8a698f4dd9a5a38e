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
        let wider = lexicon.wider(entry);
        wider.first().copied().map(|number| Named { number, wider })
    }
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
