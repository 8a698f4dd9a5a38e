//! Since when experience counts, which says nothing of what it is of: "post-registration experience", "four years post-MBA".

use super::Reader;
use crate::clause::stands_behind_post;
use crate::lexicon::{Hit, Vocabulary};

/// What people count their years from.
const EVENTS: &[&str] = &[
    "registration", "registered", "qualification", "qualified", "graduate", "graduation", "licensure",
    "degree", "certification", "licence", "license",
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
        stands_behind_post(self.tokens, event) && self.is(event, EVENTS)
    }

    /// "years of post-MBA experience": where the name of the degree ends since which they count. It is asked for beside them.
    pub(super) fn past_degree(&self, from: usize, word: usize) -> Option<usize> {
        let since = |h: &&Hit| {
            h.term.vocabulary() == Vocabulary::Degree
                && (from..word).contains(&h.first)
                && h.end <= word
                && stands_behind_post(self.tokens, h.first)
        };
        self.item.hits.iter().filter(since).map(|h| h.end).max()
    }
}
