//! Parentheses in a phrase: lists of examples, abbreviations, remarks.

use super::Reader;
use super::members::Member;
use super::names::is_subject;
use super::opener::{opener, opens_parts};
use super::words::{KINDS, PREPOSITIONS};
use crate::token::{Kind, Token};

/// Those of the house, and around it, with whom one works.
const OTHERS: &[&str] = &[
    "colleagues", "consumers", "counterparts", "departments", "experts", "partners", "stakeholders", "team",
    "teams",
];

impl Reader<'_, '_> {
    /// The tokens of a stretch that stand in no parentheses.
    pub(super) fn outside_parentheses(&self, first: usize, end: usize) -> impl Iterator<Item = usize> {
        let mut depth = 0usize;
        (first..end).filter(move |&at| {
            match self.tokens.get(at).map(|t| t.text) {
                Some("(" | "[") => depth += 1,
                Some(")" | "]") => depth = depth.saturating_sub(1),
                Some(_) => return depth == 0,
                None => {}
            }
            false
        })
    }

    /// "distributed (multi-tiered) systems": a word or two inside a name, which goes on behind them.
    pub(super) fn is_remark(&self, open: usize, close: usize, end: usize) -> bool {
        if open > 0 && self.spells(open - 1, open + 1, close) {
            return true;
        }
        // "IR(ME)R": the middle of a word.
        let glued = |at: usize| self.tokens.get(at).is_some_and(|t| t.glued && t.kind != Kind::Mark);
        if self.tokens.get(open).is_some_and(|t| t.glued) && glued(close + 1) {
            return true;
        }
        close <= open + 5
            && close + 1 < end
            && !self.any_name(open + 1, close)
            && self.tokens.get(close + 1).is_some_and(|t| {
                t.kind == Kind::Word && !t.is_any(&["and", "or", "in", "with", "for", "to", "on", "at", "as"])
            })
            && (open + 1..close).all(|at| self.tokens.get(at).is_some_and(|t| t.text != ","))
    }

