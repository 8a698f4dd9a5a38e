//! A list in one finding that mixes "and" and "or": "experience with Java and Python or Go".

use super::readings::{readings, resolve_series};
use super::{Joiner, Op, Operands, Reading, leaf};
use crate::predicate::{Experience, Mode, Predicate, Skill, Subject};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use crate::token::{Kind, Token};

/// The readings of a finding whose members are joined by both words, or by "and" and slashes ("Docker/Podman and Kubernetes"); none where
/// one of them, or neither, joins them all.
pub(super) fn mixed(item: &Item<'_>, finding: &Finding) -> Option<Reading> {
    let (of, joined) = match &finding.predicate {
        Predicate::Experience(e) if !e.open => (&e.of, e.mode),
        Predicate::Skill(s) if !s.open => (&s.of, s.mode),
        _ => return None,
    };
    if of.len() < 3 || !of.iter().all(is_plain) {
        return None;
    }
    let mut gaps = gaps(item, finding, of)?;
    // "SQL/NoSQL databases and queues": the kind behind a name is no part of it. Beside the word "or" it may be that of both its sides.
    if joined == Mode::All && !gaps.iter().any(|gap| gap.iter().any(|t| t.is("or"))) {
        gaps.iter_mut().for_each(|gap| *gap = past_kind(gap));
    }
    let mut joiners = gaps.iter().map(|gap| joiner(gap)).collect::<Option<Vec<Joiner>>>()?;
    let has = |op: Op| joiners.iter().any(|j| j.op == op);
    if !(has(Op::And) && has(Op::Or)) {
        return None;
    }
    // "Java and either Python or Go": what follows "either" belongs together.
    for (gap, next) in gaps.iter().zip(joiners.iter_mut().skip(1)) {
        if gap.iter().any(|t| t.is("either")) && next.op == Op::Or {
            next.looseness = 0;
        }
    }
    // "Python and C or C++": so do these two, which nearly every list names in one breath.
    for (pair, between) in of.windows(2).zip(joiners.iter_mut()) {
        if let [left, right] = pair
            && is_c(left)
            && is_c(right)
            && between.op == Op::Or
        {
            between.looseness = 0;
        }
    }
    resolve_series(&mut joiners);
    let whole = Leaf { predicate: finding.predicate.clone(), ..as_leaf(leaf(item, finding))? };
    let leaves: Vec<Formula> =
        of.iter().map(|one| Formula::Leaf(of_these(&whole, vec![one.clone()], Mode::Any))).collect();
    let read = readings(Operands { leaves, joiners, ..Operands::default() });
    Some(Reading { formula: merged(read.formula), other: read.other.map(merged) })
}

/// A name, or a phrase of a few words. In a longer one ("support in developing products") nobody can tell how far it goes.
fn is_plain(subject: &Subject) -> bool {
    let mut words = subject.text.split_whitespace();
    subject.id.is_some()
        || words.clone().count() <= 3
            && !words.any(|word| {
                matches!(word, "in" | "of" | "for" | "with" | "within" | "to" | "at" | "on" | "the")
            })
}

fn is_c(subject: &Subject) -> bool {
    matches!(subject.id.as_deref(), Some("c" | "c++"))
}

fn as_leaf(formula: Formula) -> Option<Leaf> {
    if let Formula::Leaf(leaf) = formula { Some(leaf) } else { None }
}

/// The tokens between the members. None where a member's words do not stand in the text in the order of the list.
fn gaps<'i, 'a>(item: &'i Item<'a>, finding: &Finding, of: &[Subject]) -> Option<Vec<&'i [Token<'a>]>> {
    let mut gaps = Vec::new();
    let mut before: Option<usize> = None;
    for subject in of {
        let from = before.unwrap_or(finding.first);
        let (first, end) = item.find(from..finding.end, &subject.text)?;
        if before.is_some() {
            gaps.push(item.tokens.get(from..first)?);
        }
        before = Some(end);
    }
    Some(gaps)
}

/// The gap without the words that still belong to the member before it.
fn past_kind<'i, 'a>(gap: &'i [Token<'a>]) -> &'i [Token<'a>] {
    let kind = |t: &&Token<'_>| t.kind == Kind::Word && !t.is_any(&["and", "working", "using", "with", "in"]);
    gap.get(gap.iter().take(2).take_while(kind).count()..).unwrap_or(gap)
}

/// What stands between two members, where it is nothing but a joiner.
fn joiner(gap: &[Token<'_>]) -> Option<Joiner> {
    let joins = |t: &Token<'_>| matches!(t.text, "," | "/" | "&") || t.is_any(&["and", "or", "either"]);
    // "Python/R and working with data"
    let light = |t: &Token<'_>| t.is_any(&["working", "using", "with", "in"]);
    if !gap.iter().any(joins) || !gap.iter().all(|t| joins(t) || light(t)) {
        return None;
    }
    let has = |word: &str| gap.iter().any(|t| t.is(word));
    // "in banking and in payments or crypto": the preposition begins another list.
    let anew = has("and") && !has("or") && gap.iter().any(light);
    let looseness = if anew {
        3
    } else if has(",") {
        2
    } else {
        1
    };
    Some(match (has("or"), has("and") || has("&"), has("/")) {
        (true, ..) => Joiner::new(Op::Or, looseness),
        (false, true, _) => Joiner::new(Op::And, looseness),
        (false, false, true) => Joiner { word: false, ..Joiner::new(Op::Or, 0) },
        (false, false, false) => Joiner::new(Op::Series, looseness),
    })
}

pub(super) fn of_these(leaf: &Leaf, subjects: Vec<Subject>, joined: Mode) -> Leaf {
    let mut leaf = leaf.clone();
    if let Predicate::Experience(Experience { of, mode, .. }) | Predicate::Skill(Skill { of, mode, .. }) =
        &mut leaf.predicate
    {
        (*of, *mode) = (subjects, joined);
    }
    leaf
}

pub(super) fn subjects(leaf: &Leaf) -> &[Subject] {
    match &leaf.predicate {
        Predicate::Experience(e) => &e.of,
        Predicate::Skill(s) => &s.of,
        _ => &[],
    }
}

/// Members that are joined alike are one leaf: "Java or Python" asks for time in either, not for the time in one of them.
fn merged(formula: Formula) -> Formula {
    let (kids, joined) = match formula {
        Formula::All(kids) => (kids, Mode::All),
        Formula::Any(kids) => (kids, Mode::Any),
        other => return other,
    };
    let mut out: Vec<Formula> = Vec::new();
    let mut list: Option<(usize, Leaf)> = None;
    for kid in kids.into_iter().map(merged) {
        match (kid, &mut list) {
            (Formula::Leaf(leaf), Some((_, first))) if subjects(&leaf).len() == 1 => {
                let all = [subjects(first), subjects(&leaf)].concat();
                *first = of_these(first, all, joined);
            }
            (Formula::Leaf(leaf), None) if subjects(&leaf).len() == 1 => list = Some((out.len(), leaf)),
            (kid, _) => out.push(kid),
        }
    }
    if let Some((at, list)) = list {
        out.insert(at, Formula::Leaf(list));
    }
    match (out.len(), joined) {
        (1, _) => out.pop().unwrap_or(Formula::All(Vec::new())),
        (_, Mode::All) => Formula::All(out),
        _ => Formula::Any(out),
    }
}
