//! The leaves that decided: the branch that carried, or what is missing.

use super::tree::Seen;
use crate::evaluate::Answers;
use crate::lower::{Asked, Lowered};
use crate::outcome::{Answer, Outcome, Part};
use crate::plan::ShownLeaf;
use crate::wire::Because;
use std::cmp::Reverse;

/// A leaf that decided, with its answer.
pub(super) type Deciding<'a> = (&'a Asked, Answer, &'a ShownLeaf);

/// The leaves that decided a requirement, most telling first: what is refused or missing, then what is unknown, then what
/// is met, and the least of each first.
pub(super) fn because(seen: &Seen<'_>, answers: &Answers<'_>) -> Vec<Because> {
    if seen.answer.part == Part::Statement {
        return Vec::new();
    }
    let mut leaves = deciding(seen);
    leaves.sort_by_key(|(_, answer, _)| {
        let amount = match answer.outcome() {
            Outcome::Unmet => answer.bounds.ceiling.credit,
            Outcome::Unknown => answer.bounds.floor.credit,
            Outcome::Met => 0,
        };
        (answer.outcome(), amount)
    });
    let mut seen = Vec::new();
    leaves.retain(|(asked, ..)| {
        let new = !seen.contains(&asked.question);
        seen.push(asked.question);
        new
    });
    leaves
        .into_iter()
        .filter_map(|(asked, answer, shown)| {
            let judgement = answers.judgement(asked.question)?;
            Some(Because {
                kind: shown.predicate.kind().to_owned(),
                outcome: answer.outcome(),
                text: judgement.text.clone(),
                evidence: judgement.evidence.clone(),
            })
        })
        .collect()
}

/// The leaves that decided a node, left to right.
pub(super) fn deciding<'a>(seen: &Seen<'a>) -> Vec<Deciding<'a>> {
    let mut out = Vec::new();
    collect(seen, &mut out);
    out
}

fn collect<'a>(seen: &Seen<'a>, out: &mut Vec<Deciding<'a>>) {
    let outcome = seen.answer.outcome();
    match seen.formula {
        Lowered::Leaf(asked) => out.extend(seen.shown.map(|shown| (asked, seen.answer, shown))),
        Lowered::All(_) => {
            for kid in &seen.kids {
                let counts = match kid.answer.part {
                    Part::Statement => seen.answer.part == Part::Statement,
                    // Beside what is scored, a condition decides only where it is refused.
                    Part::Condition => {
                        seen.answer.part == Part::Condition || kid.answer.outcome() == Outcome::Unmet
                    }
                    Part::Occupation { .. } | Part::Scored => true,
                };
                if counts && kid.answer.outcome() == outcome {
                    collect(kid, out);
                }
            }
        }
        Lowered::Any(_) | Lowered::Instead(_) => best(seen, 1, out),
        // Of two readings, the one that stands in the way.
        Lowered::Readings(..) => {
            let read = seen.kids.iter().filter(|kid| kid.answer.part == seen.answer.part);
            if let Some(telling) = read.min_by_key(|kid| (kid.answer.outcome(), kid.formula.canonical())) {
                collect(telling, out);
            }
        }
        Lowered::AtLeast(k, _) => best(seen, *k as usize, out),
    }
}

/// The best children; where they are not enough, only what keeps them from it.
fn best<'a>(seen: &Seen<'a>, k: usize, out: &mut Vec<Deciding<'a>>) {
    let mut kids: Vec<&Seen<'a>> = seen.kids.iter().collect();
    kids.sort_by_key(|kid| {
        let bounds = kid.answer.bounds;
        (
            Reverse((kid.answer.outcome(), kid.answer.granted, bounds.near)),
            Reverse((bounds.floor.credit, bounds.ceiling.credit)),
            // An open alternative says less than one that was judged.
            Reverse(kid.answer.part),
            kid.formula.canonical(),
        )
    });
    let met = seen.answer.outcome() == Outcome::Met;
    for kid in kids.into_iter().take(k.max(1)) {
        if met || kid.answer.outcome() != Outcome::Met {
            collect(kid, out);
        }
    }
}
