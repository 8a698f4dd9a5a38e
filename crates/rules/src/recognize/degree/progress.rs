//! Degrees that need not be finished.

use super::Run;
use crate::token::Token;

impl Run<'_, '_> {
    /// Are those meant who have not finished? `after`: what stands behind the degree.
    pub(super) fn is_in_progress(&self, after: &[Token<'_>]) -> bool {
        let before = self.tokens.get(self.first.saturating_sub(10)..self.first).unwrap_or_default();
        let clause: Vec<&Token<'_>> =
            before.iter().rev().take_while(|t| !matches!(t.text, "." | ";" | "\n" | "!")).collect();
        let has = |words: &[&str]| clause.iter().any(|t| t.is_any(words));
        let own = self.tokens.get(self.first..self.end).unwrap_or_default();
        has(&["pursuing", "enrolled", "towards", "toward", "studying"])
            || own.first().is_some_and(|t| t.is_any(&["majoring", "studying"]))
            // "a first-year student in a Master's program"
            || clause.windows(2).any(|pair| {
                matches!(pair, [within, student] if within.is("in") && student.is("student"))
            })
            // "enrollment at an undergraduate institution", and not "enrollment management"
            || clause.windows(2).any(|pair| {
                matches!(pair, [at, enrolled] if enrolled.is_any(&["enrollment", "enrolment"]) && at.is_any(&["in", "at"]))
            })
            || has(&["process"]) && has(&["obtaining", "completing", "earning"])
            || has(&["year"])
                && has(&["final", "penultimate", "last", "second", "third", "3rd", "2nd", "4th", "fourth"])
            || has(&["currently"]) && has(&["completing", "in"])
            || after.first().is_some_and(|t| t.is_any(&["student", "students", "candidate"]))
            // "a current college student", "PhD student in physics"
            || own.iter().take(4).any(|t| t.is_any(&["student", "students"]))
            || after.first().is_some_and(|t| t.is_any(&["program", "programme"]))
                && clause.iter().take(2).any(|t| t.is("in"))
            || after.iter().take(2).map(|t| t.text.to_ascii_lowercase()).eq(["in", "progress"])
            // "graduating in 2024 from a Bachelor's degree"
            || has(&["graduating"]) && has(&["from", "with"])
            || works_towards(after)
    }
}

/// "Master's degree (or working towards)", "a degree, or currently studying toward one".
fn works_towards(after: &[Token<'_>]) -> bool {
    let lead =
        |t: &&Token<'_>| matches!(t.text, "(" | ",") || t.is_any(&["or", "be", "currently", "actively"]);
    let or = after.iter().take_while(lead).any(|t| t.is("or"));
    let mut rest = after.iter().skip_while(lead);
    or && rest.next().is_some_and(|t| t.is_any(&["working", "studying"]))
        && rest.next().is_some_and(|t| t.is_any(&["towards", "toward"]))
}
