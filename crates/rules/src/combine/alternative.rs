//! Alternatives that nothing can check, but that are alternatives: a person may have them instead of what was found.

use super::operands::statement;
use crate::clause::{KNOWLEDGE, gives_examples};
use crate::list::WordList;
use crate::predicate::{Basis, Experience, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::Formula;
use crate::token::{Kind, Token};

/// "… or a strong interest in teaching": an alternative to a finding that nothing can check. It begins right behind it with "or" and
/// runs to the end of its clause.
pub(super) fn alternative(item: &Item<'_>, left: &Finding, to: usize) -> Option<Formula> {
    // "a licence to practise medicine or surgery": more of what it is for.
    let own = item.tokens.get(left.first..left.end).unwrap_or_default();
    let practised = matches!(left.predicate, Predicate::Credential(_))
        && own.iter().any(|t| t.is_any(&["practice", "practise"]));
    if has_none(&left.predicate) || practised {
        return None;
    }
    let mut at = left.end;
    // "a Master's (or working towards one)", "registered with the HCPC (Health Care Professions Council) or about to be"
    while item.tokens.get(at).is_some_and(|t| matches!(t.text, "," | ")" | "(")) {
        const LONGEST: usize = 6;
        let opens = item.tokens.get(at).is_some_and(|t| t.text == "(");
        let told = opens && !item.tokens.get(at + 1).is_some_and(|t| t.is("or"));
        let close =
            || (at + 2..at + 3 + LONGEST).find(|&i| item.tokens.get(i).is_some_and(|t| t.text == ")"));
        at = if told { close()? + 1 } else { at + 1 };
    }
    let or = item.tokens.get(at)?;
    let mut start = at + 1;
    if or.is("and")
        && item.tokens.get(at + 1).is_some_and(|t| t.text == "/")
        && item.tokens.get(at + 2).is_some_and(|t| t.is("or"))
    {
        start = at + 3;
    } else if !or.is("or") || or.text == "OR" {
        return None;
    }
    let mut end = start;
    while end < to
        && item.tokens.get(end).is_some_and(|t| {
            !matches!(t.text, ";" | "," | "\n" | "(" | ")" | "OR" | "AND")
                && (t.text != "." || item.tokens.get(end + 1).is_some_and(|n| n.glued))
                && (!t.is_any(&["preferred", "required", "is", "are", "with", "and"])
                    // "or familiarity with the trade"
                    || t.is("with") && end == start + 1 && item.tokens.get(start).is_some_and(|t| KNOWLEDGE.holds(t))
                    // "or are studying towards it"
                    || t.is("are") && end == start
                    // "or able to get the required permits"
                    || t.is("required") && item.tokens.get(end - 1).is_some_and(|t| t.is_any(&["the", "any", "all"])))
        })
    {
        end += 1;
    }
    // "…, or the ability to obtain it" is part of what was found.
    let later = item.tokens.get(start..end).unwrap_or_default();
    if later.len() <= 8 && later.iter().any(|t| t.is_any(&["obtain", "attain", "acquire", "gain"])) {
        return None;
    }
    // "CPA, CMA or Actuary": one word may be another paper.
    let paper = || {
        matches!(left.predicate, Predicate::Credential(_))
            && item.tokens.get(start).is_some_and(|t| t.kind == Kind::Word && t.is_capital())
    };
    // What reaches the next finding is only its lead ("or at least", "or a").
    if end >= to && to < item.tokens.len() || end < start + 2 && !(end > start && paper()) {
        return None;
    }
    // "a Master's (or working towards one)" is asked of those who still study, too.
    let bracket = item.tokens.get(left.end).is_some_and(|t| t.text == "(");
    if matches!(&left.predicate, Predicate::Degree(d) if d.in_progress && bracket) {
        return None;
    }
    // "law or a related social science" that was read as law alone: who has studied that other one is not turned down.
    let alone =
        matches!(&left.predicate, Predicate::Degree(d) if !d.related && !d.fields.is_empty()) && !bracket;
    let near = item.tokens.get(start).is_some_and(|t| LIKE.holds(t));
    if matches!(left.predicate, Predicate::Credential(_)) && is_like_paper(&item.tokens, start) {
        return Some(statement(item, start, end));
    }
    if near || !alone && is_like(&item.tokens, start) {
        return None;
    }
    Some(statement(item, start, end))
}

/// "Completed vocational training or a degree in business", "Completion of an apprenticeship, or four years of experience": a way before
/// the degree or the amount of time that names nothing checkable. It opens its sentence, and "or" behind it leads there. Where it stands.
pub(super) fn training_before(item: &Item<'_>, other: &Finding) -> Option<(usize, usize)> {
    const MOST: usize = 12;
    let timed = match &other.predicate {
        Predicate::Degree(_) => false,
        Predicate::Experience(work) if work.min_months.is_some() => true,
        _ => return None,
    };
    let light = |t: &Token<'_>| {
        t.is_any(&["a", "an", "the", "completed", "university", "college"])
            || timed && t.is_any(&["at", "least", "minimum", "of", "over"])
    };
    let (start, or) = way_before(item, other.first, light)?;
    let way = item.tokens.get(start..or)?;
    let school = |pair: &[Token<'_>]| match pair {
        [kind, school] => {
            kind.is_any(&["trade", "technical", "vocational"])
                && school.is_any(&["school", "schooling", "education"])
        }
        _ => false,
    };
    let trained = way.iter().any(|t| t.is_any(&["apprenticeship", "apprenticeships", "training"]))
        || way.windows(2).any(school);
    // "Completion of a nursing assistant program"
    let completed = || {
        let of = way.iter().take(3).position(|t| t.is_any(&["completion", "graduation"]));
        of.and_then(|at| way.get(at + 1)).is_some_and(|t| t.is_any(&["of", "from"]))
            && way.iter().any(|t| t.is_any(&["program", "programme", "course", "academy"]))
    };
    ((trained || timed && completed()) && way.len() <= MOST).then_some((start, or))
}

