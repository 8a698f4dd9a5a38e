//! A formula with its answers, on the posting's own leaves.

use super::because;
use crate::evaluate::Answers;
use crate::judge::Judgement;
use crate::lower::Lowered;
use crate::outcome::{Answer, Part};
use crate::plan::{PlannedRequirement, ShownLeaf};
use crate::reference::{self, Leaves};
use crate::wire::{JudgedLeaf, Node, Shape};

/// A node with its answer.
pub(super) struct Seen<'a> {
    /// The answer.
    pub answer: Answer,
    /// What was judged.
    pub formula: &'a Lowered,
    /// Its children; those of an `equivalent` leaf are what stands in its place.
    pub kids: Vec<Seen<'a>>,
    /// The posting's leaf: a leaf's own, and that of whatever stands in its place.
    pub shown: Option<&'a ShownLeaf>,
}

/// Judges a requirement node by node.
pub(super) fn see<'a>(requirement: &'a PlannedRequirement, answers: &Answers<'_>) -> Seen<'a> {
    node(&requirement.formula, &mut requirement.leaves.iter(), None, answers)
}

fn node<'a>(
    formula: &'a Lowered,
    leaves: &mut std::slice::Iter<'a, ShownLeaf>,
    within: Option<&'a ShownLeaf>,
    answers: &Answers<'_>,
) -> Seen<'a> {
    let shown = match formula {
        Lowered::Leaf(_) | Lowered::Instead(_) => within.or_else(|| leaves.next()),
        _ => within,
    };
    let kids: Vec<Seen<'a>> =
        formula.children().iter().map(|kid| node(kid, leaves, shown, answers)).collect();
    let parts: Vec<Answer> = kids.iter().map(|kid| kid.answer).collect();
    let answer = match formula {
        Lowered::Leaf(asked) => Answer::leaf(answers.bounds.bounds(asked.question), asked.part, asked.weight),
        Lowered::All(_) => Answer::all(&parts),
        Lowered::Any(_) | Lowered::Instead(_) => Answer::any(&parts),
        Lowered::AtLeast(k, _) => Answer::at_least(*k, &parts),
        Lowered::Readings(_, meant) => reference::readings(&parts, answers.bounds.bounds(*meant).floor.yes),
    };
    Seen { answer, formula, kids, shown }
}

impl Seen<'_> {
    /// The reading to show, and the other where there are two.
    pub fn readings(self) -> (Self, Option<Self>) {
        match self.formula {
            Lowered::Readings(..) => {
                let Seen { answer, formula, kids, shown } = self;
                let mut kids = kids.into_iter();
                let whole = Seen { answer, formula, kids: Vec::new(), shown };
                (kids.next().unwrap_or(whole), kids.next())
            }
            _ => (self, None),
        }
    }

    /// As the report has it.
    pub fn node(self, answers: &Answers<'_>) -> Node {
        let Answer { bounds, part, .. } = self.answer;
        let shape = match (self.formula, self.shown) {
            (Lowered::Leaf(asked), Some(shown)) => {
                leaf(shown, part, answers.judgement(asked.question).into_iter())
            }
            (Lowered::Instead(_), Some(shown)) => {
                let deciding = because::deciding(&self);
                leaf(shown, part, deciding.iter().filter_map(|(asked, ..)| answers.judgement(asked.question)))
            }
            (Lowered::All(_), _) => Shape::All(self.kids.into_iter().map(|kid| kid.node(answers)).collect()),
            (Lowered::AtLeast(k, _), _) => {
                Shape::AtLeast(*k, self.kids.into_iter().map(|kid| kid.node(answers)).collect())
            }
            (Lowered::Any(_) | Lowered::Instead(_) | Lowered::Readings(..) | Lowered::Leaf(_), _) => {
                Shape::Any(self.kids.into_iter().map(|kid| kid.node(answers)).collect())
            }
        };
        Node { shape, outcome: bounds.outcome(), sign: bounds.sign(), credit: bounds.credit() }
    }
}

fn leaf<'a>(shown: &ShownLeaf, part: Part, judgements: impl Iterator<Item = &'a Judgement>) -> Shape {
    let (mut texts, mut evidence) = (Vec::new(), Vec::new());
    for judgement in judgements {
        texts.push(judgement.text.as_str());
        evidence.extend(judgement.evidence.iter().cloned());
    }
    Shape::Leaf(Box::new(JudgedLeaf {
        predicate: shown.predicate.clone(),
        span: shown.span,
        quote: shown.quote.clone(),
        recognizer: shown.recognizer.clone(),
        text: texts.join("; "),
        evidence,
        shown_only: part != Part::Scored,
    }))
}
