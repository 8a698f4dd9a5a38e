//! What one member of a phrase names.

use super::Reader;
use super::members::Member;
use crate::lexicon::{Hit, Level, SubjectEntry, Term, Vocabulary};
use crate::predicate::Subject;
use crate::token::{Kind, Token};

impl Reader<'_, '_> {
    pub(super) fn name_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| is_subject(h) && h.first == at)
    }

    /// A name of the lexicon, or a capitalised word inside a sentence.
    pub(super) fn begins_name(&self, at: usize) -> bool {
        self.name_at(at).is_some() || self.capitalised(at)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let sentence_start = at == 0
            || self
                .tokens
                .get(at - 1)
                .is_some_and(|t| t.kind == Kind::Break || t.text == ":" || t.text == ".");
        token.kind == Kind::Word
            && token.text.chars().next().is_some_and(char::is_uppercase)
            && !sentence_start
            && token.text.len() > 1
            && !self.item.hits.iter().any(|h| is_subject(h) && h.first <= at && at < h.end)
    }

    /// Does the stretch hold a name: a product of the lexicon, a named method, or a capitalised unknown?
    pub(super) fn any_name(&self, first: usize, end: usize) -> bool {
        self.item.hits.iter().any(|h| is_subject(h) && h.first >= first && h.end <= end && self.is_named(h))
            || (first..end).any(|at| {
                self.capitalised(at) && !self.tokens.get(at).is_some_and(|t| t.is_any(&["I", "AND", "OR"]))
            })
    }

    pub(super) fn is_named(&self, hit: &Hit) -> bool {
        let Term::Subject(i) = hit.term else { return false };
        let Some(entry) = self.lexicon.subjects().get(i) else { return false };
        // Kinds of things ("cloud platforms", "databases") name nothing; methods that are taught under their name do.
        entry.level == Level::Product
            || matches!(
                entry.class.as_str(),
                "machine-learning"
                    | "software-method"
                    | "data-analysis"
                    | "security-standard"
                    | "accounting-practice"
                    | "quality-standard"
                    | "query-language"
                    | "ci-cd"
                    | "cryptography"
                    | "networking-protocol"
            )
    }

    /// Has it an id that is no mere kind of things, or a capital letter?
    pub(super) fn is_name(&self, subject: &Subject) -> bool {
        let kind = subject
            .id
            .as_deref()
            .and_then(|id| self.lexicon.subject(id))
            .is_some_and(|e| e.level == Level::Category);
        let words = || subject.text.split_whitespace().filter(|w| w.len() > 2);
        let cased = words().count() > 0 && words().all(|w| w.chars().any(char::is_uppercase));
        !kind && (subject.id.is_some() || cased)
    }

    /// Skips verbs that a list shares: "designing and building scalable services, APIs, and …".
    pub(super) fn past_verbs(&self, first: usize, end: usize) -> usize {
        let verb = |at: usize| self.tokens.get(at).is_some_and(crate::clause::is_gerund);
        let mut at = first;
        while at + 1 < end && verb(at) && self.name_at(at).is_none() {
            at += 1;
            if self
                .tokens
                .get(at)
                .is_some_and(|t| t.is("and") || t.is("or") || t.text == "," || t.text == "/")
                && verb(at + 1)
            {
                at += 1;
            } else if self.tokens.get(at).is_some_and(|t| t.text == ",")
                && self.tokens.get(at + 1).is_some_and(|t| t.is("and"))
                && verb(at + 2)
            {
                at += 2;
            }
        }
        // A list of verbs alone ("coding, debugging") is what it names.
        if at == first || self.tokens.get(at).is_none_or(|t| matches!(t.text, "," | "." | "/")) {
            first
        } else {
            at
        }
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

    /// The product that a class phrase itself names ("the Linux OS (Ubuntu, Red Hat)").
    pub(super) fn product(&self, first: usize, end: usize) -> Option<Subject> {
        let hit = self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end)?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        (entry.level == Level::Product).then(|| self.named(hit, entry))
    }

    pub(super) fn named(&self, hit: &Hit, entry: &SubjectEntry) -> Subject {
        Subject {
            id: Some(entry.id.clone()),
            name: entry.name.clone(),
            text: hit.span.of(self.item.source).to_owned(),
        }
    }

    pub(super) fn subjects(&self, members: &[Member]) -> Vec<Subject> {
        members.iter().flat_map(|m| self.subject(m.first, self.open_parenthesis(m))).collect()
    }

    /// The thing that one member names. Words around a name that say no more than the name does are dropped.
    pub(super) fn subject(&self, first: usize, end: usize) -> Option<Subject> {
        let (first, end) = self.trim(first, end);
        let (first, end) = self.strip(first, end);
        if first >= end {
            return None;
        }
        let whole = self.item.text(first, end);
        if whole.chars().filter(|c| c.is_alphanumeric()).count() == 0
            || self.tokens.get(first).is_some_and(|t| {
                end - first == 1
                    && t.is_any(&[
                        "others", "other", "more", "etc", "similar", "equivalent", "related", "years", "it",
                        "both", "each",
                    ])
            })
        {
            return None;
        }
        if self.tokens.get(first).is_some_and(|t| {
            t.is_any(&["other", "similar", "equivalent", "related", "comparable", "another", "any"])
        }) && !self.any_name(first, end)
        {
            return None;
        }
        let hit = self
            .item
            .hits
            .iter()
            .filter(|h| is_subject(h) && h.first >= first && h.end <= end)
            .max_by_key(|h| h.end - h.first);
        if let Some(hit) = hit
            && let Term::Subject(i) = hit.term
            && let Some(entry) = self.lexicon.subjects().get(i)
        {
            let rest = (first..hit.first)
                .chain(hit.end..end)
                .filter_map(|at| self.tokens.get(at))
                .filter(|t| t.kind == Kind::Word && !t.is_any(GENERIC))
                .count();
            if rest == 0 {
                return Some(self.named(hit, entry));
            }
        }
        let text = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Subject { id: None, name: text.to_lowercase(), text })
    }

    /// Takes off articles, leading verbs in front of names, and trailing words such as "skills".
    pub(super) fn strip(&self, first: usize, end: usize) -> (usize, usize) {
        let (mut first, mut end) = (first, end);
        loop {
            let Some(token) = self.tokens.get(first) else { break };
            let next = first + 1;
            let drop = token.is_any(&[
                "a", "an", "the", "various", "our", "your", "modern", "multiple", "both", "either", "also",
                "strong", "at", "least", "following", "one", "more", "of", "in", "with", "on", "using", "as",
                "to", "for", "than", "two", "three", "some", "core", "basic", "common", "popular",
                "relevant", "wide", "array", "range", "variety", "broad",
            ]) || (matches!(token.text, ":" | "-" | "\"" | "'" | "“" | "”" | "*"))
                || (crate::clause::is_gerund(token)
                    && (self.name_at(next).is_some()
                        || self.tokens.get(next).is_some_and(|t| t.is_any(&["in", "with", "on", "as"]))
                            && self.begins_name(next + 1)))
                || (token.is_any(&["coding", "programming"])
                    && self.tokens.get(next).is_some_and(|t| t.is_any(&["in", "with"])))
                || (token.is("working") && self.tokens.get(next).is_some_and(|t| t.is("as")));
            if !drop || next >= end {
                break;
            }
            first = next;
        }
        if let Some(at) = (first + 2..end).rev().find(|&at| self.tokens.get(at).is_some_and(|t| t.is("in")))
            && self
                .tokens
                .get(end - 1)
                .is_some_and(|t| t.is_any(&["environment", "environments", "setting", "settings"]))
        {
            end = at;
        }
        while end > first + 1
            && self.tokens.get(end - 1).is_some_and(|t| {
                t.is_any(&[
                    "skills", "skill", "experience", "role", "roles", "position", "positions", "field",
                    "industry", "etc", "setting", "capacity", "tools", "technologies", "environment",
                ]) || matches!(t.text, "." | ":" | "," | "\"" | "'" | "”" | "*")
            })
        {
            let named = self
                .item
                .hits
                .iter()
                .any(|h| is_subject(h) && h.end == end && h.end - h.first > 1 && h.first >= first);
            if named {
                break;
            }
            end -= 1;
        }
        (first, end)
    }

    pub(super) fn trim(&self, first: usize, end: usize) -> (usize, usize) {
        let edge = |t: &Token<'_>| {
            matches!(t.text, "," | ";" | ":" | "\n" | "." | "•" | "–" | "—") || (t.text == "-" && !t.glued)
        };
        let (mut first, mut end) = (first, end.min(self.tokens.len()));
        while first < end
            && self.tokens.get(first).is_some_and(|t| {
                edge(t) && t.text != "."
                    || (t.text == "." && !self.tokens.get(first + 1).is_some_and(|n| n.glued))
            })
        {
            first += 1;
        }
        while end > first && self.tokens.get(end - 1).is_some_and(|t| edge(t) || t.is_any(&["and", "or"])) {
            end -= 1;
        }
        (first, end)
    }
}

/// Words that add nothing to a name beside them.
const GENERIC: &[&str] = &[
    "programming", "language", "languages", "scripting", "framework", "frameworks", "library", "libraries",
    "tool", "tools", "technology", "technologies", "software", "development", "platform", "platforms",
    "skills", "skill", "experience", "coding", "environment", "environments", "application", "applications",
    "code", "codebase", "suite", "based", "systems", "system", "concepts", "principles", "best", "practices",
    "practice", "methodology", "methodologies", "techniques", "services", "service", "other", "database",
    "databases", "the", "a", "an", "and", "in", "with", "of", "using", "s",
];

pub(super) fn is_subject(hit: &Hit) -> bool {
    hit.term.vocabulary() == Vocabulary::Subject
}
