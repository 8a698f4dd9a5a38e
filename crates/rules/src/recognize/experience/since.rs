//! Since when experience counts, which says nothing of what it is of: "post-registration experience", "four years post-MBA".

use super::Reader;
use crate::lexicon::{Hit, Vocabulary};

/// What people count their years from.
const EVENTS: &[&str] = &[
    "registration", "registered", "qualification", "qualified", "graduate", "graduation", "licensure",
    "degree", "certification",
];

impl Reader<'_, '_> {
    /// "two years post qualification in a ward": past the event since which they count.
    pub(super) fn past_event(&self, at: usize) -> usize {
        if !self.is(at, &["post"]) {
            return at;
        }
        let event = at + 1 + usize::from(self.is(at + 1, &["-"]));
        if self.is(event, EVENTS) { event + 1 } else { at }
    }

    /// "Post registration experience" says since when, and not what.
    pub(super) fn says_since(&self, word: usize) -> bool {
        let Some(event) = word.checked_sub(1) else { return false };
        let hyphen = usize::from(self.is(event.wrapping_sub(1), &["-"]));
        event.checked_sub(1 + hyphen).is_some_and(|at| self.is(at, &["post"])) && self.is(event, EVENTS)
    }

    /// "years of post-MBA experience": where the name of the degree ends since which they count. It is asked for beside them.
    pub(super) fn past_degree(&self, from: usize, word: usize) -> Option<usize> {
        let since = |h: &&Hit| {
            let hyphen = usize::from(self.is(h.first.wrapping_sub(1), &["-"]));
            h.term.vocabulary() == Vocabulary::Degree
                && (from..word).contains(&h.first)
                && h.end <= word
                && self.is(h.first.wrapping_sub(1 + hyphen), &["post"])
        };
        self.item.hits.iter().filter(since).map(|h| h.end).max()
    }
}
