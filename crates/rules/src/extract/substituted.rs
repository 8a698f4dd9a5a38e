//! "Completion of a program may be substituted for each year of experience lacking": another way to what was asked before it.

use crate::clause::Whole;
use crate::predicate::Predicate;
use crate::recognizer::Item;
use crate::requirement::{Formula, Leaf, Requirement, Strength};
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A substitution further behind what it may be for, in bytes, speaks of something else.
const REACH: u32 = 1500;

/// A sentence that tells a way to what is asked elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Substitution {
    pub sentence: Range<usize>,
    /// Where the word is that says so.
    pub at: usize,
    /// Is it a way to all that its section asks before it ("An equivalent combination of education and experience")?
    pub all: bool,
}

/// Gives the nearest requirement of what the sentence speaks of an alternative that nothing checks: how much of it the substitute makes up
/// for is more than the sentence lets one compute. False where there is none.
pub(super) fn substitute(
    item: &Item<'_>,
    Substitution { sentence, at, all }: &Substitution,
    (strength, grade): (Strength, Option<&String>),
    asked: &mut [Requirement],
) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let (Some(first), Some(last)) =
        (item.tokens.get(sentence.start), item.tokens.get(sentence.end.saturating_sub(1)))
    else {
        return false;
    };
    let denied = (at.saturating_sub(3)..*at).any(|at| is(at, &["not", "cannot"]));
    let Some(whole) = whole(item, at + 1..sentence.end).filter(|_| !denied) else { return false };
    let span = first.span.join(last.span);
    let own = |r: &Requirement| grade.is_none() || r.grade.as_ref() == grade;
    let mut ways =
        asked.iter_mut().rev().take(8).filter(|r| own(r) && is_near(r, span) && asks(&r.formula, whole));
    if *all {
        let mut given = false;
        for asked in ways.filter(|r| r.strength == strength) {
            given |= alternative(asked, whole, span);
        }
        return given;
    }
    ways.next().is_some_and(|asked| alternative(asked, whole, span))
}

/// The first of the words behind "substituted for" that says what it is.
fn whole(item: &Item<'_>, behind: Range<usize>) -> Option<Whole> {
    if !item.tokens.get(behind.start).is_some_and(|t| t.is("for")) {
        return Some(Whole::Either);
    }
    // "for each year of education"
    let school = &["education", "college", "study", "schooling"];
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let schooled = |at: usize| is(at, &["year", "years"]) && is(at + 1, &["of"]) && is(at + 2, school);
    behind.filter(|&at| !schooled(at)).filter_map(|at| item.tokens.get(at)).find_map(|t| match () {
        () if t.is_any(&["experience", "year", "years", "months"]) => Some(Whole::Years),
        () if t.is_any(&["degree", "education", "school", "diploma", "college"]) => Some(Whole::Degree),
        () if t.is_any(&["qualifications", "requirement", "requirements"]) => Some(Whole::Either),
        () => None,
    })
}

/// Does the requirement stand before the span, and near enough for what is said there to be of it?
pub(super) fn is_near(requirement: &Requirement, span: Span) -> bool {
    span.start.checked_sub(requirement.span.end).is_some_and(|between| between < REACH)
}

/// May the substitute stand in for what the leaf asks?
fn is_of(leaf: &Leaf, whole: Whole) -> bool {
    match &leaf.predicate {
        Predicate::Experience(e) => e.min_months.is_some() && matches!(whole, Whole::Years | Whole::Either),
        Predicate::Degree(_) => matches!(whole, Whole::Degree | Whole::Either),
        Predicate::Credential(_) => whole == Whole::Paper,
        _ => false,
    }
}

/// Does the formula ask for what something may stand in for?
pub(super) fn asks(formula: &Formula, whole: Whole) -> bool {
    formula.leaves().iter().any(|leaf| is_of(leaf, whole))
}

/// Adds an alternative that nothing checks.
pub(super) fn alternative(asked: &mut Requirement, whole: Whole, span: Span) -> bool {
    if asked.formula.leaves().iter().any(|leaf| leaf.predicate == Predicate::Equivalent) {
        return true;
    }
    let way = Formula::Leaf(Leaf {
        predicate: Predicate::Equivalent,
        span,
        recognizer: Cow::Borrowed("equivalent"),
    });
    asked.formula = beside(asked.formula.clone(), whole, &way);
    asked.other_reading = asked.other_reading.take().map(|other| beside(other, whole, &way));
    asked.span = asked.span.join(span);
    true
}

fn is_equivalent(formula: &Formula) -> bool {
    matches!(formula, Formula::Leaf(Leaf { predicate: Predicate::Equivalent, .. }))
}

/// The formula with the other way beside what it stands in for. A licence that is asked for with it is asked of everybody.
pub(super) fn beside(asked: Formula, whole: Whole, way: &Formula) -> Formula {
    match asked {
        Formula::All(kids) if kids.iter().any(|kid| asks(kid, whole)) => {
            let at = kids.iter().position(|kid| asks(kid, whole)).unwrap_or(0);
            let (mut of, mut rest): (Vec<Formula>, Vec<Formula>) =
                kids.into_iter().partition(|kid| asks(kid, whole));
            let of = if of.len() == 1 { of.swap_remove(0) } else { Formula::All(of) };
            let ways = match of {
                Formula::Any(kids) => kids,
                other => vec![other],
            };
            rest.insert(at, beside(Formula::Any(ways), whole, way));
            if rest.len() == 1 { rest.swap_remove(0) } else { Formula::All(rest) }
        }
        asked => {
            let mut ways = Vec::new();
            for kid in [asked, way.clone()] {
                match kid {
                    Formula::Any(kids) => ways.extend(kids),
                    // Once is enough.
                    kid if is_equivalent(&kid) && ways.iter().any(is_equivalent) => {}
                    kid => ways.push(kid),
                }
            }
            Formula::Any(ways)
        }
    }
}
