//! Lists whose members semicolons part, with commas inside of them: "planning, arranging and running surveys; drawing charts".

use super::opener::opener;
use super::words::{SOME, is_adverb, is_ing};
use super::{Group, Listing, Reader};
use crate::predicate::Mode;

impl Reader<'_, '_> {
    /// The members of such a list: what is done in each of them, or the things that it names.
    pub(super) fn semicolons(&self, first: usize, end: usize) -> Option<Listing> {
        if !self.tokens.get(first..end)?.iter().any(|t| t.text == ";") {
            return None;
        }
        let mut marks: Vec<usize> = self
            .outside_parentheses(first, end)
            .filter(|&at| self.tokens.get(at).is_some_and(|t| t.text == ";"))
            .collect();
        let mark = *marks.first()?;
        let colon = (first..mark).rev().find(|&at| self.tokens.get(at).is_some_and(|t| t.text == ":"));
        let opened = (first..mark).find_map(|at| opener(self.tokens, at)).filter(|&from| from < mark);
        let mut start = opened.max(colon.map(|at| at + 1)).unwrap_or(first);
        let head = self.tokens.get(first..start).unwrap_or_default();
        let some = head.iter().any(|t| SOME.holds(t) || t.is("or"));
        let mut mode = Mode::Unclear;
        let mut of = Vec::new();
        let mut done = false;
        marks.push(end);
        for mark in marks {
            let (mut from, to) = self.trim(start, mark);
            start = mark + 1;
            if let Some(word) = self.tokens.get(from).filter(|t| t.is("and") || t.is("or")) {
                mode = if word.is("or") { Mode::Any } else { Mode::All };
                from += 1;
            }
            let to = self.before_remark(from, to);
            let verb = from + usize::from(self.tokens.get(from).is_some_and(is_adverb));
            let deed =
                self.tokens.get(verb).is_some_and(is_ing) && self.name_at(verb).is_none_or(|h| h.end < to);
            // "drawing charts; analysis of currents and tides": beside what is done, what has no name is done, too.
            if deed || done && from < to && !self.any_name(from, to) {
                done = true;
                let examples = (from + 1..to).find(|&at| opener(self.tokens, at).is_some()).unwrap_or(to);
                of.extend(self.subject(from, examples));
            } else if from < to {
                of.extend(self.read(from, to).groups.into_iter().flat_map(|group| group.of));
            }
        }
        let open = opened.is_some();
        if open || some {
            mode = Mode::Any;
        }
        let mut group = Group { named: self.any_name(first, end), of, mode, open, first, end };
        if group.of.is_empty() {
            return Some(Listing::default());
        }
        let done = colon.filter(|_| !open).and_then(|colon| self.done_in_areas(first, colon));
        group.first = done.as_ref().map_or(first, |done| done.end);
        Some(Listing { groups: done.into_iter().chain([group]).collect() })
    }
}
