//! The fields before a degree's name: "engineering degree", "science or nursing diploma".

use super::Run;
use super::fields::CLASSES;
use crate::lexicon::{Hit, Vocabulary};
use crate::predicate::DegreeLevel;

impl Run<'_, '_> {
    /// "engineering degree", "science or nursing diploma", "computer science or related degree".
    pub(super) fn field_before(&mut self) {
        if self.level == DegreeLevel::HighSchool {
            return;
        }
        let word = |at: usize| at.checked_sub(1).and_then(|i| self.tokens.get(i));
        let mut end = self.first;
        // "A relevant degree"
        let name = self.tokens.get(end..self.end).unwrap_or_default();
        let bare = matches!(name, [degree] if degree.is("degree"));
        let related = word(end).is_some_and(|t| {
            t.is_any(&["related", "similar"]) || bare && t.is_any(&["relevant", "appropriate"])
        });
        // "Related associate's degree preferred"; but in "or related bachelor's degree" what is related is the degree before.
        let own = related
            && !word(end - 1).is_some_and(|t| t.is_any(&["or", "and"]) || matches!(t.text, "," | "/"));
        self.related |= related && bare || own;
        if related {
            end -= 1;
            if word(end).is_some_and(|t| t.is("or")) {
                end -= 1;
            }
        }
        // "computer science (or related) degree"
        let open = (end.saturating_sub(5)..end).rev().find(|&at| self.is(at, &["("]));
        let bracket = open.filter(|&open| {
            word(end).is_some_and(|t| t.text == ")")
                && (open..end).any(|at| self.is(at, &["related", "similar", "relevant"]))
                && self.field_ending(open).is_some()
        });
        if let Some(open) = bracket {
            (self.related, end) = (true, open);
        }
        let mut found = Vec::new();
        // "Education BS or BA in physics": a label.
        let label = |at: usize| at == 1 && self.tokens.first().is_some_and(|t| t.text == "Education");
        while let Some((first, last)) = self.kind_ending(end, bare).filter(|_| !label(end)) {
            found.insert(0, self.item.text(first, last).into_owned());
            self.first = first;
            end = first;
            while end > 0
                && self.tokens.get(end - 1).is_some_and(|t| t.is("or") || matches!(t.text, "/" | ","))
            {
                end -= 1;
            }
        }
        if !found.is_empty() {
            self.related |= related;
            self.fields.extend(found);
        }
    }

    /// A field that ends there, or before a mere "degree" a class of them: "an engineering or technical degree".
    fn kind_ending(&self, end: usize, bare: bool) -> Option<(usize, usize)> {
        let class = || end.checked_sub(1).filter(|&at| bare && self.is(at, CLASSES)).map(|at| (at, end));
        self.field_ending(end).map(|field| (field.first, field.end)).or_else(class)
    }

    fn field_ending(&self, end: usize) -> Option<&Hit> {
        let fields = self.item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Field);
        fields.filter(|h| h.end == end).max_by_key(|h| h.end - h.first)
    }
}
