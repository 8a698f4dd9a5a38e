//! Operands and joiners to a formula, or to two where the words leave open which joiner binds first.
//!
//! The formula splits at the loosest joiners; of two that bind alike, "or" is the looser. Where "and" and "or" stand between bare words,
//! "A and B or C" can also be read with the "or" first: both are kept. What the text settles (commas, breaks, capitals, parentheses,
//! "either") has one reading, and so has a ladder of degrees with their years.

use super::operands::Operands;
use super::{Joiner, Op, Reading};
use crate::requirement::Formula;
use std::cmp::Reverse;

/// The readings of operands.
pub(super) fn readings(operands: Operands) -> Reading {
    let Operands { mut leaves, others, joiners, .. } = operands;
    if leaves.len() == 1
        && others.is_empty()
        && let Some(formula) = leaves.pop()
    {
        return Reading { formula, other: None };
    }
    let mut tight = joiners.clone();
    tighten(&leaves, &joiners, &mut tight);
    // Nearly always the words leave one reading.
    if others.is_empty() && tight == joiners && runs(&leaves, &tight).iter().all(|run| !run.mixed) {
        return Reading { formula: build(leaves, &joiners), other: None };
    }
    let formula = build(leaves.clone(), &joiners);
    let mut strict = leaves;
    for (at, other) in others {
        if let Some(leaf) = strict.get_mut(at) {
            *leaf = other;
        }
    }
    let (loose, joiners) = loosened(&strict, &tight);
    let other = build(loose, &joiners);
    Reading { other: Some(other).filter(|other| *other != formula), formula }
}

/// "A, B, or C": the commas say what the last joiner of the series says, and bind as it does.
pub(super) fn resolve_series(joiners: &mut [Joiner]) {
    let mut next = Joiner::new(Op::And, u8::MAX);
    for joiner in joiners.iter_mut().rev() {
        // "CCNA/CCNP" is one member of its series.
        let inside = joiner.with || joiner.op == Op::Or && joiner.looseness == 0 && !joiner.word;
        if joiner.op == Op::Series {
            joiner.op = next.op;
            joiner.looseness = joiner.looseness.min(next.looseness);
        } else if !inside {
            next = *joiner;
        }
    }
}

/// How loosely a joiner binds, by place and by mark.
fn bond(joiner: &Joiner) -> (Reverse<u8>, u8) {
    (Reverse(joiner.depth), joiner.looseness)
}

/// Splits at the loosest joiners: of those that bind alike, at "or".
pub(super) fn build(mut leaves: Vec<Formula>, joiners: &[Joiner]) -> Formula {
    if leaves.len() == 1
        && let Some(only) = leaves.pop()
    {
        return only;
    }
    // A tight "or" ("degree or equivalent experience") binds before everything else, so it is the last to be split.
    let rank = |j: &Joiner| (bond(j), j.op == Op::Or && j.looseness > 0);
    let Some(loosest) = joiners.iter().map(rank).max() else {
        return Formula::All(leaves);
    };
    let or = joiners.iter().any(|j| rank(j) == loosest && j.op == Op::Or);
    let mut rest = leaves.into_iter();
    let parts =
        split(joiners, |j| rank(j) == loosest && (j.op == Op::Or) == or).into_iter().map(|(from, to)| {
            let own = rest.by_ref().take(to + 1 - from).collect();
            build(own, joiners.get(from..to).unwrap_or_default())
        });
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Formula::Any(kids) if or => flat.extend(kids),
            Formula::All(kids) if !or => flat.extend(kids),
            part => flat.push(part),
        }
    }
    if or { Formula::Any(flat) } else { Formula::All(flat) }
}

/// The runs of operands between the joiners at which it splits, first and last.
fn split(joiners: &[Joiner], splits: impl Fn(&Joiner) -> bool) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (i, joiner) in joiners.iter().enumerate() {
        if splits(joiner) {
            parts.push((start, i));
            start = i + 1;
        }
    }
    parts.push((start, joiners.len()));
    parts
}

