//! Words besides "experience" that lead to what was done: "background in", "track record of", "extensive use of".

use super::untimed::Mention;
use super::{Reader, known};
use crate::clause;
use crate::predicate::Experience;
use crate::recognizer::Finding;

/// What is no experience of its own: "particularly with systems that handle money".
const KINDS: &[&str] =
    &["systems", "environments", "tools", "platforms", "products", "applications", "solutions"];

/// How well something was done.
const SUCCESSES: &[&str] = &[
    "success", "successes", "accomplishment", "accomplishments", "achievement", "achievements", "excellence",
];

impl Reader<'_, '_> {
    /// Where that begins to which the word leads.
    pub(super) fn past_lead(&self, m: &Mention) -> Option<usize> {
        self.past_track_record(m.at)
            .or_else(|| self.past_stress(m.at, m.taken))
            .or_else(|| self.past_work(m.at))
            .or_else(|| self.past_contact(m.at, m.first))
    }

    /// Experience of what a word leads to, which begins at `object`.
    pub(super) fn led_to(&self, leaf: Experience, m: &Mention, object: usize) -> Option<Vec<Finding>> {
        // "track record of success managing crews", "of success in sales": of that.
        let success = self.is(object, SUCCESSES);
        let did = object + 1 + usize::from(self.is(object + 1, &["in", "with"]));
        let managed = || self.is(object, &["success", "successes"]) && self.is_gerund(did);
        let object = if success && (did > object + 1 || managed()) { did } else { object };
        let mut groups = self.done(object, self.clauses.end(object));
        // The kind alone says nothing.
        groups.retain(
            |g| !matches!(g.of.as_slice(), [only] if only.id.is_none() && KINDS.contains(&only.name.as_str())),
        );
        // "extensive use of meeting tools": of what has a name.
        if self.is(m.at, &["use"]) {
            groups.retain(|group| group.of.iter().any(|s| s.id.is_some()));
        }
        (!groups.is_empty()).then(|| self.findings(leaf, groups, m.first))
    }

    /// "a background in finance", "a clinical background": of what stands behind, or else before it.
    pub(super) fn background(&self, leaf: Experience, m: &Mention) -> Option<Vec<Finding>> {
        let &Mention { at, joined, .. } = m;
        let next = |words: &[&str]| self.is(at + 1, words);
        // An educational background in something is no work.
        let schooled = || self.before_is(at, &["educational", "academic", "education"]);
        // "a strong background integrating systems"
        if self.is_gerund(at + 1) && !next(&["screening", "checking", "including"]) {
            return self.led_to(leaf, m, at + 1);
        }
        // "a background or interest in law": who is interested needs none.
        let interest = self.is(at + 1, &["or"]) && (at + 2..joined).any(|i| self.is(i, &["interest"]));
        if interest {
            return None;
        }
        if joined > at + 1 && self.is(joined, &["in", "of", "with"]) && !schooled() {
            return self.led_to(leaf, m, joined + 1);
        }
        // "a clinical background with the ability to lead": what stands before it.
        let able = next(&["with"])
            && (at + 2..at + 5).any(|i| self.is(i, &["ability", "fluency", "proficiency", "skills"]));
        if !able && next(&["in", "with", "as", "on"]) && !schooled() && !self.is(at + 2, &["check", "checks"])
        {
            return self.led_to(leaf, m, at + 2);
        }
        if next(&["check", "checks", "screening", "investigation"]) {
            return None;
        }
        let (start, groups) = self.subject_before(m)?;
        // "an engineering or applied sciences background": half of it.
        let half = |first| self.before_is(first, &["or", "and", "/"]);
        let trade = || {
            !groups.iter().any(|g| half(g.first))
                && (self.before_is(at, &["development", "engineering", "stem"]) || self.is_field_before(at))
        };
        (able || known(&groups) || trade()).then(|| self.pre(leaf, groups, start, at + 1))
    }

    /// "a track record of closing deals", "a proven record in managing accounts"
    fn past_track_record(&self, at: usize) -> Option<usize> {
        if self.is(at, &["track"]) {
            // "track record", "track-record"
            let record = at + 1 + usize::from(self.is(at + 1, &["-"]));
            // "a proven track of closing deals": the word is left out.
            let short = self.before_is(at, &["demonstrated", "proven", "strong"]) && self.is(at + 1, &["of"]);
            if short {
                return Some(at + 2);
            }
            if !self.is(record, &["record"]) {
                return None;
            }
            let leads = self.is(record + 1, &["of", "in", "with", "as", "for", "on", "across"])
                || self.is(record + 1, &["at"]) && self.is_gerund(record + 2);
            return (leads || self.is_gerund(record + 1)).then_some(record + 1 + usize::from(leads));
        }
        let proven = self.is(at, &["record"])
            && self.before_is(at, &["demonstrated", "proven", "successful", "strong", "solid"])
            && (self.is(at + 1, &["in"])
                || self.is(at + 1, &["of"]) && self.before_is(at, &["proven"]) && self.is_gerund(at + 2));
        // "a record of accomplishment in teaching"
        let done = || {
            self.is(at, &["record"])
                && self.is(at + 1, &["of"])
                && self.is(at + 2, SUCCESSES)
                && self.is(at + 3, &["in"])
        };
        // "a proven history of closing deals"
        let history = || {
            self.is(at, &["history"])
                && self.before_is(
                    at,
                    &["demonstrated", "demonstrable", "proven", "successful", "strong", "solid"],
                )
                && self.is(at + 1, &["of", "in"])
        };
        (proven || done() || history()).then_some(at + 2)
    }

    /// "has worked in", "prior work in", "hands-on work with"
    fn past_work(&self, at: usize) -> Option<usize> {
        let next = |words: &[&str]| self.is(at + 1, words);
        let worked = self.is(at, &["worked"])
            && (self.is_candidates(at) || self.lists(at))
            && next(&["in", "with", "within", "as", "on", "at"])
            && !self.is(at + 2, &["least"]);
        // "in embedded development, including hands-on work with motors"
        let hands_on = || {
            self.is(at, &["work"])
                && self.before_is(at, &["on"])
                && (at.saturating_sub(3)..at).any(|i| self.is(i, &["hands", "hand"]))
                && next(&["with", "in", "on"])
        };
        if worked || hands_on() {
            return Some(at + 2);
        }
        // "Prior work in robotics", not "prior work experience"
        let prior = self.is(at, &["prior", "previous", "past"])
            && next(&["work"])
            && self.is(at + 2, &["in", "on", "with"]);
        prior.then_some(at + 3)
    }

    /// "exposure to", "extensive use of", not "the production use of"
    fn past_contact(&self, at: usize, first: usize) -> Option<usize> {
        let exposed = clause::is_contact(self.tokens, at);
        let others = &["production", "work", "industry", "academic", "commercial", "direct"];
        let used =
            || self.is(at, &["use"]) && self.is(at + 1, &["of"]) && first < at && !self.before_is(at, others);
        (exposed || used()).then_some(at + 2)
    }

    fn is_gerund(&self, at: usize) -> bool {
        self.token(at).is_some_and(clause::is_gerund)
    }
}