/// "Interest or experience in gaming", "Willingness to learn and/or familiarity with SQL": a wish that opens its sentence is a way, too.
pub(super) fn wish_before(item: &Item<'_>, other: &Finding) -> Option<(usize, usize)> {
    const MOST: usize = 6;
    if !matches!(
        &other.predicate,
        Predicate::Experience(Experience { min_months: None, .. }) | Predicate::Skill(_)
    ) {
        return None;
    }
    let light = |t: &Token<'_>| t.is_any(&["a", "an", "some", "prior", "previous"]);
    let (start, or) = way_before(item, other.first, light)?;
    let way = item.tokens.get(start..or)?;
    let wishes = |t: &Token<'_>| {
        t.is_any(&["interest", "willingness", "desire", "eagerness", "passion", "enthusiasm"])
    };
    (way.len() <= MOST && way.iter().any(wishes)).then_some((start, or))
}

/// What opens the sentence and ends in an "or" before `first`, with nothing but `light` words between: from where to where it goes, without an "and/".
fn way_before(item: &Item<'_>, first: usize, light: impl Fn(&Token<'_>) -> bool) -> Option<(usize, usize)> {
    let token = |at: usize| item.tokens.get(at);
    let or = (0..first).rev().find(|&at| token(at).is_some_and(|t| !light(t)))?;
    if !token(or)?.is("or") || token(or)?.text == "OR" {
        return None;
    }
    let ends = |t: &Token<'_>| matches!(t.text, "." | ";" | ":" | "(" | "\n" | "•");
    let start = (0..or).rev().take_while(|&at| !token(at).is_some_and(ends)).last()?;
    let and = or >= 2 && token(or - 1)?.text == "/" && token(or - 2)?.is("and");
    Some((start, if and { or - 2 } else { or }))
}

