//! Findings of two recognizers over the same words: the one that stands first in precedence keeps them.

use crate::clause;
use crate::predicate::{Predicate, Subject};
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};

/// What is left of `finding` beside those `kept` before it. "Five years in sales, procurement, or other related experience" still asks
/// for its years where the end of it is an alternative; what would name nothing any more is dropped.
pub(super) fn beside(item: &Item<'_>, mut finding: Finding, kept: &[Finding]) -> Option<Finding> {
    let overlaps = |k: &&Finding| finding.first < k.end && k.first < finding.end;
    let Some(other) = kept.iter().filter(overlaps).min_by_key(|k| k.first) else { return Some(finding) };
    // "Six Sigma, Lean or Agile certification": all of them are certificates; but not "Lean as well as a Six Sigma certificate".
    let before_other = other.first.checked_sub(1).and_then(|at| item.tokens.get(at));
    let apart = before_other.is_some_and(|t| t.is_any(&["a", "an", "as", "plus"]));
    let certified =
        matches!((&finding.predicate, &other.predicate), (Predicate::Skill(_), Predicate::Credential(_)));
    if certified && !apart {
        return None;
    }
    let joins = |t: &Token<'_>| {
        t.kind != Kind::Word
            || t.is_any(&[
                "or", "and", "other", "another", "a", "an", "the", "with", "similar", "as", "well", "plus",
            ])
    };
    let end = finding.end;
    let paper = matches!(other.predicate, Predicate::Degree(_) | Predicate::Credential(_));
    if paper && other.first <= finding.first && matches!(finding.predicate, Predicate::Experience(_)) {
        // "A licence as a nurse, teaching experience": what stands behind it.
        let behind = item.tokens.get(other.end..finding.end)?;
        finding.first = other.end + behind.iter().position(|t| !joins(t) && !clause::ADJECTIVES.holds(t))?;
        let apart = !kept.iter().any(|k| finding.first < k.end && k.first < finding.end);
        if !apart || !behind.iter().any(|t| t.is_any(clause::EXPERIENCE)) {
            return None;
        }
    } else if other.first <= finding.first {
        // "Fluency in German and SQL skills": the things behind it that have a name.
        let of = match (&mut finding.predicate, &other.predicate) {
            (_, Predicate::Degree(_) | Predicate::Credential(_) | Predicate::Equivalent) => return None,
            (Predicate::Skill(s), _) => &mut s.of,
            (Predicate::Experience(e), _) if e.min_months.is_none() => &mut e.of,
            _ => return None,
        };
        of.retain(|subject| subject.id.is_some());
        let behind = item.tokens.get(other.end..finding.end)?;
        behind.first().filter(|t| t.text == "," || t.is_any(&["and", "or", "as", "plus"]))?;
        finding.first = other.end + behind.iter().position(|t| !joins(t) && !clause::ADJECTIVES.holds(t))?;
        if kept.iter().any(|k| finding.first < k.end && k.first < finding.end) {
            return None;
        }
    } else {
        let before = item.tokens.get(finding.first..other.first)?;
        finding.end = finding.first + before.iter().rposition(|t| !joins(t))? + 1;
    }
    // "five years' experience (or equivalent) running a shop": the remark takes nothing from what it stands amid.
    let closed = item.tokens.get(other.end).is_some_and(|t| t.text == ")");
    if closed && matches!(other.predicate, Predicate::Equivalent) && other.end < end {
        return Some(finding);
    }
    let left = finding.first..finding.end;
    let told = |of: &mut Vec<Subject>| {
        of.retain(|subject| item.find(left.clone(), &subject.text).is_some());
        !of.is_empty()
    };
    // "Five years of related experience and fluency in German": the years are of nothing that was taken.
    let joined = || {
        item.tokens.get(finding.end).is_some_and(|t| t.text == "," || t.is_any(&["and", "or", "as", "plus"]))
    };
    let whole = item
        .tokens
        .get(finding.end.wrapping_sub(1))
        .is_some_and(|t| t.is_any(clause::EXPERIENCE) && joined());
    let names = match &mut finding.predicate {
        // Whose they are is not told any more.
        Predicate::Experience(e) if e.min_months.is_some() && whole => {
            e.relevant |= !told(&mut e.of);
            true
        }
        Predicate::Experience(e) => told(&mut e.of),
        Predicate::Skill(s) => told(&mut s.of),
        // "A degree in botany and pass a check": the degree keeps what stands before.
        Predicate::Degree(d) => {
            d.fields.retain(|field| item.find(left.clone(), field).is_some());
            true
        }
        _ => false,
    };
    names.then_some(finding)
}
