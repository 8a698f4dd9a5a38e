//! The findings of one statement to one formula.
//!
//! Between every two findings stands a joiner: an operator and how loosely it binds. A sentence's end, a line break, capitals
//! and semicolons bind more loosely than a comma, a comma more loosely than a bare word. `readings` makes a formula of them, or two
//! where the text has no marks that settle it.

use crate::lexicon::Lexicon;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use alternative::{alternative, alternatives, is_like, training_before};
use choice::{choice, of_members};
use joiner::joiner;
use mixed::mixed;
use readings::{build, readings, resolve_series};
use rungs::{LowerRung, has_years, is_case, is_example_of_equivalent, is_exception, is_rung, lower_rung};
use std::borrow::Cow;
use std::ops::Range;

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
    fn new(op: Op, looseness: u8) -> Joiner {
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

/// What is joined, and what stands between.
#[derive(Default)]
struct Operands {
    leaves: Vec<Formula>,
    /// The other reading of a leaf that has two.
    others: Vec<(usize, Formula)>,
    joiners: Vec<Joiner>,
    /// By finding, the leaf that is still to be given what was found.
    places: Vec<Option<usize>>,
}

impl Operands {
    /// Gives the leaves what was found.
    fn filled(mut self, findings: Vec<Finding>) -> Operands {
        for (at, finding) in self.places.iter().zip(findings) {
            if let Some(Formula::Leaf(leaf)) = at.and_then(|at| self.leaves.get_mut(at)) {
                leaf.predicate = finding.predicate;
            }
        }
        self
    }
}

/// Findings as leaves, alternatives that name nothing checkable as statements, and the joiners between them.
fn operands(
    item: &Item<'_>,
    lexicon: &Lexicon,
    findings: &[Finding],
    whole: bool,
    beside: &[Range<usize>],
) -> Operands {
    let mut leaves: Vec<Formula> = Vec::new();
    let mut other_leaves = Vec::new();
    let mut joiners: Vec<Joiner> = Vec::new();
    let mut places = Vec::new();
    let mut before: Option<&Finding> = None;
    let others = |from: usize, to: usize| {
        alternatives(item, from, to).into_iter().map(|(first, end)| statement(item, first, end))
    };
    let loose = Joiner::new(Op::Or, 3);
    if let Some(first) = findings.first().filter(|_| whole) {
        for statement in others(0, first.first) {
            leaves.push(statement);
            joiners.push(loose);
        }
        if let Some((start, or)) = training_before(item, first).filter(|_| leaves.is_empty()) {
            leaves.push(statement(item, start, or));
            joiners.push(Joiner { looseness: 0, ..loose });
        }
    }
    for (i, finding) in findings.iter().enumerate() {
        if let Some(last) = before {
            let mut joined =
                Joiner { depth: depth(item, last.end, finding.first), ..joiner(item, last, finding, beside) };
            if is_rung(item, findings, i) {
                joined.op = Op::Or;
            }
            if is_case(item, findings, i) {
                joined = Joiner { op: Op::Or, looseness: 3, alike: false, ..joined };
            } else if has_years(item, last, finding) && joined.op == Op::Series {
                joined = Joiner { op: Op::And, looseness: 1, ..joined };
            }
            // "or a degree with 24 semester hours in accounting": hours of that degree.
            if is_coursework(finding) {
                joined = Joiner { op: Op::And, looseness: 0, ..joined };
                if let Some(or) = joiners.last_mut().filter(|j| j.op == Op::Or) {
                    *or = Joiner { looseness: or.looseness.max(1), alike: false, ..*or };
                }
            }
            // "five years, or three with a Master's": the fewer years go with the degree.
            if is_exception(item, findings, i) {
                // Brackets hold all that it is, but for the degree of a ladder before it ("BS with eight years (six with MS)").
                let bracket = item.tokens.get(last.end..finding.first).unwrap_or_default();
                let degree = |f: &Finding| matches!(f.predicate, Predicate::Degree(_));
                let ladder = i.checked_sub(2).and_then(|at| findings.get(at)).is_some_and(degree);
                let bound = bracket.iter().any(|t| t.text == "(") && !ladder;
                let looseness = if bound { 0 } else { joined.looseness.max(2) };
                joined = Joiner { op: Op::Or, looseness, alike: false, ..joined };
            }
            // "PhD or a Master's with three years": the years go with the lower degree.
            match lower_rung(item, findings, i).filter(|_| joined.op == Op::Or) {
                Some(LowerRung::Apart) => {
                    joined = Joiner { looseness: joined.looseness.max(2), alike: false, ..joined };
                }
                Some(LowerRung::Beside) => {
                    joined = Joiner { looseness: joined.looseness.max(1), alike: false, ..joined };
                }
                None => {}
            }
            // "PhD or Master's with three years": or with both.
            if i > 0 && lower_rung(item, findings, i - 1) == Some(LowerRung::Beside) {
                joined.word = true;
            }
            if is_example_of_equivalent(item, findings, i) {
                joined.op = Op::Or;
            }
            // "RN license and either BLS or ACLS": what follows "either" belongs together.
            if joined.op == Op::Or
                && joiners.last().is_some_and(|j| j.op == Op::And)
                && is_either(item, findings, i)
            {
                joined = Joiner { looseness: 0, alike: false, ..joined };
            }
            match alternative(item, last, finding.first) {
                Some(statement) => {
                    joiners.push(Joiner { depth: joined.depth, ..Joiner::new(Op::Or, 0) });
                    leaves.push(statement);
                    joiners.push(joined);
                }
                None => {
                    for statement in others(last.end, finding.first) {
                        joiners.push(loose);
                        leaves.push(statement);
                    }
                    joiners.push(joined);
                }
            }
        }
        let several = || of_members(item, finding).map(|formula| Reading { formula, other: None });
        match mixed(item, lexicon, finding).or_else(several) {
            Some(read) => {
                other_leaves.extend(read.other.map(|other| (leaves.len(), other)));
                leaves.push(read.formula);
                places.push(None);
            }
            None => {
                places.push(Some(leaves.len()));
                leaves.push(Formula::Leaf(Leaf {
                    recognizer: Cow::Borrowed(finding.recognizer),
                    ..stated(item, finding.first, finding.end)
                }));
            }
        }
        before = Some(finding);
    }
    if let Some(last) = before.filter(|_| whole) {
        if let Some(statement) = alternative(item, last, item.tokens.len()) {
            joiners.push(Joiner { looseness: 0, ..loose });
            leaves.push(statement);
        }
        for statement in others(last.end, item.tokens.len()) {
            joiners.push(loose);
            leaves.push(statement);
        }
    }
    // "CPA, ACCA, or an equivalent": the series goes on in words that name nothing.
    let behind = before.map_or(item.tokens.len(), |last| last.end);
    let comma = usize::from(item.tokens.get(behind).is_some_and(|t| t.text == ","));
    let or = behind + comma;
    if item.tokens.get(or).is_some_and(|t| t.is("or")) && is_like(&item.tokens, or + 1) {
        let paper = |f: &Finding| matches!(f.predicate, Predicate::Credential(_) | Predicate::Skill(_));
        let papers = findings.iter().rev().take_while(|f| paper(f)).count();
        let series =
            joiners.iter_mut().rev().take(papers.saturating_sub(1)).take_while(|j| j.op == Op::Series);
        series.for_each(|j| j.op = Op::Or);
    }
    resolve_series(&mut joiners);
    Operands { leaves, others: other_leaves, joiners, places }
}

fn statement(item: &Item<'_>, first: usize, end: usize) -> Formula {
    let closes = |at: &usize| item.tokens.get(*at).is_some_and(|t| matches!(t.text, "\n" | "." | ";" | ","));
    let end = (first + 1..end).rev().find(|at| !closes(at)).map_or(end.min(first + 1), |at| at + 1);
    Formula::Leaf(stated(item, first, end))
}

fn stated(item: &Item<'_>, first: usize, end: usize) -> Leaf {
    Leaf {
        predicate: Predicate::Statement,
        span: item.place(first, end),
        recognizer: Cow::Borrowed("statement"),
    }
}

/// Hours of study that a degree must hold.
fn is_coursework(finding: &Finding) -> bool {
    matches!(finding.predicate, Predicate::Statement) && finding.recognizer == "degree"
}

/// Does "either" or "one of" stand before the finding that the one at `i` is an alternative to?
fn is_either(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let Some(first) = i.checked_sub(1).and_then(|at| findings.get(at)).map(|f| f.first) else { return false };
    let article = |at: &usize| item.tokens.get(*at).is_some_and(|t| t.is_any(&["a", "an", "the"]));
    let first = first.checked_sub(1).filter(article).unwrap_or(first);
    let before = |places: usize, words: &[&str]| {
        first.checked_sub(places).and_then(|at| item.tokens.get(at)).is_some_and(|t| t.is_any(words))
    };
    before(1, &["either"])
        || before(1, &["of"]) && before(2, &["one", "any"])
        || before(1, &[":", "following"])
            && (2..6).any(|places| before(places, &["of"]) && before(places + 1, &["one", "any"]))
}

/// The parentheses that hold all from `left` to `right`, two places of the item.
fn depth(item: &Item<'_>, left: usize, right: usize) -> u8 {
    let mut depth = 0u8;
    let mut least = u8::MAX;
    for (at, token) in item.tokens.iter().enumerate().take(right + 1) {
        if at >= left {
            least = least.min(depth);
        }
        match token.text {
            "(" => depth = depth.saturating_add(1),
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if at >= left && at < right {
            least = least.min(depth);
        }
    }
    if least == u8::MAX { 0 } else { least }
}
