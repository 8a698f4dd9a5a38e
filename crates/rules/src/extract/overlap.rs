//! Findings of two recognizers over the same words: the one that stands first in precedence keeps them.

use crate::clause;
use crate::predicate::{Predicate, Subject};
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token, is_as_well_as};

/// What is left of `finding` beside those `kept` before it. "Five years in sales, procurement, or other related experience" still asks
/// for its years where the end of it is an alternative; what would name nothing any more is dropped.
pub(super) fn beside(item: &Item<'_>, mut finding: Finding, kept: &[Finding]) -> Option<Finding> {
    let mut whole = true;
    while let Some(other) = first_over(&finding, kept) {
        whole = false;
        // "Six Sigma, Lean or Agile certification": all of them are certificates; but not "Lean as well as a Six Sigma certificate".
        let before_other = other.first.checked_sub(1).and_then(|at| item.tokens.get(at));
        let apart = before_other.is_some_and(|t| t.is_any(&["a", "an", "as", "plus"]));
        let certified =
            matches!((&finding.predicate, &other.predicate), (Predicate::Skill(_), Predicate::Credential(_)));
        if certified && !apart {
            return None;
        }
        let before = item.tokens.get(finding.first..other.first).unwrap_or_default();
        let Some(last) = before.iter().rposition(|t| !joins(t)) else {
            finding.first = behind(item, &mut finding, other)?;
            continue;
        };
        let end = std::mem::replace(&mut finding.end, finding.first + last + 1);
        // "five years' experience (or equivalent) running a shop": the remark takes nothing from what it stands amid.
        let closed = item.tokens.get(other.end).is_some_and(|t| t.text == ")");
        if closed && matches!(other.predicate, Predicate::Equivalent) && other.end < end {
            return Some(finding);
        }
    }
    (whole || still_names(item, &mut finding)).then_some(finding)
}

/// The first of those `kept` that stand over the same words.
fn first_over<'k>(finding: &Finding, kept: &'k [Finding]) -> Option<&'k Finding> {
    kept.iter().filter(|k| finding.first < k.end && k.first < finding.end).min_by_key(|k| k.first)
}

/// What joins two findings and is part of neither.
fn joins(token: &Token<'_>) -> bool {
    token.kind != Kind::Word
        || token.is_any(&[
            "or", "and", "other", "another", "a", "an", "the", "with", "similar", "as", "well", "plus",
        ])
}

/// Where the part of it begins that stands behind the `other`: "a licence as a nurse, | teaching experience", "fluency in German and | SQL
/// skills".
fn behind(item: &Item<'_>, finding: &mut Finding, other: &Finding) -> Option<usize> {
    let behind = item.tokens.get(other.end..finding.end)?;
    let first = behind.iter().position(|t| !joins(t) && !clause::ADJECTIVES.holds(t))?;
    let of = match (&mut finding.predicate, &other.predicate) {
        (Predicate::Experience(_), Predicate::Degree(_) | Predicate::Credential(_)) => {
            return behind.iter().any(|t| t.is_any(clause::EXPERIENCE)).then_some(other.end + first);
        }
        // "a CPA and | SQL skills"
        (Predicate::Skill(s), Predicate::Credential(_)) if behind.last().is_some_and(|t| t.is("skills")) => {
            &mut s.of
        }
        (_, Predicate::Degree(_) | Predicate::Credential(_) | Predicate::Equivalent) => return None,
        (Predicate::Skill(s), _) => &mut s.of,
        (Predicate::Experience(e), _) if e.min_months.is_none() => &mut e.of,
        _ => return None,
    };
    // Of what stands there, the things that have a name.
    of.retain(|subject| subject.id.is_some());
    behind.first().filter(|t| t.text == "," || t.is_any(&["and", "or", "as", "plus"]))?;
    Some(other.end + first)
}

/// "a nurse as well as a licence": a phrase that nobody has named and the other finding cut is what stands before `end`.
fn cut_short(item: &Item<'_>, subject: &mut Subject, end: usize) -> bool {
    let words = subject.text.split_whitespace().count();
    let kept = (1..words).rev().find_map(|kept| {
        let first = end.checked_sub(kept)?;
        let text = item.text(first, end);
        (item.tokens.get(first).is_some_and(|t| !joins(t)) && subject.text.starts_with(text.as_ref()))
            .then_some(text)
    });
    match kept.filter(|_| subject.id.is_none()) {
        Some(text) => {
            *subject = Subject::phrase(&text);
            true
        }
        None => false,
    }
}

/// Leaves only the subjects that stand in what is left; is there one, or needs it none?
fn still_names(item: &Item<'_>, finding: &mut Finding) -> bool {
    let left = finding.first..finding.end;
    let besides = is_as_well_as(&item.tokens, finding.end);
    let told = |of: &mut Vec<Subject>, timed: bool| {
        of.retain_mut(|subject| {
            let whole = item.find(left.clone(), &subject.text).is_some();
            whole || (timed || besides) && cut_short(item, subject, left.end)
        });
        !of.is_empty()
    };
    // "Five years of related experience and fluency in German": the years are of nothing that was taken.
    let token = |at: usize| item.tokens.get(at);
    let joined = token(finding.end).is_some_and(|t| t.text == "," || t.is_any(&["and", "or", "as", "plus"]));
    let closed = joined && token(finding.end.wrapping_sub(1)).is_some_and(|t| t.is_any(clause::EXPERIENCE));
    match &mut finding.predicate {
        // Whose they are is not told any more.
        Predicate::Experience(e) if e.min_months.is_some() && closed => {
            e.relevant |= !told(&mut e.of, true);
            true
        }
        Predicate::Experience(e) => told(&mut e.of, e.min_months.is_some()),
        Predicate::Skill(s) => told(&mut s.of, false),
        // "A degree in botany and pass a check": the degree keeps what stands before.
        Predicate::Degree(d) => {
            d.fields.retain(|field| item.find(left.clone(), field).is_some());
            true
        }
        _ => false,
    }
}
