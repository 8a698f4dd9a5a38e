//! The findings of one statement to one formula.
//!
//! Between every two findings stands a joiner: an operator and how loosely it binds. A sentence's end, a line break, capitals
//! and semicolons bind more loosely than a comma, a comma more loosely than a bare word. `readings` makes a formula of them, or two
//! where the text has no marks that settle it.

use crate::lexicon::Vocabulary;
use crate::predicate::{Basis, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use crate::token::Token;
use alternative::{alternative, alternatives, is_like};
use choice::choice;
use listing::{is_bilingual, lists_examples};
use mixed::mixed;
use readings::{build, readings, resolve_series};
use rungs::{LowerRung, has_years, is_case, is_example_of_equivalent, is_exception, is_rung, lower_rung};
use std::borrow::Cow;
use std::ops::Range;

mod readings;

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
pub fn combine(item: &Item<'_>, findings: Vec<Finding>, beside: &[Range<usize>]) -> Option<Reading> {
    let whole = beside.is_empty();
    let operands = operands(item, &findings, whole, beside);
    if operands.leaves.is_empty() {
        return None;
    }
    if let Some(formula) = choice(item, &findings).filter(|_| whole) {
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
fn operands(item: &Item<'_>, findings: &[Finding], whole: bool, beside: &[Range<usize>]) -> Operands {
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
                joined = Joiner { op: Op::Or, looseness: joined.looseness.max(2), alike: false, ..joined };
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
        match mixed(item, finding) {
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

/// Where what stands behind a finding begins: "or foreign equivalent in physics or a related field" ends with the fields.
fn past_fields(item: &Item<'_>, left: &Finding, to: usize) -> usize {
    let leads = item.tokens.get(left.end).is_some_and(|t| t.is("in"));
    if !leads || !matches!(left.predicate, Predicate::Equivalent) {
        return left.end;
    }
    let noun = |at: &usize| {
        item.tokens.get(*at).is_some_and(|t| t.is_any(&["field", "fields", "discipline", "area", "subject"]))
    };
    let fields = item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Field);
    let inside = fields.filter(|h| left.end < h.first && h.end <= to).map(|h| h.end);
    inside.chain((left.end..to).filter(noun).map(|at| at + 1)).max().unwrap_or(left.end)
}

fn joiner(item: &Item<'_>, left: &Finding, right: &Finding, beside: &[Range<usize>]) -> Joiner {
    let from = past_fields(item, left, right.first);
    // "eight years of towing, ideally in a harbour or port, with two years as a lead": nothing that is wished for joins the two.
    let between = |range: &&Range<usize>| from <= range.start && range.end <= right.first;
    let gap: Cow<'_, [Token<'_>]> = match beside.iter().find(between) {
        None => Cow::Borrowed(item.tokens.get(from..right.first.max(from)).unwrap_or_default()),
        Some(_) => {
            let other = |at: &usize| !beside.iter().any(|range| range.contains(at));
            (from..right.first).filter(other).filter_map(|at| item.tokens.get(at).cloned()).collect()
        }
    };
    let gap = outside_brackets(&gap);
    let gap = &*gap;
    let has = |word: &str| gap.iter().any(|t| t.is(word));
    let lead = |word: &str| {
        gap.iter().find(|t| t.text.chars().any(char::is_alphanumeric)).is_some_and(|t| t.is(word))
    };
    let capital = gap.iter().any(|t| matches!(t.text, "AND" | "OR"));
    let breaks = gap.iter().any(|t| matches!(t.text, "\n" | ";"))
        || gap.iter().zip(gap.iter().skip(1)).any(|(a, b)| a.text == "." && !b.glued);
    let comma = gap.iter().any(|t| t.text == ",");
    // "a physical/drug screen": nobody is spared one of two checks.
    let checks = [left, right].iter().all(|f| matches!(f.predicate, Predicate::Screening(_)));
    let slash = !checks
        && gap.iter().any(|t| t.text == "/")
        && gap.len() <= 3
        && !has("and")
        && !is_bilingual(item, left);
    let examples = lists_examples(item, left, right);
    // Of "and … or" the last one before the finding decides, but "and/or" is an or.
    let joins = |(at, t): &(usize, &Token<'_>)| {
        // "must hold, or obtain within a year, a licence": how it may be held.
        let how = gap.get(at + 1).is_some_and(|t| t.is_any(&["obtain", "acquire", "attain", "get", "earn"]));
        // "a degree or higher": no other thing.
        let more =
            gap.get(at + 1).is_some_and(|t| t.is_any(&["higher", "above", "greater", "more", "better"]))
                && !gap.get(at + 2).is_some_and(|t| t.is("level"));
        // "CCNP or equivalent with a degree": another paper of its kind.
        let similar = gap.get(at + 1).is_some_and(|t| t.is_any(&["equivalent", "similar", "comparable"]))
            && gap.get(at + 2).is_some_and(|t| t.is_any(&["with", "plus"]));
        t.is("and") || t.is("or") && !how && !more && !similar
    };
    let last = gap.iter().enumerate().rev().find(joins).map(|(_, t)| t);
    // "or a foreign equivalent degree, in physics, and two years" joins with its "and".
    let like = gap.iter().position(|t| t.is("or")).is_some_and(|or| is_like(gap, or + 1));
    let leads = lead("or") && last.is_some() && !(like && last.is_some_and(|t| t.is("and")));
    let or = last.is_some_and(|t| t.is("or")) && !has("whether") || slash || leads;
    let and = last.is_some_and(|t| t.is("and")) && !nobody_is_both(left, right);
    let or = or
        || nobody_is_both(left, right)
        || is_accepted(item, left, right)
        || !and && stands_in(item, left, right);
    // "BS, with five years": what goes with a degree.
    let rung = matches!(gap, [comma, with] if comma.text == "," && with.is("with"))
        && matches!(left.predicate, Predicate::Degree(_))
        && matches!(right.predicate, Predicate::Experience(_));
    let comma = comma && !rung;
    let looseness = if capital || breaks {
        3
    } else if comma {
        2
    } else {
        1
    };
    let adjacent = gap.len() <= 2 || gap.len() == 3 && slash_or(gap);
    let equivalent = matches!(right.predicate, Predicate::Equivalent)
        && (matches!(left.predicate, Predicate::Degree(_))
            || matches!(left.predicate, Predicate::Credential(_)) && matches!(gap, [or] if or.is("or")))
        && gap.iter().all(|t| !matches!(t.text, "\n" | "OR"))
        && gap.len() <= 4;
    let same_kind = left.predicate.kind() == right.predicate.kind();
    let degrees = matches!(right.predicate, Predicate::Degree(_)) && !gap.is_empty();
    let alike = same_kind && adjacent && !comma;
    let (op, looseness) = match (or, and) {
        _ if examples && !capital => (Op::Or, 0),
        (true, _) if equivalent || (alike && !capital && !breaks) => (Op::Or, 0),
        (true, _) => (Op::Or, looseness),
        (false, true) => (Op::And, looseness),
        (false, false) if matches!(right.predicate, Predicate::Equivalent) => {
            (Op::Or, if gap.len() <= 3 { 0 } else { looseness })
        }
        // "MBA, MS in Economics": nobody asks for both.
        (false, false)
            if comma && gap.iter().all(|t| matches!(t.text, "," | ".")) && same_kind && degrees =>
        {
            (Op::Or, looseness)
        }
        (false, false) if gap.iter().all(|t| t.text == ",") && !gap.is_empty() => (Op::Series, looseness),
        (false, false) => (Op::And, looseness),
    };
    let with = op == Op::And && looseness == 1 && has("with") && !and;
    let alike = alike && lead("or") && looseness == 0;
    let word = last.is_some() && gap.len() <= 6;
    Joiner { with, alike, word, ..Joiner::new(op, looseness) }
}

/// What stands between two findings, but for a remark in brackets ("(or similar)").
fn outside_brackets<'t, 'a>(gap: &'t [Token<'a>]) -> Cow<'t, [Token<'a>]> {
    const REMARK: usize = 8;
    let close = |open: usize| gap.iter().skip(open).take(REMARK).position(|t| t.text == ")");
    let Some(open) = gap.iter().position(|t| t.text == "(") else { return Cow::Borrowed(gap) };
    let Some(end) = close(open).map(|length| open + length) else { return Cow::Borrowed(gap) };
    let (before, behind) = (gap.get(..open).unwrap_or_default(), gap.get(end + 1..).unwrap_or_default());
    Cow::Owned([before, &outside_brackets(behind)].concat())
}

/// "and/or"
fn slash_or(gap: &[Token<'_>]) -> bool {
    matches!(gap, [and, slash, or] if and.is("and") && slash.text == "/" && or.is("or"))
}

/// "Active Secret clearance; an interim one will be considered": what stands in for the one before it.
fn is_accepted(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let behind = item.tokens.get(right.end..(right.end + 4).min(item.tokens.len())).unwrap_or_default();
    left.predicate.kind() == right.predicate.kind()
        && behind.first().is_some_and(|t| t.is_any(&["will", "may", "is", "are", "also"]))
        && behind.iter().any(|t| t.is_any(&["considered", "accepted", "acceptable"]))
}

/// "a Master's (ten years of experience may be substituted)", "in the absence of a degree, nine years": years in place of a degree.
fn stands_in(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let (Predicate::Degree(_), Predicate::Experience(_)) = (&left.predicate, &right.predicate) else {
        return false;
    };
    let behind = item.tokens.get(right.end..(right.end + 4).min(item.tokens.len())).unwrap_or_default();
    let before = item.tokens.get(left.first.saturating_sub(3)..left.first).unwrap_or_default();
    let substituted = behind
        .iter()
        .take_while(|t| !matches!(t.text, "." | ";" | "\n"))
        .position(|t| t.is("substituted"))
        .and_then(|at| item.tokens.get(right.end + at + 1));
    // "substituted by a Master's": something else stands in for both.
    substituted.is_some_and(|t| !t.is_any(&["by", "with"])) || before.iter().any(|t| t.is("absence"))
}

/// Hours of study that a degree must hold.
fn is_coursework(finding: &Finding) -> bool {
    matches!(finding.predicate, Predicate::Statement) && finding.recognizer == "degree"
}

/// "US citizens and green card holders"
fn nobody_is_both(left: &Finding, right: &Finding) -> bool {
    let basis = |finding: &Finding| match &finding.predicate {
        Predicate::Authorization(a) => Some(a.basis),
        _ => None,
    };
    matches!(
        (basis(left), basis(right)),
        (Some(Basis::Citizen), Some(Basis::PermanentResident))
            | (Some(Basis::PermanentResident), Some(Basis::Citizen))
    )
}

/// Does "either" stand before the finding that the one at `i` is an alternative to?
fn is_either(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let first = i.checked_sub(1).and_then(|at| findings.get(at)).and_then(|f| f.first.checked_sub(1));
    first.and_then(|at| item.tokens.get(at)).is_some_and(|t| t.is("either"))
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
