//! The truth: direct recursion over a formula. Every faster path must equal it.

use crate::lower::Lowered;
use crate::outcome::{Answer, Bounds};
use crate::question::QuestionId;

/// The answers to a plan's questions.
pub trait Leaves {
    /// The answer to one question; open where there is none.
    fn bounds(&self, question: QuestionId) -> Bounds;
}

impl Leaves for [Bounds] {
    fn bounds(&self, question: QuestionId) -> Bounds {
        self.get(question.0 as usize).copied().unwrap_or(Bounds::OPEN)
    }
}

/// The answer to a formula.
pub fn answer<L: Leaves + ?Sized>(formula: &Lowered, leaves: &L) -> Answer {
    let each = |kids: &[Lowered]| kids.iter().map(|kid| answer(kid, leaves)).collect::<Vec<_>>();
    match formula {
        Lowered::Leaf(asked) => Answer::leaf(leaves.bounds(asked.question), asked.part, asked.weight),
        Lowered::All(kids) => Answer::all(&each(kids)),
        Lowered::Any(kids) | Lowered::Instead(kids) => Answer::any(&each(kids)),
        Lowered::AtLeast(k, kids) => Answer::at_least(*k, &each(kids)),
        Lowered::Readings(kids, meant) => readings(&each(kids), leaves.bounds(*meant).floor.yes),
    }
}

/// Two readings of one text.
pub(crate) fn readings(answers: &[Answer], looser_is_meant: bool) -> Answer {
    match answers {
        [one, other] => Answer::readings(*one, *other, looser_is_meant),
        _ => Answer::any(answers),
    }
}
