//! "Experience" that only heads or labels what follows it.

use super::Reader;
use super::untimed::Mention;
use crate::clause;
use crate::phrase::listing;
use crate::predicate::{Mode, Subject};
use crate::quantity::Duration;
use crate::token::Kind;

/// What begins a sentence behind "Experience:".
const BEGINS: &[&str] = &[
    "to", "have", "has", "must", "possess", "you", "your", "applicants", "candidates", "this", "at", "none",
    "if", "minimum", "credit",
];

impl Reader<'_, '_> {
    /// "Experience and Education Experience. Six months of …": headings.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.before_is(at, &["education"])
            && at > 2
            && self.is(at - 2, &["and", "or", "/", "&"])
            && self.is(at - 3, clause::EXPERIENCE)
            && self.is(at + 1, &["."])
    }

    /// "Combination of education and experience: coursework plus …": its parts are named, and what makes them up behind the colon.
    pub(super) fn is_label_of_combination(&self, at: usize) -> bool {
        self.is(at + 1, &[":"]) && self.is_combined(at)
    }

    /// "in the Federal service or equivalent experience in the private sector": where the other one was got.
    pub(super) fn is_in_other_sector(&self, at: usize) -> bool {
        self.before_is(at, &["equivalent"])
            && self.is(at + 1, &["in"])
            && (at + 2..at + 4).any(|i| self.is(i, &["private", "public"]))
            && (at + 3..at + 7).any(|i| self.is(i, &["sector", "sectors"]))
    }

    /// "Experience: to qualify, …", "Experience: at least one year": a label of what follows.
    pub(super) fn is_label(&self, at: usize, object: Option<usize>, spans: &[Duration]) -> bool {
        // "Nurse II. Experience or Education. …"
        let choice = self.is(at + 1, &["or", "and", "/"])
            && self.is(at + 2, &["education", "training"])
            && (self.is(at + 3, &[".", ":"]) || self.tokens.len() == at + 3);
        let ends = self.tokens.len() == at + 2 && self.is(at + 1, &[":", "–", "-", "—"]);
        let begins = |object| {
            self.is(object, BEGINS) || spans.iter().any(|d| d.first >= object && d.first < object + 3)
        };
        choice || ends || self.is(at + 1, &[":"]) && object.is_some_and(begins)
    }

    /// "Preferred experience: two years of …"
    pub(super) fn is_label_of_wish(&self, at: usize, spans: &[Duration]) -> bool {
        self.is(at + 1, &[":"])
            && self.before_is(at, &["preferred", "required", "desired", "desirable", "minimum", "additional"])
            && spans.iter().any(|d| d.first > at)
    }

    /// "Startup experience: you like to build from nothing", "Sales experience – three years in retail", "Kafka experience: you have run
    /// Kafka"
    pub(super) fn is_title(&self, m: &Mention, spans: &[Duration]) -> bool {
        let &Mention { at, limit, .. } = m;
        let dash = self.is(at + 1, &["–", "—", "-"]) && self.token(at + 1).is_some_and(|t| !t.glued);
        (dash || self.is(at + 1, &[":"]))
            && self
                .token(at + 2)
                .is_some_and(|t| !t.is_any(&["required", "preferred", "desired", "desirable", "essential"]))
            && self.subject_before(m).is_some_and(|(start, label)| {
                // "Sales or marketing experience: …" names more than a heading does.
                let several = label.iter().any(|g| g.of.len() > 1 && g.mode == Mode::Any);
                let told = || listing(self.item, self.lexicon, at + 2, limit).groups;
                let timed = spans.iter().any(|d| d.first > at && d.first < at + 5);
                // "Kafka experience – Kafka is what we run" asks for it all the same.
                let asks = || timed || (at + 2..self.tokens.len()).any(|i| self.is(i, clause::EXPERIENCE));
                let again =
                    || asks() && label.iter().flat_map(|g| &g.of).all(|s| self.is_told_behind(s, at + 2));
                let opens = (0..start).all(|i| {
                    self.token(i).is_some_and(|t| t.kind != Kind::Word || clause::ADJECTIVES.holds(t))
                });
                let nothing = || timed || !told().iter().any(|g| g.named);
                opens && (again() || !dash && start == 0 && !several && nothing())
            })
    }

    /// Do the words from `at` on say again what a label names?
    fn is_told_behind(&self, label: &Subject, at: usize) -> bool {
        let same = |at: usize| {
            let mut words = label.text.split(' ').enumerate();
            words.all(|(i, word)| self.token(at + i).is_some_and(|t| t.text.eq_ignore_ascii_case(word)))
        };
        (at..self.tokens.len()).any(same)
    }
}
