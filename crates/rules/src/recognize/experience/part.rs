//! A part of an amount: "six years of Java, of which two in banking", "ten years of it, with at least three as a lead".

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::predicate::Experience;
use crate::quantity::{Duration, number};
use crate::recognizer::Finding;

impl Reader<'_, '_> {
    /// The part that is told right behind what was found of the whole amount: a bare number of its years, and what they are of.
    pub(super) fn part(&self, whole: &Duration, end: usize) -> Vec<Finding> {
        let mut at = end + usize::from(self.is(end, &[","]));
        let first = at;
        if self.is(at, &["of"]) && self.is(at + 1, &["which", "those", "these"]) {
            at += 2;
        } else if at > end && self.is(at, &["with", "including"]) {
            at += 1;
        } else {
            return Vec::new();
        }
        if self.is(at, &["at"]) && self.is(at + 1, &["least"]) {
            at += 2;
        }
        let years = self.token(at).and_then(number).filter(|years| *years > 0 && years * 12 <= whole.min);
        at += 1;
        while self.is(at, &["must", "should", "be", "been", "have", "of", "those", "these", "them"]) {
            at += 1;
        }
        let (Some(years), true) = (years, self.is(at, &["in", "on", "as", "with", "using", "within"])) else {
            return Vec::new();
        };
        let groups = self.done(at + 1, self.clauses.end(at + 1));
        self.findings(Experience { min_months: Some(years * 12), ..Experience::blank() }, groups, first)
    }

    /// "teaching experience, including pilot training": the one thing that must be a part of it, for no time of its own. When it is done is none.
    pub(super) fn with_part(&self, at: usize) -> Option<Group> {
        let word = at + usize::from(self.is(at, &[","]));
        let hours = &[
            "but", "day", "days", "evening", "evenings", "night", "nights", "weekend", "weekends", "overtime",
        ];
        let first = word + 1;
        if !self.is(word, &["including"])
            || self.is(first, hours)
            || self.token(first).is_some_and(|t| number(t).is_some())
        {
            return None;
        }
        let end = self.clauses.end(first);
        if (first..end).any(|i| self.is(i, clause::EXPERIENCE))
            || self.item.durations().iter().any(|d| first <= d.first && d.first < end)
        {
            return None;
        }
        let [group] = <[Group; 1]>::try_from(listing(self.item, self.lexicon, first, end).groups).ok()?;
        (group.of.len() == 1).then_some(Group { first: word, ..group })
    }
}
