//! A choice in front of "experience", whose words no lexicon may know: "startup or scale-up experience".

use super::Reader;
use super::before::SENTENCE;
use crate::clause;
use crate::lexicon::Vocabulary;
use crate::token::{Kind, Token};

/// Words behind "or" that name nothing else.
const ALIKE: &[&str] =
    &["equivalent", "related", "similar", "relevant", "comparable", "other", "work", "more"];

impl Reader<'_, '_> {
    /// "Startup or scale-up experience": is the "or" at `at` behind a word or two that begin their clause?
    pub(super) fn short_choice(&self, at: usize, taken: usize) -> bool {
        let opens = |i: usize| {
            self.is(
                i,
                &[
                    "with", "in", "of", "have", "has", "possess", ":", ";", ".", "\n", "•", "prior",
                    "previous", "proven",
                ],
            )
        };
        let start = (taken.max(at.saturating_sub(5))..at).rev().find(|&i| opens(i)).map_or(taken, |i| i + 1);
        let words = self.tokens.get(start..at).unwrap_or_default();
        let plain = |t: &Token<'_>| t.kind == Kind::Word || t.text == "-" && t.glued;
        let vague = &[
            "education", "training", "knowledge", "skills", "degree", "equivalent", "diploma", "ability",
            "work",
        ];
        (1..=3).contains(&words.len())
            && words.iter().all(|t| plain(t) && !t.is_any(SENTENCE) && !t.is_any(vague))
            && !words.iter().all(|t| clause::ADJECTIVES.holds(t))
            && !self.is(at + 1, ALIKE)
            && !self.item.hits.iter().any(|h| {
                matches!(h.term.vocabulary(), Vocabulary::Degree | Vocabulary::Credential)
                    && h.first < at
                    && start < h.end
            })
    }

    /// "Python and/or Bash", "clinical and/or research experience": is the "or" at `at` half of the joiner behind a name, or behind words
    /// that begin their clause?
    pub(super) fn and_or(&self, at: usize, taken: usize) -> bool {
        at > 2
            && self.is(at - 1, &["/"])
            && self.is(at - 2, &["and"])
            && (self.list_before(at - 2) || !self.is(at + 1, ALIKE) && self.short_choice(at - 2, taken))
    }
}
