//! A list of names that stands for its class, and whether it goes on.

use super::joiners::{Joiner, mode};
use super::members::Member;
use super::opener::opener;
use super::words::{is_cased_name, is_kind, is_purpose};
use super::{Group, Opens, Reader};
use crate::predicate::{Mode, Subject};

impl Reader<'_, '_> {
    /// A list of names.
    pub(super) fn group(&self, first: usize, end: usize, opens: Opens) -> Group {
        let (from, to) = self.past_opener(first, end);
        let (mut members, joiners) = self.list_members(from, to);
        if opens == Opens::Examples && self.closes_besides(&members) {
            members.pop();
        }
        let mut of = Vec::new();
        // "tools (Word, Excel and Outlook)", "languages (C, C++ or Rust)", "one language (Go/Rust)": these examples are all that there are.
        let chosen = || {
            joiners.iter().all(|joiner| *joiner == Joiner::Slash)
                && (first.saturating_sub(6)..first).any(|at| self.tokens.get(at).is_some_and(|t| t.is("one")))
        };
        let closes = opens == Opens::Parenthesis
            && from == first
            && (matches!(joiners.last(), Some(Joiner::And | Joiner::Or)) || !joiners.is_empty() && chosen());
        let mut open = opens != Opens::No && !closes || self.closes_open(from, to);
        for member in &members {
            // "Excel, mail clients, e.g. Outlook": what a member begins with opens examples of the one before.
            if let Some(from) = opener(self.tokens, member.first).filter(|&from| from < member.end) {
                of.pop_if(|class| !self.is_thing(class));
                of.extend(self.subject(from, self.open_parenthesis(member)));
                open = true;
                continue;
            }
            // "Excel and mail clients such as Outlook": inside a list, too, the named things stand for their class.
            let (class, nested) = self.past_class(member);
            if nested > member.first {
                open = true;
                // "C# including its class library": a thing stands for itself.
                of.extend(self.subject(member.first, class).filter(|s| self.is_thing(s)));
            }
            let own = self.subject(nested, self.open_parenthesis(member));
            let inner = member.inner.filter(|&(a, b)| {
                !self.same_thing(member, a, b) && !self.is_wish(a - 1, b + 1) && !self.is_aside(a, b)
            });
            let examples = inner.map(|(a, b)| {
                let (a, b) = self.past_opener(a, b);
                self.subjects(&self.list_members(a, b).0)
            });
            match examples {
                // A kind of things is named by its examples.
                Some(examples) if !examples.is_empty() => {
                    of.extend(own.filter(|s| self.is_thing(s)));
                    of.extend(examples);
                    open = true;
                }
                _ => of.extend(own),
            }
        }
        self.leave_out_kinds(&mut of);
        let mode = if open { Mode::Any } else { mode(&joiners, of.len()) };
        let named = self.any_name(from, to)
            || open
                && self.enumerates(from, to)
                && (from..to).any(|at| self.tokens.get(at).is_some_and(is_cased_name));
        Group { named, of, mode, open, first, end }
    }

    /// "BGP, MPLS, and integrating networks", "BGP, MPLS, and network virtualization technologies": behind "and", what is done, or a kind
    /// of things, is no example like the names before it, but asked besides.
    fn closes_besides(&self, members: &[Member]) -> bool {
        let [before @ .., last] = members else { return false };
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        if before.is_empty() || !is(last.first - 1, &["and", "&"]) || self.any_name(last.first, last.end) {
            return false;
        }
        let named = |m: &Member| match self.name_at(self.content_start(m)) {
            Some(hit) => self.is_product(hit) && hit.end == self.core_end(m) + 1,
            None => self.is_cased(m),
        };
        let besides = if self.ends_in_kind(last) {
            before.len() > 1 && self.words(last) > 1
        } else {
            self.is_doing_something(last) || self.tokens.get(last.first).is_some_and(is_purpose)
        };
        besides && before.iter().all(named)
    }

    /// Beside something, "tools" and "guidelines" alone name nothing.
    pub(super) fn leave_out_kinds(&self, of: &mut Vec<Subject>) {
        let kind = |s: &Subject| s.id.is_none() && is_kind(&s.text);
        if !of.iter().all(kind) {
            of.retain(|s| !kind(s));
        }
    }

    /// Where the class of a member ends, and where the examples of it begin; both at its beginning where it gives none.
    fn past_class(&self, member: &Member) -> (usize, usize) {
        let end = self.open_parenthesis(member);
        let examples = |at| opener(self.tokens, at).filter(|&from| from < end).map(|from| (at, from));
        (member.first + 1..end).find_map(examples).unwrap_or((member.first, member.first))
    }

    pub(super) fn past_opener(&self, first: usize, end: usize) -> (usize, usize) {
        let (from, to) = self.trim(first, end);
        (opener(self.tokens, from).unwrap_or(from).min(to), to)
    }

    /// "etc.", "or similar", "and others", "or equivalent": the list goes on.
    pub(super) fn closes_open(&self, first: usize, end: usize) -> bool {
        (first..end.saturating_sub(1)).any(|at| {
            let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
            is(at + 1, &["etc"])
                || is(at, &["or"]) && is(at + 2, &["equivalent", "equivalents"])
                || (is(at, &["or", "and"])
                    || self.tokens.get(at).is_some_and(|t| matches!(t.text, "," | "&")))
                    && (is(
                        at + 1,
                        &[
                            "similar", "others", "equivalent", "comparable", "other", "related", "more",
                            "like", "another", "adjacent",
                        ],
                    ) || is(at + 1, &["a", "an", "any"])
                        && is(at + 2, &["similar", "related", "comparable", "equivalent", "adjacent"])
                        || is(at + 1, &["any"]) && is(at + 2, &["other"]))
                    && !self.is_other_form(at + 1)
                    // "teams of 25 or more", "ten years or more"
                    && !(is(at + 1, &["more"])
                        && at > 0
                        && (is(at - 1, &["years", "yrs", "months"])
                            || self.tokens.get(at - 1).is_some_and(|t| t.number().is_some())))
        }) || self.tokens.get(end).is_some_and(|t| t.is("etc"))
            || self.trails_off(first, end)
    }

    /// "Go, Scala, AWS...": a list that ends in dots.
    fn trails_off(&self, first: usize, end: usize) -> bool {
        let is = |at: usize, mark: &str| self.tokens.get(at).is_some_and(|t| t.text == mark);
        let dots = end + usize::from(is(end, ","));
        let lists = (first..end).any(|at| is(at, ","));
        lists && (is(dots, "…") || is(end - 1, "…") || (dots..dots + 3).all(|at| is(at, ".")))
    }
}
