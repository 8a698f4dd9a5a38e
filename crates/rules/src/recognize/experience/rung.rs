//! A rung of a ladder that leaves its unit out: "BS with 10+ years, or Master's with 8", "10+ years (8 with a Master's)".

use super::Reader;
use crate::clause::{counted_at, papers, rung_before};
use crate::predicate::{Experience, Predicate};
use crate::quantity::{Duration, number};
use crate::recognizer::Finding;
use std::ops::Range;

impl Reader<'_, '_> {
    /// The bare numbers that stand behind a degree's name where another amount of the item tells their unit.
    pub(super) fn rungs(&self, out: &[Finding]) -> Vec<Finding> {
        let timed = |f: &Finding| matches!(&f.predicate, Predicate::Experience(e) if e.min_months.is_some());
        if !out.iter().any(timed) {
            return Vec::new();
        }
        papers(self.item)
            .filter_map(|name| self.rung(name.end).or_else(|| self.rung_before(name.start)))
            .filter(|f| !out.iter().any(|o| o.first < f.end && f.first < o.end))
            .collect()
    }

    fn rung(&self, end: usize) -> Option<Finding> {
        let at = (end..end + 3).find(|&at| !self.is(at, &["degree", "'s", "and"]))?;
        // "if a Master's, three years; if a Bachelor's, five"
        let case = self.is(at, &[","]) && (end.saturating_sub(4)..end).any(|at| self.is(at, &["if"]));
        if !self.is(at, &["with", "plus", "+"]) && !case {
            return None;
        }
        let years = self.token(at + 1).and_then(number).filter(|years| (1..=20).contains(years))?;
        let plus = usize::from(self.is(at + 2, &["+"]));
        let ended = self.token(at + 2 + plus).is_none_or(|t| {
            matches!(t.text, "." | "," | ";" | ")" | "\n" | "OR")
                || t.is_any(&["or", "preferred", "required"])
        });
        let leaf = Experience { min_months: Some(years * 12), ..Experience::blank() };
        ended.then(|| self.finding(leaf, at + 1, at + 2 + plus))
    }

    /// "8 years (6 with a PhD) of sales experience", "8 years of experience (6 with a PhD) in sales": the amount before the brackets, of
    /// what stands behind them, and where that is told.
    pub(super) fn around_rung(&self, d: &Duration) -> Option<(Finding, Range<usize>)> {
        let past = |at: usize| if self.is(at, &["of", "'", "’"]) { at + 1 } else { at };
        let word = past(d.end);
        let said = self.is_experience(word);
        let open = if said { word + 1 } else { d.end };
        let close = (open..open + 16).find(|&at| self.is(at, &[")"])).filter(|_| self.is(open, &["("]))?;
        // "5 years (or a Master's with 3 years) of sales experience"
        let timed = || self.item.durations().iter().any(|other| open < other.first && other.end <= close);
        let rung = counted_at(self.item, open).is_some() || self.is(open + 1, &["or"]) && timed();
        if !rung || !self.paper_within(open, close) {
            return None;
        }
        self.of_behind(d, said.then_some(word), close)
    }

    /// The amount of `d`, of what stands behind the mark at `close`, and where that is told; `word` is where "experience" stands, if before
    /// that.
    pub(super) fn of_behind(
        &self,
        d: &Duration,
        word: Option<usize>,
        close: usize,
    ) -> Option<(Finding, Range<usize>)> {
        let past = |at: usize| if self.is(at, &["of", "'", "’"]) { at + 1 } else { at };
        let limit = self.clauses.end(close + 1);
        let mut leaf = Experience {
            min_months: (!d.at_most).then_some(d.min),
            max_months: d.max,
            ..Experience::blank()
        };
        let mut found = if word.is_some() {
            let leads = self.is(close + 1, &["in", "with", "of", "as"]);
            self.findings(
                leaf,
                self.groups(close + 2, limit.max(close + 2)).into_iter().filter(|_| leads).collect(),
                d.first,
            )
        } else {
            let from = past(close + 1);
            let near = (from..from + 8).take_while(|&at| !self.is(at, &[",", ".", ";", "(", "\n"]));
            match near.into_iter().find(|&at| self.is_experience(at)) {
                Some(word) => {
                    self.adjectives(&mut leaf, from, word + 1);
                    self.with_word(leaf, d.first, close + 1, word, self.clauses.end(word + 1))
                }
                None if from > close + 1 => self.findings(leaf, self.groups(from, limit), d.first),
                None if self.is(from, &["working"]) => self.findings(leaf, self.groups(from, limit), d.first),
                // "3 years (5 preferred) in rigging"
                None if self.is(from, &["in", "with", "as"]) => {
                    self.findings(leaf, self.groups(from + 1, limit), d.first)
                }
                None => return None,
            }
        };
        let end = found.iter().map(|f| f.end).max()?;
        let first = found.swap_remove(0);
        let own = word.map_or(d.end, |word| word + 1);
        Some((Finding { first: d.first, end: own, ..first }, close + 1..end))
    }

    /// "(8 with a Master's)": the bare number before a degree's name.
    fn rung_before(&self, degree: usize) -> Option<Finding> {
        let rung = rung_before(self.item, degree)?;
        let leaf = Experience { min_months: Some(rung.years * 12), ..Experience::blank() };
        Some(self.finding(leaf, rung.first, rung.end))
    }
}
