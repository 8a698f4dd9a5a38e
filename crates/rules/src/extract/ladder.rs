//! Ladders that stand on several lines: "Bachelor's and eight years", "Master's and six years". Nobody needs two of them.

use crate::clause::Whole;
use crate::predicate::{DegreeLevel, Predicate};
use crate::quantity::Duration;
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf, Requirement};
use crate::token::{Kind, Token};

use super::substituted::{asks, beside};

/// Puts a rung beside the one on the line before it; hands back what is none.
pub(super) fn join_rung(last: Option<&mut Requirement>, own: Requirement) -> Option<Requirement> {
    let Some(last) = last.filter(|last| {
        last.strength == own.strength && last.section == own.section && last.grade == own.grade
    }) else {
        return Some(own);
    };
    let before = match &last.formula {
        Formula::Any(kids) => kids.iter().map(rung).collect::<Option<Vec<_>>>().unwrap_or_default(),
        formula => rung(formula).into_iter().collect(),
    };
    let Some(&(level, years)) = before.last() else { return Some(own) };
    let next = match (&own.formula, rung(&own.formula)) {
        (_, Some(next)) => Some(next),
        // "BS and five years", "MS and three years", "PhD": the last one needs none.
        (Formula::Leaf(Leaf { predicate: Predicate::Degree(d), .. }), _) if before.len() > 1 => {
            Some((d.level, 0))
        }
        _ => None,
    };
    // A higher degree with fewer years, or the other way round.
    let goes_on = next
        .is_some_and(|(other, more)| level != other && years != more && (level < other) == (years > more));
    if !goes_on
        || apart(&last.formula, &own.formula)
        || last.other_reading.is_some()
        || own.other_reading.is_some()
    {
        return Some(own);
    }
    last.span = last.span.join(own.span);
    last.formula = beside(last.formula.clone(), Whole::Either, &own.formula);
    None
}

/// "A degree in nursing and three years of ICU", "a degree in business and two years of management": are both the fields and what the years
/// are of different things?
fn apart(before: &Formula, next: &Formula) -> bool {
    let fields = |formula: &Formula| -> Vec<String> {
        let of = |leaf: &&Leaf| match &leaf.predicate {
            Predicate::Degree(d) => d.fields.iter().map(|field| field.to_lowercase()).collect(),
            _ => Vec::new(),
        };
        formula.leaves().iter().flat_map(of).collect()
    };
    let of = |formula: &Formula| -> Vec<String> {
        let of = |leaf: &&Leaf| match &leaf.predicate {
            Predicate::Experience(e) => e.of.iter().map(|s| s.name.to_lowercase()).collect(),
            _ => Vec::new(),
        };
        formula.leaves().iter().flat_map(of).collect()
    };
    let differ = |a: Vec<String>, b: Vec<String>| {
        !a.is_empty() && !b.is_empty() && !a.iter().any(|name| b.contains(name))
    };
    differ(fields(before), fields(next)) && differ(of(before), of(next))
}

/// A degree with the months that are asked beside it, and with nothing else.
fn rung(formula: &Formula) -> Option<(DegreeLevel, u32)> {
    let Formula::All(kids) = formula else { return None };
    let mut level = None;
    let mut most = None;
    for kid in kids {
        let Formula::Leaf(leaf) = kid else { return None };
        match &leaf.predicate {
            Predicate::Degree(d) if level.is_none() => level = Some(d.level),
            Predicate::Experience(e) => most = most.max(Some(e.min_months?)),
            _ => return None,
        }
    }
    level.zip(most)
}

/// "Three years if you have a PhD", "With an MBA, four years", behind "six years": what somebody with it needs of what was asked last.
/// False where the item says nothing of the kind, or nothing was asked that it says it of.
pub(super) fn except(
    item: &Item<'_>,
    found: &[Finding],
    grade: Option<&String>,
    asked: &mut [Requirement],
) -> bool {
    let paper = |f: &&Finding| matches!(f.predicate, Predicate::Degree(_) | Predicate::Credential(_));
    let mut papers = found.iter().filter(paper);
    let (Some(held), None, [amount]) = (papers.next(), papers.next(), item.durations()) else { return false };
    let other = |f: &Finding| match &f.predicate {
        Predicate::Degree(_) | Predicate::Credential(_) => false,
        Predicate::Experience(e) => e.min_months.is_none() || !e.of.is_empty(),
        _ => true,
    };
    if found.iter().any(other) || !supposes(item, held, amount) {
        return false;
    }
    let Some(last) = asked.last_mut().filter(|last| last.grade.as_ref() == grade) else { return false };
    let usual = last.formula.leaves().into_iter().find_map(|leaf| match &leaf.predicate {
        Predicate::Experience(e) if e.min_months.is_some_and(|usual| usual > amount.min) => Some(e.clone()),
        _ => None,
    });
    let Some(mut less) = usual.filter(|_| asks(&last.formula, Whole::Years)) else { return false };
    (less.min_months, less.max_months) = (Some(amount.min), amount.max);
    let leaf = |predicate: Predicate, recognizer, (first, end)| {
        Formula::Leaf(Leaf { predicate, span: item.place(first, end), recognizer })
    };
    let way = Formula::All(vec![
        leaf(held.predicate.clone(), held.recognizer.into(), (held.first, held.end)),
        leaf(Predicate::Experience(less), "experience".into(), (amount.first, amount.end)),
    ]);
    last.span = last.span.join(item.span);
    last.formula = beside(last.formula.clone(), Whole::Years, &way);
    last.other_reading = last.other_reading.take().map(|other| beside(other, Whole::Years, &way));
    true
}

/// Does the item speak of somebody who has what is held?
fn supposes(item: &Item<'_>, held: &Finding, amount: &Duration) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let near = held.first.saturating_sub(6)..held.first;
    let stops = |t: &Token<'_>| matches!(t.text, "." | ";" | "(" | ")") || t.kind == Kind::Break;
    let open = near.rev().take_while(|&at| !item.tokens.get(at).is_some_and(stops));
    let supposed = open.into_iter().any(|at| is(at, &["if"]));
    // "With an MBA, four years", "Candidates with a Master's need only four"
    let lead = is(0, &["with"]) || is(0, &["candidates", "applicants", "those"]) && is(1, &["with", "who"]);
    let reduced = (held.end..item.tokens.len()).any(|at| is(at, &[",", "need", "only"]));
    supposed || lead && held.end <= amount.first && reduced
}
