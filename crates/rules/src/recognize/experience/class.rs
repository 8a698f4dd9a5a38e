//! An alternative to a job that a public employer names: "as a Clerk, or in a class at that level which provides experience in filing".

use super::Reader;
use crate::clause;
use crate::predicate::{Experience, Predicate};
use crate::quantity::Duration;
use crate::recognizer::Finding;

impl Reader<'_, '_> {
    /// What may have been done for the same time in another class, behind what was `found` of the named one, which ends before its "or".
    /// Where nothing is said of it, the words themselves stay an alternative.
    pub(super) fn other_class(&self, d: &Duration, found: &mut [Finding]) -> Vec<Finding> {
        let Some(named) = found.last_mut() else { return Vec::new() };
        let Some(or) = self.opens_class(d.end, named.end + 8) else { return Vec::new() };
        let Predicate::Experience(leaf) = &mut named.predicate else { return Vec::new() };
        let class = |name: &str| CLASSES.contains(&name);
        if named.first >= or || leaf.of.iter().all(|subject| class(&subject.name)) {
            return Vec::new();
        }
        named.end = named.end.min(or);
        leaf.of.retain(|subject| !class(&subject.name));
        let leaf = Experience { of: Vec::new(), ..leaf.clone() };
        let Some(object) = self.done_in_class(or) else { return Vec::new() };
        let groups = self.groups(object, self.clauses.end(object));
        self.findings(leaf, groups, or + 1)
    }

    /// The "or" of "or in a class at that level".
    fn opens_class(&self, from: usize, to: usize) -> Option<usize> {
        (from..to).find(|&at| {
            self.is(at, &["or"])
                && self.is(at + 1, &["in"])
                && self.is(at + 2, &["a", "another"])
                && self.is(at + 3, CLASSES)
                && (at + 4..at + 9).any(|i| self.is(i, &["level"]))
        })
    }

    /// Where begins what is done in the class: behind "which provides experience in", or with a verb.
    fn done_in_class(&self, or: usize) -> Option<usize> {
        let level = (or + 4..or + 9).find(|&at| self.is(at, &["level"]))?;
        let light = &[",", "and", "which", "that", "provides", "provided"];
        // "at the level of Purser which provides"
        let of = usize::from(self.is(level + 1, &["of"]));
        let named = (level + 1..level + 1 + 14 * of).find(|&at| self.is(at, &["which", "that"]));
        let from = named.unwrap_or(level + 1);
        let at = (from..from + 6).find(|&at| !self.is(at, light))?;
        if self.is(at, clause::EXPERIENCE) {
            return self.object(at + 1, self.clauses.end(at + 1));
        }
        self.token(at).is_some_and(clause::is_gerund).then_some(at)
    }
}

/// What public employers call a kind of job.
const CLASSES: &[&str] = &["class", "position"];
