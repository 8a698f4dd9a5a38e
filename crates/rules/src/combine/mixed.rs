//! A list in one finding that mixes "and" and "or": "experience with Java and Python or Go".

use super::operands::Operands;
use super::readings::{readings, resolve_series};
use super::{Joiner, Op, Reading, leaf};
use crate::lexicon::Lexicon;
use crate::predicate::{Experience, Mode, Predicate, Skill, Subject};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf};
use crate::token::{Kind, Token};

/// The readings of a finding whose members are joined by both words, or by "and" and slashes ("Docker/Podman and Kubernetes"); none where
/// one of them, or neither, joins them all.
pub(super) fn mixed(item: &Item<'_>, lexicon: &Lexicon, finding: &Finding) -> Option<Reading> {
    let (of, joined, open) = match &finding.predicate {
        Predicate::Experience(e) => (&e.of, e.mode, e.open),
        Predicate::Skill(s) => (&s.of, s.mode, s.open),
        _ => return None,
    };
    if of.len() < 3 || !of.iter().all(is_plain) {
        return None;
    }
    let Gaps { mut between, before, end } = gaps(item, finding, of)?;
    // "SQL and Python/R, or another language": others may do instead of the last of them alone. Among examples, any will do.
    if open && (before.iter().any(opens) || !goes_on(item, end)) {
        return None;
    }
    let either: Vec<bool> = between.iter().map(|gap| gap.iter().any(|t| t.is("or"))).collect();
    // "SAS and/or R and SQL": nobody joins more than two so.
    let comma = |gap: Option<&&[Token<'_>]>| gap.is_some_and(|gap| gap.iter().any(|t| t.text == ","));
    let and_or = |&at: &usize| {
        matches!(between.get(at), Some([and, slash, or]) if and.is("and") && slash.text == "/" && or.is("or"))
            && !comma(between.get(at + 1))
    };
    let mut tight: Vec<usize> = (0..between.len()).filter(and_or).collect();
    for (at, gap) in between.iter_mut().enumerate() {
        // "SQL/NoSQL databases and queues": the kind behind a name is no part of it. Behind a choice it is that of both its sides ("AWS or
        // GCP services and Terraform").
        let choice = at.checked_sub(1).and_then(|at| either.get(at)).is_some_and(|or| *or);
        if choice && gap.iter().any(|t| t.is("and")) || joined == Mode::All && !either.contains(&true) {
            let rest = past_kind(gap);
            tight.extend(at.checked_sub(1).filter(|_| choice && rest.len() < gap.len()));
            *gap = rest;
        }
    }
    let mut joiners = between.iter().map(|gap| joiner(gap)).collect::<Option<Vec<Joiner>>>()?;
    let has = |op: Op| joiners.iter().any(|j| j.op == op);
    if !(has(Op::And) && has(Op::Or)) {
        return None;
    }
    // "Java and either Python, Go or Scala": what follows "either" belongs together.
    let mut inside = false;
    for (gap, next) in between.iter().zip(joiners.iter_mut().skip(1)) {
        inside |= gap.iter().any(|t| t.is("either"));
        if inside && next.op != Op::And {
            next.looseness = 0;
        }
        inside &= next.op == Op::Series;
    }
    // "Python and C or C++", "AWS or GCP and Terraform": so do alternatives that are alike, beside what is unlike them.
    let class = |at: usize| {
        let id = of.get(at)?.id.as_deref()?;
        // Nearly every list names these two in one breath.
        Some(if matches!(id, "c" | "c++") { "c" } else { lexicon.subject(id)?.class.as_str() })
    };
    for at in 0..joiners.len() {
        let and = |at: usize| joiners.get(at).is_some_and(|j| j.op == Op::And);
        let own = class(at).filter(|own| class(at + 1) == Some(own));
        let beside = |joined: Option<usize>, other: Option<usize>| {
            joined.is_some_and(and) && other.is_some_and(|other| class(other) != own)
        };
        let unlike = beside(at.checked_sub(1), at.checked_sub(1)) || beside(Some(at + 1), Some(at + 2));
        // "Java or Kotlin, Docker and Kubernetes": what has no comma binds first in a list of commas.
        let next = joiners.get(at + 1).is_some_and(|j| j.op == Op::Series && j.looseness > 1);
        let binds = own.is_some() && (unlike || next) || tight.contains(&at);
        if let Some(or) = joiners.get_mut(at).filter(|j| binds && j.op == Op::Or && j.looseness <= 1) {
            or.looseness = 0;
        }
    }
    resolve_series(&mut joiners);
    let whole = Leaf { predicate: finding.predicate.clone(), ..as_leaf(leaf(item, finding))? };
    let leaves: Vec<Formula> =
        of.iter().map(|one| Formula::Leaf(of_these(&whole, vec![one.clone()], Mode::Any))).collect();
    let read = readings(Operands { leaves, joiners, ..Operands::default() });
    if open {
        let last = of.last()?;
        let read = (read.other.is_none()).then(|| merged(read.formula))?;
        return Some(Reading { formula: opened(read, last), other: None });
    }
    Some(Reading { formula: merged(read.formula), other: read.other.map(merged) })
}

/// "such as", "e.g.": what leads to examples.
fn opens(token: &Token<'_>) -> bool {
    token.is_any(&["such", "like", "including", "e", "eg", "i", "ie", "namely"]) || token.text == "("
}

/// "…, or another language": does the list go on behind its last member?
fn goes_on(item: &Item<'_>, end: usize) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let or = end + usize::from(is(end, &[","]));
    let more = or + 1 + usize::from(is(or + 1, &["a", "an", "any"]));
    is(or, &["or"]) && is(more, &["other", "another", "similar", "equivalent", "comparable", "related"])
}

/// The list that holds the subject left open, and none of the others.
fn opened(formula: Formula, last: &Subject) -> Formula {
    let each = |kids: Vec<Formula>| kids.into_iter().map(|kid| opened(kid, last)).collect();
    match formula {
        Formula::All(kids) => Formula::All(each(kids)),
        Formula::Any(kids) => Formula::Any(each(kids)),
        Formula::Leaf(mut leaf) => {
            let holds = subjects(&leaf).contains(last);
            match &mut leaf.predicate {
                Predicate::Experience(e) => e.open = holds,
                Predicate::Skill(s) => s.open = holds,
                _ => {}
            }
            Formula::Leaf(leaf)
        }
        other => other,
    }
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

fn as_leaf(formula: Formula) -> Option<Leaf> {
    if let Formula::Leaf(leaf) = formula { Some(leaf) } else { None }
}

/// The tokens before the members of a list, between them, and where the last one ends.
struct Gaps<'i, 'a> {
    before: &'i [Token<'a>],
    between: Vec<&'i [Token<'a>]>,
    end: usize,
}

/// None where a member's words do not stand in the text in the order of the list.
fn gaps<'i, 'a>(item: &'i Item<'a>, finding: &Finding, of: &[Subject]) -> Option<Gaps<'i, 'a>> {
    let mut gaps = Vec::with_capacity(of.len());
    let mut from = finding.first;
    for subject in of {
        let (first, end) = item.find(from..finding.end, &subject.text)?;
        gaps.push(item.tokens.get(from..first)?);
        from = end;
    }
    let between = gaps.split_off(1);
    Some(Gaps { before: gaps.pop()?, between, end: from })
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
