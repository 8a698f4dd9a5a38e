//! Where a list of fields ends.

use super::Run;
use crate::clause::{begins_credential, opens_wish};
use crate::list::WordList;
use crate::token::Kind;

/// Words that end the list wherever they stand.
static ENDING: WordList = WordList::of(&[
    "with", "plus", "experience", "are", "required", "preferred", "is", "from", "who", "that", "years",
    "yrs", "year", "minimum", "at", "equivalent", "equiv", "needed", "necessary", "expected", "along",
    "including", "desired", "desirable", "essential", "preferably", "to", "for", "demonstrating", "combined",
    "coupled", "strongly", "must", "work", "through", "ideally", "having", "would", "which", "obtained",
    "issued", "awarded", "together", "on", "by", "meets", "has", "have", "strong", "grade", "grades",
    "within", "before", "after", "graduating",
]);

/// Words that begin something else behind "or" and "and".
static OTHER: WordList = WordList::of(&[
    "equivalent", "equiv", "a", "an", "proven", "relevant", "comparable", "at", "minimum", "strong", "have",
    "experience", "extensive", "commensurate", "significant", "meets", "be", "hold", "job", "previous",
    "prior", "demonstrated", "documented", "successful", "completion", "graduation", "currently", "know",
    "pass", "travel", "lift", "work", "reside", "live", "speak", "possess", "undergo", "complete", "obtain",
    "maintain", "submit", "many", "several", "multiple", "numerous", "completed", "certification",
    "certifications",
]);

/// Words that do unless they begin the name of a field.
static UNLESS_FIELD: WordList = WordList::of(&[
    "knowledge", "familiarity", "proficiency", "understanding", "ability", "willingness", "willing",
    "working", "interest",
]);

impl Run<'_, '_> {
    /// Does the list end before `at`?
    pub(super) fn stops(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        // "Social Work": no word inside a name ends the list.
        if token.kind == Kind::Word && self.field_spanning(at).is_some() {
            return false;
        }
        let next = self.tokens.get(at + 1);
        let degree = self.is_degree(at) && self.field_spanning(at).is_none();
        degree && self.field_at(at).is_none()
            || matches!(token.text, ";" | "\n" | "AND" | "OR" | "–" | "—" | ":" | "[" | "!" | "?" | "•" | ">")
            || (token.text == "." && !next.is_some_and(|t| t.glued))
            || (matches!(token.text, "-" | "+") && !token.glued)
            || token.kind == Kind::Number && !self.is_grade(at)
            // "in pharmacy recognized by the council"
            || token.is_any(&["recognized", "recognised", "approved", "provided"])
                && self.is(at + 1, &["by", "from", "in", "the", "that"])
            || self.item.durations().iter().any(|d| d.first <= at && at < d.end)
            // "nursing, a degree in social work": another one
            || token.is_any(&["degree", "degrees"]) && self.is(at.wrapping_sub(1), &["a", "an"])
            || begins_credential(self.item, at)
            || opens_wish(self.tokens, at)
            || ENDING.holds(token)
            || token.is("as") && self.is(at + 1, &["well"])
            || (token.is_any(&["or", "and"])
                && next.is_some_and(|t| {
                    OTHER.holds(t) || UNLESS_FIELD.holds(t)
                        && self.field_at(at + 1).is_none()
                        || t.kind == Kind::Number
                        || crate::quantity::number(t).is_some()
                })
                && self.related_at(at).is_none()
                && self.field_at(at + 2).is_none()
                && !self.is_class(at + 2))
            || (token.text == "," && next.is_some_and(|t| t.is_any(&["pass", "know", "reside", "undergo"])))
            || (token.text == ","
                && next.is_some_and(|t| t.is_any(&["and", "with", "plus", "or"]))
                && self.is(at + 2, &["proven", "at", "a", "equivalent", "minimum", "strong", "have"])
                && self.related_at(at).is_none()
                && self.field_at(at + 3).is_none()
                && !self.is_class(at + 3))
    }

    /// "Special Education K-12": schools of these grades.
    fn is_grade(&self, at: usize) -> bool {
        self.is(at.wrapping_sub(1), &["-", "–"]) && self.is(at.wrapping_sub(2), &["k", "pk", "prek"])
    }

    /// "physics | ; botany; or law": a list that semicolons part.
    pub(super) fn parts_fields(&self, at: usize) -> bool {
        let next = at + 1 + usize::from(self.is(at + 1, &["or", "and"]));
        self.is(at, &[";"])
            && self.field_at(next).is_some_and(|field| {
                self.tokens.get(field.end).is_none_or(|t| matches!(t.text, ";" | "." | "\n"))
            })
    }

    /// "in physics | ; or a field directly related to the position"
    pub(super) fn opens_related_field(&self, at: usize) -> bool {
        let near = |noun: usize| noun + 1 + usize::from(self.is(noun + 1, &["directly", "closely"]));
        self.is(at, &[";"])
            && self.is(at + 1, &["or"])
            && (at + 2..at + 7).any(|at| self.is_noun(at) && self.is(near(at), &["related"]))
    }
}
