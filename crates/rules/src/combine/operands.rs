//! Findings as leaves, alternatives that name nothing checkable as statements, and the joiners between them.

use super::alternative::{alternative, alternatives, is_like, training_before, wish_before};
use super::choice::of_members;
use super::joiner::joiner;
use super::mixed::mixed;
use super::readings::resolve_series;
use super::rungs::{
    LowerRung, has_years, is_case, is_example_of_equivalent, is_exception, is_rung, lower_rung,
    needs_no_degree,
};
use super::{Joiner, Op, Reading};
use crate::lexicon::Lexicon;
use crate::predicate::{Basis, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use std::borrow::Cow;
use std::ops::Range;

/// What is joined, and what stands between.
#[derive(Default)]
pub(super) struct Operands {
    pub leaves: Vec<Formula>,
    /// The other reading of a leaf that has two.
    pub others: Vec<(usize, Formula)>,
    pub joiners: Vec<Joiner>,
    /// By finding, the leaf that is still to be given what was found.
    pub places: Vec<Option<usize>>,
}

impl Operands {
    /// Gives the leaves what was found.
    pub fn filled(mut self, findings: Vec<Finding>) -> Operands {
        for (at, finding) in self.places.iter().zip(findings) {
            if let Some(Formula::Leaf(leaf)) = at.and_then(|at| self.leaves.get_mut(at)) {
                leaf.predicate = finding.predicate;
            }
        }
        self
    }

    /// A statement that is another way to what stands before it.
    fn or(&mut self, statement: Formula, joiner: Joiner) {
        self.joiners.push(joiner);
        self.leaves.push(statement);
    }

    /// What stands before the first finding and is another way to it.
    fn begin(&mut self, item: &Item<'_>, first: &Finding) {
        for statement in others(item, 0, first.first) {
            self.leaves.push(statement);
            self.joiners.push(LOOSE);
        }
        let way = || training_before(item, first).or_else(|| wish_before(item, first));
        if let Some((start, or)) = way().filter(|_| self.leaves.is_empty()) {
            self.leaves.push(statement(item, start, or));
            self.joiners.push(TIGHT);
        }
    }

    /// Joins what comes next, with the ways between it and the last one.
    fn join(&mut self, item: &Item<'_>, last: &Finding, next: &Finding, joined: Joiner) {
        // "or a degree with 24 semester hours in accounting": hours of that degree.
        if is_coursework(next)
            && let Some(or) = self.joiners.last_mut().filter(|j| j.op == Op::Or)
        {
            *or = Joiner { looseness: or.looseness.max(1), alike: false, ..*or };
        }
        match alternative(item, last, next.first) {
            Some(statement) => {
                self.or(statement, Joiner { depth: joined.depth, ..Joiner::new(Op::Or, 0) });
            }
            None => others(item, last.end, next.first).for_each(|statement| self.or(statement, LOOSE)),
        }
        self.joiners.push(joined);
    }

    /// A finding's own leaf.
    fn add(&mut self, item: &Item<'_>, lexicon: &Lexicon, finding: &Finding) {
        let several = || of_members(item, finding).map(|formula| Reading { formula, other: None });
        match mixed(item, lexicon, finding).or_else(several) {
            Some(read) => {
                self.others.extend(read.other.map(|other| (self.leaves.len(), other)));
                self.leaves.push(read.formula);
                self.places.push(None);
            }
            None => {
                self.places.push(Some(self.leaves.len()));
                self.leaves.push(Formula::Leaf(Leaf {
                    recognizer: Cow::Borrowed(finding.recognizer),
                    ..stated(item, finding.first, finding.end)
                }));
            }
        }
    }

    /// What stands behind the last finding and is another way to it.
    fn end(&mut self, item: &Item<'_>, last: &Finding) {
        if let Some(statement) = alternative(item, last, item.tokens.len()) {
            self.or(statement, TIGHT);
        }
        others(item, last.end, item.tokens.len()).for_each(|statement| self.or(statement, LOOSE));
    }

    /// "CPA, ACCA, or an equivalent": the series goes on in words that name nothing.
    fn close_series(&mut self, item: &Item<'_>, findings: &[Finding]) {
        let behind = findings.last().map_or(item.tokens.len(), |last| last.end);
        let or = behind + usize::from(item.tokens.get(behind).is_some_and(|t| t.text == ","));
        if !(item.tokens.get(or).is_some_and(|t| t.is("or")) && is_like(&item.tokens, or + 1)) {
            return;
        }
        let paper = |f: &&Finding| matches!(f.predicate, Predicate::Credential(_) | Predicate::Skill(_));
        let papers = findings.iter().rev().take_while(paper).count();
        let series = self.joiners.iter_mut().rev().take(papers.saturating_sub(1));
        series.take_while(|j| j.op == Op::Series).for_each(|j| j.op = Op::Or);
    }

    /// "A degree in law, or four years of towing, plus two years with sails": what comes last, behind a comma and "plus", is asked of all
    /// who came by either way. A degree before it may be a rung of its own.
    fn part_from_more(&mut self, item: &Item<'_>, findings: &[Finding]) {
        let [.., last, more] = findings else { return };
        let gap = item.tokens.get(last.end..more.first).unwrap_or_default();
        let plus = matches!(gap, [comma, plus, ..] if comma.text == "," && plus.is("plus")) && gap.len() < 5;
        let rung = matches!(last.predicate, Predicate::Degree(_));
        if let Some((closing, before)) = self.joiners.split_last_mut()
            && plus
            && !rung
            && !before.is_empty()
            && before.iter().all(|j| j.op == Op::Or && j.looseness < 3 && j.depth == closing.depth)
        {
            closing.looseness = 3;
        }
    }
}

/// How another way is joined that stands apart, and one that belongs to what stands beside it.
const LOOSE: Joiner = Joiner::new(Op::Or, 3);
const TIGHT: Joiner = Joiner::new(Op::Or, 0);

/// See the module. Where the item is `whole`, what stands around the findings counts, too.
pub(super) fn operands(
    item: &Item<'_>,
    lexicon: &Lexicon,
    findings: &[Finding],
    whole: bool,
    beside: &[Range<usize>],
) -> Operands {
    let mut out = Operands::default();
    if let Some(first) = findings.first().filter(|_| whole) {
        out.begin(item, first);
    }
    let mut before: Option<&Finding> = None;
    let mut either = false;
    for (i, finding) in findings.iter().enumerate() {
        if let Some(last) = before {
            let mut joined = joined(item, findings, i, joiner(item, last, finding, beside));
            // "RN license and either BLS, ACLS or two years": what follows "either" belongs together.
            either |= out.joiners.last().is_some_and(|j| j.op == Op::And) && is_either(item, findings, i);
            if either && joined.op != Op::And {
                joined = Joiner { looseness: 0, alike: false, ..joined };
            }
            either &= joined.op == Op::Series;
            // "a degree and CPA, CMA, or CISA": the comma before "or" is that of the series.
            if joined.op == Op::Or && joined.looseness == 2 && closes_series(findings, i, &out.joiners) {
                joined.looseness = 0;
            }
            out.join(item, last, finding, joined);
        }
        out.add(item, lexicon, finding);
        before = Some(finding);
    }
    if let Some(last) = before.filter(|_| whole) {
        out.end(item, last);
    }
    out.close_series(item, findings);
    resolve_series(&mut out.joiners);
    out.part_from_more(item, findings);
    out
}

/// What joins the finding at `i` to the one before it, by what both are; `joined` is what the words between them say.
fn joined(item: &Item<'_>, findings: &[Finding], i: usize, mut joined: Joiner) -> Joiner {
    let Some([last, finding]) = i.checked_sub(1).and_then(|from| findings.get(from..=i)) else {
        return joined;
    };
    joined.depth = depth(item, last.end, finding.first);
    if is_rung(item, findings, i) {
        joined.op = Op::Or;
    }
    if is_case(item, findings, i) || needs_no_degree(item, finding) {
        joined = Joiner { op: Op::Or, looseness: 3, alike: false, ..joined };
    } else if has_years(item, last, finding) && joined.op == Op::Series {
        joined = Joiner { op: Op::And, looseness: 1, ..joined };
    }
    if is_coursework(finding) {
        joined = Joiner { op: Op::And, looseness: 0, ..joined };
    }
    // "a degree, five years of audit or equivalent": the degree alone is no other way than the years.
    let next = findings.get(i + 1);
    let equivalent = |f: &Finding| matches!(f.predicate, Predicate::Equivalent);
    if joined.op == Op::Series && is_paper_and_years(last, finding) && next.is_some_and(equivalent) {
        joined.op = Op::And;
    }
    // "a degree, five years or a combination of education and experience": another way to both.
    let combined = || {
        item.tokens.get(finding.first).is_some_and(|t| t.is("combination"))
            || item.tokens.get(finding.first + 1).is_some_and(|t| t.is("combination"))
    };
    let both =
        i.checked_sub(2).and_then(|at| findings.get(at)).is_some_and(|paper| is_paper_and_years(paper, last));
    if joined.op == Op::Or && equivalent(finding) && both && combined() {
        joined.looseness = joined.looseness.max(2);
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
    let rung = lower_rung(item, findings, i).filter(|_| joined.op == Op::Or);
    if let Some(rung) = rung {
        let least = if rung == LowerRung::Apart { 2 } else { 1 };
        joined = Joiner { looseness: joined.looseness.max(least), alike: false, ..joined };
    }
    // "PhD or Master's with three years": or with both.
    if lower_rung(item, findings, i - 1) == Some(LowerRung::Beside) {
        joined.word = true;
    }
    if is_example_of_equivalent(item, findings, i) {
        joined.op = Op::Or;
    }
    if joined.op == Op::Or && is_remark(item, last, finding) {
        joined = Joiner { looseness: 0, ..joined };
    }
    if is_refusal_in_brackets(item, last, finding) {
        joined = Joiner { op: Op::And, looseness: 0, alike: false, ..joined };
    }
    joined
}

/// "US person (immigration or visa sponsorship will not be provided)": what the employer will not do is no other way.
fn is_refusal_in_brackets(item: &Item<'_>, last: &Finding, finding: &Finding) -> bool {
    let basis = |f: &Finding| match &f.predicate {
        Predicate::Authorization(right) => Some(right.basis),
        _ => None,
    };
    let gap = item.tokens.get(last.end..finding.first).unwrap_or_default();
    basis(last).is_some()
        && basis(finding) == Some(Basis::NoSponsorship)
        && gap.first().is_some_and(|t| t.text == "(")
        && !gap.get(1).is_some_and(|t| t.is("or"))
}

/// Is the finding at `i` the last of three or more papers that commas join?
fn closes_series(findings: &[Finding], i: usize, joiners: &[Joiner]) -> bool {
    let paper = |f: &Finding| matches!(f.predicate, Predicate::Credential(_) | Predicate::Language(_));
    let series = i.checked_sub(2).and_then(|from| findings.get(from..=i));
    let alike = series.is_some_and(|series| {
        series
            .iter()
            .all(|f| paper(f) && series.first().is_some_and(|a| a.predicate.kind() == f.predicate.kind()))
    });
    // What the series is joined to stands behind a bare "and".
    let mut before = joiners.iter().rev().skip_while(|j| j.op == Op::Series);
    alike
        && joiners.last().is_some_and(|j| j.op == Op::Series)
        && before.next().is_some_and(|j| j.op == Op::And && j.looseness <= 1)
}

fn is_paper_and_years(paper: &Finding, years: &Finding) -> bool {
    matches!(paper.predicate, Predicate::Degree(_) | Predicate::Credential(_))
        && matches!(&years.predicate, Predicate::Experience(e) if e.min_months.is_some())
}

/// "a Bachelor's (or four years of experience) plus three years": years in brackets stand for the degree alone.
fn is_remark(item: &Item<'_>, last: &Finding, finding: &Finding) -> bool {
    let marks = |first: usize, end: usize| {
        let tokens = item.tokens.get(first..end).unwrap_or_default();
        tokens.iter().find(|t| matches!(t.text, "(" | ")")).map(|t| t.text)
    };
    let years = matches!(finding.predicate, Predicate::Experience(_) | Predicate::Statement);
    matches!(last.predicate, Predicate::Degree(_))
        && years
        && marks(last.end, finding.first) == Some("(")
        && marks(finding.end, (finding.end + 2).min(item.tokens.len())) == Some(")")
}

/// Other ways between two places, as statements.
fn others<'i>(item: &'i Item<'_>, from: usize, to: usize) -> impl Iterator<Item = Formula> + 'i {
    alternatives(item, from, to).into_iter().map(|(first, end)| statement(item, first, end))
}

pub(super) fn statement(item: &Item<'_>, first: usize, end: usize) -> Formula {
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
