//! What an amount of experience is of, where a later sentence of its statement says so: "One year of specialized experience. Examples of
//! such experience include running surveys; drawing charts."

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::predicate::Mode;

impl Reader<'_, '_> {
    /// What the experience behind `word` is told to be.
    pub(super) fn told_later(&self, word: usize) -> Vec<Group> {
        let far = self.tokens.len().min(word + 80);
        let Some((object, open)) = (word + 2..far).find_map(|at| self.tells(at)) else { return Vec::new() };
        let mut groups = listing(self.item, self.lexicon, object, self.clauses.end_of_list(object)).groups;
        for group in groups.iter_mut().filter(|_| open) {
            (group.mode, group.open) = (Mode::Any, true);
        }
        groups
    }

    /// "Examples of such experience include", "Specialized experience is defined as": where what is done begins, and whether it is told by
    /// examples.
    fn tells(&self, at: usize) -> Option<(usize, bool)> {
        if !self.is(at, clause::EXPERIENCE) {
            return None;
        }
        let start = (at.saturating_sub(6)..at).rev().find(|&i| self.is(i, &[".", ";", ":", "\n"]))? + 1;
        let plain = |i: usize| {
            self.token(i).is_some_and(|t| clause::ADJECTIVES.holds(t))
                || self.is(i, &["examples", "of", "the", "this", "such", "qualifying", "some"])
        };
        if !(start..at).all(plain) {
            return None;
        }
        let verb = (at + 1..at + 4).find(|&i| {
            self.is(i, &["include", "includes", "are", "means"])
                || self.is(i, &["defined"]) && self.is(i + 1, &["as"])
        })?;
        let defined = self.is(verb, &["defined"]);
        let object = (verb + 1 + usize::from(defined)..verb + 10).find(|&i| {
            !self.is(
                i,
                &[",", ":", "but", "are", "is", "not", "limited", "to", "the", "following", "\n", "•", "-"],
            )
        })?;
        let done = self.token(object).is_some_and(|t| t.text.len() > 5 && t.text.ends_with("ing"));
        done.then_some((object, !defined))
    }
}
