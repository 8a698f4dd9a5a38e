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

impl Substitution {
    /// What it is for, and where it is told; none where it is denied.
    fn of(&self, item: &Item<'_>) -> Option<(Whole, Span)> {
        let Substitution { sentence, at, .. } = self;
        let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
        let first = item.tokens.get(sentence.start)?;
        let last = item.tokens.get(sentence.end.checked_sub(1)?)?;
        let denied = (at.saturating_sub(3)..*at).any(|at| is(at, &["not", "cannot"]));
        let whole = whole(item, at + 1..sentence.end).filter(|_| !denied)?;
        Some((whole, first.span.join(last.span)))
    }
}

/// "Five years of experience; a Master's may be substituted for two of them": the same, of what the item itself asks.
pub(super) fn substitute_own(item: &Item<'_>, told: &[Substitution], own: &mut [Requirement]) {
    for (whole, span) in told.iter().filter_map(|told| told.of(item)) {
        if let Some(own) = own.iter_mut().find(|r| asks(&r.formula, whole)) {
            alternative(own, whole, span);
        }
    }
}

/// Gives the nearest requirement of what the sentence speaks of an alternative that nothing checks: how much of it the substitute makes up
/// for is more than the sentence lets one compute. False where there is none.
pub(super) fn substitute(
    item: &Item<'_>,
    told: &Substitution,
    (strength, grade): (Strength, Option<&String>),
    asked: &mut [Requirement],
) -> bool {
    let Some((whole, span)) = told.of(item) else { return false };
    let own = |r: &Requirement| grade.is_none() || r.grade.as_ref() == grade;
    let mut ways =
        asked.iter_mut().rev().take(8).filter(|r| own(r) && is_near(r, span) && asks(&r.formula, whole));
    if told.all {
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
    let schooled = |at: usize| is(at, &["year", "years", "yrs"]) && is(at + 1, &["of"]) && is(at + 2, school);
    behind.filter(|&at| !schooled(at)).filter_map(|at| item.tokens.get(at)).find_map(|t| match () {
        () if t.is_any(&["experience", "year", "years", "yrs", "months"]) => Some(Whole::Years),
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