    /// "(through internships, projects or coursework)", "(in a bank or shop)": where or how, and no list of examples.
    pub(super) fn is_aside(&self, from: usize, to: usize) -> bool {
        // "(formerly Deckhand)"
        let once = self.tokens.get(from).is_some_and(|t| t.is_any(&["formerly", "previously"]));
        let product = || self.any_product(from, to);
        let place = |at: usize| {
            self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t) && !t.is_any(&["as", "using"]))
        };
        // "(especially with charting frameworks)"
        let stressed = || {
            self.tokens.get(from).is_some_and(|t| t.is_any(&["especially", "particularly", "specifically"]))
                && place(from + 1)
        };
        // "(pharmaceutical or shipping industries)": where.
        let trades = || {
            let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
            opener(self.tokens, from).is_none()
                && last.is_some_and(|t| t.is_any(&["industries", "industry", "sector", "sectors"]))
                && !(from..to).any(|at| self.tokens.get(at).is_some_and(|t| t.text == ","))
        };
        let leads = || opener(self.tokens, from).is_none() && place(from) || stressed() || trades();
        once || self.is_of_others(from.saturating_sub(1), from, to) || !product() && leads()
    }

    /// "internal teams (tests, sales)", "departments such as Marketing": do those who are told of behind `class` work with one? A product
    /// is what one works with all the same.
    pub(super) fn is_of_others(&self, class: usize, from: usize, to: usize) -> bool {
        let last = class.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.is_some_and(|t| t.is_any(OTHERS)) && !self.any_product(from, to)
    }

    /// "(flute, oboe, string bass)": three short members or more are a list, whether they have names or not.
    pub(super) fn enumerates(&self, from: usize, to: usize) -> bool {
        // "(including fees and rights)" tells of parts.
        let parts = self.tokens.get(from).is_some_and(opens_parts);
        let (from, to) = if parts { (from, to) } else { self.past_opener(from, to) };
        let (members, _) = self.list_members(from, to);
        let short = |m: &Member| {
            m.end <= m.first + 3
                && !(m.first..m.end).any(|at| {
                    self.tokens
                        .get(at)
                        .is_some_and(|t| t.is_any(&["is", "are", "we", "you", "not", "must", "will"]))
                })
        };
        // One in five may be longer ("mail, browsers, printers, scanners and messaging/collaboration tools").
        let named = |m: &&Member| self.name_at(m.first).is_some() || !self.is_doing_something(m);
        members.len() >= 3
            && members.iter().all(|m| named(&m))
            && members.iter().filter(|m| short(m)).count() * 5 >= members.len() * 4
    }

    /// Where the parenthesis that opens at `open` closes.
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

    /// One past what stands in front of a member's parentheses.
    pub(super) fn open_parenthesis(&self, member: &Member) -> usize {
        member.inner.map_or(member.end, |(from, _)| from.saturating_sub(1))
    }

    /// "Large Language Models (LLMs)": the parentheses repeat the name.
    pub(super) fn same_thing(&self, member: &Member, from: usize, to: usize) -> bool {
        if (from..to).any(|at| self.tokens.get(at).is_some_and(|t| t.text == ",")) {
            return false;
        }
        // "TEKS (Texas Essential Knowledge and Skills)": the name in full.
        let letters = from.checked_sub(2).filter(|&at| at >= member.first);
        if letters.is_some_and(|letters| self.spells(letters, from, to)) {
            return true;
        }
        let subject = |first: usize, end: usize| {
            self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end).map(|h| h.term)
        };
        let head = subject(member.first, from.saturating_sub(1));
        let acronym = to.saturating_sub(from) == 1
            && self.tokens.get(from).is_some_and(|t| {
                t.text.len() <= 6 && t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            });
        // "Experience Management (XM)": letters that nobody knows behind a name in capitals.
        let coined = acronym
            && !self.item.hits.iter().any(|h| h.first == from)
            && from >= member.first + 3
            && (from - 3..from - 1)
                .all(|at| self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.is_capital()));
        // "processing, exploitation and dissemination (PED)": its first letter and its last one stand for words before it.
        let initial = |at: usize, letter: Option<char>| {
            self.tokens.get(at).and_then(|t| t.text.chars().next()).map(|c| c.to_ascii_uppercase()) == letter
        };
        let letters = self.tokens.get(from).map_or("", |t| t.text);
        let kind = from >= 3 && self.tokens.get(from - 2).is_some_and(|t| KINDS.holds(t));
        let last = from.saturating_sub(2 + usize::from(kind));
        let abridged = acronym
            && !self.item.hits.iter().any(|h| h.first == from)
            && last > 0
            && initial(last, letters.chars().next_back())
            && (last.saturating_sub(1 + 3 * letters.len())..last)
                .any(|at| initial(at, letters.chars().next()));
        // "design for manufacturing and assembly (DFM/DFA)", "geometric tolerancing (GD&T)"
        let letter = |t: &Token<'_>| t.text.chars().all(char::is_uppercase);
        let inside = self.tokens.get(from..to).unwrap_or_default();
        let pair = inside.len() > 1
            && inside.iter().all(|t| letter(t) || matches!(t.text, "&" | "/"))
            && inside.iter().skip(1).all(|t| t.glued)
            && initial(from.saturating_sub(2), inside.last().and_then(|t| t.text.chars().next_back()))
            && (member.first..from).any(|at| initial(at, letters.chars().next()));
        coined
            || pair
            || abridged
            || (head.is_some() && head == subject(from, to))
            || (acronym
                && (self.initials(member.first, from.saturating_sub(1), from)
                    || self.spells(from, member.first, from.saturating_sub(1))))
    }

    /// Are the capitals of the words in `first..end` the letters of the short form at `at`?
    pub(super) fn spells(&self, at: usize, first: usize, end: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let capital = |t: &Token<'_>| t.text.chars().next().filter(|c| c.is_uppercase());
        let words = self.tokens.get(first..end).unwrap_or_default();
        let length = token.text.chars().count();
        (2..=8).contains(&length)
            && token.text.chars().all(char::is_uppercase)
            && words.iter().filter_map(capital).eq(token.text.chars())
    }

    fn initials(&self, first: usize, end: usize, acronym: usize) -> bool {
        let Some(token) = self.tokens.get(acronym) else { return false };
        let initials: String = self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .filter_map(|t| t.text.chars().next())
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect();
        // "Scaled Agile Framework (SAFe)": a small letter at the end stands for no word.
        let capitals = token.text.trim_end_matches(char::is_lowercase).to_uppercase();
        capitals.len() > 1 && initials.ends_with(&capitals)
    }
}
