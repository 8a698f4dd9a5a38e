//! What to ask: the smallest set of unknown facts that settles the verdict.

use super::Pair;
use super::ways::{Facts, Goal, all_required};
use crate::outcome::Answer;
use crate::plan::{Counted, Grade};
use crate::question::{Question as Asking, QuestionId};
use crate::wire::Question;
use std::cmp::Reverse;

/// The fewest questions that, all answered with yes, leave nothing required unknown; most decisive first.
pub(super) fn questions(pair: &Pair<'_>, grade: &Grade) -> Vec<Question> {
    // Of as many, those that a person can answer with a fact rather than an opinion.
    let cost =
        |facts: &[QuestionId]| (facts.len(), facts.iter().filter(|q| is_open(pair, **q)).count() as u64);
    let Some(facts) = all_required(pair, grade, Goal::Met, &cost).into_iter().next() else {
        return Vec::new();
    };
    let mut asked: Vec<(QuestionId, Vec<&Counted>)> =
        facts.iter().map(|&fact| (fact, needed_by(pair, grade, &facts, fact))).collect();
    asked.sort_by_key(|(fact, needed_by)| {
        let first = needed_by.first().map(|counted| counted.at);
        (Reverse(needed_by.len()), is_open(pair, *fact), first, *fact)
    });
    let mut known = Facts::new();
    asked
        .into_iter()
        .filter_map(|(fact, needed_by)| {
            known.push(fact);
            known.sort_unstable();
            let decides: Vec<String> = needed_by.iter().filter_map(|c| pair.requirement_id(c)).collect();
            Some(Question {
                requirement: decides.first().cloned()?,
                ask: words(pair, fact),
                decides,
                turns: pair.verdict_if(grade, &known),
            })
        })
        .collect()
}

/// The requirements that all answers together satisfy, and all but this one don't.
fn needed_by<'g>(
    pair: &Pair<'_>,
    grade: &'g Grade,
    facts: &[QuestionId],
    fact: QuestionId,
) -> Vec<&'g Counted> {
    let without: Facts = facts.iter().copied().filter(|&other| other != fact).collect();
    let held = |(_, answer): &(&Counted, Answer)| !answer.granted;
    let less = pair.required_if(grade, &without);
    let more = pair.required_if(grade, facts);
    less.iter().zip(&more).filter(|(less, more)| held(less) && !held(more)).map(|(less, _)| less.0).collect()
}

fn is_open(pair: &Pair<'_>, fact: QuestionId) -> bool {
    matches!(pair.plan.questions.get(fact.0 as usize), Some(Asking::Open(_) | Asking::Reading(_)))
}

fn words(pair: &Pair<'_>, fact: QuestionId) -> String {
    let judgement = pair.answers.judgement(fact);
    judgement
        .map(|judgement| judgement.ask.clone().unwrap_or_else(|| format!("is it so: {}?", judgement.text)))
        .unwrap_or_default()
}
