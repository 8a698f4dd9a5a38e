//! The findings of one statement to one formula.
//!
//! Between every two findings stands a joiner: an operator and how loosely it binds. A sentence's end, a line break, capitals
//! and semicolons bind more loosely than a comma, a comma more loosely than a bare word. `readings` makes a formula of them, or two
//! where the text has no marks that settle it.

use crate::lexicon::Lexicon;
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use choice::choice;
use operands::operands;
use readings::{build, readings};
use std::borrow::Cow;
use std::ops::Range;

mod operands;

mod readings;

mod joiner;

mod alternative;

mod listing;

mod mixed;

mod choice;

mod rungs;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Op {
    And,
    Or,
    /// A comma in a series: what the next word says.
    Series,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Joiner {
    op: Op,
    /// 0 binds tightest.
    looseness: u8,
    /// In how many parentheses it stands: what is inside one belongs together.
    depth: u8,
    /// Is it a bare "with", which is no member of a series?
    with: bool,
    /// Is it an "or" that binds tightly only because both its sides are of one kind?
    alike: bool,
    /// Does the word itself stand there, with at most a few others?
    word: bool,
}

impl Joiner {
    /// One that stands in no parentheses.
    const fn new(op: Op, looseness: u8) -> Joiner {
        Joiner { op, looseness, depth: 0, with: false, alike: false, word: true }
    }
}

/// A formula, and the other reading where the grammar leaves two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The looser reading, which parts at "or".
    pub formula: Formula,
    /// The stricter one, where the words leave both open.
    pub other: Option<Formula>,
}

/// Joins `findings`, which stand in the order of the text and do not overlap. None where there are none. `beside` are the places of
/// what the item asks with another strength: no word of that joins these. Is there none, what stands around the findings may be an
/// alternative to them.
pub fn combine(
    item: &Item<'_>,
    lexicon: &Lexicon,
    findings: Vec<Finding>,
    beside: &[Range<usize>],
) -> Option<Reading> {
    let whole = beside.is_empty();
    let operands = operands(item, lexicon, &findings, whole, beside);
    if operands.leaves.is_empty() {
        return None;
    }
    if let Some(formula) = choice(item, lexicon, &findings).filter(|_| whole) {
        return Some(Reading { formula, other: None });
    }
    Some(readings(operands.filled(findings)))
}

fn leaf(item: &Item<'_>, finding: &Finding) -> Formula {
    Formula::Leaf(Leaf {
        predicate: finding.predicate.clone(),
        span: item.place(finding.first, finding.end),
        recognizer: Cow::Borrowed(finding.recognizer),
    })
}
