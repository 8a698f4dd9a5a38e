//! How a phrase falls into members: commas, "and", "or", slashes and parentheses.

use super::Reader;
use super::names::is_subject;
use crate::predicate::Mode;
use crate::token::{Kind, Token};

/// How a stretch of members is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joiner {
    Comma,
    And,
    Or,
    AndOr,
    Slash,
}

/// A member of a list: its tokens, and the list in parentheses behind it.
#[derive(Clone, Copy)]
pub(super) struct Member {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) inner: Option<(usize, usize)>,
}

impl Reader<'_, '_> {
    pub(super) fn outside_parentheses(&self, first: usize, end: usize) -> Vec<usize> {
        let mut depth = 0usize;
        let mut out = Vec::new();
        for at in first..end {
            match self.tokens.get(at).map(|t| t.text) {
                Some("(" | "[") => depth += 1,
                Some(")" | "]") => depth = depth.saturating_sub(1),
                Some(_) if depth == 0 => out.push(at),
                _ => {}
            }
        }
        out
    }

    /// Splits at commas, "and", "or" and slashes that stand outside of names and parentheses.
    pub(super) fn members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        let mut members: Vec<Member> = Vec::new();
        let mut joiners = Vec::new();
        let mut start = first;
        let mut at = first;
        let mut inner = None;
        let mut pending: Option<Joiner> = None;
        let has_comma = self
            .outside_parentheses(first, end)
            .iter()
            .any(|&i| self.tokens.get(i).is_some_and(|t| t.text == "," || t.kind == Kind::Break));
        while at < end {
            let Some(token) = self.tokens.get(at) else { break };
            if let Some(hit) = self.name_at(at).filter(|h| h.end <= end) {
                at = hit.end;
                continue;
            }
            if matches!(token.text, "(" | "[") {
                let close = self.closing(at, end);
                inner = Some((at + 1, close));
                at = (close + 1).min(end);
                continue;
            }
            let Some((joiner, next)) = self.joiner(at, first, end, has_comma) else {
                at += 1;
                continue;
            };
            if start < at {
                members.push(Member { first: start, end: at, inner: inner.take() });
                joiners.extend(pending.take());
            }
            // ", and": the word beats the comma.
            pending = Some(match (pending, joiner) {
                (Some(old), Joiner::Comma) => old,
                (_, new) => new,
            });
            at = next;
            start = next;
        }
        if start < end {
            members.push(Member { first: start, end, inner });
            joiners.extend(pending);
        }
        (members, joiners)
    }

    pub(super) fn joiner(
        &self,
        at: usize,
        first: usize,
        end: usize,
        has_comma: bool,
    ) -> Option<(Joiner, usize)> {
        let token = self.tokens.get(at)?;
        let next = self.tokens.get(at + 1);
        if token.text == ","
            || token.kind == Kind::Break
            || token.text == ";"
            || matches!(token.text, "•" | "|")
        {
            return Some((Joiner::Comma, at + 1));
        }
        if token.is("and") {
            if next.is_some_and(|t| t.text == "/") && self.tokens.get(at + 2).is_some_and(|t| t.is("or")) {
                return Some((Joiner::AndOr, at + 3));
            }
            return self.splits(at, first, end, has_comma).then_some((Joiner::And, at + 1));
        }
        if token.text == "&" && !token.glued {
            return self.splits(at, first, end, has_comma).then_some((Joiner::And, at + 1));
        }
        if token.is("or") {
            if next.is_some_and(|t| t.text == "/") && self.tokens.get(at + 2).is_some_and(|t| t.is("and")) {
                return Some((Joiner::AndOr, at + 3));
            }
            return self.splits(at, first, end, has_comma).then_some((Joiner::Or, at + 1));
        }
        if token.text == "+" && !token.glued {
            return Some((Joiner::And, at + 1));
        }
        // A slash joins names; inside "server/service" it is part of the phrase.
        let names = self.item.hits.iter().any(|h| is_subject(h) && h.end == at)
            || self.item.hits.iter().any(|h| is_subject(h) && h.first == at + 1);
        if token.text == "/" && names && at > first {
            return Some((Joiner::Slash, at + 1));
        }
        None
    }

    /// Does "and" or "or" at `at` stand between two phrases, rather than between two words of one?
    pub(super) fn splits(&self, at: usize, first: usize, end: usize, has_comma: bool) -> bool {
        if has_comma {
            // In a series only the last joiner counts: "designing and building services, tools, and APIs".
            let after_comma = at
                .checked_sub(1)
                .and_then(|i| self.tokens.get(i))
                .is_some_and(|t| t.text == "," || t.text == ")" || t.kind == Kind::Break);
            let named =
                self.item.hits.iter().any(|h| is_subject(h) && h.end == at) || self.begins_name(at + 1);
            let comma_later = self
                .outside_parentheses(at, end)
                .iter()
                .any(|&i| self.tokens.get(i).is_some_and(|t| t.text == "," || t.kind == Kind::Break));
            return after_comma || named || !comma_later;
        }
        let joins_words = |i: usize| self.tokens.get(i).is_some_and(|t| t.is("and") || t.is("or"));
        if (first..at).any(joins_words)
            && !self.begins_name(at + 1)
            && !self.item.hits.iter().any(|h| is_subject(h) && h.end == at)
        {
            return false;
        }
        if self.item.hits.iter().any(|h| is_subject(h) && h.end == at) || self.begins_name(at + 1) {
            // "C# and SQL" splits; "Python and other languages" does too.
            let left = at.saturating_sub(first);
            return left > 0;
        }
        let left: Vec<&Token<'_>> = self.tokens.get(first..at).unwrap_or_default().iter().collect();
        let right: Vec<&Token<'_>> = self.tokens.get(at + 1..end).unwrap_or_default().iter().collect();
        let words = |side: &[&Token<'_>]| side.iter().filter(|t| t.kind == Kind::Word).count();
        let (l, r) = (words(&left), words(&right));
        if l == 0 || r == 0 {
            return false;
        }
        let verb = |side: &[&Token<'_>]| side.first().is_some_and(|t| crate::clause::is_gerund(t));
        match (verb(&left), verb(&right)) {
            // "building and releasing software": one object.
            (true, true) => l > 1,
            (true, false) => false,
            // "music and entertainment"; but "development or operation of services" shares its object.
            _ if l == 1 => !right.iter().any(|t| t.is_any(&["of", "for"])) && r <= 2,
            _ => l >= 2 && r <= 6,
        }
    }

    pub(super) fn closing(&self, open: usize, end: usize) -> usize {
        let mut depth = 0usize;
        for at in open..end {
            match self.tokens.get(at).map(|t| t.text) {
                Some("(" | "[") => depth += 1,
                Some(")" | "]") => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return at;
                    }
                }
                _ => {}
            }
        }
        end
    }

    pub(super) fn open_parenthesis(&self, member: &Member) -> usize {
        member.inner.map_or(member.end, |(from, _)| from.saturating_sub(1))
    }

    /// "Large Language Models (LLMs)": the parentheses repeat the name.
    pub(super) fn same_thing(&self, member: &Member, from: usize, to: usize) -> bool {
        if (from..to).any(|at| self.tokens.get(at).is_some_and(|t| t.text == ",")) {
            return false;
        }
        let subject = |first: usize, end: usize| {
            self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end).map(|h| h.term)
        };
        let head = subject(member.first, from.saturating_sub(1));
        let acronym = to.saturating_sub(from) == 1
            && self.tokens.get(from).is_some_and(|t| {
                t.text.len() <= 6 && t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            });
        (head.is_some() && head == subject(from, to))
            || (acronym && head.is_none() && self.initials(member.first, from.saturating_sub(1), from))
    }

    pub(super) fn initials(&self, first: usize, end: usize, acronym: usize) -> bool {
        let Some(token) = self.tokens.get(acronym) else { return false };
        let initials: String = self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .filter_map(|t| t.text.chars().next())
            .flat_map(char::to_uppercase)
            .collect();
        initials.contains(&token.text.trim_end_matches('s').to_uppercase())
    }
}

pub(super) fn mode(joiners: &[Joiner], members: usize) -> Mode {
    if members <= 1 || joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr)) {
        return Mode::Any;
    }
    if joiners.contains(&Joiner::And) {
        return Mode::All;
    }
    if joiners.iter().all(|j| *j == Joiner::Slash) { Mode::Any } else { Mode::Unclear }
}
