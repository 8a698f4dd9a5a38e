//! A plan on one profile: each distinct question is judged once, then each posting's program runs over the answers.

use crate::judge::Judgement;
use crate::lower::Question;
use crate::outcome::{Answer, Bounds};
use crate::plan::{Plan, PlannedPosting, Step};
use crate::reference::Leaves;
use rayon::prelude::*;

/// What is known of one profile.
pub trait Judge: Sync {
    /// The answer to one question. Never called for [`Question::Open`], which nobody can answer from a profile.
    fn judge(&self, question: &Question) -> Judgement;

    /// Has the profile neither work nor education?
    fn is_blank(&self) -> bool;
}

/// The answers of one profile to all questions of a plan.
#[derive(Debug)]
pub struct Answers {
    /// With their reasons.
    pub judgements: Vec<Judgement>,
    /// Bare, in the same order.
    pub bounds: Vec<Bounds>,
}

impl Answers {
    /// Judges each question once.
    pub fn judge<J: Judge + ?Sized>(questions: &[Question], judge: &J) -> Answers {
        let answer = |question: &Question| match question {
            Question::Open(words) => open(words),
            asked => judge.judge(asked),
        };
        let judgements: Vec<Judgement> = questions.par_iter().with_min_len(32).map(answer).collect();
        let bounds = judgements.iter().map(|judgement| judgement.bounds.ordered()).collect();
        Answers { judgements, bounds }
    }
}

/// The posting's own words, for a person to judge.
fn open(words: &str) -> Judgement {
    Judgement {
        bounds: Bounds::OPEN,
        text: "for a person to judge".to_owned(),
        evidence: Vec::new(),
        ask: Some(format!("does this hold: \u{201c}{words}\u{201d}?")),
        lacks: None,
    }
}

/// Runs a program; the last step's answer is its result.
pub fn run<L: Leaves + ?Sized>(steps: &[Step], leaves: &L, stack: &mut Vec<Answer>) -> Answer {
    let bottom = stack.len();
    for step in steps {
        let (taken, combine): (u32, &dyn Fn(&[Answer]) -> Answer) = match step {
            Step::Ask(asked) => {
                stack.push(Answer::leaf(leaves.bounds(asked.question), asked.part, asked.weight));
                continue;
            }
            Step::All(taken) => (*taken, &Answer::all),
            Step::Any(taken) => (*taken, &Answer::any),
            Step::AtLeast(k, taken) => (*taken, &|parts| Answer::at_least(*k, parts)),
            Step::Readings => (2, &|parts| match parts {
                [one, other] => Answer::readings(*one, *other),
                _ => Answer::OPEN,
            }),
        };
        let at = stack.len().saturating_sub(taken as usize);
        let answer = combine(stack.get(at..).unwrap_or_default());
        stack.truncate(at);
        stack.push(answer);
    }
    let answer = stack.last().copied().unwrap_or(Answer::OPEN);
    stack.truncate(bottom);
    answer
}

/// The answer to each requirement of a posting.
pub fn requirements<L: Leaves + ?Sized>(plan: &Plan, posting: &PlannedPosting, leaves: &L) -> Vec<Answer> {
    let mut stack = Vec::new();
    posting
        .requirements
        .iter()
        .map(|r| run(plan.steps.get(r.steps.clone()).unwrap_or_default(), leaves, &mut stack))
        .collect()
}
