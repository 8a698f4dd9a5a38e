//! A plan on one profile: each distinct question is judged once, then each posting's program runs over the answers. Only the
//! questions of the pairs that are explained are judged with their reasons.

use crate::judge::Judgement;
use crate::outcome::{Answer, Bounds};
use crate::plan::{Plan, PlannedPosting, Step};
use crate::question::{Question, QuestionId};
use crate::reference::{self, Leaves};
use rayon::prelude::*;
use std::sync::OnceLock;

/// What is known of one profile.
pub trait Judge: Sync {
    /// The answer to one question. Never called for [`Question::Open`] and [`Question::Reading`], which no profile answers.
    fn judge(&self, question: &Question) -> Judgement;

    /// The bounds of [`Judge::judge`]'s judgement, in order; the same, but there may be a faster way to them.
    fn bounds(&self, question: &Question) -> Bounds {
        self.judge(question).bounds.ordered()
    }

    /// Has the profile neither work nor education?
    fn is_blank(&self) -> bool;
}

/// The answers of one profile to all questions of a plan.
pub struct Answers<'a> {
    questions: &'a [Question],
    judge: &'a dyn Judge,
    /// Bare, in the order of the questions.
    pub bounds: Vec<Bounds>,
    /// With their reasons, once asked for.
    judgements: Vec<OnceLock<Box<Judgement>>>,
}

impl<'a> Answers<'a> {
    /// Judges each question once.
    pub fn judge(questions: &'a [Question], judge: &'a dyn Judge) -> Answers<'a> {
        let answer = |question: &Question| match question {
            Question::Open(_) | Question::Reading(_) => Bounds::OPEN,
            asked => judge.bounds(asked),
        };
        let bounds = questions.par_iter().with_min_len(32).map(answer).collect();
        Answers { questions, judge, bounds, judgements: questions.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The answer to one question with its reasons.
    pub fn judgement(&self, id: QuestionId) -> Option<&Judgement> {
        let (at, question) = (id.0 as usize, self.questions.get(id.0 as usize)?);
        let told = || match question {
            Question::Open(words) => open(format!("does this hold: \u{201c}{words}\u{201d}?")),
            Question::Reading(words) => {
                open(format!("is the looser of its two readings meant: \u{201c}{words}\u{201d}?"))
            }
            asked => self.judge.judge(asked),
        };
        Some(self.judgements.get(at)?.get_or_init(|| Box::new(told())))
    }
}

/// For a person to judge.
fn open(ask: String) -> Judgement {
    Judgement {
        bounds: Bounds::OPEN,
        text: "for a person to judge".to_owned(),
        evidence: Vec::new(),
        ask: Some(ask),
        lacks: None,
    }
}

/// Runs a program; the last step's answer is its result.
pub fn run<L: Leaves + ?Sized>(steps: &[Step], leaves: &L, stack: &mut Vec<Answer>) -> Answer {
    let bottom = stack.len();
    for step in steps {
        let taken = match step {
            Step::Ask(_) => 0,
            Step::All(taken) | Step::Any(taken) | Step::AtLeast(_, taken) => *taken as usize,
            Step::Readings(_) => 2,
        };
        let at = stack.len().saturating_sub(taken);
        let parts = stack.get(at..).unwrap_or_default();
        let answer = match step {
            Step::Ask(asked) => Answer::leaf(leaves.bounds(asked.question), asked.part, asked.weight),
            Step::All(_) => Answer::all(parts),
            Step::Any(_) => Answer::any(parts),
            Step::AtLeast(k, _) => Answer::at_least(*k, parts),
            Step::Readings(meant) => reference::readings(parts, leaves.bounds(*meant).floor.yes),
        };
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
