//! Years that are told of somebody: "a data scientist with five years of experience", "… with a minimum of five years in the field".

use super::Reader;
use super::timed::Read;
use crate::lexicon::Vocabulary;
use crate::list::WordList;
use crate::phrase::Group;
use crate::predicate::{Experience, Mode, Subject};
use crate::quantity::Duration;
use crate::token::{Kind, Token};

/// Words between "with" and an amount.
static LEADING: WordList =
    WordList::of(&["a", "at", "least", "minimum", "of", "over", "more", "than", "approximately", "about"]);

/// Words that no name of a role holds.
static OTHER: WordList = WordList::of(&[
    "a", "an", "the", "for", "of", "or", "and", "are", "is", "be", "as", "by", "to", "in", "on", "our",
    "you", "we", "who", "seeking", "seeks", "seek", "need", "needs", "hire", "hiring", "with", "must",
    "degree",
]);

/// What is said of whoever has the role.
static PRAISE: WordList = WordList::of(&[
    "highly", "experienced", "seasoned", "motivated", "talented", "skilled", "qualified", "passionate",
    "driven", "strong", "proven", "accomplished", "dedicated",
]);

/// What by itself says who somebody is.
static ROLES: WordList = WordList::of(&[
    "engineer", "engineers", "developer", "developers", "manager", "managers", "analyst", "analysts",
    "designer", "designers", "consultant", "consultants", "scientist", "scientists", "recruiter",
    "recruiters",
]);

impl Reader<'_, '_> {
    /// The role before the "with" that leads to the amount at `first`.
    pub(super) fn role_before(&self, first: usize) -> Option<Group> {
        const MOST: usize = 6;
        let token = |at: usize| self.token(at);
        let with = (first.saturating_sub(5)..first)
            .rev()
            .find(|&at| !token(at).is_some_and(|t| LEADING.holds(t)))?;
        if !self.is(with, &["with"]) {
            return None;
        }
        let part = |t: &Token<'_>| t.kind == Kind::Word && !OTHER.holds(t);
        let named =
            (with.saturating_sub(MOST)..with).rev().take_while(|&at| token(at).is_some_and(part)).last()?;
        // "We need an engineer with five years of experience": the job, of which nothing more is said. "problem-solver engineers"
        let article = usize::from(self.is(named.wrapping_sub(1), &["a", "an", "the"]));
        if self
            .is(named.wrapping_sub(1 + article), &["need", "needs", "for", "seeking", "recruit", "hire", "-"])
        {
            return None;
        }
        let start = (named..with).find(|&at| !token(at).is_some_and(|t| PRAISE.holds(t)))?;
        let paper = |v: Vocabulary| matches!(v, Vocabulary::Degree | Vocabulary::Credential);
        if self.item.hits.iter().any(|h| paper(h.term.vocabulary()) && h.first < with && start < h.end) {
            return None;
        }
        // "a customer service professional": of customer service.
        let person = self.is(with - 1, &["professional", "professionals"]);
        let end = with - usize::from(person);
        let text = self.item.text(start, end);
        let role =
            || token(end - 1).is_some_and(|t| ROLES.holds(t)) || !self.lexicon.titles_in(&text).is_empty();
        if end == start || !person && !role() {
            return None;
        }
        let of = vec![Subject::phrase(&text)];
        Some(Group { of, mode: Mode::Any, open: false, named: false, first: start, end })
    }

    /// An amount with which nothing stands but the job's own field: of the role that has it, or of what is relevant.
    pub(super) fn in_field(&self, leaf: &Experience, d: &Duration, next: usize) -> Option<Read> {
        let field = self.is(next, &["in"]) && self.is_field(next + 1);
        let ends = self.token(d.end).is_none_or(|t| matches!(t.text, "." | "," | ";" | "\n"));
        if !field && !ends {
            return None;
        }
        let end = if field { next + 3 } else { d.end };
        match self.role_before(d.first) {
            Some(role) => Some(Read::Found(self.of_role(leaf.clone(), role, end))),
            None if field => {
                let leaf = Experience { relevant: true, ..leaf.clone() };
                Some(Read::Found(vec![self.finding(leaf, d.first, end)]))
            }
            None => None,
        }
    }

    /// Experience in the role, to `end`.
    pub(super) fn of_role(&self, leaf: Experience, role: Group, end: usize) -> Vec<super::Finding> {
        let first = role.first;
        self.pre(leaf, vec![role], first, end)
    }
}
