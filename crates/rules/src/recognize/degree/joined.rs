//! Which names are asked for together: "Bachelor's or Master's", "BS/MS/PhD".

use super::Run;
use super::brackets::KINDS;
use super::names::Name;
use crate::lexicon::{Term, Vocabulary};
use crate::predicate::DegreeLevel;

impl Run<'_, '_> {
    /// Is the next degree's name part of this one?
    pub(super) fn joins(&self, next: &Name<'_>) -> bool {
        let gap = self.tokens.get(self.end..next.first).unwrap_or_default();
        // "an undergraduate (BS) or graduate (MS) degree"
        let enclosed = self.is_enclosed();
        gap.len() <= 5
            && gap.iter().all(|t| {
                matches!(t.text, "/" | "," | ")" | "'" | "’" | "-")
                    || t.is_any(&["or", "and", "a", "an", "s", "other"])
                    || enclosed && (t.text == "(" || t.is_any(KINDS))
                    || self.level == DegreeLevel::HighSchool && t.is_any(&["possession", "of"])
            })
            && !gap.iter().any(|t| matches!(t.text, "OR" | "AND"))
            && gap.iter().any(|t| matches!(t.text, "/" | ",") || t.is("or"))
            && (self.is_series(next) || self.accepts_field_of(next))
            && !self.is_rung(next)
            && !self.is_topped_by_wish(next)
    }

    /// "Bachelor's degree, Master's preferred", "BS or MS (preferred)": the wish is for the higher one alone.
    fn is_topped_by_wish(&self, next: &Name<'_>) -> bool {
        let comma =
            self.tokens.get(self.end..next.first).is_some_and(|gap| gap.iter().all(|t| t.text == ","));
        let own = |at: &usize| {
            self.is(*at, &["degree", "degrees", "'", "’", "s", "is", "strongly", "highly", "also"])
        };
        let wish = (next.end..next.end + 5).find(|at| !own(at)).unwrap_or(next.end);
        let wished = self.is(wish, &["preferred", "desired", "desirable"])
            || self.is(wish, &["a", "an"]) && self.is(wish + 1, &["plus", "advantage", "asset", "bonus"]);
        let open = wish + 1;
        let word = open + usize::from(self.is(open, &["strongly", "highly"]));
        let bracketed = self.is(wish, &["("])
            && self.is(word, &["preferred", "desired", "desirable", "ideal"])
            && self.is(word + 1, &[")"]);
        !self.several && next.level > self.level && (comma && wished || bracketed)
    }

    /// "ADN or Diploma in Nursing" is one field, "Master's or MBA" is any; "MBA or Master's in Computer Science" are two degrees.
    fn accepts_field_of(&self, next: &Name<'_>) -> bool {
        let Some(own) = self.fields.first() else {
            // "High school diploma or associate degree in business": the field is that of the degree alone.
            let school = self.level == DegreeLevel::HighSchool && next.level > DegreeLevel::HighSchool;
            return !school || next.field.is_none() && !self.leads_to_fields(next.end);
        };
        // "Associate's in Nursing or a high school diploma": a school has no field.
        if next.level == DegreeLevel::HighSchool {
            return false;
        }
        if next.field.is_none() && !self.leads_to_fields(next.end) {
            return true;
        }
        let told = next.field.and_then(|id| self.lexicon.field(id));
        let behind = self.item.hits.iter().find(|h| {
            h.term.vocabulary() == Vocabulary::Field && h.first > next.first && h.first <= next.end + 2
        });
        match (told, behind) {
            (Some(field), _) => field.name == *own,
            (None, Some(field)) => self.item.text(field.first, field.end).eq_ignore_ascii_case(own),
            (None, None) => false,
        }
    }

    /// Do fields follow, behind more names?
    pub(super) fn leads_to_fields(&self, from: usize) -> bool {
        let mut at = from;
        // They stand in the order of the text, and many may follow.
        let mut names = self.item.hits.iter().filter(|h| matches!(h.term, Term::Degree(_))).peekable();
        loop {
            while names.next_if(|h| h.first < at).is_some() {}
            if let Some(name) = names.next_if(|h| h.first == at) {
                at = name.end;
            } else if self.tokens.get(at).is_some_and(|t| {
                t.is_any(&["degree", "degrees", "or", "other", "and", "a", "an", "level", "higher"])
                    || matches!(t.text, "/" | "," | "(" | ")")
            }) {
                at += 1;
            } else {
                return self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "of"]));
            }
        }
    }

    /// "MBA, MS or PhD in a related field": is the next name the second of a series, whose fields follow all of it?
    pub(super) fn is_series(&self, next: &Name<'_>) -> bool {
        let comma = self.tokens.get(self.end).is_some_and(|t| t.text == ",") && next.first == self.end + 1;
        let more =
            |at: usize| self.item.hits.iter().any(|h| matches!(h.term, Term::Degree(_)) && h.first == at);
        comma
            && next.level != DegreeLevel::HighSchool
            && (next.end..next.end + 3).any(more)
            && self.tokens.get(next.end).is_some_and(|t| t.text == "," || t.is("or"))
    }
}
