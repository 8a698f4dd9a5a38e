//! What is missing: the smallest sets of new facts that turn "no" into "yes", and the month in which time alone does it.

use super::ways::{Facts, Goal, all_required};
use super::{Pair, required};
use crate::judge::Lack;
use crate::lower::Lowered;
use crate::outcome::{Outcome, Part};
use crate::plan::Grade;
use crate::question::{Question, QuestionId};
use crate::reference::Leaves;
use crate::wire::{Change, Gap};
use rolefit_profile::Month;
use std::collections::{BTreeMap, BTreeSet};

/// No more sets than this are shown.
const MOST: usize = 3;

/// Fewest changes first, then fewest months. What is unknown stays so: `turns` says what the verdict is then.
pub(super) fn gaps(pair: &Pair<'_>, grade: &Grade) -> Vec<Gap> {
    let cost = |facts: &[QuestionId]| {
        let changes = changes(pair, facts);
        (changes.len(), changes.iter().map(|change| u64::from(change.months.unwrap_or(0))).sum())
    };
    let mut sets = all_required(pair, grade, Goal::NotUnmet, &cost);
    sets.truncate(MOST);
    // Waiting may take another way than the fewest changes.
    if let Some(facts) = by_waiting(pair, grade)
        && !sets.contains(&facts)
    {
        sets.push(facts);
    }
    sets.into_iter().filter(|facts| !facts.is_empty()).map(|facts| gap(pair, grade, &facts)).collect()
}

fn gap(pair: &Pair<'_>, grade: &Grade, facts: &[QuestionId]) -> Gap {
    let before = pair.required_if(grade, &[]);
    let after = pair.required_if(grade, facts);
    let settled = before.iter().zip(&after).filter(|((_, before), (_, after))| {
        before.outcome() == Outcome::Unmet && after.outcome() != Outcome::Unmet
    });
    let month = facts.iter().map(|&fact| lack(pair, fact)?.by_time).collect::<Option<Vec<Month>>>();
    Gap {
        requirements: settled.filter_map(|((counted, _), _)| pair.requirement_id(counted)).collect(),
        changes: changes(pair, facts),
        turns: pair.verdict_if(grade, facts),
        by_time_alone: month.and_then(|months| months.into_iter().max()).map(written),
    }
}

fn written(month: Month) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

/// What a person would have to change for these facts. Months of the same thing are had together: the most counts.
fn changes(pair: &Pair<'_>, facts: &[QuestionId]) -> Vec<Change> {
    let mut most: BTreeMap<(String, String), Option<u32>> = BTreeMap::new();
    for &fact in facts {
        let (kind, of, months) = match lack(pair, fact) {
            Some(lack) => (lack.kind.to_owned(), lack.of.clone(), lack.months),
            None => {
                let judgement = pair.answers.judgement(fact);
                (kind(pair, fact), judgement.map(|j| j.text.clone()).unwrap_or_default(), None)
            }
        };
        let known = most.entry((kind, of)).or_insert(months);
        *known = (*known).max(months);
    }
    most.into_iter().map(|((kind, of), months)| Change { kind, of, months }).collect()
}

fn lack<'a>(pair: &Pair<'a>, fact: QuestionId) -> Option<&'a Lack> {
    pair.answers.judgement(fact)?.lacks.as_ref()
}

fn kind(pair: &Pair<'_>, fact: QuestionId) -> String {
    let kind = match pair.plan.questions.get(fact.0 as usize) {
        Some(Question::Predicate { predicate, .. }) => predicate.kind(),
        Some(Question::Substitution(_)) => "equivalent",
        Some(Question::Occupation { .. }) => "experience",
        Some(Question::Open(_) | Question::Reading(_)) | None => "statement",
    };
    kind.to_owned()
}

/// The facts that come soonest by time alone and turn every "no"; none where time alone does not do it.
fn by_waiting(pair: &Pair<'_>, grade: &Grade) -> Option<Facts> {
    let requirements = required(grade).filter_map(|counted| pair.posting.requirements.get(counted.at));
    let waits = requirements.map(|requirement| wait(pair, &requirement.formula));
    let all = waits.collect::<Option<Vec<Wait>>>().map(together)?;
    Some(all.facts.into_iter().collect()).filter(|facts: &Facts| !facts.is_empty())
}

/// Until when, and for what. Ordered by the month, then by how little comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Wait {
    until: Option<Month>,
    size: usize,
    facts: BTreeSet<QuestionId>,
}

fn together(waits: Vec<Wait>) -> Wait {
    let until = waits.iter().filter_map(|wait| wait.until).max();
    let facts: BTreeSet<QuestionId> = waits.into_iter().flat_map(|wait| wait.facts).collect();
    Wait { until, size: facts.len(), facts }
}

fn wait(pair: &Pair<'_>, formula: &Lowered) -> Option<Wait> {
    match formula {
        Lowered::Leaf(asked) if pair.answers.bounds.bounds(asked.question).ceiling.yes => {
            Some(Wait::default())
        }
        Lowered::Leaf(asked) => {
            let until = lack(pair, asked.question)?.by_time?;
            Some(Wait { until: Some(until), size: 1, facts: BTreeSet::from([asked.question]) })
        }
        Lowered::All(kids) => {
            let part = formula.part();
            let counted = kids.iter().filter(|kid| part == Part::Statement || kid.part() != Part::Statement);
            counted.map(|kid| wait(pair, kid)).collect::<Option<Vec<Wait>>>().map(together)
        }
        Lowered::Any(kids) | Lowered::Instead(kids) | Lowered::Readings(kids, _) => soonest(pair, kids, 1),
        Lowered::AtLeast(k, kids) => soonest(pair, kids, *k as usize),
    }
}

fn soonest(pair: &Pair<'_>, kids: &[Lowered], k: usize) -> Option<Wait> {
    let k = k.min(kids.len());
    let mut waits: Vec<Wait> = kids.iter().filter_map(|kid| wait(pair, kid)).collect();
    waits.sort_unstable();
    waits.truncate(k);
    (waits.len() == k).then(|| together(waits))
}
