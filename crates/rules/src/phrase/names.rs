//! What one member of a phrase names.

use super::Reader;
use super::members::Member;
use super::words::{GENERIC, KINDS, is_adverb, is_cased_name, is_verb};
use crate::clause::{self, KNOWLEDGE};
use crate::lexicon::{Hit, Level, Term, Vocabulary};
use crate::list::WordList;
use crate::predicate::Subject;
use crate::token::{Kind, Token};

impl Reader<'_, '_> {
    pub(super) fn name_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.first == at && is_subject(h))
    }

    /// A name of the lexicon, or a capitalised word inside a sentence.
    pub(super) fn begins_name(&self, at: usize) -> bool {
        self.name_at(at).is_some() || self.capitalised(at)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let starts = |before: usize| {
            self.tokens.get(before).is_some_and(|t| {
                t.kind == Kind::Break
                    || t.text == ":"
                    || t.text == "." && !clause::leads_on(self.tokens, before)
            })
        };
        let sentence_start = at.checked_sub(1).is_none_or(starts);
        token.kind == Kind::Word
            && token.is_capital()
            && !sentence_start
            && token.text.len() > 1
            && !self.item.hits.iter().any(|h| is_subject(h) && h.first <= at && at < h.end)
    }

    /// Does the stretch hold a name: a product of the lexicon, a named method, or a capitalised unknown?
    pub(super) fn any_name(&self, first: usize, end: usize) -> bool {
        let inside = |h: &Hit| is_subject(h) && h.first >= first && h.end <= end;
        self.item.hits.iter().any(|h| inside(h) && (self.is_named(h) || self.is_titled(h)))
            || (first..end).any(|at| {
                self.capitalised(at) && !self.tokens.get(at).is_some_and(|t| t.is_any(&["I", "AND", "OR"]))
            })
    }

    pub(super) fn is_named(&self, hit: &Hit) -> bool {
        let Term::Subject(i) = hit.term else { return false };
        let kind = self.tokens.get(hit.end).is_some_and(|t| KINDS.holds(t));
        self.lexicon.subjects().get(i).is_some_and(|entry| {
            self.lexicon.names_one_thing(entry) && !(kind && entry.level == Level::Category)
        })
    }

    /// "knowledge of Lean Manufacturing": written as the name of something that is taught, where the words beside it are not.
    fn is_titled(&self, hit: &Hit) -> bool {
        let words = self.tokens.get(hit.first..hit.end).unwrap_or_default();
        let title = |t: &Token<'_>| t.kind == Kind::Word && t.is_capital();
        let low = |t: &Token<'_>| t.kind == Kind::Word && t.text.len() > 4 && !title(t);
        let before = self.tokens.get(..hit.first).unwrap_or_default();
        let known = before.iter().take(4).any(|t| KNOWLEDGE.holds(t));
        let behind = self.tokens.get(hit.end..).unwrap_or_default();
        let beside = before.iter().rev().take(6).chain(behind.iter().take(6));
        words.len() > 1
            && words.iter().all(|t| title(t) && !is_cased_name(t))
            && !words.last().is_some_and(|t| KINDS.holds(t) || GENERIC.holds(t))
            && !behind.first().is_some_and(|t| KINDS.holds(t))
            && (known || beside.filter(|t| low(t)).count() > 0)
    }

    /// Is it no mere kind of things, or has it capital letters that tell something?
    pub(super) fn is_name(&self, subject: &Subject) -> bool {
        let words = || subject.text.split_whitespace().filter(|w| w.len() > 2);
        let cased = words().count() > 0 && words().all(|word| self.item.has_capital(word));
        match subject.id.as_deref().and_then(|id| self.lexicon.subject(id)) {
            Some(entry) => self.lexicon.names_one_thing(entry),
            None => cased,
        }
    }

    /// Is it a thing by its own name, which no list behind it could stand for?
    pub(super) fn is_thing(&self, subject: &Subject) -> bool {
        match subject.id.as_deref().and_then(|id| self.lexicon.subject(id)) {
            Some(entry) => entry.level == Level::Product,
            None => self.is_name(subject),
        }
    }

    /// Skips verbs that a list shares: "designing and building scalable services, APIs, and …".
    pub(super) fn past_verbs(&self, first: usize, end: usize) -> usize {
        let is = |at: usize, class: fn(&Token<'_>) -> bool| {
            at < end && self.name_at(at).is_none() && self.tokens.get(at).is_some_and(class)
        };
        let mut at = first;
        loop {
            let verb = (at..end).find(|&i| !is(i, is_adverb)).unwrap_or(end);
            let again = at == first || verb > at || self.tokens.get(at - 1).is_some_and(|t| !is_verb(t));
            if !again || !is(verb, is_verb) {
                break;
            }
            at = verb + 1;
            // "standing up new sites"
            if self.tokens.get(at).is_some_and(|t| t.is_any(&["up", "out", "down", "off"])) {
                at += 1;
            }
            let joined = (at..end)
                .find(|&i| {
                    !self
                        .tokens
                        .get(i)
                        .is_some_and(|t| matches!(t.text, "," | "/") || t.is("and") || t.is("or"))
                })
                .unwrap_or(end);
            if joined > at && (is(joined, is_verb) || is(joined, is_adverb)) {
                at = joined;
            }
        }
        // A list of verbs alone ("coding, debugging") is what it names.
        let names_nothing = |t: &Token<'_>| matches!(t.text, "," | "." | "/") || t.is("and") || t.is("or");
        if at >= end || self.tokens.get(at).is_none_or(names_nothing) { first } else { at }
    }

    pub(super) fn any_known_or_noun(&self, first: usize, end: usize) -> bool {
        !self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .any(|t| t.is_any(&["data", "things", "solutions"]))
            || self.item.hits.iter().any(|h| is_subject(h) && h.first >= first && h.end <= end)
    }

    pub(super) fn is_product(&self, hit: &Hit) -> bool {
        self.lexicon.product(hit).is_some()
    }

    /// Does a product stand within these tokens?
    pub(super) fn any_product(&self, first: usize, end: usize) -> bool {
        self.item.hits.iter().any(|h| first <= h.first && h.end <= end && self.is_product(h))
    }

    /// The product that a class phrase itself names ("the Linux OS (Ubuntu, Red Hat)").
    pub(super) fn product(&self, first: usize, end: usize) -> Option<Subject> {
        let hit = self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end)?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        // "Hadoop tools (Hive, Pig)", "the Office suite (Word, Excel)": the named things stand for their class.
        let class = end > hit.first + 1
            && end <= hit.end + 3
            && !(hit.end..end).any(|at| self.tokens.get(at).is_some_and(|t| t.is("and")))
            && self.tokens.get(end - 1).is_some_and(|t| {
                KINDS.holds(t) || t.is_any(&["ecosystem", "products", "services", "suite", "technologies"])
            });
        (entry.level == Level::Product && !class).then(|| self.named(hit, entry))
    }

    pub(super) fn subjects(&self, members: &[Member]) -> Vec<Subject> {
        members.iter().flat_map(|m| self.subject(m.first, self.open_parenthesis(m))).collect()
    }
}

/// Words behind a name that open what it is used for, or where.
pub(super) static USES: WordList = WordList::of(&[
    "for", "in", "with", "on", "at", "to", "across", "within", "from", "as", "including", "such", "via",
]);

pub(super) fn is_subject(hit: &Hit) -> bool {
    hit.term.vocabulary() == Vocabulary::Subject
}
