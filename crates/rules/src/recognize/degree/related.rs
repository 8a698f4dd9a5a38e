//! "Or a related field", in the many words that say so.

use super::Run;
use crate::token::Kind;

impl Run<'_, '_> {
    /// "or related technical field", "or a closely related discipline", "or similar", "another quantitative field".
    pub(super) fn related_at(&self, at: usize) -> Option<usize> {
        let mut i = at;
        let (mut near, mut more, mut level) = (false, 0, true);
        while let Some(token) = self.tokens.get(i) {
            // "or a research-related field"
            let hyphen = i > at && self.is(i + 1, &["-"]) && self.is(i + 2, &["related"]);
            if hyphen
                && self.field_at(i).is_none()
                && !near
                && token.kind == Kind::Word
                && self.is(at, &["or", ","])
            {
                i += 2;
                continue;
            }
            let joint = token.is_any(&[
                "or", "a", "an", "in", "any", "the", "and", "closely", "highly", "directly", "job",
                "strongly", "some", "either", "similarly", "within",
            ]) || matches!(token.text, "," | "/" | "-" | "\n");
            if token.is_any(&[
                "related", "relevant", "similar", "other", "another", "equivalent", "comparable", "allied",
                "associated", "applicable", "appropriate", "adjacent", "relatable",
            ]) {
                near = true;
                level &= token.is_any(&["equivalent", "comparable"]);
            } else if near && (self.is_noun(i) || self.is_related_science(at, i)) {
                break;
            } else if near && token.text == "," && self.is(i + 1, &["or"]) && self.is(i + 2, &["equivalent"])
            {
                // "or closely related, or equivalent years of experience"
                break;
            } else if near && !joint && token.kind == Kind::Word && more < 4 && !self.is_experience(i) {
                more += 1;
            } else if !joint || more > 0 && !token.is_any(&["or", "and"]) && token.text != "/" {
                break;
            }
            i += 1;
            if i > at + 10 {
                return None;
            }
        }
        if near && level && self.is(i, &["degree"]) {
            // "or equivalent degree" speaks of the level.
            return None;
        }
        if near && (self.is_noun(i) || self.is_related_science(at, i)) {
            let mut end = i + 1;
            if self.is(end, &["of"]) && self.is(end + 1, &["study", "studies", "work"]) {
                end += 2;
            }
            return Some(end);
        }
        // "or related", "or similar" at the end of the clause.
        let ended = self.tokens.get(i).is_none_or(|t| {
            matches!(t.text, "." | "," | ";" | "(" | ")" | "\n" | "AND" | "OR")
                || t.is_any(&["and", "or", "with", "required", "preferred", "is"])
        });
        let last = i.checked_sub(1).is_some_and(|i| self.is(i, &["related", "similar", "relevant"]));
        (near && ended && last && more == 0 && (self.is(at, &["or"]) || self.is(at, &[",", "/"])))
            .then_some(i)
    }

    /// "or a related social science"; "or other natural science" is a field of its own.
    fn is_related_science(&self, from: usize, at: usize) -> bool {
        self.is(at, &["science", "sciences"])
            && (from..at).any(|i| self.is(i, &["related", "similar", "allied"]))
    }

    fn is_experience(&self, at: usize) -> bool {
        self.is(
            at,
            &[
                "experience", "work", "training", "combination", "of", "with", "education", "knowledge",
                "years", "yrs", "qualification", "qualifications", "practical", "professional", "military",
                "certification", "industry", "foreign", "self", "skills", "required", "advanced", "graduate",
                "postgraduate", "doctoral", "preferred", "is", "from", "to", "plus",
            ],
        )
    }
}
