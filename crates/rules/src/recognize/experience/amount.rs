//! How far the statement of an amount of time reaches, and what an amount that names nothing is of.

use super::Reader;
use crate::clause;
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::quantity::{Duration, durations};
use crate::recognizer::Finding;
use crate::token::{Kind, Token};
use std::ops::Range;

impl Reader<'_, '_> {
    /// How far the statement at a duration reaches.
    pub(super) fn limit(&self, d: &Duration) -> usize {
        let mut end = d.end;
        while end < self.tokens.len() {
            let stop = self.clauses.end(end);
            // The word "experience" behind the amount opens nothing new.
            let own = (stop..(stop + 4).min(self.tokens.len()))
                .find(|&at| self.clauses.begins(at) && self.own_word(d, at));
            let word =
                own.and_then(|own| (own..self.tokens.len()).find(|&at| self.is(at, clause::EXPERIENCE)));
            if let Some(word) = word.filter(|word| word + 1 > end) {
                end = word + 1;
                continue;
            }
            return stop;
        }
        end
    }

    /// Does the statement that begins at `at` go on with the amount ("2+ years | technical engineering experience with …")?
    pub(super) fn own_word(&self, d: &Duration, at: usize) -> bool {
        let Some(word) = (at..self.tokens.len().min(at + 8)).find(|&i| self.is(i, clause::EXPERIENCE)) else {
            return false;
        };
        let from = self.past_degree(d.end, word).unwrap_or(d.end);
        let between = self.tokens.get(from..self.before_aside(from, word)).unwrap_or_default();
        // "of full-time, or its equivalent, increasingly responsible experience": nothing but adjectives.
        let light = |t: &Token<'_>| {
            clause::ADJECTIVES.holds(t)
                || t.is_any(&["or", "its", "equivalent"])
                || matches!(t.text, "," | "-")
        };
        let apart = |t: &Token<'_>| {
            matches!(t.text, "," | ";" | "\n" | "." | "(" | "AND" | "OR")
                || t.is_any(&["with", "in", "plus", "well"])
        };
        // "12 years of personnel work or related experience": an alternative to it.
        let other = between.windows(2).any(|pair| {
            // "at least equal or equivalent experience" is one thing.
            if between.iter().any(|t| t.is("equal")) {
                return false;
            }
            matches!(pair, [or, word] if or.is("or")
                && word.is_any(&["related", "relevant", "similar", "equivalent", "comparable", "commensurate"]))
        });
        // "two years as a nurse or experience with": another one.
        let joiner = |t: &Token<'_>| matches!(t.text, "/" | "&") || t.is_any(&["or", "and", "plus", "as"]);
        let told = |t: &Token<'_>| t.is("as") || clause::is_gerund(t);
        let strength = |t: &Token<'_>| t.is_any(&["preferably", "ideally", "preferred", "required"]);
        if between.last().is_some_and(joiner) && between.iter().any(told) || between.iter().any(strength) {
            return false;
        }
        between.iter().all(light)
            || (between.len() <= 8 && !other && !between.iter().any(apart) && durations(between).is_empty())
    }

    /// "relevant (non-academic) | experience": before the short remark in brackets in front of the word, which holds no amount, list or wish,
    /// or says when it was ("within the past five years").
    fn before_aside(&self, from: usize, word: usize) -> usize {
        let Some(close) = word.checked_sub(1).filter(|&at| self.is(at, &[")"])) else { return word };
        let open = (close.saturating_sub(8).max(from)..close).rev().find(|&at| self.is(at, &["("]));
        let told =
            |t: &Token<'_>| t.kind == Kind::Word && t.number().is_none() && !t.is_any(clause::STRENGTHS);
        let aside = |open: &usize| {
            let within = self.tokens.get(open + 1..close).unwrap_or_default();
            let window = within.first().is_some_and(|t| t.is_any(&["within", "in", "during"]))
                && within.iter().any(|t| t.is_any(&["last", "past", "previous"]));
            window || within.len() <= 4 && within.iter().all(|t| told(t) || t.text == "-")
        };
        open.filter(aside).unwrap_or(word)
    }

    /// "within the last 3 years"
    pub(super) fn window(&self, from: usize, limit: usize) -> Option<u32> {
        static WINDOWS: WordList = WordList::of(&["last", "past", "previous"]);
        let far = (limit + 8).min(self.tokens.len());
        let tokens = self.tokens.get(from.saturating_sub(1)..far).unwrap_or_default();
        if !tokens.iter().any(|t| WINDOWS.holds(t)) {
            return None;
        }
        let found = durations(self.tokens.get(from..far).unwrap_or_default());
        found
            .into_iter()
            .find(|d| {
                clause::within_window(self.tokens, from + d.first)
                    && self
                        .tokens
                        .get((from + d.first).saturating_sub(4)..from + d.first)
                        .unwrap_or_default()
                        .iter()
                        .any(|t| t.is_any(&["within", "in", "during", "over"]))
                    && self.token((from + d.first).wrapping_sub(1)).is_some_and(|t| WINDOWS.holds(t))
            })
            .map(|d| d.min)
    }
}

/// Amounts that name nothing are of what the next amount in the item is of, or else the one before; in the brackets of `rungs`, of what
/// the amount before them is of.
pub(super) fn share(bare: &[usize], rungs: &[(Range<usize>, usize)], out: &mut [Finding]) {
    let amount = |f: &Finding| matches!(&f.predicate, Predicate::Experience(e) if e.min_months.or(e.max_months).is_some());
    let telling: Vec<usize> =
        (0..out.len()).filter(|i| !bare.contains(i) && out.get(*i).is_some_and(amount)).collect();
    for &at in bare {
        let next = telling.partition_point(|&i| i < at);
        let first = out.get(at).map_or(0, |f| f.first);
        let own = rungs.iter().find(|(brackets, _)| brackets.contains(&first)).map(|(_, of)| of);
        let Some(&other) = own.or(telling.get(next)).or_else(|| telling.last()) else { return };
        let Some(Finding { predicate: Predicate::Experience(from), .. }) = out.get(other).cloned() else {
            continue;
        };
        if let Some(Finding { predicate: Predicate::Experience(to), .. }) = out.get_mut(at) {
            let amount = (to.min_months, to.max_months);
            *to = from;
            (to.min_months, to.max_months) = amount;
        }
    }
}