/// "A or B and C" with bare words only: binds the "or" first, in every group that its looser joiners leave.
fn tighten(leaves: &[Formula], joiners: &[Joiner], out: &mut [Joiner]) {
    let Some(loosest) = joiners.iter().map(bond).max() else { return };
    let here = |j: &Joiner| bond(j) == loosest;
    let has = |op: Op| joiners.iter().any(|j| here(j) && j.op == op && j.word);
    if loosest.1 == 1 && has(Op::Or) && has(Op::And) && !is_ladder(leaves, joiners) {
        for (joiner, tight) in joiners.iter().zip(out.iter_mut()) {
            if here(joiner) && joiner.op == Op::Or {
                tight.looseness = 0;
            }
        }
    }
    for (from, to) in split(joiners, here) {
        if let (Some(leaves), Some(joiners), Some(out)) =
            (leaves.get(from..=to), joiners.get(from..to), out.get_mut(from..to))
        {
            tighten(leaves, joiners, out);
        }
    }
}

fn kind(formula: &Formula) -> &'static str {
    if let Formula::Leaf(leaf) = formula { leaf.predicate.kind() } else { "" }
}

/// A ladder ("BS and 5 years or MS and 3 years") has one reading.
fn is_ladder(leaves: &[Formula], joiners: &[Joiner]) -> bool {
    let kinds: Vec<&str> = leaves.iter().map(kind).collect();
    let rungs = joiners.iter().enumerate().all(|(i, j)| {
        j.op != Op::Or || kinds.first() == kinds.get(i + 1) || kinds.get(i + 1) == Some(&"equivalent")
    });
    rungs && kinds.len() > 2 && kinds.first() != kinds.get(1)
}

/// Operands of a kind, first and last, between bare joiners.
struct Kin {
    first: usize,
    last: usize,
    /// Do both "and" and "or" stand between them?
    mixed: bool,
}

/// The runs of operands of a kind; others stand alone.
fn runs(leaves: &[Formula], joiners: &[Joiner]) -> Vec<Kin> {
    let same = |at: usize| match (leaves.get(at), leaves.get(at + 1)) {
        (Some(left), Some(right)) => kind(left) == kind(right) && !kind(left).is_empty(),
        _ => false,
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < leaves.len() {
        let mut end = at;
        while joiners.get(end).is_some_and(|j| {
            same(end)
                && (j.alike || j.op == Op::And && j.word && j.looseness <= 1)
                && joiners.get(at).is_some_and(|a| a.depth == j.depth)
        }) {
            end += 1;
        }
        let run = joiners.get(at..end).unwrap_or_default();
        let mixed = run.iter().any(|j| j.alike) && run.iter().any(|j| j.op == Op::And);
        out.push(Kin { first: at, last: end, mixed });
        at = end + 1;
    }
    out
}

/// "RN and BLS or ACLS": an "or" between two of a kind binds first, unless what "and" joins to them is of that kind, too; then it may
/// as well part them all. Such runs are put together with the "or" as their loosest joiner.
fn loosened(leaves: &[Formula], joiners: &[Joiner]) -> (Vec<Formula>, Vec<Joiner>) {
    let mut out = (Vec::new(), Vec::new());
    for Kin { first, last, mixed } in runs(leaves, joiners) {
        let (own, run) =
            (leaves.get(first..=last).unwrap_or_default(), joiners.get(first..last).unwrap_or_default());
        if mixed {
            let loose = |j: &Joiner| if j.alike { Joiner { looseness: 1, ..*j } } else { *j };
            out.0.push(build(own.to_vec(), &run.iter().map(loose).collect::<Vec<_>>()));
        } else {
            out.0.extend_from_slice(own);
            out.1.extend_from_slice(run);
        }
        out.1.extend(joiners.get(last).copied());
    }
    out
}
