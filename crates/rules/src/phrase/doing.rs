//! Members that tell what is done: verbs, and nouns such as "development" that wait for their object.

use super::members::Member;
use super::names::is_subject;
use super::words::{GENERIC, PLACES, PREPOSITIONS, is_act, is_adverb, is_ing, is_people, is_verb};
use super::{Group, Opens, Reader};
use crate::lexicon::Hit;
use crate::predicate::Mode;
use crate::token::Kind;

/// What is done with others.
pub(super) const TOGETHER: &[&str] =
    &["collaborating", "partnering", "communicating", "coordinating", "engaging", "interacting", "liaising"];

/// In what something is done, as lists of it call that.
const AREAS: &[&str] = &[
    "area", "areas", "disciplines", "fields", "functions", "industries", "sectors", "settings",
    "specialties", "subjects", "topics", "trades",
];

impl Reader<'_, '_> {
    /// "leading teams in one of the following areas: …": what is done in all of them, where that is work with people or has a name.
    pub(super) fn done_in_areas(&self, first: usize, colon: usize) -> Option<Group> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let areas = colon.checked_sub(1).is_some_and(|last| is(last, AREAS));
        let lead = (first + 1..colon).rev().find(|&at| is(at, &["in", "within", "across"]))?;
        let people = (first..lead).any(|at| self.tokens.get(at).is_some_and(is_people));
        let field = self.item.hits.iter().any(|h| is_subject(h) && first <= h.first && h.end <= lead);
        let head = self.group(first, lead, Opens::No);
        (areas && (people || field) && !head.of.is_empty()).then_some(Group {
            mode: Mode::Any,
            first,
            end: lead,
            ..head
        })
    }

    /// Does it begin with a verb in "-ing", adverbs aside, that begins no name?
    pub(super) fn is_doing(&self, member: &Member) -> bool {
        self.verb_at(self.content_start(member), member.end)
    }

    /// "handling calls": a verb and what it is done to.
    pub(super) fn is_doing_something(&self, member: &Member) -> bool {
        self.begins_with_verb(member) && self.content_start(member) + 1 < self.open_parenthesis(member)
    }

    pub(super) fn begins_with_verb(&self, member: &Member) -> bool {
        let at = self.content_start(member);
        self.tokens.get(at).is_some_and(is_verb) && !self.is_of_noun(at)
    }

    /// "a trading firm": behind an article, a word in "-ing" says of what kind the noun behind it is.
    fn is_of_noun(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.tokens.get(i));
        before.is_some_and(|t| t.is_any(&["a", "an"]))
    }

    pub(super) fn verb_at(&self, at: usize, end: usize) -> bool {
        let at = (at..end).find(|&i| !self.tokens.get(i).is_some_and(is_adverb)).unwrap_or(at);
        let Some(token) = self.tokens.get(at).filter(|_| !self.is_of_noun(at)) else { return false };
        // "testing the systems", "setting up": no field of that name.
        let takes_object = at + 1 < end
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|t| t.is_any(&["the", "a", "an", "our", "all", "up", "out"]));
        // "mentoring" is a field, "mentoring other researchers" something to do.
        let does = |hit: &Hit| {
            hit.end == at + 1
                && hit.end < end
                && self.tokens.get(hit.end).is_some_and(|t| {
                    t.kind == Kind::Word && !GENERIC.holds(t) && !PREPOSITIONS.holds(t) && !PLACES.holds(t)
                })
        };
        is_verb(token) && self.name_at(at).is_none_or(does) || is_ing(token) && takes_object
    }

    /// Nothing but verbs, so that an object must still come.
    pub(super) fn is_bare_verb(&self, member: &Member) -> bool {
        self.is_doing(member) && self.is_ing_only(member)
    }

    pub(super) fn is_ing_only(&self, member: &Member) -> bool {
        self.plain_tokens(member).iter().all(|t| {
            is_ing(t)
                || is_adverb(t)
                || t.is_any(&["and", "or", "up", "out", "off", "over", "down"])
                || t.text == ","
        })
    }

    /// "developing training": a verb, and a thing in "-ing" that it is done to.
    pub(super) fn is_doing_one_thing(&self, member: &Member) -> bool {
        let (at, end) = (self.content_start(member), self.core_end(member));
        end == at + 1
            && [at, end].iter().all(|&i| self.tokens.get(i).is_some_and(is_ing))
            && self.begins_with_verb(member)
    }

    /// "collaborating with others on designing": a verb waits for its object.
    pub(super) fn ends_in_verb(&self, member: &Member) -> bool {
        let end = self.core_end(member);
        end > member.first
            && self.tokens.get(end).is_some_and(is_ing)
            && self
                .tokens
                .get(end - 1)
                .is_some_and(|t| t.is_any(&["on", "in", "of", "by", "and", "or"]) || t.text == ",")
    }

    /// "in the selection | application of methods": an act behind its article, and another one with the object of both.
    pub(super) fn waits_for_object(&self, left: &Member, right: &Member) -> bool {
        let act = |at: usize| self.tokens.get(at).is_some_and(is_act);
        let last = self.core_end(left);
        let first = self.content_start(right);
        left.inner.is_none()
            && last > left.first
            && act(last)
            && self.tokens.get(last - 1).is_some_and(|t| t.is("the"))
            && act(first)
            && self.tokens.get(first + 1).is_some_and(|t| t.is("of"))
    }

    /// "the development, implementation and audit of guidelines": what is done to the object behind the last of them.
    pub(super) fn awaits_object(&self, left: &Member, right: &Member, rest: &[Member]) -> bool {
        let act = |m: &Member| {
            let at = self.content_start(m);
            at + 1 == m.end && self.tokens.get(at).is_some_and(is_act) && !self.any_name(at, m.end)
        };
        let last = |m: &Member| {
            let at = self.content_start(m);
            self.tokens.get(at).is_some_and(is_act) && self.tokens.get(at + 1).is_some_and(|t| t.is("of"))
        };
        let acts = |m: &Member| {
            (m.first..m.end).all(|at| {
                self.tokens.get(at).is_some_and(|t| {
                    is_act(t) || t.kind == Kind::Mark || t.is_any(&["the", "and", "or", "and/or"])
                })
            })
        };
        acts(left) && (last(right) || act(right) && rest.iter().find(|m| !act(m)).is_some_and(last))
    }

    /// "collaborating across Sales, Marketing and Product", "working cross-functionally with Sales and Product": one activity, whoever it
    /// is done with.
    pub(super) fn is_together(&self, first: usize, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let how = |at: usize| {
            self.tokens.get(at).is_some_and(|t| is_adverb(t) || t.is("cross") || t.text == "-" && t.glued)
        };
        let with = (first + 1..end).find(|&at| !how(at)).unwrap_or(end);
        // "working directly with Rust": with what, and not with whom.
        let jointly = (first + 1..with).any(|at| {
            is(at, &["closely", "collaboratively", "cooperatively", "functionally", "crossfunctionally"])
        });
        (is(first, TOGETHER) || jointly && is(first, &["working"]))
            && is(with, &["across", "with", "between", "among"])
            && !self.any_product(with, end)
            // "collaborating across teams and mentoring them"
            && !(with + 1..end).any(|at| {
                let joined = is(at - 1, &["and", "or"]) || self.tokens.get(at - 1).is_some_and(|t| t.text == ",");
                joined && self.tokens.get(at).is_some_and(|t| is_verb(t) || t.is("in"))
            })
    }
}
