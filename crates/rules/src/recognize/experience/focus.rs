//! What an experience is above all of: "digital marketing with an emphasis on search", "software development focusing on back ends".

use super::Reader;
use crate::clause;
use crate::lexicon::{Hit, Vocabulary};
use crate::phrase::{Group, listing};
use crate::predicate::{Experience, Mode, Subject};
use crate::recognizer::Finding;
use crate::token::Kind;

impl Reader<'_, '_> {
    /// "Marketing experience with HubSpot": does what stands before the word at `word` say more than what stands behind it? "Programming
    /// experience in Java", "cloud experience with AWS" say no more.
    pub(super) fn says_more(&self, before: &[Group], behind: &[Group], word: usize) -> bool {
        let [Group { of, mode, .. }] = before else { return false };
        let bare = &["programming", "coding", "scripting", "development", "engineering", "work"];
        let choice =
            *mode == Mode::Any && of.len() == 2 && !self.before_is(word, &["practical", "equivalent"]);
        let within = |wide: &Subject| {
            let mut names = behind.iter().flat_map(|group| &group.of).filter_map(|s| s.id.as_deref());
            wide.id.as_deref().is_some_and(|wide| names.any(|narrow| self.lexicon.is_within(narrow, wide)))
        };
        // "research experience in optics" tells in what way, and not in what.
        let way = of.len() == 1 && self.before_is(word, &["clinical", "research"]);
        (of.len() == 1 && !way || choice)
            && of.iter().any(|s| s.id.is_some())
            && !of.iter().any(within)
            && !self.before_is(word, bare)
    }

    /// Where what is stressed begins, if the words at `at` say that it is.
    pub(super) fn stressed(&self, at: usize) -> Option<usize> {
        let adverb = |at: usize| usize::from(self.is(at, &["specifically", "primarily", "mainly", "mostly"]));
        let at = at + adverb(at);
        // "focused specifically on tugs"
        let leads = |at: usize| {
            let at = at + adverb(at);
            self.is(at, &["on", "in"]).then_some(at + 1)
        };
        if self.is(at, &["focusing", "focused", "focussing", "focussed", "specializing", "specialising"]) {
            return leads(at + 1);
        }
        if self.is(at, &["with"]) && self.is(at + 1, &["focus", "emphasis"]) {
            return leads(at + 2);
        }
        if !self.is(at, &["with"]) || !self.is(at + 1, &["a", "an", "particular", "strong", "special"]) {
            return None;
        }
        let word = (at + 2..at + 5)
            .find(|&i| self.is(i, &["focus", "emphasis", "specialization", "concentration"]))?;
        leads(word + 1)
    }

    /// The same behind a comma or none.
    pub(super) fn stressed_behind(&self, at: usize) -> Option<usize> {
        self.stressed(at + usize::from(self.is(at, &[","])))
    }

    /// "two years in a role focused on towing" are of towing, and of nothing that is named where no more is said of the role.
    pub(super) fn in_role(&self, leaf: &Experience, first: usize, at: usize) -> Option<Vec<Finding>> {
        let end = at + 2;
        let role = self.is(at, &["a", "the"]) && self.is(at + 1, &["role", "position", "capacity", "job"]);
        if !role {
            return None;
        }
        match self.stressed(end) {
            Some(object) => {
                let groups = self.groups(object, self.clauses.end(object));
                (!groups.is_empty()).then(|| self.findings(leaf.clone(), groups, first))
            }
            None => {
                let closed = self.token(end).is_none_or(|t| t.kind != Kind::Word);
                closed.then(|| vec![self.finding(leaf.clone(), first, end)])
            }
        }
    }

    /// Does what is stressed begin at `at`?
    pub(super) fn is_stressed(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).any(|lead| self.stressed(lead) == Some(at))
    }

    /// Adds what is stressed at `at` to what an experience is of, as a group of its own, which is not for all of the time: things, and no
    /// aims ("focused on delivering results").
    pub(super) fn with_stress(&self, groups: &mut Vec<Group>, at: usize, limit: usize) {
        let Some(from) = self.stressed_behind(at).filter(|&from| from < limit) else { return };
        let named = |h: &Hit| h.term.vocabulary() == Vocabulary::Subject && from < h.first && h.end <= limit;
        if self.token(from).is_some_and(clause::is_gerund) && !self.item.hits.iter().any(named) {
            return;
        }
        let tail = listing(self.item, self.lexicon, from, limit).groups;
        let [tail] = tail.as_slice() else { return };
        let short = |name: &str| name.split_whitespace().count() <= 4;
        if !tail.of.iter().all(|subject| subject.id.is_some() || short(&subject.text))
            && !self.token(from).is_some_and(clause::is_gerund)
        {
            return;
        }
        groups.push(tail.clone());
    }

    /// "seven years in operations, including Linux": a part of it, not for all of the time. So is what has a wish of its own ("three years
    /// in nursing, with supervisory roles preferred").
    pub(super) fn is_part_of_time(&self, group: &Group) -> bool {
        let part = (group.first..group.end).find(|&at| self.is(at, &["including", "include"]));
        part.is_some_and(|at| at < group.first + 8)
            || self.is_stressed(group.first)
            || self.has_own_wish(group)
    }

    fn has_own_wish(&self, group: &Group) -> bool {
        let with = self.is(group.first.wrapping_sub(1), &["with"]);
        let said = group.end + usize::from(self.is_experience(group.end));
        let plus = &["plus", "bonus", "advantage", "asset"];
        with && (self.is(said, clause::STRENGTHS) || self.is(said, &["a", "an"]) && self.is(said + 1, plus))
    }
}
