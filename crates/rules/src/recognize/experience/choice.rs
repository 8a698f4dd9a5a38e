//! A choice in front of "experience", whose words no lexicon may know: "startup or scale-up experience".

use super::Reader;
use super::before::SENTENCE;
use crate::clause;
use crate::lexicon::Vocabulary;
use crate::predicate::{Experience, Mode, Predicate};
use crate::recognizer::Finding;
use crate::token::{Kind, Token};

/// Words behind "or" that name nothing else.
const ALIKE: &[&str] =
    &["equivalent", "related", "similar", "relevant", "comparable", "other", "work", "more"];

impl Reader<'_, '_> {
    /// "Five years of sales experience, or marketing experience": either of them, for as long.
    pub(super) fn choose(&self, out: &mut Vec<Finding>) {
        out.dedup_by(|other, timed| self.take_choice(timed, other));
    }

    /// Takes what is as good into what has an amount, if it is that; what all is asked of together keeps by itself, and shares its amount.
    fn take_choice(&self, timed: &mut Finding, other: &mut Finding) -> bool {
        let word = |f: &Finding| self.before_is(f.end, clause::EXPERIENCE);
        let gap = self.tokens.get(timed.end..other.first).unwrap_or_default();
        let or = gap.iter().any(|t| t.is("or")) && gap.iter().all(|t| t.is("or") || t.text == ",");
        if !or || !word(timed) || !word(other) {
            return false;
        }
        let (Predicate::Experience(done), Predicate::Experience(too)) =
            (&mut timed.predicate, &mut other.predicate)
        else {
            return false;
        };
        let named = !done.of.is_empty() && !too.of.is_empty();
        if done.min_months.is_none() || too.min_months.is_some() || !named {
            return false;
        }
        let any = |e: &Experience| !e.open && (e.of.len() == 1 || e.mode != Mode::All);
        if !any(done) || !any(too) {
            (too.min_months, too.max_months) = (done.min_months, done.max_months);
            return false;
        }
        done.of.extend(too.of.iter().cloned());
        done.mode = Mode::Any;
        timed.end = other.end;
        true
    }

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