/// "driving record with three violations or a conviction", "unable to sponsor or take over sponsorship": what is checked, and what an
/// employer will not do, is no thing that one could have another in place of.
fn has_none(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Screening(_) => true,
        Predicate::Authorization(right) => right.basis == Basis::NoSponsorship,
        _ => false,
    }
}

/// Words behind "or" that say no other thing than what stands before it.
static LIKE: WordList = WordList::of(&[
    "higher", "above", "more", "equivalent", "greater", "better", "similar", "other", "related", "another",
    "comparable", "abroad",
]);

/// "or higher", "or a foreign equivalent degree", "or closely related": does something like what stands before the "or" begin here?
pub(super) fn is_like(tokens: &[Token<'_>], at: usize) -> bool {
    let leads = |t: &&Token<'_>| {
        t.is_any(&["a", "an", "any", "its", "the", "foreign", "closely", "directly", "otherwise"])
    };
    tokens.get(at..).unwrap_or_default().iter().find(|t| !leads(t)).is_some_and(|t| LIKE.holds(t))
}

/// "or a relevant technical discipline": that in which the paper or the degree before it may be as well.
pub(super) fn is_discipline(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let first = at + usize::from(is(at, &["a", "any"]));
    is(first, &["relevant"]) && (first + 1..first + 4).any(|at| is(at, &["discipline", "field"]))
}

/// "CPA, CMA or an equivalent professional certification", "accreditation in marketing or a related discipline": does another paper
/// begin here, that has no name?
fn is_like_paper(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let like = at + usize::from(is(at, &["a", "an", "any"]));
    let papers = &[
        "accreditation", "certificate", "certificates", "certification", "certifications", "credential",
        "credentials", "designation", "designations", "discipline", "field", "licence", "license",
        "licensure", "qualification", "qualifications", "registration",
    ];
    is(like, &["comparable", "equivalent", "other", "related", "relevant", "similar"])
        && (like + 1..like + 4).any(|at| is(at, papers))
}

/// Whole alternatives without a finding among those that a strong "or" parts: "1. Completion of an apprenticeship; or / 2. Six years
/// of …". What touches a finding at one end is part of its own.
pub(super) fn alternatives(item: &Item<'_>, from: usize, to: usize) -> Vec<(usize, usize)> {
    let between = item.tokens.get(from..to).unwrap_or_default();
    if !between.iter().any(|t| t.is("or")) {
        return Vec::new();
    }
    let token = |at: usize| item.tokens.get(at);
    let is = |at: usize, marks: &[&str]| token(at).is_some_and(|t| marks.contains(&t.text));
    let numbering =
        |at: usize| is(at, &[".", ")", "-", "•", "("]) || token(at).is_some_and(|t| t.number().is_some());
    let mut parts = Vec::new();
    let mut start = from;
    let mut at = from;
    while at < to {
        if !token(at).is_some_and(|t| t.is("or")) {
            at += 1;
            continue;
        }
        let mut ahead = at;
        while ahead > 0 && ahead + 4 > at && numbering(ahead - 1) {
            ahead -= 1;
        }
        let strong = is(at, &["OR"]) || is(at + 1, &["\n"]) || ahead > 0 && is(ahead - 1, &[";", "\n"]);
        if strong && !gives_examples(&item.tokens, at) {
            parts.push((start, at));
            at += 1;
            while at < to && (is(at, &["\n"]) || numbering(at)) {
                at += 1;
            }
            start = at;
        } else {
            at += 1;
        }
    }
    parts.push((start, to));
    // The first goes on from a finding before it, the last leads to the one behind.
    if to < item.tokens.len() {
        parts.pop();
    }
    if from > 0 && !parts.is_empty() {
        parts.remove(0);
    }
    let words = |&(first, end): &(usize, usize)| {
        let tokens = item.tokens.get(first..end).unwrap_or_default();
        tokens.iter().filter(|t| t.kind == Kind::Word).count()
    };
    parts.retain(|part| words(part) > 2);
    if parts.len() == 1 && from == 0 && to == item.tokens.len() { Vec::new() } else { parts }
}
