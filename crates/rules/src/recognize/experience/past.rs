//! An amount behind what somebody has done: "has worked as a nurse for two years", "have led teams for at least three years".

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Predicate, Subject};
use crate::quantity::Duration;
use crate::recognizer::{Finding, SectionKind};
use crate::token::Kind;

/// What one may have been or had for years without doing it.
const NO_WORK: &[&str] = &[
    "lived", "resided", "held", "had", "owned", "worn", "known", "existed", "stood", "passed", "completed",
    "married", "registered", "licensed", "certified", "employed",
];

/// Words between "for" and an amount.
const AT_LEAST: &[&str] = &["a", "at", "least", "minimum", "of", "over", "more", "than"];

impl Reader<'_, '_> {
    /// "Experience building services for at least three years", "managing harbour fleets (five years)": gives the amount that closes a
    /// sentence to the experiences of it, if none has an amount of its own. False where they are none.
    pub(super) fn closes(&self, d: &Duration, out: &mut [Finding]) -> bool {
        let ends = |at: usize| self.token(at).is_none_or(|t| matches!(t.text, "." | ";" | "\n"));
        let plus = usize::from(self.is(d.end, &["+"]));
        let lead = (0..d.first).rev().find(|&at| !self.is(at, AT_LEAST));
        let Some(lead) = lead else { return false };
        // "in a similar role (2 years+) essential"
        let next = d.end + plus + 1;
        let strong = self.is(next, clause::STRENGTHS) || self.is(next, &["essential", "necessary"]);
        let bracket = self.is(lead, &["("])
            && self.is(d.end + plus, &[")"])
            && (ends(next) || strong && ends(next + 1));
        // "sales experience of at least two years"
        let of = self.is(lead, clause::EXPERIENCE) && self.is(lead + 1, &["of"]) && ends(d.end);
        // What stands right before has the amount alone, and "for" gives it to all that was done.
        let last = bracket || of;
        let behind = self.is(lead, &["for"]) && ends(d.end);
        if !last && !behind {
            return false;
        }
        let start = (0..lead).rev().find(|&at| self.is(at, &[".", ";", "\n"])).map_or(0, |at| at + 1);
        let own = out.iter().position(|f| f.first >= start).unwrap_or(out.len());
        let own = out.get_mut(own..).unwrap_or_default();
        let timed = |f: &Finding| !matches!(&f.predicate, Predicate::Experience(e) if e.min_months.or(e.max_months).is_none());
        // "mooring software (five years)": of what the brackets stand right behind.
        let beside = |f: &Finding| !last || lead <= f.end + 1;
        if own.is_empty() || own.iter().any(timed) || !own.last().is_some_and(beside) {
            return false;
        }
        let from = if last { own.len() - 1 } else { 0 };
        for found in own.iter_mut().skip(from) {
            let Predicate::Experience(leaf) = &mut found.predicate else { continue };
            leaf.min_months = (!d.at_most).then_some(d.min);
            leaf.max_months = d.max;
            for subject in &mut leaf.of {
                let text = subject.text.strip_suffix(" for").map(Subject::phrase);
                *subject = text.unwrap_or_else(|| subject.clone());
            }
        }
        if let Some(last) = own.last_mut() {
            last.end = last.end.max(d.end);
        }
        true
    }

    /// "a track record of | eight years in sales": the amount's own.
    pub(super) fn is_record_of(&self, at: usize, amounts: &[Duration]) -> bool {
        let leads = |i: usize| self.is(i, &["record", "of"]) || self.is(i, AT_LEAST);
        self.is(at, &["track", "record"])
            && amounts.iter().any(|d| at < d.first && d.first <= at + 5 && (at + 1..d.first).all(leads))
    }

    /// Where it begins, and what was done, if "for" leads to the amount and a candidate is spoken of.
    pub(super) fn done_before(&self, d: &Duration) -> Option<(usize, Vec<Group>)> {
        let lead = d.first.checked_sub(1).filter(|&at| self.is(at, &["for"]))?;
        let start =
            (0..lead).rev().find(|&at| self.is(at, &[".", ";", "\n", "!", ":"])).map_or(0, |at| at + 1);
        let had = (start..lead).rev().find(|&at| self.has(at))?;
        let said = |at: usize| {
            self.is(at, &["you", "must", "who", "candidate", "candidates", "applicants", "should"])
        };
        let asks =
            matches!(self.item.section, SectionKind::Required | SectionKind::Preferred) && had == start;
        let firm = &["company", "it", "its", "which", "we've", "we’ve", "it's", "it’s"];
        let ours = |at: usize| self.token(at).is_some_and(clause::is_ours) || self.is(at, firm);
        let others = d.min > 30 * 12 || (start..lead).any(ours);
        if others || !(asks || (start..=had).any(said)) {
            return None;
        }
        let mut verb = had + 1;
        while self.token(verb).is_some_and(|t| t.text.ends_with("ly")) {
            verb += 1;
        }
        let been = self.is(verb, &["been"]);
        let verb = verb + usize::from(been);
        let from = if self.is(verb, &["worked", "served", "practiced", "practised"]) {
            let led = self.is(verb + 1, &["as", "in", "with", "at", "on", "within", "for"]);
            verb + 1 + usize::from(led)
        } else {
            verb
        };
        // "has been licensed", "have been in their position"
        let role = self.is(verb, &["a", "an"]);
        let does = self.token(verb).is_some_and(clause::is_gerund);
        let states = been && !role && !does;
        let words = self.tokens.get(from..lead)?;
        let plain = words.iter().all(|t| t.kind != Kind::Break && !matches!(t.text, "," | "(" | ")"));
        if states || self.is(verb, NO_WORK) || words.is_empty() || words.len() > 10 || !plain {
            return None;
        }
        // "built services in Go": what has a name says more than what was done with it.
        let whole = from == verb && !been;
        let groups = if whole {
            let text = self.item.text(verb, lead).into_owned();
            let of = vec![Subject::phrase(&text)];
            let named = listing(self.item, self.lexicon, verb + 1, lead).groups;
            let known = named.iter().any(|g| g.of.iter().any(|s| s.id.is_some()));
            let told = Group { of, mode: Mode::Any, open: false, named: false, first: verb, end: lead };
            if known { named } else { vec![told] }
        } else {
            self.done(from, lead)
        };
        (!groups.is_empty()).then_some((had + 1, groups))
    }

    /// "have", "’ve": a verb of what was done follows.
    fn has(&self, at: usize) -> bool {
        self.is(at, &["have", "has", "having", "ve", "'ve", "’ve"])
            || self.token(at).is_some_and(|t| t.text.ends_with("’ve") || t.text.ends_with("'ve"))
    }
}
