//! "No degree required", "You need not know Python": what a statement says is not asked for.

use crate::cue::{CueHit, Says};
use crate::predicate::{Basis, Predicate};
use crate::recognizer::{Finding, Item};
use crate::token::Token;

/// The words of a statement that deny something.
pub(super) fn negated(item: &Item<'_>, strengths: &[CueHit]) -> Vec<CueHit> {
    let denies = |cue: &&CueHit| cue.says == Says::Negated && !is_wished(item, strengths, cue);
    strengths.iter().filter(denies).copied().collect()
}

/// Is what it denies wished for all the same: "is not required for this role but welcomed", "preferred (not required)"?
fn is_wished(item: &Item<'_>, strengths: &[CueHit], negated: &CueHit) -> bool {
    let mut wishes = strengths.iter().filter(|c| c.says == Says::Preferred);
    let gap = |first: usize, end: usize| item.tokens.get(first..end);
    let before = |wish: &CueHit| {
        wish.end <= negated.first
            && gap(wish.end, negated.first).is_some_and(|gap| {
                gap.len() <= 2 && gap.iter().all(|t| matches!(t.text, "(" | ",") || t.is("but"))
            })
    };
    let behind = |wish: &CueHit| gap(negated.end, wish.end).unwrap_or_default().iter().any(|t| t.is("but"));
    wishes.clone().any(before) || wishes.find(|c| c.first >= negated.end).is_some_and(behind)
}

/// Does the negation deny what was found: is it part of it or right behind it?
pub(super) fn denies(item: &Item<'_>, finding: &Finding, negated: &CueHit) -> bool {
    // "This job does not qualify to sponsor a visa": the negation is what was found.
    if matches!(&finding.predicate, Predicate::Authorization(right) if right.basis == Basis::NoSponsorship) {
        return false;
    }
    let overlap = finding.first < negated.end && negated.first < finding.end;
    // "English (French is not required)": in brackets something else is denied.
    let gap = item.tokens.get(finding.end..negated.first).unwrap_or_default();
    // "A licence as an aide, helper or fitter does not meet this requirement": all that stands before.
    let list = item.tokens.get(negated.first).is_some_and(|t| t.is_any(&["do", "does"]));
    let other = |at: usize, t: &Token<'_>| {
        matches!(t.text, ";" | "\n" | ".")
            || t.text == "," && !list
            || t.is("but")
            || t.text == "(" && at + 1 < gap.len()
    };
    // "You don't need to know any of Python" speaks of what follows, up to a comma or "but".
    let is = |at: usize, word: &str| item.tokens.get(at).is_some_and(|t| t.is(word));
    let ahead = is(negated.first, "you") || is(negated.first + 1, "need");
    // "eight years of experience without a degree": whose they are.
    let whose = is(negated.first, "without") || negated.first.checked_sub(1).is_some_and(|at| is(at, "with"));
    let behind = negated.first >= finding.end
        && !ahead
        && !whose
        && !gap.iter().enumerate().any(|(at, t)| other(at, t));
    // "You have never run a fleet, a port or a yard": all of it is what one has not done.
    let never = |at: usize| is(at, "never") || is(at, "haven't") || is(at, "haven’t");
    if is(negated.first, "you") && (negated.first..negated.end).any(never) {
        return overlap || negated.end <= finding.first;
    }
    let reach = match () {
        () if ahead => 12,
        // "no degree required", "no experience necessary"
        () if is(negated.first, "no") => 1,
        // "if you do not have previous or current experience"
        () if is(negated.first, "if") => 4,
        () => 0,
    };
    let between = item.tokens.get(negated.end..finding.first).unwrap_or_default();
    let turned = between.iter().any(|t| matches!(t.text, "," | ";" | "." | "\n") || t.is("but"));
    let leads = reach > 0
        && !turned
        && negated.end <= finding.first + 1
        && finding.first.saturating_sub(negated.end) <= reach;
    overlap || behind || leads
}
