//! An amount in brackets at the end of what it is of: "experience in rigging and a sound grasp of law (three years minimum)".

use super::Reader;
use crate::clause;
use crate::list::WordList;
use crate::predicate::{Experience, Predicate};
use crate::quantity::Duration;
use crate::recognizer::Finding;

/// What such brackets hold besides the amount.
static BESIDE: WordList = WordList::of(&[
    "about", "approximately", "at", "experience", "generally", "hands", "least", "minimum", "normally", "of",
    "on", "or", "more", "practical", "professional", "related", "relevant", "required", "similar",
    "typically", "usually", "work",
]);

impl Reader<'_, '_> {
    /// Gives the amount in such brackets to the last experience before them that has none. Where the brackets end.
    pub(super) fn closes_with(&self, d: &Duration, out: &mut [Finding]) -> Option<usize> {
        let beside =
            |at: usize| self.token(at).is_some_and(|t| matches!(t.text, "+" | "-") || BESIDE.holds(t));
        let open = (0..d.first).rev().find(|&at| !beside(at)).filter(|&at| self.is(at, &["("]))?;
        let close = (d.end..self.tokens.len()).find(|&at| !beside(at)).filter(|&at| self.is(at, &[")"]))?;
        let ends = self.token(close + 1).is_none_or(|t| matches!(t.text, "." | ";" | "\n"));
        let last = out.last_mut().filter(|last| last.end <= open)?;
        let between = self.tokens.get(last.end..open)?;
        let parted = between.iter().any(|t| {
            matches!(t.text, ";" | "." | "\n" | "(" | ")") || t.is("or") || t.is_any(clause::EXPERIENCE)
        });
        let Predicate::Experience(known) = &mut last.predicate else { return None };
        let Experience { min_months: None, max_months: None, .. } = known else { return None };
        if !ends || parted || known.of.is_empty() {
            return None;
        }
        (known.min_months, known.max_months) = (Some(d.min), d.max);
        Some(close + 1)
    }
}
