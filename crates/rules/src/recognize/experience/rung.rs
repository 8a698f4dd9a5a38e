//! A rung of a ladder that leaves its unit out: "BS with 10+ years, or Master's with 8", "10+ years (8 with a Master's)".

use super::Reader;
use crate::clause::{is_paper, rung_before};
use crate::predicate::{Experience, Predicate};
use crate::quantity::number;
use crate::recognizer::Finding;

impl Reader<'_, '_> {
    /// The bare numbers that stand behind a degree's name where another amount of the item tells their unit.
    pub(super) fn rungs(&self, out: &[Finding]) -> Vec<Finding> {
        let timed = |f: &Finding| matches!(&f.predicate, Predicate::Experience(e) if e.min_months.is_some());
        if !out.iter().any(timed) {
            return Vec::new();
        }
        let names = self.item.hits.iter().filter(|h| is_paper(h));
        names
            .filter_map(|name| self.rung(name.end).or_else(|| self.rung_before(name.first)))
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
        let leaf = Experience { min_months: Some(years * 12), ..self.blank() };
        ended.then(|| self.finding(leaf, at + 1, at + 2 + plus))
    }

    /// "(8 with a Master's)": the bare number before a degree's name.
    fn rung_before(&self, degree: usize) -> Option<Finding> {
        let rung = rung_before(self.item, degree)?;
        let leaf = Experience { min_months: Some(rung.years * 12), ..self.blank() };
        Some(self.finding(leaf, rung.first, rung.end))
    }
}
