//! A formula as words of 32 bits: a program over a stack, stored once however many postings ask it.
//!
//! A word is an operation in its low three bits and an argument above. Weights depend on the policy, so a leaf stores the kind
//! of its predicate, and the [`Weighing`] of a run says what that weighs.

use rolefit_scoring::lower::{Asked, Lowered, QuestionId};
use rolefit_scoring::outcome::{Answer, Bounds, Part};
use rolefit_scoring::weight::Weights;

/// The question that nobody answers from a profile: the first of every list.
pub const OPEN: QuestionId = QuestionId(0);

/// Most questions that a word has room for.
pub const MOST_QUESTIONS: usize = 1 << 24;

const ASK: u32 = 0;
const ALL: u32 = 1;
const ANY: u32 = 2;
const AT_LEAST: u32 = 3;
const READINGS: u32 = 4;

/// Kinds that a policy weighs, in the order of their codes; every other kind has the code after the last.
const KINDS: [&str; 6] = ["degree", "experience", "skill", "language", "clearance", "credential"];

/// Weights under which every leaf weighs the code of its kind, for [`words_of`] to store.
pub fn codes() -> Weights {
    let kinds = KINDS.iter().zip(0u32..).map(|(kind, code)| ((*kind).to_owned(), code)).collect();
    Weights { kinds, ..Weights::default() }
}

/// What each kind weighs in a run.
#[derive(Clone, Copy, Debug)]
pub struct Weighing([u32; 8]);

impl From<&Weights> for Weighing {
    fn from(weights: &Weights) -> Weighing {
        let mut all = [weights.kind(""); 8];
        for (weight, kind) in all.iter_mut().zip(KINDS) {
            *weight = weights.kind(kind);
        }
        Weighing(all)
    }
}

/// Writes a formula that was lowered with [`codes`] for weights.
pub fn words_of(formula: &Lowered, out: &mut Vec<u32>) {
    formula.children().iter().for_each(|kid| words_of(kid, out));
    let taken = || u32::try_from(formula.children().len()).unwrap_or(u32::MAX) << 3;
    match formula {
        Lowered::Leaf(asked) => {
            let part = match asked.part {
                Part::Statement => 0,
                Part::Condition => 1,
                Part::Scored => 2,
            };
            out.push(asked.question.0 << 8 | asked.weight.min(7) << 5 | part << 3 | ASK);
        }
        Lowered::All(_) => out.push(taken() | ALL),
        Lowered::Any(_) | Lowered::Instead(_) => out.push(taken() | ANY),
        Lowered::AtLeast(k, _) => out.extend([taken() | AT_LEAST, *k]),
        Lowered::Readings(..) => out.push(taken() | READINGS),
    }
}

/// Writes a formula anew whose questions have other numbers.
pub fn mapped(words: &[u32], mut number: impl FnMut(QuestionId) -> QuestionId, out: &mut Vec<u32>) {
    let mut words = words.iter();
    while let Some(&word) = words.next() {
        match word & 7 {
            ASK => out.push(number(QuestionId(word >> 8)).0 << 8 | word & 0xff),
            AT_LEAST => out.extend([Some(word), words.next().copied()].into_iter().flatten()),
            _ => out.push(word),
        }
    }
}

/// One step of a program.
pub(crate) enum Step {
    /// One question; its weight is the code of its kind.
    Leaf(Asked),
    /// All of so many that stand before it; and so on.
    All(usize),
    Any(usize),
    AtLeast(u32, usize),
    Readings(usize),
}

/// The steps of a formula's words.
pub(crate) struct Steps<'a>(pub(crate) std::slice::Iter<'a, u32>);

impl Iterator for Steps<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let word = *self.0.next()?;
        let taken = (word >> 3) as usize;
        Some(match word & 7 {
            ASK => Step::Leaf(Asked {
                question: QuestionId(word >> 8),
                part: match word >> 3 & 3 {
                    0 => Part::Statement,
                    1 => Part::Condition,
                    _ => Part::Scored,
                },
                weight: word >> 5 & 7,
            }),
            ALL => Step::All(taken),
            ANY => Step::Any(taken),
            AT_LEAST => Step::AtLeast(*self.0.next()?, taken),
            _ => Step::Readings(taken),
        })
    }
}

/// Reads a formula back. Words that no formula was written as give the open question.
pub fn formula_of(words: &[u32]) -> Lowered {
    let mut stack = Vec::new();
    for step in Steps(words.iter()) {
        let taken = match step {
            Step::Leaf(_) => 0,
            Step::All(taken) | Step::Any(taken) | Step::AtLeast(_, taken) | Step::Readings(taken) => taken,
        };
        let kids = stack.split_off(stack.len().saturating_sub(taken));
        stack.push(match step {
            Step::Leaf(asked) => Lowered::Leaf(asked),
            Step::All(_) => Lowered::All(kids),
            Step::Any(_) => Lowered::Any(kids),
            Step::AtLeast(k, _) => Lowered::AtLeast(k, kids),
            Step::Readings(_) => Lowered::Readings(kids, OPEN),
        });
    }
    stack.pop().unwrap_or(Lowered::Leaf(Asked { question: OPEN, part: Part::Statement, weight: 0 }))
}

/// The answer to a formula, out of the answers to the questions.
pub fn answer(
    words: &[u32],
    bounds: impl Fn(QuestionId) -> Bounds,
    weighing: &Weighing,
    stack: &mut Vec<Answer>,
) -> Answer {
    let leaf = |asked: Asked| {
        let bounds = bounds(asked.question);
        let weight = weighing.0.get(asked.weight as usize).copied().unwrap_or(0);
        Answer::leaf(bounds, asked.part, weight)
    };
    let mut steps = Steps(words.iter());
    if let ([_], Some(Step::Leaf(asked))) = (words, steps.next()) {
        return leaf(asked);
    }
    stack.clear();
    for step in Steps(words.iter()) {
        let (answer, at) = match step {
            Step::Leaf(asked) => (leaf(asked), stack.len()),
            Step::All(taken) => over(stack, taken, Answer::all),
            Step::Any(taken) => over(stack, taken, Answer::any),
            Step::AtLeast(k, taken) => over(stack, taken, |parts| Answer::at_least(k, parts)),
            Step::Readings(taken) => over(stack, taken, readings),
        };
        stack.truncate(at);
        stack.push(answer);
    }
    stack.pop().unwrap_or(Answer::OPEN)
}

fn over(stack: &[Answer], taken: usize, combine: impl Fn(&[Answer]) -> Answer) -> (Answer, usize) {
    let at = stack.len().saturating_sub(taken);
    (combine(stack.get(at..).unwrap_or_default()), at)
}

/// Which of two readings is meant is for the employer to say, so no profile settles it.
fn readings(parts: &[Answer]) -> Answer {
    match parts {
        [one, other] => Answer::readings(*one, *other, false),
        _ => Answer::any(parts),
    }
}
