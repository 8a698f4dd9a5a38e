//! "At least one of the following:", and a list of lines to choose from.

use super::mixed::{of_these, subjects};
use super::{Operands, build, leaf, operands, statement};
use crate::predicate::Mode;
use crate::quantity::number;
use crate::recognizer::{Finding, Item};
use crate::requirement::Formula;
use crate::token::Kind;

/// The formula of a statement whose first line offers a choice among those below; none where it offers none, or where one finding
/// reads the lines together.
pub(super) fn choice(item: &Item<'_>, findings: &[Finding]) -> Option<Formula> {
    let tokens = &item.tokens;
    let brk = tokens.iter().position(|t| t.kind == Kind::Break)?;
    let count = asked(item, brk)?;
    if findings.iter().any(|f| f.first < brk && brk < f.end) {
        return several(item, findings, count);
    }
    let mut lines: Vec<(usize, usize)> = Vec::new();
    let mut start = brk + 1;
    for at in brk + 1..=tokens.len() {
        if at == tokens.len() || tokens.get(at).is_some_and(|t| t.kind == Kind::Break) {
            if tokens.get(start..at).unwrap_or_default().iter().any(|t| t.kind == Kind::Word) {
                lines.push((start, at));
            }
            start = at + 1;
        }
    }
    let inside = |first: usize, end: usize| -> Vec<Finding> {
        findings.iter().filter(|f| first <= f.first && f.end <= end).cloned().collect()
    };
    let read = |own: Vec<Finding>| {
        let Operands { leaves, joiners, .. } = operands(item, &own, false, &[]).filled(own);
        build(leaves, &joiners)
    };
    let known = lines.iter().filter(|&&(first, end)| !inside(first, end).is_empty()).count();
    // "Five of the following" above two lines: they are no list of those.
    let enough = usize::try_from(count).is_ok_and(|count| count <= lines.len());
    if known == 0 || lines.len() < 2 || !enough {
        return None;
    }
    let kids: Vec<Formula> = lines
        .iter()
        .map(|&(first, end)| match inside(first, end) {
            own if own.is_empty() => statement(item, first, end),
            own => read(own),
        })
        .collect();
    let group = if count < 2 { Formula::Any(kids) } else { Formula::AtLeast(count, kids) };
    let head = inside(0, brk);
    Some(if head.is_empty() { group } else { Formula::All(vec![read(head), group]) })
}

/// "At least two of the following: AWS, Azure, GCP", which one finding reads together: so many of its members.
fn several(item: &Item<'_>, findings: &[Finding], count: u32) -> Option<Formula> {
    let ([finding], true) = (findings, count > 1) else { return None };
    let Formula::Leaf(whole) = leaf(item, finding) else { return None };
    let of = subjects(&whole);
    let enough = usize::try_from(count).is_ok_and(|count| count < of.len());
    let kids = of.iter().map(|one| Formula::Leaf(of_these(&whole, vec![one.clone()], Mode::Any)));
    enough.then(|| Formula::AtLeast(count, kids.collect()))
}

/// How many of the lines below are asked for: "one of the following", "any of these", "two or more of the following".
fn asked(item: &Item<'_>, brk: usize) -> Option<u32> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let following = (0..brk).rfind(|&at| is(at, &["following", "these", "below"]))?;
    let mut at = following;
    while at > 0 && is(at - 1, &["the", "*", "of", "more", "or"]) {
        at -= 1;
    }
    let of = (at..following).any(|i| is(i, &["of"]));
    let word = at.checked_sub(1)?;
    if !of {
        return None;
    }
    if is(word, &["any", "either"]) {
        return Some(1);
    }
    item.tokens.get(word).and_then(number).filter(|n| (1..=6).contains(n))
}
